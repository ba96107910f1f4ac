import { describe, expect, test } from 'vitest';
import { updateChange } from '#shared/commands/row-changes.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { queries } from '#shared/queries/queries.ts';
import { brandStore, hasBrandFiles } from '#test/helpers/brand-store.ts';

describe.skipIf(!hasBrandFiles)('queries over a real programme', () => {
  const store = hasBrandFiles ? brandStore() : null!;
  const window = { offset: 0, limit: 5 };

  test('the roster is sorted by revenue with everything in the row', () => {
    const result = queries['roster.list'](store, {
      choice: { search: '', filter: NO_FILTER, includeArchived: false },
      sort: [{ field: 'revenue', direction: 'descending' }],
      ...window,
    });
    expect(result).toMatchObject({ total: 50, matching: 50 });
    const rows = result.items.flatMap((item) => (item.type === 'person' ? [item.person] : []));
    expect(rows).toHaveLength(5);
    const amounts = rows.map((row) => Number(row.revenue?.amount));
    expect(amounts).toEqual(amounts.toSorted((left, right) => right - left));
    expect(rows[0]).toMatchObject({ revenue: { currency: 'INR' }, cost: { currency: 'INR' } });
    expect(rows[0]!.roas).toBeGreaterThan(0);
  });

  test('the campaign page splits orders into weeks that add up to the figures', () => {
    const campaign = [...store.all('campaign')].find((row) => row.name === 'MB_WinterBlast')!;
    const page = queries['campaign.page'](store, { id: campaign.id })!;
    const sum = page.weeks.reduce(
      (total, week) => total + Math.round(Number(week.influencer?.revenue?.amount) * 100),
      0,
    );
    expect(sum).toBe(205_098_669);
    expect(page.unallocated).toMatchObject({ payments: 50, influencers: 50 });
    expect(page.figures.find((figure) => figure.key === 'cost')).toMatchObject({ value: null });
    expect(page.postsWithoutCampaign).toBeGreaterThan(0);
    expect(page.charts.map((chart) => chart.id)).toEqual(['weekly-revenue', 'orders-by-influencer']);
    expect(page.charts[0]!.title).toMatch(/^Influencers brought \d+\.\d\d% of revenue, best in the week from /);
  });

  test('every payout can be allocated, to the last paisa', () => {
    const proposal = queries['ledger.allocationProposal'](store, { all: true });
    expect(proposal.impossible).toEqual([]);
    expect(proposal.proposals).toHaveLength(50);
    for (const { amount, allocations } of proposal.proposals) {
      const parts = allocations.reduce((sum, part) => sum + Math.round(Number(part.amount.amount) * 100), 0);
      expect(parts).toBe(Math.round(Number(amount.amount) * 100));
    }
  });

  test('once allocated, the costs of the campaigns add up to all payments', () => {
    const own = brandStore();
    const { proposals } = queries['ledger.allocationProposal'](own, { all: true });
    const changes = proposals.map(({ paymentId, allocations }) =>
      updateChange('payment', own.get('payment', paymentId)!, { allocations }),
    );
    own.apply(changes.filter((change) => change !== null));
    const { rows } = queries['campaign.list'](own, {});
    const paise = rows.reduce((sum, row) => sum + Math.round(Number(row.cost?.amount) * 100), 0);
    expect(paise).toBe(67_459_734);
    expect(rows.every((row) => row.roas !== null && row.costBlankReason === null)).toBe(true);
    expect(queries['figures.all'](own, {}).total).toMatchObject({ cost: '674597.34', roas: 11.278 });
  });

  test('the ledger carries control totals', () => {
    const result = queries['ledger.list'](store, { search: '', filter: 'unallocated', sort: [], ...window });
    expect(result.totals).toEqual([
      {
        currency: 'INR',
        payments: 50,
        unallocatedPayments: 50,
        amount: { amount: '674597.34', currency: 'INR' },
        allocated: { amount: '0.00', currency: 'INR' },
        unallocated: { amount: '674597.34', currency: 'INR' },
      },
    ]);
  });

  test('an influencer page has accounts, posts, orders by campaign and payments', () => {
    const id = [...store.all('influencer')][0]!.id;
    const page = queries['influencer.page'](store, { id })!;
    expect(page.accounts[0]!.latest?.metrics.followers).toBe(page.accounts[0]!.followers);
    expect(page.campaigns.length).toBeGreaterThan(0);
    expect(page.payments).toHaveLength(1);
    expect(page.figures.every((figure) => figure.value !== null || figure.blankReason !== undefined)).toBe(true);
  });
});
