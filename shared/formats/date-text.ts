import { dayFromParts, YEAR_RANGE, type CalendarDay } from '../lib/calendar-day.ts';

/** How days such as 03/04/2025 are written: day or month first. */
export type DateOrder = 'dmy' | 'mdy';

/**
 * `ambiguous`: day and month could be either way round and nobody has chosen; `two-digit-year`: the century is not said;
 * `serial`: a spreadsheet's day number; `out-of-range`: a real day outside {@link YEAR_RANGE}.
 */
export type DayProblem = 'not-a-day' | 'out-of-range' | 'ambiguous' | 'two-digit-year' | 'serial';

export type DayReading =
  { readonly ok: true; readonly day: CalendarDay } | { readonly ok: false; readonly problem: DayProblem };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,?[T ]\s*\d{1,2}:\d{2}.*)?$/;
const MONTH_FIRST = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[, ].*)?$/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?:[, ].*)?$/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads a day, ISO 8601 first; a time of day after it is left out and the day stays the one written. Days with the
 * year last and day and month interchangeable are refused until `order` says which is which.
 */
export function readDay(text: string, order: DateOrder | null): DayReading {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) return readNumeric(numeric, order);
  const named = MONTH_FIRST.exec(trimmed);
  if (named) return readNamed(named[1]!, named[2]!, named[3]!);
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return readNamed(dayFirst[2]!, dayFirst[1]!, dayFirst[3]!);
  return { ok: false, problem: /^\d{5}(\.\d+)?$/.test(trimmed) ? 'serial' : 'not-a-day' };
}

function readNumeric(match: RegExpExecArray, order: DateOrder | null): DayReading {
  const [, first = '', mark, second = '', yearText = ''] = match;
  if (yearText.length === 2) return { ok: false, problem: 'two-digit-year' };
  const year = Number(yearText);
  // Dots always part day, month, year: no country writes the month first with them.
  const effective = mark === '.' ? 'dmy' : (order ?? orderOf(Number(first), Number(second)));
  if (effective === null) return { ok: false, problem: 'ambiguous' };
  const [month, day] = effective === 'dmy' ? [second, first] : [first, second];
  return build(year, Number(month), Number(day));
}

/** The only order two numbers allow, `null` when both work and differ in meaning. */
function orderOf(first: number, second: number): DateOrder | null {
  if (first === second || first > 12) return 'dmy';
  if (second > 12) return 'mdy';
  return null;
}

function readNamed(monthName: string, day: string, year: string): DayReading {
  const name = monthName.toLowerCase();
  const short = name === 'sept' ? 'sep' : name;
  const index = MONTHS.includes(short) ? MONTHS.indexOf(short) : MONTH_NAMES.indexOf(name);
  return index === -1 ? { ok: false, problem: 'not-a-day' } : build(Number(year), index + 1, Number(day));
}

function build(year: number, month: number, day: number): DayReading {
  const result = dayFromParts(year, month, day);
  if (result !== null) return { ok: true, day: result };
  const isOutside = year < YEAR_RANGE.first || year > YEAR_RANGE.last;
  return { ok: false, problem: isOutside ? 'out-of-range' : 'not-a-day' };
}

/**
 * The order the days of one column are written in: what its unmistakable cells say. `null` when none of them does,
 * `mixed` when they contradict each other.
 */
export function sniffDateOrder(cells: Iterable<string>): DateOrder | 'mixed' | null {
  let found: DateOrder | null = null;
  for (const cell of cells) {
    const match = NUMERIC.exec(cell.trim());
    if (!match || match[2] === '.' || match[1] === match[3]) continue;
    const order = orderOf(Number(match[1]), Number(match[3]));
    if (order === null) continue;
    if (found !== null && found !== order) return 'mixed';
    found = order;
  }
  return found;
}

/** True for a day whose numbers allow both orders and mean two different days. */
export function isAmbiguousDay(cell: string): boolean {
  const reading = readDay(cell, null);
  return !reading.ok && reading.problem === 'ambiguous';
}

export interface NamedDay {
  readonly day: CalendarDay;
  /** A month in the name stands for its first day, so that the figures never look newer than they are. */
  readonly precision: 'day' | 'month';
  /** As the name has it. */
  readonly written: string;
}

const NAME_DAY = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const NAME_MONTH = /(?<!\d)((?:19|20)\d{2})[-_.](0[1-9]|1[0-2])(?!\d)/;

/** The day or month in a file's name (`list-2022-09.csv`, `export_20220914.csv`), or `null`. */
export function dayInFileName(name: string): NamedDay | null {
  const day = NAME_DAY.exec(name);
  if (day) {
    const built = dayFromParts(Number(day[1]), Number(day[2]), Number(day[3]));
    if (built) return { day: built, precision: 'day', written: day[0] };
  }
  const month = NAME_MONTH.exec(name);
  if (!month) return null;
  const built = dayFromParts(Number(month[1]), Number(month[2]), 1);
  return built ? { day: built, precision: 'month', written: month[0] } : null;
}
