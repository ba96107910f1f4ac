import type { AudienceTarget } from '../../model/audience-target.ts';
import { text } from '../../text/text.ts';
import { tidyWords, type Tidied } from '../people/tidy.ts';

const { audience: labels, problems: say } = text.clients;
const WORD = 200;
const MOST = 500;
const OLDEST = 120;

/** The people to reach as a form or a file gives them; an end of the ages that is absent is open. */
export interface AudienceTargetInput {
  readonly countries?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly genders?: readonly string[] | undefined;
  readonly ages?: { readonly least: number; readonly most?: number | undefined } | undefined;
}

/** The people to reach as they are stored; nothing said of them takes the field away. */
export function tidyAudienceTarget(given: AudienceTargetInput): Tidied<AudienceTarget> {
  const target: { -readonly [Part in keyof AudienceTarget]: AudienceTarget[Part] } = {};
  for (const part of ['countries', 'languages', 'genders'] as const) {
    const words = tidyWords(given[part] ?? [], labels[part], WORD, MOST);
    if ('problem' in words) return words;
    if (words.value !== null) target[part] = words.value;
  }
  if (given.ages) {
    const { least, most } = given.ages;
    const problem = ageProblem(least) ?? (most === undefined ? null : ageProblem(most));
    if (problem !== null) return { problem };
    if (most !== undefined && most < least) return { problem: say.agesSwapped(least, most) };
    target.ages = { least, ...(most === undefined ? {} : { most }) };
  }
  return { value: Object.keys(target).length === 0 ? null : target };
}

function ageProblem(age: number): string | null {
  return Number.isInteger(age) && age >= 0 && age <= OLDEST ? null : say.ageWrong(OLDEST);
}
