import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, sharesOf, TENTHS_IN_ALL } from '#shared/domain/fit/score.ts';

const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
const marks = (length: number) =>
  fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: length, maxLength: length });
const scored = weights.chain((given) => fc.tuple(fc.constant(given), marks(given.length)));

describe('a score', () => {
  it('shares out exactly 100 points, and none where every weight is 0', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const shares = sharesOf(given);
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBe(given.some((weight) => weight > 0) ? TENTHS_IN_ALL : 0);
        expect(shares.filter((share, at) => given[at] === 0 && share > 0)).toEqual([]);
      }),
    );
  });

  it('gives the remainder to the largest rests', () => {
    expect(sharesOf([1, 1, 1])).toEqual([334, 333, 333]);
    expect(sharesOf([20, 10, 0, 5])).toEqual([571, 286, 0, 143]);
  });

  it('is the sum of its lines', () => {
    fc.assert(
      fc.property(scored, ([given, known]) => {
        const { points, most, lines } = scoreOf(sharesOf(given), known);
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points);
        expect(points).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(TENTHS_IN_ALL);
        for (const line of lines) expect(Number.isInteger(line.points)).toBe(true);
      }),
    );
  });

  it('stays the same when all weights are multiplied', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 50 }), ([given, known], factor) => {
        const times = given.map((weight) => weight * factor);
        expect(scoreOf(sharesOf(times), known)).toEqual(scoreOf(sharesOf(given), known));
      }),
    );
  });

  it('never falls when a mark rises', () => {
    fc.assert(
      fc.property(scored, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), ([given, known], place, raised) => {
        const at = place % known.length;
        const mark = known[at] ?? 0;
        const before = scoreOf(sharesOf(given), known.with(at, mark));
        const after = scoreOf(sharesOf(given), known.with(at, Math.max(mark, raised)));
        expect(after.points).toBeGreaterThanOrEqual(before.points);
      }),
    );
  });

  it('ends between score and "up to" when what is unknown becomes known', () => {
    fc.assert(
      fc.property(scored, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), ([given, known], stream) => {
        const shares = sharesOf(given);
        const before = scoreOf(shares, known);
        const after = scoreOf(
          shares,
          known.map((mark) => mark ?? stream.next().value!),
        );
        expect(after.points).toBeGreaterThanOrEqual(before.points);
        expect(after.points).toBeLessThanOrEqual(before.most);
        expect(after.most).toBe(after.points);
      }),
    );
  });
});
