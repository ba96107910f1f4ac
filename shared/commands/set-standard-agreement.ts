import { tidyLine, tidyNote, tidyWords } from '../domain/people/tidy.ts';
import type { Campaign, PlannedDeliverable } from '../model/campaign.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';
import { tidyAgreement, type AgreementFields } from './collaboration-checks.ts';
import type { Command } from './command.ts';
import { firstProblem } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say, standard: words } = text.templates;
const MOST_DELIVERABLES = 100;
const LONGEST_FORMAT = 100;
const LONGEST_TAG = 200;
const MOST_TAGS = 200;

/** What is changed of what everybody who joins begins with: absent members are left alone, `null` takes one away. */
export interface SetStandardAgreementInput extends Pick<AgreementFields, 'terms' | 'approval'> {
  readonly campaignId: string;
  readonly deliverables?: readonly PlannedDeliverable[] | null;
}

/** Changes what everybody who joins a campaign begins with; whoever joined before keeps what they have. */
export const setStandardAgreement: Command<SetStandardAgreementInput> = (input, { reader }) => {
  const { campaignId, deliverables, ...agreed } = input;
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const tidied = tidyAgreement(agreed);
  if ('problem' in tidied) return { refusal: tidied.problem };
  const planned = deliverables ? tidyPlanned(deliverables) : { value: deliverables };
  if ('problem' in planned) return { refusal: planned.problem };
  const patch: Partial<Record<keyof Campaign, unknown>> = { ...tidied.value, deliverables: planned.value };
  const change = updateChange('campaign', campaign, patch);
  return { plan: { label: labels.standard(campaign.name), changes: change ? [change] : [] } };
};

function tidyPlanned(
  given: readonly PlannedDeliverable[],
): { readonly value: readonly PlannedDeliverable[] | null } | { readonly problem: string } {
  if (given.length > MOST_DELIVERABLES) return { problem: say.deliverablesMany(MOST_DELIVERABLES) };
  const planned: PlannedDeliverable[] = [];
  for (const one of given) {
    const tidied = tidyOne(one);
    if ('problem' in tidied) return tidied;
    planned.push(tidied.value);
  }
  return { value: planned.length === 0 ? null : planned };
}

function tidyOne(given: PlannedDeliverable): { readonly value: PlannedDeliverable } | { readonly problem: string } {
  const { platform, count, draftDueAfterDays, windowStartsAfterDays, windowEndsAfterDays } = given;
  const format = tidyLine(given.format, words.format, LONGEST_FORMAT);
  const tags = tidyWords(given.tags ?? [], words.tags, LONGEST_TAG, MOST_TAGS);
  const link = tidyLine(given.link ?? '', words.link, TEXT_LIMITS.line);
  const caption = tidyNote(given.caption ?? '', words.caption, TEXT_LIMITS.note);
  for (const part of [format, tags, link, caption]) if ('problem' in part) return part;
  const texts = { format, tags, link, caption } as Record<string, { readonly value: unknown }>;
  if (texts['format']!.value === null) return { problem: say.formatMissing };
  const problem = firstProblem(
    wholeProblem(words.number, count, 1, 1_000),
    wholeProblem(words.seconds, given.leastSeconds, 1, 86_400),
    wholeProblem(words.daysOnline, given.leastDaysOnline, 1, 10_000),
    wholeProblem(words.pinnedDays, given.pinnedDays, 1, 10_000),
    wholeProblem(words.draftDue, draftDueAfterDays, -1_000, 10_000),
    wholeProblem(words.windowStarts, windowStartsAfterDays, -1_000, 10_000),
    wholeProblem(words.windowEnds, windowEndsAfterDays, -1_000, 10_000),
    windowStartsAfterDays !== undefined &&
      windowEndsAfterDays !== undefined &&
      windowEndsAfterDays < windowStartsAfterDays
      ? say.windowWrong
      : null,
  );
  if (problem !== null) return { problem };
  const { leastSeconds, leastDaysOnline, pinnedDays } = given;
  const rest = {
    leastSeconds,
    leastDaysOnline,
    pinnedDays,
    draftDueAfterDays,
    windowStartsAfterDays,
    windowEndsAfterDays,
  };
  const known = [
    ...Object.entries(rest).filter(([, value]) => value !== undefined),
    ...Object.entries(texts).flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  ];
  return { value: { platform, count, ...Object.fromEntries(known) } as PlannedDeliverable };
}

function wholeProblem(label: string, value: number | undefined, least: number, most: number): string | null {
  if (value === undefined) return null;
  return Number.isInteger(value) && value >= least && value <= most ? null : say.whole(label, least, most);
}
