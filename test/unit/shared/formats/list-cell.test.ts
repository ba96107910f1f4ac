import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList, splitList } from '#shared/formats/list-cell.ts';

const word = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-c ;,"\n]{1,8}$/));

describe('lists in one cell', () => {
  it.each([true, false])('come back as they were (commas part: %s)', (hasCommas) => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(splitList(joinList(words), hasCommas)).toEqual(words);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a; b ;c', true, ['a', 'b', 'c']],
    ['a, b', true, ['a', 'b']],
    ['a, b', false, ['a, b']],
    ['a, b; c', true, ['a, b', 'c']],
    ['the "big" one; two', true, ['the "big" one', 'two']],
    ['"never closed; two', true, ['"never closed', 'two']],
    ['"a; b"; c', true, ['a; b', 'c']],
    ['"a" and b', true, ['"a" and b']],
    ['', true, ['']],
  ])('%j reads as %j (commas: %s)', (cell, hasCommas, words) => {
    expect(splitList(cell, hasCommas)).toEqual(words);
  });
});
