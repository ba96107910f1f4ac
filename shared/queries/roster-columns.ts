import { costOf } from '../domain/figures/costs.ts';
import { derived, derivedBy } from '../domain/figures/derived.ts';
import { valueOf } from '../domain/figures/outcome.ts';
import { postTallies } from '../domain/figures/post-facts.ts';
import { salesTallies } from '../domain/figures/sales-tallies.ts';
import { scopeKey } from '../domain/figures/scope-key.ts';
import { moneyRatio, type Money } from '../lib/money.ts';
import type { Steps } from '../lib/steps.ts';
import { foldText } from '../lib/text-fold.ts';
import type { Account } from '../model/account.ts';
import { relationshipStages, type Influencer } from '../model/influencer.ts';
import type { StoredKind } from '../model/kind-names.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { accountsOf, largestAccount } from '../domain/figures/person-accounts.ts';
import type { RosterSortKey } from './roster-list.ts';

/** Everybody, in the order of creation; columns have their value for a person at the same position. */
export const people = derived(['influencer'], (reader): readonly Influencer[] => [...reader.all('influencer')]);

const foldedNames = new WeakMap<Influencer, string>();
const foldedPeople = new WeakMap<Influencer, string>();
const foldedHandles = new WeakMap<Account, string>();

/** Rows are replaced when they change, so what was folded once holds as long as the row lives. */
function remembered<Row extends object>(memory: WeakMap<Row, string>, row: Row, make: (row: Row) => string): string {
  let value = memory.get(row);
  if (value === undefined) memory.set(row, (value = make(row)));
  return value;
}

const foldedName = (person: Influencer): string => remembered(foldedNames, person, ({ name }) => foldText(name));

function foldedPerson(person: Influencer): string {
  const { country, city, owner, emails = [], notes, topics, tags } = person;
  const rest = [country, city, owner, notes, ...emails, ...topics, ...tags].filter((part) => part !== undefined);
  return `${foldedName(person)}\n${foldText(rest.join(' '))}`;
}

const FOLDED_AT_ONCE = 500;

/** Folds the texts of all people in steps, so that the first search need not do it. */
export function* foldEverybody(reader: RecordReader): Steps<void> {
  let done = 0;
  for (const person of people(reader)) {
    remembered(foldedPeople, person, foldedPerson);
    done += 1;
    if (done % FOLDED_AT_ONCE === 0) yield;
  }
  handles(reader);
  yield;
  haystacks(reader);
}

/** Folded handles of each person, every one on a line of its own. */
const handles = derived(['account'], (reader): ReadonlyMap<string, string> => {
  const byPerson = new Map<string, string>();
  for (const account of reader.all('account')) {
    if (account.handle === undefined) continue;
    const folded = remembered(foldedHandles, account, (row) => foldText(row.handle!));
    byPerson.set(account.influencerId, `${byPerson.get(account.influencerId) ?? ''}\n${folded}`);
  }
  return byPerson;
});

/** Folded text of everything a person can be found by; it begins with the name. */
export const haystacks = derived(['influencer', 'account'], (reader): readonly string[] => {
  const handlesOf = handles(reader);
  return people(reader).map(
    (person) => remembered(foldedPeople, person, foldedPerson) + (handlesOf.get(person.id) ?? ''),
  );
});

const accountKinds = ['influencer', 'account', 'metricSnapshot', 'workspace'] as const;
const postKinds = ['influencer', 'post', 'metricSnapshot', 'account'] as const;

/** The kinds a column is made from: a change of any other leaves it as it is. */
const kindsOfColumn: { readonly [Key in RosterSortKey]: readonly StoredKind[] } = {
  name: ['influencer'],
  country: ['influencer'],
  stage: ['influencer'],
  platform: accountKinds,
  handle: accountKinds,
  followers: accountKinds,
  posts: postKinds,
  reach: postKinds,
  engagements: postKinds,
  orders: ['influencer', 'order'],
  revenue: ['influencer', 'order'],
  cost: ['influencer', 'payment'],
  roas: ['influencer', 'order', 'payment'],
};

/** The kinds the order of these columns and, where something is searched for, the people found depend on. */
export function kindsBehind(keys: readonly RosterSortKey[], isSearched: boolean): readonly StoredKind[] {
  return ['influencer', ...(isSearched ? (['account'] as const) : []), ...keys.flatMap((key) => kindsOfColumn[key])];
}

/** A number per person to sort by, NaN where the value is unknown. Texts and amounts are given by their rank. */
export const sortColumn = derivedBy(
  (key) => kindsOfColumn[key as RosterSortKey],
  Object.keys(kindsOfColumn).length,
  (reader, key): Float64Array => columns[key as RosterSortKey](reader),
);

const largest = derived(['influencer', 'account', 'metricSnapshot', 'workspace'], (reader) =>
  people(reader).map((person) => largestAccount(accountsOf(reader, person.id))),
);

const salesOf = (reader: RecordReader) => {
  const { attributed } = salesTallies(reader);
  return (person: Influencer) => attributed.get(scopeKey({ kind: 'influencer', influencerId: person.id }));
};

const postsOf = (reader: RecordReader) => {
  const tallies = postTallies(reader);
  return (person: Influencer) => tallies.get(scopeKey({ kind: 'influencer', influencerId: person.id }));
};

const paidTo = (reader: RecordReader, person: Influencer): Money | null =>
  valueOf(costOf(reader, { kind: 'influencer', influencerId: person.id }).outcome);

const columns: { readonly [Key in RosterSortKey]: (reader: RecordReader) => Float64Array } = {
  name: (reader) => textRanks(reader, 'name', people(reader).map(foldedName)),
  country: (reader) =>
    textRanks(
      reader,
      'country',
      people(reader).map(({ country }) => (country === undefined ? null : foldText(country))),
    ),
  stage: (reader) => numbers(reader, (person) => relationshipStages.indexOf(person.stage)),
  platform: (reader) =>
    textRanks(
      reader,
      'platform',
      largest(reader).map((account) => account.platform),
    ),
  handle: (reader) =>
    textRanks(
      reader,
      'handle',
      largest(reader).map(({ handle }) => (handle === null ? null : handle.toLowerCase())),
    ),
  followers: (reader) => Float64Array.from(largest(reader), (account) => account.followers ?? Number.NaN),
  posts: (reader) => {
    const posts = postsOf(reader);
    return numbers(reader, (person) => posts(person)?.posts ?? 0);
  },
  reach: (reader) => {
    const posts = postsOf(reader);
    return numbers(reader, (person) => posts(person)?.counts.reach?.sum ?? null);
  },
  engagements: (reader) => {
    const posts = postsOf(reader);
    return numbers(reader, (person) => {
      const engagements = posts(person)?.engagements;
      return engagements && engagements.posts > 0 ? engagements.sum : null;
    });
  },
  orders: (reader) => {
    const sales = salesOf(reader);
    return numbers(reader, (person) => sales(person)?.orders ?? null);
  },
  revenue: (reader) => {
    const sales = salesOf(reader);
    return moneyRanks(people(reader).map((person) => sales(person)?.revenue.single() ?? null));
  },
  cost: (reader) => moneyRanks(people(reader).map((person) => paidTo(reader, person))),
  roas: (reader) => {
    const sales = salesOf(reader);
    return numbers(reader, (person) => {
      const revenue = sales(person)?.revenue.single() ?? null;
      const cost = paidTo(reader, person);
      return revenue && cost && revenue.currency === cost.currency ? moneyRatio(revenue, cost, 3) : null;
    });
  },
};

function numbers(reader: RecordReader, valueFor: (person: Influencer) => number | null): Float64Array {
  return Float64Array.from(people(reader), (person) => valueFor(person) ?? Number.NaN);
}

interface RankedTexts {
  readonly values: readonly (string | null)[];
  readonly ranks: Float64Array;
}

const lastRanks = new WeakMap<RecordReader, Map<RosterSortKey, RankedTexts>>();

/**
 * By code point of the folded text: a collator takes several times as long over a hundred thousand names. Most edits
 * leave a column's texts as they are; comparing them costs far less than ordering them again.
 */
function textRanks(reader: RecordReader, key: RosterSortKey, values: readonly (string | null)[]): Float64Array {
  let known = lastRanks.get(reader);
  if (!known) lastRanks.set(reader, (known = new Map()));
  const last = known.get(key);
  if (last?.values.length === values.length && last.values.every((value, index) => value === values[index])) {
    return last.ranks;
  }
  const next = { values, ranks: ranks(values, (left, right) => (left < right ? -1 : left > right ? 1 : 0)) };
  known.set(key, next);
  return next.ranks;
}

/** Amounts are ordered inside their currency; currencies among each other by their code. */
function moneyRanks(values: readonly (Money | null)[]): Float64Array {
  return ranks(values, (left, right) => {
    if (left.currency !== right.currency) return left.currency < right.currency ? -1 : 1;
    return left.minor < right.minor ? -1 : left.minor > right.minor ? 1 : 0;
  });
}

/** The position of each value among all, equal values alike, NaN for `null`. */
function ranks<Value>(values: readonly (Value | null)[], compare: (left: Value, right: Value) => number): Float64Array {
  const known = [...values.keys()].filter((index) => values[index] !== null);
  known.sort((left, right) => compare(values[left]!, values[right]!));
  const result = new Float64Array(values.length).fill(Number.NaN);
  let rank = 0;
  for (const [position, index] of known.entries()) {
    const before = known[position - 1];
    if (before !== undefined && compare(values[before]!, values[index]!) !== 0) rank += 1;
    result[index] = rank;
  }
  return result;
}
