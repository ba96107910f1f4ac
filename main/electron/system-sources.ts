import { randomBytes } from 'node:crypto';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';

/** The computer's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The system's cryptographic random numbers. */
export const systemRandom: RandomSource = { bytes: (length) => Uint8Array.from(randomBytes(length)) };
