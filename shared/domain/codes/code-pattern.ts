import { latinText } from '../../lib/latin-text.ts';
import { sha256Hex } from '../../lib/sha256.ts';

/** What stands for something else in the pattern of codes: `{HANDLE}` for the handle of the person. */
export const codePlaceholders = ['name', 'handle', 'client', 'campaign', 'percent', 'random'] as const;
export type CodePlaceholder = (typeof codePlaceholders)[number];

/** What is known; absent members leave their placeholders without a value. */
export type CodeValues = { readonly [Name in Exclude<CodePlaceholder, 'random'>]?: string | undefined };

/** A filled pattern, and which of its placeholders nothing is known for. */
export interface FilledCode {
  /** Capital letters and digits only; empty when nothing is left. */
  readonly code: string;
  readonly missing: readonly CodePlaceholder[];
}

const PLACEHOLDER = /\{([^{}]*)\}/gu;
const NOT_IN_CODES = /[^A-Z0-9]+/gu;
/** Characters that nobody mixes up when a code is read out or typed from a picture. */
const CLEAR = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RANDOM_LENGTH = 5;

/**
 * Fills the placeholders of a pattern and folds what comes out to A-Z and 0-9, in whatever script it was. `randomFrom`
 * decides the random part: the same text gives the same part, so that a code is made as it was shown.
 */
export function fillCodePattern(pattern: string, values: CodeValues, randomFrom: string): FilledCode {
  const missing = new Set<CodePlaceholder>();
  const filled = pattern.replace(PLACEHOLDER, (whole, name: string) => {
    const placeholder = placeholderNamed(name);
    if (placeholder === null) return whole;
    const value = placeholder === 'random' ? randomPart(randomFrom) : codeWord(values[placeholder] ?? '');
    if (value === '') missing.add(placeholder);
    return value;
  });
  return { code: codeWord(filled), missing: [...missing] };
}

/** A text as a code: Latin capital letters and digits, nothing else. */
export function codeWord(value: string): string {
  return latinText(value).toUpperCase().replace(NOT_IN_CODES, '');
}

/** Placeholders in a pattern that stand for nothing, as they are written: `{hande}`. */
export function unknownCodePlaceholders(pattern: string): readonly string[] {
  const found = [...pattern.matchAll(PLACEHOLDER)].filter(([, name]) => placeholderNamed(name!) === null);
  return [...new Set(found.map(([whole]) => whole))];
}

function placeholderNamed(name: string): CodePlaceholder | null {
  const wanted = name.trim().toLowerCase();
  return codePlaceholders.find((one) => one === wanted) ?? null;
}

/** Five clear characters out of 33 million possibilities, decided by the text alone. */
function randomPart(from: string): string {
  const hash = sha256Hex(from);
  let part = '';
  for (let at = 0; at < RANDOM_LENGTH; at += 1) {
    part += CLEAR[Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16) % CLEAR.length]!;
  }
  return part;
}
