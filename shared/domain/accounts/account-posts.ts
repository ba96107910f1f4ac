import type { Account } from '../../model/account.ts';
import type { Post } from '../../model/post.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { accountOf } from '../figures/post-facts.ts';

/** The posts recorded for an account: those that name it, and those on its platform where it is the person's only one. */
export function postsOn(reader: RecordReader, account: Account): Post[] {
  return reader
    .lookup('post', 'influencer', account.influencerId)
    .filter((post) =>
      post.accountId === undefined
        ? post.platform === account.platform && accountOf(reader, post) === account.id
        : post.accountId === account.id,
    );
}
