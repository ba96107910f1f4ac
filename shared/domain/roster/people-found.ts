import { parseDecimal, type Money } from '../../lib/money.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { Influencer, InfluencerId } from '../../model/influencer.ts';
import type { RosterChoice, RosterCondition, RosterFilter, RosterFilterGroup } from '../../model/roster-view.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rosterField, type RosterField } from './field-values.ts';
import type { RosterWho } from './roster-who.ts';

/** Everybody the choice finds, in the order of creation. */
export function peopleFound(reader: RecordReader, choice: RosterChoice): Influencer[] {
  const words = foldText(choice.search).split(' ').filter(Boolean);
  return [...reader.all('influencer')].filter(
    (person) =>
      (choice.includeArchived || person.archivedAt === undefined) &&
      words.every((word) => textOf(reader, person).includes(word.length > 1 ? word.replace(/^@/, '') : word)) &&
      passesFilter(reader, person, choice.filter),
  );
}

/** The ids of the people something is done with; ids of nobody are passed over. */
export function peopleOf(reader: RecordReader, who: RosterWho): InfluencerId[] {
  if ('ids' in who) {
    return [...new Set(who.ids)].flatMap((id) => reader.get('influencer', id)?.id ?? []);
  }
  const except = new Set(who.except);
  return peopleFound(reader, who.choice).flatMap(({ id }) => (except.has(id) ? [] : [id]));
}

function textOf(reader: RecordReader, person: Influencer): string {
  const { name, nativeName, otherNames = [], country, city, owner, emails = [], notes, topics, tags } = person;
  const handles = reader.lookup('account', 'influencer', person.id).map(({ handle }) => handle);
  const parts = [name, nativeName, ...otherNames, country, city, owner, notes, ...emails, ...topics, ...tags];
  return foldText([...parts, ...handles].filter((part) => part !== undefined).join('\n'));
}

export function passesFilter(reader: RecordReader, person: Influencer, { match, groups }: RosterFilter): boolean {
  if (groups.length === 0) return true;
  const passes = (group: RosterFilterGroup) => passesGroup(reader, person, group);
  return match === 'all' ? groups.every(passes) : groups.some(passes);
}

function passesGroup(reader: RecordReader, person: Influencer, group: RosterFilterGroup): boolean {
  const known = group.conditions.flatMap((condition) => {
    const field = rosterField(reader, condition.field);
    return field ? [{ condition, field }] : [];
  });
  if (known.length === 0) return true;
  const passes = ({ condition, field }: (typeof known)[number]) => passesTest(reader, person, condition, field);
  const isMatch = group.match === 'all' ? known.every(passes) : known.some(passes);
  return isMatch !== group.isNot;
}

function passesTest(reader: RecordReader, person: Influencer, condition: RosterCondition, field: RosterField): boolean {
  const value = field.read(reader, person);
  const isKnown = Array.isArray(value) ? value.length > 0 : value !== null;
  switch (condition.test) {
    case 'known':
      return isKnown === condition.isKnown;
    case 'oneOf':
    case 'noneOf': {
      const texts: readonly string[] = field.type === 'facet' ? (value as readonly string[]) : [];
      const has = condition.values.some((wanted) => (wanted === '' ? texts.length === 0 : texts.includes(wanted)));
      return has === (condition.test === 'oneOf');
    }
    case 'number':
      return typeof value === 'number' && value >= (condition.from ?? -Infinity) && value <= (condition.to ?? Infinity);
    case 'day':
      return (
        field.type === 'day' &&
        typeof value === 'string' &&
        value >= (condition.from ?? '') &&
        value <= (condition.to ?? '9')
      );
    case 'money': {
      if (field.type !== 'money') return false;
      const { currency, from, to } = condition;
      const least = from === undefined ? null : parseDecimal(from, currency)!.money.minor;
      const most = to === undefined ? null : parseDecimal(to, currency)!.money.minor;
      return (value as readonly Money[]).some(
        (amount) =>
          amount.currency === currency &&
          (least === null || amount.minor >= least) &&
          (most === null || amount.minor <= most),
      );
    }
    case 'text': {
      const wanted = foldText(condition.contains);
      const texts = Array.isArray(value) ? (field.type === 'facet' ? (value as readonly string[]) : []) : [value];
      return texts.some((text) => typeof text === 'string' && foldText(text).includes(wanted));
    }
  }
}
