import ICAL from 'ical.js';
import { readDateValue, type DateValue } from '../content-lines/date-value.ts';
import type { OffsetAt } from './zone-offsets.ts';

/** One part of a VTIMEZONE: its properties' values by name. */
export type Observance = ReadonlyMap<string, readonly string[]>;

interface Transition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Zones are described from any year on; `Date.UTC` reads two digits as years of the last century. */
const ZONE_YEARS = { first: 1000, last: 9999 };
/** The year before and after those that are stored, so that their edges have an offset as well. */
const YEARS = { first: 1969, last: 2101 };
/** Changes listed one by one; clocks are not changed so often. */
const LISTED_LIMIT = 1_000;
const RULE_PARTS = new Set(['BYMONTH', 'BYDAY', 'BYMONTHDAY']);
const RULE_NAMES = /^(?:FREQ|INTERVAL|BYMONTH|BYDAY|BYMONTHDAY|UNTIL|WKST)=[^=]+$/u;
const OFFSET = /^([+-])(\d{2})(\d{2})(\d{2})?$/u;
const WEEKDAY = /^([+-]?\d+)?(SU|MO|TU|WE|TH|FR|SA)$/u;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;

/**
 * The offsets that a VTIMEZONE describes (RFC 5545, section 3.6.5), worked out for 1969 to 2101; `null` where a part cannot
 * be read or follows a rule that clocks are not changed by. The library's own zones ask the clock for the year, follow any
 * rule however long it is, and take the second of two equal hours, where the format asks for the first.
 */
export function zoneRules(observances: readonly Observance[]): OffsetAt | null {
  const transitions: Transition[] = [];
  for (const observance of observances) {
    const onsets = transitionsOf(observance);
    if (!onsets) return null;
    for (const onset of onsets) transitions.push(onset);
  }
  const [first] = transitions.sort((a, b) => a.at - b.at);
  if (!first) return null;
  return (instant) => {
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (transitions[middle]!.at <= instant) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first.from : transitions[low - 1]!.to;
  };
}

function transitionsOf(observance: Observance): Transition[] | null {
  const start = readDateValue(observance.get('DTSTART')?.[0] ?? '', ZONE_YEARS);
  const from = readOffset(observance.get('TZOFFSETFROM')?.[0]);
  const to = readOffset(observance.get('TZOFFSETTO')?.[0]);
  if (!start || from === null || to === null) return null;
  const onsets = [start.local - from];
  const listed = (observance.get('RDATE') ?? []).flatMap((list) => list.split(',', LISTED_LIMIT + 1));
  if (listed.length > LISTED_LIMIT) return null;
  for (const value of listed) {
    const date = readDateValue(value, ZONE_YEARS);
    if (!date) return null;
    onsets.push(date.local - (date.offset ?? from));
  }
  const rules = observance.get('RRULE') ?? [];
  if (rules.length > 1) return null;
  if (rules[0] !== undefined) {
    const yearly = yearlyOnsets(rules[0].toUpperCase(), start, from);
    if (!yearly) return null;
    onsets.push(...yearly);
  }
  return onsets.map((at) => ({ at, from, to }));
}

function readOffset(text: string | undefined): number | null {
  const match = OFFSET.exec(text?.trim() ?? '');
  if (!match) return null;
  const seconds = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * 1_000;
}

/** The instants of a yearly rule: one day a year, at the time of day of the start. */
function yearlyOnsets(rule: string, start: DateValue, from: number): number[] | null {
  const dayOf = dayOfYearBy(rule, new Date(start.local));
  if (!dayOf) return null;
  const untilText = /(?:^|;)UNTIL=([^;]+)/u.exec(rule)?.[1];
  const until = untilText === undefined ? null : readDateValue(untilText, ZONE_YEARS);
  if (untilText !== undefined && !until) return null;
  const lastAt = until ? until.local - (until.offset ?? from) + (until.isDay ? DAY - 1 : 0) : Number.POSITIVE_INFINITY;
  const timeOfDay = ((start.local % DAY) + DAY) % DAY;
  const onsets: number[] = [];
  for (let year = Math.max(YEARS.first, new Date(start.local).getUTCFullYear()); year <= YEARS.last; year += 1) {
    const day = dayOf(year);
    const at = day === null ? null : day + timeOfDay - from;
    if (at !== null && at <= lastAt && at >= start.local - from) onsets.push(at);
  }
  return onsets;
}

type DayOf = (year: number) => number | null;

function dayOfYearBy(rule: string, start: Date): DayOf | null {
  const recurrence = readRecurrence(rule);
  if (!recurrence || recurrence.freq !== 'YEARLY' || recurrence.interval !== 1) return null;
  const parts = new Map(Object.entries(recurrence.parts as Record<string, (string | number)[]>));
  if ([...parts.keys()].some((name) => !RULE_PARTS.has(name))) return null;
  const months = parts.get('BYMONTH') ?? [start.getUTCMonth() + 1];
  const weekdays = parts.get('BYDAY') ?? [];
  const days = (parts.get('BYMONTHDAY') ?? []).map(Number);
  if (months.length !== 1 || weekdays.length > 1) return null;
  const month = Number(months[0]) - 1;
  const [, ordinal, name] = WEEKDAY.exec(String(weekdays[0] ?? '')) ?? [];
  if (name === undefined) {
    if (days.length > 1) return null;
    return (year) => dayInMonth(year, month, days[0] ?? start.getUTCDate());
  }
  const weekday = WEEKDAYS.indexOf(name);
  if (ordinal === undefined) {
    if (days.length === 0) return null;
    return (year) =>
      days.map((day) => dayInMonth(year, month, day)).find((day) => day !== null && weekdayOf(day) === weekday) ?? null;
  }
  return days.length > 0 ? null : (year) => nthWeekday(year, month, weekday, Number(ordinal));
}

function readRecurrence(rule: string): ICAL.Recur | null {
  if (rule.length > 500 || !rule.split(';').every((part) => RULE_NAMES.test(part))) return null;
  try {
    return ICAL.Recur.fromString(rule);
  } catch {
    // The library throws plain errors at what it cannot read; the caller tells of the zone.
    return null;
  }
}

const weekdayOf = (day: number): number => new Date(day).getUTCDay();

/** A day of a month (1 the first, -1 the last), `null` where the month is shorter. */
function dayInMonth(year: number, month: number, day: number): number | null {
  const at = day > 0 ? Date.UTC(year, month, day) : Date.UTC(year, month + 1, day + 1);
  return new Date(at).getUTCMonth() === month ? at : null;
}

function nthWeekday(year: number, month: number, weekday: number, ordinal: number): number | null {
  const edge = ordinal > 0 ? Date.UTC(year, month, 1) : Date.UTC(year, month + 1, 0);
  const first =
    ordinal > 0
      ? edge + ((weekday - weekdayOf(edge) + 7) % 7) * DAY
      : edge - ((weekdayOf(edge) - weekday + 7) % 7) * DAY;
  const at = first + (ordinal > 0 ? ordinal - 1 : ordinal + 1) * 7 * DAY;
  return new Date(at).getUTCMonth() === month ? at : null;
}
