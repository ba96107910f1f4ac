import { calendarHeaders, type CalendarHeader } from '#shared/formats/calendar/calendar-headers.ts';
import { readCalendarSteps } from '#shared/formats/calendar/read-calendar.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { runSteps } from '#shared/lib/steps.ts';

/** The sheet of a file that is read. */
export function sheetOf(content: string): Sheet {
  const outcome = runSteps(readCalendarSteps(content));
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome;
}

/** The cells of an event that are not blank, by header; event 1 is the first. */
export function eventOf(sheet: Sheet, event: number): Partial<Record<CalendarHeader, string>> {
  const row = sheet.rows[event]!;
  return Object.fromEntries(
    calendarHeaders.map((header, at) => [header, row[at]!] as const).filter(([, cell]) => cell !== ''),
  );
}

export const problemsOf = (sheet: Sheet): string[] =>
  sheet.notices.map(({ row, column, severity, problem }) => `${row} ${column ?? '-'} ${severity}: ${problem}`);

export const part = (name: string, ...lines: readonly string[]): string =>
  [`BEGIN:${name}`, ...lines, `END:${name}`].join('\r\n');

/** A calendar of its parts, with the line ends of the format. */
export const calendar = (...parts: readonly string[]): string =>
  `${part('VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...parts)}\r\n`;

/** A calendar with one event of these lines. */
export const oneEvent = (...lines: readonly string[]): string => calendar(part('VEVENT', 'UID:1', ...lines));

const change = (name: string, start: string, from: string, to: string, rule: string): string =>
  part(name, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `RRULE:${rule}`);

/** Descriptions of zones as calendars carry them, under any name. */
export const zones = {
  berlin: (id: string): string =>
    part(
      'VTIMEZONE',
      `TZID:${id}`,
      change('DAYLIGHT', '19810329T020000', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
      change('STANDARD', '19961027T030000', '+0200', '+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
    ),
  newYork: (id: string): string =>
    part(
      'VTIMEZONE',
      `TZID:${id}`,
      change(
        'DAYLIGHT',
        '20070311T020000',
        '-0500',
        '-0400',
        'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU',
      ),
      change('STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
    ),
  lordHowe: (id: string): string =>
    part(
      'VTIMEZONE',
      `TZID:${id}`,
      change('DAYLIGHT', '20081005T020000', '+1030', '+1100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'),
      change('STANDARD', '20080406T020000', '+1100', '+1030', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU'),
    ),
} as const;
