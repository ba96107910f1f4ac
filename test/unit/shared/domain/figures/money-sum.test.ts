import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MoneySum } from '#shared/domain/figures/money-sum.ts';
import { fromMoneyText } from '#shared/lib/money.ts';
import { arbitraryMoney } from '#test/helpers/arbitraries.ts';

test('a sum holds every currency apart, to the last minor unit', () => {
  fc.assert(
    fc.property(fc.array(arbitraryMoney, { maxLength: 30 }), (amounts) => {
      const sum = new MoneySum();
      for (const amount of amounts) sum.add(amount);
      const expected = new Map<string, bigint>();
      for (const amount of amounts) {
        expected.set(amount.currency, (expected.get(amount.currency) ?? 0n) + fromMoneyText(amount).minor);
      }
      expect(new Map(sum.parts().map((part) => [part.currency, part.minor]))).toEqual(expected);
      expect(sum.single() !== null).toBe(expected.size === 1);
    }),
  );
});

test.each(['x.50', '.50', '1.555', '-.50', '1e2', '1,50', ''])('what is not an amount is refused: %s', (amount) => {
  expect(() => new MoneySum().add({ amount, currency: 'EUR' })).toThrow(RangeError);
});
