import { runSteps, type Steps } from '../../lib/steps.ts';
import type { Account } from '../../model/account.ts';
import type { MetricName } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { TierName } from '../figures/tier.ts';
import { AccountColumns } from './account-columns.ts';
import {
  changedAccounts,
  isSameState,
  readerState,
  type ChangedAccounts,
  type ReaderState,
} from './changed-accounts.ts';
import { AccountGroups } from './account-groups.ts';
import { countBelow } from './middle.ts';
import type { NumberGroups } from './number-groups.ts';

/** A band or niche of fewer accounts says nothing about an account in it. */
export const LEAST_IN_GROUP = 8;
/** A value under a third or over three times the median of its band is worth a look. */
const BAND_FACTOR = 3;
/** Without the last bits, in which 0.9 is more than three times 0.3. */
const MORE = BAND_FACTOR * (1 + 1e-12);

/** Why an account is worth a look; each can have an innocent reason. */
export const lookKinds = ['spike', 'drop', 'low-engagement', 'high-engagement', 'low-reach', 'high-reach'] as const;
export type LookKind = (typeof lookKinds)[number];

/** The bits of low and high in {@link lookKinds}, beside those of spike and drop. */
const VERDICT_BITS = { usual: 0, low: 1, high: 2 } as const;
const looksByBits = Array.from({ length: 1 << lookKinds.length }, (_, bits): readonly LookKind[] =>
  lookKinds.filter((_kind, bit) => (bits & (1 << bit)) !== 0),
);

/** The accounts a size is compared with: same platform and measure, and the topic where enough share it. */
export interface NicheSize {
  /** As the person's topic is written; `null` for all accounts of the platform. */
  readonly topic: string | null;
  /** How many other accounts there are. */
  readonly others: number;
  /** The part of the others that is smaller, 0 to 1; `null` when there are too few. */
  readonly smaller: number | null;
  /** The median size of the niche with this account in it; `null` when there are too few. */
  readonly median: number | null;
}

/** A value of an account against the median of its platform and tier. */
export interface BandCheck {
  readonly value: number;
  readonly median: number;
  readonly accounts: number;
  readonly verdict: 'low' | 'high' | 'usual';
}

/** An account among the others of the roster. */
export interface AccountStanding {
  readonly audience: number | null;
  readonly measure: MetricName | null;
  readonly tier: TierName | null;
  readonly engagementRate: number | null;
  /** `null` when the size is unknown. */
  readonly niche: NicheSize | null;
  /** ER-F (open rate of a newsletter) against the band; `null` when unknown or when the band is too small. */
  readonly engagement: BandCheck | null;
  readonly reach: BandCheck | null;
  readonly looks: readonly LookKind[];
}

/** What the roster shows of a person: size and rate of the largest account, looks of all accounts. */
export interface PersonStanding {
  readonly size: number | null;
  readonly engagementRate: number | null;
  readonly looks: readonly LookKind[];
}

const NO_STANDING: PersonStanding = { size: null, engagementRate: null, looks: [] };

/** How accounts stand among each other. */
export class Standings {
  private readonly reader: RecordReader;
  private readonly columns: AccountColumns;
  private readonly topics: (readonly string[])[];
  private readonly groups: AccountGroups;

  /** Accounts have to be counted in by {@link Standings.gatherInSteps}. */
  constructor(reader: RecordReader, columns: AccountColumns) {
    this.reader = reader;
    this.columns = columns;
    this.groups = new AccountGroups(columns);
    this.topics = columns.accounts.map((account) => this.topicsOf(account));
  }

  /** Counts all accounts in, whose values have to be computed, in short pieces. */
  *gatherInSteps(): Steps<void> {
    for (const [position, account] of this.columns.accounts.entries()) {
      if (position > 0 && position % GATHERED_AT_ONCE === 0) yield;
      if (account) this.groups.add(position, this.topics[position]!);
    }
    yield;
    yield* this.groups.sortInSteps();
  }

  /** An account among the others; `null` when there is no such account. */
  account(accountId: string): AccountStanding | null {
    const position = this.columns.positionOf(accountId);
    return position === undefined ? null : this.at(position);
  }

  /** What the roster shows of a person; everything unknown for somebody without an account. */
  person(influencerId: string): PersonStanding {
    const { audience, engagementRate } = this.columns;
    let largest = -1;
    let bits = 0;
    for (const { id } of this.reader.lookup('account', 'influencer', influencerId)) {
      const position = this.columns.positionOf(id);
      if (position === undefined) continue;
      if (largest < 0 || sizeOr(audience[position]!) > sizeOr(audience[largest]!)) largest = position;
      bits |= this.lookBits(position);
    }
    if (largest < 0) return NO_STANDING;
    const isUnknown = Number.isNaN(audience[largest]!);
    const size = isUnknown ? null : this.smallerIn(this.nicheKeyOf(largest), audience[largest]!);
    return { size, engagementRate: known(engagementRate[largest]!), looks: looksByBits[bits]! };
  }

  /** Takes over what changed; `false` when there is no room for new accounts. */
  update({ accountIds, influencerIds }: ChangedAccounts): boolean {
    for (const id of accountIds) if (!this.updateAccount(id)) return false;
    for (const influencerId of influencerIds) {
      for (const { id } of this.reader.lookup('account', 'influencer', influencerId)) {
        const position = this.columns.positionOf(id)!;
        const topics = this.topicsOf(this.columns.accounts[position]);
        const last = this.topics[position]!;
        if (topics === last || (topics.length === last.length && topics.every((topic, at) => topic === last[at])))
          continue;
        this.groups.remove(position, last);
        this.topics[position] = topics;
        this.groups.add(position, topics);
      }
    }
    return true;
  }

  private updateAccount(id: string): boolean {
    const account = this.reader.get('account', id);
    const known = this.columns.positionOf(id);
    if (known !== undefined) this.groups.remove(known, this.topics[known]!);
    if (!account) {
      if (known !== undefined) this.columns.drop(known);
      return true;
    }
    const position = known ?? this.columns.append(account);
    if (position === null) return false;
    this.columns.compute(this.reader, position);
    this.topics[position] = this.topicsOf(account);
    this.groups.add(position, this.topics[position]);
    return true;
  }

  private topicsOf(account: Account | undefined): readonly string[] {
    return (account && this.reader.get('influencer', account.influencerId)?.topics) ?? [];
  }

  private at(position: number): AccountStanding {
    const { columns } = this;
    const groups = this.groups;
    const band = groups.bandKey(position);
    const engagement = bandCheck(groups.rates, band, columns.checkedRate[position]!);
    const reach = bandCheck(groups.reaches, band, columns.reachRate[position]!);
    return {
      audience: known(columns.audience[position]!),
      measure: columns.measureAt(position),
      tier: columns.tierAt(position),
      engagementRate: known(columns.engagementRate[position]!),
      niche: this.nicheSize(position),
      engagement,
      reach,
      looks: looksByBits[this.lookBits(position)]!,
    };
  }

  /** One bit for each of {@link lookKinds}, in their order. */
  private lookBits(position: number): number {
    const { flags, checkedRate, reachRate } = this.columns;
    const groups = this.groups;
    const band = groups.bandKey(position);
    const engagement = VERDICT_BITS[verdictOf(groups.rates, band, checkedRate[position]!)];
    const reach = VERDICT_BITS[verdictOf(groups.reaches, band, reachRate[position]!)];
    return flags[position]! | (engagement << 2) | (reach << 4);
  }

  private nicheSize(position: number): NicheSize | null {
    const size = this.columns.audience[position]!;
    if (Number.isNaN(size)) return null;
    const { sizes } = this.groups;
    const topic = this.nicheTopic(position);
    const key = this.nicheKeyOf(position);
    const smaller = this.smallerIn(key, size);
    return { topic, others: sizes.count(key) - 1, smaller, median: smaller === null ? null : sizes.median(key) };
  }

  private nicheKeyOf(position: number): number {
    return this.groups.nicheKey(position, this.nicheTopic(position));
  }

  /** The first topic that enough accounts share; `null` when none is. */
  private nicheTopic(position: number): string | null {
    const groups = this.groups;
    for (const topic of this.topics[position]!) {
      if (groups.sizes.count(groups.nicheKey(position, topic)) >= LEAST_IN_GROUP) return topic;
    }
    return null;
  }

  /** The part of the other accounts of a niche that is smaller; `null` when there are too few. */
  private smallerIn(key: number, size: number): number | null {
    const { sizes } = this.groups;
    const accounts = sizes.count(key);
    return accounts < LEAST_IN_GROUP ? null : countBelow(sizes.ascending(key), size) / (accounts - 1);
  }
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

const sizeOr = (size: number): number => (Number.isNaN(size) ? -1 : size);

type Verdict = BandCheck['verdict'];

/** How a value lies to the median of its band; usual as well where it is unknown or the band too small. */
function verdictOf(groups: NumberGroups, key: number, value: number): Verdict {
  if (Number.isNaN(value) || groups.count(key) < LEAST_IN_GROUP) return 'usual';
  const median = groups.median(key)!;
  if (median <= 0) return 'usual';
  return value > median * MORE ? 'high' : median > value * MORE ? 'low' : 'usual';
}

/** A value against the median of its band; `null` when it is unknown or the band too small. */
function bandCheck(groups: NumberGroups, key: number, value: number): BandCheck | null {
  const accounts = groups.count(key);
  if (Number.isNaN(value) || accounts < LEAST_IN_GROUP) return null;
  return { value, median: groups.median(key)!, accounts, verdict: verdictOf(groups, key, value) };
}

interface Kept {
  readonly state: ReaderState;
  readonly columns: AccountColumns;
  readonly standings: Standings;
}

const keptFor = new WeakMap<RecordReader, Kept>();

/**
 * How every account of the roster stands. Made once from all accounts and then kept up with what changes: an edit costs
 * the accounts it touches.
 */
export function standings(reader: RecordReader): Standings {
  return runSteps(standingsInSteps(reader));
}

/** True when standings are kept already, so that asking for them costs no more than what changed since. */
export function hasStandings(reader: RecordReader): boolean {
  return keptFor.has(reader);
}

const ACCOUNTS_AT_ONCE = 500;
const GATHERED_AT_ONCE = 5_000;

/** {@link standings} in short pieces, for making it ready ahead. */
export function* standingsInSteps(reader: RecordReader): Steps<Standings> {
  const state = readerState(reader);
  const kept = keptFor.get(reader);
  if (kept && state) {
    if (isSameState(kept.state, state)) return kept.standings;
    const changed = changedAccounts(reader, kept.state, state, kept.columns);
    // Half taken over is worth nothing: until it is whole, nothing is kept.
    keptFor.delete(reader);
    if (changed && kept.standings.update(changed)) {
      keptFor.set(reader, { ...kept, state });
      return kept.standings;
    }
  }
  const columns = new AccountColumns([...reader.all('account')]);
  for (const position of columns.accounts.keys()) {
    if (position > 0 && position % ACCOUNTS_AT_ONCE === 0) yield;
    columns.compute(reader, position);
  }
  yield;
  const made = new Standings(reader, columns);
  yield* made.gatherInSteps();
  if (state) keptFor.set(reader, { state, columns, standings: made });
  return made;
}
