import { addDays, dayOfInstant, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import { text } from '../../text/text.ts';
import type { ApprovalState } from './approval-state.ts';

const say = text.deliverables.sentences;

/** A draft that is due within this many days counts as due. */
const DRAFT_DUE_DAYS = 7;

export const deliverableStates = [
  'planned',
  'draft-due',
  'in-review',
  'changes-asked',
  'approved',
  'in-window',
  'late',
  'live-in-part',
  'live',
  'cancelled',
] as const;
export type DeliverableStateName = (typeof deliverableStates)[number];

/** What is waited for, and until when. */
export interface NextStep {
  readonly what: 'draft' | 'review' | 'window-opens' | 'window-closes';
  readonly on: CalendarDay;
  /** The instant, where one was agreed. */
  readonly at?: string;
}

/** How far one deliverable is as of a day. */
export interface DeliverableState {
  readonly state: DeliverableStateName;
  /** Posts that came of it, and posts that were agreed. */
  readonly live: number;
  readonly count: number;
  /** What did not come in time; `null` unless the state is `late`. */
  readonly lateFor: 'draft' | 'post' | null;
  /** `null` when nothing is waited for, or nobody said until when. */
  readonly next: NextStep | null;
}

type Dated = Pick<Deliverable, 'count' | 'draftDueOn' | 'windowStartsOn' | 'windowEndsOn' | 'postIds' | 'cancelledOn'>;
type Approval = Pick<ApprovalState, 'state' | 'isApproved' | 'reviewEndsAt'>;

/**
 * How far a deliverable is as of the day `today`. What is over decides first (cancelled, live), then what did not come in
 * time, then the newest draft. Posts count whatever their day is: they are there. Only days before today are missed.
 */
export function deliverableState(deliverable: Dated, approval: Approval, today: CalendarDay): DeliverableState {
  const live = deliverable.postIds?.length ?? 0;
  const state = nameOf(deliverable, approval, live, today);
  const lateFor = state !== 'late' ? null : isBefore(deliverable.windowEndsOn, today) ? 'post' : 'draft';
  return { state, live, count: deliverable.count, lateFor, next: nextStep(state, lateFor, deliverable, approval) };
}

const isBefore = (day: CalendarDay | undefined, today: CalendarDay): boolean => day !== undefined && day < today;

function nameOf(deliverable: Dated, approval: Approval, live: number, today: CalendarDay): DeliverableStateName {
  const { draftDueOn, windowStartsOn, windowEndsOn, cancelledOn, count } = deliverable;
  if (cancelledOn !== undefined) return 'cancelled';
  if (live >= count) return 'live';
  if (isBefore(windowEndsOn, today)) return 'late';
  if (live > 0) return 'live-in-part';
  const isOpen = windowStartsOn !== undefined && windowStartsOn <= today;
  if (approval.isApproved) return isOpen ? 'in-window' : 'approved';
  if (approval.state === 'needs-work') return 'changes-asked';
  if (approval.state !== 'no-draft') return 'in-review';
  if (isBefore(draftDueOn, today)) return 'late';
  if (draftDueOn !== undefined && draftDueOn <= addDays(today, DRAFT_DUE_DAYS)) return 'draft-due';
  return isOpen ? 'in-window' : 'planned';
}

function nextStep(
  state: DeliverableStateName,
  lateFor: DeliverableState['lateFor'],
  { draftDueOn, windowStartsOn, windowEndsOn }: Dated,
  { state: approval, reviewEndsAt }: Approval,
): NextStep | null {
  const step = (what: NextStep['what'], on: CalendarDay | undefined): NextStep | null =>
    on === undefined ? null : { what, on };
  if (state === 'cancelled' || state === 'live') return null;
  if (lateFor === 'draft') return step('draft', draftDueOn);
  if (state === 'in-review' && reviewEndsAt !== null) {
    return { what: 'review', on: dayOfInstant(reviewEndsAt), at: reviewEndsAt };
  }
  if ((state === 'planned' || state === 'draft-due') && approval === 'no-draft' && draftDueOn !== undefined) {
    return step('draft', draftDueOn);
  }
  const isToOpen = state === 'planned' || state === 'approved';
  return (isToOpen ? step('window-opens', windowStartsOn) : null) ?? step('window-closes', windowEndsOn);
}

/** The state in a sentence; `day` writes a calendar day as people read it, `instant` an instant. */
export function stateSentence(
  { state, live, count, lateFor, next }: DeliverableState,
  day: (day: CalendarDay) => string,
  instant: (at: string) => string,
): string {
  const until = next && (next.at === undefined ? day(next.on) : instant(next.at));
  if (lateFor === 'draft') return say.lateDraft(until ?? '');
  if (state === 'late') return say.latePost(until ?? '', live, count);
  if (state === 'live-in-part') return say.liveInPart(live, count, until);
  if (state === 'live') return say.live(count);
  if (state === 'cancelled') return say.cancelled;
  return say.waiting[state](next ? say.until[next.what](until ?? '') : null);
}
