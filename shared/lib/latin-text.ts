import anyAscii from 'any-ascii';

/** Printable ASCII with single inner spaces: nothing to do but case, and by far the most common text. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;
const SPACES = /\s+/gu;
/** Signs people leave out when they write a name in other letters, such as the soft sign, and so everywhere. */
const APOSTROPHES = /['’‘ʼʻʹʺʿʾ`´ьъ]/giu;
const GREEK_OU = /[οό][υύ]/giu;
/** Vowel points of Hebrew and Arabic, which the same name is written with and without. */
const POINTS = /[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/gu;

/**
 * Text in lower-case Latin letters without accents, for finding a name in whatever script it is typed: `Юлія`, `Ιουλία`
 * and `José` become `yuliya`, `ioulia` and `jose`. Every sign is written by itself, without regard to its language, so
 * that Chinese signs always read as in Mandarin and vowels a script leaves out stay out. Apostrophes are left out.
 */
export function latinText(text: string): string {
  if (PLAIN.test(text) && !text.startsWith(' ') && !hasApostrophe(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').replace(POINTS, '').replace(APOSTROPHES, '').replace(GREEK_OU, 'ou');
  return withoutApostrophes(anyAscii(plain)).toLowerCase().replace(SPACES, ' ').trim();
}

const hasApostrophe = (text: string): boolean => text.includes("'") || text.includes('`');

/** Text without the apostrophes that {@link latinText} leaves out. */
export function withoutApostrophes(text: string): string {
  return hasApostrophe(text) ? text.replace(APOSTROPHES, '') : text;
}
