import type { Clock, RandomSource } from '#shared/lib/clock.ts';
import { createOneTimeCodes, isSameSecret, secretText } from './one-time-code.ts';

/**
 * Who may talk to the host. One token for the life of the host, kept in the page's memory and sent in a header; a page
 * gets it once for a one-time code, and again after a reload for a cookie that scripts cannot read.
 */
export interface Session {
  issueCode(lifetimeMs: number): string;
  isToken(given: string | null): boolean;
  /** The token and the cookie for a valid code or a valid cookie; null otherwise. */
  exchange(given: { code: string | null; cookie: string | null }): { token: string; setCookie: string } | null;
}

export const COOKIE_NAME = 'liaison-session';

/** The cookie goes to the exchange alone; cookies ignore ports, so no other path may carry it. */
const COOKIE_PATH = '/session';

export function createSession(ports: { clock: Clock; random: RandomSource }): Session {
  const codes = createOneTimeCodes(ports);
  const token = secretText(ports.random);
  const cookie = secretText(ports.random);
  const setCookie = `${COOKIE_NAME}=${cookie}; Path=${COOKIE_PATH}; HttpOnly; SameSite=Strict`;
  return {
    issueCode: (lifetimeMs) => codes.issue(lifetimeMs),
    isToken: (given) => given !== null && isSameSecret(token, given),
    exchange(given) {
      const isGranted =
        given.code !== null
          ? codes.redeem(given.code) === 'valid'
          : given.cookie !== null && isSameSecret(cookie, given.cookie);
      return isGranted ? { token, setCookie } : null;
    },
  };
}

/** The session cookie's value in a `Cookie` header. */
export function sessionCookie(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === COOKIE_NAME && value !== undefined) return value;
  }
  return null;
}
