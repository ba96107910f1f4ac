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

/** Bits of a key below its kind. */
export const HASH_BITS = 29;
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
export function keysOf(profile: LikenessProfile): LikenessKey[] {
  const keys: LikenessKey[] = [];
  for (const { key, stem } of profile.handles) {
    keys.push(keyOf(keyKinds.handle, key), keyOf(keyKinds.nearHandle, stem));
    addWithOneLeftOut(keys, keyKinds.nearHandle, key, SHORTEST_NEAR.handle);
  }
  for (const name of profile.names) {
    if (name.key.length >= SHORTEST_NEAR.handle) keys.push(keyOf(keyKinds.handle, name.key));
    keys.push(keyOf(keyKinds.name, name.sorted));
    const words = name.words.length;
    if (words === 3 || words === 4) addPairs(keys, name.sorted.split(' '));
    if (words > 1) addWithOneLeftOut(keys, keyKinds.nearName, name.sorted, SHORTEST_NEAR.name);
  }
  for (const { key } of profile.emails) keys.push(keyOf(keyKinds.email, key));
  for (const { key } of profile.phones) keys.push(keyOf(keyKinds.phone, key));
  for (const { key } of profile.links) keys.push(keyOf(keyKinds.link, key));
  for (const { key } of profile.externalIds) keys.push(keyOf(keyKinds.externalId, key));
  return keys;
}

/** Two texts that differ in one letter share at least one of these. */
function addWithOneLeftOut(keys: LikenessKey[], kind: KeyKind, text: string, shortest: number): void {
  if (text.length < shortest || text.length > LONGEST_NEAR) return;
  keys.push(keyOf(kind, text));
  for (let index = 0; index < text.length; index += 1) {
    // Leaving out either of two like letters gives the same text.
    if (text.charCodeAt(index) !== text.charCodeAt(index + 1)) keys.push(keyOf(kind, text, index));
  }
}

function addPairs(keys: LikenessKey[], words: readonly string[]): void {
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) keys.push(keyOf(keyKinds.name, `${one} ${other}`));
  }
}
