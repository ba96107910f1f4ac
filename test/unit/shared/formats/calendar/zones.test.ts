import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsZones } from '#shared/formats/calendar/windows-zones.ts';
import { instantOfLocal, offsetsByName } from '#shared/formats/calendar/zone-offsets.ts';
import { calendar, eventOf, part, problemsOf, sheetOf, zones } from './calendars.ts';

/** Start and zone of an event that begins at a time of a zone. */
function startOf(zone: string, local: string, ...described: readonly string[]): (string | undefined)[] {
  const event = part('VEVENT', `DTSTART;TZID=${zone}:${local}`);
  const { Starts, 'Time zone': name } = eventOf(sheetOf(calendar(...described, event)), 1);
  return [Starts, name];
}

const edges = [
  ['Europe/Berlin', 'berlin', '20250330T015959', '2025-03-30T00:59:59.000Z'],
  ['Europe/Berlin', 'berlin', '20250330T023000', '2025-03-30T01:30:00.000Z'],
  ['Europe/Berlin', 'berlin', '20250330T030000', '2025-03-30T01:00:00.000Z'],
  ['Europe/Berlin', 'berlin', '20251026T015959', '2025-10-25T23:59:59.000Z'],
  ['Europe/Berlin', 'berlin', '20251026T023000', '2025-10-26T00:30:00.000Z'],
  ['Europe/Berlin', 'berlin', '20251026T030000', '2025-10-26T02:00:00.000Z'],
  ['Europe/Berlin', 'berlin', '20250701T120000', '2025-07-01T10:00:00.000Z'],
  ['America/New_York', 'newYork', '20250309T023000', '2025-03-09T07:30:00.000Z'],
  ['America/New_York', 'newYork', '20250309T030000', '2025-03-09T07:00:00.000Z'],
  ['America/New_York', 'newYork', '20251102T013000', '2025-11-02T05:30:00.000Z'],
  ['America/New_York', 'newYork', '20251102T020000', '2025-11-02T07:00:00.000Z'],
  ['Australia/Lord_Howe', 'lordHowe', '20251005T021500', '2025-10-04T15:45:00.000Z'],
  ['Australia/Lord_Howe', 'lordHowe', '20251005T023000', '2025-10-04T15:30:00.000Z'],
  ['Australia/Lord_Howe', 'lordHowe', '20250406T014500', '2025-04-05T14:45:00.000Z'],
  ['Australia/Lord_Howe', 'lordHowe', '20250406T020000', '2025-04-05T15:30:00.000Z'],
] as const;

describe('a time in a zone', () => {
  it.each(edges)(
    'of %s is its instant by name and by the description of the file: %s %s',
    (zone, key, local, instant) => {
      expect(startOf(zone, local)).toEqual([instant, zone]);
      expect(startOf(zone, local, zones[key](zone))).toEqual([instant, zone]);
    },
  );

  it('is the same by name and by description in any hour since the description holds', () => {
    const seconds = fc.integer({ min: Date.UTC(2009, 0) / 1_000, max: Date.UTC(2037, 0) / 1_000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...edges), (second, [zone, key]) => {
        const local = new Date(second * 1_000).toISOString().replace(/[-:]|\.000Z/gu, '');
        expect(startOf('Custom', local, zones[key]('Custom'))[0]).toBe(startOf(zone, local)[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from any instant that the clocks show once', () => {
    const berlin = offsetsByName('Europe/Berlin')!;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const instant = second * 1_000;
        const back = instantOfLocal(instant + berlin(instant), berlin);
        expect([instant, instant - 3_600_000]).toContain(back);
        expect(back + berlin(back)).toBe(instant + berlin(instant));
      }),
    );
  });

  it('follows the description of the file rather than the name', () => {
    expect(startOf('Europe/Berlin', '20250701T120000', zones.newYork('Europe/Berlin'))[0]).toBe(
      '2025-07-01T16:00:00.000Z',
    );
  });

  it('follows listed changes, changes that come once, offsets with seconds and the time before the first', () => {
    const once = (start: string, from: string, to: string, ...more: readonly string[]): string =>
      part('STANDARD', `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...more);
    const zone = part(
      'VTIMEZONE',
      'TZID:Custom',
      once('20000101T000000', '+0053', '+010000'),
      once('20100101T000000', '+0100', '+020030', 'RDATE:20120101T000000,20140101T000000'),
      once('20110101T000000', '+020030', '+0100', 'RDATE:20130101T000000Z'),
    );
    const at = (local: string): string | undefined => startOf('Custom', local, zone)[0];
    expect(at('19990601T120000')).toBe('1999-06-01T11:07:00.000Z');
    expect(at('20050601T120000')).toBe('2005-06-01T11:00:00.000Z');
    expect(at('20100601T120000')).toBe('2010-06-01T09:59:30.000Z');
    expect(at('20110601T120000')).toBe('2011-06-01T11:00:00.000Z');
    expect(at('20120601T120000')).toBe('2012-06-01T09:59:30.000Z');
    expect(at('20130601T120000')).toBe('2013-06-01T11:00:00.000Z');
    expect(at('20150601T120000')).toBe('2015-06-01T09:59:30.000Z');
  });

  it('follows a rule until it ends', () => {
    const zone = part(
      'VTIMEZONE',
      'TZID:Custom',
      part(
        'DAYLIGHT',
        'DTSTART:16010101T020000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1;UNTIL=20100401T000000Z',
      ),
      part(
        'STANDARD',
        'DTSTART:16010901T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0000',
        'RRULE:FREQ=YEARLY;UNTIL=20100902',
      ),
    );
    expect(startOf('Custom', '20100601T120000', zone)[0]).toBe('2010-06-01T11:00:00.000Z');
    expect(startOf('Custom', '20110601T120000', zone)[0]).toBe('2011-06-01T12:00:00.000Z');
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=SU',
    'FREQ=YEARLY;BYMONTH=3,4',
    'FREQ=YEARLY;COUNT=3',
    'FREQ=YEARLY;BYDAY=XX',
    'junk',
  ])('is known by name at most where clocks are said to follow %s', (rule) => {
    const described = (id: string): string =>
      part(
        'VTIMEZONE',
        `TZID:${id}`,
        part('STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0500', `RRULE:${rule}`),
      );
    expect(startOf('Europe/Berlin', '20250701T120000', described('Europe/Berlin'))[0]).toBe('2025-07-01T10:00:00.000Z');
    expect(startOf('Custom', '20250701T120000', described('Custom'))).toEqual(['2025-07-01T12:00', undefined]);
  });

  it('takes no time over zones that are described beyond all measure', () => {
    const onset = part('STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0500');
    const listed = part(
      'STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0500',
      `RDATE:${'20200101T000000,'.repeat(50_000)}`,
    );
    for (const parts of [Array.from({ length: 20_000 }, () => onset), [listed]]) {
      expect(startOf('Custom', '20250701T120000', part('VTIMEZONE', 'TZID:Custom', ...parts))[0]).toBe(
        '2025-07-01T12:00',
      );
    }
    const many = Array.from({ length: 3_000 }, (_, at) => part('VTIMEZONE', `TZID:Z${at}`, onset));
    const events = Array.from({ length: 3_000 }, (_, at) => part('VEVENT', `DTSTART;TZID=Z${at}:20250701T120000`));
    const sheet = sheetOf(calendar(...many, ...events));
    expect(eventOf(sheet, 1).Starts).toBe('2025-07-01T07:00:00.000Z');
    expect(eventOf(sheet, 3_000).Starts).toBe('2025-07-01T12:00');
  });
});

describe('the name of a zone', () => {
  it.each([...windowsZones])('%s of Windows is %s', (windows, name) => {
    expect(startOf(windows, '20250701T120000')).toEqual(startOf(name, '20250701T120000'));
    expect(startOf(name, '20250701T120000')[1]).toBe(name);
  });

  it('is found behind the paths of some programs and where others add it', () => {
    const path = '/freeassociation.sourceforge.net/Tzfile/Europe/Berlin';
    expect(startOf(path, '20250701T120000')).toEqual(['2025-07-01T10:00:00.000Z', 'Europe/Berlin']);
    const long = '/example.com/America/Argentina/Buenos_Aires';
    expect(startOf(long, '20250701T120000')[1]).toBe('America/Argentina/Buenos_Aires');
    const located = zones.berlin('My zone').replace('TZID:My zone', 'TZID:My zone\r\nX-LIC-LOCATION:Europe/Berlin');
    expect(startOf('My zone', '20250701T120000', located)).toEqual(['2025-07-01T10:00:00.000Z', 'Europe/Berlin']);
  });

  it('is told where it is not known: once for a zone the file describes, else with each event', () => {
    const at = (zone: string): string => part('VEVENT', `DTSTART;TZID=${zone}:20250701T120000`);
    const sheet = sheetOf(calendar(zones.berlin('Mine'), at('Mine'), at('Mine'), at('Nowhere/City'), at('"+01:00"')));
    expect([1, 2, 3, 4].map((event) => eventOf(sheet, event))).toEqual([
      { Starts: '2025-07-01T10:00:00.000Z', Ends: '2025-07-01T10:00:00.000Z' },
      { Starts: '2025-07-01T10:00:00.000Z', Ends: '2025-07-01T10:00:00.000Z' },
      { Starts: '2025-07-01T12:00', Ends: '2025-07-01T12:00' },
      { Starts: '2025-07-01T12:00', Ends: '2025-07-01T12:00' },
    ]);
    const unknown =
      'is not known and the file does not describe it. The times are kept as a clock on the wall shows them.';
    expect(problemsOf(sheet)).toEqual([
      "2 Time zone notice: The time zone 'Mine' has no known name. From this row on its times are converted as the file describes it, and the zone is left blank.",
      `4 Time zone notice: The time zone 'Nowhere/City' ${unknown}`,
      `5 Time zone notice: The time zone '+01:00' ${unknown}`,
    ]);
  });
});
