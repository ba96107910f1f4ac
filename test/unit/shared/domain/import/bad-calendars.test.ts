import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { describeBadInput, long, type BadCase } from '#test/helpers/bad-cases.ts';
import { textFile } from '#test/helpers/import-harness.ts';
import { calendar, part } from '#test/unit/shared/formats/calendar/calendars.ts';

const file =
  (...parts: readonly string[]) =>
  (): ImportSource =>
    textFile('plan.ics', calendar(...parts));
const event = (uid: string, ...lines: readonly string[]): string =>
  part('VEVENT', `UID:${uid}`, `SUMMARY:Event ${uid}`, 'DTSTART:20250401T090000Z', 'DTEND:20250401T100000Z', ...lines);
const bomb = (rule: string) => file(event('1', `RRULE:${rule}`), event('2'));
const starts = (...lines: readonly string[]): string => part('VEVENT', 'UID:1', 'SUMMARY:A', ...lines);
const read = { as: 'read', says: [] } as const;

const hourly = 'repeats every hour or more often, which is not kept';
/** Rules that would be long or endless to follow, and what is said of them: the event stays, once. */
const bombs: readonly (readonly [rule: string, words: string])[] = [
  ['FREQ=SECONDLY', hourly],
  ['FREQ=MINUTELY;COUNT=5', hourly],
  ['FREQ=HOURLY', hourly],
  ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31', hourly],
  ['FREQ=DAILY;INTERVAL=0', 'does not repeat every 1 to 1,000 days'],
  ['FREQ=DAILY;COUNT=99999999', 'does not repeat 1 to 10,000 times'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'names days that never come'],
  ['FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5', hourly],
  ['FREQ=YEARLY;UNTIL=never', 'ends outside the years 1970 to 2100'],
  ['FREQ=FORTNIGHTLY', 'cannot be read. The event is taken as a single one'],
  [`FREQ=DAILY;BYDAY=${'MO,'.repeat(500)}MO`, 'has more than 1,000 characters'],
];

const rules: readonly BadCase[] = [
  ...bombs.map(([rule, words]): BadCase => ({
    name: `the rule ${rule.slice(0, 50)}`,
    file: bomb(rule),
    as: 'read',
    says: [[2, 'Repeats', words]],
    rowsIn: 2,
    leftOut: 0,
  })),
  { name: 'a daily rule for ever', file: bomb('FREQ=DAILY'), ...read, rowsIn: 2, leftOut: 0 },
];

const times: readonly BadCase[] = [
  {
    name: 'a start in the year 1',
    file: file(starts('DTSTART:00010101T000000Z', 'RRULE:FREQ=DAILY'), event('2')),
    ...read,
    says: [
      [2, 'Starts', 'no day or time of the years 1970 to 2100. It is left out.'],
      [2, 'Repeats', 'a start cannot repeat. The event is taken as a single one.'],
    ],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a start on no day of the calendar',
    file: file(starts('DTSTART:20250230T090000Z'), event('2')),
    ...read,
    says: [[2, 'Starts', 'no day or time of the years 1970 to 2100. It is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'an end before the start',
    file: file(starts('DTSTART:20250402T090000Z', 'DTEND:20250401T090000Z'), event('2')),
    ...read,
    says: [[2, 'Ends', 'ends before it starts. The end is left out; correct it.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a zone nobody knows',
    file: file(starts('DTSTART;TZID=Nowhere/Else:20250401T090000'), event('2')),
    ...read,
    says: [[2, 'Time zone', 'it. The times are kept as a clock on the wall shows them.']],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a zone whose rule repeats every second',
    file: file(
      part(
        'VTIMEZONE',
        'TZID:Odd',
        part('STANDARD', 'DTSTART:00010101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=SECONDLY'),
      ),
      starts('DTSTART;TZID=Odd:20250401T090000'),
    ),
    ...read,
    says: [[2, 'Time zone', 'it. The times are kept as a clock on the wall shows them.']],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a time that a change of clocks leaves out',
    file: file(starts('DTSTART;TZID=Europe/Berlin:20250330T023000'), event('2')),
    ...read,
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a length of a hundred million days',
    file: file(starts('DTSTART:20250401T090000Z', 'DURATION:P99999999D'), event('2')),
    ...read,
    says: [[2, 'Ends', 'outside the years 1970 to 2100. It is left out; correct it.']],
    rowsIn: 2,
    leftOut: 1,
  },
];

const shapes: readonly BadCase[] = [
  {
    name: 'an event without an end line',
    file: () => textFile('plan.ics', calendar(event('1'), 'BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:B', event('3'))),
    ...read,
    says: [[3, null, 'or the file is over. It is left out; export it again.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a file cut short within an event',
    file: () => textFile('plan.ics', calendar(event('1'), event('2')).slice(0, -60)),
    ...read,
    says: [[3, null, 'or the file is over. It is left out; export it again.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'lines folded within a character',
    file: () => ({ name: 'plan.ics', bytes: foldedInCharacter() }),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a description of 2 MB',
    file: () => file(event('1', `DESCRIPTION:${long(2_000_000)}`), event('2'))(),
    ...read,
    says: [[2, null, 'has more than 1,048,576 characters. It is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'an attachment of 5 MB',
    file: () => file(event('1', `ATTACH;ENCODING=BASE64:${long(5_000_000, 'QUJD')}`), event('2'))(),
    ...read,
    says: [[0, null, 'Only events are read. Left out: attachments (1).']],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'ten thousand parts in each other',
    file: () => textFile('plan.ics', calendar(event('1', 'BEGIN:X-A\r\n'.repeat(10_000)), event('2'))),
    ...read,
    says: [
      [2, null, 'further than any calendar writes them. It is left out.'],
      [0, null, 'Only events are read. Left out: other parts (6).'],
    ],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'names of parts of objects, in events',
    file: file(
      event('__proto__', '__proto__:1', 'CONSTRUCTOR;__proto__=1:x'),
      part('VTIMEZONE', 'TZID:__proto__'),
      starts('DTSTART;TZID=__proto__:20250401T090000'),
    ),
    ...read,
    says: [
      [3, 'Time zone', 'it. The times are kept as a clock on the wall shows them.'],
      [0, null, 'Other details are not read: __PROTO__, CONSTRUCTOR.'],
    ],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'an event with nothing in it',
    file: file(part('VEVENT'), event('2')),
    ...read,
    says: [
      [2, 'Starts', 'does not say when it starts. Add the start in its calendar.'],
      [2, null, 'This event holds nothing that can be read. It is left out.'],
    ],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'a calendar without events',
    file: file(part('VTODO', 'UID:1')),
    ...read,
    says: [[0, null, 'no events. Export the calendar again as an iCalendar file.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a calendar named as a table',
    file: () => ({ ...file(event('1'))(), name: 'plan.csv' }),
    ...read,
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: '100,001 events',
    file: () => textFile('plan.ics', `BEGIN:VCALENDAR\r\n${`${event('1')}\r\n`.repeat(100_001)}END:VCALENDAR\r\n`),
    as: 'only-read',
    says: [[0, null, 'The file holds more than 100,000 events. Split it.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

/** Programs that fold after 75 bytes cut characters of several bytes in two. */
function foldedInCharacter(): Uint8Array {
  const bytes = new TextEncoder().encode(calendar(event('1', 'LOCATION:Café')));
  const at = bytes.indexOf(0xc3) + 1;
  return Uint8Array.from([...bytes.subarray(0, at), 0x0d, 0x0a, 0x20, ...bytes.subarray(at)]);
}

describeBadInput('bad calendars', [...rules, ...times, ...shapes]);
