import type { Steps } from '../../lib/steps.ts';
import { allocateMoney, decimalText, fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { CampaignId } from '../../model/campaign.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { Payment, PaymentAllocation } from '../../model/payment.ts';
import { text } from '../../text/text.ts';
import { allocateByOrders } from '../ledger/allocate-by-orders.ts';
import type { FieldChange } from './import-types.ts';
import {
  compareFact,
  evidenceList,
  externalIdOf,
  otherInfluencerProblem,
  planFacts,
  storedFact,
  type FactOutcome,
} from './plan-facts.ts';
import { moneyLabel } from './plan-orders.ts';
import { evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow, RowValues } from './row-values.ts';

const { fields, reasons, problems, changes: changeNames } = text.import;

/** Payments that could be split over campaigns, gathered while payouts are planned. */
export interface AllocationOffer {
  payments: number;
  readonly campaigns: Set<string>;
}

/** Plans a file of payouts. They stay on the influencer unless the options say how to allocate them. */
export function planPayouts(planning: Planning, file: PlannedFile, offer: AllocationOffer): Steps<void> {
  return planFacts(planning, file, {
    title: ({ values }) =>
      [values.id, moneyLabel(values.amount!, planning)].filter((part) => part !== undefined).join(', '),
    storedEvidence: (read) => evidenceList(storedFact(planning, file, 'payment', read)),
    needsOwner: true,
    plan: (read, { influencerId }) => {
      noticeMismatch(file, read);
      const payment = paymentOf(planning, file, read, influencerId!);
      const stored =
        read.values.id === undefined
          ? planning.alike.takePayment(payment)
          : storedFact(planning, file, 'payment', read);
      return stored
        ? changePayment(planning, file, read, stored, influencerId!, offer)
        : addPayment(planning, file, read, payment, offer);
    },
  });
}

/** The rate and the units are only told by the file; the amount is what was paid. */
function noticeMismatch(file: PlannedFile, { row, values: { rate, units, amount } }: ReadRow): void {
  if (!rate || units === undefined || !amount || rate.currency !== amount.currency) return;
  const unit = fromMoneyText(rate);
  const product = { minor: unit.minor * BigInt(units), currency: unit.currency };
  if (product.minor === fromMoneyText(amount).minor) return;
  file.log.notice(row, headerOf(file, 'amount'), problems.payoutMismatch(decimalText(product), amount.amount));
}

function addPayment(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  payment: Omit<Payment, 'id'>,
  offer: AllocationOffer,
): FactOutcome {
  const { amount, influencerId } = payment;
  const allocations = allocationsOf(planning, file, read, amount, influencerId, offer);
  planning.draft.create('payment', { ...payment, id: planning.newId() as Payment['id'], allocations });
  return { outcome: 'added', reason: reasons.newPayment };
}

/** What a row says of a payment, on its influencer alone. */
function paymentOf(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  influencerId: InfluencerId,
): Omit<Payment, 'id'> {
  const { row, values } = read;
  const externalId = externalIdOf(file, read);
  const note = values.texts?.note;
  return {
    influencerId,
    ...(externalId && { externalId }),
    amount: values.amount!,
    ...(values.day !== undefined && { paidOn: values.day }),
    basis: values.basis ?? 'other',
    ...(values.rate && { rate: values.rate }),
    ...(values.units !== undefined && { units: values.units }),
    allocations: [],
    ...(note !== undefined && { notes: note }),
    evidence: evidenceOf(planning, file, row),
  };
}

/** The influencer's orders by campaign, in the order of the campaigns' ids, so that equal rests always fall alike. */
function ordersByCampaign(planning: Planning, influencerId: string): Map<CampaignId, number> {
  const counts = new Map<CampaignId, number>();
  for (const { campaignId, quantity } of planning.ordersOf(influencerId)) {
    if (campaignId !== undefined) counts.set(campaignId, (counts.get(campaignId) ?? 0) + quantity);
  }
  return new Map([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function allocationsOf(
  planning: Planning,
  file: PlannedFile,
  { row, values }: ReadRow,
  amount: MoneyText,
  influencerId: InfluencerId,
  offer: AllocationOffer,
): PaymentAllocation[] {
  const { options, draft } = planning;
  if (values.campaign !== undefined) return [wholeTo(planning, values.campaign, amount, influencerId)];
  const orders = ordersByCampaign(planning, influencerId);
  const split = allocateByOrders(amount, orders);
  if (split && split.length > 0) {
    offer.payments += 1;
    for (const { campaignId } of split) offer.campaigns.add(draft.get('campaign', campaignId)?.name ?? '');
  }
  if (options.allocateByOrders) {
    if (split) return split;
    const name = draft.get('influencer', influencerId)?.name ?? '';
    file.log.notice(row, headerOf(file, 'influencer'), problems.noOrdersToAllocate(name));
    return [];
  }
  const into = options.intoCampaign?.trim();
  if (!into) return [];
  return [wholeTo(planning, into, amount, influencerId)];
}

/** The whole amount on one campaign. */
function wholeTo(
  planning: Planning,
  campaign: string,
  amount: MoneyText,
  influencerId: InfluencerId,
): PaymentAllocation {
  const campaignId = planning.campaignNamed(campaign, amount.currency);
  planning.collaborate(campaignId, influencerId, 'identified');
  return { campaignId, amount };
}

function changePayment(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  stored: Payment,
  influencerId: InfluencerId,
  offer: AllocationOffer,
): FactOutcome {
  const { row, values } = read;
  const other = otherInfluencerProblem(planning, file, stored, influencerId, values.id);
  if (other) return other;
  if (planning.isCurrencySettled && values.amount!.currency !== stored.amount.currency) {
    const problem = problems.otherCurrencyStored(values.id ?? '', stored.amount.currency);
    return { problem, column: headerOf(file, 'amount') };
  }
  const compared = compareFact<Payment>(planning, file, read, stored, paymentFields(planning, stored, values));
  if (compared.waitsFor !== undefined) return { waitsFor: compared.waitsFor };
  const changes: FieldChange[] = [...compared.changes];
  let payment = compared.row;
  if (payment.amount !== stored.amount) payment = { ...payment, allocations: rescaled(stored, payment.amount) };
  if (stored.allocations.length === 0) {
    const allocations = allocationsOf(planning, file, read, payment.amount, influencerId, offer);
    if (allocations.length > 0) {
      changes.push({ field: changeNames.allocation, before: null, after: allocationLabel(planning, allocations) });
      payment = { ...payment, allocations };
    }
  }
  if (changes.length === 0)
    return { outcome: 'unchanged', changes, ...(compared.reason && { reason: compared.reason }) };
  const evidence = compared.changes.length > 0 ? evidenceOf(planning, file, row) : payment.evidence;
  planning.draft.replace('payment', { ...payment, evidence });
  return { outcome: 'changed', changes };
}

const paymentFields = (planning: Planning, stored: Payment, values: RowValues) =>
  [
    {
      label: fields.amount,
      field: 'amount',
      before: moneyLabel(stored.amount, planning),
      after: moneyLabel(values.amount!, planning),
      value: values.amount,
    },
    { label: fields.note, field: 'notes', before: stored.notes, after: values.texts?.note, value: values.texts?.note },
    { label: fields.day, field: 'paidOn', before: stored.paidOn, after: values.day, value: values.day },
    { label: fields.basis, field: 'basis', before: stored.basis, after: values.basis, value: values.basis },
    {
      label: fields.rate,
      field: 'rate',
      before: stored.rate && moneyLabel(stored.rate, planning),
      after: values.rate && moneyLabel(values.rate, planning),
      value: values.rate,
    },
    {
      label: fields.units,
      field: 'units',
      before: textOf(stored.units),
      after: textOf(values.units),
      value: values.units,
    },
  ] as const;

const textOf = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

/** The same shares of another amount, so that allocations go on adding up to the payment. */
function rescaled(stored: Payment, amount: MoneyText): PaymentAllocation[] {
  const weights = stored.allocations.map((part) => fromMoneyText(part.amount).minor);
  if (weights.every((weight) => weight === 0n)) return [];
  return allocateMoney(fromMoneyText(amount), weights).map((part, index) => ({
    campaignId: stored.allocations[index]!.campaignId,
    amount: toMoneyText(part),
  }));
}

const allocationLabel = (planning: Planning, allocations: readonly PaymentAllocation[]): string =>
  allocations
    .map(({ campaignId, amount }) => `${planning.draft.get('campaign', campaignId)?.name ?? ''} ${amount.amount}`)
    .join(', ');
