import { addDays, daysBetween, isCalendarDay, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Campaign } from '../../model/campaign.ts';
import { contentOf, daysOf, moveContent, type CampaignContent } from './campaign-days.ts';
import { TEMPLATE_FIRST_DAY, type DaysProblem, type TemplateBody } from './template-of-campaign.ts';

/** What a new campaign gets from a template or another campaign. */
export type CampaignBody = CampaignContent &
  Pick<Campaign, 'startsOn' | 'endsOn' | 'keyDates'> & {
    /** What the steps of its checklist say; none is done. */
    readonly steps: readonly string[];
  };

export type BodyOutcome = { readonly body: CampaignBody } | { readonly problem: DaysProblem };

/** What a campaign that begins on a day gets from a template. A template with days needs the first day. */
export function campaignFromTemplate(template: TemplateBody, startsOn: CalendarDay | null): BodyOutcome {
  const { lengthDays, keyDates, checklist } = template;
  const content = contentOf(template as Campaign);
  const hasDays = lengthDays !== undefined || keyDates !== undefined || daysOf(content).length > 0;
  if (startsOn === null)
    return hasDays ? { problem: 'no-first-day' } : { body: { ...content, steps: checklist ?? [] } };
  return checked(moveContent(content, daysBetween(TEMPLATE_FIRST_DAY, startsOn)), checklist ?? [], {
    startsOn,
    ...(lengthDays !== undefined && { endsOn: addDays(startsOn, lengthDays - 1) }),
    ...(keyDates && {
      keyDates: keyDates.map(({ afterDays, kind, what }) => ({ on: addDays(startsOn, afterDays), kind, what })),
    }),
  });
}

/**
 * What a copy of a campaign that begins on a day gets from it: everything, with each day moved as far as the first one, and
 * no step of the checklist done. A campaign that names days needs a first day, and so does its copy.
 */
export function campaignCopy(campaign: Campaign, startsOn: CalendarDay | null): BodyOutcome {
  const { endsOn, keyDates, checklist = [] } = campaign;
  const content = contentOf(campaign);
  const steps = checklist.map(({ what }) => what);
  const others = endsOn !== undefined || keyDates !== undefined || daysOf(content).length > 0;
  if (startsOn === null || campaign.startsOn === undefined) {
    if (others) return { problem: 'no-first-day' };
    return { body: { ...content, steps, ...(startsOn !== null && { startsOn }) } };
  }
  const count = daysBetween(campaign.startsOn, startsOn);
  return checked(moveContent(content, count), steps, {
    startsOn,
    ...(endsOn !== undefined && { endsOn: addDays(endsOn, count) }),
    ...(keyDates && { keyDates: keyDates.map((date) => ({ ...date, on: addDays(date.on, count) })) }),
  });
}

function checked(
  content: CampaignContent | null,
  steps: readonly string[],
  days: Pick<Campaign, 'startsOn' | 'endsOn' | 'keyDates'>,
): BodyOutcome {
  const all = [days.endsOn, ...(days.keyDates ?? []).map(({ on }) => on)].filter((day) => day !== undefined);
  if (content === null || !all.every(isCalendarDay)) return { problem: 'too-far' };
  return { body: { ...content, ...days, steps } };
}
