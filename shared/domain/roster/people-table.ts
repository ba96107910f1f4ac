import type { Cell, Table } from '../../formats/write-csv.ts';
import { decimalText, toMoneyText, type Money } from '../../lib/money.ts';
import type { Steps } from '../../lib/steps.ts';
import type { RosterColumnChoice, RosterSort } from '../../model/roster-view.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { facetValueText, fieldName } from './field-text.ts';
import { rosterField, type RosterField } from './field-values.ts';
import { sortedPeople } from './people-found.ts';
import { positionsOf } from './people-of.ts';
import { PersonFacts } from './person-facts.ts';
import { rosterIndex } from './roster-index.ts';
import type { RosterWho } from './roster-who.ts';

/** People, the order they are listed in, and the fields shown of them. */
export interface PeopleTableParams {
  readonly who: RosterWho;
  readonly sort: RosterSort;
  readonly columns: readonly Pick<RosterColumnChoice, 'field'>[];
}

/** How cells are filled: with texts alone, or with numbers and days, and with amounts where the file keeps their currency. */
export type PeopleCells = 'texts' | 'values' | 'values-and-amounts';

const PEOPLE_A_STEP = 256;

/** The people chosen as a table in the order and columns shown. A field that is gone is passed over. */
export function* peopleTableSteps(
  reader: RecordReader,
  { who, sort, columns }: PeopleTableParams,
  cells: PeopleCells,
): Steps<Table> {
  const index = rosterIndex(reader);
  const positions = sortedPeople({ index, positions: positionsOf(index, who) }, sort);
  const shown = columns.flatMap(({ field: key }) => {
    const field = rosterField(reader, key);
    return field ? [{ key, field }] : [];
  });
  const rows: Cell[][] = [];
  for (const position of positions) {
    const facts = new PersonFacts(reader, index.people[position]!);
    rows.push(shown.map(({ key, field }) => cellOf(key, field, facts, cells)));
    if (rows.length % PEOPLE_A_STEP === 0) yield;
  }
  return { columns: shown.map(({ key }) => fieldName(reader, key)), rows };
}

/** Unknown values are empty. */
function cellOf(key: string, field: RosterField, facts: PersonFacts, cells: PeopleCells): Cell {
  const value = field.read(facts);
  switch (field.type) {
    case 'facet':
      return (value as readonly string[]).map((one) => facetValueText(key, one)).join(', ');
    case 'money': {
      const amounts = value as readonly Money[];
      const [first, ...others] = amounts;
      if (cells === 'values-and-amounts' && first && others.length === 0) return toMoneyText(first);
      return amounts.map((amount) => `${decimalText(amount)} ${amount.currency}`).join(', ');
    }
    case 'day':
      return cells !== 'texts' && typeof value === 'string' ? { day: value } : textOf(value);
    case 'number':
      return cells !== 'texts' && typeof value === 'number' ? value : textOf(value);
    case 'text':
      return textOf(value);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
