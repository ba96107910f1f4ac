import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import { createIdSource, type IdSource } from '#shared/lib/uuid.ts';

/** A clock that stands still until it is moved. */
export function createTestClock(start = Date.UTC(2025, 0, 15, 9)): Clock & { advance(millis: number): void } {
  let now = start;
  return {
    now: () => now,
    advance: (millis) => {
      now += millis;
    },
  };
}

/** Bytes that look random and are the same in every run with the same seed (mulberry32). */
export function createTestRandom(seed = 1): RandomSource {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

/** Ids as the product makes them, in a fixed sequence. */
export function createTestIds(seed = 1): IdSource {
  return createIdSource(createTestClock(), createTestRandom(seed));
}

/** Freezes a value and everything in it, so that a test fails when anything writes to its input. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
