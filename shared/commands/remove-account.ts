import type { RowChange } from '../model/change-set.ts';
import type { Influencer } from '../model/influencer.ts';
import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange, updateChange } from './row-changes.ts';

export interface RemoveAccountInput {
  readonly id: string;
}

/**
 * Removes an account with its figures. Posts made with it and what is known of its audience stay with the person; they
 * only lose the link to it.
 */
export const removeAccount: Command<RemoveAccountInput> = ({ id }, { reader }) => {
  const account = reader.get('account', id);
  const influencer = account && reader.get('influencer', account.influencerId);
  if (!account || !influencer) return { refusal: text.influencer.problems.accountGone };
  const changes: RowChange[] = [];
  for (const post of reader.lookup('post', 'influencer', influencer.id)) {
    const change = post.accountId === account.id ? updateChange('post', post, { accountId: null }) : null;
    if (change) changes.push(change);
  }
  for (const snapshot of reader.lookup('metricSnapshot', 'subject', account.id)) {
    changes.push(deleteChange('metricSnapshot', snapshot));
  }
  const freed = withoutAccount(influencer, account.id);
  if (freed) changes.push(freed);
  changes.push(deleteChange('account', account));
  const label = text.influencer.labels.removeAccount(influencer.name, platformNames[account.platform]);
  return { plan: { label, changes } };
};

function withoutAccount(influencer: Influencer, accountId: string): RowChange | null {
  const audience = influencer.audience?.map(({ accountId: readOf, ...reading }) =>
    readOf === undefined || readOf === accountId ? reading : { ...reading, accountId: readOf },
  );
  return updateChange('influencer', influencer, { audience });
}
