import { derivedBy } from '../domain/figures/derived.ts';
import { measuresOf } from '../domain/figures/measures.ts';
import { valueOf } from '../domain/figures/outcome.ts';
import type { TierName } from '../domain/figures/tier.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import { foldText } from '../lib/text-fold.ts';
import type { Influencer, RelationshipStage } from '../model/influencer.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow, SortTerm } from './list-params.ts';
import { accountsOf, largestAccount, type AccountSummary } from '../domain/figures/person-accounts.ts';
import { haystacks, kindsBehind, people, sortColumn } from './roster-columns.ts';

export type RosterSortKey =
  | 'name'
  | 'country'
  | 'stage'
  | 'platform'
  | 'handle'
  | 'followers'
  | 'posts'
  | 'reach'
  | 'engagements'
  | 'orders'
  | 'revenue'
  | 'cost'
  | 'roas';

export interface RosterListParams extends ListWindow {
  /** Words that must all occur in name, handles, topics, tags, place, owner or notes; accents and case do not count. */
  readonly search: string;
  readonly sort: readonly SortTerm<RosterSortKey>[];
  readonly includeArchived: boolean;
}

/** One person of the roster. `null` means unknown; the influencer's page says why. */
export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly country: string | null;
  readonly city: string | null;
  readonly stage: RelationshipStage;
  readonly owner: string | null;
  readonly doNotContact: boolean;
  readonly isArchived: boolean;
  /** Largest first. */
  readonly accounts: readonly AccountSummary[];
  /** Of the account with the most followers (the first one when none is known). */
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
  /** Recorded posts. */
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  readonly roas: number | null;
}

export interface RosterListResult {
  /** Everybody the archive choice allows. */
  readonly total: number;
  /** Of these, how many the search finds. */
  readonly matching: number;
  readonly rows: readonly RosterRow[];
}

/** The roster: searched, sorted and cut to the slice on screen. */
export function rosterList(reader: RecordReader, params: RosterListParams): RosterListResult {
  const everybody = people(reader);
  const { search, sort, includeArchived } = params;
  const matching = matchingPositions(reader, JSON.stringify({ search, sort, includeArchived }));
  const rows = [...matching.positions.subarray(params.offset, params.offset + params.limit)].map((position) =>
    rosterRow(reader, everybody[position]!),
  );
  return { total: matching.total, matching: matching.positions.length, rows };
}

type Choice = Pick<RosterListParams, 'search' | 'sort' | 'includeArchived'>;

/** Positions of the people found, in the order asked for; remembered, because scrolling asks for them again. */
const matchingPositions = derivedBy(
  (key) => {
    const { sort, search } = JSON.parse(key) as Choice;
    return kindsBehind(
      sort.map((term) => term.key),
      search !== '',
    );
  },
  4,
  (reader, key): { total: number; positions: Uint32Array } => {
    const choice = JSON.parse(key) as Choice;
    const everybody = people(reader);
    const words = foldText(choice.search).split(' ').filter(Boolean).map(withoutAt);
    const texts = words.length === 0 ? [] : haystacks(reader);
    let total = 0;
    const found: number[] = [];
    for (const [position, person] of everybody.entries()) {
      if (!choice.includeArchived && person.archivedAt !== undefined) continue;
      total += 1;
      const text = texts[position] ?? '';
      if (words.every((word) => text.includes(word))) found.push(position);
    }
    return { total, positions: sorted(reader, Uint32Array.from(found), choice.sort) };
  },
);

/** Handles are stored without their `@`. */
const withoutAt = (word: string): string => (word.length > 1 && word.startsWith('@') ? word.slice(1) : word);

function sorted(reader: RecordReader, positions: Uint32Array, sort: Choice['sort']): Uint32Array {
  const terms = sort.map(({ key, direction }) => ({
    column: sortColumn(reader, key),
    sign: direction === 'ascending' ? 1 : -1,
  }));
  return positions.sort((left, right) => {
    for (const { column, sign } of terms) {
      const one = column[left]!;
      const other = column[right]!;
      if (one === other) continue;
      const isOneBlank = Number.isNaN(one);
      const isOtherBlank = Number.isNaN(other);
      if (isOneBlank && isOtherBlank) continue;
      if (isOneBlank || isOtherBlank) return isOneBlank ? 1 : -1;
      return (one - other) * sign;
    }
    return left - right;
  });
}

function rosterRow(reader: RecordReader, person: Influencer): RosterRow {
  const scope = { kind: 'influencer', influencerId: person.id } as const;
  const measures = measuresOf(reader, scope);
  const accounts = accountsOf(reader, person.id);
  const revenue = valueOf(measures.revenue);
  const cost = valueOf(measures.cost);
  return {
    id: person.id,
    name: person.name,
    topics: person.topics,
    tags: person.tags,
    country: person.country ?? null,
    city: person.city ?? null,
    stage: person.stage,
    owner: person.owner ?? null,
    doNotContact: person.doNotContact,
    isArchived: person.archivedAt !== undefined,
    accounts,
    ...largestAccount(accounts),
    posts: measures.posts,
    reach: valueOf(measures.counts.reach),
    engagements: valueOf(measures.counts.engagements),
    orders: valueOf(measures.orders),
    revenue: revenue && toMoneyText(revenue),
    cost: cost && toMoneyText(cost),
    roas: valueOf(measures.roas),
  };
}
