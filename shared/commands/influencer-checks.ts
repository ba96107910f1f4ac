import { TEXT_LIMITS } from '../model/common.ts';
import type { RelationshipStage } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import { firstProblem, nameProblem, notesProblem } from './field-checks.ts';

const { fields, problems } = text.influencer;

/** What can be said of a person; absent leaves it as it is, `null` takes an optional field away. */
export interface InfluencerFields {
  readonly name?: string;
  readonly stage?: RelationshipStage;
  readonly topics?: readonly string[];
  readonly tags?: readonly string[];
  readonly country?: string | null;
  readonly city?: string | null;
  readonly gender?: string | null;
  readonly owner?: string | null;
  readonly emails?: readonly string[] | null;
  readonly notes?: string | null;
  readonly doNotContact?: boolean;
}

const shortLimits = { country: 200, city: 200, gender: 100, owner: 200 } as const;

/** Why these fields cannot be stored, or `null`. The name has to be tidied before. */
export function influencerProblem(input: InfluencerFields): string | null {
  const tooLong = (Object.keys(shortLimits) as (keyof typeof shortLimits)[]).map((field) =>
    (input[field]?.length ?? 0) > shortLimits[field] ? problems.tooLong(fields[field], shortLimits[field]) : null,
  );
  return firstProblem(
    input.name === undefined ? null : nameProblem(input.name, 'person'),
    ...tooLong,
    listProblem(fields.email, input.emails ?? undefined, TEXT_LIMITS.line),
    listProblem(fields.topics, input.topics),
    listProblem(fields.tags, input.tags),
    notesProblem(input.notes),
  );
}

function listProblem(field: string, values: readonly string[] | undefined, limit = 200): string | null {
  return values?.some((value) => value.length > limit) ? problems.tooLong(field, limit) : null;
}

/** Words of a list without white space around them, without empty ones and without repeats. */
export function tidyList(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.replace(/\s+/gu, ' ').trim()).filter((value) => value !== ''))];
}

/** A text as it is stored: trimmed, and `null` (take the field away) when nothing is left. */
export function tidyText(value: string | null | undefined): string | null | undefined {
  if (value === undefined || value === null) return value;
  return value.trim() === '' ? null : value.trim();
}
