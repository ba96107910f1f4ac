import { decodeWords } from 'postal-mime';
import { decodeCharset } from './decode-body.ts';
import { MAIL_LIMITS } from './mail-limits.ts';

/** One field of a header: the name in lower case, the value on one line and still encoded. */
export interface MailField {
  readonly name: string;
  readonly value: string;
}

export interface MailHeader {
  readonly fields: readonly MailField[];
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** A value such as `text/plain; charset=utf-8`: the part before the first semicolon in lower case, and the parameters by name in lower case. */
export interface StructuredValue {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/**
 * Reads the header that begins at `start` (RFC 5322, section 2.2). A line that is no field ends it, as where the blank line
 * is missing. `null` when it is longer than `limit` bytes.
 */
export function readHeader(bytes: Uint8Array, start: number, end: number, limit: number): MailHeader | null {
  let at = start;
  let headerEnd = start;
  while (at < end) {
    const found = bytes.indexOf(LF, at);
    const lineEnd = found < 0 || found >= end ? end : found;
    if (lineEnd - start > limit) return null;
    const next = Math.min(lineEnd + 1, end);
    if (lineEnd === at || (lineEnd === at + 1 && bytes[at] === CR)) {
      return { fields: fieldsOf(bytes.subarray(start, headerEnd)), bodyStart: next };
    }
    if (!isBlank(bytes[at]) && !isField(bytes, at, lineEnd) && !(at === start && isEnvelope(bytes, at))) break;
    headerEnd = next;
    at = next;
  }
  return { fields: fieldsOf(bytes.subarray(start, headerEnd)), bodyStart: at };
}

function isField(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && bytes[at]! > 0x20 && bytes[at]! < 0x7f && bytes[at] !== COLON) at += 1;
  if (at === start) return false;
  while (at < end && isBlank(bytes[at])) at += 1;
  return bytes[at] === COLON && at < end;
}

/** `From ` or `>From ` as the first line, as mailboxes keep it. */
function isEnvelope(bytes: Uint8Array, at: number): boolean {
  const head = String.fromCharCode(...bytes.subarray(at, at + 6));
  return head.startsWith('From ') || head === '>From ';
}

function fieldsOf(bytes: Uint8Array): MailField[] {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of decodeCharset(bytes, null).text.split('\n')) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) last?.parts.push(line);
    else {
      const colon = line.indexOf(':');
      if (colon > 0 && !/^>?From /.test(line)) {
        fields.push({ name: line.slice(0, colon).trim().toLowerCase(), parts: [line.slice(colon + 1)] });
      }
    }
  }
  return fields.map(({ name, parts }) => ({
    name,
    value: parts
      .join('')
      .replace(/[\r\t]/g, ' ')
      .trim(),
  }));
}

/** The value of the first field of this name, or `null`. */
export function fieldValue(fields: readonly MailField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}

/** A value with its encoded words (RFC 2047) decoded; one over `MAIL_LIMITS.encodedField` stays as it is. */
export function decodeField(value: string): string {
  return value.length > MAIL_LIMITS.encodedField ? value : withoutControls(decodeWords(value));
}

const C1_CONTROLS = /[\u0080-\u009f]/g;

/** Some versions of Node read Windows-1252 as Latin-1, which leaves control characters where its quotation marks and dashes are. */
export function withoutControls(value: string): string {
  return value.replace(
    C1_CONTROLS,
    (control) => decodeCharset(Uint8Array.of(control.charCodeAt(0)), 'windows-1252').text,
  );
}

/** Reads a value with parameters (RFC 2045, section 5.1), those written in pieces or in another encoding included (RFC 2231). */
export function readStructured(written: string): StructuredValue {
  const [first = '', ...rest] = partsBetweenSemicolons(written);
  const raw = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals <= 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    if (!raw.has(name)) raw.set(name, parameterValue(part.slice(equals + 1).trim()));
  }
  const value = /^[^\s(]*/.exec(first.trim())![0].toLowerCase();
  return { value, parameters: joinSections(raw) };
}

function partsBetweenSemicolons(value: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === '\\') at += 1;
    else if (!isQuoted && character === ';') {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

function parameterValue(value: string): string {
  if (!value.startsWith('"')) return value.split(' (', 1)[0]!.trimEnd();
  let result = '';
  for (let at = 1; at < value.length && value[at] !== '"'; at += 1) {
    if (value[at] === '\\' && at + 1 < value.length) at += 1;
    result += value[at]!;
  }
  return result;
}

interface Section {
  readonly place: number;
  readonly value: string;
  readonly isEncoded: boolean;
}

const SECTIONED = /^([^*]+)\*(?:(\d{1,6})(\*?))?$/;

function joinSections(raw: ReadonlyMap<string, string>): Map<string, string> {
  const plain = new Map<string, string>();
  const sectioned = new Map<string, Section[]>();
  for (const [name, value] of raw) {
    const match = SECTIONED.exec(name);
    if (!match) {
      plain.set(name, decodeField(value));
      continue;
    }
    const section = { place: Number(match[2] ?? 0), value, isEncoded: match[2] === undefined || match[3] === '*' };
    const sections = sectioned.get(match[1]!);
    if (sections) sections.push(section);
    else sectioned.set(match[1]!, [section]);
  }
  for (const [name, sections] of sectioned) plain.set(name, joined(sections.sort((a, b) => a.place - b.place)));
  return plain;
}

function joined(sections: readonly Section[]): string {
  const first = sections[0]!;
  const named = first.isEncoded ? /^([^']*)'[^']*'/.exec(first.value) : null;
  const pieces = sections.map(({ value, isEncoded }, index) => {
    const own = index === 0 && named ? value.slice(named[0].length) : value;
    return isEncoded ? percentBytes(own) : new TextEncoder().encode(own);
  });
  const bytes = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return decodeCharset(bytes, named?.[1] ?? null).text;
}

function percentBytes(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code =
      bytes[at] === 0x25 ? /^[0-9a-f]{2}/i.exec(String.fromCharCode(...bytes.subarray(at + 1, at + 3))) : null;
    bytes[length] = code ? Number.parseInt(code[0], 16) : bytes[at]!;
    length += 1;
    if (code) at += 2;
  }
  return bytes.subarray(0, length);
}
