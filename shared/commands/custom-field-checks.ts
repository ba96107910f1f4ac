import { tidyWords } from '../domain/people/tidy.ts';
import { isCurrencyCode } from '../lib/currencies.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { CHOICE_LIMIT, type CustomField, type CustomFieldType } from '../model/custom-field.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import { takenNameProblem, tidyName } from './field-checks.ts';

const { fields, kinds, parts, problems: say } = text.people;

/** What can be said of a custom field; `null` takes the currency away. */
export interface CustomFieldFields {
  readonly name?: string;
  /** For fields of choices only: what can be chosen, in the order shown. */
  readonly choices?: readonly string[];
  /** For amounts only: the currency offered first. */
  readonly currency?: string | null;
}

interface CustomFieldPatch {
  name?: string;
  choices?: string[];
  currency?: string | null;
}

/** The fields as they are stored, or why they cannot be. */
export function customFieldPatch(
  given: CustomFieldFields,
  type: CustomFieldType,
  reader: RecordReader,
  ownId?: string,
): { readonly patch: CustomFieldPatch } | { readonly refusal: string } {
  const patch: CustomFieldPatch = {};
  if (given.name !== undefined) {
    const name = tidyName(given.name);
    if (name === '') return { refusal: say.nameMissing(kinds.field) };
    if (name.length > TEXT_LIMITS.name) return { refusal: say.tooLong(fields.name, TEXT_LIMITS.name) };
    const taken = takenNameProblem(name, kinds.field, reader.all('customField'), ownId);
    if (taken !== null) return { refusal: taken };
    patch.name = name;
  }
  if (given.choices !== undefined && (type === 'choice' || given.choices.length > 0)) {
    if (type !== 'choice') return { refusal: say.choicesOnlyForChoice };
    const tidied = tidyWords(given.choices, parts.choices, 200, Infinity);
    if ('problem' in tidied) return { refusal: tidied.problem };
    if (tidied.value === null) return { refusal: say.choicesMissing };
    if (tidied.value.length > CHOICE_LIMIT) return { refusal: say.choicesMany(CHOICE_LIMIT) };
    patch.choices = tidied.value;
  }
  if (given.currency !== undefined) {
    if (given.currency !== null && type !== 'money') return { refusal: say.currencyOnlyForMoney };
    if (given.currency !== null && !isCurrencyCode(given.currency)) return { refusal: say.currency(given.currency) };
    patch.currency = given.currency;
  }
  return { patch };
}

/** Everybody who has a value of the field. */
export function peopleWithField(reader: RecordReader, field: Pick<CustomField, 'id'>): Influencer[] {
  const people: Influencer[] = [];
  for (const person of reader.all('influencer')) {
    if (person.custom !== undefined && Object.hasOwn(person.custom, field.id)) people.push(person);
  }
  return people;
}
