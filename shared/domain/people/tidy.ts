import { isCalendarDay } from '../../lib/calendar-day.ts';
import { foldText } from '../../lib/text-fold.ts';
import { text } from '../../text/text.ts';

const say = text.people.problems;

/** A value as it is stored (`null` takes the field away), or why it cannot be. */
export type Tidied<Value> = { readonly value: Value | null } | { readonly problem: string };

/** One line of text: single spaces, none around it; nothing left takes the field away. */
export function tidyLine(given: string, label: string, limit: number): Tidied<string> {
  const value = given.replace(/\s+/gu, ' ').trim();
  if (value.length > limit) return { problem: say.tooLong(label, limit) };
  return { value: value === '' ? null : value };
}

/** A text of any shape, without white space around it. */
export function tidyNote(given: string, label: string, limit: number): Tidied<string> {
  const value = given.trim();
  if (value.length > limit) return { problem: say.tooLong(label, limit) };
  return { value: value === '' ? null : value };
}

/** Texts of a list without empty ones and without repeats; two that differ only in case and accents are one. */
export function tidyWords(given: readonly string[], label: string, limit: number, most: number): Tidied<string[]> {
  const byFold = new Map<string, string>();
  for (const word of given) {
    const tidied = tidyLine(word, label, limit);
    if ('problem' in tidied) return tidied;
    if (tidied.value === null) continue;
    const fold = foldText(tidied.value);
    if (!byFold.has(fold)) byFold.set(fold, tidied.value);
  }
  if (byFold.size > most) return { problem: say.tooMany(label, most, byFold.size) };
  return { value: byFold.size === 0 ? null : [...byFold.values()] };
}

/** A calendar day; absent and `null` take the field away. */
export function tidyDay(given: string | null | undefined, label: string): Tidied<string> {
  const day = given?.trim() ?? '';
  if (day === '') return { value: null };
  return isCalendarDay(day) ? { value: day } : { problem: say.dayWrong(label, day) };
}

/** One of a few choices. */
export function tidyChoice<Choice extends string>(
  given: string,
  label: string,
  choices: readonly Choice[],
): Tidied<Choice> {
  const choice = choices.find((candidate) => candidate === given);
  return choice === undefined ? { problem: say.notOneOf(label, given) } : { value: choice };
}

type TidyParts = Readonly<Record<string, Tidied<unknown>>>;
type Kept<Parts extends TidyParts> = {
  [Key in keyof Parts]?: Parts[Key] extends Tidied<infer Value> ? Value : never;
};

/** Several tidied values as one record without the absent ones, or the first problem. */
export function tidyRecord<Parts extends TidyParts>(parts: Parts): { value: Kept<Parts> } | { problem: string } {
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(parts)) {
    if ('problem' in part) return part;
    if (part.value !== null) kept[key] = part.value;
  }
  return { value: kept as Kept<Parts> };
}
