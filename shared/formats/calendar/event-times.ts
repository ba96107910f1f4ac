import ICAL from 'ical.js';
import { YEAR_RANGE } from '../../lib/calendar-day.ts';
import { text } from '../../text/text.ts';
import { parameter, type Property } from '../content-lines/content-line.ts';
import { dayText, instantText, localText, readDateValue } from '../content-lines/date-value.ts';
import type { CalendarScope } from './scan-calendar.ts';
import type { Zone, ZoneBook } from './zone-book.ts';
import { instantOfLocal } from './zone-offsets.ts';

/** Milliseconds since 1970: of a day its midnight in UTC, of an instant itself, of a wall clock's time as if it were UTC. */
export interface Moment {
  readonly is: 'day' | 'instant' | 'local';
  readonly at: number;
  /** The zone the time is named in; `null` for days, times in UTC and those without one. */
  readonly zone: Zone | null;
}

/** What an event says of its time, and the sentences about what it does not say. */
export interface EventTimes {
  readonly start: Moment | null;
  /** Of days the last one. */
  readonly end: Moment | null;
  readonly problems: readonly { readonly column: 'Starts' | 'Ends'; readonly problem: string }[];
}

const DAY = 86_400_000;
const FIRST = Date.UTC(YEAR_RANGE.first, 0, 1);
const LAST = Date.UTC(YEAR_RANGE.last + 1, 0, 1) - 1;
const isInRange = (at: number): boolean => at >= FIRST && at <= LAST;

/** Reads one date or date-time; `null` when it is none of the years that are stored. */
export function readMoment(value: string, property: Property, scope: CalendarScope, book: ZoneBook): Moment | null {
  const date = readDateValue(value);
  if (!date) return null;
  if (date.isDay) return { is: 'day', at: date.local, zone: null };
  if (date.offset !== null) return momentIn('instant', date.local - date.offset, null);
  const id = parameter(property, 'tzid')?.trim();
  if (!id) return { is: 'local', at: date.local, zone: null };
  const zone = book.zoneOf(id, scope.zones);
  if (!zone.offsetAt) return { is: 'local', at: date.local, zone };
  return momentIn('instant', instantOfLocal(date.local, zone.offsetAt), zone);
}

function momentIn(is: Moment['is'], at: number, zone: Zone | null): Moment | null {
  return isInRange(at) ? { is, at, zone } : null;
}

/** `yyyy-MM-dd`, a UTC instant, or `yyyy-MM-ddTHH:mm` where the zone is not known. */
export function momentText({ is, at }: Moment): string {
  if (is === 'day') return dayText(at);
  return is === 'instant' ? instantText(at) : localText(at);
}

/**
 * Start and end of an event, RFC 5545, sections 3.6.1 and 3.8.2: an end is the first day or instant after it, a length
 * stands in its place, and without either an event lasts its day or no time at all.
 */
export function readEventTimes(
  properties: ReadonlyMap<string, readonly Property[]>,
  scope: CalendarScope,
  book: ZoneBook,
): EventTimes {
  const [startProperty] = properties.get('DTSTART') ?? [];
  if (!startProperty) return failed('Starts', text.calendarFile.noStart);
  const start = readMoment(startProperty.value, startProperty, scope, book);
  if (!start) return failed('Starts', text.calendarFile.noTime(startProperty.value));
  const [endProperty] = properties.get('DTEND') ?? [];
  const [duration] = properties.get('DURATION') ?? [];
  const end = endProperty ? endOf(start, endProperty, scope, book) : duration ? endAfter(start, duration.value) : start;
  if (typeof end !== 'string') return { start, end, problems: [] };
  return { start, end: null, problems: [{ column: 'Ends', problem: end }] };
}

const failed = (column: 'Starts' | 'Ends', problem: string): EventTimes => ({
  start: null,
  end: null,
  problems: [{ column, problem }],
});

/** The end as it is stored, or what is wrong with it. */
function endOf(start: Moment, property: Property, scope: CalendarScope, book: ZoneBook): Moment | string {
  const { noTime, mixedEnd, endBeforeStart } = text.calendarFile;
  const end = readMoment(property.value, property, scope, book);
  if (!end) return noTime(property.value);
  if (end.is !== start.is) return mixedEnd;
  if (end.at < start.at) return endBeforeStart;
  // Some programs give a single day itself as the end.
  return end.is === 'day' ? { ...end, at: Math.max(start.at, end.at - DAY) } : end;
}

/** Days and weeks of a length are counted on the calendar, hours on the clock. */
function endAfter(start: Moment, value: string): Moment | string {
  const { noDuration, endBeforeStart, endOutside } = text.calendarFile;
  const duration = readDuration(value);
  if (!duration) return noDuration(value);
  const seconds = duration.toSeconds();
  if (seconds < 0) return endBeforeStart;
  if (!isInRange(start.at + seconds * 1_000)) return endOutside;
  if (start.is === 'day') {
    const days = Math.max(1, Math.ceil((seconds * 1_000) / DAY));
    return { ...start, at: start.at + (days - 1) * DAY };
  }
  const days = (duration.weeks * 7 + duration.days) * DAY;
  const rest = seconds * 1_000 - days;
  const offsetAt = start.zone?.offsetAt;
  const wholeDays =
    offsetAt && days > 0 && start.is === 'instant'
      ? instantOfLocal(start.at + offsetAt(start.at) + days, offsetAt)
      : start.at + days;
  return isInRange(wholeDays + rest) ? { ...start, at: wholeDays + rest } : endOutside;
}

function readDuration(value: string): ICAL.Duration | null {
  const trimmed = value.trim().toUpperCase();
  if (trimmed.length > 60 || !/^[+-]?P[\dDHMSTW]+$/u.test(trimmed)) return null;
  try {
    return ICAL.Duration.fromString(trimmed);
  } catch {
    // The library throws plain errors at what it cannot read; the caller tells of the value.
    return null;
  }
}
