import { runSteps, type Steps } from '../../lib/steps.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { HASH_BITS, keysOf, type LikenessKey } from './likeness-keys.ts';
import { profileOf, type LikenessProfile } from './likeness-profile.ts';

/** The positions of people are the low bits of an entry, so that entries sort by key and then by person. */
const POSITIONS = 2 ** 21;
/** Keys of a person for which there is room at first; few rosters have more. */
const KEYS_EXPECTED = 40;
/** Parts that are sorted one after the other: the kind and five bits of the hash of their keys. */
const PARTS = 2 ** 8;
const partOf = (entry: number): number => Math.floor(entry / (POSITIONS * 2 ** (HASH_BITS - 5)));
/** People whose keys are made without a pause. */
const AT_ONCE = 512;
/** Changed people after which the index is made anew. */
const CHANGES_KEPT = 2_000;

/**
 * Who has which key. Entries of people who changed since it was made stay where they are: whoever is found is compared
 * by their rows, so an old entry can only cost a look.
 */
export interface LikenessIndex {
  readonly ids: readonly Influencer['id'][];
  /** `key * POSITIONS + position`, ascending. */
  readonly entries: Float64Array;
  /** Keys of people who changed. */
  readonly changed: Map<LikenessKey, Influencer['id'][]>;
  readonly changedIds: Set<string>;
  stamps: Stamps;
}

export interface Stamps {
  readonly influencer: number;
  readonly account: number;
}

const indexes = new WeakMap<RecordReader, LikenessIndex>();

/** The profile of a stored person, or `null` when there is none. */
export function storedProfile(reader: RecordReader, id: string): LikenessProfile | null {
  const person = reader.get('influencer', id);
  return person ? profileOf(person, reader.lookup('account', 'influencer', id)) : null;
}

/** The index of a workspace, made or brought up to date at once. */
export function likenessIndex(reader: RecordReader): LikenessIndex {
  return runSteps(likenessIndexSteps(reader));
}

/** {@link likenessIndex} in steps; rows may change between them. */
export function* likenessIndexSteps(reader: RecordReader): Steps<LikenessIndex> {
  const known = indexes.get(reader);
  if (known && bringUpToDate(reader, known)) return known;
  const made = yield* makeIndex(reader);
  if (!reader.revision) return made;
  indexes.set(reader, made);
  return bringUpToDate(reader, made) ? made : yield* makeIndex(reader);
}

/** Where the rows that likeness depends on stand now. */
export const stampsOf = (reader: RecordReader): Stamps => ({
  influencer: reader.revision?.('influencer') ?? 0,
  account: reader.revision?.('account') ?? 0,
});

function* makeIndex(reader: RecordReader): Steps<LikenessIndex> {
  const stamps = stampsOf(reader);
  const ids = Array.from(reader.all('influencer'), ({ id }) => id);
  if (ids.length > POSITIONS) throw new Error(`More than ${POSITIONS} people cannot be compared`);
  let entries = new Float64Array(Math.max(1_024, ids.length * KEYS_EXPECTED));
  let length = 0;
  for (const [position, id] of ids.entries()) {
    if (position % AT_ONCE === 0) yield;
    const profile = storedProfile(reader, id);
    if (!profile) continue;
    for (const key of keysOf(profile)) {
      if (length === entries.length) entries = grown(entries);
      entries[length] = key * POSITIONS + position;
      length += 1;
    }
  }
  const sorted = yield* sortInSteps(entries.subarray(0, length));
  return { ids, entries: distinct(sorted), changed: new Map(), changedIds: new Set(), stamps };
}

/** Entries ascending. They are dealt out by their leading bits first, so that no pause between steps is long. */
function* sortInSteps(entries: Float64Array): Steps<Float64Array> {
  const starts = new Uint32Array(PARTS + 1);
  for (const entry of entries) starts[partOf(entry) + 1]! += 1;
  for (let part = 0; part < PARTS; part += 1) starts[part + 1]! += starts[part]!;
  yield;
  const next = starts.slice();
  const sorted = new Float64Array(entries.length);
  for (const entry of entries) {
    const part = partOf(entry);
    sorted[next[part]!] = entry;
    next[part]! += 1;
  }
  for (let part = 0; part < PARTS; part += 1) {
    yield;
    sorted.subarray(starts[part], starts[part + 1]).sort();
  }
  yield;
  return sorted;
}

function grown(entries: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(entries.length * 2);
  longer.set(entries);
  return longer;
}

/** Sorted entries, each once. */
function distinct(sorted: Float64Array): Float64Array {
  let length = 0;
  for (const entry of sorted) {
    if (length > 0 && sorted[length - 1] === entry) continue;
    sorted[length] = entry;
    length += 1;
  }
  return sorted.subarray(0, length);
}

/** Adds the keys of people who changed; `false` when too many did, or nobody knows who. */
function bringUpToDate(reader: RecordReader, index: LikenessIndex): boolean {
  const changed = changedPeople(reader, index.stamps);
  if (changed === null || index.changedIds.size + changed.size > CHANGES_KEPT) return false;
  for (const id of changed) {
    const profile = storedProfile(reader, id);
    if (!profile) continue;
    index.changedIds.add(id);
    for (const key of new Set(keysOf(profile))) {
      const held = index.changed.get(key);
      if (!held) index.changed.set(key, [id]);
      else if (!held.includes(id)) held.push(id);
    }
  }
  index.stamps = stampsOf(reader);
  return true;
}

/**
 * People whose own row or one of whose accounts changed since; `null` when that cannot be told. The former owner of an
 * account that was moved or removed is not among them: they have fewer keys now, which nothing depends on.
 */
export function changedPeople(reader: RecordReader, since: Stamps): ReadonlySet<Influencer['id']> | null {
  const people = reader.changesSince?.('influencer', since.influencer) ?? null;
  const accounts = reader.changesSince?.('account', since.account) ?? null;
  if (people === null || accounts === null) return null;
  const owners = accounts.map((id) => reader.get('account', id)?.influencerId).filter((id) => id !== undefined);
  return new Set([...(people as readonly Influencer['id'][]), ...owners]);
}

/** Everybody who has a key, or once had it. */
export function idsWith(index: LikenessIndex, key: LikenessKey): Influencer['id'][] {
  const found: Influencer['id'][] = [];
  for (let at = startOf(index.entries, key); at < index.entries.length; at += 1) {
    const entry = index.entries[at]!;
    if (entry >= (key + 1) * POSITIONS) break;
    found.push(index.ids[entry % POSITIONS]!);
  }
  const changed = index.changed.get(key);
  return changed ? [...new Set([...found, ...changed])] : found;
}

/** How many people have a key. */
export function countWith(index: LikenessIndex, key: LikenessKey): number {
  const stored = startOf(index.entries, key + 1) - startOf(index.entries, key);
  const changed = index.changed.get(key);
  // Somebody who changed is counted once, whether they had the key before or not.
  return changed ? idsWith(index, key).length : stored;
}

/** Index of the first entry whose key is not below this one. */
function startOf(entries: Float64Array, key: LikenessKey): number {
  const wanted = key * POSITIONS;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs of entries with one key, as long as they are in the sorted part. */
export function* blocksOf(index: LikenessIndex): Generator<{ key: LikenessKey; start: number; end: number }> {
  const { entries } = index;
  let start = 0;
  while (start < entries.length) {
    const key = Math.floor(entries[start]! / POSITIONS);
    const beyond = (key + 1) * POSITIONS;
    let end = start + 1;
    while (end < entries.length && entries[end]! < beyond) end += 1;
    yield { key, start, end };
    start = end;
  }
}

/** The position of the person of an entry. */
export function positionAt(index: LikenessIndex, at: number): number {
  return index.entries[at]! % POSITIONS;
}
