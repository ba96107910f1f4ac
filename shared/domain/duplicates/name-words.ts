import { latinText } from '../../lib/latin-text.ts';

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a name or handle in Latin letters, without accents, case and signs, in the order written. */
export function wordsOf(text: string): string[] {
  return latinText(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** A handle as it is compared: letters and digits only, so that `jane.doe` and `Jane_Doe` are the same. */
export function handleLetters(handle: string): string {
  return wordsOf(handle).join('');
}

const AFFIXES = /^(?:the|its|iam|im|real|official|hey|mr|mrs|ms|dr)|(?:official|real|tv|hq|vlogs?|blog|[0-9]+)$/u;
const SHORTEST_STEM = 5;

/** A handle without what people put before or after a name that was taken; the whole handle when little would be left. */
export function handleStem(letters: string): string {
  let stem = letters;
  for (;;) {
    const shorter = stem.replace(AFFIXES, '');
    if (shorter === stem || shorter.length < SHORTEST_STEM) return stem;
    stem = shorter;
  }
}

/** Digits that tell a phone: the last nine, because country codes and leading zeros are written in many ways. */
export function phoneDigits(phone: string): string | null {
  const digits = latinText(phone).replace(/\D/gu, '');
  return digits.length < 7 ? null : digits.slice(-9);
}

/** An address as it is compared: case, and for Gmail dots and what follows a plus, say nothing. */
export function emailLetters(email: string): string | null {
  const [local, host, ...rest] = email.trim().toLowerCase().split('@');
  if (!local || !host || rest.length > 0) return null;
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  const plain = local.replace(/\+.*$/u, '');
  return isGmail ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${host}`;
}

/** An address of a page as it is compared: host and path, without scheme, `www`, query and a slash at the end. */
export function linkLetters(link: string): string | null {
  const letters = link
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^(?:www|m)\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
  return /^[^\s/]+\.[^\s/.]{2,}(?:\/\S*)?$/u.test(letters) ? letters : null;
}
