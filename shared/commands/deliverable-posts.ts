import { deliverableName } from '../domain/pipeline/rules.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { platformNames } from '../model/platform.ts';
import type { Post } from '../model/post.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { personOf } from './deliverables.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.deliverables;
const MOST_POSTS = 1_000;

export interface LinkPostsInput {
  readonly id: string;
  readonly postIds: readonly string[];
}

/**
 * Links posts of the person to a deliverable. A post that names no campaign gets the one of the deliverable, in the same
 * step. More posts than agreed may be linked: somebody may post once more.
 */
export const linkPosts: Command<LinkPostsInput> = ({ id, postIds }, { reader }) => {
  const row = reader.get('deliverable', id);
  const collaboration = row && reader.get('collaboration', row.collaborationId);
  if (!row || !collaboration) return { refusal: say.gone };
  if (row.cancelledOn !== undefined) return { refusal: say.cancelled };
  const linked = new Set<string>(row.postIds);
  const wanted = [...new Set(postIds)].filter((postId) => !linked.has(postId));
  if (postIds.length === 0) return { refusal: say.noPosts };
  const posts = wanted.map((postId) => reader.get('post', postId));
  for (const post of posts) {
    const problem = post ? postProblem(reader, row, collaboration, post) : say.postGone;
    if (problem !== null) return { refusal: problem };
  }
  if (linked.size + wanted.length > MOST_POSTS) return { refusal: say.tooManyPosts(MOST_POSTS) };
  const { campaignId } = collaboration;
  const change = updateChange('deliverable', row, { postIds: [...linked, ...wanted] });
  const changes = [
    change,
    ...posts.map((post) => (post!.campaignId === undefined ? updateChange('post', post!, { campaignId }) : null)),
  ];
  return {
    plan: { label: labels.link(wanted.length, deliverableName(row)), changes: changes.filter((one) => one !== null) },
  };
};

/** Takes posts off a deliverable. They stay in the campaign. */
export const unlinkPosts: Command<LinkPostsInput> = ({ id, postIds }, { reader }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: say.gone };
  if (postIds.length === 0) return { refusal: say.noPosts };
  const off = new Set(postIds);
  const left = (row.postIds ?? []).filter((postId) => !off.has(postId));
  if (left.length + off.size !== (row.postIds?.length ?? 0)) return { refusal: say.postNotLinked };
  const change = updateChange('deliverable', row, { postIds: left.length === 0 ? null : left });
  return { plan: { label: labels.unlink(off.size, deliverableName(row)), changes: change ? [change] : [] } };
};

/** Why a post cannot be linked, or `null`. */
function postProblem(
  reader: RecordReader,
  row: Deliverable,
  { influencerId, campaignId }: { readonly influencerId: string; readonly campaignId: string },
  post: Post,
): string | null {
  if (post.influencerId !== influencerId) return say.postOfAnother(personOf(reader, row));
  if (post.platform !== row.platform && row.platform !== 'other') {
    return say.postPlatform(platformNames[post.platform], platformNames[row.platform]);
  }
  if (post.campaignId !== undefined && post.campaignId !== campaignId) {
    return say.postCampaign(reader.get('campaign', post.campaignId)?.name ?? '');
  }
  const other = reader.lookup('deliverable', 'post', post.id).find((one) => one.id !== row.id);
  return other ? say.postTaken(deliverableName(other)) : null;
}
