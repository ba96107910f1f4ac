import { latinText } from '../lib/latin-text.ts';
import { peopleFound } from '../domain/roster/people-found.ts';
import type { FacetColumn } from '../domain/roster/facet-column.ts';
import { facetValueText } from '../domain/roster/field-text.ts';
import { dayOfNumber } from '../domain/roster/number-column.ts';
import { rosterIndex } from '../domain/roster/roster-index.ts';
import { amountRanges, countValues, mostFirst, rangeOf, type ValueCount } from '../domain/roster/value-counts.ts';
import type { RosterChoice } from '../model/roster-view.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterFacet, RosterFacetsParams, RosterFacetsResult } from './roster-types.ts';

/** What each field asked for holds among the people found. Fields that are not there, and texts, are left out. */
export function rosterFacets(reader: RecordReader, params: RosterFacetsParams): RosterFacetsResult {
  rosterIndex(reader).columns.prepare(params.fields);
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

function facetOf(reader: RecordReader, params: RosterFacetsParams, field: string): RosterFacet | null {
  const column = rosterIndex(reader).columns.column(field);
  if (!column || column.type === 'text') return null;
  const { positions } = peopleFound(reader, withoutField(params.choice, field));
  switch (column.type) {
    case 'facet':
      return { type: 'facet', field, ...listedValues(column, positions, params, field) };
    case 'money':
      return { type: 'money', field, ...amountRanges(column, positions) };
    case 'number':
      return { type: 'number', field, ...rangeOf(column, positions) };
    case 'day': {
      const { known, unknown, least, most } = rangeOf(column, positions);
      const day = (value: number | null) => (value === null ? null : dayOfNumber(value));
      return { type: 'day', field, known, unknown, least: day(least), most: day(most) };
    }
  }
}

function listedValues(column: FacetColumn, positions: Uint32Array, params: RosterFacetsParams, field: string) {
  const { people, unknown } = countValues(column, positions);
  const chosen = chosenValues(params.choice, field);
  const find = latinText(params.find?.[field] ?? '');
  const folded = find === '' ? null : column.foldedValues();
  const isSought = (value: string, text: string): boolean =>
    find === '' || text.includes(find) || latinText(facetValueText(field, value)).includes(find);
  const counts: ValueCount[] = [];
  for (const [code, count] of people.entries()) {
    const value = column.values[code]!;
    if (count > 0 && isSought(value, folded?.[code] ?? '')) counts.push({ value, people: count });
  }
  if (unknown > 0 && isSought('', '')) counts.push({ value: '', people: unknown });
  for (const value of chosen) {
    const code = column.codeOf(value);
    const hasPeople = value === '' ? unknown > 0 : code !== undefined && people[code]! > 0;
    if (!hasPeople && isSought(value, latinText(value))) counts.push({ value, people: 0 });
  }
  counts.sort(mostFirst);
  const values = counts.filter(({ value }, place) => place < params.limit || chosen.has(value));
  return { values, more: counts.length - values.length };
}

function chosenValues({ filter }: RosterChoice, field: string): ReadonlySet<string> {
  const conditions = filter.groups.flatMap((group) => group.conditions);
  return new Set(conditions.flatMap((one) => ('values' in one && one.field === field ? one.values : [])));
}
