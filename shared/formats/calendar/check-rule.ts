import ICAL from 'ical.js';
import { text } from '../../text/text.ts';
import { readDateValue } from '../content-lines/date-value.ts';

/** In characters, days, repeats and repeats a day. */
const RULE_LIMITS = { length: 1_000, interval: 1_000, count: 10_000, perDay: 24 } as const;

const NAMES = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS'.split(
    ' ',
  ),
);
const PART = /^([A-Z]+)=([^=]+)$/u;
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What is wrong with a rule for repeats (RFC 5545, section 3.3.10), as a sentence, `null` when it can be kept. Rules are
 * never followed here; those that would be long or endless to follow are refused for the sake of whoever does.
 */
export function ruleProblem(rule: string): string | null {
  const { rules } = text.calendarFile;
  if (rule.length > RULE_LIMITS.length) return rules.tooLong(RULE_LIMITS.length);
  const parts = partsOf(rule.toUpperCase());
  const frequency = parts?.get('FREQ');
  if (!parts || frequency === undefined) return rules.unreadable(rule);
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency)) return rules.tooOften(rule);
  if (!isWholeIn(parts.get('INTERVAL'), RULE_LIMITS.interval)) return rules.interval(rule);
  if (!isWholeIn(parts.get('COUNT'), RULE_LIMITS.count)) return rules.count(rule, RULE_LIMITS.count);
  const until = parts.get('UNTIL');
  if (until !== undefined && !readDateValue(until)) return rules.until(rule);
  if (!isReadable(rule.toUpperCase())) return rules.unreadable(rule);
  const perDay = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((name) => parts.get(name)?.split(',').length ?? 1);
  if (perDay.reduce((product, count) => product * count, 1) > RULE_LIMITS.perDay) return rules.tooOften(rule);
  return namesNoDay(parts) ? rules.never(rule) : null;
}

function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of rule.replace(/;$/u, '').split(';')) {
    const [, name, value] = PART.exec(part) ?? [];
    if (name === undefined || value === undefined || !NAMES.has(name) || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

const isWholeIn = (value: string | undefined, limit: number): boolean =>
  value === undefined || (/^\d{1,6}$/u.test(value) && Number(value) >= 1 && Number(value) <= limit);

function isReadable(rule: string): boolean {
  try {
    ICAL.Recur.fromString(rule.replace(/;$/u, ''));
    return true;
  } catch {
    // The library throws plain errors at what it cannot read; the caller tells of the rule.
    return false;
  }
}

/** True for the 30th of February and the like, after which a program could search for ever. */
function namesNoDay(parts: ReadonlyMap<string, string>): boolean {
  const months = parts.get('BYMONTH')?.split(',').map(Number);
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number);
  if (!days) return false;
  const longest = Math.max(...(months ?? [1]).map((month) => DAYS_OF_MONTHS[month - 1] ?? 0));
  return days.every((day) => day === 0 || Math.abs(day) > longest);
}
