import { describe, expect, test } from 'vitest';
import { deleteChange, updateChange } from '#shared/commands/row-changes.ts';
import { customFieldKey } from '#shared/domain/roster/roster-fields.ts';
import { peopleOf } from '#shared/domain/roster/people-of.ts';
import { prepareRoster } from '#shared/domain/roster/prepare-roster.ts';
import { runSteps } from '#shared/lib/steps.ts';
import type { RosterChoice, RosterCondition } from '#shared/model/roster-view.ts';
import { queries } from '#shared/queries/queries.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

function bench() {
  const build = createStoreBuilder({ homeCurrency: 'EUR' });
  const ada = build.influencer('Ada', { tags: ['vip', 'uk'], topics: ['Food'], country: 'Portugal', stage: 'active' });
  const ben = build.influencer('Ben', { tags: ['vip'], topics: ['Travel', 'Food'], doNotContact: true });
  const cai = build.influencer('Cai', { topics: ['Ähre'], archivedAt: '2025-01-01T00:00:00.000Z' });
  const dan = build.influencer('Dan', { country: 'Spain', cadence: { every: 'days', days: 10 } });
  build.snapshot('account', build.account(ada, 'ada'), { followers: 5_000 });
  build.snapshot('account', build.account(ada, 'ada_tt', { platform: 'tiktok' }), { followers: 60_000 });
  build.snapshot('account', build.account(ben, 'ben'), { followers: 700 });
  build.account(dan, 'dan', { platform: 'blog' });
  const rate = (influencerId: string, amount: string, currency = 'EUR', format = 'Reel') =>
    build.add('rate', {
      influencerId,
      platform: 'instagram',
      format,
      price: { amount, currency },
      recordedAt: '2025-06-01T09:00:00.000Z',
      evidence: { source: 'manual' },
    });
  rate(ada, '500.00');
  rate(ada, '80.00', 'EUR', 'Story');
  rate(ada, '90.00', 'USD');
  rate(ben, '120.00');
  return { build, store: build.store, ada, ben, cai, dan };
}

function choiceOf(conditions: RosterCondition[] = [], rest: Partial<RosterChoice> = {}): RosterChoice {
  const groups = conditions.length === 0 ? [] : [{ match: 'all' as const, isNot: false, conditions }];
  return { search: '', filter: { match: 'all', groups }, includeArchived: false, ...rest };
}

describe('facets of the roster', () => {
  const { store } = bench();
  const facets = (
    choice: RosterChoice,
    fields: string[],
    rest: { limit?: number; find?: Record<string, string> } = {},
  ) => queries['roster.facets'](store, { choice, fields, limit: 20, ...rest }).facets;

  test('count everybody the rest of the filter finds, unknown among them', () => {
    expect(facets(choiceOf(), ['topics', 'platform'])).toEqual([
      {
        type: 'facet',
        field: 'topics',
        values: [
          { value: 'Food', people: 2 },
          { value: '', people: 1 },
          { value: 'Travel', people: 1 },
        ],
        more: 0,
      },
      {
        type: 'facet',
        field: 'platform',
        values: [
          { value: 'instagram', people: 2 },
          { value: 'blog', people: 1 },
          { value: 'tiktok', people: 1 },
        ],
        more: 0,
      },
    ]);
  });

  test('leave the own condition aside, but not those of other fields', () => {
    const choice = choiceOf([
      { test: 'oneOf', field: 'country', values: ['Spain'] },
      { test: 'oneOf', field: 'tags', values: ['vip', 'gone'] },
    ]);
    const [country, tags] = facets(choice, ['country', 'tags']);
    expect(country).toMatchObject({
      values: [
        { value: '', people: 1 },
        { value: 'Portugal', people: 1 },
        { value: 'Spain', people: 0 },
      ],
    });
    expect(tags).toMatchObject({
      values: [
        { value: '', people: 1 },
        { value: 'gone', people: 0 },
        { value: 'vip', people: 0 },
      ],
    });
  });

  test('list the most common up to the limit and those that hold what is looked for', () => {
    expect(facets(choiceOf(), ['topics'], { limit: 1 })).toMatchObject([{ values: [{ value: 'Food' }], more: 2 }]);
    const all = choiceOf([], { includeArchived: true });
    expect(facets(all, ['topics'], { find: { topics: 'ahr' } })).toMatchObject([{ values: [{ value: 'Ähre' }] }]);
    expect(facets(all, ['platform'], { find: { platform: 'Insta' } })).toMatchObject([{ values: [{ people: 2 }] }]);
  });

  test('give ranges of numbers, amounts per currency and days', () => {
    expect(facets(choiceOf(), ['followers', 'price', 'lastTouch', 'name', 'no-such-field'])).toEqual([
      { type: 'number', field: 'followers', known: 2, unknown: 1, least: 700, most: 60_000 },
      {
        type: 'money',
        field: 'price',
        unknown: 1,
        currencies: [
          { people: 2, least: { amount: '80.00', currency: 'EUR' }, most: { amount: '120.00', currency: 'EUR' } },
          { people: 1, least: { amount: '90.00', currency: 'USD' }, most: { amount: '90.00', currency: 'USD' } },
        ],
      },
      { type: 'day', field: 'lastTouch', known: 0, unknown: 3, least: null, most: null },
    ]);
  });
});

describe('a selection of the roster', () => {
  test('counts nobody twice and adds no currencies', () => {
    const { store, ada, ben, cai } = bench();
    const all = { choice: choiceOf([], { includeArchived: true }), except: [] };
    expect(queries['roster.selection'](store, { who: all })).toEqual({
      people: 4,
      reach: { followers: 60_700, known: 2, unknown: 2 },
      prices: [
        { people: 2, least: { amount: '80.00', currency: 'EUR' }, most: { amount: '120.00', currency: 'EUR' } },
        { people: 1, least: { amount: '90.00', currency: 'USD' }, most: { amount: '90.00', currency: 'USD' } },
      ],
      doNotContact: 1,
      archived: 1,
      tags: [
        { value: 'vip', people: 2 },
        { value: 'uk', people: 1 },
      ],
    });
    const { people, reach } = queries['roster.selection'](store, { who: { ids: [ada, ada, cai, 'gone'] } });
    expect({ people, reach }).toEqual({ people: 2, reach: { followers: 60_000, known: 1, unknown: 1 } });
    expect(peopleOf(store, { choice: choiceOf(), except: [ben] })).toHaveLength(2);
    expect(queries['roster.selection'](store, { who: { ids: [] } })).toMatchObject({ people: 0, prices: [], tags: [] });
  });

  test('is a table in the columns and the order shown', () => {
    const { build, store } = bench();
    const field = build.add('customField', { name: 'Motto', type: 'text', choices: [] });
    const key = customFieldKey(field);
    const who = { choice: choiceOf(), except: [] };
    const columns = ['name', 'platform', 'cadence', 'price', 'followers', 'doNotContact', key, 'gone'];
    const table = queries['roster.table'](store, {
      who,
      sort: [{ field: 'followers', direction: 'ascending' }],
      columns: columns.map((one) => ({ field: one })),
    });
    expect(table.columns).toEqual([
      'Name',
      'Platform',
      'Cadence',
      'Price from',
      'Followers',
      'Do not contact',
      'Motto',
    ]);
    expect(table.rows).toEqual([
      ['Ben', 'Instagram', '', '120.00 EUR', '700', 'Yes', ''],
      ['Ada', 'TikTok, Instagram', '', '80.00 EUR, 90.00 USD', '60000', 'No', ''],
      ['Dan', 'Blog', 'Every 10 days', '', '', 'No', ''],
    ]);
  });
});

describe('custom fields of the roster', () => {
  test('filter and sort, and are passed over once they are gone', () => {
    const { build, store, ada, ben } = bench();
    const definition = build.add('customField', { name: 'Grade', type: 'choice', choices: ['B', 'A'] });
    const field = customFieldKey(definition);
    const names = (conditions: RosterCondition[]) =>
      queries['roster.list'](store, {
        choice: choiceOf(conditions),
        sort: [{ field, direction: 'ascending' }],
        offset: 0,
        limit: 10,
      }).items.flatMap((item) => (item.type === 'person' ? [item.person.name] : []));
    const grade = (id: string, value: string | null) =>
      store.apply([
        updateChange('influencer', store.get('influencer', id)!, { custom: value && { [definition]: value } })!,
      ]);
    grade(ada, 'A');
    grade(ben, 'B');
    expect(names([])).toEqual(['Ben', 'Ada', 'Dan']);
    expect(names([{ test: 'oneOf', field, values: ['A', ''] }])).toEqual(['Ada', 'Dan']);
    const row = store.get('customField', definition)!;
    store.apply([updateChange('customField', row, { choices: ['A', 'B'] })!]);
    expect(names([])).toEqual(['Ada', 'Ben', 'Dan']);
    grade(ada, null);
    grade(ben, null);
    store.apply([deleteChange('customField', store.get('customField', definition)!)]);
    expect(names([{ test: 'oneOf', field, values: ['A'] }])).toEqual(['Ada', 'Ben', 'Dan']);
  });
});

test('a roster made ready ahead answers the same, and follows what changes while it is made', () => {
  const { build, store, ada } = bench();
  const ask = () => queries['roster.list'](store, { choice: choiceOf(), sort: [], offset: 0, limit: 10 });
  const steps = prepareRoster(store);
  steps.next();
  store.apply([updateChange('influencer', store.get('influencer', ada)!, { name: 'Zed' })!]);
  runSteps(steps);
  runSteps(prepareRoster(store));
  expect(ask()).toEqual(
    queries['roster.list'](build.store, { choice: choiceOf([], { search: ' ' }), sort: [], offset: 0, limit: 10 }),
  );
  const found = queries['roster.list'](store, {
    choice: choiceOf([], { search: 'zed' }),
    sort: [],
    offset: 0,
    limit: 10,
  });
  expect(found.matching).toBe(1);
});

describe('search for the palette', () => {
  test('finds attached files and imports by name, with what they belong to', () => {
    const { build, store, ada } = bench();
    const attachment = build.add('attachment', {
      owner: { kind: 'influencer', id: ada },
      name: 'Media kit.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
      sha256: 'a'.repeat(64),
      addedAt: '2025-06-01T09:00:00.000Z',
    });
    const counts = { read: 1, added: 1, changed: 0, unchanged: 0, skipped: 0, doubtful: 0, problems: 0 };
    const run = build.add('importRun', {
      files: [{ name: 'kit-list.csv', sha256: 'b'.repeat(64), bytes: 3, preset: 'people', rows: 1 }],
      counts,
      actor: 'Kim',
      at: '2025-06-02T09:00:00.000Z',
    });
    expect(queries.search(store, { text: 'kit', limit: 5 }).files).toEqual([
      { id: run, name: 'kit-list.csv', detail: '2025-06-02', owner: { kind: 'importRun', id: run } },
      { id: attachment, name: 'Media kit.pdf', detail: 'Ada', owner: { kind: 'influencer', id: ada } },
    ]);
    expect(queries.search(store, { text: 'ada media', limit: 5 }).files).toHaveLength(1);
  });

  test('forgives slips where nothing is found as it is written', () => {
    const { build, store } = bench();
    build.campaign('Summer launch');
    build.client('Überall Foods');
    const { campaigns, clients } = queries.search(store, { text: 'sumer', limit: 5 });
    expect(campaigns.map(({ name }) => name)).toEqual(['Summer launch']);
    expect(clients).toEqual([]);
    expect(queries.search(store, { text: 'uberal', limit: 5 }).clients).toHaveLength(1);
    expect(queries.search(store, { text: 'foods uber', limit: 5 }).clients).toHaveLength(1);
  });
});
