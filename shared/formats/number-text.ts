import { isCurrencyCode } from '../lib/currencies.ts';

/** Which mark parts the decimals: `point` reads 1,050.5 and `comma` reads 1.050,5. */
export type DecimalStyle = 'point' | 'comma';

/** A number as written, without a float on the way. */
export interface WrittenNumber {
  /** A plain decimal, such as `-1050.5`; K, M and B are worked in. */
  readonly digits: string;
  readonly isPercent: boolean;
  /** Written with K, M, B or the like, so only its first digits are exact. */
  readonly isAbbreviated: boolean;
  /** The currency sign or code beside it, as written. */
  readonly sign: string | null;
}

export type NumberProblem = 'not-a-number' | 'negative' | 'not-whole' | 'too-large' | 'percent' | 'currency';

/** Powers of ten of the abbreviations in use, English, German, Indonesian and Indian. */
const POWERS = new Map<string, number>([
  ['k', 3],
  ['tsd', 3],
  ['rb', 3],
  ['lakh', 5],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['jt', 6],
  ['crore', 7],
  ['cr', 7],
  ['b', 9],
  ['bn', 9],
  ['mrd', 9],
]);

const SIGN = String.raw`\p{Sc}|R\$|Rp\.?|zł|kr\.?|[A-Z]{3}`;
const WRITTEN = new RegExp(
  String.raw`^(?<lead>${SIGN})?\s*(?<minus>[-−+])?\s*(?<before>${SIGN})?\s*` +
    String.raw`(?<body>[\d.,'’\s]*\d[.,]?)\s*(?<power>k|tsd|rb|lakh|mn|mio|m|jt|crore|cr|bn|b|mrd)?\.?\s*(?<after>%|${SIGN})?$`,
  'iu',
);
/** No number is written longer; the pattern below must never see a text that could keep it busy. */
const LONGEST_NUMBER = 64;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** Reads one number as people and exports write them; `null` when the text is none in this decimal style. */
export function readNumber(text: string, style: DecimalStyle): WrittenNumber | null {
  if (style === 'point' && PLAIN.test(text)) {
    return { digits: text, isPercent: false, isAbbreviated: false, sign: null };
  }
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMBER) return null;
  const inBrackets = /^\((.+)\)$/su.exec(trimmed);
  const match = WRITTEN.exec(inBrackets ? inBrackets[1]! : trimmed);
  if (!match?.groups) return null;
  const { lead, minus, before, body, power, after } = match.groups;
  const plain = plainDecimal(body!.trim(), style);
  if (plain === null) return null;
  const exponent = power === undefined ? 0 : POWERS.get(power.toLowerCase())!;
  const isNegative = inBrackets !== null || (minus !== undefined && minus !== '+');
  const digits = shiftDecimal(plain, exponent);
  const sign = lead ?? before ?? (after === '%' ? undefined : after);
  if (sign !== undefined && /^[a-z]{3}$/iu.test(sign) && !isCurrencyCode(sign.toUpperCase())) return null;
  return {
    digits: isNegative && /[1-9]/.test(digits) ? `-${digits}` : digits,
    isPercent: after === '%',
    isAbbreviated: exponent > 0,
    sign: sign?.replace(/\.$/u, '') ?? null,
  };
}

const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
/** Thousands, then pairs, as in 12,34,567. */
const GROUPED_INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** Takes grouping away and gives the decimals a point; `null` when the groups or marks make no sense. */
function plainDecimal(body: string, style: DecimalStyle): string | null {
  const decimalMark = style === 'point' ? '.' : ',';
  const parts = body.split(decimalMark);
  if (parts.length > 2) return null;
  const [whole = '', fraction = ''] = parts;
  if (!/^\d*$/.test(fraction)) return null;
  if (/^\d+$/.test(whole)) return fraction === '' ? whole : `${whole}.${fraction}`;
  if (whole === '') return fraction === '' ? null : `0.${fraction}`;
  const marks = new Set(whole.replace(/\d/gu, ''));
  if (marks.size > 1) return null;
  const grouped = whole.replace(/\D/gu, ',');
  if (!GROUPED.test(grouped) && !GROUPED_INDIAN.test(grouped)) return null;
  const digits = grouped.replaceAll(',', '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

/** Multiplies a plain decimal by a power of ten by moving its point. */
function shiftDecimal(plain: string, exponent: number): string {
  if (exponent === 0) return plain;
  const [whole = '', fraction = ''] = plain.split('.');
  const moved = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const rest = fraction.slice(exponent);
  const trimmed = moved.replace(/^0+(?=\d)/u, '');
  return rest === '' ? trimmed : `${trimmed}.${rest}`;
}

/** The largest count that is taken for real: more than any platform has ever shown. */
export const LARGEST_COUNT = 1_000_000_000_000;

export type CountReading =
  | { readonly ok: true; readonly value: number; readonly wasRounded: boolean; readonly isAbbreviated: boolean }
  | { readonly ok: false; readonly problem: NumberProblem };

const WHOLE = /^\d{1,12}$/;

/**
 * Reads a count: whole and not negative. While the decimal style of the file is not known (`null`), a lone mark before
 * three digits groups thousands, because a count has no decimals. `canRound` lets averages be rounded to whole ones.
 */
export function readCount(text: string, style: DecimalStyle | null, canRound = false): CountReading {
  if (WHOLE.test(text)) return { ok: true, value: Number(text), wasRounded: false, isAbbreviated: false };
  const trimmed = text.trim();
  const reading = style ?? (/^\d{1,3}(?:\.\d{3})+$/.test(trimmed) ? 'comma' : 'point');
  const written = readNumber(trimmed, reading);
  if (!written) return { ok: false, problem: 'not-a-number' };
  if (written.isPercent) return { ok: false, problem: 'percent' };
  if (written.sign !== null) return { ok: false, problem: 'currency' };
  if (written.digits.startsWith('-')) return { ok: false, problem: 'negative' };
  const [whole = '0', fraction = ''] = written.digits.split('.');
  if (whole.replace(/^0+/u, '').length > 15) return { ok: false, problem: 'too-large' };
  const isWhole = /^0*$/u.test(fraction);
  if (!isWhole && !canRound) return { ok: false, problem: 'not-whole' };
  const value = Number(whole) + (fraction >= '5' ? 1 : 0);
  if (value > LARGEST_COUNT) return { ok: false, problem: 'too-large' };
  return { ok: true, value, wasRounded: !isWhole, isAbbreviated: written.isAbbreviated };
}

export interface DecimalSniff {
  /** `null` when no cell shows which mark parts the decimals. */
  readonly style: DecimalStyle | null;
  /** Cells that speak for the other style. */
  readonly against: number;
  /** Cells with a mark that could part the decimals or group the thousands. */
  readonly unclear: number;
}

/** Works out the decimal style from many cells: only cells that can be read in one way alone have a say. */
export function sniffDecimals(cells: Iterable<string>): DecimalSniff {
  let point = 0;
  let comma = 0;
  let unclear = 0;
  for (const cell of cells) {
    const vote = voteOf(cell);
    if (vote === 'point') point += 1;
    else if (vote === 'comma') comma += 1;
    else if (vote === 'unclear') unclear += 1;
  }
  if (point === 0 && comma === 0) return { style: null, against: 0, unclear };
  return point >= comma ? { style: 'point', against: comma, unclear } : { style: 'comma', against: point, unclear };
}

/** `null` for a cell without marks. */
function voteOf(cell: string): DecimalStyle | 'unclear' | null {
  const marks = cell.replace(/[^.,]/gu, '');
  if (marks === '') return null;
  const styleOf = (decimalMark: string): DecimalStyle => (decimalMark === '.' ? 'point' : 'comma');
  const other = (mark: string): string => (mark === '.' ? ',' : '.');
  if (marks.includes('.') && marks.includes(',')) return styleOf(marks.at(-1)!);
  const mark = marks[0]!;
  if (marks.length > 1) return styleOf(other(mark));
  const [whole = '', fraction = ''] = cell.split(mark).map((part) => part.replace(/\D/gu, ''));
  const couldGroup = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
  return couldGroup ? 'unclear' : styleOf(mark);
}

/**
 * An id as text. Spreadsheets and data tools add `.0` to whole ids (`42.0`), so that is taken away; everything else,
 * leading zeros included, stays as written.
 */
export function readId(text: string): string {
  const trimmed = text.trim();
  return /^\d+\.0+$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf('.')) : trimmed;
}

/** True for an id a spreadsheet has shortened (`1.78E+16`): its digits are lost. */
export function isShortenedId(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/iu.test(text.trim());
}
