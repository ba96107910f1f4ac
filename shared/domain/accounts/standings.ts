import { foldText } from '../../lib/text-fold.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import type { MetricName } from '../../model/metric-snapshot.ts';
import { platforms } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { TierName } from '../figures/tier.ts';
import { AccountColumns, DROP, SPIKE } from './account-columns.ts';
import {
  changedAccounts,
  isSameState,
  readerState,
  type ChangedAccounts,
  type ReaderState,
} from './changed-accounts.ts';
import { countBelow } from './middle.ts';
import { NumberGroups } from './number-groups.ts';

/** A band or niche of fewer accounts says nothing about an account in it. */
export const LEAST_IN_GROUP = 8;
/** A value under a third or over three times the median of its band is worth a look. */
const BAND_FACTOR = 3;

/** Why an account is worth a look; each can have an innocent reason. */
export const lookKinds = ['spike', 'drop', 'low-engagement', 'high-engagement', 'low-reach', 'high-reach'] as const;
export type LookKind = (typeof lookKinds)[number];

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

interface Groups {
  readonly rates: NumberGroups;
  readonly reaches: NumberGroups;
  readonly sizes: NumberGroups;
  /** Numbers of topics by their folded text. */
  readonly topics: ReadonlyMap<string, number>;
}

/** How accounts stand among each other. Groups are gathered when they are first asked for. */
export class Standings {
  private readonly reader: RecordReader;
  private readonly columns: AccountColumns;
  private readonly topics: readonly (readonly string[])[];
  private groups: Groups | null;

  /** `groups` of standings made before hold as long as no value and no topic changed. */
  constructor(reader: RecordReader, columns: AccountColumns, before: Standings | null, isSame: boolean) {
    this.reader = reader;
    this.columns = columns;
    const isSameLength = columns.accounts.length === before?.topics.length;
    this.topics = columns.accounts.map(({ influencerId }) => reader.get('influencer', influencerId)?.topics ?? []);
    const areTopicsSame = isSameLength && this.topics.every((topics, position) => topics === before.topics[position]);
    this.groups = isSame && areTopicsSame ? before!.groups : null;
  }

  /** An account among the others; `null` when there is no such account. */
  account(accountId: string): AccountStanding | null {
    const position = this.columns.positionOf(accountId);
    return position === undefined ? null : this.at(position);
  }

  /** What the roster shows of a person; everything unknown for somebody without an account. */
  person(influencerId: string): PersonStanding {
    let largest: AccountStanding | null = null;
    const looks = new Set<LookKind>();
    for (const { id } of this.reader.lookup('account', 'influencer', influencerId)) {
      const standing = this.account(id);
      if (!standing) continue;
      if (!largest || (standing.audience ?? -1) > (largest.audience ?? -1)) largest = standing;
      for (const look of standing.looks) looks.add(look);
    }
    return {
      size: largest?.niche?.smaller ?? null,
      engagementRate: largest?.engagementRate ?? null,
      looks: looks.size === 0 ? [] : lookKinds.filter((kind) => looks.has(kind)),
    };
  }

  /** True when the topics of a person are those the groups were gathered by. */
  knowsTopicsOf(influencerId: string): boolean {
    const topics = this.reader.get('influencer', influencerId)?.topics;
    return this.reader
      .lookup('account', 'influencer', influencerId)
      .every(({ id }) => this.topics[this.columns.positionOf(id)!] === topics);
  }

  private at(position: number): AccountStanding {
    const { columns } = this;
    const { rates, reaches } = this.gathered();
    const engagement = this.bandCheck(rates, position, columns.checkedRate[position]!);
    const reach = this.bandCheck(reaches, position, columns.reachRate[position]!);
    const flags = columns.flags[position]!;
    const looks: LookKind[] = [];
    if ((flags & SPIKE) !== 0) looks.push('spike');
    if ((flags & DROP) !== 0) looks.push('drop');
    if (engagement && engagement.verdict !== 'usual') looks.push(`${engagement.verdict}-engagement`);
    if (reach && reach.verdict !== 'usual') looks.push(`${reach.verdict}-reach`);
    return {
      audience: known(columns.audience[position]!),
      measure: columns.measureAt(position),
      tier: columns.tierAt(position),
      engagementRate: known(columns.engagementRate[position]!),
      niche: this.nicheSize(position),
      engagement,
      reach,
      looks,
    };
  }

  private bandCheck(groups: NumberGroups, position: number, value: number): BandCheck | null {
    if (Number.isNaN(value)) return null;
    const key = bandKey(this.columns, position);
    const accounts = groups.count(key);
    const median = groups.median(key);
    if (accounts < LEAST_IN_GROUP || median === null || median <= 0) return null;
    const verdict =
      timesOf(value, median) > BAND_FACTOR ? 'high' : timesOf(median, value) > BAND_FACTOR ? 'low' : 'usual';
    return { value, median, accounts, verdict };
  }

  private nicheSize(position: number): NicheSize | null {
    const size = this.columns.audience[position]!;
    if (Number.isNaN(size)) return null;
    const { sizes, topics } = this.gathered();
    const own = this.topics[position]!;
    const keyOf = (topic: string) => nicheKey(this.columns, position, topics.get(foldText(topic)) ?? 0);
    const topic = own.find((candidate) => sizes.count(keyOf(candidate)) >= LEAST_IN_GROUP) ?? null;
    const key = topic === null ? nicheKey(this.columns, position, 0) : keyOf(topic);
    const others = sizes.count(key) - 1;
    if (others + 1 < LEAST_IN_GROUP) return { topic, others, smaller: null, median: null };
    const smaller = countBelow(sizes.ascending(key), size) / others;
    return { topic, others, smaller, median: sizes.median(key) };
  }

  private gathered(): Groups {
    return (this.groups ??= gather(this.columns, this.topics));
  }
}

/** Without the last bits, in which 0.9 is more than three times 0.3. */
const timesOf = (value: number, other: number): number => Number((value / other).toPrecision(12));

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function bandKey(columns: AccountColumns, position: number): number {
  return platforms.indexOf(columns.accounts[position]!.platform) * 8 + columns.tierNumberAt(position);
}

/** Topic 0 stands for all accounts of the platform. */
function nicheKey(columns: AccountColumns, position: number, topic: number): number {
  const platform = platforms.indexOf(columns.accounts[position]!.platform);
  return (topic * platforms.length + platform) * 256 + columns.measureNumberAt(position);
}

function gather(columns: AccountColumns, topicsAt: readonly (readonly string[])[]): Groups {
  const [rates, reaches, sizes] = [new NumberGroups(), new NumberGroups(), new NumberGroups()];
  const topics = new Map<string, number>();
  const numbers = new Map<string, number>();
  const numberOf = (topic: string): number => {
    let number = numbers.get(topic);
    if (number === undefined) {
      const folded = foldText(topic);
      number = topics.get(folded) ?? topics.size + 1;
      topics.set(folded, number);
      numbers.set(topic, number);
    }
    return number;
  };
  for (let position = 0; position < columns.accounts.length; position += 1) {
    const size = columns.audience[position]!;
    if (Number.isNaN(size)) continue;
    const band = bandKey(columns, position);
    const [rate, reach] = [columns.checkedRate[position]!, columns.reachRate[position]!];
    if (!Number.isNaN(rate)) rates.add(band, rate);
    if (!Number.isNaN(reach)) reaches.add(band, reach);
    sizes.add(nicheKey(columns, position, 0), size);
    for (const number of new Set(topicsAt[position]!.map(numberOf)))
      sizes.add(nicheKey(columns, position, number), size);
  }
  return { rates, reaches, sizes, topics };
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

/** Most edits of people touch nothing that accounts are compared by. */
function isNothing({ accountIds, areAccountsSame, influencerIds }: ChangedAccounts, before: Standings): boolean {
  return areAccountsSame && accountIds.size === 0 && influencerIds.every((id) => before.knowsTopicsOf(id));
}

const ACCOUNTS_AT_ONCE = 500;

/** {@link standings} in short pieces, for making it ready ahead. The reader must not change between them. */
export function* standingsInSteps(reader: RecordReader): Steps<Standings> {
  const state = readerState(reader);
  const kept = keptFor.get(reader);
  if (kept && state && isSameState(kept.state, state)) return kept.standings;
  const changed = kept && state ? changedAccounts(reader, kept.state, state, kept.columns) : null;
  if (kept && state && changed && isNothing(changed, kept.standings)) {
    keptFor.set(reader, { ...kept, state });
    return kept.standings;
  }
  const columns = new AccountColumns([...reader.all('account')]);
  let isSame = changed !== null;
  let computed = 0;
  for (const [position, { id }] of columns.accounts.entries()) {
    const source = changed && !changed.accountIds.has(id) ? kept?.columns.positionOf(id) : undefined;
    if (source !== undefined) {
      columns.copy(position, kept!.columns, source);
      continue;
    }
    isSame = false;
    columns.compute(reader, position);
    computed += 1;
    if (computed % ACCOUNTS_AT_ONCE === 0) yield;
  }
  const made = new Standings(reader, columns, kept?.standings ?? null, isSame);
  if (state) keptFor.set(reader, { state, columns, standings: made });
  return made;
}
