import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '#shared/formats/formula-guard.ts';

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+49 30 1234',
    '-2',
    '@mira.lune',
    '=HYPERLINK("https://example.com")',
    '  =1',
    '\t=1',
    '\tplain',
    '\rplain',
    '\nplain',
    '＝1+1',
    '＠mira',
    "'=1",
    "''=1",
    '\u00a0=1',
  ])('%j is written with an apostrophe', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'Mira', 'a=b', "'", "'quoted'", '1.5', 'mira@example.com', ' leading space'])(
    '%j stays as it is',
    (cell) => {
      expect(guardFormula(cell)).toBe(cell);
      expect(unguardFormula(cell)).toBe(cell);
    },
  );

  test('comes back exactly, whatever it is', () => {
    const tricky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\n', '\r', 'a', '1') });
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (cell) => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
        expect(guardFormula(cell)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
