import { approvalState, approvalTermsOf, type ApprovalState } from '../domain/deliverables/approval-state.ts';
import { deliverableState, type DeliverableState } from '../domain/deliverables/deliverable-state.ts';
import { onlineCheck, type OnlineCheck, type PostCheck } from '../domain/deliverables/online-check.ts';
import { disclosureState, type DisclosureState } from '../domain/disclosure/disclosure-state.ts';
import { regimesFor, type HeldRegime } from '../domain/disclosure/regimes.ts';
import { deliverableName } from '../domain/pipeline/rules.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Deliverable } from '../model/deliverable.ts';
import type { Draft } from '../model/draft.ts';
import type { Post } from '../model/post.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CollaborationDeliverablesParams {
  readonly collaborationId: string;
  readonly today: string;
  /** The instant silence is judged by (UTC). */
  readonly now: string;
}

export interface DraftView {
  readonly draft: Draft;
  readonly attachments: readonly Attachment[];
}

export interface LinkedPost {
  readonly post: Post;
  readonly check: PostCheck;
}

/** One deliverable with everything that hangs on it. */
export interface DeliverableView {
  readonly deliverable: Deliverable;
  /** Such as `2 × Reel (Instagram)`. */
  readonly name: string;
  readonly state: DeliverableState;
  readonly approval: ApprovalState;
  /** What silence means once the hours are over; `null` when nothing was agreed. */
  readonly silence: NonNullable<Collaboration['approval']>['silence'] | null;
  /** Newest version first. */
  readonly drafts: readonly DraftView[];
  readonly online: Pick<OnlineCheck, 'missing' | 'outside'>;
  readonly posts: readonly LinkedPost[];
  readonly disclosure: DisclosureState;
  readonly regimes: readonly HeldRegime[];
  /** Pictures that prove the disclosure. */
  readonly proofs: readonly Attachment[];
}

export interface CollaborationDeliverablesResult {
  readonly collaborationId: string;
  /** The first day that waits for something first, then in the order they were added; cancelled ones last. */
  readonly deliverables: readonly DeliverableView[];
}

/** What one person is to make in one campaign; `null` when there is no such collaboration. */
export function collaborationDeliverables(
  reader: RecordReader,
  { collaborationId, today, now }: CollaborationDeliverablesParams,
): CollaborationDeliverablesResult | null {
  const collaboration = reader.get('collaboration', collaborationId);
  if (!collaboration) return null;
  const deliverables = reader
    .lookup('deliverable', 'collaboration', collaborationId)
    .map((row) => viewOf(reader, collaboration, row, today, now))
    .toSorted(firstDueFirst);
  return { collaborationId, deliverables };
}

function viewOf(
  reader: RecordReader,
  collaboration: Collaboration,
  row: Deliverable,
  today: string,
  now: string,
): DeliverableView {
  const campaign = reader.get('campaign', collaboration.campaignId);
  const terms = approvalTermsOf(collaboration, campaign);
  const drafts = reader.lookup('draft', 'deliverable', row.id);
  const approval = approvalState(drafts, terms, now);
  const posts = (row.postIds ?? []).map((id) => reader.get('post', id)).filter((post) => post !== undefined);
  const { posts: checks, missing, outside } = onlineCheck(row, posts);
  return {
    deliverable: row,
    name: deliverableName(row),
    state: deliverableState(row, approval, today),
    approval,
    silence: terms.silence ?? null,
    drafts: drafts
      .toSorted((left, right) => right.version - left.version)
      .map((draft) => ({ draft, attachments: reader.lookup('attachment', 'owner', draft.id) })),
    online: { missing, outside },
    posts: posts.map((post, index) => ({ post, check: checks[index]! })),
    disclosure: disclosureState(row.disclosure, posts.length > 0),
    regimes: regimesFor(reader.get('influencer', collaboration.influencerId), campaign, row.disclosure),
    proofs: reader.lookup('attachment', 'owner', row.id).filter(({ role }) => role === 'proof'),
  };
}

function firstDueFirst(left: DeliverableView, right: DeliverableView): number {
  const rank = ({ state }: DeliverableView) => (state.state === 'cancelled' ? '~~' : (state.next?.on ?? '~'));
  return rank(left) === rank(right) ? 0 : rank(left) < rank(right) ? -1 : 1;
}
