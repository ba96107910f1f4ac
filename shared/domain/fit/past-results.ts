import { currencyExponent } from '../../lib/currencies.ts';
import type { Campaign, CampaignGoal } from '../../model/campaign.ts';
import type { Metrics, MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { median } from '../accounts/middle.ts';
import { derivedBy } from '../figures/derived.ts';
import { MoneySum } from '../figures/money-sum.ts';
import { engagementsOf } from '../figures/post-tally.ts';
import { newestFirst } from '../figures/snapshots-in-force.ts';

type GoalMeasure = CampaignGoal['measure'];

/** What a result is measured by: money paid, measured posts, or campaigns taken part in. */
export type ResultUnit = 'cost' | 'post' | 'campaign';

/** A person's results in other campaigns, for comparing with others of the same unit only. */
export interface PastResult {
  /** `null` when the person's revenue is in several currencies, or another one than the campaign's. */
  readonly value: number | null;
  readonly unit: ResultUnit;
}

/** Results of everybody who has any, and the middle of each unit. */
export interface PastResults {
  readonly byPerson: ReadonlyMap<string, PastResult>;
  readonly middles: ReadonlyMap<ResultUnit, { readonly middle: number; readonly people: number }>;
}

interface Tally {
  sum: number;
  /** Measured posts. */
  posts: number;
  readonly campaigns: Set<string>;
  readonly revenue: MoneySum;
  readonly paid: MoneySum;
}

/**
 * What came of everybody in campaigns other than this one, for the measure of its goal: results for each unit of money
 * paid where every allocated payment is in the campaign's currency, else reach and engagements a post, and orders,
 * revenue and posts a campaign. Only rows that name a campaign count, and of snapshots only those of posts.
 */
export function pastResults(reader: RecordReader, campaign: Campaign): PastResults {
  return resultsFor(reader, JSON.stringify([campaign.id, campaign.goal?.measure ?? '', campaign.currency ?? '']));
}

const resultsFor = derivedBy(
  () => ['post', 'metricSnapshot', 'order', 'payment'],
  4,
  (reader, key): PastResults => {
    const [campaignId, measure, currency] = JSON.parse(key) as [string, GoalMeasure, string];
    const tallies = new Tallies(campaignId);
    if (measure === 'orders' || measure === 'revenue') addOrders(reader, tallies);
    else addPosts(reader, tallies, measure);
    for (const payment of reader.all('payment')) {
      for (const part of payment.allocations)
        tallies.known(payment.influencerId, part.campaignId)?.paid.add(part.amount);
    }
    return compared(tallies, measure, currency);
  },
);

class Tallies {
  readonly byPerson = new Map<string, Tally>();
  readonly #campaignId: string;

  constructor(campaignId: string) {
    this.#campaignId = campaignId;
  }

  /** The tally a row of another campaign counts in, made when it is the first. */
  of(influencerId: string | undefined, campaignId: string | undefined): Tally | null {
    if (influencerId === undefined || campaignId === undefined || campaignId === this.#campaignId) return null;
    let tally = this.byPerson.get(influencerId);
    if (!tally) {
      tally = { sum: 0, posts: 0, campaigns: new Set(), revenue: new MoneySum(), paid: new MoneySum() };
      this.byPerson.set(influencerId, tally);
    }
    tally.campaigns.add(campaignId);
    return tally;
  }

  /** The tally of somebody with results in another campaign. */
  known(influencerId: string, campaignId: string): Tally | undefined {
    return campaignId === this.#campaignId ? undefined : this.byPerson.get(influencerId);
  }
}

function addOrders(reader: RecordReader, tallies: Tallies): void {
  for (const { influencerId, campaignId, quantity, revenue } of reader.all('order')) {
    const tally = tallies.of(influencerId, campaignId);
    if (!tally) continue;
    tally.sum += quantity;
    tally.revenue.add(revenue);
  }
}

function addPosts(reader: RecordReader, tallies: Tallies, measure: 'reach' | 'engagements' | 'posts'): void {
  const valueOf = (metrics: Metrics): number | null =>
    measure === 'reach' ? (metrics.reach ?? null) : engagementsOf(metrics);
  // The newest that has the measure: one with other figures only, such as followers, must not make it unknown.
  const newest = new Map<string, MetricSnapshot>();
  for (const snapshot of measure === 'posts' ? [] : reader.all('metricSnapshot')) {
    if (snapshot.subject.kind !== 'post' || valueOf(snapshot.metrics) === null) continue;
    const known = newest.get(snapshot.subject.id);
    if (!known || newestFirst(snapshot, known) < 0) newest.set(snapshot.subject.id, snapshot);
  }
  for (const post of reader.all('post')) {
    const snapshot = newest.get(post.id);
    const value = measure === 'posts' ? 1 : snapshot ? valueOf(snapshot.metrics) : null;
    const tally = value === null ? null : tallies.of(post.influencerId, post.campaignId);
    if (!tally || value === null) continue;
    tally.sum += value;
    tally.posts += 1;
  }
}

function compared(tallies: Tallies, measure: GoalMeasure, currency: string): PastResults {
  const perUnit: ResultUnit = measure === 'reach' || measure === 'engagements' ? 'post' : 'campaign';
  const byPerson = new Map<string, PastResult>();
  const values = new Map<ResultUnit, number[]>();
  for (const [id, tally] of tallies.byPerson) {
    const sum = measure === 'revenue' ? amountIn(tally.revenue, currency) : tally.sum;
    const cost = amountIn(tally.paid, currency);
    const unit = cost !== null && cost > 0 ? 'cost' : perUnit;
    const divisor = unit === 'cost' ? cost! : unit === 'post' ? tally.posts : tally.campaigns.size;
    const value = sum === null ? null : sum / divisor;
    byPerson.set(id, { value, unit });
    if (value !== null) pushTo(values, unit, value);
  }
  const middles = new Map(
    [...values].map(([unit, all]) => [unit, { middle: median(all)!, people: all.length }] as const),
  );
  return { byPerson, middles };
}

/** The amount as a number of whole units, for comparing only; `null` when it is not all in the currency. */
function amountIn(sum: MoneySum, currency: string): number | null {
  const amount = sum.single();
  return amount?.currency === currency ? Number(amount.minor) / 10 ** currencyExponent(currency) : null;
}

function pushTo(values: Map<ResultUnit, number[]>, unit: ResultUnit, value: number): void {
  const known = values.get(unit);
  if (known) known.push(value);
  else values.set(unit, [value]);
}
