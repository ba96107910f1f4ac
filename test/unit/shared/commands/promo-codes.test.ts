import { describe, expect, it } from 'vitest';
import { createPromoCodes } from '#shared/commands/create-promo-codes.ts';
import { createPromoCode, removePromoCode, updatePromoCode } from '#shared/commands/promo-codes.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import type { RowOf } from '#shared/model/kinds.ts';
import { campaignCodes } from '#shared/queries/campaign-codes.ts';
import { codePlan } from '#shared/queries/code-plans.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench() {
  const made = commandBench();
  const person = (name: string, handle?: string) => {
    const id = made.add('influencer', { ...influencerDefaults, name }) as RowOf['influencer']['id'];
    if (handle !== undefined) made.add('account', { influencerId: id, platform: 'instagram', handle });
    return id;
  };
  const clientId = made.add('client', { name: 'Nimbus Foods' }) as RowOf['client']['id'];
  const campaignId = made.add('campaign', { name: 'Spring tea', clientId }) as RowOf['campaign']['id'];
  const join = (influencerId: RowOf['influencer']['id'], stage = 'identified') =>
    made.add('collaboration', { campaignId, influencerId, stage });
  const order = (code: string, quantity: number, amount: string) =>
    made.add('order', {
      channel: 'organic',
      quantity,
      revenue: { amount, currency: 'EUR' },
      code,
      evidence: { source: 'export' },
    });
  return { ...made, person, join, order, campaignId };
}

describe('discount codes', () => {
  it('are stored as the shop has them, with only what is known', () => {
    const { reader, run, person, campaignId } = bench();
    const ida = person('Ida');
    expect(
      run(createPromoCode, { code: ' Ida-15 ', influencerId: ida, campaignId, discountPercent: 15, note: ' ' }).label,
    ).toBe('Added code Ida-15');
    const [row] = reader.all('promoCode');
    expect(row).toEqual({ id: row!.id, code: 'Ida-15', influencerId: ida, campaignId, discountPercent: 15 });
    run(updatePromoCode, {
      id: row!.id,
      code: 'IDA-15',
      discountPercent: null,
      discountAmount: { amount: '5', currency: 'EUR' },
    });
    expect(reader.get('promoCode', row!.id)).toMatchObject({
      code: 'IDA-15',
      discountAmount: { amount: '5.00', currency: 'EUR' },
    });
    expect(reader.get('promoCode', row!.id)).not.toHaveProperty('discountPercent');
  });

  it('are refused when taken, and the sentence says whose the code is', () => {
    const { reader, run, refusal, person, campaignId } = bench();
    run(createPromoCode, { code: 'TEA15', influencerId: person('Ida'), campaignId });
    run(createPromoCode, { code: 'ALL10' });
    expect(refusal(createPromoCode, { code: 'tea15' })).toContain('The code TEA15 is Ida’s already, in Spring tea.');
    expect(refusal(createPromoCode, { code: 'all10' })).toContain('one that everybody may use already.');
    const [tea] = reader.all('promoCode');
    expect(refusal(updatePromoCode, { id: tea!.id, code: 'All10' })).toContain('ALL10');
    expect(run(updatePromoCode, { id: tea!.id, code: 'Tea15' }).changes).toHaveLength(1);
  });

  it.each([
    [{ code: ' ' }, 'Write the code'],
    [{ code: 'A B' }, 'has a space in it'],
    [{ code: 'A'.repeat(201) }, 'longer than 200'],
    [{ code: 'A', discountPercent: 101 }, 'from 0 to 100'],
    [{ code: 'A', discountPercent: Number.NaN }, 'from 0 to 100'],
    [
      { code: 'A', discountPercent: 5, discountAmount: { amount: '5', currency: 'EUR' } },
      'either per cent or an amount',
    ],
    [{ code: 'A', discountAmount: { amount: '1.234', currency: 'EUR' } }, 'Discount as an amount'],
    [{ code: 'A', startsOn: '2026-03-02', endsOn: '2026-03-01' }, 'before it begins on 2026-03-02'],
    [{ code: 'A', startsOn: 'soon' }, 'Valid from'],
    [{ code: 'A', influencerId: 'gone' }, 'influencer is not in the workspace'],
    [{ code: 'A', campaignId: 'gone' }, 'campaign is not in the workspace'],
  ] as const)('refuse %j', (input, sentence) => {
    const { reader, refusal } = bench();
    expect(refusal(createPromoCode, input)).toContain(sentence);
    expect(reader.count('promoCode')).toBe(0);
  });

  it('that orders name keep their name, and removing one says how many lines name it', () => {
    const { reader, run, refusal, order } = bench();
    run(createPromoCode, { code: 'TEA15' });
    const { id } = reader.all('promoCode')[0]!;
    order('tea15', 2, '20.00');
    expect(refusal(updatePromoCode, { id, code: 'TEA20' })).toContain('1 order line of orders names TEA15');
    expect(run(updatePromoCode, { id, code: 'Tea15', note: 'From the shop' }).changes).toHaveLength(1);
    order('TEA15', 1, '10.00');
    expect(run(removePromoCode, { id }).label).toBe('Removed code Tea15, which 2 order lines name');
    expect(reader.count('order')).toBe(2);
    expect(refusal(removePromoCode, { id })).toContain('not in the workspace any more');
  });
});

describe('codes for everybody', () => {
  it('are those that were shown: for who takes part and has none, with a number where one is taken', () => {
    const { reader, run, person, join, campaignId } = bench();
    const [ida, bo, cy, ed] = [
      person('Ida', 'ida.tea'),
      person('Bo', 'IDA_TEA'),
      person('Cy', 'cy'),
      person('Ed', 'ed'),
    ];
    for (const id of [ida, bo, cy]) join(id);
    join(ed, 'declined');
    run(createPromoCode, { code: 'OLD', influencerId: cy, campaignId });
    run(createPromoCode, { code: 'idatea152' });
    const request = { campaignId, pattern: '{HANDLE}{PERCENT}', discountPercent: 15, seed: 's' };
    const plan = codePlan(reader, request)!;
    expect(plan.already).toBe(1);
    expect(plan.planned.map(({ person: { name }, code, hasSuffix }) => [name, code, hasSuffix])).toEqual([
      ['Bo', 'IDATEA15', false],
      ['Ida', 'IDATEA153', true],
    ]);
    expect(run(createPromoCodes, { ...request, startsOn: '2026-04-01' }).label).toBe('Added 2 codes to Spring tea');
    expect(
      reader
        .all('promoCode')
        .slice(2)
        .map(({ code, influencerId, discountPercent, startsOn }) => ({
          code,
          influencerId,
          discountPercent,
          startsOn,
        })),
    ).toEqual([
      { code: 'IDATEA15', influencerId: bo, discountPercent: 15, startsOn: '2026-04-01' },
      { code: 'IDATEA153', influencerId: ida, discountPercent: 15, startsOn: '2026-04-01' },
    ]);
  });

  it('have the random parts that were shown', () => {
    const { reader, run, person, join, campaignId } = bench();
    join(person('Ida'));
    const request = { campaignId, pattern: 'TEA{random}', discountPercent: null, seed: 'a seed' };
    const [shown] = codePlan(reader, request)!.planned;
    run(createPromoCodes, request);
    expect(reader.all('promoCode')[0]!.code).toBe(shown!.code);
    expect(shown!.code).toMatch(/^TEA[A-Z2-9]{5}$/);
  });

  it('leave out whom the pattern says nothing of, and say so when that is everybody', () => {
    const { reader, run, refusal, person, join, campaignId } = bench();
    expect(refusal(createPromoCodes, { campaignId, pattern: '{name}' })).toContain('nobody to make a code for');
    join(person('Ida'));
    expect(refusal(createPromoCodes, { campaignId, pattern: ' ' })).toContain('Write a pattern');
    expect(refusal(createPromoCodes, { campaignId, pattern: '{hande}' })).toContain('{hande} stands for nothing');
    expect(refusal(createPromoCodes, { campaignId, pattern: '{handle}' })).toContain('gives nobody a code');
    join(person('Bo', 'bo'));
    run(createPromoCodes, { campaignId, pattern: '{handle}' });
    expect(reader.all('promoCode').map(({ code }) => code)).toEqual(['BO']);
  });
});

describe('the codes of a campaign', () => {
  it('come with what they sold, currencies apart, and nothing where no order names them', () => {
    const { reader, run, order, add, campaignId } = bench();
    run(createPromoCode, { code: 'TEA15', campaignId });
    run(createPromoCode, { code: 'NEW', campaignId });
    order('tea15 ', 2, '20.00');
    order('TEA15', 1, '10.50');
    add('order', {
      channel: 'organic',
      quantity: 1,
      revenue: { amount: '7.00', currency: 'USD' },
      code: 'TEA15',
      evidence: { source: 'export' },
    });
    const { codes } = campaignCodes(reader, { campaignId })!;
    expect(codes.map(({ sold }) => sold)).toEqual([
      {
        lines: 3,
        orders: 4,
        revenue: [
          { amount: '30.50', currency: 'EUR' },
          { amount: '7.00', currency: 'USD' },
        ],
      },
      null,
    ]);
    expect(campaignCodes(reader, { campaignId: 'gone' })).toBeNull();
  });
});
