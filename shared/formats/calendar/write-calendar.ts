import { addDays } from '../../lib/calendar-day.ts';
import type { CalendarTime } from '../../model/calendar-event.ts';
import { cleanText, escapeLink, escapeText } from '../content-lines/text-value.ts';
import { writeContentLine } from '../content-lines/write-content-line.ts';
import { TIME_ZONE_PROPERTY } from './calendar-headers.ts';

/** An event of a calendar file. Texts are plain. */
export interface CalendarEventOut {
  readonly uid: string;
  /** A day, a UTC instant, or `yyyy-MM-ddTHH:mm` where no zone is known; as the exceptions. */
  readonly recurrenceId: string | null;
  readonly title: string;
  readonly when: CalendarTime;
  readonly location: string | null;
  readonly description: string | null;
  readonly status: string | null;
  readonly categories: readonly string[];
  readonly url: string | null;
  /** A recurrence rule after RFC 5545. */
  readonly rule: string | null;
  readonly except: readonly string[];
  /** Names or e-mail addresses. */
  readonly organiser: string | null;
  readonly attendees: readonly string[];
  /** UTC instant. */
  readonly changedAt: string | null;
}

interface CalendarOptions {
  /** The calendar's name. */
  readonly name: string;
  /** UTC instant of writing, for events whose last change is not known. */
  readonly stamp: string;
}

/**
 * Writes events after RFC 5545: CRLF, folded at 75 octets, times in UTC to the second. The zone an event was agreed in
 * stands beside them, so that `readCalendarSteps` reads the same rows back.
 */
export function writeCalendar(events: readonly CalendarEventOut[], { name, stamp }: CalendarOptions): string {
  return [
    writeContentLine('BEGIN', 'VCALENDAR'),
    writeContentLine('VERSION', '2.0'),
    writeContentLine('PRODID', '-//Liaison//EN'),
    writeContentLine('CALSCALE', 'GREGORIAN'),
    ...(name === '' ? [] : [writeContentLine('X-WR-CALNAME', escapeText(name))]),
    ...events.map((event) => writeEvent(event, stamp)),
    writeContentLine('END', 'VCALENDAR'),
  ].join('');
}

function writeEvent(event: CalendarEventOut, stamp: string): string {
  const lines = [writeContentLine('BEGIN', 'VEVENT')];
  const line = (name: string, value: string | null): void => {
    if (value !== null && value !== '') lines.push(writeContentLine(name, value));
  };
  const plain = (name: string, value: string | null): void => {
    line(name, value && escapeText(value));
  };
  plain('UID', event.uid);
  line('DTSTAMP', basic(event.changedAt ?? stamp));
  line('LAST-MODIFIED', event.changedAt && basic(event.changedAt));
  if (event.recurrenceId) lines.push(writeMoment('RECURRENCE-ID', event.recurrenceId));
  lines.push(...writeWhen(event.when));
  line('RRULE', event.rule && cleanText(event.rule));
  for (const moment of event.except) lines.push(writeMoment('EXDATE', moment));
  plain('SUMMARY', event.title);
  plain('LOCATION', event.location);
  plain('DESCRIPTION', event.description);
  plain('STATUS', event.status && event.status.toUpperCase());
  line('CATEGORIES', event.categories.map(escapeText).filter(Boolean).join(','));
  line('URL', event.url && escapeLink(event.url));
  if (event.organiser) lines.push(writePerson('ORGANIZER', event.organiser));
  for (const attendee of event.attendees) lines.push(writePerson('ATTENDEE', attendee));
  lines.push(writeContentLine('END', 'VEVENT'));
  return lines.join('');
}

function writeWhen(when: CalendarTime): string[] {
  if (when.is === 'days') return [writeMoment('DTSTART', when.startsOn), writeMoment('DTEND', addDays(when.endsOn, 1))];
  const lines = [writeMoment('DTSTART', when.startsAt)];
  // The format wants an end to be later than the start; without one an event lasts no time.
  if (when.endsAt > when.startsAt) lines.push(writeMoment('DTEND', when.endsAt));
  if (when.timeZone) lines.push(writeContentLine(TIME_ZONE_PROPERTY, escapeText(when.timeZone)));
  return lines;
}

/** Without dashes, colons and fractions of a second. */
const basic = (moment: string): string => cleanText(moment).replace(/[-:]|\.\d+/gu, '');

function writeMoment(name: string, moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(moment)) return writeContentLine(name, basic(moment), { value: 'DATE' });
  return writeContentLine(name, /T\d{2}:\d{2}$/u.test(moment) ? basic(`${moment}:00`) : basic(moment));
}

function writePerson(name: string, person: string): string {
  const isAddress = /^[^\s@:;,"\\^]+@[^\s@:;,"\\^]+$/u.test(person);
  // The format wants an address; this one is what calendars write where there is none.
  return isAddress
    ? writeContentLine(name, `mailto:${person}`)
    : writeContentLine(name, 'invalid:nomail', { cn: person });
}
