const number = new Intl.NumberFormat('en');
const count = (value: number): string => number.format(value);
const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_048_576))} MB`;
const quote = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
};
const named = (counts: readonly (readonly [string, number])[]): string => {
  const shown = counts.slice(0, 12).map(([name, times]) => (times === 1 ? name : `${name} (${count(times)})`));
  return counts.length > shown.length
    ? `${shown.join(', ')} and ${count(counts.length - shown.length)} more`
    : shown.join(', ');
};

const single = 'The event is taken as a single one.';

/** Reading calendar files: what is left out, and why a file is refused. */
export const calendarFile = {
  tooLong: (limit: number) => `The file has more than ${megabytes(limit)} of text. Split it.`,
  noEvents: 'The file holds no events. Export the calendar again as an iCalendar file.',
  tooManyEvents: (limit: number) => `The file holds more than ${count(limit)} events. Split it.`,

  noEnd: 'This event does not end before the next one begins or the file is over. It is left out; export it again.',
  tooDeep: 'This event has parts inside parts, further than any calendar writes them. It is left out.',
  eventTooLong: (limit: number) =>
    `This event has more than ${megabytes(limit)} of text besides its attachments. It is left out.`,
  nothingRead: 'This event holds nothing that can be read. It is left out.',
  cellTooLong: (limit: number) => `This value has more than ${count(limit)} characters. It is left out; shorten it.`,
  lineTooLong: (line: string, limit: number) =>
    `The line that begins with ${quote(line)} has more than ${count(limit)} characters. It is left out.`,
  unreadableLines: (lines: number, first: string) =>
    lines === 1
      ? `The line ${quote(first)} is not written as a calendar needs it. It is left out.`
      : `${count(lines)} lines, the first of them ${quote(first)}, are not written as a calendar needs them. They are left out.`,
  furtherValues: (left: number, taken: string) =>
    left === 1
      ? `The event has one more of these; ${quote(taken)} is taken.`
      : `The event has ${count(left)} more of these; ${quote(taken)} is taken.`,

  noStart: 'The event does not say when it starts. Add the start in its calendar.',
  noTime: (value: string) => `${quote(value)} is no day or time of the years 1970 to 2100. It is left out.`,
  noDuration: (value: string) => `${quote(value)} is no length of time that can be read. The end is left out.`,
  endBeforeStart: 'The event ends before it starts. The end is left out; correct it.',
  endOutside: 'The end lies outside the years 1970 to 2100. It is left out; correct it.',
  mixedEnd:
    'Start and end are not written the same way: one has a time or a time zone, the other has none. The end is left out.',
  noZone: 'The event does not name a time zone. Its times are kept as a clock on the wall shows them.',
  unknownZone: (zone: string) =>
    `The time zone ${quote(zone)} is not known and the file does not describe it. The times are kept as a clock on the wall shows them.`,
  unnamedZone: (zone: string) =>
    `The time zone ${quote(zone)} has no known name. From this row on its times are converted as the file describes it, and the zone is left blank.`,

  rules: {
    several: `There is more than one rule for repeats. ${single}`,
    unreadable: (rule: string) => `The rule for repeats ${quote(rule)} cannot be read. ${single}`,
    tooLong: (limit: number) => `The rule for repeats has more than ${count(limit)} characters. ${single}`,
    tooOften: (rule: string) =>
      `The rule ${quote(rule)} repeats every hour or more often, which is not kept. ${single}`,
    interval: (rule: string) =>
      `The rule ${quote(rule)} does not repeat every 1 to 1,000 days, weeks, months or years. ${single}`,
    count: (rule: string, limit: number) =>
      `The rule ${quote(rule)} does not repeat 1 to ${count(limit)} times. ${single}`,
    until: (rule: string) => `The rule ${quote(rule)} ends outside the years 1970 to 2100. ${single}`,
    never: (rule: string) => `The rule ${quote(rule)} names days that never come. ${single}`,
    noStart: `An event without a start cannot repeat. ${single}`,
    furtherDays: (days: number) =>
      days === 1
        ? 'One further day is listed by itself, which is not stored.'
        : `${count(days)} further days are listed by themselves, which are not stored.`,
    exceptionRule: 'A rule for when the event does not take place is not stored; look at its repeats.',
    tooManyExceptions: (limit: number) => `More than ${count(limit)} repeats do not take place. They are left out.`,
    andLater: 'The change holds for all later repeats as well; it is taken for this one only.',
  },

  outside: (lines: number) =>
    lines === 1 ? 'One line outside the events is not read.' : `${count(lines)} lines outside the events are not read.`,
  notEvents: (counts: readonly (readonly [string, number])[]) =>
    `Only events are read. Left out: ${counts.map(([name, times]) => `${name} (${count(times)})`).join(', ')}.`,
  kinds: {
    VTODO: 'tasks',
    VJOURNAL: 'journal entries',
    VFREEBUSY: 'free and busy times',
    VALARM: 'reminders',
    ATTACH: 'attachments',
    other: 'other parts',
  },
  notRead: (counts: readonly (readonly [string, number])[]) => `Other details are not read: ${named(counts)}.`,
  moreNotices: (more: number) => `${count(more)} further remarks about events of this file are not listed here.`,
} as const;
