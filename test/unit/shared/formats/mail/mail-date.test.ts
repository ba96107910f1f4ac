import { describe, expect, it } from 'vitest';
import { readMailDate, writeMailDate } from '#shared/formats/mail/mail-date.ts';

describe('readMailDate', () => {
  it.each([
    ['Tue, 01 Jul 2025 10:00:00 +0700', '2025-07-01T03:00:00.000Z'],
    ['1 Jul 2025 00:30 -0130 (a comment)', '2025-07-01T02:00:00.000Z'],
    ['Tue,1 Jul 25 10:00:60 EDT', '2025-07-01T14:00:59.000Z'],
    ['Tuesday, 01-Jul-2025 10:00:00 GMT', '2025-07-01T10:00:00.000Z'],
    ['31 Dec 1999 23:00:00 -0200', '2000-01-01T01:00:00.000Z'],
    ['1 Jul 99 10:00:00 -0000', '1999-07-01T10:00:00.000Z'],
  ])('%s', (value, instant) => {
    expect(readMailDate(value)).toEqual({ instant, hasZone: true });
  });

  it.each(['1 Jul 2025 10:00:00', '1 Jul 2025 10:00:00 WIB'])('takes %s as UTC and says so', (value) => {
    expect(readMailDate(value)).toEqual({ instant: '2025-07-01T10:00:00.000Z', hasZone: false });
  });

  it.each([
    '',
    'yesterday',
    '31 Jun 2025 10:00 +0000',
    '1 Foo 2025 10:00 +0000',
    '1 Jul 2025 24:00 +0000',
    '1 Jul 2025 10:61 +0000',
    '1 Jul 1869 10:00 +0000',
    '2025-07-01',
  ])('%j is no date', (value) => {
    expect(readMailDate(value)).toBeNull();
  });
});

describe('writeMailDate', () => {
  it('is read back', () => {
    expect(writeMailDate('2025-07-01T03:04:05.000Z')).toBe('Tue, 01 Jul 2025 03:04:05 +0000');
    expect(readMailDate(writeMailDate('2025-12-31T23:59:59.000Z'))?.instant).toBe('2025-12-31T23:59:59.000Z');
  });
});
