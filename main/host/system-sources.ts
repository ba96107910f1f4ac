import { randomBytes } from 'node:crypto';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';

/** The computer's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The computer's source of secrets. */
export const systemRandom: RandomSource = { bytes: (length) => new Uint8Array(randomBytes(length)) };
