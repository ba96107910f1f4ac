import { latinText, withoutApostrophes } from '../../lib/latin-text.ts';
import type { Steps } from '../../lib/steps.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { AlikeWords } from './alike-words.ts';
import type { ChangeSource, RosterIndex } from './roster-index.ts';

/** People whose texts are joined: long enough that searching is one call, short enough that an edit copies little. */
export const PEOPLE_PER_CHUNK = 1_000;
/** Ends every part of a person's text, so that no word reaches into the next. */
const BREAK = '\n';
/** Stands between names and handles, which are also found by words that are only alike, and all other parts. */
export const END_OF_NAMES = '\t';

/** The joined texts of some people; each begins at its start and ends where the next begins. */
export interface TextChunk {
  text: string;
  readonly starts: Uint32Array;
  /** Words of names and handles, gathered when they are first needed. */
  alike: AlikeWords | null;
}

const sources = ['person', 'account', 'researchNote'] as const satisfies readonly ChangeSource[];
// oxlint-disable-next-line no-control-regex -- ASCII begins with control characters
const ASCII = /^[\u0000-\u007f]*$/;

/** What everybody is searched in, folded to Latin letters; one edit changes the text of one chunk. */
export class SearchTexts {
  /** Grows with every change of a text. */
  version = 0;
  private readonly index: RosterIndex;
  private made: TextChunk[] | null = null;
  private readonly cursors = new Map<ChangeSource, number>();

  constructor(index: RosterIndex) {
    this.index = index;
  }

  clear(): void {
    this.made = null;
    this.version += 1;
  }

  /** The texts of everybody by position, up to date. */
  chunks(): readonly TextChunk[] {
    const changed = this.changed();
    if (!this.made || !changed) {
      this.made = this.build(0);
      this.version += 1;
    } else if (changed.size > 0) {
      this.mend(this.made, changed);
      this.version += 1;
    }
    return this.made;
  }

  /** Makes the texts ready in short pieces. Ends early when rows change meanwhile. */
  *prepareInSteps(): Steps<void> {
    const { index } = this;
    const { version } = index;
    if (this.made) return;
    const chunks: TextChunk[] = [];
    while (chunks.length * PEOPLE_PER_CHUNK < index.size) {
      chunks.push(this.buildChunk(chunks.length));
      yield;
      index.sync();
      if (this.made || index.version !== version) return;
    }
    this.changed();
    this.made = chunks;
    this.version += 1;
  }

  private changed(): Set<number> | null {
    let changed: Set<number> | null = new Set();
    for (const source of sources) {
      const log = this.index.log(source);
      const cursor = this.cursors.get(source);
      const since = cursor === undefined ? null : log.since(cursor);
      this.cursors.set(source, log.cursor);
      if (since === null) changed = null;
      else if (changed) for (const position of since) changed.add(position);
    }
    return changed;
  }

  private build(from: number): TextChunk[] {
    const chunks: TextChunk[] = [];
    for (let chunk = from; chunk * PEOPLE_PER_CHUNK < this.index.size; chunk += 1) chunks.push(this.buildChunk(chunk));
    return chunks;
  }

  private buildChunk(chunk: number): TextChunk {
    const base = chunk * PEOPLE_PER_CHUNK;
    const count = Math.min(PEOPLE_PER_CHUNK, this.index.size - base);
    const texts = Array.from({ length: count }, (_, at) => this.textAt(base + at));
    return joined(texts);
  }

  private mend(chunks: TextChunk[], changed: ReadonlySet<number>): void {
    const byChunk = new Map<number, Set<number>>();
    for (const position of changed) {
      const chunk = Math.floor(position / PEOPLE_PER_CHUNK);
      const positions = byChunk.get(chunk);
      if (positions) positions.add(position);
      else byChunk.set(chunk, new Set([position]));
    }
    for (const [chunk, positions] of byChunk) {
      const last = chunks[chunk];
      const base = chunk * PEOPLE_PER_CHUNK;
      const count = Math.min(PEOPLE_PER_CHUNK, this.index.size - base);
      const texts = Array.from({ length: count }, (_, at) =>
        !last || positions.has(base + at) || at + 1 >= last.starts.length
          ? this.textAt(base + at)
          : last.text.slice(last.starts[at], last.starts[at + 1]),
      );
      chunks[chunk] = joined(texts);
    }
  }

  private textAt(position: number): string {
    const person = this.index.people[position];
    return person ? searchText(this.index.reader, person) : '';
  }
}

function joined(texts: readonly string[]): TextChunk {
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = starts[at]! + text.length;
  return { text: texts.join(''), starts, alike: null };
}

/** Everything a person can be found by, folded; it begins with the name. */
export function searchText(reader: RecordReader, person: Influencer): string {
  const names = namesOf(reader, person).join(BREAK);
  const others = othersOf(reader, person).join(BREAK);
  return foldLines(names) + BREAK + END_OF_NAMES + foldLines(others) + BREAK;
}

/** Everything a person can be found by as it is written. */
export function writtenText(reader: RecordReader, person: Influencer): string {
  return [...namesOf(reader, person), ...othersOf(reader, person)].join(BREAK);
}

function foldLines(lines: string): string {
  return ASCII.test(lines) ? withoutApostrophes(lines.toLowerCase()) : lines.split(BREAK).map(latinText).join(BREAK);
}

function namesOf(reader: RecordReader, person: Influencer): string[] {
  const names = [person.name];
  if (person.nativeName !== undefined) names.push(person.nativeName);
  if (person.otherNames) names.push(...person.otherNames);
  for (const { handle, displayName } of reader.lookup('account', 'influencer', person.id)) {
    if (handle !== undefined) names.push(handle);
    if (displayName !== undefined && displayName !== person.name) names.push(displayName);
  }
  return names;
}

function othersOf(reader: RecordReader, person: Influencer): string[] {
  const { country, city, owner, notes, contentStyle, pronunciation } = person;
  const others = [...person.topics, ...person.tags];
  for (const text of [city, country, owner, pronunciation, notes, contentStyle])
    if (text !== undefined) others.push(text);
  for (const list of [person.emails, person.links, person.values, person.languages]) if (list) others.push(...list);
  for (const place of person.otherPlaces ?? []) {
    for (const text of [place.city, place.country]) if (text !== undefined) others.push(text);
  }
  for (const value of Object.values(person.custom ?? {})) if (typeof value === 'string') others.push(value);
  for (const { text } of reader.lookup('researchNote', 'influencer', person.id)) others.push(text);
  return others;
}
