import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock, RandomSource } from '#shared/lib/clock.ts';

/** Codes that each open exactly one session within their lifetime. */
export interface OneTimeCodes {
  issue(lifetimeMs: number): string;
  /** `spent` covers codes that were used before, ran out or were never issued: a caller learns nothing more. */
  redeem(code: string): 'valid' | 'spent';
}

const MOST_OPEN_CODES = 16;

export function createOneTimeCodes(ports: { clock: Clock; random: RandomSource }): OneTimeCodes {
  let open: { readonly code: string; readonly endsAt: number }[] = [];
  return {
    issue(lifetimeMs) {
      const code = secretText(ports.random);
      open = [...open, { code, endsAt: ports.clock.now() + lifetimeMs }].slice(-MOST_OPEN_CODES);
      return code;
    },
    redeem(code) {
      const now = ports.clock.now();
      // Every open code is compared, so that the time taken says nothing about which one matched.
      const matching = open.filter((each) => isSameSecret(each.code, code));
      open = open.filter((each) => !matching.includes(each) && each.endsAt >= now);
      return matching.some((each) => each.endsAt >= now) ? 'valid' : 'spent';
    },
  };
}

/** 256 random bits as text that needs no escaping in an address or a header. */
export function secretText(random: RandomSource): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}

/** Compares two secrets in a time that depends on neither. */
export function isSameSecret(expected: string, given: string): boolean {
  const digest = (words: string) => createHash('sha256').update(words).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
