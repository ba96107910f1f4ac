import type { CalendarDay } from '../../lib/calendar-day.ts';
import type { Gift } from '../../model/gift.ts';

/** Where something given or lent stands, those first that ask for something. */
export const giftStates = [
  'return-overdue',
  'post-overdue',
  'promised',
  'sent',
  'received',
  'returned',
  'no-show',
] as const;
export type GiftState = (typeof giftStates)[number];

/**
 * Where a gift stands on a day. What is settled counts first (returned, nothing will come of it), then what is late: not
 * back after the day it was due, or nothing posted after the day agreed. `hasPosted` says whether the person has posted
 * since.
 */
export function giftState(gift: Gift, today: CalendarDay, hasPosted: boolean): GiftState {
  if (gift.noShowOn !== undefined) return 'no-show';
  if (gift.returnedOn !== undefined) return 'returned';
  const isOut = gift.sentOn !== undefined || gift.receivedOn !== undefined;
  if (isOut && gift.returnDueOn !== undefined && gift.returnDueOn < today) return 'return-overdue';
  if (isOut && !hasPosted && gift.postDueOn !== undefined && gift.postDueOn < today) return 'post-overdue';
  if (gift.receivedOn !== undefined) return 'received';
  return gift.sentOn === undefined ? 'promised' : 'sent';
}

/** The day from which a post can be what the gift was given for; absent means any day. */
export function givenOn({ promisedOn, sentOn, receivedOn }: Gift): CalendarDay | undefined {
  return promisedOn ?? sentOn ?? receivedOn;
}
