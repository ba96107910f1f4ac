import type { Order } from '../../model/order.ts';
import { derived } from './derived.ts';
import { MoneySum } from './money-sum.ts';
import { scopeKeysOf } from './scope-key.ts';

/** Order lines of one scope added up. */
export class SalesTally {
  lines = 0;
  orders = 0;
  readonly revenue = new MoneySum();

  add(order: Order): void {
    this.lines += 1;
    this.orders += order.quantity;
    this.revenue.add(order.revenue);
  }
}

export interface SalesTallies {
  /** Orders brought by influencers, by scope key. */
  readonly attributed: ReadonlyMap<string, SalesTally>;
  /** Orders nobody in particular brought, by scope key (workspace and campaigns). */
  readonly organic: ReadonlyMap<string, SalesTally>;
  /** Orders paid advertising brought, by scope key (workspace and campaigns). */
  readonly paid: ReadonlyMap<string, SalesTally>;
}

/** All orders added up once, by channel and scope. */
export const salesTallies = derived(['order'], (reader): SalesTallies => {
  const tallies = { influencer: new Map(), organic: new Map(), paid: new Map() } satisfies Record<
    Order['channel'],
    Map<string, SalesTally>
  >;
  for (const order of reader.all('order')) {
    const byScope: Map<string, SalesTally> = tallies[order.channel];
    for (const key of scopeKeysOf(order.influencerId, order.campaignId)) {
      let tally = byScope.get(key);
      if (!tally) byScope.set(key, (tally = new SalesTally()));
      tally.add(order);
    }
  }
  return { attributed: tallies.influencer, organic: tallies.organic, paid: tallies.paid };
});
