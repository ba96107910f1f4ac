import { tidyChoice, tidyDay, tidyLine, tidyNote, tidyWords, type Tidied } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { platforms } from '../model/platform.ts';
import { text } from '../text/text.ts';
import { firstProblem } from './field-checks.ts';

const { fields, problems: say } = text.deliverables;
const MOST_TAGS = 200;

/** The most of each number; the least is 1. */
const mostOf = { count: 1_000, leastSeconds: 86_400, leastDaysOnline: 10_000, pinnedDays: 10_000 } as const;

/** What of a deliverable is to be set; absent members are left alone, `null` and empty text take an optional one away. */
export interface DeliverableFields {
  readonly platform?: string;
  readonly format?: string;
  readonly count?: number;
  readonly leastSeconds?: number | null;
  readonly tags?: readonly string[] | null;
  readonly link?: string | null;
  readonly caption?: string | null;
  readonly leastDaysOnline?: number | null;
  readonly pinnedDays?: number | null;
  readonly draftDueOn?: string | null;
  readonly windowStartsOn?: string | null;
  readonly windowEndsOn?: string | null;
  readonly notes?: string | null;
}

export type DeliverablePatch = { [Field in keyof DeliverableFields]?: Deliverable[Field] | null };

/** Whole numbers from 1 to the field's most. */
function tidyWhole(given: number | null, field: 'leastSeconds' | 'leastDaysOnline' | 'pinnedDays'): Tidied<number> {
  if (given === null) return { value: null };
  const most = mostOf[field];
  const isFine = Number.isInteger(given) && given >= 1 && given <= most;
  return isFine ? { value: given } : { problem: say.whole(fields[field], 1, most) };
}

function tidyCount(given: number): Tidied<number> {
  const isFine = Number.isInteger(given) && given >= 1 && given <= mostOf.count;
  return isFine ? { value: given } : { problem: say.countWrong(mostOf.count) };
}

function tidyFormat(given: string): Tidied<string> {
  const format = tidyLine(given, fields.format, 100);
  return 'value' in format && format.value === null ? { problem: say.formatMissing } : format;
}

type Checks = {
  readonly [Field in keyof DeliverableFields]-?: (given: NonNullable<DeliverableFields[Field]>) => Tidied<unknown>;
};

const checks: Checks = {
  platform: (given) => {
    const choice = tidyChoice(given, fields.platform, platforms);
    return 'problem' in choice ? { problem: say.platformWrong(given) } : choice;
  },
  format: tidyFormat,
  count: tidyCount,
  leastSeconds: (given) => tidyWhole(given, 'leastSeconds'),
  tags: (given) => tidyWords(given, fields.tags, 200, MOST_TAGS),
  link: (given) => tidyLine(given, fields.link, TEXT_LIMITS.line),
  caption: (given) => tidyNote(given, fields.caption, TEXT_LIMITS.note),
  leastDaysOnline: (given) => tidyWhole(given, 'leastDaysOnline'),
  pinnedDays: (given) => tidyWhole(given, 'pinnedDays'),
  draftDueOn: (given) => tidyDay(given, fields.draftDueOn),
  windowStartsOn: (given) => tidyDay(given, fields.windowStartsOn),
  windowEndsOn: (given) => tidyDay(given, fields.windowEndsOn),
  notes: (given) => tidyNote(given, fields.notes, TEXT_LIMITS.note),
};

/** The fields as they are stored, `null` for those to take away, or the sentence that says what is wrong with one. */
export function tidyDeliverable(
  given: DeliverableFields,
): { readonly patch: DeliverablePatch } | { readonly refusal: string } {
  const patch: Record<string, unknown> = {};
  for (const field of Object.keys(checks) as (keyof Checks)[]) {
    const value = given[field];
    if (value === undefined) continue;
    const tidied = value === null ? { value: null } : (checks[field] as (one: unknown) => Tidied<unknown>)(value);
    if ('problem' in tidied) return { refusal: tidied.problem };
    patch[field] = tidied.value;
  }
  return { patch };
}

/** Why a deliverable with these days cannot be, or `null`. */
export function deliverableProblem(
  row: Pick<Deliverable, 'draftDueOn' | 'windowStartsOn' | 'windowEndsOn'>,
): string | null {
  const { draftDueOn, windowStartsOn: start, windowEndsOn: end } = row;
  return firstProblem(
    start !== undefined && end !== undefined && end < start ? say.windowOrder(start, end) : null,
    draftDueOn !== undefined && end !== undefined && draftDueOn > end ? say.draftAfterWindow(draftDueOn, end) : null,
  );
}
