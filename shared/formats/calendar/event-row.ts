import { text } from '../../text/text.ts';
import { parameter, type Property } from '../content-lines/content-line.ts';
import { instantText, readDateValue } from '../content-lines/date-value.ts';
import type { NoticeList } from '../content-lines/notice-list.ts';
import { cleanText, splitValue, unescapeText } from '../content-lines/text-value.ts';
import { joinList } from '../list-cell.ts';
import { calendarHeaders, TIME_ZONE_PROPERTY, type CalendarHeader } from './calendar-headers.ts';
import { ruleProblem } from './check-rule.ts';
import { momentText, readEventTimes, readMoment, type Moment } from './event-times.ts';
import type { EventDraft } from './scan-calendar.ts';
import type { ZoneBook, ZoneDescription } from './zone-book.ts';

const CELL_LIMIT = 200_000;
const EXCEPTION_LIMIT = 10_000;
const NONE_DESCRIBED: ReadonlyMap<string, ZoneDescription> = new Map();

/** Lays an event out under {@link calendarHeaders}. What does not fit a cell is left out and told, never cut. */
export function eventRow(event: EventDraft, row: number, book: ZoneBook, notices: NoticeList): string[] {
  const cells = new Map<CalendarHeader, string>();
  const put = (header: CalendarHeader, cell: string): void => {
    if (cell.length <= CELL_LIMIT) cells.set(header, cell);
    else notices.error(row, header, text.calendarFile.cellTooLong(CELL_LIMIT));
  };
  const all = (name: string): readonly Property[] => event.properties.get(name) ?? [];
  const one = (header: CalendarHeader, name: string): string => {
    const [first = '', ...others] = new Set(all(name).map(({ value }) => unescapeText(value)));
    if (others.length > 0) notices.notice(row, header, text.calendarFile.furtherValues(others.length, first));
    return first;
  };
  const times = readEventTimes(event.properties, event.scope, book);
  for (const { column, problem } of times.problems) notices.error(row, column, problem);
  put('UID', one('UID', 'UID'));
  put('Recurrence id', readRecurrenceId(event, row, book, notices));
  put('Title', one('Title', 'SUMMARY'));
  put('Starts', times.start ? momentText(times.start) : '');
  put('Ends', times.end ? momentText(times.end) : '');
  put('Time zone', readTimeZone(event, times.start, row, book, notices));
  put('Location', one('Location', 'LOCATION'));
  put('Description', one('Description', 'DESCRIPTION'));
  const status = one('Status', 'STATUS').toLowerCase();
  put('Status', event.scope.method === 'CANCEL' ? 'cancelled' : status);
  const categories = all('CATEGORIES').flatMap(({ value }) => splitValue(value, ',').map(unescapeText));
  put('Categories', joinList(distinct(categories)));
  put('Link', one('Link', 'URL'));
  const rule = readRule(event, times.start !== null, row, notices);
  put('Repeats', rule);
  put('Except', rule === '' ? '' : joinList(readExceptions(event, row, book, notices)));
  put('Organiser', distinct(all('ORGANIZER').map(personText))[0] ?? '');
  put('Attendees', joinList(distinct(all('ATTENDEE').map(personText))));
  put('Changed', readChanged(event, row, notices));
  return calendarHeaders.map((header) => cells.get(header) ?? '');
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

/** The name of somebody, or the address where no name is given. */
function personText(property: Property): string {
  const name = cleanText(parameter(property, 'cn') ?? '');
  if (name !== '') return name;
  const address = property.value.trim();
  return /^mailto:/iu.test(address) ? cleanText(address.slice('mailto:'.length)) : '';
}

function readRecurrenceId(event: EventDraft, row: number, book: ZoneBook, notices: NoticeList): string {
  const [property] = event.properties.get('RECURRENCE-ID') ?? [];
  if (!property) return '';
  if (parameter(property, 'range') !== undefined) {
    notices.notice(row, 'Recurrence id', text.calendarFile.rules.andLater);
  }
  const moment = readMoment(property.value, property, event.scope, book);
  if (moment) return momentText(moment);
  notices.error(row, 'Recurrence id', text.calendarFile.noTime(property.value));
  return '';
}

/** The IANA name of the zone of the start, told where there is none to name. */
function readTimeZone(
  event: EventDraft,
  start: Moment | null,
  row: number,
  book: ZoneBook,
  notices: NoticeList,
): string {
  if (!start || start.is === 'day') return '';
  const { noZone, unknownZone, unnamedZone } = text.calendarFile;
  const { zone } = start;
  if (start.is === 'local') {
    notices.notice(row, 'Time zone', zone ? unknownZone(zone.id) : noZone);
    return '';
  }
  if (zone) {
    if (zone.name === null && book.isNews(zone)) notices.notice(row, 'Time zone', unnamedZone(zone.id));
    return zone.name ?? '';
  }
  const [kept] = event.properties.get(TIME_ZONE_PROPERTY) ?? [];
  return kept ? (book.zoneOf(unescapeText(kept.value), NONE_DESCRIBED).name ?? '') : '';
}

/** The rule for repeats as it stands, `''` where the event is taken as a single one. */
function readRule(event: EventDraft, hasStart: boolean, row: number, notices: NoticeList): string {
  const { rules } = text.calendarFile;
  const tell = (problem: string): void => {
    notices.notice(row, 'Repeats', problem);
  };
  const listed = (event.properties.get('RDATE') ?? []).reduce((sum, { value }) => sum + value.split(',').length, 0);
  if (listed > 0) tell(rules.furtherDays(listed));
  if (event.properties.has('EXRULE')) tell(rules.exceptionRule);
  const found = distinct((event.properties.get('RRULE') ?? []).map(({ value }) => value.trim()));
  const [rule] = found;
  if (rule === undefined) return '';
  const problem = !hasStart ? rules.noStart : found.length > 1 ? rules.several : ruleProblem(rule);
  if (problem === null) return rule;
  tell(problem);
  return '';
}

function readExceptions(event: EventDraft, row: number, book: ZoneBook, notices: NoticeList): string[] {
  const moments: string[] = [];
  for (const property of event.properties.get('EXDATE') ?? []) {
    for (const value of property.value.split(',')) {
      const moment = readMoment(value, property, event.scope, book);
      if (moment) moments.push(momentText(moment));
      else notices.error(row, 'Except', text.calendarFile.noTime(value));
      if (moments.length <= EXCEPTION_LIMIT) continue;
      notices.error(row, 'Except', text.calendarFile.rules.tooManyExceptions(EXCEPTION_LIMIT));
      return [];
    }
  }
  return distinct(moments);
}

/** LAST-MODIFIED; without it DTSTAMP, which says the same in a file that asks nobody for an answer. */
function readChanged(event: EventDraft, row: number, notices: NoticeList): string {
  const [property] = event.properties.get('LAST-MODIFIED') ?? event.properties.get('DTSTAMP') ?? [];
  if (!property) return '';
  const date = readDateValue(property.value);
  if (date) return instantText(date.local - (date.offset ?? 0));
  notices.error(row, 'Changed', text.calendarFile.noTime(property.value));
  return '';
}
