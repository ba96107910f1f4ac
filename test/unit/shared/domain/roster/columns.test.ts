import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChange, deleteChange, invertChange, updateChange } from '#shared/commands/row-changes.ts';
import { allFieldKeys, rosterField } from '#shared/domain/roster/field-values.ts';
import { peopleOf } from '#shared/domain/roster/people-of.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import type { RosterCondition, RosterFilter, RosterSort } from '#shared/model/roster-view.ts';
import { queries } from '#shared/queries/queries.ts';
import { naiveRoster } from '#test/helpers/naive-roster.ts';
import { createStoreBuilder, type StoreBuilder } from '#test/helpers/store-builder.ts';

const AT = '2025-06-01T09:00:00.000Z';
const evidence = { source: 'manual' } as const;
const names = ['Ada', 'ada', 'Zoë', 'Юлия', 'Bo', '', '王'];
const texts = ['Food', 'food', 'Travel', 'Ähre', 'Zoo', 'Юг', 'x'];
const amounts = ['10.00', '9.99', '-1.00', '250.00', '90071992547409.93', '90071992547409.92', '90071992547409.94'];
const currencies = ['EUR', 'USD', 'SEK'];

/** A step of a random history: what is done, to which row, and two numbers values are picked by. */
const step = fc.record({
  action: fc.constantFrom(
    ...(['person', 'edit', 'leave', 'account', 'handle', 'figures', 'rate', 'unrate', 'touch', 'contact'] as const),
    ...(['custom', 'order', 'unorder', 'payment', 'post', 'home', 'floors', 'undo', 'edit', 'edit'] as const),
  ),
  at: fc.nat(1_000),
  one: fc.nat(1_000),
  two: fc.nat(1_000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Value>(values: readonly Value[], at: number): Value => values[at % values.length]!;

function createHistory() {
  const build: StoreBuilder = createStoreBuilder({ homeCurrency: 'EUR' });
  const { store } = build;
  const agent = build.add('contact', { name: 'Agent', emails: [], phones: [] });
  const custom = {
    text: build.add('customField', { name: 'Motto', type: 'text', choices: [] }),
    number: build.add('customField', { name: 'Score', type: 'number', choices: [] }),
    money: build.add('customField', { name: 'Budget', type: 'money', choices: [] }),
    date: build.add('customField', { name: 'Since', type: 'date', choices: [] }),
    choice: build.add('customField', { name: 'Grade', type: 'choice', choices: ['C', 'B', 'A'] }),
  };
  const done: RowChange[] = [];
  const rowAt = <Kind extends StoredKind>(kind: Kind, at: number): RowOf[Kind] | undefined => {
    const rows = [...store.all(kind)];
    return rows.length === 0 ? undefined : pick(rows, at);
  };
  const money = ({ one, two }: Step) => ({ amount: pick(amounts, one), currency: pick(currencies, two) });
  const create = <Kind extends StoredKind>(kind: Kind, row: object): RowChange =>
    createChange(kind, { id: build.newId(), ...row } as unknown as RowOf[Kind]);

  const patchOf = ({ one, two }: Step): object =>
    pick<object>(
      [
        { name: pick(names, two) || 'Nobody' },
        { tags: texts.slice(0, two % 5), topics: [pick(texts, two), pick(texts, two + 3)] },
        { tags: [pick(texts, two), `new ${two}`, pick(texts, two)] },
        { country: two % 3 === 0 ? null : pick(texts, two), city: two % 2 === 0 ? null : `City ${two % 4}` },
        { archivedAt: two % 2 === 0 ? null : AT, doNotContact: two % 3 === 0 },
        { owner: two % 2 === 0 ? null : pick(names, two), health: { level: 'steady', on: '2025-01-01' } },
        { languages: two % 2 === 0 ? null : texts.slice(two % 6), stage: 'active' },
        { cadence: two % 2 === 0 ? { every: 'days', days: 1 + two } : { every: 'quarter' }, gender: pick(texts, two) },
        { contacts: two % 2 === 0 ? null : [{ contactId: agent, role: 'agent', isFirst: true }] },
        { nativeName: pick(names, two) || null, sourcing: { channel: 'event' }, notes: pick(texts, two) },
      ],
      one,
    );

  const customPatch = ({ one, two }: Step): object =>
    pick<object>(
      [
        { [custom.text]: pick(texts, two) },
        { [custom.number]: two - 500 },
        { [custom.money]: { amount: pick(amounts, two), currency: pick(currencies, two) } },
        { [custom.date]: `2025-0${1 + (two % 9)}-11` },
        { [custom.choice]: pick(['A', 'B', 'C'], two) },
      ],
      one,
    );

  const change = (now: Step): RowChange | null => {
    const { action, at, one, two } = now;
    const person = rowAt('influencer', at);
    if (action === 'person') {
      return create('influencer', {
        ...influencerDefaults,
        name: pick(names, one) || 'Somebody',
        tags: texts.slice(two % 7),
      });
    }
    if (action === 'undo') {
      const last = done.pop();
      return last ? invertChange(last) : null;
    }
    if (action === 'home') {
      return updateChange('workspace', store.workspace(), { homeCurrency: pick([...currencies, null], one) });
    }
    if (action === 'floors') {
      return updateChange('workspace', store.workspace(), {
        tierFloors: { nano: one, micro: 2_000 + one, mid: 4_000, macro: 6_000, mega: 9_000 },
      });
    }
    if (action === 'contact')
      return updateChange('contact', store.get('contact', agent)!, { name: `Agent ${one % 3}` });
    const order = rowAt('order', at);
    if (action === 'unorder') return order ? deleteChange('order', order) : null;
    const rate = rowAt('rate', at);
    if (action === 'unrate') return rate ? deleteChange('rate', rate) : null;
    const account = rowAt('account', at);
    if (action === 'handle') return account ? updateChange('account', account, { handle: `h${one}` }) : null;
    if (action === 'figures') {
      return account
        ? create('metricSnapshot', {
            subject: { kind: 'account', id: account.id },
            metrics: { followers: one * 11, averageEngagements: two },
            recordedAt: AT,
            evidence,
          })
        : null;
    }
    if (!person) return null;
    const influencerId = person.id;
    switch (action) {
      case 'edit':
        return updateChange('influencer', person, patchOf(now));
      case 'custom':
        return updateChange('influencer', person, { custom: { ...person.custom, ...customPatch(now) } });
      case 'leave':
        return deleteChange('influencer', person);
      case 'account':
        return create('account', {
          influencerId,
          platform: pick(['instagram', 'tiktok', 'blog'] as const, one),
          handle: `a${two}`,
        });
      case 'rate':
        return create('rate', {
          influencerId,
          platform: 'instagram',
          format: pick(['Reel', 'Story'], at),
          price: money(now),
          recordedAt: AT,
          evidence,
        });
      case 'touch':
        return create('touch', {
          influencerId,
          medium: 'call',
          state: pick(['done', 'planned'] as const, one),
          on: `2025-03-${10 + (two % 20)}`,
        });
      case 'order':
        return create('order', {
          influencerId,
          channel: 'influencer',
          quantity: 1 + (one % 3),
          revenue: money(now),
          evidence,
        });
      case 'payment':
        return create('payment', { influencerId, amount: money(now), basis: 'fee', allocations: [], evidence });
      case 'post':
        return create('post', { influencerId, platform: 'instagram' });
    }
  };

  /** Does a step if it can be done. */
  const run = (now: Step): void => {
    const next = change(now);
    if (!next) return;
    // Somebody others still refer to cannot be deleted: nothing happens then, as in the product.
    if (store.apply([next]).tag === 'applied' && now.action !== 'undo') done.push(next);
  };
  return { store, run };
}

const ACTIONS = [
  'person',
  'edit',
  'edit',
  'account',
  'figures',
  'rate',
  'touch',
  'custom',
  'order',
  'payment',
] as const;

/** A history that begins with forty people of whom something is known. */
function createLongHistory() {
  const history = createHistory();
  for (let at = 0; at < 40; at += 1) history.run({ action: 'person', at, one: at * 7, two: at * 11 });
  for (let at = 0; at < 160; at += 1) {
    history.run({ action: pick(ACTIONS, at * 3), at: at * 13, one: at * 17, two: at * 19 });
  }
  return history;
}

const fieldChoice = fc.nat(100);
const condition = (fields: readonly string[]): fc.Arbitrary<RosterCondition> =>
  fieldChoice.chain((at): fc.Arbitrary<RosterCondition> => {
    const field = pick(fields, at);
    const values = fc.subarray(
      ['', 'Food', 'food', 'Zoo', 'active', 'mid', 'instagram', 'yes', 'quarter', 'A', 'gone'],
      { minLength: 1 },
    );
    const bound = fc.option(fc.integer({ min: -100, max: 9_000 }), { nil: undefined });
    const defined = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
    const of = (test: string, rest: Record<string, fc.Arbitrary<unknown>>) =>
      fc.record(rest).map((all) => ({ test, field, ...defined(all) }) as RosterCondition);
    return fc.oneof(
      of('oneOf', { values }),
      of('noneOf', { values }),
      of('number', { from: bound, to: bound }),
      of('known', { isKnown: fc.boolean() }),
      of('day', { from: fc.constantFrom(undefined, '2025-03-15'), to: fc.constantFrom(undefined, '2025-03-20') }),
      of('text', { contains: fc.constantFrom('o', 'ada', 'yu', 'Ä', 'zz') }),
      of('money', {
        currency: fc.constantFrom(...currencies),
        from: fc.constantFrom(undefined, '9.995', ...amounts),
        to: fc.constantFrom(undefined, ...amounts),
      }),
    );
  });

const histories = fc.array(step, { minLength: 5, maxLength: 60 });
const someFields = [...allFieldKeys(createHistory().store)].filter((key) => !key.startsWith('custom:'));
const match = fc.constantFrom('all' as const, 'any' as const);
const filters: fc.Arbitrary<RosterFilter> = fc.record({
  match,
  groups: fc.array(
    fc.record({
      match,
      isNot: fc.boolean(),
      conditions: fc.array(condition([...someFields, 'gone', '*']), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
const sorts = fc.array(
  fc.record({ field: fieldChoice, direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
  { maxLength: 3 },
);

/** `*` in a condition stands for a custom field, whose ids are only known in the store. */
function forStore(filter: RosterFilter, fields: readonly string[]): RosterFilter {
  const custom = fields.filter((key) => key.startsWith('custom:'));
  let at = 0;
  return {
    ...filter,
    groups: filter.groups.map((group) => ({
      ...group,
      conditions: group.conditions.map((one) => (one.field === '*' ? { ...one, field: pick(custom, (at += 1)) } : one)),
    })),
  };
}

describe('the columns of the roster', () => {
  test('find, sort, group and count like looking at everybody one by one, whatever changed before', () => {
    fc.assert(
      fc.property(
        histories,
        histories,
        filters,
        sorts,
        fc.boolean(),
        (first, second, filter, terms, includeArchived) => {
          const { store, run } = createLongHistory();
          const fields = allFieldKeys(store);
          const choice = { search: '', filter: forStore(filter, fields), includeArchived };
          const sort: RosterSort = terms.map(({ field, direction }) => ({ field: pick(fields, field), direction }));
          const groupBy = pick(fields, first.length);
          for (const part of [first, second]) {
            for (const now of part) run(now);
            // Asked in between, so that columns are there and have to follow.
            const naive = naiveRoster(store);
            const found = naive.found(choice.filter, includeArchived);
            const list = queries['roster.list'](store, { choice, sort, offset: 0, limit: 1_000 });
            const ids = list.items.flatMap((item) => (item.type === 'person' ? [item.person.id] : []));
            expect(ids).toEqual(naive.sorted(found, sort).map(({ id }) => id));
            expect(list).toMatchObject({ matching: found.length, lines: found.length, isAlike: false });
            expect(peopleOf(store, { choice, except: ids.slice(0, 1) }).length).toBe(Math.max(0, ids.length - 1));
            expectGroups(store, choice, sort, groupBy);
            expectFacets(store, fields);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('taking back what was just done', () => {
  test('brings every column back to what it was', () => {
    const actions = [
      'person',
      'edit',
      'account',
      'handle',
      'figures',
      'rate',
      'touch',
      'custom',
      'order',
      'payment',
      'post',
    ] as const;
    const { store, run } = createLongHistory();
    const fields = allFieldKeys(store);
    expectFacets(store, fields);
    for (const [at, action] of actions.entries()) {
      const before = store.stateHash();
      run({ action, at: at * 5, one: 3 + at, two: 5 });
      expect(store.stateHash()).not.toBe(before);
      expectFacets(store, fields);
      run({ action: 'undo', at: 0, one: 0, two: 0 });
      expect(store.stateHash()).toBe(before);
      expectFacets(store, fields);
    }
  });
});

type Store = ReturnType<typeof createHistory>['store'];
type Choice = Parameters<(typeof queries)['roster.list']>[1]['choice'];

function expectGroups(store: Store, choice: Choice, sort: RosterSort, groupBy: string): void {
  const list = queries['roster.list'](store, { choice, sort, groupBy, offset: 0, limit: 1_000 });
  const field = rosterField(store, groupBy)!;
  const naive = naiveRoster(store);
  const people = naive.sorted(naive.found(choice.filter, choice.includeArchived), sort);
  // Only facets group; the sort test sees that other fields do nothing.
  if (field.type !== 'facet') return;
  const values = naive.values(people, groupBy) as (readonly string[])[];
  const heads = list.items.flatMap((item) => (item.type === 'group' ? [item] : []));
  const expected = new Map<string, string[]>();
  const order = naive.sorted(people, [{ field: groupBy, direction: 'ascending' }]);
  for (const [value] of naive.values(order, groupBy) as (readonly string[])[]) expected.set(value ?? '', []);
  for (const [at, { id }] of people.entries()) expected.get(values[at]![0] ?? '')!.push(id);
  expect(heads.map(({ value, people: count }) => [value, count])).toEqual(
    [...expected].map(([value, ids]) => [value, ids.length]),
  );
  const ids = list.items.flatMap((item) => (item.type === 'person' ? [item.person.id] : []));
  expect(ids).toEqual([...expected.values()].flat());
  const closed = heads.map(({ value }) => value).slice(0, 1);
  const fewer = queries['roster.list'](store, { choice, sort, groupBy, closedGroups: closed, offset: 0, limit: 1_000 });
  const hidden = closed[0] === undefined ? 0 : expected.get(closed[0])!.length;
  expect(fewer.lines).toBe(list.lines - hidden);
  const slices = list.items
    .slice(0, 12)
    .map((_, offset) => queries['roster.list'](store, { choice, sort, groupBy, offset, limit: 1 }).items.at(0));
  expect(slices).toEqual(list.items.slice(0, 12));
}

function expectFacets(store: Store, fields: readonly string[]): void {
  const choice: Choice = { search: '', filter: { match: 'all', groups: [] }, includeArchived: true };
  const naive = naiveRoster(store);
  const everybody = naive.found(choice.filter, true);
  const { facets } = queries['roster.facets'](store, { choice, fields, limit: 1_000 });
  expect(facets).toEqual(fields.flatMap((key) => naive.facet(everybody, key) ?? []));
}
