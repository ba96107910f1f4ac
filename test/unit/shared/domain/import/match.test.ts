import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClearlyDifferentName } from '#shared/domain/import/match.ts';

describe('isClearlyDifferentName', () => {
  it.each([
    ['José Álvarez', 'jose alvarez'],
    ['Álvarez, José', 'José Álvarez'],
    ['Antonio Jackson', 'Antonio Jackson DDS'],
    ['Melissa Harper', 'Mellisa Harper'],
    ['Cher', 'Chér'],
    ['', 'Anybody'],
  ])('%j and %j may be one person', (left, right) => {
    expect(isClearlyDifferentName(left, right)).toBe(false);
  });

  it.each([
    ['Asha Example', 'Zoe Different'],
    ['Ana', 'Eva'],
    ['Jasmine Santana', 'Jasmine Montana Ruiz'],
    ['a'.repeat(200), 'b'.repeat(200)],
  ])('%j and %j are different', (left, right) => {
    expect(isClearlyDifferentName(left, right)).toBe(true);
  });

  it('is the same both ways, and never for a name and itself', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', 'n') });
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(isClearlyDifferentName(left, right)).toBe(isClearlyDifferentName(right, left));
        expect(isClearlyDifferentName(left, left)).toBe(false);
      }),
    );
  });

  it('forgives as many letters as a plain edit distance says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        fc.pre(left !== right);
        const allowed = Math.min(3, Math.max(1, Math.floor(Math.min(left.length, right.length) / 6)));
        expect(isClearlyDifferentName(left, right)).toBe(plainDistance(left, right) > allowed);
      }),
      { numRuns: 500 },
    );
  });
});

/** The textbook recursion, as the judge of the fast one. */
function plainDistance(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, i) =>
    Array.from({ length: right.length + 1 }, (__, j) => i + j),
  );
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      table[i]![j] = Math.min(table[i - 1]![j - 1]! + same, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
    }
  }
  return table[left.length]![right.length]!;
}
