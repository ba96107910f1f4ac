import { positionsOf } from '../domain/roster/people-of.ts';
import type { Column } from '../domain/roster/column.ts';
import { YES } from '../domain/roster/field-values.ts';
import type { NumberColumn } from '../domain/roster/number-column.ts';
import { ARCHIVED, rosterIndex, type RosterIndex } from '../domain/roster/roster-index.ts';
import { amountRanges, countValues, mostFirst } from '../domain/roster/value-counts.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterSelectionParams, RosterSelectionResult } from './roster-types.ts';

/** The most tags listed of a selection. */
const TAGS_SHOWN = 50;

/** What the people chosen come to. */
export function rosterSelection(reader: RecordReader, { who }: RosterSelectionParams): RosterSelectionResult {
  const index = rosterIndex(reader);
  index.columns.prepare(['followers', 'price', 'tags', 'doNotContact']);
  const positions = positionsOf(index, who);
  const tags = columnOf(index, 'tags', 'facet');
  const { people } = countValues(tags, positions);
  const archived = positions.filter((position) => index.presence[position] === ARCHIVED).length;
  const warned = columnOf(index, 'doNotContact', 'facet');
  const doNotContact = countValues(warned, positions).people[warned.codeOf(YES) ?? -1] ?? 0;
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
