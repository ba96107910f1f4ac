import { dayOfInstant, daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Stage } from '../../model/pipeline.ts';

/** When the stage somebody is in was entered; `null` where that was not kept. */
export function enteredAt({ stage, steps }: Pick<Collaboration, 'stage' | 'steps'>): string | null {
  const last = steps?.at(-1);
  return last?.stage === stage ? last.at : null;
}

/** Whole days in the stage on the day `today`; `null` where it is not known when it was entered. */
export function daysInStage(collaboration: Pick<Collaboration, 'stage' | 'steps'>, today: CalendarDay): number | null {
  const since = enteredAt(collaboration);
  // Steps are in UTC, so that today may still be the day before.
  return since === null ? null : Math.max(0, daysBetween(dayOfInstant(since), today));
}

/** True once somebody has been in the stage for as many days as it allows; never where either is not known. */
export function isStale(days: number | null, stage: Pick<Stage, 'staleAfterDays'> | undefined): boolean {
  return days !== null && stage?.staleAfterDays !== undefined && days >= stage.staleAfterDays;
}
