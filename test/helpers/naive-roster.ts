import { PersonFacts } from '#shared/domain/roster/person-facts.ts';
import { rosterField, type RosterField } from '#shared/domain/roster/field-values.ts';
import { latinText } from '#shared/lib/latin-text.ts';
import { parseDecimal, toMoneyText, type Money } from '#shared/lib/money.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import type { RosterCondition, RosterFilter, RosterFilterGroup, RosterSort } from '#shared/model/roster-view.ts';
import type { RosterFacet } from '#shared/queries/roster-types.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';

/** The rules of the roster done the plainest way, person by person, to hold the columns against. */
export function naiveRoster(reader: RecordReader) {
  const everybody = [...reader.all('influencer')];
  const valueOf = (field: RosterField, person: Influencer) => field.read(new PersonFacts(reader, person));
  const isKnown = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

  const passesTest = (person: Influencer, condition: RosterCondition, field: RosterField): boolean => {
    const value = valueOf(field, person);
    switch (condition.test) {
      case 'known':
        return isKnown(value) === condition.isKnown;
      case 'oneOf':
      case 'noneOf': {
        const texts = field.type === 'facet' ? (value as readonly string[]) : [];
        const has = condition.values.some((wanted) => (wanted === '' ? !isKnown(value) : texts.includes(wanted)));
        return has === (condition.test === 'oneOf');
      }
      case 'number': {
        const { from = -Infinity, to = Infinity } = condition;
        return field.type === 'number' && typeof value === 'number' && value >= from && value <= to;
      }
      case 'day': {
        const { from = '', to = '9' } = condition;
        return field.type === 'day' && typeof value === 'string' && value >= from && value <= to;
      }
      case 'money': {
        if (field.type !== 'money') return false;
        const { currency, from, to } = condition;
        const minor = (text: string) => parseDecimal(text, currency)!.money.minor;
        return (value as readonly Money[]).some(
          (amount) =>
            amount.currency === currency &&
            (from === undefined || amount.minor >= minor(from)) &&
            (to === undefined || amount.minor <= minor(to)),
        );
      }
      case 'text': {
        const texts = field.type === 'facet' ? (value as readonly string[]) : field.type === 'text' ? [value] : [];
        const wanted = latinText(condition.contains);
        return texts.some((text) => typeof text === 'string' && latinText(text).includes(wanted));
      }
    }
  };

  const passesGroup = (person: Influencer, { match, isNot, conditions }: RosterFilterGroup): boolean => {
    const results = conditions.flatMap((condition) => {
      const field = rosterField(reader, condition.field);
      return field ? [passesTest(person, condition, field)] : [];
    });
    if (results.length === 0) return true;
    return (match === 'all' ? results.every(Boolean) : results.some(Boolean)) !== isNot;
  };

  const passes = (person: Influencer, { match, groups }: RosterFilter): boolean => {
    if (groups.length === 0) return true;
    const results = groups.map((group) => passesGroup(person, group));
    return match === 'all' ? results.every(Boolean) : results.some(Boolean);
  };

  const sorted = (people: readonly Influencer[], sort: RosterSort): Influencer[] => {
    const terms = sort.flatMap(({ field: key, direction }) => {
      const field = rosterField(reader, key);
      if (!field) return [];
      const keys = new Map(people.map((person) => [person.id, sortKey(reader, field, valueOf(field, person))]));
      return [{ keys, sign: direction === 'ascending' ? 1 : -1 }];
    });
    return [...people].sort((left, right) => {
      for (const { keys, sign } of terms) {
        const order = compareKeys(keys.get(left.id)!, keys.get(right.id)!, sign);
        if (order !== 0) return order;
      }
      return left.id < right.id ? -1 : 1;
    });
  };

  const values = (people: readonly Influencer[], key: string) => {
    const field = rosterField(reader, key)!;
    return people.map((person) => valueOf(field, person));
  };

  /** All values of a facet, or the range of another field; `null` for texts. */
  const facet = (people: readonly Influencer[], key: string): RosterFacet | null => {
    const all = values(people, key);
    const unknown = all.filter((value) => !isKnown(value)).length;
    const { type } = rosterField(reader, key)!;
    if (type === 'text') return null;
    if (type === 'facet') {
      const listed = (all as (readonly string[])[]).flatMap((own) => (own.length === 0 ? [''] : own));
      const counts = [...new Set(listed)].map((value) => ({
        value,
        people: listed.filter((one) => one === value).length,
      }));
      counts.sort((left, right) => right.people - left.people || byCode(left.value, right.value));
      return { type, field: key, values: counts, more: 0 };
    }
    if (type === 'money') {
      const amounts = (all as (readonly Money[])[]).flat();
      const currencies = [...new Set(amounts.map(({ currency }) => currency))].map((currency) => {
        const own = amounts.filter((amount) => amount.currency === currency);
        own.sort((left, right) => (left.minor < right.minor ? -1 : 1));
        return { people: own.length, least: toMoneyText(own[0]!), most: toMoneyText(own.at(-1)!) };
      });
      currencies.sort((left, right) => right.people - left.people || byCode(left.least.currency, right.least.currency));
      return { type, field: key, unknown, currencies };
    }
    const known = (all as (number | string | null)[]).filter((value) => value !== null);
    known.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
    const range = { field: key, known: known.length, unknown, least: known[0] ?? null, most: known.at(-1) ?? null };
    return { type, ...range } as RosterFacet;
  };

  return {
    found: (filter: RosterFilter, includeArchived: boolean) =>
      everybody.filter((person) => (includeArchived || !person.archivedAt) && passes(person, filter)),
    sorted,
    values,
    facet,
  };
}

const byCode = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Parts are compared one after the other; the first is the block, which no direction turns round. */
type SortKey = readonly [block: string, value: number | string | bigint, tie: string] | null;

function sortKey(reader: RecordReader, field: RosterField, value: unknown): SortKey {
  switch (field.type) {
    case 'number':
    case 'day':
      return value === null ? null : ['', value as number | string, ''];
    case 'text':
      return value === null ? null : ['', latinText(value as string), ''];
    case 'facet': {
      const first = (value as readonly string[])[0];
      if (first === undefined) return null;
      const place = field.order?.indexOf(first) ?? -1;
      return ['', place < 0 ? `~${latinText(first)}` : String(place).padStart(4, '0'), first];
    }
    case 'money': {
      const home = reader.workspace().homeCurrency;
      const amounts = value as readonly Money[];
      const amount = amounts.find(({ currency }) => currency === home) ?? amounts[0];
      return amount ? [amount.currency === home ? '' : amount.currency, amount.minor, ''] : null;
    }
  }
}

function compareKeys(left: SortKey, right: SortKey, sign: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  if (left[1] !== right[1]) return left[1] < right[1] ? -sign : sign;
  return left[2] < right[2] ? -sign : left[2] > right[2] ? sign : 0;
}
