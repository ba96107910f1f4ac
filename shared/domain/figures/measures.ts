import { moneyPerUnit, moneyRatio, subtractMoney, type Money } from '../../lib/money.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { costOf, severalCurrencies, type Cost } from './costs.ts';
import type { FigureScope } from './figure-scope.ts';
import { MoneySum } from './money-sum.ts';
import { blank, divideMoney, known, needs, type FigureTerm, type Outcome, type RatedMetric } from './outcome.ts';
import { postTallies } from './post-facts.ts';
import { postMetrics, rateBases, PostTally, type PostMetric, type RateBase } from './post-tally.ts';
import { salesTallies, type SalesTally } from './sales-tallies.ts';
import { scopeKey } from './scope-key.ts';

/** Decimals kept in a multiple (ROAS) and in a fraction (rates, shares). */
const DIGITS = { multiple: 3, fraction: 6 } as const;

/** Every number of a scope, each a value or the reason why there is none. */
export interface Measures {
  readonly revenue: Outcome<Money>;
  readonly revenueParts: readonly Money[];
  readonly orders: Outcome<number>;
  readonly orderLines: number;
  readonly cost: Outcome<Money>;
  readonly costParts: readonly Money[];
  readonly payments: number;
  readonly roas: Outcome<number>;
  readonly roi: Outcome<number>;
  readonly averageOrder: Outcome<Money>;
  readonly costPerOrder: Outcome<Money>;
  readonly posts: number;
  readonly counts: Readonly<Record<PostMetric | 'engagements', Outcome<number>>>;
  /** How many posts each count rests on. */
  readonly measuredPosts: Readonly<Record<PostMetric | 'engagements', number>>;
  readonly rates: Readonly<Record<RateBase, Outcome<number>>>;
  readonly rateTerms: Readonly<Record<RateBase, { engagements: number; base: number; posts: number } | null>>;
  readonly costPerEngagement: Outcome<Money>;
  readonly costPerThousandImpressions: Outcome<Money>;
  readonly costPerThousandReached: Outcome<Money>;
  readonly costPerThousandViews: Outcome<Money>;
  /** Baseline of the scope; influencers have none. */
  readonly organic: Outcome<Money>;
  readonly paid: Outcome<Money>;
  /** Attributed revenue as a part of attributed, organic and paid revenue. */
  readonly revenueShare: Outcome<number>;
}

/** Computes every number of a scope. Formulas: `text.figures.formulas`. */
export function measuresOf(reader: RecordReader, scope: FigureScope): Measures {
  const key = scopeKey(scope);
  const sales = salesTallies(reader);
  const posts = postTallies(reader).get(key) ?? new PostTally();
  const cost = costOf(reader, scope);
  return {
    ...salesMeasures(sales.attributed.get(key), cost),
    ...postMeasures(posts, reader.workspace().engagementRateMethod),
    ...costMeasures(posts, cost),
    ...baselineMeasures(sales.attributed.get(key), sales.organic.get(key), sales.paid.get(key)),
  };
}

function revenueOf(tally: SalesTally | undefined, code: 'no-orders' | 'no-organic' | 'no-paid'): Outcome<Money> {
  if (!tally || tally.lines === 0) return blank({ code });
  const amount = tally.revenue.single();
  return amount ? known(amount) : severalCurrencies(tally.revenue);
}

function salesMeasures(tally: SalesTally | undefined, cost: Cost) {
  const revenue = revenueOf(tally, 'no-orders');
  const orders: Outcome<number> = tally ? known(tally.orders) : blank({ code: 'no-orders' });
  const top = { term: 'revenue', outcome: revenue } as const;
  const bottom = { term: 'cost', outcome: cost.outcome } as const;
  return {
    revenue,
    revenueParts: tally?.revenue.parts() ?? [],
    orders,
    orderLines: tally?.lines ?? 0,
    cost: cost.outcome,
    costParts: cost.parts,
    payments: cost.payments,
    roas: divideMoney(top, bottom, (left, right) => moneyRatio(left, right, DIGITS.multiple)!),
    roi: divideMoney(top, bottom, (left, right) => moneyRatio(subtractMoney(left, right), right, DIGITS.fraction)!),
    averageOrder: perUnit('revenue', revenue, 'orders', orders, 1n),
    costPerOrder: perUnit('cost', cost.outcome, 'orders', orders, 1n),
  };
}

/** `amount x factor / count`, rounded to the minor unit. */
function perUnit(
  amountTerm: FigureTerm,
  amount: Outcome<Money>,
  countTerm: FigureTerm,
  count: Outcome<number>,
  factor: bigint,
): Outcome<Money> {
  if ('blank' in amount) return needs(amountTerm, amount);
  if ('blank' in count) return needs(countTerm, count);
  const scaled = { ...amount.value, minor: amount.value.minor * factor };
  const share = moneyPerUnit(scaled, BigInt(count.value));
  return share ? known(share) : blank({ code: 'zero', term: countTerm });
}

function postMeasures(tally: PostTally, method: Workspace['engagementRateMethod']) {
  const counts = {} as Record<PostMetric | 'engagements', Outcome<number>>;
  const measuredPosts = {} as Record<PostMetric | 'engagements', number>;
  for (const metric of [...postMetrics, 'engagements'] as const) {
    const count = metric === 'engagements' ? tally.engagements : tally.counts[metric];
    measuredPosts[metric] = count?.posts ?? 0;
    counts[metric] = count && count.posts > 0 ? known(count.sum) : noCount(tally, metric);
  }
  return { posts: tally.posts, counts, measuredPosts, ...rateMeasures(tally, method) };
}

/** The four engagement rates of posts by the workspace's method, with what they are made from. */
export function rateMeasures(
  tally: PostTally,
  method: Workspace['engagementRateMethod'],
): Pick<Measures, 'rates' | 'rateTerms'> {
  const rates = {} as Record<RateBase, Outcome<number>>;
  const rateTerms = {} as Record<RateBase, { engagements: number; base: number; posts: number } | null>;
  for (const base of rateBases) {
    const rate = tally.rates[base];
    rateTerms[base] = rate ?? null;
    if (rate)
      rates[base] = known(rounded(method === 'mean' ? rate.sumOfRates / rate.posts : rate.engagements / rate.base));
    else if (tally.posts > 0 && tally.engagements.posts === 0)
      rates[base] = needs('engagements', noCount(tally, 'engagements'));
    else rates[base] = noCount(tally, base);
  }
  return { rates, rateTerms };
}

function rounded(fraction: number): number {
  const scale = 10 ** DIGITS.fraction;
  return Math.round(fraction * scale) / scale;
}

function noCount(tally: PostTally, metric: RatedMetric): Outcome<never> {
  return tally.posts === 0 ? blank({ code: 'no-posts' }) : blank({ code: 'unmeasured', metric, posts: tally.posts });
}

/** Costs per unit need the unit of every post: with one missing, the figure would be too high. */
function costMeasures(tally: PostTally, cost: Cost) {
  const whole = (metric: PostMetric | 'engagements'): Outcome<number> => {
    const count = metric === 'engagements' ? tally.engagements : tally.counts[metric];
    if (!count || count.posts === 0) return noCount(tally, metric);
    if (count.posts === tally.posts) return known(count.sum);
    return blank({ code: 'partly-measured', metric, missing: tally.posts - count.posts, posts: tally.posts });
  };
  const per = (metric: PostMetric | 'engagements', factor: bigint) =>
    perUnit('cost', cost.outcome, metric, whole(metric), factor);
  return {
    costPerEngagement: per('engagements', 1n),
    costPerThousandImpressions: per('impressions', 1000n),
    costPerThousandReached: per('reach', 1000n),
    costPerThousandViews: per('views', 1000n),
  };
}

function baselineMeasures(
  attributed: SalesTally | undefined,
  organic: SalesTally | undefined,
  paid: SalesTally | undefined,
) {
  const all = new MoneySum();
  for (const tally of [attributed, organic, paid]) if (tally) all.addSum(tally.revenue);
  const whole = all.single();
  const hasBaseline = organic !== undefined || paid !== undefined;
  const revenueShare = !hasBaseline
    ? blank({ code: 'no-baseline' })
    : divideMoney(
        { term: 'revenue', outcome: revenueOf(attributed, 'no-orders') },
        { term: 'allRevenue', outcome: whole ? known(whole) : severalCurrencies(all) },
        (left, right) => moneyRatio(left, right, DIGITS.fraction)!,
      );
  return { organic: revenueOf(organic, 'no-organic'), paid: revenueOf(paid, 'no-paid'), revenueShare };
}
