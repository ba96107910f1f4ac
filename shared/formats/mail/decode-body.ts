import { decodeText } from '../decode-text.ts';
import type { Steps } from '../../lib/steps.ts';

export interface DecodedBody {
  readonly text: string;
  /** False when the encoding is none that is known, so that another was tried. */
  readonly isKnown: boolean;
}

/** Bytes decoded between two pauses: a few milliseconds' worth. */
const STRETCH = 256 * 1024;

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXTETS = new Int8Array(256).fill(-1);
for (let index = 0; index < ALPHABET.length; index += 1) SIXTETS[ALPHABET.charCodeAt(index)] = index;

/** Takes the transfer encoding (RFC 2045, section 6) off a body. Any other than base64 and quoted-printable leaves the bytes as they are. */
export function* decodeTransferSteps(body: Uint8Array, encoding: string): Steps<Uint8Array> {
  if (encoding === 'base64') return yield* decodeBase64(body);
  return encoding === 'quoted-printable' ? yield* decodeQuotedPrintable(body) : body;
}

/** What is not of the alphabet is passed over; padding ends a unit, as some programs pad every line. */
function* decodeBase64(body: Uint8Array): Steps<Uint8Array> {
  const result = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (at % STRETCH === STRETCH - 1) yield;
    const sixtet = SIXTETS[body[at]!]!;
    if (sixtet < 0) {
      if (body[at] === EQUALS) held = 0;
      continue;
    }
    bits = ((bits << 6) | sixtet) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    result[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return result.subarray(0, length);
}

function* decodeQuotedPrintable(body: Uint8Array): Steps<Uint8Array> {
  const result = new Uint8Array(body.length);
  let length = 0;
  let pause = STRETCH;
  for (let at = 0; at < body.length; at += 1) {
    if (at >= pause) {
      pause = at + STRETCH;
      yield;
    }
    if (body[at] === EQUALS) {
      const lineEnd = softBreakEnd(body, at + 1);
      const byte = hexByte(body, at + 1);
      if (lineEnd !== null) {
        at = lineEnd;
        continue;
      }
      if (byte !== null) {
        result[length] = byte;
        length += 1;
        at += 2;
        continue;
      }
    }
    result[length] = body[at]!;
    length += 1;
  }
  return result.subarray(0, length);
}

/** The last byte of the line break after an equals sign; `null` where it stands inside a line. */
function softBreakEnd(body: Uint8Array, from: number): number | null {
  if (from >= body.length) return from;
  if (body[from] === LF) return from;
  return body[from] === CR && body[from + 1] === LF ? from + 1 : null;
}

function hexByte(body: Uint8Array, at: number): number | null {
  const high = hexDigit(body[at]);
  const low = hexDigit(body[at + 1]);
  return high < 0 || low < 0 ? null : high * 16 + low;
}

function hexDigit(byte: number | undefined): number {
  return byte === undefined || byte > 0x66 ? -1 : '0123456789ABCDEF'.indexOf(String.fromCharCode(byte).toUpperCase());
}

/** Names in use that the Encoding Standard does not list. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
]);
const LATIN = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'cp1252']);
/** Said by programs that never look: the bytes tell more than the name. */
const UNSAID = new Set(['', 'us-ascii', 'ascii', 'unknown-8bit', 'default']);

/**
 * Bytes as text in the named encoding, `null` where none is named. UTF-8 is tried first where the name says nothing, and
 * where it is not known; what is not UTF-8 then is read as Windows-1252.
 */
export function decodeCharset(bytes: Uint8Array, label: string | null): DecodedBody {
  const name = (label ?? '').trim().toLowerCase();
  if (LATIN.has(name)) return { text: decodeLatin(bytes), isKnown: true };
  if (name === 'utf-8' || name === 'utf8') return { text: new TextDecoder('utf-8').decode(bytes), isKnown: true };
  const decoder = UNSAID.has(name)
    ? null
    : (decoderOf(ALIASES.get(name) ?? name) ?? decoderOf(name.replace(/^x-/, '')));
  if (decoder) return { text: decoder.decode(bytes), isKnown: true };
  return { text: decodeStrict(bytes) ?? decodeLatin(bytes), isKnown: UNSAID.has(name) };
}

function decoderOf(label: string): { decode(bytes: Uint8Array): string } | null {
  try {
    return new TextDecoder(label);
  } catch {
    // The name is none the decoder knows; the caller tries another and tells.
    return null;
  }
}

function decodeStrict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8; the caller reads it as Windows-1252 instead.
    return null;
  }
}

function decodeLatin(bytes: Uint8Array): string {
  const read = decodeText(bytes, 'windows-1252');
  return 'text' in read ? read.text : new TextDecoder('windows-1252').decode(bytes);
}
