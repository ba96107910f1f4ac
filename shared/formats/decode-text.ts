/** The encodings Liaison reads. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/**
 * How sure the encoding is: `marked` by a byte order mark, `proven` because the bytes are valid in it and in it alone
 * by any likelihood, `guessed` (must be shown), or `chosen` by the person.
 */
export type EncodingCertainty = 'marked' | 'proven' | 'guessed' | 'chosen';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly certainty: EncodingCertainty;
  /** Places that are not valid in the encoding and read as U+FFFD. */
  readonly damaged: number;
}

/** Why bytes are no text. `kind` names what they look like, where that is known. */
export type NotText =
  | { readonly reason: 'empty' }
  | { readonly reason: 'binary'; readonly kind: FileLook | null }
  /** The chosen encoding does not fit; `offset` is the first byte that shows it. */
  | { readonly reason: 'not-in-encoding'; readonly encoding: TextEncoding; readonly offset: number };

export type FileLook = 'zip' | 'old-office' | 'pdf' | 'picture' | 'gzip' | 'rtf';

const SIGNATURES: readonly (readonly [FileLook, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Decodes the bytes of a text file: byte order mark, then strict UTF-8, then UTF-16 by its pattern of zero bytes, then
 * Windows-1252. The last never fails and so cannot prove itself: it is marked as a guess. A chosen encoding is used as
 * it is, but refused where the bytes contradict it.
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding): DecodedText | NotText {
  if (bytes.length === 0) return { reason: 'empty' };
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return { reason: 'binary', kind: signature[0] };
  if (chosen) return decodeChosen(bytes, chosen);
  const marked = markedEncoding(bytes);
  if (marked) return finish(decode(bytes, marked), marked, 'marked');
  if (bytes.includes(0)) {
    const encoding = utf16ByZeros(bytes);
    return encoding ? finish(decode(bytes, encoding), encoding, 'proven') : { reason: 'binary', kind: null };
  }
  const strict = decodeStrict(bytes, 'utf-8');
  if (strict !== null) return finish(strict, 'utf-8', 'proven');
  return decodeUnproven(bytes);
}

function decodeChosen(bytes: Uint8Array, chosen: TextEncoding): DecodedText | NotText {
  if (chosen === 'utf-8' || chosen === 'windows-1252') {
    if (bytes.includes(0)) return { reason: 'binary', kind: null };
    if (chosen === 'utf-8' && decodeStrict(bytes, 'utf-8') === null) {
      return { reason: 'not-in-encoding', encoding: chosen, offset: firstInvalidUtf8(bytes) };
    }
  } else if (bytes.length % 2 === 1) {
    return { reason: 'not-in-encoding', encoding: chosen, offset: bytes.length - 1 };
  }
  return finish(decode(bytes, chosen), chosen, 'chosen');
}

/** Neither marked nor valid UTF-8: damaged UTF-8 where nearly all of it is valid, else Windows-1252. */
function decodeUnproven(bytes: Uint8Array): DecodedText | NotText {
  const asUtf8 = decode(bytes, 'utf-8');
  const damaged = countOf(asUtf8, /\ufffd/g);
  const sound = countOf(asUtf8, /[^\p{ASCII}\ufffd]/gu);
  if (sound >= damaged * 10) return { text: asUtf8, encoding: 'utf-8', certainty: 'guessed', damaged };
  const latin = decode(bytes, 'windows-1252');
  // Bytes that Windows-1252 leaves undefined and other control characters hardly occur in text.
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is counted here
  const controls = countOf(latin, /[\u0001-\u0008\u000e-\u001f\u0080-\u009f]/g);
  if (controls > 4 && controls > latin.length / 100) return { reason: 'binary', kind: null };
  return { text: latin, encoding: 'windows-1252', certainty: 'guessed', damaged: 0 };
}

function finish(text: string, encoding: TextEncoding, certainty: EncodingCertainty): DecodedText | NotText {
  // A zero character is no part of any table; with a mark in front it still is no text.
  if (text.includes('\u0000')) return { reason: 'binary', kind: null };
  return { text, encoding, certainty, damaged: text.includes('\ufffd') ? countOf(text, /\ufffd/g) : 0 };
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return null;
}

/** Text in UTF-16 has a zero in most places of one parity as long as some of it is Latin: marks, digits, line ends. */
function utf16ByZeros(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, 8_192);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  const enough = sample.length / 2 / 5;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(C1_CONTROLS, windows1252Character) : text;
}

/** What Windows-1252 has from 0x80 to 0x9F; a space where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const C1_CONTROLS = /[\u0080-\u009f]/gu;

/** Some versions of Node decode Windows-1252 as if it were Latin-1, which leaves control characters in these places. */
function windows1252Character(control: string): string {
  const character = WINDOWS_1252[control.charCodeAt(0) - 0x80]!;
  return character === ' ' ? control : character;
}

function decodeStrict(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder says no more than that the bytes are invalid; the caller decides what that means.
    return null;
  }
}

/** The number of bytes before the first one that reads as damage. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  const sound = decode(bytes, 'utf-8').split('\ufffd', 1)[0]!;
  const mark = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return mark + new TextEncoder().encode(sound).length;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
