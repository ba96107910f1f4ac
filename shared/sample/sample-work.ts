import { addDays, type CalendarDay } from '../lib/calendar-day.ts';
import { addMoney, allocateMoney, fromMoneyText, toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Phase } from '../model/pipeline.ts';
import type { Order } from '../model/order.ts';
import type { Payment } from '../model/payment.ts';
import { amountOf, type SampleCampaign } from './sample-campaigns.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import { makeDealRows } from './sample-deal-rows.ts';
import { dealFields, variedPhase } from './sample-deals.ts';
import type { SampleAccount, SamplePerson } from './sample-people.ts';
import { makePost, type MadePost } from './sample-posts.ts';

/** Orders per thousand people reached by a post of a campaign, by its objective. */
const ORDERS_PER_THOUSAND = { sales: 3.5, engagement: 1.2, awareness: 0.6 } as const;
/** A post sells for about this many days. */
const SELLING_DAYS = 12;

/** Everything one person does in the given campaigns: agreements, posts, orders, payments; and posts of no campaign. */
export function* makeWork(
  context: SampleContext,
  person: SamplePerson,
  campaigns: readonly SampleCampaign[],
): Generator<SampleRow> {
  const paid: { campaign: SampleCampaign; fee: MoneyText }[] = [];
  for (const campaign of campaigns) {
    const { fee, phase } = yield* makeCollaborationWork(context, person, campaign);
    if (fee && isPaid.has(phase)) paid.push({ campaign, fee });
  }
  // Whoever worked in one campaign only leaves no other campaign's cost in doubt.
  const isTidy = campaigns.length > 1;
  for (const row of makePayments(context, person, paid, isTidy)) yield { kind: 'payment', row };
  const others = context.random.int(1, 4);
  for (let index = 0; index < others; index += 1) {
    const day = context.dayBetween(context.firstDay, context.today);
    yield* makePost(context, person, context.random.pick(nonEmpty(person.accounts)), null, day).rows;
  }
}

/** One agreement with what was posted and sold for it, and what hangs on it. */
export function* makeCollaborationWork(
  context: SampleContext,
  person: SamplePerson,
  campaign: SampleCampaign,
): Generator<SampleRow, { readonly fee: MoneyText | undefined; readonly phase: Phase }> {
  const { collaboration, phase } = makeCollaboration(context, person, campaign);
  yield { kind: 'collaboration', row: collaboration };
  const posts = hasPosted.has(phase) ? makeCampaignPosts(context, person, campaign) : [];
  for (const post of posts) {
    yield* post.rows;
    for (const row of makeOrders(context, person, campaign, post)) yield { kind: 'order', row };
  }
  const made = posts.flatMap(({ rows }) => rows.flatMap(({ kind, row }) => (kind === 'post' ? [row] : [])));
  yield* makeDealRows(context, { person, campaign, collaboration, phase, posts: made });
  return { fee: collaboration.fee, phase };
}

const hasPosted = new Set<Phase>(['live', 'measured', 'paid', 'closed']);
const isPaid = new Set<Phase>(['paid', 'closed']);

function nonEmpty<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  return items as readonly [Item, ...Item[]];
}

/** Fees follow the largest audience, less than in proportion; the stage follows the campaign's dates. */
function makeCollaboration(
  context: SampleContext,
  person: SamplePerson,
  campaign: SampleCampaign,
): { readonly collaboration: Collaboration; readonly phase: Phase } {
  const { random, today } = context;
  const audience = Math.max(...person.accounts.map(({ followers }) => followers));
  const euros = Math.round(campaign.client.feeLevel * 2 * audience ** 0.6 * Math.exp(0.25 * random.normal()));
  const drawn = random.chance(0.07)
    ? 'declined'
    : campaign.startsOn > today
      ? random.pick(['identified', 'contacted', 'negotiating', 'agreed'])
      : campaign.endsOn > today
        ? random.pick(['agreed', 'producing', 'live', 'live'])
        : random.pick(['measured', 'paid', 'paid', 'closed', 'closed']);
  const hasFee = drawn !== 'identified' && drawn !== 'contacted' && random.chance(0.92);
  const fee = hasFee ? amountOf(campaign.client, euros) : undefined;
  const phase = variedPhase(context, drawn);
  const collaboration: Collaboration = {
    id: context.id(),
    campaignId: campaign.row.id,
    influencerId: person.row.id,
    stage: phase,
    ...(fee && { fee }),
    ...(random.chance(0.15) ? { notes: 'Usage rights for three months included.' } : {}),
    ...dealFields(context, person, campaign, { phase, fee }),
  };
  return { collaboration, phase };
}

function makeCampaignPosts(context: SampleContext, person: SamplePerson, campaign: SampleCampaign): MadePost[] {
  const last = campaign.endsOn < context.today ? campaign.endsOn : context.today;
  return Array.from({ length: context.random.int(1, 4) }, () => {
    const account: SampleAccount = context.random.pick(nonEmpty(person.accounts));
    return makePost(context, person, account, campaign, context.dayBetween(campaign.startsOn, last));
  });
}

function makeOrders(context: SampleContext, person: SamplePerson, campaign: SampleCampaign, post: MadePost): Order[] {
  const { random, today } = context;
  const perThousand = ORDERS_PER_THOUSAND[campaign.row.objective ?? 'awareness'] * campaign.client.conversion;
  let left = Math.round((post.reach / 1_000) * perThousand * Math.exp(0.5 * random.normal()));
  const orders: Order[] = [];
  const lines = Math.min(SELLING_DAYS, left);
  for (let line = 0; line < lines && left > 0; line += 1) {
    const quantity =
      line === lines - 1 ? left : Math.max(1, Math.round((left / (lines - line)) * (0.5 + random.next())));
    left -= quantity;
    const orderedOn = addDays(post.day, line);
    if (orderedOn > today) break;
    orders.push({
      ...saleOf(context, campaign, quantity, orderedOn),
      channel: 'influencer',
      influencerId: person.row.id,
      campaignId: campaign.row.id,
    });
  }
  return orders;
}

/** A line of the shop's export; who brought it is for the caller to say. */
export function saleOf(
  context: SampleContext,
  campaign: Pick<SampleCampaign, 'client'>,
  quantity: number,
  orderedOn: CalendarDay,
): Omit<Order, 'channel'> {
  const { random } = context;
  const [product, euros] = random.pick(nonEmpty(campaign.client.products));
  const id = context.id<Order['id']>();
  return {
    id,
    externalId: { system: `${campaign.client.name} shop`, value: `S-${id.slice(-12)}` },
    orderedOn,
    quantity,
    revenue: amountOf(campaign.client, euros * quantity * (1 - 0.2 * random.next())),
    product,
    evidence: context.evidence('export', orderedOn),
  };
}

/**
 * Fees that were paid. Some are paid in one transfer for two campaigns and split by the agreed fees, some come with a
 * commission on top. Those of a campaign that is not settled yet have not been given to it, unless `isTidy`.
 */
function makePayments(
  context: SampleContext,
  person: SamplePerson,
  fees: readonly { campaign: SampleCampaign; fee: MoneyText }[],
  isTidy: boolean,
): Payment[] {
  const { random } = context;
  const payments: Payment[] = [];
  for (let index = 0; index < fees.length; index += 1) {
    const first = fees[index]!;
    const next = fees[index + 1];
    const isJoint = next !== undefined && next.fee.currency === first.fee.currency && random.chance(0.5);
    const covered = isJoint ? [first, next] : [first];
    if (isJoint) index += 1;
    payments.push(feePayment(context, person, covered, isTidy));
    if (random.chance(0.2)) payments.push(commission(context, person, first.campaign, isTidy));
  }
  return payments;
}

function feePayment(
  context: SampleContext,
  person: SamplePerson,
  covered: readonly { campaign: SampleCampaign; fee: MoneyText }[],
  isTidy: boolean,
): Payment {
  const amounts = covered.map(({ fee }) => fromMoneyText(fee));
  const total = amounts.reduce(addMoney);
  const shares = allocateMoney(
    total,
    amounts.map(({ minor }) => minor),
  );
  const isAllocated = isTidy || covered.every(({ campaign }) => campaign.isSettled);
  const paidOn = dayUpTo(context, addDays(covered.at(-1)!.campaign.endsOn, context.random.int(3, 30)));
  return {
    id: context.id(),
    influencerId: person.row.id,
    amount: toMoneyText(total),
    ...(context.random.chance(0.95) ? { paidOn } : {}),
    basis: 'fee',
    allocations: isAllocated
      ? covered.map(({ campaign }, index) => ({ campaignId: campaign.row.id, amount: toMoneyText(shares[index]!) }))
      : [],
    evidence: context.evidence('manual', paidOn),
  };
}

function commission(context: SampleContext, person: SamplePerson, campaign: SampleCampaign, isTidy: boolean): Payment {
  const units = context.random.int(5, 120);
  const rate = amountOf(campaign.client, 2);
  const money = fromMoneyText(rate);
  const amount = toMoneyText({ minor: money.minor * BigInt(units), currency: money.currency });
  const paidOn = dayUpTo(context, addDays(campaign.endsOn, context.random.int(10, 40)));
  return {
    id: context.id(),
    influencerId: person.row.id,
    amount,
    paidOn,
    basis: 'per-order',
    rate,
    units,
    allocations: isTidy || campaign.isSettled ? [{ campaignId: campaign.row.id, amount }] : [],
    evidence: context.evidence('export', paidOn),
  };
}

function dayUpTo(context: SampleContext, day: CalendarDay): CalendarDay {
  return day > context.today ? context.today : day;
}
