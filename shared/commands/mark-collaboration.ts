import type { CalendarDay } from '../lib/calendar-day.ts';
import type { Mark } from '../model/collaboration.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { ScorecardCriterion } from '../model/fit.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { dayProblem, firstProblem, presentFields, tidyName } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.fit;
const MOST_MARKS = 500;
const NAME_LIMIT = 200;
const BEST = 5;

export interface MarkCollaborationInput {
  readonly campaignId: string;
  readonly influencerId: string;
  /** Whose judgement it is. */
  readonly by: string;
  readonly on: CalendarDay;
  /** Whole marks from 1 to 5. */
  readonly marks: readonly {
    readonly criterion: ScorecardCriterion;
    readonly mark: number;
    readonly note?: string | undefined;
  }[];
}

/** Adds marks of one judge. Earlier ones stay; of each judge and criterion the newest counts. */
export const markCollaboration: Command<MarkCollaborationInput> = (input, { reader }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const person = reader.get('influencer', input.influencerId);
  if (!person) return { refusal: text.campaigns.problems.influencerGone };
  const row = reader.lookup('collaboration', 'campaign', campaign.id).find((one) => one.influencerId === person.id);
  if (!row) return { refusal: text.campaigns.problems.notInCampaign(person.name, campaign.name) };
  const by = tidyName(input.by);
  const refusal = firstProblem(judgeProblem(by), marksProblem(input.marks), dayProblem('Day', input.on));
  if (refusal !== null) return { refusal };
  const added = input.marks.map(({ criterion, mark, note }): Mark => ({
    criterion,
    mark,
    by,
    on: input.on,
    ...presentFields({ note: note?.trim() }),
  }));
  const marks = [...(row.marks ?? []), ...added];
  if (marks.length > MOST_MARKS) return { refusal: say.marksFull(MOST_MARKS) };
  const change = updateChange('collaboration', row, { marks });
  return { plan: { label: labels.mark(person.name, campaign.name), changes: change ? [change] : [] } };
};

function judgeProblem(by: string): string | null {
  if (by === '') return say.judgeMissing;
  return by.length > NAME_LIMIT ? say.judgeLong : null;
}

function marksProblem(marks: MarkCollaborationInput['marks']): string | null {
  if (marks.length === 0) return say.noMarks;
  const isWhole = marks.every(({ mark }) => Number.isInteger(mark) && mark >= 1 && mark <= BEST);
  if (!isWhole) return say.markWrong;
  const isLong = marks.some(({ note }) => (note?.length ?? 0) > TEXT_LIMITS.line);
  return isLong ? say.noteLong(TEXT_LIMITS.line) : null;
}
