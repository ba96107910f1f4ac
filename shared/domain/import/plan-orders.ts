import type { Steps } from '../../lib/steps.ts';
import { fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { CampaignId } from '../../model/campaign.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { Order } from '../../model/order.ts';
import { text } from '../../text/text.ts';
import {
  compareFact,
  evidenceList,
  externalIdOf,
  otherInfluencerProblem,
  planFacts,
  storedFact,
  type FactOutcome,
  type KnownOwner,
  staysInCampaign,
} from './plan-facts.ts';
import { findCodeOwner } from './find-code-owner.ts';
import { findOwner } from './find-owner.ts';
import { isCancelledOrder, refundOf } from './order-state.ts';
import type { Owner } from './owner.ts';
import { campaignChange, evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow, RowValues } from './row-values.ts';

const { fields, reasons, problems, skips } = text.import;

/**
 * Plans a file of orders. Rows without an influencer are the baseline: kept, and attributed to nobody. Where rows name no
 * influencer but a discount code, the code says whose they are. A cancelled order is no sale: a new one is left out, and a
 * stored one stays as no order with no revenue, so that orders and revenue come out the same whenever it was imported.
 */
export function planOrders(planning: Planning, file: PlannedFile): Steps<void> {
  return planFacts(planning, file, {
    title: ({ values }) => [values.id, values.product].filter((part) => part !== undefined).join(', '),
    storedEvidence: (read) => evidenceList(storedFact(planning, file, 'order', read)),
    skip: (read) =>
      isCancelledOrder(read.values) && !storedFact(planning, file, 'order', read) ? skips.cancelled : null,
    ownerOf: findOrderOwner,
    needsOwner: false,
    plan: (read, owner) => planOrder(planning, file, read, owner),
  });
}

function findOrderOwner(planning: Planning, file: PlannedFile, read: ReadRow): Owner {
  const owner = findOwner(planning, file, read);
  const isNobody = 'influencerId' in owner && owner.influencerId === undefined;
  return isNobody ? findCodeOwner(planning, file, read) : owner;
}

function planOrder(planning: Planning, file: PlannedFile, read: ReadRow, owner: KnownOwner): FactOutcome {
  const { influencerId } = owner;
  const channel = read.values.channel ?? (influencerId === undefined ? 'organic' : 'influencer');
  const column = headerOf(file, 'influencer');
  if (channel === 'influencer' && influencerId === undefined) return { problem: problems.noInfluencer, column };
  if (channel !== 'influencer' && influencerId !== undefined) {
    return { problem: problems.baselineWithInfluencer(channel), column };
  }
  const order = orderOf(planning, file, read, channel, influencerId);
  const stored =
    read.values.id === undefined ? planning.alike.takeOrder(order) : storedFact(planning, file, 'order', read);
  if (stored) return changeOrder(planning, file, read, stored, order);
  const campaignId = campaignOf(planning, read.values) ?? owner.campaignId;
  const id = planning.newId() as Order['id'];
  planning.addOrder({ ...order, id, ...(campaignId !== undefined && { campaignId }) });
  if (campaignId !== undefined && influencerId !== undefined) planning.collaborate(campaignId, influencerId, 'live');
  return { outcome: 'added', reason: reasons.newOrder };
}

/** The campaign a new order goes to: the one its row names, or the chosen one. */
function campaignOf(planning: Planning, { campaign, revenue }: RowValues): CampaignId | undefined {
  const name = campaign ?? planning.options.intoCampaign?.trim();
  return name ? planning.campaignNamed(name, revenue!.currency) : undefined;
}

/**
 * What a row says of an order, but for its campaign. Revenue is what remained after the part that was paid back; of a cancelled order nothing
 * did, whether or not anything had been paid.
 */
function orderOf(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  channel: Order['channel'],
  influencerId: InfluencerId | undefined,
): Omit<Order, 'id' | 'campaignId'> {
  const { row, values } = read;
  const externalId = externalIdOf(file, read);
  const code = values.texts?.code?.trim();
  const isCancelled = isCancelledOrder(values);
  const refund = refundOf(values);
  const refunded = refund !== undefined && fromMoneyText(refund).minor > 0n ? refund : undefined;
  const nothing = toMoneyText({ minor: 0n, currency: fromMoneyText(values.revenue!).currency });
  return {
    channel,
    ...(influencerId !== undefined && { influencerId }),
    ...(externalId && { externalId }),
    ...(values.day !== undefined && { orderedOn: values.day }),
    quantity: isCancelled ? 0 : (values.quantity ?? 1),
    revenue: isCancelled ? nothing : refunded ? remaining(file, row, values.revenue!, refunded) : values.revenue!,
    ...(refunded && { refunded }),
    ...(values.product !== undefined && { product: values.product }),
    ...(code && { code }),
    evidence: evidenceOf(planning, file, row),
  };
}

/** What is left of the revenue; a refund can be larger, because shops count shipping and taxes into it. */
function remaining(file: PlannedFile, row: number, revenue: MoneyText, refunded: MoneyText): MoneyText {
  if (revenue.currency !== refunded.currency) return revenue;
  const minor = fromMoneyText(revenue).minor - fromMoneyText(refunded).minor;
  if (minor >= 0n) return toMoneyText({ minor, currency: fromMoneyText(revenue).currency });
  file.log.notice(row, headerOf(file, 'refunded'), problems.refundTooLarge(refunded.amount, revenue.amount));
  return toMoneyText({ minor: 0n, currency: fromMoneyText(revenue).currency });
}

function changeOrder(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  stored: Order,
  given: Omit<Order, 'id'>,
): FactOutcome {
  const { values } = read;
  const other = otherInfluencerProblem(planning, file, stored, given.influencerId, values.id);
  if (other) return other;
  if (planning.isCurrencySettled && given.revenue.currency !== stored.revenue.currency) {
    const problem = problems.otherCurrencyStored(values.id ?? '', stored.revenue.currency);
    return { problem, column: headerOf(file, 'revenue') };
  }
  const compared = compareFact<Order>(planning, file, read, stored, orderFields(planning, stored, given, values));
  if (compared.waitsFor !== undefined) return { waitsFor: compared.waitsFor };
  const isKept = staysInCampaign(planning, file, read, compared);
  const moved = campaignChange(planning, stored.campaignId, values.campaign, given.revenue.currency, isKept);
  if (moved && given.influencerId !== undefined) planning.collaborate(moved.campaignId, given.influencerId, 'live');
  const changes = moved ? [...compared.changes, moved.change] : compared.changes;
  if (changes.length === 0)
    return { outcome: 'unchanged', changes, ...(compared.reason && { reason: compared.reason }) };
  const { evidence } = given;
  planning.draft.replace('order', { ...compared.row, ...(moved && { campaignId: moved.campaignId }), evidence });
  return { outcome: 'changed', changes };
}

const orderFields = (planning: Planning, stored: Order, given: Omit<Order, 'id'>, values: RowValues) =>
  [
    { label: fields.channel, field: 'channel', before: stored.channel, after: given.channel, value: given.channel },
    { label: fields.day, field: 'orderedOn', before: stored.orderedOn, after: values.day, value: values.day },
    { label: fields.product, field: 'product', before: stored.product, after: values.product, value: values.product },
    { label: fields.code, field: 'code', before: stored.code, after: given.code, value: given.code },
    {
      label: fields.quantity,
      field: 'quantity',
      before: String(stored.quantity),
      after: String(given.quantity),
      value: given.quantity,
    },
    {
      label: fields.revenue,
      field: 'revenue',
      before: moneyLabel(stored.revenue, planning),
      after: moneyLabel(given.revenue, planning),
      value: given.revenue,
    },
    {
      label: fields.refunded,
      field: 'refunded',
      before: stored.refunded && moneyLabel(stored.refunded, planning),
      after: given.refunded && moneyLabel(given.refunded, planning),
      value: given.refunded,
    },
  ] as const;

/** An amount as it is compared: without its currency while that is still to be chosen. */
export function moneyLabel({ amount, currency }: MoneyText, planning: Planning): string {
  return planning.isCurrencySettled ? `${amount} ${currency}` : amount;
}
