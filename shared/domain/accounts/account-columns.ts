import type { Account } from '../../model/account.ts';
import { metricNames, type MetricName } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { tierNames, type TierName } from '../figures/tier.ts';
import { accountFacts } from './account-facts.ts';
import { postsOn } from './account-posts.ts';

const SPIKE = 1;
const DROP = 2;

const NO_MEASURE = 255;

/** Accounts that can be added before the columns have to be made anew. */
const ROOM = 2_000;

/** What is known of every account by itself, in columns by position; NaN is unknown. */
export class AccountColumns {
  /** `undefined` where an account was removed. */
  readonly accounts: (Account | undefined)[];
  readonly audience: Float64Array;
  readonly engagementRate: Float64Array;
  readonly checkedRate: Float64Array;
  readonly reachRate: Float64Array;
  /** 1 for sudden growth, 2 for a loss after it. */
  readonly flags: Uint8Array;
  private readonly measures: Uint8Array;
  /** 0 for none, else the tier's number from 1. */
  private readonly tiers: Uint8Array;
  /** Snapshots and posts an account's values were made from. */
  private readonly weights: Uint32Array;
  private readonly positions = new Map<string, number>();

  /** Columns of these accounts, whose values are still to be computed. */
  constructor(accounts: readonly Account[]) {
    const length = accounts.length + ROOM;
    this.accounts = [...accounts];
    this.audience = new Float64Array(length);
    this.engagementRate = new Float64Array(length);
    this.checkedRate = new Float64Array(length);
    this.reachRate = new Float64Array(length);
    this.flags = new Uint8Array(length);
    this.measures = new Uint8Array(length);
    this.tiers = new Uint8Array(length);
    this.weights = new Uint32Array(length);
    for (const [position, account] of accounts.entries()) this.positions.set(account.id, position);
  }

  positionOf(accountId: string): number | undefined {
    return this.positions.get(accountId);
  }

  /** A place for a new account; `null` when there is no room left. */
  append(account: Account): number | null {
    const position = this.accounts.length;
    if (position === this.audience.length) return null;
    this.accounts.push(account);
    this.positions.set(account.id, position);
    return position;
  }

  /** Takes an account out. */
  drop(position: number): void {
    this.positions.delete(this.accounts[position]!.id);
    this.accounts[position] = undefined;
  }

  tierAt(position: number): TierName | null {
    return tierNames[this.tiers[position]! - 1] ?? null;
  }

  /** The measure the audience is counted in; `null` when its size is unknown. */
  measureAt(position: number): MetricName | null {
    return metricNames[this.measures[position]!] ?? null;
  }

  /** The measure as a number below 256, for keys. */
  measureNumberAt(position: number): number {
    return this.measures[position]!;
  }

  tierNumberAt(position: number): number {
    return this.tiers[position]!;
  }

  /** Computes the values of an account, as it is now, anew. */
  compute(reader: RecordReader, position: number): void {
    const account = reader.get('account', this.accounts[position]!.id) ?? this.accounts[position]!;
    this.accounts[position] = account;
    const facts = accountFacts(reader, account);
    this.audience[position] = facts.audience ?? Number.NaN;
    this.engagementRate[position] = facts.engagementRate ?? Number.NaN;
    this.checkedRate[position] = facts.checkedRate ?? Number.NaN;
    this.reachRate[position] = facts.reachRate ?? Number.NaN;
    this.flags[position] = (facts.hasSpike ? SPIKE : 0) | (facts.hasDrop ? DROP : 0);
    this.measures[position] = facts.measure === null ? NO_MEASURE : metricNames.indexOf(facts.measure);
    this.tiers[position] = facts.tier === null ? 0 : tierNames.indexOf(facts.tier) + 1;
    this.weights[position] = weightOf(reader, account);
  }

  /** True when snapshots or posts of the account are gone that the values were made from. */
  isLighter(reader: RecordReader, position: number): boolean {
    return weightOf(reader, this.accounts[position]!) !== this.weights[position];
  }
}

function weightOf(reader: RecordReader, account: Account): number {
  let weight = reader.lookup('metricSnapshot', 'subject', account.id).length;
  for (const post of postsOn(reader, account)) {
    weight += 1 + reader.lookup('metricSnapshot', 'subject', post.id).length;
  }
  return weight;
}
