import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeededRandom } from '#shared/sample/seeded-random.ts';

describe('seeded random numbers', () => {
  test('are the same stream for the same seed and another for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), (seed, distance) => {
        const stream = (from: number): number[] => {
          const random = createSeededRandom(from);
          return Array.from({ length: 5 }, () => random.next());
        };
        expect(stream(seed)).toEqual(stream(seed));
        expect(stream(seed)).not.toEqual(stream(seed + distance));
      }),
    );
  });

  test('stay in their range and fill it evenly', () => {
    const random = createSeededRandom(5);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const value = random.int(0, 9);
      counts[value] = (counts[value] ?? Number.NaN) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(250);
  });

  test('are normal where they should be', () => {
    const random = createSeededRandom(6);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  test('choose without repeating and by weight', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.nat()), fc.nat(20), (seed, items, count) => {
        const chosen = createSeededRandom(seed).sample(items, count);
        expect(new Set(chosen).size).toBe(Math.min(count, items.length));
        for (const item of chosen) expect(items).toContain(item);
      }),
    );
    const random = createSeededRandom(8);
    const heads = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['heads', 3],
        ['tails', 1],
      ] as const),
    );
    expect(Math.abs(heads.filter((side) => side === 'heads').length - 7_500)).toBeLessThan(200);
  });

  test('give bytes of any length', () => {
    for (let length = 0; length < 70; length += 1) expect(createSeededRandom(1).bytes(length)).toHaveLength(length);
  });
});
