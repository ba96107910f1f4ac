import type { RosterCondition, RosterFilter, RosterFilterGroup } from '#shared/model/roster-view.ts';

/** True for the group that the panel of filters edits: all of its conditions have to hold. */
function isPlain(group: RosterFilterGroup): boolean {
  return group.match === 'all' && !group.isNot;
}

/** The conditions of the panel; those of groups with "or" and "not" are left to the dialog. */
export function plainConditions(filter: RosterFilter): readonly RosterCondition[] {
  if (isBeyondPanel(filter)) return [];
  return filter.groups.find(isPlain)?.conditions ?? [];
}

/** The conditions of the panel about a field. */
export function conditionsOn(filter: RosterFilter, field: string): readonly RosterCondition[] {
  return plainConditions(filter).filter((condition) => condition.field === field);
}

/** True when the panel cannot say what the filter says: its groups are joined by "or". */
export function isBeyondPanel({ match, groups }: RosterFilter): boolean {
  return match === 'any' && groups.length > 1;
}

/** The filter with other conditions in the panel. */
function withPlain(filter: RosterFilter, conditions: readonly RosterCondition[]): RosterFilter {
  const { groups } = filter;
  if (isBeyondPanel(filter)) return filter;
  const place = groups.findIndex(isPlain);
  const group: RosterFilterGroup = { match: 'all', isNot: false, conditions: [...conditions] };
  const next = place === -1 ? [group, ...groups] : groups.map((one, index) => (index === place ? group : one));
  return { match: 'all', groups: next.filter((one) => one.conditions.length > 0) };
}

/** The filter with this condition in the place of those of the same field and test; `null` takes them away. */
export function withCondition(
  filter: RosterFilter,
  field: string,
  test: RosterCondition['test'],
  condition: RosterCondition | null,
): RosterFilter {
  const others = plainConditions(filter).filter((one) => one.field !== field || one.test !== test);
  return withPlain(filter, condition === null ? others : [...others, condition]);
}

/** The filter without any condition of the panel about a field. */
export function withoutField(filter: RosterFilter, field: string): RosterFilter {
  return withPlain(
    filter,
    plainConditions(filter).filter((one) => one.field !== field),
  );
}

/** Whether a value of a facet is asked for, ruled out, or left open. */
export type ValueState = 'in' | 'out' | 'open';

export function valueState(filter: RosterFilter, field: string, value: string): ValueState {
  for (const condition of conditionsOn(filter, field)) {
    if (condition.test === 'oneOf' && condition.values.includes(value)) return 'in';
    if (condition.test === 'noneOf' && condition.values.includes(value)) return 'out';
  }
  return 'open';
}

/** The filter with a value of a facet asked for, ruled out, or left open. */
export function withValue(filter: RosterFilter, field: string, value: string, state: ValueState): RosterFilter {
  let next = filter;
  for (const [test, wanted] of [
    ['oneOf', 'in'],
    ['noneOf', 'out'],
  ] as const) {
    const before = conditionsOn(next, field).find((one) => one.test === test);
    const others = before && 'values' in before ? before.values.filter((one) => one !== value) : [];
    const values = state === wanted ? [...others, value] : others;
    next = withCondition(next, field, test, values.length === 0 ? null : { test, field, values });
  }
  return next;
}

/** The filter without one condition; a group that holds nothing more goes with it. */
export function withoutCondition(filter: RosterFilter, group: number, condition: number): RosterFilter {
  const groups = filter.groups.map((one, index) =>
    index === group ? { ...one, conditions: one.conditions.filter((_held, place) => place !== condition) } : one,
  );
  return { ...filter, groups: groups.filter((one) => one.conditions.length > 0) };
}

/** The filter without one group. */
export function withoutGroup(filter: RosterFilter, group: number): RosterFilter {
  return { ...filter, groups: filter.groups.filter((_one, index) => index !== group) };
}
