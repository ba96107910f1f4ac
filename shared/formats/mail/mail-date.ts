import { dayFromParts } from '../../lib/calendar-day.ts';

export interface MailDate {
  /** `yyyy-MM-ddTHH:mm:ss.000Z`. */
  readonly instant: string;
  /** False when no time zone is named, or one nobody can know; the time is then taken as UTC. */
  readonly hasZone: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /^(?:[a-z]{3,9}\.?(?:, *| +))?(\d{1,2})[ -]+([a-z]{3})[a-z]{0,6}\.?[ -]+(\d{2,4}),? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? *([+-]\d{4}|[a-z]{1,5})?$/i;
/** Hours from UTC of the names in RFC 5322, section 4.3. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
]);

/** Reads the date of a mail (RFC 5322, sections 3.3 and 4.3; comments are passed over). `null` when it is none. */
export function readMailDate(value: string): MailDate | null {
  const match = DATE.exec(
    value
      .slice(0, 200)
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (!match) return null;
  const [, day = '', monthName = '', yearText = '', hours = '', minutes = '', seconds = '0', zone = ''] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const start = dayFromParts(fullYear(yearText), month + 1, Number(day));
  if (month < 0 || start === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const offset = zoneMinutes(zone);
  // A leap second counts as the one before it.
  const time = (Number(hours) * 60 + Number(minutes) - (offset ?? 0)) * 60 + Math.min(Number(seconds), 59);
  return { instant: new Date(Date.parse(`${start}T00:00:00Z`) + time * 1000).toISOString(), hasZone: offset !== null };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneMinutes(zone: string): number | null {
  const signed = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (!signed) {
    const hours = ZONES.get(zone.toLowerCase());
    return hours === undefined ? null : hours * 60;
  }
  if (zone === '-0000') return 0;
  const minutes = Number(signed[2]) * 60 + Number(signed[3]);
  return signed[1] === '-' ? -minutes : minutes;
}

/** Writes a UTC instant as mail does: `Tue, 01 Jul 2025 10:00:00 +0000`. Throws a `RangeError` for what is no instant. */
export function writeMailDate(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`'${instant}' is no instant`);
  return date.toUTCString().replace('GMT', '+0000');
}
