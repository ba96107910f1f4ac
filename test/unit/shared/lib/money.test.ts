import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes, currencyExponent } from '#shared/lib/currencies.ts';
import {
  addMoney,
  allocateMoney,
  decimalText,
  divideRounded,
  fromMoneyText,
  moneyPerUnit,
  moneyRatio,
  parseDecimal,
  subtractMoney,
  toMoneyText,
  zeroMoney,
  type Money,
} from '#shared/lib/money.ts';

const anyMinor = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyMoney = fc.record({ minor: anyMinor, currency: fc.constantFrom(...currencyCodes) });
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 });

describe('money', () => {
  it('goes to text and back without a change, in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(fromMoneyText(toMoneyText(money))).toEqual(money);
      }),
    );
  });

  it('has exactly the digits of its currency', () => {
    expect(decimalText({ minor: 5n, currency: 'EUR' })).toBe('0.05');
    expect(decimalText({ minor: -5n, currency: 'EUR' })).toBe('-0.05');
    expect(decimalText({ minor: 1234n, currency: 'JPY' })).toBe('1234');
    expect(decimalText({ minor: 1234n, currency: 'KWD' })).toBe('1.234');
    expect(decimalText({ minor: 150000000n, currency: 'IDR' })).toBe('1500000.00');
    expect(currencyExponent('CLF')).toBe(4);
  });

  it('reads text without passing through a float', () => {
    expect(parseDecimal('1.005', 'USD')).toEqual({ money: { minor: 101n, currency: 'USD' }, wasRounded: true });
    expect(parseDecimal('4.35', 'USD')?.money.minor).toBe(435n);
    expect(parseDecimal('60634.34999999999', 'INR')).toEqual({
      money: { minor: 6063435n, currency: 'INR' },
      wasRounded: true,
    });
    expect(parseDecimal('90071992547409931.01', 'USD')?.money.minor).toBe(9007199254740993101n);
  });

  it.each(['', '1,5', '1.', '.5', '1e5', '+1', ' 1', 'NaN', '--1', '1.2.3', '٣'])(
    'does not take %j for a number',
    (text) => {
      expect(parseDecimal(text, 'USD')).toBeNull();
    },
  );

  it('rounds halves away from zero, alike for both signs', () => {
    expect([5n, -5n, 4n, -4n, 15n].map((value) => divideRounded(value, 10n))).toEqual([1n, -1n, 0n, 0n, 2n]);
    fc.assert(
      fc.property(anyMinor, fc.bigInt({ min: 1n, max: 10n ** 9n }), (top, bottom) => {
        const quotient = divideRounded(top, bottom);
        const distance = top - quotient * bottom;
        expect((distance < 0n ? -distance : distance) * 2n).toBeLessThanOrEqual(bottom);
        expect(divideRounded(-top, bottom)).toBe(-quotient);
      }),
    );
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
  });

  it('allocates parts that add up to the whole, each within one unit of its share', () => {
    fc.assert(
      fc.property(anyMoney, weights, (total, parts) => {
        const sum = parts.reduce((left, right) => left + right, 0n);
        fc.pre(sum > 0n);
        const allocated = allocateMoney(total, parts);
        expect(allocated.reduce(addMoney, zeroMoney(total.currency))).toEqual(total);
        allocated.forEach((part, index) => {
          const error = part.minor * sum - total.minor * parts[index]!;
          expect(error < 0n ? -error : error).toBeLessThan(sum);
        });
      }),
    );
  });

  it('gives nothing to a part without weight, and the odd unit to the earlier of equals', () => {
    const total: Money = { minor: 100n, currency: 'EUR' };
    expect(allocateMoney(total, [1n, 0n, 1n, 1n]).map((part) => part.minor)).toEqual([34n, 0n, 33n, 33n]);
    expect(() => allocateMoney(total, [0n])).toThrow(RangeError);
    expect(() => allocateMoney(total, [2n, -1n])).toThrow(RangeError);
  });

  it('never adds two currencies', () => {
    const euro: Money = { minor: 1n, currency: 'EUR' };
    const yen: Money = { minor: 1n, currency: 'JPY' };
    expect(() => addMoney(euro, yen)).toThrow(/rate/);
    expect(() => subtractMoney(euro, yen)).toThrow(/rate/);
    expect(() => moneyRatio(euro, yen, 3)).toThrow(/rate/);
  });

  it('has no ratio and no amount per unit without a denominator', () => {
    const euro: Money = { minor: 1000n, currency: 'EUR' };
    expect(moneyRatio(euro, zeroMoney('EUR'), 3)).toBeNull();
    expect(moneyPerUnit(euro, 0n)).toBeNull();
    expect(moneyPerUnit(euro, 3n)).toEqual({ minor: 333n, currency: 'EUR' });
    expect(moneyRatio({ minor: 760814293n, currency: 'INR' }, { minor: 67459734n, currency: 'INR' }, 3)).toBe(11.278);
  });

  it('refuses a stored amount with the wrong digits and an unknown currency', () => {
    expect(() => fromMoneyText({ amount: '1.005', currency: 'USD' })).toThrow(RangeError);
    expect(() => fromMoneyText({ amount: '1.00', currency: 'ZZZ' })).toThrow(RangeError);
  });
});
