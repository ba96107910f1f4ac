import { rosterField, type RosterField } from '../domain/roster/field-values.ts';
import { facetValueText, fieldName } from '../domain/roster/field-text.ts';
import { sortedPeople } from '../domain/roster/people-found.ts';
import { positionsOf } from '../domain/roster/people-of.ts';
import { PersonFacts } from '../domain/roster/person-facts.ts';
import { rosterIndex } from '../domain/roster/roster-index.ts';
import type { Table } from '../formats/write-csv.ts';
import { decimalText, type Money } from '../lib/money.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterTableParams } from './roster-types.ts';

/** The people chosen as a table of texts in the order and columns shown. Unknown values are empty. */
export function rosterTable(reader: RecordReader, { who, sort, columns }: RosterTableParams): Table {
  const index = rosterIndex(reader);
  const positions = sortedPeople({ index, positions: positionsOf(index, who) }, sort);
  const shown = columns.flatMap(({ field: key }) => {
    const field = rosterField(reader, key);
    return field ? [{ key, field }] : [];
  });
  return {
    columns: shown.map(({ key }) => fieldName(reader, key)),
    rows: Array.from(positions, (position) => {
      const facts = new PersonFacts(reader, index.people[position]!);
      return shown.map(({ key, field }) => cellText(key, field, facts));
    }),
  };
}

function cellText(key: string, field: RosterField, facts: PersonFacts): string {
  const value = field.read(facts);
  switch (field.type) {
    case 'facet':
      return (value as readonly string[]).map((one) => facetValueText(key, one)).join(', ');
    case 'money':
      return (value as readonly Money[]).map((amount) => `${decimalText(amount)} ${amount.currency}`).join(', ');
    case 'number':
    case 'day':
    case 'text':
      return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  }
}
