import { facetValueText, fieldName } from '../domain/roster/field-text.ts';
import type { Table } from '../formats/write-csv.ts';
import { decimalText, type Money } from '../lib/money.ts';
import { rosterField, type RosterField } from '../domain/roster/field-values.ts';
import { peopleOf } from '../domain/roster/people-found.ts';
import { sortPeople } from '../domain/roster/sort-people.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterTableParams } from './roster-types.ts';

/** The people chosen as a table of texts in the order and columns shown. Unknown values are empty. */
export function rosterTable(reader: RecordReader, { who, sort, columns }: RosterTableParams): Table {
  const people = sortPeople(
    reader,
    peopleOf(reader, who).map((id) => reader.get('influencer', id)!),
    sort,
  );
  const shown = columns.flatMap(({ field: key }) => {
    const field = rosterField(reader, key);
    return field ? [{ key, field }] : [];
  });
  return {
    columns: shown.map(({ key }) => fieldName(reader, key)),
    rows: people.map((person) => shown.map(({ key, field }) => cellText(reader, key, field, person))),
  };
}

function cellText(reader: RecordReader, key: string, field: RosterField, person: Influencer): string {
  const value = field.read(reader, person);
  switch (field.type) {
    case 'facet':
      return (value as readonly string[]).map((one) => facetValueText(key, one)).join(', ');
    case 'money':
      return (value as readonly Money[]).map((amount) => `${decimalText(amount)} ${amount.currency}`).join(', ');
    case 'number':
    case 'day':
    case 'text':
      return value === null ? '' : String(value as string | number);
  }
}
