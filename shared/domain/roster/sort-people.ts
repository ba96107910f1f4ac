import { foldText } from '../../lib/text-fold.ts';
import type { Money } from '../../lib/money.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RosterSort } from '../../model/roster-view.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rosterField, type RosterField } from './field-values.ts';

/** People in the order asked for, unknown values last; equal ones in the order they came in. */
export function sortPeople(reader: RecordReader, people: readonly Influencer[], sort: RosterSort): Influencer[] {
  const terms = sort.flatMap(({ field: key, direction }) => {
    const field = rosterField(reader, key);
    if (!field) return [];
    const keys = new Map(people.map((person) => [person.id, sortKey(reader, field, person)]));
    return [{ keys, sign: direction === 'ascending' ? 1 : -1 }];
  });
  return [...people].sort((left, right) => {
    for (const { keys, sign } of terms) {
      const order = compareKeys(keys.get(left.id)!, keys.get(right.id)!, sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Parts are compared one after the other; the first is the block, which no direction turns round. */
type SortKey = readonly [block: string, value: number | string | bigint] | null;

function sortKey(reader: RecordReader, field: RosterField, person: Influencer): SortKey {
  const value = field.read(reader, person);
  switch (field.type) {
    case 'number':
      return value === null ? null : ['', value as number];
    case 'day':
      return value === null ? null : ['', value as string];
    case 'text':
      return value === null ? null : ['', foldText(value as string)];
    case 'facet': {
      const first = (value as readonly string[])[0];
      if (first === undefined) return null;
      const place = field.order?.indexOf(first) ?? -1;
      return ['', place < 0 ? `~${foldText(first)}\n${first}` : String(place).padStart(4, '0')];
    }
    case 'money': {
      const home = reader.workspace().homeCurrency;
      const amounts = value as readonly Money[];
      const amount = amounts.find(({ currency }) => currency === home) ?? amounts[0];
      return amount ? [amount.currency === home ? '' : amount.currency, amount.minor] : null;
    }
  }
}

function compareKeys(left: SortKey, right: SortKey, sign: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  return left[1] < right[1] ? -sign : left[1] > right[1] ? sign : 0;
}
