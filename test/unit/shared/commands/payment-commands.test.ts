import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatePayment } from '#shared/commands/allocate-payment.ts';
import { allocatePaymentsByOrders } from '#shared/commands/allocate-payments-by-orders.ts';
import { createPayment } from '#shared/commands/create-payment.ts';
import { invertChange } from '#shared/commands/row-changes.ts';
import { updatePayment } from '#shared/commands/update-payment.ts';
import { decimalText, fromMoneyText } from '#shared/lib/money.ts';
import type { CampaignId } from '#shared/model/campaign.ts';
import { influencerDefaults, type InfluencerId } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

function prepare() {
  const bench = commandBench();
  const influencerId = bench.add('influencer', { ...influencerDefaults, name: 'Ida Example' });
  const [spring, summer] = [bench.add('campaign', { name: 'Spring' }), bench.add('campaign', { name: 'Summer' })];
  const pay = (amount: string, to = influencerId): string => {
    bench.run(createPayment, { influencerId: to, amount: eur(amount), basis: 'fee' });
    return bench.reader.all('payment').at(-1)!.id;
  };
  const sell = (campaignId: string | undefined, quantity: number, by = influencerId): void => {
    bench.add('order', {
      channel: 'influencer',
      influencerId: by as InfluencerId,
      ...(campaignId !== undefined && { campaignId: campaignId as CampaignId }),
      quantity,
      revenue: eur('10.00'),
      evidence: { source: 'export' },
    });
  };
  const payment = (id: string) => bench.reader.get('payment', id)!;
  return { ...bench, influencerId, spring, summer, pay, sell, payment };
}

describe('payment.create', () => {
  it('records who entered the payment and when, and puts the whole of it on a campaign if one is named', () => {
    const { reader, run, influencerId, spring } = prepare();
    run(createPayment, {
      influencerId,
      amount: eur('1200.5'),
      basis: 'per-post',
      rate: eur('600.25'),
      units: 2,
      paidOn: '2026-03-01',
      campaignId: spring,
    });
    expect(reader.all('payment')[0]).toMatchObject({
      amount: eur('1200.50'),
      rate: eur('600.25'),
      units: 2,
      paidOn: '2026-03-01',
      allocations: [{ campaignId: spring, amount: eur('1200.50') }],
      evidence: { source: 'manual', capturedOn: '2026-03-14', enteredBy: 'Mara' },
    });
  });

  it.each([
    [{ amount: eur('0') }, 'Amount has to be more than 0.'],
    [{ amount: eur('-5') }, 'Amount has to be more than 0.'],
    [{ amount: eur('1.500') }, 'Amount: “1.500” is not an amount in EUR'],
    [{ amount: eur('1.005') }, 'Amount: “1.005” is not an amount in EUR'],
    [{ amount: { amount: '5', currency: 'EU' } }, '“EU” is not a currency code'],
    [{ amount: eur('5'), rate: { amount: '5', currency: 'USD' } }, 'The rate is in USD and the amount in EUR'],
    [{ amount: eur('5'), units: 1.5 }, 'Units: “1.5” is not a whole number'],
    [{ amount: eur('5'), paidOn: '2026-13-01' }, 'Paid on: “2026-13-01” is not a day'],
    [{ amount: eur('5'), campaignId: 'gone' }, 'campaign is not in the workspace any more'],
    [{ amount: eur('5'), influencerId: 'gone' }, 'influencer is not in the workspace any more'],
  ])('refuses %j', (input, sentence) => {
    const { reader, refusal, influencerId } = prepare();
    expect(refusal(createPayment, { influencerId, basis: 'fee', ...input })).toContain(sentence);
    expect(reader.count('payment')).toBe(0);
  });
});

describe('payment.update', () => {
  it('lets the allocation to one campaign follow the amount', () => {
    const { run, pay, payment, spring } = prepare();
    const paymentId = pay('100');
    run(allocatePayment, { paymentId, parts: [{ campaignId: spring, amount: eur('100') }] });
    run(updatePayment, { paymentId, amount: eur('90'), notes: 'Corrected', basis: 'commission' });
    expect(payment(paymentId)).toMatchObject({
      amount: eur('90.00'),
      allocations: [{ campaignId: spring, amount: eur('90.00') }],
      notes: 'Corrected',
      basis: 'commission',
    });
  });

  it('does not rescale a split over several campaigns, nor change the currency of an allocation', () => {
    const { run, refusal, pay, spring, summer } = prepare();
    const paymentId = pay('100');
    const parts = [
      { campaignId: spring, amount: eur('60') },
      { campaignId: summer, amount: eur('40') },
    ];
    run(allocatePayment, { paymentId, parts });
    expect(refusal(updatePayment, { paymentId, amount: eur('90') })).toContain('split over 2 campaigns');
    expect(refusal(updatePayment, { paymentId, amount: { amount: '100', currency: 'USD' } })).toContain('in EUR');
    expect(run(updatePayment, { paymentId, amount: eur('100'), paidOn: '2026-01-02' }).changes).toHaveLength(1);
  });
});

describe('payment.allocate', () => {
  it('says how much is missing or too much', () => {
    const { refusal, pay, spring, summer } = prepare();
    const paymentId = pay('100');
    const of = (...amounts: string[]) =>
      amounts.map((amount, index) => ({ campaignId: [spring, summer][index]!, amount: eur(amount) }));
    expect(refusal(allocatePayment, { paymentId, parts: of('60', '30.01') })).toContain(
      '9.99 EUR is still to be divided',
    );
    expect(refusal(allocatePayment, { paymentId, parts: of('60', '50') })).toContain('10.00 EUR too much');
    expect(refusal(allocatePayment, { paymentId, parts: of('100', '0') })).toBe('Summer has to be more than 0.');
    expect(refusal(allocatePayment, { paymentId, parts: of('110', '-10') })).toBe('Summer has to be more than 0.');
    expect(refusal(allocatePayment, { paymentId, parts: [...of('50'), ...of('50')] })).toContain(
      'Spring is named twice',
    );
    expect(
      refusal(allocatePayment, {
        paymentId,
        parts: [{ campaignId: spring, amount: { amount: '100', currency: 'USD' } }],
      }),
    ).toContain('A part is in USD');
    expect(refusal(allocatePayment, { paymentId: 'gone', parts: [] })).toContain('not in the workspace any more');
  });

  it('takes an allocation back with no parts', () => {
    const { run, pay, payment, spring } = prepare();
    const paymentId = pay('100');
    run(allocatePayment, { paymentId, parts: [{ campaignId: spring, amount: eur('100') }] });
    run(allocatePayment, { paymentId, parts: [] });
    expect(payment(paymentId).allocations).toEqual([]);
    expect(run(allocatePayment, { paymentId, parts: [] }).changes).toEqual([]);
  });

  it('accepts parts exactly when they add up to the payment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 1, maxLength: 6 }),
        fc.bigInt({ min: -3n, max: 3n }),
        (minors, drift) => {
          const { add, context, run, influencerId } = prepare();
          const total = minors.reduce((sum, minor) => sum + minor, 0n) + drift;
          fc.pre(total > 0n);
          const money = (minor: bigint) => eur(decimalText({ minor, currency: 'EUR' }));
          run(createPayment, { influencerId, amount: money(total), basis: 'fee' });
          const paymentId = (context.reader.all('payment') as { id: string }[])[0]!.id;
          const parts = minors.map((minor, index) => ({
            campaignId: add('campaign', { name: `C${index}` }),
            amount: money(minor),
          }));
          const outcome = allocatePayment({ paymentId, parts }, context);
          expect('plan' in outcome).toBe(drift === 0n);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('payments.allocateByOrders', () => {
  it('splits in proportion to orders, leaves what has none, and says so', () => {
    const { add, run, pay, sell, payment, spring, summer } = prepare();
    const stranger = add('influencer', { ...influencerDefaults, name: 'Sam Sample' });
    const [first, second] = [pay('100'), pay('50', stranger)];
    sell(spring, 2);
    sell(summer, 1);
    sell(undefined, 5);
    sell(undefined, 5, stranger);
    const plan = run(allocatePaymentsByOrders, { paymentIds: null });
    expect(plan.label).toBe('Allocated 1 payment by orders; 1 left: no orders of the influencer name a campaign');
    expect(payment(first).allocations).toEqual([
      { campaignId: spring, amount: eur('66.67') },
      { campaignId: summer, amount: eur('33.33') },
    ]);
    expect(payment(second).allocations).toEqual([]);
  });

  it('leaves what a person decided alone and names it', () => {
    const { run, refusal, pay, sell, payment, spring, summer } = prepare();
    const [decided, open] = [pay('100'), pay('20')];
    run(allocatePayment, { paymentId: decided, parts: [{ campaignId: summer, amount: eur('100') }] });
    sell(spring, 1);
    expect(run(allocatePaymentsByOrders, { paymentIds: [decided, open] }).label).toBe(
      'Allocated 1 payment by orders; 1 already allocated',
    );
    expect(payment(decided).allocations).toEqual([{ campaignId: summer, amount: eur('100.00') }]);
    expect(refusal(allocatePaymentsByOrders, { paymentIds: [decided] })).toContain('allocated already');
    expect(refusal(allocatePaymentsByOrders, { paymentIds: null })).toBe('Every payment is allocated already.');
  });

  it('refuses when nothing can be done', () => {
    const { refusal, pay } = prepare();
    expect(refusal(allocatePaymentsByOrders, { paymentIds: [] })).toBe('Choose at least one payment.');
    expect(refusal(allocatePaymentsByOrders, { paymentIds: ['gone'] })).toContain('not in the workspace any more');
    const paymentId = pay('100');
    expect(refusal(allocatePaymentsByOrders, { paymentIds: [paymentId] })).toContain('Allocate it by hand');
  });

  it('always shares out the whole payment and can be taken back exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 }),
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        (quantities, minor) => {
          const { add, run, reader, pay, sell, payment } = prepare();
          const paymentId = pay(decimalText({ minor, currency: 'EUR' }));
          for (const [index, quantity] of quantities.entries()) sell(add('campaign', { name: `C${index}` }), quantity);
          fc.pre(quantities.some((quantity) => quantity > 0));
          const before = payment(paymentId);
          const plan = run(allocatePaymentsByOrders, { paymentIds: null });
          const shared = payment(paymentId).allocations.map((part) => fromMoneyText(part.amount).minor);
          expect(shared.reduce((sum, part) => sum + part, 0n)).toBe(minor);
          expect(shared.every((part) => part > 0n)).toBe(true);
          reader.apply(plan.changes.map(invertChange));
          expect(payment(paymentId)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});
