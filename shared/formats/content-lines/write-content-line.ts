import ICAL from 'ical.js';
import { plainDesign } from './content-line.ts';
import { cleanText } from './text-value.ts';

/** Octets of a line without its end, RFC 5545 and RFC 6350. */
const OCTETS = 75;

/**
 * One line of a card or an event with its end, folded. `value` is escaped already; a line break left in it becomes a space,
 * because it would begin another line. Blank parameters are left out.
 */
export function writeContentLine(name: string, value: string, params: Readonly<Record<string, string>> = {}): string {
  const named = Object.entries(params).map(([key, text]) => [key, cleanText(text)] as const);
  const written = Object.fromEntries(named.filter(([, text]) => text !== ''));
  const inOneLine = value.replace(/[\r\n]+/gu, ' ');
  return `${foldLine(ICAL.stringify.property([name, written, 'unknown', inOneLine], plainDesign, true))}\r\n`;
}

/** Breaks a line after at most 75 octets of UTF-8, the space in front of a continuation counted, never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let from = 0;
  let octets = 0;
  let at = 0;
  while (at < line.length) {
    const point = line.codePointAt(at)!;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    if (octets + size > OCTETS) {
      parts.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return [...parts, line.slice(from)].join('\r\n ');
}
