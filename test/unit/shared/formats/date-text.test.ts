import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/calendar-day.ts';
import { dayInFileName, readDay, sniffDateOrder } from '#shared/formats/date-text.ts';

const day = (text: string, order: 'dmy' | 'mdy' | null = null) => {
  const reading = readDay(text, order);
  return reading.ok ? reading.day : reading.problem;
};

describe('readDay', () => {
  it.each([
    ['2025-04-03', '2025-04-03'],
    ['2025/4/3', '2025-04-03'],
    ['20250403', '2025-04-03'],
    ['2025-04-03T23:59:00Z', '2025-04-03'],
    ['2026-05-14 11:23:45 +0100', '2026-05-14'],
    ['Oct 3, 2026', '2026-10-03'],
    ['October 3rd, 2026', '2026-10-03'],
    ['3 Oct 2026', '2026-10-03'],
    ['3-Sept-2026', '2026-09-03'],
    ['03.04.2025', '2025-04-03'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['04/04/2025', '2025-04-04'],
    ['03/04/2025', 'ambiguous'],
    ['03/04/05', 'two-digit-year'],
    ['2025-02-29', 'not-a-day'],
    ['31/04/2025', 'not-a-day'],
    ['1969-12-31', 'out-of-range'],
    ['2101-01-01', 'out-of-range'],
    ['45750', 'serial'],
    ['yesterday', 'not-a-day'],
    ['', 'not-a-day'],
    ['3 Foo 2026', 'not-a-day'],
  ])('%s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it('reads ambiguous days by the chosen order', () => {
    expect(day('03/04/2025', 'dmy')).toBe('2025-04-03');
    expect(day('03/04/2025', 'mdy')).toBe('2025-03-04');
    expect(day('13/04/2025', 'mdy')).toBe('not-a-day');
  });

  it('reads back every day in every order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (offset) => {
        const iso = addDays('1970-01-01', offset);
        const [year, month, date] = iso.split('-');
        expect(day(iso)).toBe(iso);
        expect(day(`${date}/${month}/${year}`, 'dmy')).toBe(iso);
        expect(day(`${month}/${date}/${year}`, 'mdy')).toBe(iso);
      }),
    );
  });
});

describe('sniffDateOrder', () => {
  it.each([
    [['03/04/2025', '13/04/2025'], 'dmy'],
    [['03/04/2025', '04/13/2025'], 'mdy'],
    [['03/04/2025'], null],
    [['13/04/2025', '04/13/2025'], 'mixed'],
    [['2025-04-03'], null],
  ])('%j', (cells, order) => {
    expect(sniffDateOrder(cells)).toBe(order);
  });
});

describe('dayInFileName', () => {
  it.each([
    ['list-2022-09.csv', '2022-09-01', 'month'],
    ['list-2022-09-14.csv', '2022-09-14', 'day'],
    ['export_20220914.csv', '2022-09-14', 'day'],
    ['list 2022_09 top.csv', '2022-09-01', 'month'],
  ])('%s', (name, expected, precision) => {
    expect(dayInFileName(name)).toMatchObject({ day: expected, precision });
  });

  it.each(['top200.csv', 'list-2022.csv', 'id-20229914.csv', '1202209141.csv', 'list-2022-13.csv'])(
    '%s names no day',
    (name) => {
      expect(dayInFileName(name)).toBeNull();
    },
  );
});
