import { daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Campaign, PlannedDeliverable } from '../../model/campaign.ts';
import type { CampaignTemplate } from '../../model/campaign-template.ts';
import { contentOf, daysOf, moveContent } from './campaign-days.ts';

/** What a template keeps of a campaign. */
export type TemplateBody = Omit<CampaignTemplate, 'id' | 'name' | 'description' | 'savedAt'>;

/** Why a campaign cannot become a template, or a template or another campaign a campaign. */
export type DaysProblem = 'no-first-day' | 'too-far';

/**
 * The days that terms name in a template are kept as if its campaign began on this day: terms hold days, not counts, and a
 * template has no day of its own.
 */
export const TEMPLATE_FIRST_DAY: CalendarDay = '2000-01-01';

const COUNTS = { least: -1_000, most: 10_000 } as const;

/**
 * A campaign as a template: its content, its length, its key dates counted from the first day, the steps of its checklist
 * as not done, and the deliverables given. A campaign that names days needs a first day to count them from.
 */
export function templateOfCampaign(
  campaign: Campaign,
  deliverables: readonly PlannedDeliverable[],
): { readonly body: TemplateBody } | { readonly problem: DaysProblem } {
  const { startsOn, endsOn, keyDates, checklist } = campaign;
  const content = contentOf(campaign);
  const hasDays = keyDates !== undefined || endsOn !== undefined || daysOf(content).length > 0;
  if (hasDays && startsOn === undefined) return { problem: 'no-first-day' };
  const first = startsOn ?? TEMPLATE_FIRST_DAY;
  const moved = moveContent(content, daysBetween(first, TEMPLATE_FIRST_DAY));
  const dates = keyDates?.map(({ on, kind, what }) => ({ afterDays: daysBetween(first, on), kind, what }));
  const lengthDays = endsOn === undefined ? undefined : daysBetween(first, endsOn) + 1;
  const counts = [
    ...(dates ?? []).map(({ afterDays }) => afterDays),
    ...(lengthDays === undefined ? [] : [lengthDays]),
  ];
  if (moved === null || counts.some((count) => count < COUNTS.least || count > COUNTS.most)) {
    return { problem: 'too-far' };
  }
  return {
    body: {
      ...moved,
      ...(deliverables.length > 0 && { deliverables: [...deliverables] }),
      ...(lengthDays !== undefined && { lengthDays }),
      ...(dates && { keyDates: dates }),
      ...(checklist && { checklist: checklist.map(({ what }) => what) }),
    },
  };
}
