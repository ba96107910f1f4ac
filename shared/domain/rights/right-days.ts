import { addDays } from '../../lib/calendar-day.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Right } from '../../model/right.ts';

/** A stretch of days, both ends included; `null` for an end that is not known. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** When a right holds. `from` is `null` where nothing tells its start; `to` is `null` where it is open. */
export interface RightDays extends Days {
  /** What tells the start. */
  readonly startOf: 'right' | 'signing' | 'campaign' | null;
}

/** A right as it is stored, or as somebody is about to store it. */
export type RightTerms = Pick<Right, 'kind'> & Partial<Omit<Right, 'id' | 'collaborationId' | 'kind'>>;

/** When a right holds: from its own start, else the day the contract was signed, else the campaign's first day. */
export function rightDays(
  right: Pick<RightTerms, 'startsOn' | 'endsOn'>,
  collaboration: Pick<Collaboration, 'contract'> | undefined,
  campaignStartsOn: Campaign['startsOn'] | null,
): RightDays {
  const to = right.endsOn ?? null;
  if (right.startsOn !== undefined) return { from: right.startsOn, to, startOf: 'right' };
  const signedOn = collaboration?.contract?.signedOn;
  if (signedOn !== undefined) return { from: signedOn, to, startOf: 'signing' };
  if (campaignStartsOn) return { from: campaignStartsOn, to, startOf: 'campaign' };
  return { from: null, to, startOf: null };
}

/** True on the days a right holds. Where nothing tells its start, it holds until its end. */
export function holdsOn(days: Days, day: string): boolean {
  return (days.from === null || days.from <= day) && (days.to === null || day <= days.to);
}

/** How many days after the end of an exclusivity work for a rival is still worth a look. */
export const SOON_AFTER_DAYS = 14;

/** How sure it is that a right holds while something goes on. */
export type Meeting = 'certain' | 'possible' | 'soon-after' | 'none';

const order: readonly Meeting[] = ['certain', 'possible', 'soon-after', 'none'];

/**
 * How a right's days meet those on which something goes on. Both ends count. An open right never ends; an unknown end
 * of what goes on may be any day, so that only the day that is known is certain.
 */
export function meetingOf(right: Days, spans: readonly Days[]): Meeting {
  const found = spans.map((span) => meetingWith(right, span));
  return order.find((meeting) => found.includes(meeting)) ?? 'none';
}

function meetingWith(right: Days, span: Days): Meeting {
  if (right.to !== null && span.from !== null && span.from > right.to) {
    return span.from <= addDays(right.to, SOON_AFTER_DAYS) ? 'soon-after' : 'none';
  }
  if (right.from !== null && span.to !== null && span.to < right.from) return 'none';
  const rightFrom = right.from ?? right.to;
  const [first, last] = [span.from ?? span.to, span.to ?? span.from];
  if (rightFrom === null || first === null || last === null) return 'possible';
  return rightFrom <= last && (right.to === null || first <= right.to) ? 'certain' : 'possible';
}
