import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetView } from '#shared/domain/brief/budget-view.ts';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { Gift } from '#shared/model/gift.ts';
import type { Payment } from '#shared/model/payment.ts';
import { phases } from '#shared/model/pipeline.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

const prepare = (
  budget?: { category: 'fees' | 'gifts' | 'travel'; planned: { amount: string; currency: string } }[],
) => {
  const bench = commandBench();
  const campaignId = bench.add('campaign', { name: 'Spring', ...(budget && { budget }) });
  const collaborate = (rest: Partial<Collaboration>) => {
    const influencerId = bench.add('influencer', { ...influencerDefaults, name: 'Ida Example' });
    return bench.add('collaboration', {
      campaignId,
      influencerId,
      stage: 'agreed',
      ...rest,
    } as Omit<Collaboration, 'id'>);
  };
  const give = (collaborationId: string, rest: Partial<Gift>) =>
    bench.add('gift', { collaborationId, product: 'Oat bar', quantity: 1, ...rest } as Omit<Gift, 'id'>);
  const view = () => budgetView(bench.reader, bench.reader.get('campaign', campaignId)!);
  return { ...bench, campaignId, collaborate, give, view };
};

describe('the budget of a campaign', () => {
  it('counts fees from the moment of agreement, never of those who declined', () => {
    const { collaborate, view } = prepare([{ category: 'fees', planned: eur('200.00') }]);
    for (const stage of phases) collaborate({ stage, fee: eur('10.00') });
    // agreed, producing, live, measured, paid, closed
    expect(view().rows).toEqual([
      {
        category: 'fees',
        currency: 'EUR',
        planned: eur('200.00'),
        committed: eur('60.00'),
        paid: eur('0.00'),
        left: eur('140.00'),
        note: null,
      },
    ]);
  });

  it('counts each gift as often as it is given, with its shipping, once it is agreed or sent', () => {
    const { collaborate, give, view } = prepare();
    const agreed = collaborate({ terms: { pays: ['gift'] } });
    const asked = collaborate({ stage: 'contacted' });
    give(agreed, { quantity: 3, cost: eur('4.50'), shippingCost: eur('6.00'), retailValue: eur('99.00') });
    give(asked, { cost: eur('1000.00') });
    give(asked, { cost: eur('2.00'), sentOn: '2026-03-01' });
    give(agreed, {});
    const { rows, costsMissing, feesMissing, totals } = view();
    expect(rows.map(({ category, committed, left }) => [category, committed, left])).toEqual([
      ['gifts', eur('15.50'), null],
      ['shipping', eur('6.00'), null],
    ]);
    expect({ costsMissing, feesMissing }).toEqual({ costsMissing: 1, feesMissing: 0 });
    expect(totals).toEqual([
      { currency: 'EUR', planned: null, committed: eur('21.50'), paid: eur('0.00'), left: null },
    ]);
  });

  it('says how many who agreed have no fee stated', () => {
    const { collaborate, view } = prepare();
    collaborate({});
    collaborate({ terms: { pays: ['fee'] } });
    collaborate({ terms: { pays: ['commission'] } });
    collaborate({ stage: 'contacted' });
    expect(view()).toMatchObject({ feesMissing: 2, rows: [], totals: [] });
  });

  it('leaves blank what nobody knows, and goes below nothing when more is committed than planned', () => {
    const { collaborate, view } = prepare([
      { category: 'fees', planned: eur('5.00') },
      { category: 'travel', planned: eur('50.00') },
    ]);
    collaborate({ fee: eur('7.00') });
    expect(view().rows).toMatchObject([
      { category: 'fees', left: eur('-2.00') },
      { category: 'travel', planned: eur('50.00'), committed: null, left: null },
    ]);
    expect(view().totals).toMatchObject([{ planned: eur('55.00'), committed: eur('7.00'), left: eur('48.00') }]);
  });

  it('counts as paid only the parts of payments that this campaign bears', () => {
    const { add, campaignId, view } = prepare();
    const influencerId = add('influencer', { ...influencerDefaults, name: 'Ida Example' });
    const other = add('campaign', { name: 'Other' });
    add('payment', {
      influencerId,
      amount: eur('100.00'),
      basis: 'commission',
      allocations: [
        { campaignId, amount: eur('30.00') },
        { campaignId: other, amount: eur('70.00') },
      ],
      evidence: { source: 'manual' },
    } as unknown as Omit<Payment, 'id'>);
    expect(view().paymentsOpen).toBe(0);
    add('payment', {
      influencerId,
      amount: eur('10.00'),
      basis: 'fee',
      allocations: [],
      evidence: { source: 'manual' },
    } as unknown as Omit<Payment, 'id'>);
    expect(view().paymentsOpen).toBe(1);
    expect(view().rows).toMatchObject([{ category: 'commission', paid: eur('30.00'), committed: null }]);
  });

  it('never adds amounts of two currencies', () => {
    const currencies = fc.constantFrom('EUR', 'USD', 'JPY');
    fc.assert(
      fc.property(fc.array(fc.tuple(currencies, fc.nat({ max: 100_000 })), { maxLength: 12 }), (fees) => {
        const { collaborate, view } = prepare();
        for (const [currency, whole] of fees) {
          collaborate({ fee: { currency, amount: currency === 'JPY' ? `${whole}` : `${whole}.00` } });
        }
        for (const currency of ['EUR', 'USD', 'JPY']) {
          const own = fees.filter(([code]) => code === currency);
          const total = view().totals.find((one) => one.currency === currency);
          const expected = own.reduce((sum, [, whole]) => sum + whole, 0);
          expect(total === undefined ? null : Number(total.committed.amount)).toBe(own.length === 0 ? null : expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});
