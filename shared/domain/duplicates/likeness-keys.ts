import type { LikenessProfile } from './likeness-profile.ts';

/** What keys are made of; people who share a key of any kind are compared. */
export const keyKinds = {
  /** A handle, or a name written like one. */
  handle: 0,
  /** A handle with one letter left out, or without its usual affixes. */
  nearHandle: 1,
  email: 2,
  phone: 3,
  link: 4,
  externalId: 5,
  /** The words of a name in alphabetical order, and each two of them where there are more. */
  name: 6,
  /** A name with one letter left out. */
  nearName: 7,
} as const;
export type KeyKind = (typeof keyKinds)[keyof typeof keyKinds];

/** A key with a place for the position of the person who has it: kind, then 29 bits of hash. */
export type LikenessKey = number;

const HASH_BITS = 29;
const SHORTEST_NEAR = { handle: 6, name: 8 } as const;
const LONGEST_NEAR = 24;

/** The kind of a key. */
export function kindOf(key: LikenessKey): KeyKind {
  return Math.floor(key / 2 ** HASH_BITS) as KeyKind;
}

/** FNV-1a over the UTF-16 units, one of which may be left out, with a final mix. */
function hash(text: string, without = -1): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    if (index !== without) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> (32 - HASH_BITS);
}

/** The key of one kind and text. */
export function keyOf(kind: KeyKind, text: string, without = -1): LikenessKey {
  return kind * 2 ** HASH_BITS + hash(text, without);
}

/** Every key of a profile; a key can come twice. */
export function* keysOf(profile: LikenessProfile): Generator<LikenessKey> {
  for (const { key, stem } of profile.handles) {
    yield keyOf(keyKinds.handle, key);
    yield keyOf(keyKinds.nearHandle, stem);
    yield* withOneLeftOut(keyKinds.nearHandle, key, SHORTEST_NEAR.handle);
  }
  for (const name of profile.names) {
    if (name.key.length >= SHORTEST_NEAR.handle) yield keyOf(keyKinds.handle, name.key);
    yield keyOf(keyKinds.name, name.sorted);
    const sorted = name.sorted.split(' ');
    if (sorted.length === 3 || sorted.length === 4) yield* pairsOf(sorted);
    if (sorted.length > 1) yield* withOneLeftOut(keyKinds.nearName, name.sorted, SHORTEST_NEAR.name);
  }
  for (const { key } of profile.emails) yield keyOf(keyKinds.email, key);
  for (const { key } of profile.phones) yield keyOf(keyKinds.phone, key);
  for (const { key } of profile.links) yield keyOf(keyKinds.link, key);
  for (const { key } of profile.externalIds) yield keyOf(keyKinds.externalId, key);
}

/** Two texts that differ in one letter share at least one of these. */
function* withOneLeftOut(kind: KeyKind, text: string, shortest: number): Generator<LikenessKey> {
  if (text.length < shortest || text.length > LONGEST_NEAR) return;
  yield keyOf(kind, text);
  for (let index = 0; index < text.length; index += 1) {
    // Leaving out either of two like letters gives the same text.
    if (text[index] !== text[index + 1]) yield keyOf(kind, text, index);
  }
}

function* pairsOf(words: readonly string[]): Generator<LikenessKey> {
  for (let one = 0; one < words.length; one += 1) {
    for (let other = one + 1; other < words.length; other += 1) {
      yield keyOf(keyKinds.name, `${words[one]!} ${words[other]!}`);
    }
  }
}
