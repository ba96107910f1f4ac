import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updateChange } from '#shared/commands/row-changes.ts';
import { figureNamed, figuresFor } from '#shared/domain/figures/build-figures.ts';
import { allFigures } from '#shared/domain/figures/figures-report.ts';
import type { FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { tierOf } from '#shared/domain/figures/tier.ts';
import { weekStartOf, weeklyOrders, MOST_WEEKS } from '#shared/domain/figures/weekly-orders.ts';
import { workspaceDefaults } from '#shared/model/workspace.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const workspace = { kind: 'workspace' } as const;

function valueOf(store: RecordStore, scope: FigureScope, key: Parameters<typeof figureNamed>[1]) {
  return figureNamed(figuresFor(store, scope), key).value;
}

function reasonOf(store: RecordStore, scope: FigureScope, key: Parameters<typeof figureNamed>[1]) {
  const figure = figureNamed(figuresFor(store, scope), key);
  expect(figure.value).toBeNull();
  return figure.blankReason;
}

describe('figures add up', () => {
  const orders = fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 4 }),
      where: fc.integer({ min: 0, max: 2 }),
      cents: fc.integer({ min: 0, max: 10_000_000 }),
      quantity: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 40 },
  );

  test('over influencers, over campaigns and over pairs alike', () => {
    fc.assert(
      fc.property(orders, (lines) => {
        const build = createStoreBuilder();
        const people = ['Ada', 'Ben', 'Cai'].map((name) => build.influencer(name));
        const campaigns = ['One', 'Two'].map((name) => build.campaign(name));
        for (const { who, where, cents, quantity } of lines) {
          const source = [...people, 'organic', 'paid'][who]!;
          build.order(source, campaigns[where], (cents / 100).toFixed(2), { quantity });
        }
        const report = allFigures(build.store);
        const cents = (amount: string | null) => Math.round(Number(amount ?? 0) * 100);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const expected = sum(lines.filter(({ who }) => who < 3).map((line) => line.cents));
        expect(cents(report.total.revenue)).toBe(expected);
        expect(sum(report.influencers.map((line) => cents(line.revenue)))).toBe(expected);
        expect(sum(report.influencers.map((line) => line.orders ?? 0))).toBe(report.total.orders ?? 0);
        const named = sum(lines.filter(({ who, where }) => who < 3 && where < 2).map((line) => line.cents));
        expect(sum(report.campaigns.map((line) => cents(line.revenue)))).toBe(named);
        const baseline = sum(lines.filter(({ who }) => who >= 3).map((line) => line.cents));
        expect(cents(report.baseline.organic) + cents(report.baseline.paid)).toBe(baseline);
        for (const campaign of campaigns) {
          const one = allFigures(build.store, { campaign: build.store.get('campaign', campaign)!.name });
          expect(sum(one.influencers.map((line) => cents(line.revenue)))).toBe(cents(one.total.revenue));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('every blank figure has a reason and every known one has none', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.post(ada);
    for (const scope of [workspace, { kind: 'influencer', influencerId: ada } as const]) {
      for (const figure of figuresFor(build.store, scope)) {
        expect(figure.formula).not.toBe('');
        expect(figure.value === null).toBe((figure.blankReason ?? '') !== '');
      }
    }
  });
});

describe('cost', () => {
  function twoCampaigns() {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    const spring = build.campaign('Spring');
    const summer = build.campaign('Summer');
    build.order(ada, spring, '300.00');
    return { build, ada, spring, summer };
  }

  test('of a campaign is blank while a payment of its influencers is not allocated', () => {
    const { build, ada, spring } = twoCampaigns();
    const payment = build.payment(ada, '100.00');
    const scope = { kind: 'campaign', campaignId: spring } as const;
    expect(reasonOf(build.store, scope, 'cost')).toBe(
      '1 payment of 1 influencer is not allocated to campaigns yet. Allocate in the ledger first.',
    );
    expect(reasonOf(build.store, scope, 'roas')).toMatch(/^Cost unknown\. 1 payment/);
    expect(valueOf(build.store, { kind: 'influencer', influencerId: ada }, 'cost')).toEqual({
      type: 'money',
      amount: '100.00',
      currency: 'EUR',
    });
    const row = build.store.get('payment', payment)!;
    build.store.apply([
      updateChange('payment', row, {
        allocations: [{ campaignId: spring, amount: { amount: '100.00', currency: 'EUR' } }],
      })!,
    ]);
    expect(valueOf(build.store, scope, 'cost')).toEqual({ type: 'money', amount: '100.00', currency: 'EUR' });
    expect(valueOf(build.store, scope, 'roas')).toEqual({ type: 'ratio', value: 3, display: 'multiple' });
    expect(valueOf(build.store, scope, 'roi')).toEqual({ type: 'ratio', value: 2, display: 'percent' });
  });

  test('is nothing, not unknown, when everything was allocated elsewhere', () => {
    const { build, ada, spring, summer } = twoCampaigns();
    build.payment(ada, '80.00', {
      allocations: [{ campaignId: summer, amount: { amount: '80.00', currency: 'EUR' } }],
    });
    const scope = { kind: 'campaign', campaignId: spring } as const;
    expect(valueOf(build.store, scope, 'cost')).toMatchObject({ amount: '0.00' });
    expect(reasonOf(build.store, scope, 'roas')).toBe('Cost is 0.');
  });

  test('without any payment is unknown', () => {
    const { build, spring } = twoCampaigns();
    expect(reasonOf(build.store, { kind: 'campaign', campaignId: spring }, 'cost')).toBe(
      "No payment to this campaign's influencers is recorded.",
    );
  });
});

describe('currencies', () => {
  test('never add: the total is blank and lists its parts', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.order(ada, undefined, '10.00');
    build.order(ada, undefined, '500', { currency: 'JPY' });
    const revenue = figureNamed(figuresFor(build.store, workspace), 'revenue');
    expect(revenue).toMatchObject({
      value: null,
      blankReason: 'Amounts in EUR and JPY do not add up without an exchange rate; the parts are listed.',
    });
    expect(revenue.inputs.slice(1)).toEqual([
      { label: 'In EUR', value: { type: 'money', amount: '10.00', currency: 'EUR' } },
      { label: 'In JPY', value: { type: 'money', amount: '500', currency: 'JPY' } },
    ]);
    const report = allFigures(build.store);
    expect(report.total.revenue).toBeNull();
    expect(report.revenueByCurrency).toHaveLength(2);
  });

  test('of revenue and cost must agree for a ROAS', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.order(ada, undefined, '10.00');
    build.payment(ada, '10.00', { currency: 'USD' });
    expect(reasonOf(build.store, workspace, 'roas')).toMatch(/^One amount is in EUR, the other in USD/);
  });
});

describe('content', () => {
  test('counts the newest capture of a post, by the day it was captured', () => {
    const build = createStoreBuilder();
    const post = build.post(build.influencer('Ada'));
    build.snapshot('post', post, { reach: 900, likes: 9 }, '2025-05-30');
    build.snapshot('post', post, { reach: 500, likes: 5 }, '2025-05-10');
    expect(valueOf(build.store, workspace, 'reach')).toEqual({ type: 'count', value: 900 });
    expect(valueOf(build.store, workspace, 'engagements')).toEqual({ type: 'count', value: 9 });
  });

  test('an unmeasured post is not a post with 0', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.post(ada);
    expect(reasonOf(build.store, workspace, 'reach')).toBe('The one post has no figure for reach.');
    build.snapshot('post', build.post(ada), { reach: 0 });
    expect(valueOf(build.store, workspace, 'reach')).toEqual({ type: 'count', value: 0 });
  });

  test('a cost per unit needs the unit of every post', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.payment(ada, '100.00');
    build.snapshot('post', build.post(ada), { reach: 2000, likes: 40, comments: 10 });
    expect(valueOf(build.store, workspace, 'costPerThousandReached')).toMatchObject({ amount: '50.00' });
    expect(valueOf(build.store, workspace, 'costPerEngagement')).toMatchObject({ amount: '2.00' });
    build.post(ada);
    expect(reasonOf(build.store, workspace, 'costPerEngagement')).toBe(
      'Engagements unknown. 1 of 2 posts has no figure for engagements, so a cost per unit would be too high.',
    );
  });

  test('engagement rates are pooled or the mean of posts, as the workspace says', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    build.snapshot('post', build.post(ada), { reach: 100, likes: 10 });
    build.snapshot('post', build.post(ada), { reach: 900, likes: 9 });
    expect(valueOf(build.store, workspace, 'erReach')).toMatchObject({ value: 0.019 });
    const row = build.store.workspace();
    build.store.apply([updateChange('workspace', row, { engagementRateMethod: 'mean' })!]);
    expect(valueOf(build.store, workspace, 'erReach')).toMatchObject({ value: 0.055 });
  });

  test('engagement by followers takes the followers at posting', () => {
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    const account = build.account(ada, 'ada');
    build.snapshot('account', account, { followers: 1000 }, '2025-01-01');
    build.snapshot('account', account, { followers: 2000 }, '2025-04-01');
    build.snapshot('post', build.post(ada, { postedOn: '2025-02-01' }), { likes: 100 });
    expect(valueOf(build.store, workspace, 'erFollowers')).toMatchObject({ value: 0.1 });
  });
});

describe('tiers', () => {
  test.each([
    [999, null],
    [1000, 'nano'],
    [9999, 'nano'],
    [10_000, 'micro'],
    [50_000, 'mid'],
    [500_000, 'macro'],
    [1_000_000, 'mega'],
  ])('%i followers are %s', (followers, tier) => {
    expect(tierOf(followers, workspaceDefaults.tierFloors)).toBe(tier);
  });
});

describe('weeks', () => {
  test('begin on Monday, keep empty weeks, and a stray date makes no thousand of them', () => {
    expect(weekStartOf('2025-06-08')).toBe('2025-06-02');
    expect(weekStartOf('2025-06-09')).toBe('2025-06-09');
    const build = createStoreBuilder();
    const ada = build.influencer('Ada');
    for (const orderedOn of ['2025-06-03', '2025-06-20']) build.order(ada, undefined, '1.00', { orderedOn });
    build.order('organic', undefined, '2.00', { orderedOn: '2025-06-18' });
    const weeks = weeklyOrders(build.store.all('order'));
    expect(
      weeks.map((week) => [week.weekStart, week.influencer?.orders ?? null, week.organic?.orders ?? null]),
    ).toEqual([
      ['2025-06-02', 1, null],
      ['2025-06-09', null, null],
      ['2025-06-16', 1, 1],
    ]);
    build.order(ada, undefined, '1.00', { orderedOn: '1975-01-01' });
    expect(weeklyOrders(build.store.all('order')).length).toBeLessThan(MOST_WEEKS);
  });
});

describe('names on the command line', () => {
  test('are found without accents and case, or by handle, and otherwise explained', () => {
    const build = createStoreBuilder();
    const jose = build.influencer('José Álvarez');
    build.account(jose, 'jose.a');
    build.influencer('Twin');
    build.influencer('Twin');
    build.campaign('Spring');
    expect(allFigures(build.store, { influencer: 'jose alvarez' }).influencers[0]!.id).toBe(jose);
    expect(allFigures(build.store, { influencer: '@JOSE.A' }).influencers[0]!.id).toBe(jose);
    expect(() => allFigures(build.store, { influencer: 'Twin' })).toThrow('"Twin" fits 2 people.');
    expect(() => allFigures(build.store, { influencer: 'Nobody' })).toThrow('no influencer with the name or handle');
    expect(() => allFigures(build.store, { campaign: 'Autumn' })).toThrow('Campaigns: Spring.');
  });
});
