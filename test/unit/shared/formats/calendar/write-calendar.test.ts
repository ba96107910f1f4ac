import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEventOut } from '#shared/formats/calendar/write-calendar.ts';
import { joinList } from '#shared/formats/list-cell.ts';
import { eventOf, sheetOf } from './calendars.ts';

const options = { name: 'Press, spring', stamp: '2025-11-01T08:00:00.000Z' };
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
  description: 'One\ntwo \\ three',
  status: 'confirmed',
  categories: ['shoot', 'food, drink'],
  url: 'https://example.com/a,b;c',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  except: ['2025-11-10T09:00:00.000Z'],
  organiser: 'Ada "A" Example: chef',
  attendees: ['grace@example.com', 'Mary Example'],
  changedAt: '2025-11-02T08:00:00.000Z',
};

const blank = {
  recurrenceId: null,
  location: null,
  description: null,
  status: null,
  categories: [],
  url: null,
  rule: null,
  except: [],
  organiser: null,
  attendees: [],
  changedAt: null,
};

describe('an event', () => {
  it('is written in UTC with its zone beside it', () => {
    expect(writeCalendar([shoot], options).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Liaison//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Press\\, spring',
      'BEGIN:VEVENT',
      'UID:0190a0b0-0000-7000-8000-000000000001',
      'DTSTAMP:20251102T080000Z',
      'LAST-MODIFIED:20251102T080000Z',
      'DTSTART:20251103T090000Z',
      'DTEND:20251103T103000Z',
      'X-LIAISON-TIME-ZONE:Europe/Berlin',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'EXDATE:20251110T090000Z',
      'SUMMARY:Shoot\\, part 1\\; kitchen',
      'LOCATION:Studio 1',
      'DESCRIPTION:One\\ntwo \\\\ three',
      'STATUS:CONFIRMED',
      'CATEGORIES:shoot,food\\, drink',
      'URL:https://example.com/a,b;c',
      'ORGANIZER;CN="Ada ^\'A^\' Example: chef":invalid:nomail',
      'ATTENDEE:mailto:grace@example.com',
      'ATTENDEE;CN=Mary Example:invalid:nomail',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('of whole days ends with the day after the last one, and has the stamp where its last change is not known', () => {
    const when = { is: 'days', startsOn: '2025-12-31', endsOn: '2025-12-31' } as const;
    const lines = writeCalendar([{ ...blank, uid: '1', title: 'A', when }], options).split('\r\n');
    expect(lines.slice(5, -2)).toEqual([
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTAMP:20251101T080000Z',
      'DTSTART;VALUE=DATE:20251231',
      'DTEND;VALUE=DATE:20260101',
      'SUMMARY:A',
      'END:VEVENT',
    ]);
  });

  it('never writes lines of its own making', () => {
    const rule = 'FREQ=DAILY\r\nSUMMARY:Other';
    const lines = writeCalendar([{ ...shoot, rule, recurrenceId: 'x\nSUMMARY:Other' }], options).split('\r\n');
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toHaveLength(1);
  });
});

/** What a cell holds of a text: line breaks in one form, no control characters, nothing blank around it. */
const asRead = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter(
      (character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character) || character >= '\u0080',
    )
    .join('')
    .trim();

const marks = fc.constantFrom(
  '\\',
  ',',
  ';',
  '\n',
  '\r\n',
  ':',
  '"',
  '^',
  '^n',
  ' ',
  '=',
  '\\n',
  '😀',
  'é',
  '名',
  'ش',
  '@',
);
const text = fc
  .array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''))
  .filter((value) => asRead(value) !== '');
const maybe = fc.option(text);
const distinct = fc.uniqueArray(fc.oneof(text, fc.emailAddress()), { maxLength: 4, selector: asRead });
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1_000).toISOString());
const day = instant.map((at) => at.slice(0, 10));
const moment = fc.oneof(
  instant,
  day,
  instant.map((at) => at.slice(0, 16)),
);
const ordered = <Value extends string>(value: fc.Arbitrary<Value>): fc.Arbitrary<[string, string]> =>
  fc.tuple(value, value).map(([a, b]) => (a < b ? [a, b] : [b, a]));
const when = fc.oneof(
  ordered(day).map(([startsOn, endsOn]) => ({ is: 'days', startsOn, endsOn }) as const),
  fc
    .tuple(ordered(instant), fc.option(fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'), { nil: undefined }))
    .map(
      ([[startsAt, endsAt], timeZone]) => ({ is: 'time', startsAt, endsAt, ...(timeZone && { timeZone }) }) as const,
    ),
);
const event: fc.Arbitrary<CalendarEventOut> = fc.record({
  uid: text,
  recurrenceId: fc.option(moment),
  title: text,
  when,
  location: maybe,
  description: maybe,
  status: fc.constantFrom('confirmed', 'tentative', 'cancelled', null),
  categories: distinct,
  url: maybe,
  rule: fc.constantFrom('FREQ=WEEKLY;BYDAY=MO', 'FREQ=DAILY;COUNT=3'),
  except: fc.uniqueArray(moment, { maxLength: 3 }),
  organiser: maybe,
  attendees: distinct,
  changedAt: fc.option(instant),
});

function expectedCells(out: CalendarEventOut): Record<string, string> {
  const one = (value: string | null): string => (value === null ? '' : asRead(value));
  const { when: time } = out;
  const cells = {
    UID: one(out.uid),
    'Recurrence id': out.recurrenceId ?? '',
    Title: one(out.title),
    Starts: time.is === 'days' ? time.startsOn : time.startsAt,
    Ends: time.is === 'days' ? time.endsOn : time.endsAt,
    'Time zone': (time.is === 'time' && time.timeZone) || '',
    Location: one(out.location),
    Description: one(out.description),
    Status: out.status ?? '',
    Categories: joinList(out.categories.map(asRead)),
    Link: one(out.url),
    Repeats: out.rule ?? '',
    Except: joinList(out.except),
    Organiser: one(out.organiser),
    Attendees: joinList(out.attendees.map(asRead)),
    Changed: out.changedAt ?? options.stamp,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

describe('events that were written', () => {
  it('read back as the same rows', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 4 }), (events) => {
        const sheet = sheetOf(writeCalendar(events, options));
        expect(events.map((_, at) => eventOf(sheet, at + 1))).toEqual(events.map(expectedCells));
        expect(sheet.notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('have lines of at most 75 octets', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(event, (out) => {
        for (const line of writeCalendar([out], options).split('\r\n')) {
          expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
        }
      }),
    );
  });
});
