import { positionsOf } from '../domain/roster/people-of.ts';
import type { Column } from '../domain/roster/column.ts';
import type { NumberColumn } from '../domain/roster/number-column.ts';
import { rosterIndex, type RosterIndex } from '../domain/roster/roster-index.ts';
import { amountRanges, countValues, mostFirst } from '../domain/roster/value-counts.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterSelectionParams, RosterSelectionResult } from './roster-types.ts';

/** The most tags listed of a selection. */
const TAGS_SHOWN = 50;

/** What the people chosen come to. */
export function rosterSelection(reader: RecordReader, { who }: RosterSelectionParams): RosterSelectionResult {
  const index = rosterIndex(reader);
  index.columns.prepare(['followers', 'price', 'tags']);
  const positions = positionsOf(index, who);
  const tags = columnOf(index, 'tags', 'facet');
  const { people } = countValues(tags, positions);
  let doNotContact = 0;
  let archived = 0;
  for (const position of positions) {
    const person = index.people[position]!;
    if (person.doNotContact) doNotContact += 1;
    if (person.archivedAt !== undefined) archived += 1;
  }
  return {
    people: positions.length,
    reach: addUp(columnOf(index, 'followers', 'number'), positions),
    prices: amountRanges(columnOf(index, 'price', 'money'), positions).currencies,
    doNotContact,
    archived,
    tags: Array.from(people, (count, code) => ({ value: tags.values[code]!, people: count }))
      .filter((tag) => tag.people > 0)
      .sort(mostFirst)
      .slice(0, TAGS_SHOWN),
  };
}

function columnOf<Type extends Column['type']>(index: RosterIndex, key: string, type: Type) {
  const column = index.columns.column(key);
  if (column?.type !== type) throw new Error(`The field ${key} is not a ${type}`);
  return column as Extract<Column, { type: Type }>;
}

function addUp(column: NumberColumn, positions: Uint32Array): RosterSelectionResult['reach'] {
  let followers = 0;
  let known = 0;
  for (const position of positions) {
    if (!column.isKnown(position)) continue;
    followers += column.values[position]!;
    known += 1;
  }
  return { followers, known, unknown: positions.length - known };
}
