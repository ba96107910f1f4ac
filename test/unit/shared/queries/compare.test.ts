import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { influencerCompare } from '#shared/queries/compare.ts';
import { bestOf, type CompareCell } from '#shared/queries/compare-cells.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const figure = (value: Figure['value']): CompareCell => ({
  type: 'figure',
  figure: { key: 'made-up', label: 'Made up', value, formula: 'made up', inputs: [], evidence: [] },
});
const count = (value: number | null): CompareCell => figure(value === null ? null : { type: 'count', value });
const money = (amount: string, currency: 'EUR' | 'USD'): CompareCell => figure({ type: 'money', amount, currency });

describe('the best of a row', () => {
  it('is the largest or smallest known value, wherever it stands, and nobody when all are equal', () => {
    const values = fc.array(fc.option(fc.nat(50)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom('more' as const, 'less' as const), (row, better) => {
        const known = row.filter((value) => value !== null);
        const target = better === 'more' ? Math.max(...known) : Math.min(...known);
        const isTold = known.length >= 2 && new Set(known).size > 1;
        const expected = isTold ? row.flatMap((value, position) => (value === target ? [position] : [])) : [];
        expect(bestOf(row.map(count), better)).toEqual(expected);
      }),
    );
  });

  it('is not told across currencies, nor where neither way is better', () => {
    expect(bestOf([money('100.00', 'EUR'), money('90.00', 'USD')], 'less')).toEqual([]);
    expect(bestOf([money('100.00', 'EUR'), money('90.00', 'EUR')], 'less')).toEqual([1]);
    expect(bestOf([count(1), count(2)], null)).toEqual([]);
  });

  it('compares amounts beyond what a float holds', () => {
    expect(bestOf([money('90071992547409.93', 'EUR'), money('90071992547409.92', 'EUR')], 'more')).toEqual([0]);
  });
});

describe('comparing people', () => {
  const builder = createStoreBuilder();
  const one = builder.influencer('Mara Lind', { city: 'Uppsala' });
  const other = builder.influencer('Jónas Berg', { city: 'Uppsala', doNotContact: true });
  const account = builder.account(one, 'mara.lind');
  builder.snapshot('account', account, { followers: 1_000 }, '2026-01-01');
  builder.snapshot('account', account, { followers: 2_000 }, '2026-02-01');
  const answer = influencerCompare(builder.store, { ids: [one, other, one, 'nobody'] });
  const rows = answer.groups.flatMap((group) => group.rows);
  const row = (key: string) => rows.find((candidate) => candidate.key === key);

  it('has a cell for each of them in every row, each person once, and counts who is gone', () => {
    expect(answer.people.map(({ id, doNotContact }) => [id, doNotContact])).toEqual([
      [one, false],
      [other, true],
    ]);
    expect(answer.missing).toBe(1);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('says what is the same, and why a cell is empty', () => {
    expect(row('place')?.isSame).toBe(true);
    expect(row('instagram-size')).toMatchObject({
      isSame: false,
      best: [],
      cells: [
        {
          type: 'figure',
          figure: { value: { type: 'count', value: 2_000 }, evidence: [{ capturedFrom: '2026-02-01' }] },
        },
        { type: 'unknown', reason: 'No Instagram account is known.' },
      ],
    });
    expect(row('gender')).toBeUndefined();
  });

  it('takes five people at most', () => {
    const ids = Array.from({ length: 7 }, (_, index) => builder.influencer(`Person ${index}`));
    expect(influencerCompare(builder.store, { ids }).people).toHaveLength(5);
  });
});
