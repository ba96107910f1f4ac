import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShares } from '#renderer/features/influencer/audience/read-shares.ts';
import { amountOf } from '#renderer/features/influencer/forms/typed-amount.ts';

describe('typed amounts', () => {
  it.each([
    ['1500', '1500'],
    ['1,500', '1500'],
    ['1.5k', '1500'],
    ['1.5K', '1500'],
    ['2m', '2000000'],
    ['0.25k', '250'],
    ['1.2345k', '1234.5'],
    ['12.50', '12.50'],
    ['0.5', '0.5'],
  ])('reads %s as %s', (typed, plain) => {
    expect(amountOf(typed)).toBe(plain);
  });

  it.each(['', 'many', '1.5x', '12..4k', 'k', '1e3', '--5'])('refuses %s', (typed) => {
    expect(amountOf(typed)).toBeNull();
  });

  it('moves the point by three digits for every whole number, however large', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n }), (value) => {
        expect(amountOf(`${value}k`)).toBe(String(value * 1_000n));
      }),
    );
  });
});

describe('typed shares', () => {
  it('takes names of several words and numbers with or without the sign', () => {
    expect(readShares('North Macedonia 31.5%\n\n18-24: 40\nOther\t3,5 %')).toEqual([
      { value: 'North Macedonia', percent: 31.5 },
      { value: '18-24', percent: 40 },
      { value: 'Other', percent: 3.5 },
    ]);
  });

  it('names the line that is wrong, and says when the shares are too much', () => {
    expect(readShares('Sweden 40\nNorway')).toContain('Line 2');
    expect(readShares('Sweden 140')).toContain('Line 1');
    expect(readShares(' \n')).toBe('Give at least one share.');
    expect(readShares('Sweden 80\nNorway 40')).toContain('120%');
  });
});
