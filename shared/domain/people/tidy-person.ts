import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { personFields, type PersonField, type PersonFieldRule } from './person-fields.ts';
import { isTimeZone, personParts, type PartsContext, type PartsInput } from './person-parts.ts';
import { tidyChoice, tidyLine, tidyNote, tidyWords, type Tidied } from './tidy.ts';

const { fields: labels, problems: say } = text.people;

type Optional<Field extends PersonField> = undefined extends Influencer[Field] ? null : never;
type Plain<Field extends PersonField> = Field extends keyof PartsInput
  ? PartsInput[Field]
  : NonNullable<Influencer[Field]> extends readonly string[]
    ? readonly string[]
    : NonNullable<Influencer[Field]>;

/**
 * What can be said of a person; absent leaves it as it is, `null` (and an empty text or list) takes an optional field
 * away. Values of custom fields that are not named are left alone.
 */
export type InfluencerFields = { readonly [Field in PersonField]?: Plain<Field> | Optional<Field> };

/** The fields as they are stored, ready for a change; `null` takes one away. */
export type PersonPatch = { [Field in PersonField]?: NonNullable<Influencer[Field]> | null };

/** Checks and tidies everything given of a person, or says in a sentence what is wrong with the first of it. */
export function tidyPerson(
  given: InfluencerFields,
  context: PartsContext,
): { readonly patch: PersonPatch } | { readonly problem: string } {
  const patch: Record<string, unknown> = {};
  for (const field of Object.keys(personFields) as PersonField[]) {
    const value = given[field];
    if (value === undefined) continue;
    const tidied = tidyField(field, value, context);
    if ('problem' in tidied) return tidied;
    patch[field] = tidied.value;
  }
  return { patch };
}

/** One field as it is stored. */
export function tidyField(field: PersonField, given: unknown, context: PartsContext): Tidied<unknown> {
  const rule: PersonFieldRule = personFields[field];
  const tidied = given === null ? { value: null } : tidyBy(rule, field, given, context);
  if ('problem' in tidied || tidied.value !== null) return tidied;
  if (rule.type === 'words' && rule.isAlways) return { value: [] };
  return 'isRequired' in rule && rule.isRequired ? { problem: missing(field) } : tidied;
}

function missing(field: PersonField): string {
  return field === 'name' ? say.nameMissing(text.people.kinds.person) : say.missing(labels[field]);
}

function tidyBy(rule: PersonFieldRule, field: PersonField, given: unknown, context: PartsContext): Tidied<unknown> {
  const label = labels[field];
  switch (rule.type) {
    case 'line': {
      const line = tidyLine(given as string, label, rule.limit);
      const isZone = field !== 'timeZone' || 'problem' in line || line.value === null || isTimeZone(line.value);
      return isZone ? line : { problem: say.timeZone((line as { value: string }).value) };
    }
    case 'note':
      return tidyNote(given as string, label, rule.limit);
    case 'words':
      return tidyWords(given as readonly string[], label, rule.limit, rule.most);
    case 'choice':
      return tidyChoice(given as string, label, rule.choices);
    case 'flag':
      return { value: given === true };
    case 'parts': {
      const check = personParts[field as keyof PartsInput] as (
        given: unknown,
        context: PartsContext,
      ) => Tidied<unknown>;
      return check(given, context);
    }
  }
}
