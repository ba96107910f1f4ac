import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateChange } from '#shared/commands/row-changes.ts';
import { allocateByOrders } from '#shared/domain/ledger/allocate-by-orders.ts';
import { allocationStateOf } from '#shared/domain/ledger/allocation-state.ts';
import { ledgerTotals } from '#shared/domain/ledger/ledger-rows.ts';
import { proposeAllocation, unallocatedPaymentIds } from '#shared/domain/ledger/propose-allocation.ts';
import { fromMoneyText } from '#shared/lib/money.ts';
import type { CampaignId } from '#shared/model/campaign.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';
import { arbitraryMoney } from '#test/helpers/arbitraries.ts';

test('parts add up to the payment and follow the orders', () => {
  const orders = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(arbitraryMoney, orders, (amount, counts) => {
      const byCampaign = new Map(counts.map((count, index) => [`campaign-${index}` as CampaignId, count]));
      const parts = allocateByOrders(amount, byCampaign);
      const all = counts.reduce((sum, count) => sum + count, 0);
      expect(parts === null).toBe(all === 0);
      if (parts === null) return;
      const total = fromMoneyText(amount).minor;
      expect(parts.reduce((sum, part) => sum + fromMoneyText(part.amount).minor, 0n)).toBe(total);
      for (const part of parts) {
        expect(part.amount.currency).toBe(amount.currency);
        const exact = (Number(total) * byCampaign.get(part.campaignId)!) / all;
        expect(Math.abs(Number(fromMoneyText(part.amount).minor) - exact)).toBeLessThanOrEqual(1.5);
      }
    }),
  );
});

test('a proposal splits by orders, and says why when there is nothing to go by', () => {
  const build = createStoreBuilder();
  const ada = build.influencer('Ada');
  const ben = build.influencer('Ben');
  const spring = build.campaign('Spring');
  const summer = build.campaign('Summer');
  build.order(ada, spring, '10.00', { quantity: 3 });
  build.order(ada, summer, '99.00', { quantity: 1 });
  build.order(ben, undefined, '5.00');
  const paid = build.payment(ada, '100.00');
  build.payment(ben, '7.00');
  const proposal = proposeAllocation(build.store, unallocatedPaymentIds(build.store));
  expect(proposal.proposals).toHaveLength(1);
  expect(proposal.proposals[0]).toMatchObject({
    paymentId: paid,
    influencerName: 'Ada',
    parts: [
      { campaignName: 'Spring', orders: 3, amount: { amount: '75.00' } },
      { campaignName: 'Summer', orders: 1, amount: { amount: '25.00' } },
    ],
  });
  expect(proposal.impossible).toMatchObject([
    { influencerName: 'Ben', reason: expect.stringContaining('No order of Ben names a campaign') as string },
  ]);
  const row = build.store.get('payment', paid)!;
  expect(allocationStateOf(row)).toBe('unallocated');
  build.store.apply([updateChange('payment', row, { allocations: proposal.proposals[0]!.allocations })!]);
  expect(allocationStateOf(build.store.get('payment', paid)!)).toBe('allocated');
  expect([...unallocatedPaymentIds(build.store)]).toHaveLength(1);
});

test('control totals stand apart by currency and balance', () => {
  const build = createStoreBuilder();
  const ada = build.influencer('Ada');
  const spring = build.campaign('Spring');
  build.payment(ada, '100.00', {
    allocations: [{ campaignId: spring, amount: { amount: '100.00', currency: 'EUR' } }],
  });
  build.payment(ada, '0.01');
  build.payment(ada, '500', { currency: 'JPY' });
  expect(ledgerTotals(build.store.all('payment'))).toMatchObject([
    {
      currency: 'EUR',
      payments: 2,
      unallocatedPayments: 1,
      amount: { amount: '100.01' },
      allocated: { amount: '100.00' },
      unallocated: { amount: '0.01' },
    },
    { currency: 'JPY', payments: 1, unallocatedPayments: 1, amount: { amount: '500' }, allocated: { amount: '0' } },
  ]);
});
