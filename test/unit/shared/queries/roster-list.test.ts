import { describe, expect, test } from 'vitest';
import { updateChange } from '#shared/commands/row-changes.ts';
import { queries } from '#shared/queries/queries.ts';
import type { RosterListParams } from '#shared/queries/roster-types.ts';
import { NO_FILTER, type RosterChoice, type RosterSort } from '#shared/model/roster-view.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

function rosterBench() {
  const build = createStoreBuilder();
  const ada = build.influencer('Ada', { country: 'Portugal', topics: ['Fitness'] });
  const zoe = build.influencer('Zoë Ångström', { tags: ['vip'] });
  const ben = build.influencer('Ben 10', { archivedAt: '2025-01-01T00:00:00.000Z' });
  const cai = build.influencer('Cai', { notes: 'likes tea' });
  build.snapshot('account', build.account(ada, 'ada.fit'), { followers: 5000 });
  build.snapshot('account', build.account(ada, 'ada_tt', { platform: 'tiktok' }), { followers: 60_000 });
  build.snapshot('account', build.account(zoe, 'Zoe'), { followers: 700 });
  build.order(ada, undefined, '20.00');
  build.order(zoe, undefined, '9.50', { quantity: 2 });
  build.payment(zoe, '5.00');
  const list = ({ search = '', includeArchived = false, ...params }: Partial<RosterListParams & RosterChoice> = {}) => {
    const choice = { search, filter: NO_FILTER, includeArchived };
    const result = queries['roster.list'](build.store, { choice, sort: [], offset: 0, limit: 100, ...params });
    return { ...result, rows: result.items.flatMap((item) => (item.type === 'person' ? [item.person] : [])) };
  };
  const names = (params: Partial<RosterListParams & RosterChoice>) => list(params).rows.map((row) => row.name);
  return { build, ada, zoe, ben, cai, list, names };
}

describe('the roster', () => {
  test('shows the largest account, tiers and figures; unknown is null', () => {
    const { list } = rosterBench();
    const [ada, , cai] = list().rows;
    expect(ada).toMatchObject({
      platform: 'tiktok',
      handle: 'ada_tt',
      followers: 60_000,
      tier: 'mid',
      orders: 1,
      revenue: { amount: '20.00', currency: 'EUR' },
      cost: null,
      roas: null,
    });
    expect(ada!.accounts.map((account) => account.tier)).toEqual(['mid', 'nano']);
    expect(cai).toMatchObject({ platform: null, followers: null, posts: 0, reach: null, orders: null, revenue: null });
  });

  test('sorts by any column, unknown last in both directions', () => {
    const { names } = rosterBench();
    expect(names({ sort: [{ field: 'revenue', direction: 'descending' }] })).toEqual(['Ada', 'Zoë Ångström', 'Cai']);
    expect(names({ sort: [{ field: 'revenue', direction: 'ascending' }] })).toEqual(['Zoë Ångström', 'Ada', 'Cai']);
    expect(names({ sort: [{ field: 'name', direction: 'descending' }] })).toEqual(['Zoë Ångström', 'Cai', 'Ada']);
    for (const field of [
      'country',
      'stage',
      'platform',
      'handle',
      'followers',
      'posts',
      'reach',
      'cost',
      'roas',
    ] as const) {
      expect(names({ sort: [{ field, direction: 'ascending' }] })).toHaveLength(3);
    }
  });

  test.each([
    ['zoe', ['Zoë Ångström']],
    ['angstrom ZOE', ['Zoë Ångström']],
    ['@ada_tt', ['Ada']],
    ['fitness portugal', ['Ada']],
    ['vip', ['Zoë Ångström']],
    ['tea', ['Cai']],
    ['nobody', []],
  ])('finds %s', (search, expected) => {
    expect(rosterBench().names({ search })).toEqual(expected);
  });

  test('hides the archived, counts, and cuts to the window', () => {
    const { list } = rosterBench();
    expect(list({ limit: 1, offset: 1 })).toMatchObject({ total: 3, matching: 3, rows: [{ name: 'Zoë Ångström' }] });
    expect(list({ includeArchived: true }).total).toBe(4);
    expect(list({ search: 'ada' })).toMatchObject({ total: 3, matching: 1 });
  });

  test('follows every change', () => {
    const { build, list, names, cai, zoe } = rosterBench();
    const sort: RosterSort = [{ field: 'revenue', direction: 'descending' }];
    expect(names({ sort })[0]).toBe('Ada');
    build.order(cai, undefined, '1000.00');
    expect(names({ sort })[0]).toBe('Cai');
    build.store.apply([updateChange('influencer', build.store.get('influencer', zoe)!, { name: 'Yara' })!]);
    expect(names({ search: 'yara' })).toEqual(['Yara']);
    expect(list({ search: 'ångström' }).matching).toBe(0);
  });
});

describe('search for the palette', () => {
  test('puts names that begin with the text first and finds handles, campaigns and clients', () => {
    const build = createStoreBuilder();
    build.influencer('Mona Lisa');
    const lisa = build.influencer('Lisa');
    build.account(build.influencer('Someone'), 'lisa_official');
    const client = build.client('Lisa & Sons');
    build.campaign('Monalisa', { clientId: client });
    const result = queries.search(build.store, { text: 'LISA', limit: 5 });
    expect(result.influencers.map((hit) => hit.name)).toEqual(['Lisa', 'Mona Lisa', 'Someone']);
    expect(result.influencers[0]!.id).toBe(lisa);
    expect(result.influencers[2]!.detail).toBe('Instagram lisa_official');
    expect(result.campaigns).toMatchObject([{ name: 'Monalisa', detail: 'Lisa & Sons' }]);
    expect(result.clients).toHaveLength(1);
    expect(queries.search(build.store, { text: ' ', limit: 5 }).influencers).toEqual([]);
  });
});

describe('the ledger', () => {
  test('filters, searches and sorts payments', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    const ben = build.influencer('Bén');
    const spring = build.campaign('Spring');
    build.payment(ada, '30.00', { paidOn: '2025-03-01' });
    build.payment(ben, '10.00', {
      paidOn: '2025-01-01',
      allocations: [{ campaignId: spring, amount: { amount: '10.00', currency: 'EUR' } }],
    });
    build.payment(ben, '20.00');
    const amounts = (params: object) =>
      queries['ledger.list'](build.store, {
        search: '',
        filter: 'all',
        sort: [],
        offset: 0,
        limit: 10,
        ...params,
      }).rows.map((row) => row.amount.amount);
    expect(amounts({ sort: [{ key: 'amount', direction: 'ascending' }] })).toEqual(['10.00', '20.00', '30.00']);
    expect(amounts({ sort: [{ key: 'paidOn', direction: 'descending' }] })).toEqual(['30.00', '10.00', '20.00']);
    expect(amounts({ filter: 'allocated' })).toEqual(['10.00']);
    expect(amounts({ campaignId: spring })).toEqual(['10.00']);
    expect(amounts({ influencerId: ben, filter: 'unallocated' })).toEqual(['20.00']);
    expect(amounts({ search: 'ben spring' })).toEqual(['10.00']);
  });
});
