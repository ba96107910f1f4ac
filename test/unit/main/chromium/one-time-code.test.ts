import { describe, expect, it } from 'vitest';
import { createOneTimeCodes, isSameSecret } from '#main/chromium/one-time-code.ts';
import { createSession } from '#main/chromium/session.ts';
import { systemRandom } from '#main/host/system-sources.ts';

function movableClock() {
  let now = 1_000_000;
  return { now: () => now, pass: (millis: number) => void (now += millis) };
}

describe('one-time codes', () => {
  it('work once', () => {
    const codes = createOneTimeCodes({ clock: movableClock(), random: systemRandom });
    const code = codes.issue(10_000);
    expect([codes.redeem(code), codes.redeem(code)]).toEqual(['valid', 'spent']);
  });

  it('end with their lifetime', () => {
    const clock = movableClock();
    const codes = createOneTimeCodes({ clock, random: systemRandom });
    const [inTime, late] = [codes.issue(10_000), codes.issue(10_000)];
    clock.pass(10_000);
    expect(codes.redeem(inTime)).toBe('valid');
    clock.pass(1);
    expect(codes.redeem(late)).toBe('spent');
  });

  it('carry 256 random bits and are never the same', () => {
    const codes = createOneTimeCodes({ clock: movableClock(), random: systemRandom });
    const some = Array.from({ length: 50 }, () => codes.issue(10_000));
    expect(new Set(some).size).toBe(50);
    for (const code of some) expect(Buffer.from(code, 'base64url')).toHaveLength(32);
  });

  it('do not pile up', () => {
    const codes = createOneTimeCodes({ clock: movableClock(), random: systemRandom });
    const first = codes.issue(10_000);
    for (let more = 0; more < 16; more += 1) codes.issue(10_000);
    expect(codes.redeem(first)).toBe('spent');
  });

  it('compare in a way that works for any length', () => {
    expect(isSameSecret('abc', 'abc')).toBe(true);
    for (const other of ['', 'ab', 'abcd', 'abd']) expect(isSameSecret('abc', other)).toBe(false);
  });
});

it('gives two hosts different secrets', () => {
  const open = () => {
    const session = createSession({ clock: movableClock(), random: systemRandom });
    return session.exchange({ code: session.issueCode(1_000), cookie: null })!;
  };
  const [first, second] = [open(), open()];
  expect(first.token).not.toBe(second.token);
  expect(first.setCookie).not.toBe(second.setCookie);
});
