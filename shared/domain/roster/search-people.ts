import { latinText } from '../../lib/latin-text.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { AlikeWords } from './alike-words.ts';
import type { RosterIndex } from './roster-index.ts';
import { END_OF_NAMES, PEOPLE_PER_CHUNK, writtenText, type TextChunk } from './search-texts.ts';

/** Who was found by words. */
export interface Found {
  /** Ascending. */
  readonly positions: Uint32Array;
  /** True when nobody has the words as they are written, and these have words that are alike. */
  readonly isAlike: boolean;
}

interface LastSearch extends Found {
  readonly words: readonly string[];
  readonly search: string;
  readonly version: number;
}

/** Chinese signs of one sound are different words, although they are written alike in Latin letters. */
const SIGNS = /\p{Script=Han}/u;
/** With fewer people than this part left, looking through them one by one beats a search of everybody. */
const NARROWED_PART = 5;

const lastSearches = new WeakMap<RosterIndex, LastSearch>();

/** The words of a search, folded; `null` when nothing is searched for. */
export function searchWords(search: string): readonly string[] | null {
  const words = latinText(search)
    .split(' ')
    .map((word) => (word.length > 1 ? word.replace(/^[@#]/, '') : word))
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const distinct = [...new Set(words)];
  return distinct.filter((word) => !distinct.some((other) => other !== word && other.includes(word)));
}

/**
 * Everybody who has all the words of a search somewhere in their texts, in any order and any script; if there is nobody,
 * those with words that are alike. `null` when nothing is searched for. A search that goes on from the last one only
 * looks through those found before.
 */
export function searchPeople(index: RosterIndex, search: string): Found | null {
  const words = searchWords(search);
  if (!words) return null;
  const chunks = index.texts.chunks();
  const { version } = index.texts;
  const last = lastSearches.get(index);
  if (last?.version === version && last.search === search) return last;
  const isNarrower =
    last?.version === version &&
    !last.isAlike &&
    last.positions.length * NARROWED_PART < index.size &&
    !SIGNS.test(last.search) &&
    last.words.every((word) => words.some((longer) => longer.includes(word)));
  const exact = isNarrower ? narrowed(chunks, last.positions, words) : scanned(chunks, words);
  const found = refined(index, chunks, search, words, exact);
  lastSearches.set(index, { ...found, words, search, version });
  return found;
}

function refined(
  index: RosterIndex,
  chunks: readonly TextChunk[],
  search: string,
  words: readonly string[],
  exact: Uint32Array,
): Found {
  if (exact.length === 0) {
    const positions = alike(chunks, index.size, words, !search.endsWith(' '));
    return { positions, isAlike: positions.length > 0 };
  }
  if (!SIGNS.test(search)) return { positions: exact, isAlike: false };
  const positions = exact.filter((position) => hasSigns(index.reader, index, position, search));
  return positions.length > 0 ? { positions, isAlike: false } : { positions: exact, isAlike: true };
}

function hasSigns(reader: RecordReader, index: RosterIndex, position: number, search: string): boolean {
  const person = index.people[position];
  if (!person) return false;
  const written = writtenText(reader, person).normalize('NFKC');
  return search
    .normalize('NFKC')
    .split(/\s+/u)
    .every((word) => !SIGNS.test(word) || written.includes(word));
}

/** Whether the text of a position holds all words from the second on. */
function hasRest(chunk: TextChunk, at: number, words: readonly string[]): boolean {
  if (words.length === 1) return true;
  const text = chunk.text.slice(chunk.starts[at], chunk.starts[at + 1]);
  for (let place = 1; place < words.length; place += 1) if (!text.includes(words[place]!)) return false;
  return true;
}

/** Positions of everybody whose text holds all words. The longest, which the fewest have, is looked for first. */
function scanned(chunks: readonly TextChunk[], words: readonly string[]): Uint32Array {
  const sorted = [...words].sort((left, right) => right.length - left.length);
  const word = sorted[0]!;
  const found = new Uint32Array(chunks.length * PEOPLE_PER_CHUNK);
  let count = 0;
  for (const [number, chunk] of chunks.entries()) {
    const { text, starts } = chunk;
    const base = number * PEOPLE_PER_CHUNK;
    let at = 0;
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, starts[at])) {
      while (starts[at + 1]! <= place) at += 1;
      if (hasRest(chunk, at, sorted)) found[count++] = base + at;
      at += 1;
    }
  }
  return found.slice(0, count);
}

function narrowed(chunks: readonly TextChunk[], positions: Uint32Array, words: readonly string[]): Uint32Array {
  return positions.filter((position) => {
    const chunk = chunks[Math.floor(position / PEOPLE_PER_CHUNK)]!;
    const at = position % PEOPLE_PER_CHUNK;
    const text = chunk.text.slice(chunk.starts[at], chunk.starts[at + 1]);
    return words.every((word) => text.includes(word));
  });
}

/** Positions that have every word or, in their names and handles, one that is alike. */
function alike(chunks: readonly TextChunk[], size: number, words: readonly string[], isBegun: boolean): Uint32Array {
  const hits = new Uint8Array(size);
  for (const [place, word] of words.entries()) {
    const mark = (position: number): void => {
      if (hits[position] === place) hits[position] = place + 1;
    };
    for (const position of scanned(chunks, [word])) mark(position);
    const isLast = isBegun && place === words.length - 1;
    for (const [number, chunk] of chunks.entries()) {
      chunk.alike ??= new AlikeWords(chunk.text, chunk.starts, END_OF_NAMES);
      chunk.alike.find(word, isLast, (at) => mark(number * PEOPLE_PER_CHUNK + at));
    }
  }
  const found: number[] = [];
  for (let position = 0; position < size; position += 1) if (hits[position] === words.length) found.push(position);
  return Uint32Array.from(found);
}
