import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#shared/model/calendar-event.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const entries = ({ store }: ImportHarness): Partial<CalendarEvent>[] =>
  [...store.all('calendarEvent')].map((event): Partial<CalendarEvent> => {
    const said: Partial<CalendarEvent> = { ...event };
    delete said.id;
    delete said.evidence;
    return said;
  });

const ics = (...events: (readonly string[])[]) =>
  textFile(
    'calendar.ics',
    [
      'BEGIN:VCALENDAR',
      ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );

const launch = [
  'UID:launch@example.com',
  'DTSTART;TZID=Europe/Oslo:20260519T100000',
  'DTEND;TZID=Europe/Oslo:20260519T113000',
  'SUMMARY:Launch',
  'LOCATION:Oslo',
  'DESCRIPTION:Bring samples\\, please',
  'STATUS:CONFIRMED',
  'CATEGORIES:Press,Fair',
  'URL:https://example.com/launch',
  'ORGANIZER;CN=Tove Ahlin:mailto:tove@example.com',
  'ATTENDEE;CN=Mara Fjeld:mailto:mara@example.com',
  'LAST-MODIFIED:20260401T080000Z',
];

describe('a calendar file', () => {
  it('becomes entries with their times, zones and rules', () => {
    const harness = createImportHarness();
    const file = ics(
      launch,
      [
        'UID:fair',
        'DTSTART;VALUE=DATE:20260520',
        'DTEND;VALUE=DATE:20260523',
        'SUMMARY:Fair',
        'DTSTAMP:20260401T080000Z',
      ],
      [
        'UID:weekly',
        'DTSTART:20260504T080000Z',
        'SUMMARY:Call',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE:20260511T080000Z',
      ],
      ['UID:weekly', 'RECURRENCE-ID:20260518T080000Z', 'DTSTART:20260518T090000Z', 'SUMMARY:Call, later'],
    );
    const { preview } = harness.import([file]);
    expect(preview.problems).toEqual([]);
    expect(preview.counts).toMatchObject({ read: 4, added: 4 });
    expect(entries(harness)).toEqual([
      {
        uid: 'launch@example.com',
        title: 'Launch',
        when: {
          is: 'time',
          startsAt: '2026-05-19T08:00:00.000Z',
          endsAt: '2026-05-19T09:30:00.000Z',
          timeZone: 'Europe/Oslo',
        },
        location: 'Oslo',
        description: 'Bring samples, please',
        status: 'confirmed',
        categories: ['Press', 'Fair'],
        url: 'https://example.com/launch',
        organiser: 'Tove Ahlin',
        attendees: ['Mara Fjeld'],
        changedAt: '2026-04-01T08:00:00.000Z',
      },
      {
        uid: 'fair',
        title: 'Fair',
        when: { is: 'days', startsOn: '2026-05-20', endsOn: '2026-05-22' },
        changedAt: '2026-04-01T08:00:00.000Z',
      },
      {
        uid: 'weekly',
        title: 'Call',
        when: { is: 'time', startsAt: '2026-05-04T08:00:00.000Z', endsAt: '2026-05-04T08:00:00.000Z' },
        repeats: { rule: 'FREQ=WEEKLY;COUNT=4', except: ['2026-05-11T08:00:00.000Z'] },
      },
      {
        uid: 'weekly',
        recurrenceId: '2026-05-18T08:00:00.000Z',
        title: 'Call, later',
        when: { is: 'time', startsAt: '2026-05-18T09:00:00.000Z', endsAt: '2026-05-18T09:00:00.000Z' },
      },
    ]);
    expect(harness.import([file]).preview).toMatchObject({ changesNothing: true, counts: { unchanged: 4 } });
  });

  it('changes an entry that was changed later and leaves one that was not', () => {
    const harness = createImportHarness();
    harness.import([ics(launch)]);
    const moved = (day: string) =>
      ics(launch.map((line) => line.replace('LOCATION:Oslo', 'LOCATION:Bergen').replace('20260401T', `${day}T`)));
    const older = harness.import([moved('20260301')]);
    expect(older.rows[0]).toMatchObject({ outcome: 'unchanged', reason: 'What is stored is newer than this file.' });
    expect(older.preview.problems.map(({ problem }) => problem)).toEqual([
      'Row 2, Changed: what is stored was changed on 2026-04-01, after this file’s 2026-03-01; it stays.',
    ]);
    expect(harness.import([moved('20260402')]).rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'place', before: 'Oslo', after: 'Bergen' }],
    });
    expect(entries(harness)).toMatchObject([{ location: 'Bergen', changedAt: '2026-04-02T08:00:00.000Z' }]);
  });

  it('is not changed by a stamp that every export renews', () => {
    const harness = createImportHarness();
    const event = ['UID:1', 'DTSTART:20260519T100000Z', 'SUMMARY:Launch'];
    harness.import([ics([...event, 'DTSTAMP:20260401T080000Z'])]);
    expect(harness.import([ics([...event, 'DTSTAMP:20260501T080000Z'])]).preview.changesNothing).toBe(true);
  });

  it('finds an entry without an id by title and start', () => {
    const harness = createImportHarness();
    const event = ['DTSTART:20260519T100000Z', 'SUMMARY:Launch'];
    harness.import([ics(event)]);
    expect(harness.import([ics([...event, 'LOCATION:Oslo'])]).rows[0]!.outcome).toBe('changed');
    expect(harness.store.count('calendarEvent')).toBe(1);
  });

  it('keeps times without a zone as they are written, and says so once', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([ics(['UID:1', 'DTSTART:20260519T100000', 'SUMMARY:Launch'])]);
    expect(entries(harness)[0]!.when).toEqual({
      is: 'time',
      startsAt: '2026-05-19T10:00:00.000Z',
      endsAt: '2026-05-19T10:00:00.000Z',
    });
    expect(preview.problems.filter(({ row }) => row === 0).map(({ problem }) => problem)).toEqual([
      'One entry names no time zone. Its time is kept as written and shown as if it were UTC.',
    ]);
  });

  it('names row, column and remedy of what is wrong or left out', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([
      ics(
        ['UID:1', 'SUMMARY:No start'],
        ['UID:2', 'DTSTART:20260519T100000Z', `SUMMARY:${'x'.repeat(501)}`],
        ['UID:3', 'DTSTART:20260519T100000Z', 'STATUS:MAYBE', `LOCATION:${'y'.repeat(2001)}`],
      ),
    ]);
    expect(preview.problems.map(({ row, column, problem, severity }) => [row, column, problem, severity])).toEqual([
      [2, 'Starts', 'The event does not say when it starts. Add the start in its calendar.', 'error'],
      [3, 'Title', 'Row 3, Title: has 501 characters; 500 is the most. Shorten it.', 'error'],
      [4, 'Title', 'Row 4, Title: the entry has no title.', 'notice'],
      [4, 'Location', 'Row 4, Location: has more than 2,000 characters and is left out.', 'notice'],
      [4, 'Status', "Row 4, Status: 'maybe' is not a state of an entry and is left out.", 'notice'],
    ]);
    expect(entries(harness)).toMatchObject([{ title: 'Untitled entry' }]);
    expect(preview.counts).toMatchObject({ added: 1, problems: 2 });
  });
});

describe('a table of entries', () => {
  it('has days and times in columns of their own', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([importFixture('calendar-table.csv')]);
    expect(entries(harness)).toEqual([
      {
        title: 'Launch',
        when: { is: 'time', startsAt: '2026-05-19T10:00:00.000Z', endsAt: '2026-05-19T11:30:00.000Z' },
        location: 'Oslo',
        description: 'Bring samples',
      },
      { title: 'Fair', when: { is: 'days', startsOn: '2026-05-20', endsOn: '2026-05-22' }, location: 'Ghent' },
    ]);
    expect(preview.problems.map(({ row, problem }) => [row, problem])).toEqual([
      [0, 'One entry names no time zone. Its time is kept as written and shown as if it were UTC.'],
    ]);
  });

  it.each([
    ['2026-05-19', '', { is: 'days', startsOn: '2026-05-19', endsOn: '2026-05-19' }],
    [
      '2026-05-19 10:00',
      '2026-05-20',
      { is: 'time', startsAt: '2026-05-19T10:00:00.000Z', endsAt: '2026-05-20T00:00:00.000Z' },
    ],
    ['19.05.2026 22:15', '', { is: 'time', startsAt: '2026-05-19T22:15:00.000Z', endsAt: '2026-05-19T22:15:00.000Z' }],
    [
      '2026-05-19T10:00:00+02:00',
      '',
      { is: 'time', startsAt: '2026-05-19T08:00:00.000Z', endsAt: '2026-05-19T08:00:00.000Z' },
    ],
  ])('reads %s to %s', (start, end, when) => {
    const harness = createImportHarness();
    harness.import([textFile('a.csv', `Event,Start,End\nLaunch,${start},${end}\n`)]);
    expect(entries(harness)).toEqual([{ title: 'Launch', when }]);
  });

  it.each([
    [',,', 'Row 2, Start: does not say when the entry starts. Add the start.'],
    ['soon,,', "Row 2, Start: 'soon' is not a day or a time. Write it like 2025-04-30 or 2025-04-30T14:30."],
    ['2026-05-19,2026-05-18,', 'Row 2, End: lies before the start. Correct it.'],
    [
      '2026-05-19T25:00,,',
      "Row 2, Start: '2026-05-19T25:00' is not a day or a time. Write it like 2025-04-30 or 2025-04-30T14:30.",
    ],
    ['2026-05-19,,26 o’clock', "Row 2, Start time: '26 o’clock' is not a time of day. Write it like 14:30."],
  ])('says what is wrong with %s', (cells, problem) => {
    const { preview } = createImportHarness().plan([
      textFile('a.csv', `Event,Start,End,Start time\nLaunch,${cells}\n`),
    ]);
    expect(preview.problems.map((each) => each.problem)).toEqual([problem]);
  });
});
