import { editDistance } from '../import/match.ts';
import { keyKinds, keyOf, type LikenessKey } from './likeness-keys.ts';
import type { HandleTrace, LikenessProfile, NameTrace, Trace } from './likeness-profile.ts';

/** What is alike in two people. */
export type LikenessWhat =
  | 'externalId'
  | 'account'
  | 'handle'
  | 'nearHandle'
  | 'handleIsName'
  | 'email'
  | 'phone'
  | 'link'
  | 'name'
  | 'nearName'
  | 'partOfName';

/** One reason to take two people for one. */
export interface LikenessReason {
  readonly what: LikenessWhat;
  /** The values as they were written, of the one and of the other. */
  readonly one: string;
  readonly other: string;
  /** How much this alone says, 0 to 1. */
  readonly strength: number;
  /** How many people of the roster have this value. */
  readonly people: number;
}

export interface Likeness {
  /** 0 to 1: how much all reasons say together. */
  readonly score: number;
  /** Strongest first; at most one of each kind of evidence. */
  readonly reasons: readonly LikenessReason[];
}

/** How many people have a key. */
export type KeyCount = (key: LikenessKey) => number;

/** What a value says when only two people have it. */
const WEIGHTS: Readonly<Record<LikenessWhat, number>> = {
  account: 0.97,
  externalId: 0.95,
  email: 0.9,
  phone: 0.85,
  handle: 0.8,
  link: 0.75,
  name: 0.62,
  handleIsName: 0.55,
  partOfName: 0.4,
  nearName: 0.38,
  nearHandle: 0.35,
};

/** How much is left of what a handle says where the names are alike already. */
const DEPENDENT: Partial<Readonly<Record<LikenessWhat, number>>> = { handleIsName: 0.2, nearHandle: 0.35, handle: 0.8 };

/** Letters from which a handle is long enough that chance does not make it twice. */
const TELLING_LENGTH = 8;

/**
 * How alike two people are. Each kind of evidence counts once, with its best reason: names say little more when they
 * are alike in several spellings. Evidence of different kinds is independent, so that the doubts multiply. What many
 * people share says little: a value's weight is divided by how many more than two have it.
 */
export function likenessOf(one: LikenessProfile, other: LikenessProfile, countOf: KeyCount): Likeness {
  const weigh = (what: LikenessWhat, pair: readonly [Trace, Trace], key: LikenessKey, factor = 1): LikenessReason => {
    const people = Math.max(2, countOf(key));
    const strength = WEIGHTS[what] * factor * (people <= 2 ? 1 : 2 / people);
    return { what, one: pair[0].shown, other: pair[1].shown, strength, people };
  };
  const same = (what: 'externalId' | 'email' | 'phone' | 'link'): LikenessReason[] => {
    const [left, right] =
      what === 'externalId' ? [one.externalIds, other.externalIds] : [one[`${what}s`], other[`${what}s`]];
    return equalTraces(left, right).map((pair) => weigh(what, pair, keyOf(keyKinds[what], pair[0].key)));
  };
  const names = best(nameReasons(one, other, weigh));
  const handles = best(handleReasons(one, other, weigh));
  // People with like names make like handles: that says next to nothing new.
  const dependence = names === null ? 1 : (DEPENDENT[handles?.what ?? 'handle'] ?? 1);
  const reasons = [
    best(same('externalId')),
    best(same('email')),
    best(same('phone')),
    best(same('link')),
    handles && { ...handles, strength: handles.strength * dependence },
    names && { ...names, strength: names.strength * doubtOfName(one, other) },
  ].filter((reason) => reason !== null);
  const score = 1 - reasons.reduce((doubt, { strength }) => doubt * (1 - strength), 1);
  return { score, reasons: reasons.sort((left, right) => right.strength - left.strength) };
}

type Weigh = (what: LikenessWhat, pair: readonly [Trace, Trace], key: LikenessKey, factor?: number) => LikenessReason;

function best(reasons: readonly LikenessReason[]): LikenessReason | null {
  return reasons.reduce<LikenessReason | null>(
    (held, reason) => (held === null || reason.strength > held.strength ? reason : held),
    null,
  );
}

function equalTraces<Entry extends Trace>(left: readonly Entry[], right: readonly Entry[]): [Entry, Entry][] {
  return left.flatMap((one) => right.filter(({ key }) => key === one.key).map((other): [Entry, Entry] => [one, other]));
}

/** People who live in different countries share a name more often than a life. */
function doubtOfName(one: LikenessProfile, other: LikenessProfile): number {
  return one.country !== null && other.country !== null && one.country !== other.country ? 0.6 : 1;
}

function handleReasons(one: LikenessProfile, other: LikenessProfile, weigh: Weigh): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  for (const left of one.handles) {
    for (const right of other.handles) {
      const reason = handleReason(left, right, weigh);
      if (reason) reasons.push(reason);
    }
  }
  reasons.push(...handlesAsNames(one.handles, other.names, weigh));
  for (const reason of handlesAsNames(other.handles, one.names, weigh)) {
    reasons.push({ ...reason, one: reason.other, other: reason.one });
  }
  return reasons;
}

const lengthFactor = (key: string): number => Math.min(1, key.length / TELLING_LENGTH);

function handleReason(left: HandleTrace, right: HandleTrace, weigh: Weigh): LikenessReason | null {
  const pair = [left, right] as const;
  if (left.key === right.key) {
    const isSameAccount = left.platform !== null && left.platform === right.platform && left.shown === right.shown;
    const key = keyOf(keyKinds.handle, left.key);
    // An account belongs to one person, however often it is listed.
    return isSameAccount
      ? { ...weigh('account', pair, key), strength: WEIGHTS.account }
      : weigh('handle', pair, key, lengthFactor(left.key));
  }
  const shorter = left.key.length < right.key.length ? left.key : right.key;
  if (shorter.length < 6) return null;
  const isNear = left.stem === right.stem || editDistance(left.key, right.key, 1) <= 1;
  // Two accounts on one platform are rarely one person's with a letter changed.
  const factor = lengthFactor(shorter) * (left.platform === right.platform ? 0.7 : 1);
  return isNear ? weigh('nearHandle', pair, keyOf(keyKinds.nearHandle, left.stem), factor) : null;
}

function handlesAsNames(handles: readonly HandleTrace[], names: readonly NameTrace[], weigh: Weigh): LikenessReason[] {
  return handles.flatMap((handle) =>
    names
      .filter(
        (name) => name.key.length >= 6 && (name.key === handle.key || name.words.toReversed().join('') === handle.key),
      )
      .map((name) => {
        const factor = name.words.length > 1 ? 1 : 0.6;
        return weigh('handleIsName', [handle, name], keyOf(keyKinds.handle, handle.key), factor);
      }),
  );
}

function nameReasons(one: LikenessProfile, other: LikenessProfile, weigh: Weigh): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  for (const left of one.names) {
    for (const right of other.names) {
      const reason = nameReason(left, right, weigh);
      if (reason) reasons.push(reason);
    }
  }
  return reasons;
}

function nameReason(left: NameTrace, right: NameTrace, weigh: Weigh): LikenessReason | null {
  const pair = [left, right] as const;
  if (left.sorted === right.sorted) {
    return weigh('name', pair, keyOf(keyKinds.name, left.sorted), left.words.length > 1 ? 1 : 0.6);
  }
  if (left.key === right.key) return weigh('name', pair, keyOf(keyKinds.handle, left.key), 0.9);
  const [shorter, longer] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const isPart = shorter.words.length >= 2 && shorter.words.length < longer.words.length;
  if (isPart && shorter.words.every((word) => longer.words.includes(word))) {
    return weigh('partOfName', pair, keyOf(keyKinds.name, shorter.sorted));
  }
  const isLong = shorter.words.length >= 2 && Math.min(left.sorted.length, right.sorted.length) >= 8;
  if (!isLong || editDistance(left.sorted, right.sorted, 1) > 1) return null;
  return weigh('nearName', pair, keyOf(keyKinds.nearName, left.sorted));
}
