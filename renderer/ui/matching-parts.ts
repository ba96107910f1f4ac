import { latinText } from '#shared/lib/latin-text.ts';

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Signs that are one to a reader, as a letter with the vowels around it, are never cut. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cuts a text into the parts that hold one of the searched words and those between, compared as the search compares:
 * in Latin letters without accents and case. A word found only by its likeness matches nothing here.
 */
export function matchingParts(text: string, search: string): readonly TextPart[] {
  const words = latinText(search).replace(/^[@#]/, '').split(' ').filter(Boolean);
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (words.length === 0 || text === '') return [{ text, isMatch: false }];
  const { folded, owners } = foldedWithOwners(characters);
  const isMatch = characters.map(() => false);
  for (const word of words) {
    const at = placeOf(folded, word);
    if (at === -1) continue;
    for (let place = at; place < at + word.length; place += 1) isMatch[owners[place]!] = true;
  }
  return joined(characters, isMatch);
}

/** The folded text, and for each of its signs which character it came from. */
function foldedWithOwners(characters: readonly string[]): { folded: string; owners: readonly number[] } {
  let folded = '';
  const owners: number[] = [];
  for (const [at, character] of characters.entries()) {
    const part = /\s/u.test(character) ? ' ' : latinText(character);
    folded += part;
    for (let sign = 0; sign < part.length; sign += 1) owners.push(at);
  }
  return { folded, owners };
}

/** The beginning of a word before any other place. */
function placeOf(folded: string, word: string): number {
  if (folded.startsWith(word)) return 0;
  const atStart = folded.indexOf(` ${word}`);
  return atStart === -1 ? folded.indexOf(word) : atStart + 1;
}

function joined(characters: readonly string[], isMatch: readonly boolean[]): TextPart[] {
  const parts: { text: string; isMatch: boolean }[] = [];
  for (const [at, character] of characters.entries()) {
    const last = parts.at(-1);
    if (last && last.isMatch === isMatch[at]) last.text += character;
    else parts.push({ text: character, isMatch: isMatch[at] ?? false });
  }
  return parts;
}
