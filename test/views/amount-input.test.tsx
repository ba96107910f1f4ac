import { describe, expect, it } from 'vitest';
import { plainAmount, typedAmount } from '#renderer/ui/amount-input.ts';

/** The browser of the tests speaks American English: a comma parts thousands, a point parts decimals. */
describe('an amount as typed', () => {
  it.each([
    ['1500.50', '1500.50'],
    ['1,500.50', '1500.50'],
    ['12,34,567.89', '1234567.89'],
    ['1 500.50', '1500.50'],
    ['-1,500', '-1500'],
    [' 7 ', '7'],
  ])('reads %j as %j', (typed, plain) => {
    expect(plainAmount(typed)).toBe(plain);
  });

  it.each(['1,5', '1,50', '15,00.5', '12..4', '1.500,50', 'ten'])('does not guess at %j', (typed) => {
    expect(plainAmount(typed)).not.toMatch(/^-?\d+(\.\d+)?$/);
  });

  it('is typed back as it is stored', () => {
    expect(plainAmount(typedAmount('1234567.89'))).toBe('1234567.89');
  });
});
