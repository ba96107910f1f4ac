import { isCurrencyCode } from '../../lib/currencies.ts';

/** What a number format makes of a number, as far as its text differs. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | DateFormat
  | { readonly kind: 'currency'; readonly sign: string; readonly decimals: number };

export interface DateFormat {
  readonly kind: 'date';
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  /** Hours go on beyond 24, as in `[h]:mm`. */
  readonly isElapsed: boolean;
  /** Fractions of seconds are shown. */
  readonly hasFraction: boolean;
}

export const PLAIN_FORMAT: NumberFormat = { kind: 'plain' };

const DAY: DateFormat = { kind: 'date', hasDay: true, hasTime: false, isElapsed: false, hasFraction: false };
const TIME: DateFormat = { kind: 'date', hasDay: false, hasTime: true, isElapsed: false, hasFraction: false };
const DAY_AND_TIME: DateFormat = { ...DAY, hasTime: true };

/**
 * Formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30). Those of East Asia differ by language, and
 * whether they show a day or a time is told by the number. Currency formats (5 to 8, 37 to 44) take their sign from
 * the reader's computer, so they name none.
 */
function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id >= 14 && id <= 17) return DAY;
  if (id >= 18 && id <= 21) return TIME;
  if (id === 22) return DAY_AND_TIME;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DAY;
  if (id === 45) return TIME;
  if (id === 46) return { ...TIME, isElapsed: true };
  if (id === 47) return { ...TIME, hasFraction: true };
  return PLAIN_FORMAT;
}

/** A format by its number and, where the workbook gives one, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  return code === undefined ? builtInFormat(id) : formatOfCode(code);
}

/** Longer codes than Excel holds say nothing. */
const LONGEST_CODE = 1_000;
/** Quoted text; brackets; an escaped, filling or spacing character; anything else. */
const PIECES = /"([^"]*)"?|\[([^\]]*)\]?|[\\*_](.?)|[^"[\\*_]/gsu;
const ELAPSED = /^(?:h+|m+|s+)$/iu;

function formatOfCode(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return PLAIN_FORMAT;
  const signs = new Set<string>();
  let bare = '';
  let isElapsed = false;
  for (const [piece, quoted, bracketed, escaped] of code.matchAll(PIECES)) {
    if (quoted !== undefined) addSign(signs, quoted);
    else if (escaped !== undefined) addSign(signs, piece.startsWith('\\') ? escaped : '');
    else if (bracketed === undefined) bare += piece;
    else if (bracketed.startsWith('$')) addSign(signs, bracketed.slice(1).split('-')[0]!);
    else if (ELAPSED.test(bracketed)) {
      isElapsed ||= !bare.includes(';');
      bare += bracketed;
    }
  }
  for (const sign of bare.match(/\p{Sc}/gu) ?? []) addSign(signs, sign);
  const section = bare.split(';')[0]!.replace(/general/giu, '');
  if (isElapsed || /[ymdhs]/iu.test(section)) return dateFormat(section, isElapsed);
  if (section.includes('%')) return { kind: 'percent' };
  const [sign] = signs;
  if (sign === undefined || signs.size > 1) return PLAIN_FORMAT;
  return { kind: 'currency', sign, decimals: /\.(0*)/u.exec(section)?.[1]?.length ?? 0 };
}

/** Signs that a reader of amounts knows; other text beside a number is no currency. */
const SIGN = /^(?:\p{Sc}|R\$|Rp\.?|zł|kr\.?)$/iu;

function addSign(signs: Set<string>, written: string): void {
  const sign = written.trim();
  if (SIGN.test(sign) || isCurrencyCode(sign)) signs.add(sign);
}

function dateFormat(section: string, isElapsed: boolean): DateFormat {
  const codes = section.replace(/am\/pm|a\/p/giu, 'h').match(/y+|m+|d+|h+|s+/giu) ?? [];
  const letters = codes.map((run) => run[0]!.toLowerCase());
  // An m stands for minutes after hours or before seconds, and for months anywhere else.
  const isMinutes = (index: number): boolean => letters[index - 1] === 'h' || letters[index + 1] === 's';
  const hasDay = letters.some(
    (letter, index) => letter === 'y' || letter === 'd' || (letter === 'm' && !isElapsed && !isMinutes(index)),
  );
  const hasTime = isElapsed || letters.some((letter) => letter === 'h' || letter === 's');
  return { kind: 'date', hasDay, hasTime, isElapsed: isElapsed && !hasDay, hasFraction: /s\.0/iu.test(section) };
}
