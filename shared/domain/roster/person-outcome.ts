import { moneyRatio, type Money } from '../../lib/money.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { costOf } from '../figures/costs.ts';
import { valueOf } from '../figures/outcome.ts';
import { postTallies } from '../figures/post-facts.ts';
import { salesTallies } from '../figures/sales-tallies.ts';
import { scopeKey } from '../figures/scope-key.ts';

/** What came of working with a person, as the roster lists it. */
export interface PersonOutcome {
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  /** `null` without orders, or when they are in several currencies. */
  readonly revenue: Money | null;
  readonly cost: Money | null;
  /** Revenue by cost, where both are known in one currency. */
  readonly roas: number | null;
}

/** Decimals kept in a multiple. */
const ROAS_DIGITS = 3;

/** The figures of a person over everything recorded; each is computed when it is asked for. */
export function personOutcome(reader: RecordReader, influencerId: string): PersonOutcome {
  const scope = { kind: 'influencer', influencerId } as const;
  const key = scopeKey(scope);
  return {
    get posts() {
      return postTallies(reader).get(key)?.posts ?? 0;
    },
    get reach() {
      return postTallies(reader).get(key)?.counts.reach?.sum ?? null;
    },
    get engagements() {
      const engagements = postTallies(reader).get(key)?.engagements;
      return engagements && engagements.posts > 0 ? engagements.sum : null;
    },
    get orders() {
      return salesTallies(reader).attributed.get(key)?.orders ?? null;
    },
    get revenue() {
      return salesTallies(reader).attributed.get(key)?.revenue.single() ?? null;
    },
    get cost() {
      return valueOf(costOf(reader, scope).outcome);
    },
    get roas() {
      const { revenue, cost } = this;
      return revenue && cost && revenue.currency === cost.currency ? moneyRatio(revenue, cost, ROAS_DIGITS) : null;
    },
  };
}
