import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import { LINE_LIMIT } from '../content-lines/content-lines.ts';
import { createNameTally, type NameTally } from '../content-lines/name-tally.ts';
import { createNoticeList, type NoticeList } from '../content-lines/notice-list.ts';
import type { Refusal, Sheet } from '../sheet.ts';
import { calendarHeaders, TIME_ZONE_PROPERTY } from './calendar-headers.ts';
import { eventRow } from './event-row.ts';
import { EVENT_LIMIT, scanCalendar, type CalendarScan, type EventDraft } from './scan-calendar.ts';
import { createZoneBook } from './zone-book.ts';

/** `text` in characters. */
export const CALENDAR_LIMITS = { text: 64 * 1024 * 1024, events: 100_000 } as const;

/** Events laid out between two pauses. */
const STRETCH = 50;
/** What is read, and what only says how the file itself came about. */
const READ = new Set(
  [
    'UID RECURRENCE-ID SUMMARY DTSTART DTEND DURATION LOCATION DESCRIPTION STATUS URL CATEGORIES RRULE RDATE EXDATE'.split(
      ' ',
    ),
    'EXRULE ORGANIZER ATTENDEE LAST-MODIFIED DTSTAMP ATTACH CREATED SEQUENCE'.split(' '),
    [TIME_ZONE_PROPERTY],
  ].flat(),
);

/**
 * Reads the events of a file after RFC 5545: event n is row n + 1 under {@link calendarHeaders}, one changed repeat is a row
 * of its own, and no repeat is ever spelled out. An event that cannot be read leaves an empty row and a sentence about it.
 */
export function* readCalendarSteps(content: string): Steps<Sheet | Refusal> {
  if (content.length > CALENDAR_LIMITS.text) return { refusal: text.calendarFile.tooLong(CALENDAR_LIMITS.text) };
  const scanning = scanCalendar(content);
  let step = scanning.next();
  while (!step.done) {
    yield;
    step = scanning.next();
  }
  const { value: scan } = step;
  if (scan.events.length === 0) return { refusal: text.calendarFile.noEvents };
  if (scan.events.length > CALENDAR_LIMITS.events) {
    return { refusal: text.calendarFile.tooManyEvents(CALENDAR_LIMITS.events) };
  }
  const rows: (readonly string[])[] = [calendarHeaders];
  const notices = createNoticeList();
  const book = createZoneBook();
  const tally = createNameTally();
  for (const event of scan.events) {
    const row = rows.length + 1;
    const fault = faultText(event);
    if (fault === null) {
      tellOfLines(event, row, notices);
      const cells = eventRow(event, row, book, notices);
      if (cells.every((cell) => cell === '')) notices.error(row, null, text.calendarFile.nothingRead);
      rows.push(cells);
      count(event, scan, tally);
    } else {
      notices.error(row, null, fault);
      rows.push(calendarHeaders.map(() => ''));
    }
    if (row % STRETCH === 0) yield;
  }
  tellOfFile(scan, tally, notices);
  return {
    name: null,
    rows,
    broken: new Map(),
    notices: notices.finish(text.calendarFile.moreNotices),
    isTyped: true,
  };
}

function faultText({ fault }: EventDraft): string | null {
  if (fault === null) return null;
  const { noEnd, tooDeep, eventTooLong } = text.calendarFile;
  return { unended: noEnd, deep: tooDeep, size: eventTooLong(EVENT_LIMIT) }[fault];
}

function tellOfLines({ longLines, unreadable }: EventDraft, row: number, notices: NoticeList): void {
  for (const line of longLines) notices.error(row, null, text.calendarFile.lineTooLong(line, LINE_LIMIT));
  if (unreadable.count === 0) return;
  notices.error(row, null, text.calendarFile.unreadableLines(unreadable.count, unreadable.first));
}

function count({ properties }: EventDraft, { others }: CalendarScan, tally: NameTally): void {
  for (const [name, { length }] of properties) {
    if (name === 'ATTACH') others.set(name, (others.get(name) ?? 0) + length);
    else if (!READ.has(name)) for (let at = 0; at < length; at += 1) tally.add(name);
  }
}

function tellOfFile({ others, outside }: CalendarScan, tally: NameTally, notices: NoticeList): void {
  const { kinds, notEvents, notRead } = text.calendarFile;
  const names = ['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VALARM', 'ATTACH', 'other'] as const;
  const left = names.flatMap((name) => {
    const times = others.get(name);
    return times === undefined ? [] : [[kinds[name], times] as const];
  });
  const told = tally.counts();
  if (left.length > 0) notices.notice(0, null, notEvents(left));
  if (told.length > 0) notices.notice(0, null, notRead(told));
  if (outside > 0) notices.notice(0, null, text.calendarFile.outside(outside));
}
