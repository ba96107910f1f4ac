import type { PlannedDeliverable } from '#shared/model/campaign.ts';
import type { Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { wholeOf } from './whole-of.ts';

const words = text.templates.standard;

/** Numbers of a planned deliverable with their labels. */
export const plannedNumbers = {
  count: words.number,
  leastSeconds: words.seconds,
  draftDueAfterDays: words.draftDue,
  windowStartsAfterDays: words.windowStarts,
  windowEndsAfterDays: words.windowEnds,
  leastDaysOnline: words.daysOnline,
  pinnedDays: words.pinnedDays,
} as const;
export type PlannedNumber = keyof typeof plannedNumbers;

/** A planned deliverable as it stands in its form; numbers as they are typed. */
export interface PlannedDraft {
  readonly platform: Platform;
  readonly format: string;
  readonly numbers: Readonly<Record<PlannedNumber, string>>;
  readonly tags: readonly string[];
  readonly link: string;
  readonly caption: string;
}

const names = Object.keys(plannedNumbers) as PlannedNumber[];

/** The form of a planned deliverable, or of a new one. */
export function plannedDraft(row: PlannedDeliverable | null): PlannedDraft {
  const typed = names.map((name) => [name, row?.[name] === undefined ? '' : String(row[name])]);
  return {
    platform: row?.platform ?? 'instagram',
    format: row?.format ?? '',
    numbers: { ...Object.fromEntries(typed), ...(row === null && { count: '1' }) } as PlannedDraft['numbers'],
    tags: row?.tags ?? [],
    link: row?.link ?? '',
    caption: row?.caption ?? '',
  };
}

/** What the form says, or which of its numbers is none. */
export function plannedOf({ numbers, tags, ...texts }: PlannedDraft): PlannedDeliverable | string {
  const read: Partial<Record<PlannedNumber, number>> = {};
  for (const name of names) {
    const value = wholeOf(plannedNumbers[name], numbers[name]);
    if (typeof value === 'string') return value;
    if (value !== null) read[name] = value;
  }
  return { ...texts, tags: [...tags], ...read, count: read.count ?? 1 };
}
