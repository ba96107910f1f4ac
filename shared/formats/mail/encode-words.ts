import { encodeBase64 } from './encode-body.ts';

/** A line of a header is folded to this length (RFC 5322, section 2.1.1; RFC 2047, section 2). */
export const LINE_LENGTH = 76;
/** Bytes in one encoded word: it is 64 characters long with them. */
const WORD_BYTES = 39;

/** One line, without characters that could end it. */
export function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** True where a text can stand in a header as it is: ASCII, and nothing that reads as an encoded word. */
export const isPlain = (value: string): boolean => /^[ -~]*$/.test(value) && !value.includes('=?');

/** A text as encoded words (RFC 2047), none over 75 characters and none cut inside a character; parts of one folded text. */
export function encodedWords(value: string): string[] {
  const words: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of value) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > WORD_BYTES) {
      words.push(encodedWord(piece));
      piece = '';
      size = 0;
    }
    piece += character;
    size += bytes;
  }
  return piece === '' ? words : [...words, encodedWord(piece)];
}

const encodedWord = (piece: string): string => `=?utf-8?B?${encodeBase64(new TextEncoder().encode(piece))}?=`;

/** A field whose pieces are parted by spaces, with a new line wherever the next piece would make one too long. */
export function foldField(name: string, pieces: readonly string[]): string {
  let result = `${name}:`;
  let length = result.length;
  for (const [index, piece] of pieces.entries()) {
    const isFolded = index > 0 && length + 1 + piece.length > LINE_LENGTH;
    result += isFolded ? `\r\n ${piece}` : ` ${piece}`;
    length = (isFolded ? 0 : length) + 1 + piece.length;
  }
  return result;
}
