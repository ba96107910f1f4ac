import type { Campaign } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Draft, DraftOutcome } from '../../model/draft.ts';

const MILLIS_PER_HOUR = 3_600_000;

/** How drafts are approved, as agreed; absent members are not agreed. */
export type ApprovalTerms = NonNullable<Collaboration['approval']>;

export const approvalStates = [
  'no-draft',
  'in-review',
  'overdue',
  'approved-by-silence',
  'approved',
  'approved-with-corrections',
  'needs-work',
] as const;
/** `overdue` is a draft whose hours have passed while silence approves nothing. */
export type ApprovalStateName = (typeof approvalStates)[number];

/** How far the approval of one deliverable is at an instant. */
export interface ApprovalState {
  readonly state: ApprovalStateName;
  /** True once it may be posted: approved, with corrections or without, or by silence. */
  readonly isApproved: boolean;
  /** The draft with the highest version, which is the one that counts. */
  readonly newest: Draft | null;
  /** Decisions so far that asked for changes. */
  readonly roundsUsed: number;
  /** Rounds that are paid for; `null` when none were agreed. */
  readonly roundsAgreed: number | null;
  /** When the hours of the newest draft are over; `null` when it is decided, or no hours were agreed. */
  readonly reviewEndsAt: string | null;
}

/** What holds for a collaboration: its own agreement, else what the campaign begins with. */
export function approvalTermsOf(
  collaboration: Pick<Collaboration, 'approval'> | undefined,
  campaign: Pick<Campaign, 'approval'> | undefined,
): ApprovalTerms {
  return collaboration?.approval ?? campaign?.approval ?? {};
}

/** True for a decision that asks for changes, which is what a round is. */
export function isRound(outcome: DraftOutcome): boolean {
  return outcome !== 'approved';
}

/** The draft with the highest version, or `null`. */
export function newestDraft(drafts: Iterable<Draft>): Draft | null {
  let newest: Draft | null = null;
  for (const draft of drafts) if (newest === null || draft.version > newest.version) newest = draft;
  return newest;
}

/**
 * How far the approval is at the instant `now` (UTC, as drafts have it). Silence counts from the millisecond at which
 * the agreed hours are over, and never for a draft that was decided, whenever that was.
 */
export function approvalState(drafts: readonly Draft[], terms: ApprovalTerms, now: string): ApprovalState {
  const newest = newestDraft(drafts);
  const reviewEndsAt = newest && !newest.decision ? endOfReview(newest, terms) : null;
  const state = stateOf(newest, reviewEndsAt, terms, now);
  return {
    state,
    isApproved: state === 'approved' || state === 'approved-with-corrections' || state === 'approved-by-silence',
    newest,
    roundsUsed: drafts.filter(({ decision }) => decision && isRound(decision.outcome)).length,
    roundsAgreed: terms.rounds ?? null,
    reviewEndsAt,
  };
}

function endOfReview({ sentAt }: Draft, { reviewHours }: ApprovalTerms): string | null {
  return reviewHours === undefined ? null : new Date(Date.parse(sentAt) + reviewHours * MILLIS_PER_HOUR).toISOString();
}

function stateOf(
  newest: Draft | null,
  reviewEndsAt: string | null,
  { silence }: ApprovalTerms,
  now: string,
): ApprovalStateName {
  if (newest === null) return 'no-draft';
  if (newest.decision) return newest.decision.outcome;
  if (reviewEndsAt === null || Date.parse(now) < Date.parse(reviewEndsAt)) return 'in-review';
  return silence === 'approves' ? 'approved-by-silence' : 'overdue';
}
