import { addDays, isCalendarDay, type CalendarDay } from '../../lib/calendar-day.ts';
import { campaignContent, type Campaign } from '../../model/campaign.ts';
import type { CampaignTemplate } from '../../model/campaign-template.ts';

/** What a campaign and a template say alike. */
export type CampaignContent = Pick<Campaign, keyof typeof campaignContent>;

const contentKeys = Object.keys(campaignContent) as (keyof CampaignContent)[];

/** The content of a campaign or a template, without what is theirs alone. */
export function contentOf(row: Campaign | CampaignTemplate): CampaignContent {
  return Object.fromEntries(contentKeys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
}

/** The days content names itself: those of its terms. Days of planned deliverables are counts and move by themselves. */
export function daysOf({ terms }: CampaignContent): readonly CalendarDay[] {
  const { split = [], commission } = terms ?? {};
  return [...split.map(({ dueOn }) => dueOn), commission?.startsOn, commission?.endsOn].filter(
    (day) => day !== undefined,
  );
}

/**
 * Content with each of its days moved by a number of days, later or, negative, earlier; `null` when one would leave the
 * years Liaison keeps.
 */
export function moveContent(content: CampaignContent, count: number): CampaignContent | null {
  const { terms } = content;
  if (!terms || daysOf(content).length === 0) return content;
  if (daysOf(content).some((day) => !isCalendarDay(addDays(day, count)))) return null;
  const { split, commission } = terms;
  return {
    ...content,
    terms: {
      ...terms,
      ...(split && {
        split: split.map((part) => ({
          ...part,
          ...(part.dueOn !== undefined && { dueOn: addDays(part.dueOn, count) }),
        })),
      }),
      ...(commission && {
        commission: {
          ...commission,
          ...(commission.startsOn !== undefined && { startsOn: addDays(commission.startsOn, count) }),
          ...(commission.endsOn !== undefined && { endsOn: addDays(commission.endsOn, count) }),
        },
      }),
    },
  };
}
