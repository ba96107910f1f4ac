const COMBINING_MARKS = /\p{M}+/gu;
const SPACES = /\s+/gu;

/**
 * Folds text for comparing and searching: compatibility forms, accents, case and runs of white space are made alike.
 * "José  ÁLVAREZ" and "jose alvarez" fold to the same string. Scripts without case pass through unchanged.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().replace(SPACES, ' ').trim();
}
