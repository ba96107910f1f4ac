import { describe, expect, it } from 'vitest';
import { countryLinks } from '#shared/domain/compliance/countries-concerned.ts';
import { franceSum } from '#shared/domain/compliance/france-threshold.ts';
import { inEuros } from '#shared/domain/compliance/rates-to-euro.ts';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { collaborationCompliance } from '#shared/queries/collaboration-compliance.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

function setUp() {
  const build = createStoreBuilder();
  const { store, add, influencer, client } = build;
  const ida = influencer('Ida Example', { country: 'France' });
  const brand = client('Nimbus Foods');
  const campaign = (name: string, rest: object = {}) =>
    add('campaign', { name, clientId: brand, objective: 'sales', startsOn: '2026-03-01', ...rest });
  const join = (campaignId: string, rest: Partial<Collaboration> = {}): Collaboration => {
    const id = add('collaboration', { campaignId, influencerId: ida, stage: 'agreed', ...rest });
    return store.get('collaboration', id)!;
  };
  const gift = (row: Collaboration, rest: object = {}) =>
    add('gift', { collaborationId: row.id, product: 'Tea', quantity: 1, ...rest });
  const rate = (on: string, rates: Record<string, string>, baseCurrency = 'EUR') =>
    add('exchangeRate', {
      on,
      baseCurrency,
      rates: Object.entries(rates).map(([currency, value]) => ({ currency, rate: value })),
      source: 'ECB',
      evidence: { source: 'export' },
    });
  return { ...build, brand, ida, campaign, join, gift, rate };
}

describe('the French sum of a year', () => {
  it.each([
    ['999.99', 'below'],
    ['1000.00', 'reached'],
    ['1000.01', 'above'],
  ])('is %s: %s', (amount, level) => {
    const { store, campaign, join } = setUp();
    const row = join(campaign('Spring'), { fee: eur(amount) });
    expect(franceSum(store, row, 2026)).toMatchObject({ level, total: eur(amount), isInForce: true, uncounted: [] });
  });

  it('adds fees and gifts of every campaign of the client with the same goal in the year', () => {
    const { store, campaign, join, gift, brand, influencer, add } = setUp();
    const row = join(campaign('Spring'), { fee: eur('600.00') });
    gift(row, { retailValue: eur('25.00'), quantity: 4, sentOn: '2026-03-09' });
    join(campaign('Autumn', { startsOn: '2026-09-01' }), { fee: eur('250.50') });
    join(campaign('No goal', { objective: undefined }), { fee: eur('10.00') });
    join(campaign('Fame', { objective: 'awareness' }), { fee: eur('5000.00') });
    join(campaign('Last year', { startsOn: '2025-12-31' }), { fee: eur('5000.00') });
    join(campaign('Turned down'), { fee: eur('5000.00'), stage: 'declined' });
    join(add('campaign', { name: 'Rival', clientId: add('client', { name: 'Other' }), startsOn: '2026-01-01' }), {
      fee: eur('5000.00'),
    });
    const other = add('collaboration', {
      campaignId: row.campaignId,
      influencerId: influencer('Bo'),
      stage: 'agreed',
      fee: eur('5000.00'),
    });
    expect(other).toBeDefined();
    expect(brand).toBeDefined();
    const sum = franceSum(store, row, 2026);
    expect(sum.total).toEqual(eur('960.50'));
    expect(sum.counted.map(({ kind, campaign: name, on }) => [kind, name, on])).toEqual([
      ['fee', 'Spring', '2026-03-01'],
      ['fee', 'No goal', '2026-03-01'],
      ['gift', 'Spring', '2026-03-09'],
      ['fee', 'Autumn', '2026-09-01'],
    ]);
    expect(franceSum(store, row, 2025)).toMatchObject({ isInForce: false, total: eur('5000.00') });
  });

  it('counts a fee on the day it was signed, else agreed, else the first day', () => {
    const { store, campaign, join } = setUp();
    const steps = [
      { stage: 'contacted', at: '2025-12-01T10:00:00.000Z' },
      { stage: 'agreed', at: '2026-01-02T10:00:00.000Z' },
    ];
    const spring = campaign('Spring', { startsOn: undefined });
    const row = join(spring, { fee: eur('1.00'), steps });
    expect(franceSum(store, row, 2026).counted[0]?.on).toBe('2026-01-02');
    const open = join(campaign('Open', { startsOn: undefined }), { fee: eur('2.00') });
    expect(franceSum(store, open, 2026).uncounted).toMatchObject([{ campaign: 'Open', why: 'no-day' }]);
    join(campaign('Signed'), { fee: eur('4.00'), steps, contract: { signedOn: '2026-02-03' } });
    expect(franceSum(store, open, 2026).counted.map(({ on }) => on)).toEqual(['2026-01-02', '2026-02-03']);
  });

  it('counts no other currency without a rate, nothing without a value, and nothing that was lent', () => {
    const { store, campaign, join, gift, rate } = setUp();
    const row = join(campaign('Spring'), { fee: { amount: '300.00', currency: 'USD' } });
    gift(row, { product: 'Camera', isLoan: true, retailValue: eur('2000.00') });
    gift(row, { product: 'Mug' });
    const before = franceSum(store, row, 2026);
    expect(before).toMatchObject({ total: eur('0.00'), counted: [] });
    expect(before.uncounted.map(({ what, why }) => [what, why])).toEqual([
      [null, 'no-rate'],
      ['Camera', 'lent'],
      ['Mug', 'no-value'],
    ]);
    rate('2026-03-02', { USD: '9' });
    expect(franceSum(store, row, 2026).counted).toEqual([]);
    rate('2026-02-27', { USD: '1.2' });
    rate('2026-02-20', { USD: '2' });
    expect(franceSum(store, row, 2026)).toMatchObject({
      total: eur('250.00'),
      counted: [{ rate: { on: '2026-02-27', source: 'ECB' } }],
    });
  });

  it('counts one campaign alone while it has no client', () => {
    const { store, campaign, join } = setUp();
    const row = join(campaign('Spring', { clientId: undefined }), { fee: eur('10.00') });
    join(campaign('Autumn'), { fee: eur('20.00') });
    expect(franceSum(store, row, 2026)).toMatchObject({ isClientKnown: false, total: eur('10.00') });
  });
});

describe('euros of another currency', () => {
  it('come from rates in either direction, or over a third currency, rounded to the cent', () => {
    const { store, rate } = setUp();
    rate('2026-01-01', { EUR: '0.90' }, 'USD');
    rate('2026-01-02', { EUR: '0.005', JPY: '2' }, 'INR');
    expect(inEuros(store, { amount: '10.00', currency: 'USD' }, '2026-01-05')?.euros).toEqual(eur('9.00'));
    expect(inEuros(store, { amount: '3', currency: 'JPY' }, '2026-01-05')?.euros).toEqual(eur('0.01'));
    expect(inEuros(store, { amount: '10.00', currency: 'USD' }, '2025-12-31')).toBeNull();
    expect(inEuros(store, eur('7.00'), '2026-01-05')).toEqual({ euros: eur('7.00'), rate: null });
  });
});

describe('the rules that concern a collaboration', () => {
  it('follow market, audience, person and country of tax', () => {
    const { store, campaign, influencer } = setUp();
    const bo = store.get('influencer', influencer('Bo'))!;
    const spring = store.get('campaign', campaign('Spring', { markets: ['Frankreich'] }))!;
    const audience = [
      {
        dimension: 'country' as const,
        parts: [{ value: 'Indonésia', percent: 4 }],
        evidence: { source: 'manual' as const },
      },
    ];
    const facts = { influencer: { ...bo, audience }, campaign: spring, client: null, contract: { taxCountry: 'id' } };
    expect(countryLinks(facts, 'france')).toEqual(['market']);
    expect(countryLinks(facts, 'indonesia')).toEqual(['audience', 'tax-country']);
  });

  it('say what is missing, and why a tax cannot be worked out', () => {
    const { store, campaign, join, gift } = setUp();
    const spring = campaign('Spring', { markets: ['Indonesia'] });
    const params = (row: Collaboration) => ({ id: row.id, today: '2026-05-01' });
    const row = join(spring, { contract: { clauses: ['parties', 'law'] } });
    const answer = collaborationCompliance(store, params(row))!;
    expect(answer.france).toMatchObject({
      isSigned: false,
      missingClauses: ['tax-country', 'tasks', 'pay', 'duties', 'rights'],
    });
    expect(answer.indonesia?.withholding).toBe('no-fee');
    const taxOf = (rest: Partial<Collaboration>) => {
      const one = join(campaign('Extra', { markets: ['Indonesia'] }), rest);
      gift(one, { retailValue: { amount: '1000000.00', currency: 'IDR' } });
      gift(one, { retailValue: eur('5.00') });
      return collaborationCompliance(store, params(one))!.indonesia!.withholding;
    };
    const fee = { amount: '9000000.00', currency: 'IDR' };
    expect(taxOf({ fee: eur('1.00') })).toBe('not-rupiah');
    expect(taxOf({ fee })).toBe('no-payee');
    expect(taxOf({ fee, contract: { payeeKind: 'individual', taxNumber: '01' } })).toMatchObject({
      scheme: 'pph21',
      gross: { amount: '10000000.00' },
      base: { amount: '5000000.00' },
      withheld: { amount: '250000.00' },
      net: { amount: '9750000.00' },
      giftsLeftOut: 1,
    });
  });
});
