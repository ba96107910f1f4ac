import { toMoneyText, type Money } from '../lib/money.ts';
import { foldText } from '../lib/text-fold.ts';
import { peopleFound } from '../domain/roster/people-found.ts';
import { rosterField } from '../domain/roster/field-values.ts';
import type { RosterChoice } from '../model/roster-view.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterFacet, RosterFacetsParams, RosterFacetsResult } from './roster-types.ts';

/** What each field asked for holds among the people found. Fields that are not there, and texts, are left out. */
export function rosterFacets(reader: RecordReader, params: RosterFacetsParams): RosterFacetsResult {
  return { facets: params.fields.flatMap((field) => facetOf(reader, params, field) ?? []) };
}

/** The choice without what its plain groups ask of the field. */
function withoutField(choice: RosterChoice, key: string): RosterChoice {
  const { match, groups } = choice.filter;
  if (match === 'any' && groups.length > 1) return choice;
  const left = groups.map((group) => {
    const isPlain = !group.isNot && (group.match === 'all' || group.conditions.every(({ field }) => field === key));
    return isPlain ? { ...group, conditions: group.conditions.filter(({ field }) => field !== key) } : group;
  });
  return { ...choice, filter: { match, groups: left } };
}

function facetOf(reader: RecordReader, params: RosterFacetsParams, key: string): RosterFacet | null {
  const field = rosterField(reader, key);
  if (!field || field.type === 'text') return null;
  const people = peopleFound(reader, withoutField(params.choice, key));
  if (field.type === 'facet') {
    const counts = new Map<string, number>();
    const chosen = params.choice.filter.groups.flatMap(({ conditions }) =>
      conditions.flatMap((one) => ('values' in one && one.field === key ? one.values : [])),
    );
    for (const value of chosen) counts.set(value, 0);
    for (const person of people) {
      const values = field.read(reader, person);
      for (const value of values.length === 0 ? [''] : values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const find = foldText(params.find?.[key] ?? '');
    const sorted = [...counts]
      .filter(([value]) => foldText(value).includes(find))
      .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1));
    const shown = sorted.filter(([value], index) => index < params.limit || chosen.includes(value));
    return {
      type: 'facet',
      field: key,
      values: shown.map(([value, count]) => ({ value, people: count })),
      more: sorted.length - shown.length,
    };
  }
  if (field.type === 'money') {
    const { amounts, unknown } = amountsOf(people.map((person) => field.read(reader, person)));
    return { type: 'money', field: key, unknown, currencies: amounts };
  }
  const known = people.flatMap((person) => field.read(reader, person) ?? []);
  const counts = { field: key, known: known.length, unknown: people.length - known.length };
  if (field.type === 'number') {
    const numbers = (known as number[]).sort((left, right) => left - right);
    return { type: 'number', ...counts, least: numbers[0] ?? null, most: numbers.at(-1) ?? null };
  }
  const days = (known as string[]).sort();
  return { type: 'day', ...counts, least: days[0] ?? null, most: days.at(-1) ?? null };
}

/** People, least and most per currency. */
export function amountsOf(all: Iterable<readonly Money[]>) {
  const currencies = new Map<string, { people: number; least: Money; most: Money }>();
  let unknown = 0;
  for (const amounts of all) {
    if (amounts.length === 0) unknown += 1;
    for (const amount of amounts) {
      const known = currencies.get(amount.currency) ?? { people: 0, least: amount, most: amount };
      currencies.set(amount.currency, {
        people: known.people + 1,
        least: amount.minor < known.least.minor ? amount : known.least,
        most: amount.minor > known.most.minor ? amount : known.most,
      });
    }
  }
  const amounts = [...currencies.values()]
    .sort((left, right) => right.people - left.people)
    .map(({ people, least, most }) => ({ people, least: toMoneyText(least), most: toMoneyText(most) }));
  return { amounts, unknown };
}
