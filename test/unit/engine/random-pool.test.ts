import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandomPool } from '#renderer/engine/random-pool.ts';

/** Bytes that count upwards in groups of four, so that each group is handed out only once. */
function createCounter(): (bytes: Uint8Array<ArrayBuffer>) => void {
  let next = 1;
  return (bytes) => {
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      view.setUint32(at, next);
      next += 1;
    }
  };
}

it('hands out as many bytes as asked for, and none of them twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 40 }), (groups) => {
      const pool = createRandomPool(createCounter());
      const given = groups.map((count) => pool.bytes(count * 4));
      expect(given.map(({ length }) => length)).toEqual(groups.map((count) => count * 4));
      const words = given.flatMap((bytes) =>
        Array.from({ length: bytes.length / 4 }, (_, index) => new DataView(bytes.buffer).getUint32(index * 4)),
      );
      expect(words).not.toContain(0);
      expect(new Set(words).size).toBe(words.length);
    }),
  );
});

it('asks for randomness once for many ids, and never changes what it gave', () => {
  let fills = 0;
  const pool = createRandomPool((bytes) => bytes.fill((fills += 1)));
  const first = pool.bytes(16);
  for (let count = 1; count < 256; count += 1) pool.bytes(16);
  expect(fills).toBe(1);
  expect(pool.bytes(16)).toEqual(new Uint8Array(16).fill(2));
  expect(first).toEqual(new Uint8Array(16).fill(1));
});
