import { addDays } from '../lib/calendar-day.ts';
import { windowFit, type WindowFit } from '../domain/deliverables/online-check.ts';
import type { Deliverable } from '../model/deliverable.ts';
import type { Post } from '../model/post.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** Days before and after the window that still count as near it. */
const NEAR_DAYS = 14;

export interface DeliverablePostChoicesParams {
  readonly id: string;
}

/** A post that could be linked to a deliverable. */
export interface PostChoice {
  readonly post: Post;
  readonly window: WindowFit;
  /** In or near the window; where none was agreed, everything is. */
  readonly isNear: boolean;
}

export interface DeliverablePostChoicesResult {
  /** Those in or near the window first, each newest first, posts without a day last. */
  readonly choices: readonly PostChoice[];
}

/** Posts of the person on the platform that belong to this campaign or to none, and to no deliverable yet. */
export function deliverablePostChoices(
  reader: RecordReader,
  { id }: DeliverablePostChoicesParams,
): DeliverablePostChoicesResult {
  const row = reader.get('deliverable', id);
  const collaboration = row && reader.get('collaboration', row.collaborationId);
  if (!row || !collaboration) return { choices: [] };
  const choices = reader
    .lookup('post', 'influencer', collaboration.influencerId)
    .filter(({ platform }) => platform === row.platform || row.platform === 'other')
    .filter(({ campaignId }) => campaignId === undefined || campaignId === collaboration.campaignId)
    .filter((post) => reader.lookup('deliverable', 'post', post.id).length === 0)
    .map((post): PostChoice => ({ post, window: windowFit(row, post.postedOn), isNear: isNear(row, post) }))
    .toSorted(byNearness);
  return { choices };
}

function isNear({ windowStartsOn, windowEndsOn }: Deliverable, { postedOn }: Post): boolean {
  if (postedOn === undefined) return false;
  const from = windowStartsOn === undefined ? null : addDays(windowStartsOn, -NEAR_DAYS);
  const until = windowEndsOn === undefined ? null : addDays(windowEndsOn, NEAR_DAYS);
  return (from === null || postedOn >= from) && (until === null || postedOn <= until);
}

function byNearness(left: PostChoice, right: PostChoice): number {
  if (left.isNear !== right.isNear) return left.isNear ? -1 : 1;
  const [one, other] = [left.post.postedOn ?? '', right.post.postedOn ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}
