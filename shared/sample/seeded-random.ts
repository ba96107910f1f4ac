import type { RandomSource } from '../lib/clock.ts';

/** Random numbers that follow from a seed alone: the same seed gives the same numbers for good. Not for secrets. */
export interface SeededRandom extends RandomSource {
  /** At least 0, below 1, with 32 random bits. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True in this share of all calls. */
  chance(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  /** Log-normal with this median; `spread` is the deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  /** `count` different items in random order; all of them when there are fewer. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** One of the items, each as likely as its weight says. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
}

/**
 * sfc32 ("small fast counter", Chris Doty-Humphrey, PractRand): 128 bits of state, 32-bit arithmetic only, so it gives
 * the same stream in every JavaScript engine. The seed fills the state through splitmix32 and twelve rounds mix it.
 */
export function createSeededRandom(seed: number): SeededRandom {
  const next32 = sfc32(seed);
  const next = (): number => next32() / 2 ** 32;
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const normal = (): number => {
    // Box-Muller; 1 - next() keeps the logarithm away from zero.
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  };
  return {
    next,
    int,
    normal,
    chance: (probability) => next() < probability,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    pick: (items) => items[int(0, items.length - 1)]!,
    sample: (items, count) => sampleOf(items, count, int),
    weighted: (items) => weightedOf(items, next()),
    bytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index += 4) {
        const word = next32();
        for (let at = 0; at < 4 && index + at < length; at += 1) bytes[index + at] = word >>> (8 * at);
      }
      return bytes;
    },
  };
}

function sfc32(seed: number): () => number {
  let state = seed | 0;
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, counter] = [splitmix(), splitmix(), splitmix(), 1];
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function sampleOf<Item>(items: readonly Item[], count: number, int: SeededRandom['int']): Item[] {
  const pool = [...items];
  const size = Math.min(count, pool.length);
  for (let index = 0; index < size; index += 1) {
    const other = int(index, pool.length - 1);
    [pool[index], pool[other]] = [pool[other]!, pool[index]!];
  }
  return pool.slice(0, size);
}

function weightedOf<Item>(items: readonly (readonly [Item, number])[], fraction: number): Item {
  let rest = fraction * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return items.at(-1)![0];
}
