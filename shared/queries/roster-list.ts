import { peopleFound } from '../domain/roster/people-found.ts';
import { rosterField } from '../domain/roster/field-values.ts';
import { sortPeople } from '../domain/roster/sort-people.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { rosterRow } from './roster-row.ts';
import type { RosterItem, RosterListParams, RosterListResult } from './roster-types.ts';

/** The roster: searched, filtered, sorted, grouped and cut to the slice on screen. */
export function rosterList(reader: RecordReader, params: RosterListParams): RosterListResult {
  const { choice, sort, offset, limit } = params;
  let total = 0;
  for (const { archivedAt } of reader.all('influencer')) if (choice.includeArchived || !archivedAt) total += 1;
  const found = sortPeople(reader, peopleFound(reader, choice), sort);
  const lines = params.groupBy === undefined ? found : grouped(reader, found, params.groupBy, params.closedGroups);
  const items = lines
    .slice(offset, offset + limit)
    .map((line): RosterItem => ('type' in line ? line : { type: 'person', person: rosterRow(reader, line) }));
  return { total, matching: found.length, lines: lines.length, items, isAlike: false };
}

type GroupHead = Extract<RosterItem, { type: 'group' }>;

function grouped(
  reader: RecordReader,
  found: readonly Influencer[],
  groupBy: string,
  closed: readonly string[] = [],
): (Influencer | GroupHead)[] {
  const field = rosterField(reader, groupBy);
  if (field?.type !== 'facet') return [...found];
  const groups = new Map<string, Influencer[]>();
  for (const person of sortPeople(reader, found, [{ field: groupBy, direction: 'ascending' }])) {
    groups.set(field.read(reader, person)[0] ?? '', []);
  }
  for (const person of found) groups.get(field.read(reader, person)[0] ?? '')!.push(person);
  return [...groups].flatMap(([value, people]) => {
    const isClosed = closed.includes(value);
    return [{ type: 'group' as const, value, people: people.length, isClosed }, ...(isClosed ? [] : people)];
  });
}
