import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarHeaders } from '#shared/formats/calendar/calendar-headers.ts';
import { CALENDAR_LIMITS, readCalendarSteps } from '#shared/formats/calendar/read-calendar.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { calendar, eventOf, oneEvent, part, problemsOf, sheetOf, zones } from './calendars.ts';

/** Start, end and what is said about them. */
function timesOf(...lines: readonly string[]): [string | undefined, string | undefined, ...string[]] {
  const sheet = sheetOf(oneEvent(...lines));
  const { Starts, Ends } = eventOf(sheet, 1);
  return [Starts, Ends, ...problemsOf(sheet)];
}

describe('events', () => {
  it('are laid out under the headers, one row each, changed repeats too', () => {
    const sheet = sheetOf(
      calendar(
        zones.berlin('Europe/Berlin'),
        part(
          'VEVENT',
          'UID:a@example.com',
          'DTSTAMP:20251101T080000Z',
          'LAST-MODIFIED:20251102T080000Z',
          'DTSTART;TZID=Europe/Berlin:20251103T100000',
          'DTEND;TZID=Europe/Berlin:20251103T113000',
          'SUMMARY:Shoot\\, part 1\\; kitchen',
          'LOCATION:Studio 1',
          'DESCRIPTION:First line\\nsecond line with a back',
          ' slash \\\\ in it',
          'STATUS:CONFIRMED',
          'CATEGORIES:SHOOT,Food\\, drink',
          'CATEGORIES:SHOOT,Press',
          'URL:https://example.com/a,b;c',
          'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20251231T000000Z',
          'EXDATE;TZID=Europe/Berlin:20251110T100000,20251117T100000',
          'ORGANIZER;CN="Example, Ada":mailto:ada@example.com',
          'ATTENDEE;PARTSTAT=ACCEPTED;CN=Grace Example:mailto:grace@example.com',
          'ATTENDEE:MAILTO:mary@example.com',
          'ATTENDEE:urn:uuid:1',
        ),
        part(
          'VEVENT',
          'UID:a@example.com',
          'RECURRENCE-ID;TZID=Europe/Berlin:20251124T100000',
          'DTSTART;VALUE=DATE:20251125',
          'DTEND;VALUE=DATE:20251128',
          'SUMMARY:Юлія in Köln',
        ),
      ),
    );
    expect(sheet.rows[0]).toEqual(calendarHeaders);
    expect(eventOf(sheet, 1)).toEqual({
      UID: 'a@example.com',
      Title: 'Shoot, part 1; kitchen',
      Starts: '2025-11-03T09:00:00.000Z',
      Ends: '2025-11-03T10:30:00.000Z',
      'Time zone': 'Europe/Berlin',
      Location: 'Studio 1',
      Description: 'First line\nsecond line with a backslash \\ in it',
      Status: 'confirmed',
      Categories: 'SHOOT; "Food, drink"; Press',
      Link: 'https://example.com/a,b;c',
      Repeats: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20251231T000000Z',
      Except: '2025-11-10T09:00:00.000Z; 2025-11-17T09:00:00.000Z',
      Organiser: 'Example, Ada',
      Attendees: 'Grace Example; mary@example.com',
      Changed: '2025-11-02T08:00:00.000Z',
    });
    expect(eventOf(sheet, 2)).toEqual({
      UID: 'a@example.com',
      'Recurrence id': '2025-11-24T09:00:00.000Z',
      Title: 'Юлія in Köln',
      Starts: '2025-11-25',
      Ends: '2025-11-27',
    });
    expect(sheet.notices).toEqual([]);
  });

  it.each([
    [['DTSTART;VALUE=DATE:20251103'], ['2025-11-03', '2025-11-03']],
    [
      ['DTSTART:20251103', 'DTEND:20251103'],
      ['2025-11-03', '2025-11-03'],
    ],
    [
      ['DTSTART:20251231', 'DURATION:P2D'],
      ['2025-12-31', '2026-01-01'],
    ],
    [
      ['DTSTART:20251103', 'DURATION:PT36H'],
      ['2025-11-03', '2025-11-04'],
    ],
    [['DTSTART:20251103T100000Z'], ['2025-11-03T10:00:00.000Z', '2025-11-03T10:00:00.000Z']],
    [
      ['DTSTART:20251103T100000Z', 'DURATION:P1DT1H30M'],
      ['2025-11-03T10:00:00.000Z', '2025-11-04T11:30:00.000Z'],
    ],
    [
      ['DTSTART;TZID=Europe/Berlin:20251025T120000', 'DURATION:P1D'],
      ['2025-10-25T10:00:00.000Z', '2025-10-26T11:00:00.000Z'],
    ],
    [
      ['DTSTART;TZID=Europe/Berlin:20251025T120000', 'DURATION:PT24H'],
      ['2025-10-25T10:00:00.000Z', '2025-10-26T10:00:00.000Z'],
    ],
    [
      ['DTSTART;TZID=Europe/Berlin:20251103T100000', 'DTEND;TZID=Europe/London:20251103T100000'],
      ['2025-11-03T09:00:00.000Z', '2025-11-03T10:00:00.000Z'],
    ],
  ])('last as %j says', (lines, times) => {
    expect(timesOf(...lines)).toEqual(times);
  });

  it('without a zone keep the time on the wall, told', () => {
    expect(timesOf('DTSTART:20251103T100000', 'DURATION:PT90S')).toEqual([
      '2025-11-03T10:00',
      '2025-11-03T10:01:30',
      '2 Time zone notice: The event does not name a time zone. Its times are kept as a clock on the wall shows them.',
    ]);
  });

  it.each([
    [[], 'Starts', 'does not say when it starts'],
    [['DTSTART:00010101T000000Z'], 'Starts', 'no day or time of the years 1970 to 2100'],
    [['DTSTART:20250230'], 'Starts', 'no day or time'],
    [['DTSTART;TZID=Pacific/Auckland:19700101T000000'], 'Starts', 'no day or time'],
    [['DTSTART:20251103', 'DTEND:20251102'], 'Ends', 'ends before it starts'],
    [['DTSTART:20251103T100000Z', 'DTEND:20251103T090000Z'], 'Ends', 'ends before it starts'],
    [['DTSTART:20251103T100000Z', 'DURATION:-PT1H'], 'Ends', 'ends before it starts'],
    [['DTSTART:20251103T100000Z', 'DTEND:20251104'], 'Ends', 'not written the same way'],
    [['DTSTART:20251103T100000Z', 'DTEND:soon'], 'Ends', "'soon' is no day or time"],
    [['DTSTART:20251103T100000Z', 'DURATION:P9999999999W'], 'Ends', 'outside the years'],
    [['DTSTART:20251103T100000Z', 'DURATION:long'], 'Ends', "'long' is no length of time"],
    [['DTSTART:20251103T100000Z', 'DURATION:P'], 'Ends', "'P' is no length of time"],
  ])('say what is wrong with %j', (lines, column, why) => {
    const [, , ...problems] = timesOf('SUMMARY:A', ...lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`2 ${column} error:`);
    expect(problems[0]).toContain(why);
  });

  it('whose rule is refused are single ones', () => {
    const sheet = sheetOf(
      oneEvent('DTSTART:20251103', 'RRULE:FREQ=SECONDLY', 'EXDATE:20251104') +
        oneEvent('DTSTART:20251103', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY') +
        oneEvent('DTSTART:20251103', 'RDATE:20251104,20251105') +
        oneEvent('DTSTART:20251103', 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY', 'EXDATE:20251104,never') +
        oneEvent('SUMMARY:A', 'RRULE:FREQ=DAILY'),
    );
    const single = 'The event is taken as a single one.';
    expect([1, 2, 3, 4, 5].map((at) => [eventOf(sheet, at).Repeats, eventOf(sheet, at).Except])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['FREQ=DAILY', '2025-11-04'],
      [undefined, undefined],
    ]);
    expect(problemsOf(sheet)).toEqual([
      `2 Repeats notice: The rule 'FREQ=SECONDLY' repeats every hour or more often, which is not kept. ${single}`,
      `3 Repeats notice: There is more than one rule for repeats. ${single}`,
      '4 Repeats notice: 2 further days are listed by themselves, which are not stored.',
      '5 Repeats notice: A rule for when the event does not take place is not stored; look at its repeats.',
      "5 Except error: 'never' is no day or time of the years 1970 to 2100. It is left out.",
      '6 Starts error: The event does not say when it starts. Add the start in its calendar.',
      `6 Repeats notice: An event without a start cannot repeat. ${single}`,
    ]);
  });

  it('of a calendar that calls them off are cancelled, wherever it says so', () => {
    const content =
      calendar(part('VEVENT', 'DTSTART:20251103', 'STATUS:CONFIRMED'), 'METHOD:CANCEL') + oneEvent('DTSTART:20251103');
    const sheet = sheetOf(content);
    expect([1, 2].map((at) => eventOf(sheet, at).Status)).toEqual(['cancelled', undefined]);
  });

  it('are all that is read; tasks, reminders, attachments and other details are told once', () => {
    const alarm = part('VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'SUMMARY:Not the title');
    const sheet = sheetOf(
      calendar(
        part('VTODO', 'SUMMARY:Task', alarm),
        part('VJOURNAL', 'SUMMARY:Journal'),
        part('VFREEBUSY'),
        part(
          'VEVENT',
          'DTSTART:20251103',
          alarm,
          'SUMMARY:A',
          `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD\r\n '.repeat(400_000)}`,
          'GEO:1;2',
          'X-FOO:1',
          'X-FOO:2',
        ),
      ),
    );
    expect(eventOf(sheet, 1)).toEqual({ Title: 'A', Starts: '2025-11-03', Ends: '2025-11-03' });
    expect(problemsOf(sheet)).toEqual([
      '0 - notice: Only events are read. Left out: tasks (1), journal entries (1), free and busy times (1), reminders (2), attachments (1).',
      '0 - notice: Other details are not read: X-FOO (2), GEO.',
    ]);
  });

  it('are read with any line ends', () => {
    const lines = oneEvent('DTSTART:20251103', 'SUMMARY:Ada', '  Example').split('\r\n');
    for (const newline of ['\r\n', '\n', '\r']) {
      expect(eventOf(sheetOf(`\ufeff${lines.join(newline)}`), 1)).toMatchObject({ Title: 'Ada Example' });
    }
  });
});

describe('what is wrong', () => {
  it('costs an event without an end that event alone', () => {
    const open = 'BEGIN:VEVENT\r\nDTSTART:20251103\r\nSUMMARY:Open';
    const sound = part('VEVENT', 'DTSTART:20251103', 'SUMMARY:Sound');
    const sheet = sheetOf(
      `${calendar(open, sound, open)}${calendar('BEGIN:VTODO', sound, 'BEGIN:VEVENT', 'BEGIN:VALARM', 'DTSTART:20251103', 'END:VEVENT', sound)}${open}`,
    );
    expect(sheet.rows.slice(1).map((row) => row[2])).toEqual(['', 'Sound', '', 'Sound', '', 'Sound', '']);
    const noEnd =
      'This event does not end before the next one begins or the file is over. It is left out; export it again.';
    expect(
      problemsOf(sheet)
        .filter((problem) => problem.endsWith(noEnd))
        .map((problem) => problem[0]),
    ).toEqual(['2', '4', '8']);
  });

  it('costs a line that is none that line alone', () => {
    const sheet = sheetOf(oneEvent('hello', 'DTSTART:20251103', 'X;A="b:c', '__proto__:x') + 'end:nothing\r\nmore\r\n');
    expect(problemsOf(sheet)).toEqual([
      "2 - error: 2 lines, the first of them 'hello', are not written as a calendar needs them. They are left out.",
      '0 - notice: Other details are not read: __PROTO__.',
      '0 - notice: 2 lines outside the events are not read.',
    ]);
  });

  it('is more text than an event, a line or a cell may have, and parts without end', () => {
    const fold = (piece: string, times: number): string => piece.repeat(times);
    const sheet = sheetOf(
      oneEvent('DTSTART:20251103', `DESCRIPTION:${'n'.repeat(200_001)}`) +
        oneEvent('DTSTART:20251103', `DESCRIPTION:${'n'.repeat(30_000_000)}`) +
        oneEvent('DTSTART:20251103', `DESCRIPTION:${fold('n\r\n ', 1_100_000)}`) +
        oneEvent('DTSTART:20251103', ...Array.from({ length: 11 }, () => `DESCRIPTION:${'n'.repeat(100_000)}`)) +
        oneEvent('DTSTART:20251103', fold('BEGIN:X\r\n', 100_000) + fold('END:X\r\n', 100_000)) +
        oneEvent('DTSTART:20251103'),
    );
    const days = sheet.rows.slice(1).map((row) => row[3]);
    expect(days).toEqual(['2025-11-03', '2025-11-03', '2025-11-03', '', '', '2025-11-03']);
    expect(sheet.notices.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Description'],
      [3, null],
      [4, null],
      [5, null],
      [6, null],
      [0, null],
    ]);
  });

  it('is a file without events, with too much text, with too many events', () => {
    const refused = (content: string): unknown => runSteps(readCalendarSteps(content));
    expect(refused(calendar(part('VTODO')))).toEqual({
      refusal: 'The file holds no events. Export the calendar again as an iCalendar file.',
    });
    expect(refused('x'.repeat(CALENDAR_LIMITS.text + 1))).toEqual({
      refusal: 'The file has more than 64 MB of text. Split it.',
    });
    expect(refused('BEGIN:VEVENT\nEND:VEVENT\n'.repeat(CALENDAR_LIMITS.events + 1))).toEqual({
      refusal: 'The file holds more than 100,000 events. Split it.',
    });
  });

  it('is told of the first rows only where nearly every row has something wrong', () => {
    const sheet = sheetOf(calendar(part('VEVENT', 'DTSTART:20251103T100000').concat('\r\n').repeat(3_000)));
    expect(sheet.notices).toHaveLength(2_001);
    expect(problemsOf(sheet).at(-1)).toBe(
      '0 - notice: 1,000 further remarks about events of this file are not listed here.',
    );
  });

  it('is no long parameter, such as the same text once more as a page', () => {
    const page = `data:text/html,${'%3Cp%3E'.repeat(10_000)}`;
    const sheet = sheetOf(oneEvent('DTSTART:20251103', `DESCRIPTION;ALTREP="${page}":Text: more`));
    expect(eventOf(sheet, 1).Description).toBe('Text: more');
    expect(sheet.notices).toEqual([]);
  });

  it('never takes long over many exceptions, people or zero characters', () => {
    const dates = Array.from({ length: 60_000 }, () => '20251103').join(',');
    const people = Array.from({ length: 20_000 }, (_, at) => `ATTENDEE:mailto:a${at}@example.com`).join('\r\n');
    const sheet = sheetOf(
      oneEvent('DTSTART:20251103', 'RRULE:FREQ=DAILY', `EXDATE:${dates}`, 'SUMMARY:\u0000A\u0000') +
        oneEvent('DTSTART:20251103', people),
    );
    expect(eventOf(sheet, 1)).toEqual({
      UID: '1',
      Title: 'A',
      Starts: '2025-11-03',
      Ends: '2025-11-03',
      Repeats: 'FREQ=DAILY',
    });
    expect(problemsOf(sheet)).toEqual([
      '2 Except error: More than 10,000 repeats do not take place. They are left out.',
      '3 Attendees error: This value has more than 200,000 characters. It is left out; shorten it.',
    ]);
  });

  it('pauses within long lines and long files', () => {
    const steps = readCalendarSteps(
      oneEvent(`SUMMARY:${'n\r\n '.repeat(500_000)}`) + oneEvent('DTSTART:20251103').repeat(1_000),
    );
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(40);
  });
});

describe('files with damage anywhere', () => {
  const sound = calendar(
    zones.newYork('Custom'),
    part(
      'VEVENT',
      'UID:1',
      'DTSTART;TZID=Custom:20251103T100000',
      'DURATION:P1DT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;TZID=Custom:20251104T100000',
    ),
    part(
      'VEVENT',
      'DTSTART:20251103',
      'SUMMARY:A\\,b',
      part('VALARM', 'TRIGGER:-PT1H'),
      'ATTENDEE;CN="A;B":mailto:a@example.com',
    ),
  );
  const marks = ['\r\n', '\n ', ':', ';', '"', '=', '\\', ',', '\u0000', '^n', 'é', '\ud83d', '9', '-', '__proto__'];
  const words = [
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'END:VCALENDAR\r\n',
    'BEGIN:VTIMEZONE\r\n',
    'RRULE:FREQ=SECONDLY\r\n',
    'DTEND:',
  ];
  const pieces = fc.constantFrom(...marks, ...words);
  const damage = fc.array(fc.tuple(fc.nat(sound.length), fc.nat(12), pieces), { minLength: 1, maxLength: 12 });

  it('are read to their end, and every sentence names a row there is', () => {
    fc.assert(
      fc.property(damage, (changes) => {
        let content = sound;
        for (const [at, cut, piece] of changes) content = content.slice(0, at) + piece + content.slice(at + cut);
        const outcome = runSteps(readCalendarSteps(content));
        if ('refusal' in outcome) return;
        for (const row of outcome.rows) expect(row).toHaveLength(calendarHeaders.length);
        for (const { row } of outcome.notices) expect(row === 0 || (row > 1 && row <= outcome.rows.length)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
