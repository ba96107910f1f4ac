import type { Steps } from '../../lib/steps.ts';
import { decodeCharset } from './decode-body.ts';

/** Characters read between two pauses. */
const STRETCH = 64 * 1024;

/** Elements whose content is not shown. */
const HIDDEN = new Set(['script', 'style', 'title', 'template']);
/** Elements a blank line parts from what is around them, and those that begin a line. */
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'hr']);
const LINES = new Set([
  'div',
  'tr',
  'li',
  'dt',
  'dd',
  'br',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'form',
]);
const CELLS = new Set(['td', 'th']);

const TAG_NAME = /\/?([a-z][a-z0-9:-]{0,50})/iy;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,9}));/gi;

const FROM_A0 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED: ReadonlyMap<string, string> = new Map([
  ...FROM_A0.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['euro', '€'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['trade', '™'],
  ['rarr', '→'],
  ['larr', '←'],
  ['hearts', '♥'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

/**
 * The text a page of HTML shows, without any tag: white space runs together, blocks stand on lines of their own. Scripts,
 * styles and comments are left out. Takes time in step with the length, whatever is in it.
 */
export function* htmlTextSteps(html: string): Steps<string> {
  const output = new TextOutput();
  const ends = { quoted: true };
  let at = 0;
  let pause = STRETCH;
  while (at < html.length) {
    if (at >= pause) {
      pause = at + STRETCH;
      yield;
    }
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) output.add(html.slice(at, open));
    const after = skipMarkup(html, open, output, ends);
    if (after === null) output.add('<');
    at = after ?? open + 1;
  }
  output.add(html.slice(at));
  return output.text();
}

/** Where the text goes on after the markup that begins at `open`; `null` when that is a mere character. */
function skipMarkup(html: string, open: number, output: TextOutput, ends: { quoted: boolean }): number | null {
  if (html.startsWith('<!--', open)) return endOf(html, html.indexOf('-->', open + 4), 3);
  if (html[open + 1] === '!' || html[open + 1] === '?') return endOf(html, html.indexOf('>', open), 1);
  TAG_NAME.lastIndex = open + 1;
  const match = TAG_NAME.exec(html);
  if (!match) return null;
  const name = match[1]!.toLowerCase();
  const isClosing = match[0].startsWith('/');
  const end = tagEnd(html, TAG_NAME.lastIndex, ends);
  if (end === null) return html.length;
  output.tag(name, isClosing);
  if (isClosing || !HIDDEN.has(name)) return end;
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = end;
  return closing.exec(html)?.index ?? html.length;
}

const endOf = (html: string, found: number, length: number): number => (found < 0 ? html.length : found + length);

/** Past the `>` of a tag. One inside quotation marks does not count, until marks are found that never close. */
function tagEnd(html: string, from: number, ends: { quoted: boolean }): number | null {
  if (ends.quoted) {
    const MARK = /[>"']/g;
    MARK.lastIndex = from;
    for (let match = MARK.exec(html); match; match = MARK.exec(html)) {
      if (match[0] === '>') return match.index + 1;
      if (!isAfterEquals(html, match.index)) continue;
      const close = html.indexOf(match[0], match.index + 1);
      if (close < 0) break;
      MARK.lastIndex = close + 1;
    }
    ends.quoted = false;
  }
  const end = html.indexOf('>', from);
  return end < 0 ? null : end + 1;
}

/** Only there does a quotation mark open a value. */
function isAfterEquals(html: string, at: number): boolean {
  return /=[ \t\r\n]*$/.test(html.slice(Math.max(0, at - 20), at));
}

class TextOutput {
  readonly #parts: string[] = [];
  #breaks = 0;
  #hasSpace = false;
  #preformatted = 0;

  add(html: string): void {
    const decoded = html.replace(REFERENCE, decodeReference);
    if (this.#preformatted > 0) {
      this.#put(decoded.replace(/\r\n?/g, '\n'));
      return;
    }
    const text = decoded.replace(/[ \t\r\n\f]+/g, ' ');
    if (text.startsWith(' ')) this.#hasSpace = true;
    const words = text.replace(/^ | $/g, '');
    if (words === '') return;
    this.#put(words);
    this.#hasSpace = text.endsWith(' ');
  }

  tag(name: string, isClosing: boolean): void {
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted + (isClosing ? -1 : 1));
    if (name === 'br') this.#breaks = Math.min(2, this.#breaks + 1);
    else if (PARAGRAPHS.has(name)) this.#breaks = 2;
    else if (LINES.has(name)) this.#breaks = Math.max(1, this.#breaks);
    else if (CELLS.has(name)) this.#hasSpace = true;
    if (name === 'li' && !isClosing) this.#put('*');
    if (name === 'li') this.#hasSpace = true;
  }

  #put(text: string): void {
    if (this.#parts.length > 0) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(this.#breaks));
      else if (this.#hasSpace) this.#parts.push(' ');
    }
    this.#breaks = 0;
    this.#hasSpace = false;
    this.#parts.push(text);
  }

  text(): string {
    return this.#parts.join('').replaceAll('\u00a0', ' ').trim();
  }
}

function decodeReference(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED.get(name) ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  // Pages use these numbers for what Windows-1252 has in their places.
  if (code >= 0x80 && code <= 0x9f) return decodeCharset(Uint8Array.of(code), 'windows-1252').text;
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
