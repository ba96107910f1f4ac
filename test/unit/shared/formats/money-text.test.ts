import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes } from '#shared/lib/currencies.ts';
import { decimalText } from '#shared/lib/money.ts';
import { currenciesOfSign, readMoney } from '#shared/formats/money-text.ts';

describe('readMoney', () => {
  it('reads back every amount of every currency exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n - 10n ** 13n, max: 10n ** 13n - 1n }),
        fc.constantFrom(...currencyCodes),
        (minor, currency) => {
          const text = decimalText({ minor, currency });
          expect(readMoney(text, currency, 'point')).toEqual({
            ok: true,
            money: { minor, currency },
            rounding: 'none',
          });
        },
      ),
    );
  });

  it('takes the noise of binary fractions away without a word, and says so when it rounds more', () => {
    const amount = (text: string) => {
      const reading = readMoney(text, 'INR', 'point');
      return reading.ok ? [decimalText(reading.money), reading.rounding] : reading.problem;
    };
    expect(amount('60634.34999999999')).toEqual(['60634.35', 'noise']);
    expect(amount('4081.2100000000005')).toEqual(['4081.21', 'noise']);
    expect(amount('5041.400000000001')).toEqual(['5041.40', 'noise']);
    expect(amount('1979.0')).toEqual(['1979.00', 'none']);
    expect(amount('1.005')).toEqual(['1.01', 'rounded']);
    expect(amount('-1.005')).toEqual(['-1.01', 'rounded']);
    expect(amount('1.9999')).toEqual(['2.00', 'rounded']);
  });

  it('whatever a float adds to an amount, the amount comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 50 }), (cents, times) => {
        const noisy = String((cents / 100) * times);
        fc.pre(!noisy.includes('e'));
        const reading = readMoney(noisy, 'EUR', 'point');
        expect(reading).toMatchObject({ ok: true, money: { minor: BigInt(cents) * BigInt(times) } });
        expect(reading.ok && reading.rounding).not.toBe('rounded');
      }),
    );
  });

  it('holds signs against the currency', () => {
    expect(readMoney('₹ 1,050.50', 'INR', 'point')).toMatchObject({ ok: true, money: { minor: 105_050n } });
    expect(readMoney('1.050,50 €', 'EUR', 'comma')).toMatchObject({ ok: true, money: { minor: 105_050n } });
    expect(readMoney('$5', 'AUD', 'point')).toMatchObject({ ok: true });
    expect(readMoney('$5', 'EUR', 'point')).toEqual({ ok: false, problem: 'other-currency', sign: '$' });
    expect(readMoney('5 USD', 'AUD', 'point')).toMatchObject({ ok: false, problem: 'other-currency' });
    expect(currenciesOfSign('xyz')).toEqual([]);
  });

  it.each([
    ['5%', 'percent'],
    ['five', 'not-a-number'],
    ['', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['9'.repeat(14), 'too-large'],
  ])('refuses %j', (text, problem) => {
    expect(readMoney(text, 'EUR', 'point')).toMatchObject({ ok: false, problem });
  });
});
