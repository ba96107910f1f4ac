import anyAscii from 'any-ascii';

/** Printable ASCII with single inner spaces: nothing to do but case, and by far the most common text. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;
const SPACES = /\s+/gu;
/** Vowel points of Hebrew and Arabic, which the same name is written with and without. */
const POINTS = /[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/gu;

/**
 * Text in lower-case Latin letters without accents, for finding a name in whatever script it is typed: `Юлія`, `Ιουλία`
 * and `José` become `yuliya`, `ioulia` and `jose`. Every sign is written by itself, without regard to its language, so
 * that Chinese signs always read as in Mandarin and vowels a script leaves out stay out.
 */
export function latinText(text: string): string {
  if (PLAIN.test(text) && !text.startsWith(' ')) return text.toLowerCase();
  return anyAscii(text.normalize('NFKC').replace(POINTS, '')).toLowerCase().replace(SPACES, ' ').trim();
}
