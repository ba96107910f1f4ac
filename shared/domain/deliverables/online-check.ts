import { addDays, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import type { Post } from '../../model/post.ts';

type Agreed = Pick<Deliverable, 'count' | 'windowStartsOn' | 'windowEndsOn' | 'leastDaysOnline' | 'pinnedDays'>;

/** Whether a post was made between the agreed days; `unknown` where its day is, `no-window` where none was agreed. */
export type WindowFit = 'inside' | 'before' | 'after' | 'unknown' | 'no-window';

/** A linked post held against what was agreed. */
export interface PostCheck {
  readonly postId: string;
  readonly window: WindowFit;
  /** The first day on which it may be taken down; `null` when no time was agreed or its day is not known. */
  readonly mayGoDownOn: CalendarDay | null;
  /** The first day on which it need not be pinned or highlighted any more; `null` as above. */
  readonly mayBeUnpinnedOn: CalendarDay | null;
}

/** The linked posts of a deliverable held against what was agreed. */
export interface OnlineCheck {
  readonly posts: readonly PostCheck[];
  /** How many posts are still to come; never negative. */
  readonly missing: number;
  /** Posts made before or after the window. */
  readonly outside: number;
}

/** Holds the posts against the agreed count, window and time online. A post counts the day it was made as its first. */
export function onlineCheck(agreed: Agreed, posts: readonly Pick<Post, 'id' | 'postedOn'>[]): OnlineCheck {
  const checks = posts.map(({ id, postedOn }): PostCheck => {
    const after = (days: number | undefined) =>
      postedOn === undefined || days === undefined ? null : addDays(postedOn, days);
    return {
      postId: id,
      window: windowFit(agreed, postedOn),
      mayGoDownOn: after(agreed.leastDaysOnline),
      mayBeUnpinnedOn: after(agreed.pinnedDays),
    };
  });
  return {
    posts: checks,
    missing: Math.max(0, agreed.count - posts.length),
    outside: checks.filter(({ window }) => window === 'before' || window === 'after').length,
  };
}

/** Whether a day lies in the window; both ends are included and an absent end is open. */
export function windowFit(
  { windowStartsOn, windowEndsOn }: Pick<Deliverable, 'windowStartsOn' | 'windowEndsOn'>,
  postedOn: CalendarDay | undefined,
): WindowFit {
  if (windowStartsOn === undefined && windowEndsOn === undefined) return 'no-window';
  if (postedOn === undefined) return 'unknown';
  if (windowStartsOn !== undefined && postedOn < windowStartsOn) return 'before';
  return windowEndsOn !== undefined && postedOn > windowEndsOn ? 'after' : 'inside';
}
