const COMBINING_MARKS = /\p{M}+/gu;
const SPACES = /\s+/gu;
/** Printable ASCII with single inner spaces: nothing to fold but case, and by far the most common text. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/**
 * Folds text for comparing and searching: compatibility forms, accents, case and runs of white space are made alike.
 * "José  ÁLVAREZ" and "jose alvarez" fold to the same string. Scripts without case pass through unchanged.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text) && !text.startsWith(' ')) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().replace(SPACES, ' ').trim();
}
