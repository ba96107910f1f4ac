import { runSteps, type Steps } from '../../lib/steps.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import {
  blocksOf,
  changedPeople,
  countWith,
  idsWith,
  likenessIndex,
  likenessIndexSteps,
  positionAt,
  stampsOf,
  storedProfile,
  type LikenessIndex,
  type Stamps,
} from './likeness-index.ts';
import { keyKinds, keysOf, kindOf, type LikenessKey } from './likeness-keys.ts';
import type { LikenessProfile } from './likeness-profile.ts';
import { likenessOf, type Likeness } from './likeness.ts';

/** Two people who look alike. */
export interface LikePair {
  readonly one: InfluencerId;
  readonly other: InfluencerId;
  readonly score: number;
}

/** From which score on a pair is worth somebody's time. */
export const LISTED_FROM = 0.5;

/** People with one key, by kind of key, up to which all of them are compared: what more people share tells nothing. */
const BLOCK_LIMITS = [30, 12, 30, 30, 30, 30, 12, 8] as const;
/**
 * Names and handles that are only near never make a listed pair by themselves, nor together: whoever has more in common
 * shares a key of another kind. They find people while somebody is typed in.
 */
const NEAR_KINDS: ReadonlySet<number> = new Set([keyKinds.nearHandle, keyKinds.nearName]);
const POSITIONS = 2 ** 21;
/** Candidates compared without a pause. */
const AT_ONCE = 512;
/** A workspace so small that everybody is compared anew after every change. */
const SMALL = 5_000;
/** Changed people after which everybody is compared anew. */
const CHANGES_FOLLOWED = 500;

interface Found {
  readonly pairs: readonly LikePair[];
  readonly stamps: Stamps;
}

const remembered = new WeakMap<RecordReader, Found>();

/**
 * Every pair that looks alike, best first, in steps; remembered until rows change. `onProgress` is told how many of the
 * candidates have been compared.
 */
export function* findPairsSteps(
  reader: RecordReader,
  onProgress?: (done: number, total: number | null) => void,
): Steps<readonly LikePair[]> {
  const current = upToDate(reader);
  if (current) return current;
  const stamps = stampsOf(reader);
  const index = yield* likenessIndexSteps(reader);
  const candidates = yield* candidatesOf(index);
  const profiles = new Map<string, LikenessProfile | null>();
  const profileOf = (id: string): LikenessProfile | null => {
    let profile = profiles.get(id);
    if (profile === undefined) profiles.set(id, (profile = storedProfile(reader, id)));
    return profile;
  };
  const pairs: LikePair[] = [];
  for (const [done, candidate] of candidates.entries()) {
    if (done % AT_ONCE === 0) {
      onProgress?.(done, candidates.length);
      yield;
    }
    const one = index.ids[Math.floor(candidate / POSITIONS)]!;
    const other = index.ids[candidate % POSITIONS]!;
    const pair = compare(index, one, other, profileOf);
    if (pair) pairs.push(pair);
  }
  for (const id of index.changedIds) pairs.push(...pairsWith(reader, index, id as InfluencerId));
  const sorted = inOrder(pairs);
  if (reader.revision) remembered.set(reader, { pairs: sorted, stamps });
  return upToDate(reader) ?? sorted;
}

/** The pairs when they are remembered or quickly found; `null` when looking for them takes a while. */
export function knownPairs(reader: RecordReader): readonly LikePair[] | null {
  const current = upToDate(reader);
  if (current) return current;
  return reader.count('influencer') <= SMALL ? runSteps(findPairsSteps(reader)) : null;
}

function upToDate(reader: RecordReader): readonly LikePair[] | null {
  const found = remembered.get(reader);
  if (!found) return null;
  const stamps = stampsOf(reader);
  if (stamps.influencer === found.stamps.influencer && stamps.account === found.stamps.account) return found.pairs;
  const changed = changedPeople(reader, found.stamps);
  if (changed === null || changed.size > CHANGES_FOLLOWED || reader.count('influencer') <= SMALL) return null;
  const index = likenessIndex(reader);
  const pairs = found.pairs.filter(({ one, other }) => !changed.has(one) && !changed.has(other));
  for (const id of changed) pairs.push(...pairsWith(reader, index, id));
  const sorted = inOrder(pairs);
  remembered.set(reader, { pairs: sorted, stamps });
  return sorted;
}

/** Pairs of positions that share a key few people have, each once. */
function* candidatesOf(index: LikenessIndex): Steps<Float64Array> {
  let candidates = new Float64Array(4_096);
  let length = 0;
  let blocks = 0;
  for (const { key, start, end } of blocksOf(index)) {
    blocks += 1;
    if (blocks % (64 * AT_ONCE) === 0) yield;
    const kind = kindOf(key);
    if (end - start < 2 || end - start > BLOCK_LIMITS[kind] || NEAR_KINDS.has(kind)) continue;
    for (let one = start; one < end; one += 1) {
      for (let other = one + 1; other < end; other += 1) {
        if (length === candidates.length) {
          const longer = new Float64Array(length * 2);
          longer.set(candidates);
          candidates = longer;
        }
        candidates[length] = positionAt(index, one) * POSITIONS + positionAt(index, other);
        length += 1;
      }
    }
  }
  yield;
  const sorted = candidates.slice(0, length).sort();
  return sorted.filter((candidate, at) => at === 0 || candidate !== sorted[at - 1]);
}

function compare(
  index: LikenessIndex,
  one: InfluencerId,
  other: InfluencerId,
  profileOf: (id: string) => LikenessProfile | null,
): LikePair | null {
  const [left, right] = [profileOf(one), profileOf(other)];
  if (!left || !right) return null;
  const { score } = likenessOf(left, right, (key) => countWith(index, key));
  if (score < LISTED_FROM) return null;
  return one < other ? { one, other, score } : { one: other, other: one, score };
}

/** The pairs one person is in. */
function pairsWith(reader: RecordReader, index: LikenessIndex, id: InfluencerId): LikePair[] {
  const profile = storedProfile(reader, id);
  if (!profile) return [];
  return similarTo(reader, index, profile, id)
    .filter(({ likeness }) => likeness.score >= LISTED_FROM)
    .map(({ id: other, likeness: { score } }) =>
      id < other ? { one: id, other, score } : { one: other, other: id, score },
    );
}

/** Each pair once, the most alike first; of those as alike, the older people first. */
function inOrder(pairs: readonly LikePair[]): LikePair[] {
  const byKey = new Map(pairs.map((pair) => [`${pair.one}/${pair.other}`, pair]));
  return [...byKey.values()].sort(
    (left, right) => right.score - left.score || (left.one + left.other < right.one + right.other ? -1 : 1),
  );
}

/** Somebody who looks like the person asked about. */
export interface SimilarPerson {
  readonly id: InfluencerId;
  readonly likeness: Likeness;
}

/** Everybody who shares a telling key with a profile, other than the person themselves, with how alike they are. */
export function similarTo(
  reader: RecordReader,
  index: LikenessIndex,
  profile: LikenessProfile,
  exceptId?: string,
): SimilarPerson[] {
  const found = new Set<InfluencerId>();
  for (const key of new Set(keysOf(profile))) {
    if (countWith(index, key) > BLOCK_LIMITS[kindOf(key)]) continue;
    for (const id of idsWith(index, key)) if (id !== exceptId) found.add(id);
  }
  const countOf = (key: LikenessKey): number => countWith(index, key) + (exceptId === undefined ? 1 : 0);
  return [...found].flatMap((id) => {
    const other = storedProfile(reader, id);
    const likeness = other && likenessOf(profile, other, countOf);
    return likeness && likeness.reasons.length > 0 ? [{ id, likeness }] : [];
  });
}
