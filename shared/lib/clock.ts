/**
 * Time, ids and randomness are parameters everywhere in shared code, so that tests and replays are exact.
 * The real implementations live in the renderer and in main.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export interface RandomSource {
  /** Fills and returns `length` random bytes. */
  bytes(length: number): Uint8Array;
}

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export function instantOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
