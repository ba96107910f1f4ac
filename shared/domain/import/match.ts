import { latinText } from '../../lib/latin-text.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { Account } from '../../model/account.ts';
import { accountKey } from '../../model/account.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Platform } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { reachKeys, type Reach } from './reach-keys.ts';

/** The key of an external id in the stores' `externalId` indexes. */
export function externalKey(system: string, value: string): string {
  return `${system}:${value}`;
}

/**
 * True when two names can hardly belong to one person. Names that differ in case, accents, order, by a title or by up to
 * three letters (fewer in short names) count as the same person's.
 */
export function isClearlyDifferentName(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a.length === 0 || b.length === 0) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.every((word) => longer.includes(word))) return false;
  const [joinedA, joinedB] = [a.join(' '), b.join(' ')];
  const allowed = Math.min(3, Math.max(1, Math.floor(Math.min(joinedA.length, joinedB.length) / 6)));
  return editDistance(joinedA, joinedB, allowed) > allowed;
}

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Levenshtein distance, given up (as `limit + 1`) once it must exceed the limit. Only the band around the diagonal that
 * a distance within the limit can touch is worked out, so long names cost no more than their length.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  const beyond = limit + 1;
  let previous = Array.from({ length: right.length + 2 }, (_, index) => index);
  let current = [...previous];
  for (let i = 1; i <= left.length; i += 1) {
    const first = Math.max(1, i - limit);
    const last = Math.min(right.length, i + limit);
    current[first - 1] = first === 1 ? i : beyond;
    let nearest = current[first - 1]!;
    for (let j = first; j <= last; j += 1) {
      const substitution = previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      current[j] = Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1);
      nearest = Math.min(nearest, current[j]!);
    }
    // The next line looks one place beyond this band.
    current[last + 1] = beyond;
    if (nearest > limit) return beyond;
    [previous, current] = [current, previous];
  }
  return previous[right.length]!;
}

/** Where a person found by name comes from, in a form that stays the same when the plan is made again. */
export interface NamedPerson {
  readonly key: string;
  readonly influencerId: Influencer['id'];
  /** The file that brings the person in this import; `null` for people of the workspace. */
  readonly file: number | null;
}

/** Finds people and accounts in the workspace and among those this import brings. */
export interface PersonIndex {
  byExternalId(system: string, value: string): Influencer['id'] | undefined;
  byAccount(platform: Platform, handle: string): Account['id'] | undefined;
  /** People with this very name (case, accents, spaces and script aside), other than those of the same file. */
  byName(name: string, exceptFile: number): readonly NamedPerson[];
  /** People with one of the addresses, numbers and links, each once, other than those of the same file. */
  byReach(reach: Reach, exceptFile: number): readonly NamedPerson[];
  addPerson(person: Influencer, origin: { readonly file: number; readonly row: number }): void;
  /** Makes ids known that a person got by this import. */
  addIds(person: Influencer): void;
  /** Makes addresses, numbers and links known that a person got by this import. */
  addReach(person: Influencer): void;
  addAccount(account: Account): void;
}

/** More people than this share the address of an agency or an office, which says nothing about who they are. */
const MOST_SHARING = 3;

/** A name as it is compared; signs without letters, such as emoji, as they are. */
const nameKey = (name: string): string => latinText(name) || foldText(name);

/** Makes the index of one planning run. */
export function createPersonIndex(reader: RecordReader): PersonIndex {
  const externalIds = new Map<string, Influencer['id']>();
  const accounts = new Map<string, Account['id']>();
  let names: Map<string, NamedPerson[]> | null = null;
  const reached = new Map<string, NamedPerson[]>();
  let isReachRead = false;
  const addTo = (into: Map<string, NamedPerson[]>, key: string, person: NamedPerson): void => {
    const held = into.get(key);
    if (held) held.push(person);
    else into.set(key, [person]);
  };
  const stored = (influencerId: Influencer['id']): NamedPerson => ({
    key: `id:${influencerId}`,
    influencerId,
    file: null,
  });
  // Built when the first name is looked up: files with ids or handles that are all known never need it.
  const namesOf = (): Map<string, NamedPerson[]> => {
    if (names) return names;
    names = new Map();
    for (const { id, name, nativeName, otherNames } of reader.all('influencer')) {
      addTo(names, nameKey(name), stored(id));
      if (nativeName === undefined && otherNames === undefined) continue;
      const others = new Set([nativeName ?? name, ...(otherNames ?? [])].map(nameKey));
      others.delete(nameKey(name));
      for (const key of others) addTo(names, key, stored(id));
    }
    return names;
  };
  const reachedBy = (): typeof reached => {
    if (isReachRead) return reached;
    isReachRead = true;
    for (const person of reader.all('influencer')) {
      for (const key of reachKeys(person)) addTo(reached, key, stored(person.id));
    }
    return reached;
  };
  const addIds = (person: Influencer): void => {
    for (const { system, value } of person.externalIds) externalIds.set(externalKey(system, value), person.id);
  };
  return {
    addIds,
    byExternalId: (system, value) => {
      const key = externalKey(system, value);
      return externalIds.get(key) ?? reader.lookup('influencer', 'externalId', key)[0]?.id;
    },
    byAccount: (platform, handle) => {
      const key = accountKey(platform, handle);
      return accounts.get(key) ?? reader.lookup('account', 'key', key)[0]?.id;
    },
    byName: (name, exceptFile) => (namesOf().get(nameKey(name)) ?? []).filter(({ file }) => file !== exceptFile),
    byReach: (reach, exceptFile) => {
      const people = new Map<string, NamedPerson>();
      for (const key of reachKeys(reach)) {
        const sharing = reachedBy().get(key) ?? [];
        if (sharing.length > MOST_SHARING) continue;
        for (const person of sharing) if (person.file !== exceptFile) people.set(person.influencerId, person);
      }
      return [...people.values()];
    },
    addReach: (person) => {
      const into = reachedBy();
      for (const key of reachKeys(person)) {
        if (!into.get(key)?.some(({ influencerId }) => influencerId === person.id)) addTo(into, key, stored(person.id));
      }
    },
    addPerson: (person, { file, row }) => {
      addIds(person);
      const added: NamedPerson = { key: `row:${file}:${row}`, influencerId: person.id, file };
      addTo(namesOf(), nameKey(person.name), added);
      for (const key of reachKeys(person)) addTo(reached, key, added);
    },
    addAccount: (account) => {
      if (account.handle !== undefined) accounts.set(accountKey(account.platform, account.handle), account.id);
    },
  };
}
