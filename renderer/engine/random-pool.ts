import type { RandomSource } from '#shared/lib/clock.ts';

const POOL_BYTES = 4_096;

/**
 * Randomness fetched a few kilobytes at a time: asking the browser for the bytes of every id of a long import takes longer
 * than making the ids. `fill` fills the whole array; no byte is ever handed out twice.
 */
export function createRandomPool(fill: (bytes: Uint8Array<ArrayBuffer>) => void): RandomSource {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return {
    bytes(length) {
      if (length > POOL_BYTES) {
        const many = new Uint8Array(length);
        fill(many);
        return many;
      }
      if (used + length > POOL_BYTES) {
        fill(pool);
        used = 0;
      }
      used += length;
      return pool.slice(used - length, used);
    },
  };
}
