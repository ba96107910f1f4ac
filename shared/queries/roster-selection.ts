import { peopleOf } from '../domain/roster/people-found.ts';
import { lowestPrices } from '../domain/roster/field-values.ts';
import { personAccounts } from '../domain/roster/person-standing.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { amountsOf } from './roster-facets.ts';
import type { RosterSelectionParams, RosterSelectionResult } from './roster-types.ts';

/** The most tags listed of a selection. */
const TAGS_SHOWN = 50;

/** What the people chosen come to. */
export function rosterSelection(reader: RecordReader, { who }: RosterSelectionParams): RosterSelectionResult {
  const people = peopleOf(reader, who).map((id) => reader.get('influencer', id)!);
  const followers = people.map(({ id }) => personAccounts(reader, id).list[0]?.followers ?? null);
  const known = followers.filter((count) => count !== null);
  const tags = new Map<string, number>();
  for (const person of people) for (const tag of person.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    people: people.length,
    reach: {
      followers: known.reduce((sum, count) => sum + count, 0),
      known: known.length,
      unknown: people.length - known.length,
    },
    prices: amountsOf(people.map(({ id }) => lowestPrices(reader, id))).amounts,
    doNotContact: people.filter(({ doNotContact }) => doNotContact).length,
    archived: people.filter(({ archivedAt }) => archivedAt !== undefined).length,
    tags: [...tags]
      .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
      .slice(0, TAGS_SHOWN)
      .map(([value, count]) => ({ value, people: count })),
  };
}
