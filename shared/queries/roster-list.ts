import { groupsOf, type Lines } from '../domain/roster/group-people.ts';
import { peopleFound, rememberedFor, sortedPeople } from '../domain/roster/people-found.ts';
import type { RosterFieldKey } from '../domain/roster/roster-fields.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { areRightsListed, areStandingsListed, kindsNotListed, rosterRow } from './roster-row.ts';
import type { RosterItem, RosterListParams, RosterListResult } from './roster-types.ts';

/** The roster: searched, filtered, sorted, grouped and cut to the slice on screen. */
export function rosterList(reader: RecordReader, params: RosterListParams): RosterListResult {
  const { choice, sort, groupBy, closedGroups = [], offset, limit } = params;
  const found = peopleFound(reader, choice);
  const { index } = found;
  const sorted = rememberedFor(index, `sorted ${JSON.stringify([choice, sort])}`, () => sortedPeople(found, sort));
  const lines = rememberedFor(index, `lines ${JSON.stringify([choice, sort, groupBy, closedGroups])}`, (): Lines => {
    const column = groupBy === undefined ? null : index.columns.column(groupBy);
    return groupsOf(column, sorted, new Set(closedGroups));
  });
  const items = lines.slice(offset, limit).map((line): RosterItem => {
    if (typeof line !== 'number') return { type: 'group', ...line };
    return { type: 'person', person: rosterRow(reader, index.people[line]!) };
  });
  const pending = pendingFields(reader);
  return {
    total: found.total,
    matching: found.positions.length,
    lines: lines.length,
    items,
    isAlike: found.isAlike,
    ...(pending.length > 0 ? { pending } : {}),
  };
}

function pendingFields(reader: RecordReader): readonly RosterFieldKey[] {
  const kinds = kindsNotListed(reader);
  return [
    ...(areStandingsListed(reader) ? [] : (['size', 'engagementRate', 'worthALook'] as const)),
    ...(areRightsListed(reader) ? [] : (['exclusivity', 'boundUntil'] as const)),
    ...(kinds.includes('touch') ? (['lastTouch'] as const) : []),
    ...(kinds.some((kind) => kind !== 'touch')
      ? (['posts', 'reach', 'engagements', 'orders', 'revenue', 'cost', 'roas'] as const)
      : []),
  ];
}
