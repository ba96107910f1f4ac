import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeParts, percentLeft } from '#shared/domain/collaboration/fee-parts.ts';
import { fromMoneyText } from '#shared/lib/money.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const shares = (...percents: number[]) => percents.map((percent) => ({ percent }));

describe('parts of a fee', () => {
  it('gives each part its money to the cent', () => {
    expect(feeParts(eur('2000.00'), shares(50, 50))).toEqual([eur('1000.00'), eur('1000.00')]);
    expect(feeParts(eur('100.01'), shares(50, 50))).toEqual([eur('50.01'), eur('50.00')]);
    expect(feeParts(eur('1000.00'), shares(33.33, 33.33, 33.34))).toEqual([
      eur('333.30'),
      eur('333.30'),
      eur('333.40'),
    ]);
    expect(feeParts({ amount: '1000', currency: 'JPY' }, shares(33.3, 66.7))?.map(({ amount }) => amount)).toEqual([
      '333',
      '667',
    ]);
  });

  it('has no parts while the shares do not add up', () => {
    expect(feeParts(eur('100.00'), shares(50, 49.9999))).toBeNull();
    expect(feeParts(eur('100.00'), shares(NaN, 100))).toBeNull();
    expect(feeParts(eur('100.00'), shares(-10, 110))).toBeNull();
    expect(percentLeft(shares(33.33, 33.33, 33.33))).toBe(0.01);
    expect(percentLeft(shares(60, 50))).toBe(-10);
    expect(percentLeft(shares(0.1, 0.2, 99.7))).toBe(0);
  });

  it('never loses a minor unit, whatever the shares are', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 999_999 }), { maxLength: 11 }).map((list) => {
      const edges = [0, ...[...new Set(list)].sort((left, right) => left - right), 1_000_000];
      return edges.slice(1).map((edge, index) => ({ percent: (edge - edges[index]!) / 10_000 }));
    });
    fc.assert(
      fc.property(cuts, fc.bigInt({ min: 0n, max: 10n ** 15n }), (split, minor) => {
        const text = minor.toString().padStart(3, '0');
        const parts = feeParts(eur(`${text.slice(0, -2)}.${text.slice(-2)}`), split);
        expect(parts).toHaveLength(split.length);
        expect(parts!.reduce((sum, part) => sum + fromMoneyText(part).minor, 0n)).toBe(minor);
      }),
    );
  });
});
