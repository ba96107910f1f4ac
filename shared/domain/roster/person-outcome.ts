import { moneyRatio, type Money } from '../../lib/money.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { MoneySum } from '../figures/money-sum.ts';
import { engagementsOf, PostTally } from '../figures/post-tally.ts';
import { SalesTally } from '../figures/sales-tallies.ts';
import { snapshotsOf } from '../figures/snapshots-in-force.ts';

/** Decimals kept in a multiple. */
const ROAS_DIGITS = 3;

/**
 * What came of working with a person over everything recorded, from the person's own rows: one changed post must not
 * add up the posts of everybody. Each part is added up when it is first asked for; unknown is `null`.
 */
export class PersonOutcome {
  private readonly reader: RecordReader;
  private readonly influencerId: string;
  private postsMade: PostTally | null = null;
  private salesMade: SalesTally | null = null;
  private paidMade: MoneySum | null = null;

  constructor(reader: RecordReader, influencerId: string) {
    this.reader = reader;
    this.influencerId = influencerId;
  }

  /** Recorded posts. */
  get posts(): number {
    return this.tally().posts;
  }

  get reach(): number | null {
    return this.tally().counts.reach?.sum ?? null;
  }

  get engagements(): number | null {
    const { engagements } = this.tally();
    return engagements.posts > 0 ? engagements.sum : null;
  }

  get orders(): number | null {
    const sales = this.sales();
    return sales.lines > 0 ? sales.orders : null;
  }

  /** `null` without orders, or when they are in several currencies. */
  get revenue(): Money | null {
    return this.sales().revenue.single();
  }

  /** `null` without payments, or when they are in several currencies. */
  get cost(): Money | null {
    return this.paid().single();
  }

  /** Revenue by cost, where both are known in one currency. */
  get roas(): number | null {
    const { revenue, cost } = this;
    return revenue && cost && revenue.currency === cost.currency ? moneyRatio(revenue, cost, ROAS_DIGITS) : null;
  }

  private tally(): PostTally {
    if (this.postsMade) return this.postsMade;
    const tally = new PostTally();
    for (const post of this.reader.lookup('post', 'influencer', this.influencerId)) {
      const metrics = snapshotsOf(this.reader, post.id)[0]?.metrics ?? null;
      tally.add({
        postId: post.id,
        influencerId: post.influencerId,
        campaignId: post.campaignId,
        metrics,
        engagements: metrics && engagementsOf(metrics),
        // Only rates by followers need them, which the roster takes from the accounts.
        followersAtPosting: null,
      });
    }
    return (this.postsMade = tally);
  }

  private sales(): SalesTally {
    if (this.salesMade) return this.salesMade;
    const tally = new SalesTally();
    for (const order of this.reader.lookup('order', 'influencer', this.influencerId)) {
      if (order.channel === 'influencer') tally.add(order);
    }
    return (this.salesMade = tally);
  }

  private paid(): MoneySum {
    if (this.paidMade) return this.paidMade;
    const paid = new MoneySum();
    for (const { amount } of this.reader.lookup('payment', 'influencer', this.influencerId)) paid.add(amount);
    return (this.paidMade = paid);
  }
}
