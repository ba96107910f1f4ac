import { readCalendarSteps } from '#shared/formats/calendar/read-calendar.ts';
import { writeCalendar, type CalendarEventOut } from '#shared/formats/calendar/write-calendar.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { calendar, part, zones } from '#test/unit/shared/formats/calendar/calendars.ts';
import { textSeed, type FuzzTarget } from '../fuzz-target.ts';
import { checkRead } from '../sheet-laws.ts';

const shoot: CalendarEventOut = {
  uid: '0190a0b0-0000-7000-8000-000000000001',
  recurrenceId: null,
  title: 'Shoot, part 1; kitchen',
  when: {
    is: 'time',
    startsAt: '2025-11-03T09:00:00.000Z',
    endsAt: '2025-11-03T10:30:00.000Z',
    timeZone: 'Europe/Berlin',
  },
  location: 'Studio 1',
  description: `One\ntwo \\ ${'ä'.repeat(90)}`,
  status: 'confirmed',
  categories: ['shoot', 'food, drink'],
  url: 'https://example.com/a,b;c',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  except: ['2025-11-10T09:00:00.000Z'],
  organiser: 'Ada Example',
  attendees: ['grace@example.com', 'Mary Example'],
  changedAt: '2025-11-02T08:00:00.000Z',
};

const zoned = calendar(
  zones.berlin('Berlin (own)'),
  zones.lordHowe('/example.com/Lord'),
  part(
    'VEVENT',
    'UID:1',
    'SUMMARY:A',
    'DTSTART;TZID="Berlin (own)":20250330T023000',
    'DURATION:PT1H30M',
    'RRULE:FREQ=DAILY;COUNT=3',
  ),
  part(
    'VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20251231',
    'DTEND;VALUE=DATE:20260102',
    'RDATE:20260105,20260106',
    part('VALARM', 'TRIGGER:-PT5M'),
  ),
  part(
    'VEVENT',
    'UID:3',
    'DTSTART;TZID=/example.com/Lord:20250405T014500',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20250405T014500',
  ),
  part('VTODO', 'UID:4', 'DUE:20250101'),
  part(
    'VEVENT',
    'UID:5',
    'DTSTART;TZID=W. Europe Standard Time:20251026T023000',
    'DTEND:20251026T013000Z',
    'ATTACH;ENCODING=BASE64:AAAA',
  ),
);

/** Calendars. */
export const target: FuzzTarget = {
  seeds: () => [
    [
      textSeed(
        'a.ics',
        writeCalendar(
          [
            shoot,
            { ...shoot, uid: '2', rule: null, when: { is: 'days', startsOn: '2025-12-31', endsOn: '2026-01-02' } },
          ],
          { name: 'Press, spring', stamp: '2025-11-01T08:00:00.000Z' },
        ),
      ),
    ],
    [textSeed('a.ics', zoned)],
  ],
  tokens: [
    'BEGIN:VCALENDAR\r\n',
    'END:VCALENDAR\r\n',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'BEGIN:VTIMEZONE\r\n',
    'BEGIN:STANDARD\r\n',
    'END:STANDARD\r\n',
    'BEGIN:X-A\r\n',
    'RRULE:FREQ=SECONDLY\r\n',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n',
    'INTERVAL=0',
    'COUNT=99999999',
    'BYDAY=53MO',
    'BYDAY=-1SU',
    'BYSETPOS=366',
    'BYHOUR=1,2,3',
    'UNTIL=00010101',
    'BYWEEKNO=53',
    'WKST=SU',
    'DTSTART:00010101T000000Z\r\n',
    'DTSTART;TZID=Nowhere/Else:20250101T000000\r\n',
    'DTEND:',
    'DURATION:-P1W',
    'DURATION:P99999999D',
    'TZOFFSETTO:+2359',
    'TZOFFSETFROM:-0000',
    'EXDATE:',
    'RDATE;VALUE=PERIOD:20250101T000000Z/PT1H',
    ';TZID=',
    ';VALUE=DATE',
    '\r\n ',
    '\n\t',
    ';',
    ':',
    ',',
    '"',
    '\\',
    '\\n',
    '^n',
    '20250230',
    '20251301T256161',
    '99991231T235959Z',
    'T',
    'Z',
    '\u0000',
    '\ufeff',
    '__proto__:1\r\n',
    'TZID:__proto__\r\n',
    'TZID:constructor\r\n',
  ],
  run([file]) {
    if (!file) return [];
    const content = new TextDecoder().decode(file.bytes);
    return checkRead(runSteps(readCalendarSteps(content)), content);
  },
};
