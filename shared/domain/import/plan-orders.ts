import type { Steps } from '../../lib/steps.ts';
import type { MoneyText } from '../../lib/money.ts';
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
} from './plan-facts.ts';
import { campaignChange, evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow, RowValues } from './read-rows.ts';

const { fields, reasons, problems } = text.import;

/** Plans a file of orders. Rows without an influencer are the baseline: kept, and attributed to nobody. */
export function planOrders(planning: Planning, file: PlannedFile): Steps<void> {
  return planFacts(planning, file, {
    title: ({ values }) => [values.id, values.product].filter((part) => part !== undefined).join(', '),
    storedEvidence: (read) => evidenceList(storedFact(planning, 'order', read)),
    plan: (read, influencerId) => planOrder(planning, file, read, influencerId),
  });
}

function planOrder(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  influencerId: InfluencerId | undefined,
): FactOutcome {
  const { channel } = read.values;
  const column = headerOf(file, 'influencer');
  if (channel === 'influencer' && influencerId === undefined) return { problem: problems.noInfluencer, column };
  if (channel !== 'influencer' && influencerId !== undefined) {
    return { problem: problems.baselineWithInfluencer(channel!), column };
  }
  const stored = storedFact(planning, 'order', read);
  return stored
    ? changeOrder(planning, file, read, stored, influencerId)
    : addOrder(planning, file, read, influencerId);
}

const campaignOf = (planning: Planning, values: RowValues): string | undefined =>
  values.campaign ?? (planning.options.intoCampaign?.trim() || undefined);

function addOrder(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  influencerId: InfluencerId | undefined,
): FactOutcome {
  const { row, values } = read;
  const campaign = campaignOf(planning, values);
  const campaignId = campaign === undefined ? undefined : planning.campaignNamed(campaign, values.revenue!.currency);
  const externalId = externalIdOf(planning, read);
  planning.addOrder({
    id: planning.newId() as Order['id'],
    channel: values.channel!,
    ...(influencerId !== undefined && { influencerId }),
    ...(campaignId !== undefined && { campaignId }),
    ...(externalId && { externalId }),
    ...(values.day !== undefined && { orderedOn: values.day }),
    quantity: values.quantity!,
    revenue: values.revenue!,
    ...(values.product !== undefined && { product: values.product }),
    evidence: evidenceOf(planning, file, row),
  });
  if (campaignId !== undefined && influencerId !== undefined) planning.collaborate(campaignId, influencerId, 'live');
  return { outcome: 'added', reason: reasons.newOrder };
}

function changeOrder(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  stored: Order,
  influencerId: InfluencerId | undefined,
): FactOutcome {
  const { row, values } = read;
  const other = otherInfluencerProblem(planning, file, stored, influencerId, values.id);
  if (other) return other;
  if (planning.isCurrencySettled && values.revenue!.currency !== stored.revenue.currency) {
    const problem = problems.otherCurrencyStored(values.id!, stored.revenue.currency);
    return { problem, column: headerOf(file, 'revenue') };
  }
  const compared = compareFact<Order>(stored, [
    { label: fields.channel, field: 'channel', before: stored.channel, after: values.channel, value: values.channel },
    { label: fields.day, field: 'orderedOn', before: stored.orderedOn, after: values.day, value: values.day },
    { label: fields.product, field: 'product', before: stored.product, after: values.product, value: values.product },
    {
      label: fields.quantity,
      field: 'quantity',
      before: String(stored.quantity),
      after: String(values.quantity),
      value: values.quantity,
    },
    {
      label: fields.revenue,
      field: 'revenue',
      before: moneyLabel(stored.revenue, planning),
      after: moneyLabel(values.revenue!, planning),
      value: values.revenue,
    },
  ]);
  const moved = campaignChange(planning, stored.campaignId, values.campaign, values.revenue!.currency);
  if (moved && influencerId !== undefined) planning.collaborate(moved.campaignId, influencerId, 'live');
  const changes = moved ? [...compared.changes, moved.change] : compared.changes;
  if (changes.length === 0) return { outcome: 'unchanged', changes };
  const evidence = evidenceOf(planning, file, row);
  planning.draft.replace('order', { ...compared.row, ...(moved && { campaignId: moved.campaignId }), evidence });
  return { outcome: 'changed', changes };
}

/** An amount as it is compared: without its currency while that is still to be chosen. */
export function moneyLabel({ amount, currency }: MoneyText, planning: Planning): string {
  return planning.isCurrencySettled ? `${amount} ${currency}` : amount;
}
