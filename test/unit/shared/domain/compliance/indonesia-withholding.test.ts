import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indonesiaWithholding } from '#shared/domain/compliance/indonesia-withholding.ts';

const MILLION = 100_000_000n;
const rupiah = (amount: bigint) => amount * 100n;

describe('withholding in Indonesia', () => {
  it('takes 5% of half of what a person is given, as far as the first bracket goes', () => {
    expect(indonesiaWithholding(rupiah(10_000_000n), 'individual', true)).toEqual({
      scheme: 'pph21',
      gross: rupiah(10_000_000n),
      base: rupiah(5_000_000n),
      steps: [{ percent: 5, base: rupiah(5_000_000n), tax: rupiah(250_000n) }],
      surcharge: null,
      withheld: rupiah(250_000n),
      net: rupiah(9_750_000n),
    });
  });

  // The base is half of gross, so a bracket's bound of 60 million is met at 120 million.
  it.each([
    [120n * MILLION, [5], 3n * MILLION],
    [120n * MILLION + 200n, [5, 15], 3n * MILLION + 15n],
    [500n * MILLION, [5, 15], 3n * MILLION + (285n * MILLION) / 10n],
    [500n * MILLION + 200n, [5, 15, 25], (315n * MILLION) / 10n + 25n],
    [1_000n * MILLION, [5, 15, 25], 94n * MILLION],
    [1_000n * MILLION + 200n, [5, 15, 25, 30], 94n * MILLION + 30n],
    [10_000n * MILLION, [5, 15, 25, 30], 1_444n * MILLION],
    [10_000n * MILLION + 200n, [5, 15, 25, 30, 35], 1_444n * MILLION + 35n],
  ])('meets the edge of a bracket at %s', (gross, percents, withheld) => {
    const made = indonesiaWithholding(gross, 'individual', true);
    expect(made.steps.map(({ percent }) => percent)).toEqual(percents);
    expect(made.withheld).toBe(withheld);
  });

  it('adds a fifth without a tax number, and nothing to nothing', () => {
    const made = indonesiaWithholding(rupiah(10_000_000n), 'individual', false);
    expect(made).toMatchObject({ surcharge: rupiah(50_000n), withheld: rupiah(300_000n), net: rupiah(9_700_000n) });
    expect(indonesiaWithholding(0n, 'individual', false)).toMatchObject({ steps: [], withheld: 0n, net: 0n });
  });

  it.each(['company', 'management'] as const)('takes 2%% of the whole from a %s', (payee) => {
    expect(indonesiaWithholding(rupiah(10_000_000n), payee, false)).toMatchObject({
      scheme: 'pph23',
      base: rupiah(10_000_000n),
      surcharge: null,
      withheld: rupiah(200_000n),
      net: rupiah(9_800_000n),
    });
  });

  it('always adds up, and more is never taxed less', () => {
    const amounts = fc.bigInt({ min: 0n, max: 20_000n * MILLION });
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (one, more, hasNumber) => {
        const made = indonesiaWithholding(one, 'individual', hasNumber);
        expect(made.steps.reduce((sum, { base }) => sum + base, 0n)).toBe(made.base);
        expect(made.withheld + made.net).toBe(one);
        expect(indonesiaWithholding(one + more, 'individual', hasNumber).withheld).toBeGreaterThanOrEqual(
          made.withheld,
        );
      }),
    );
  });
});
