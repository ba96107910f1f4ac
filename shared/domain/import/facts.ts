import { readDay } from '../../formats/date-text.ts';
import { splitList } from '../../formats/list-cell.ts';
import { currenciesOfSign, readMoney } from '../../formats/money-text.ts';
import { readNumber } from '../../formats/number-text.ts';
import { toMoneyText } from '../../lib/money.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { CustomField, CustomValue } from '../../model/custom-field.ts';
import type { Cadence, InfluenceBasis } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import type { PersonColumn } from '../people/person-columns.ts';
import { personFields, type PersonFieldRule } from '../people/person-fields.ts';
import type { CellReading } from './cells.ts';
import type { FileSettings } from './file-settings.ts';

/** What a column of a list of people says besides the fields every list has: a field of a person, or one of the agency's. */
export type FactTarget = { readonly column: PersonColumn } | { readonly custom: CustomField };

const { problems } = text.import;
const say = text.people.problems;
const words = text.personWords;

/** The field a fact is stored in: its name, or `custom:` and the id. */
export function factKey(target: FactTarget): string {
  return 'custom' in target ? `custom:${target.custom.id}` : target.column.field;
}

/** How messages name a fact. */
export function factLabel(target: FactTarget): string {
  return 'custom' in target ? target.custom.name : text.people.fields[target.column.field];
}

/** The plain field whose cells are written like those of a fact, where the file has to show how: days and numbers. */
export function writtenLike(target: FactTarget): 'day' | 'quantity' | null {
  if ('column' in target) return target.column.part === 'on' ? 'day' : null;
  const { type } = target.custom;
  if (type === 'date') return 'day';
  return type === 'number' || type === 'money' ? 'quantity' : null;
}

/** Why a fact is left out, for a message that names the column already. */
export function leftOutSentence(target: FactTarget, problem: string): string {
  const named = `${factLabel(target)}: `;
  return text.people.import.leftOut(problem.startsWith(named) ? problem.slice(named.length) : problem);
}

/** Reads what a cell says of a person; `said` is the cell without what our export puts before formulas. */
export function readFact(target: FactTarget, said: string, settings: FileSettings): CellReading<unknown> {
  return 'custom' in target ? readCustom(target.custom, said, settings) : readColumn(target.column, said, settings);
}

function readColumn({ field, part }: PersonColumn, said: string, settings: FileSettings): CellReading<unknown> {
  const rule: PersonFieldRule = personFields[field];
  const label = text.people.fields[field];
  switch (rule.type) {
    case 'line':
    case 'note':
      return { value: said };
    case 'words':
      return { value: splitList(said, field !== 'otherNames') };
    case 'choice':
      return choiceOf(said, label, choiceWords[field as keyof typeof choiceWords]);
    case 'flag':
      return choiceOf(said, label, flagWords);
    case 'parts':
      break;
  }
  if (part === 'on') return dayOf(said, settings);
  if (part === 'note' || part === 'detail') return { value: said };
  switch (field) {
    case 'cadence':
      return readCadence(said);
    case 'otherPlaces':
      return { value: splitList(said, false).map(readPlace) };
    case 'influence':
      return each(splitList(said, false), readInfluence);
    case 'compensation':
      return each(splitList(said, true), (one) => choiceOf(one, label, choicesOf(words.compensation)));
    case 'sourcing':
      return choiceOf(said, label, choicesOf(words.sourcing));
    default:
      return choiceOf(said, label, choicesOf(words.health));
  }
}

function dayOf(said: string, settings: FileSettings): CellReading<string> {
  const reading = readDay(said, settings.dateOrder);
  return reading.ok ? { value: reading.day } : { problem: problems.day(said, reading.problem) };
}

/** A value of a field of the agency, read by the field's type. */
function readCustom(field: CustomField, said: string, settings: FileSettings): CellReading<CustomValue> {
  const style = settings.decimals ?? 'point';
  switch (field.type) {
    case 'number': {
      const written = readNumber(said, style);
      const value =
        written === null || written.isPercent || written.sign !== null ? Number.NaN : Number(written.digits);
      return Number.isFinite(value) ? { value } : { problem: say.notNumber(field.name, said) };
    }
    case 'money': {
      const sign = readNumber(said, style)?.sign;
      const named = sign ? currenciesOfSign(sign) : [];
      const currency =
        field.currency !== undefined && (!sign || named.includes(field.currency)) ? field.currency : named[0];
      const reading = currency === undefined ? null : readMoney(said, currency, style);
      return reading?.ok && reading.rounding !== 'rounded'
        ? { value: toMoneyText(reading.money) }
        : { problem: say.notMoney(field.name, said) };
    }
    case 'date':
      return dayOf(said, settings);
    case 'choice': {
      const choice = field.choices.find((one) => foldText(one) === foldText(said));
      return choice === undefined ? { problem: say.notChoice(field.name, said) } : { value: choice };
    }
    case 'text':
    case 'link':
      return { value: said };
  }
}

type Choices<Value> = ReadonlyMap<string, Value>;

const spelled = (word: string): string => foldText(word).replace(/[\s_-]+/gu, ' ');

/** What can be chosen, by its key and by the word the screens have for it. */
function choicesOf<Key extends string>(names: Readonly<Record<Key, string>>): Choices<Key> {
  return new Map(
    (Object.entries(names) as [Key, string][]).flatMap(([key, name]) => [
      [spelled(key), key],
      [spelled(name), key],
    ]),
  );
}

function choiceOf<Value>(said: string, label: string, choices: Choices<Value>): CellReading<Value> {
  const value = choices.get(spelled(said));
  return value === undefined ? { problem: say.notOneOf(label, said) } : { value };
}

const choiceWords = { stage: choicesOf(text.roster.stages), preferredMedium: choicesOf(mediaNames()) };

function mediaNames(): Record<'call' | 'newsletter' | 'email' | 'dm' | 'whatsapp' | 'meeting', string> {
  const { call, newsletter, email, dm, whatsapp, meeting } = words.media;
  return { call, newsletter, email, dm, whatsapp, meeting };
}

const flagWords: Choices<boolean> = new Map(
  [
    ['true', 'yes', 'y', 'x', '1', 'do not contact'],
    ['false', 'no', 'n', '0'],
  ].flatMap((spellings, index) => spellings.map((one): [string, boolean] => [one, index === 0])),
);

const cadenceWords = new Map<string, Cadence['every']>([
  ['month', 'month'],
  ['monthly', 'month'],
  ['every month', 'month'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['every quarter', 'quarter'],
  ['half year', 'half-year'],
  ['half yearly', 'half-year'],
  ['every half year', 'half-year'],
]);

function readCadence(said: string): CellReading<Cadence> {
  const every = cadenceWords.get(spelled(said));
  if (every !== undefined && every !== 'days') return { value: { every } };
  const days = /^(?:every )?(\d{1,4})(?: days?)?$/u.exec(spelled(said))?.[1];
  return days === undefined
    ? { problem: say.notOneOf(text.people.fields.cadence, said) }
    : { value: { every: 'days', days: Number(days) } };
}

function readPlace(said: string): { city?: string; country?: string; note?: string } {
  const [city = '', country = '', note = ''] = splitList(said, true);
  return { city, country, note };
}

function readInfluence(said: string): CellReading<{ basis: InfluenceBasis; evidence?: string }> {
  const mark = said.indexOf(':');
  const basis = choiceOf(
    mark < 0 ? said : said.slice(0, mark),
    text.people.fields.influence,
    choicesOf(words.influence),
  );
  if ('problem' in basis || mark < 0) return 'problem' in basis ? basis : { value: { basis: basis.value } };
  return { value: { basis: basis.value, evidence: said.slice(mark + 1) } };
}

function each<Value>(given: readonly string[], read: (one: string) => CellReading<Value>): CellReading<Value[]> {
  const values: Value[] = [];
  for (const one of given) {
    if (one === '') continue;
    const reading = read(one);
    if ('problem' in reading) return reading;
    values.push(reading.value);
  }
  return { value: values };
}
