import { dayOfInstant, type CalendarDay } from '../../lib/calendar-day.ts';
import { addMoney, fromMoneyText, toMoneyText, zeroMoney, type MoneyText } from '../../lib/money.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Collaboration, ContractClause } from '../../model/collaboration.ts';
import { phases } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { times } from '../gifts/gift-totals.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import { inEuros, type InEuros } from './rates-to-euro.ts';

/** From this year on a written contract is needed above the threshold. */
const FIRST_YEAR = 2026;
/** EUR 1,000 before tax, in cents. */
const THRESHOLD = 100_000n;

/** What a contract has to name under the law. */
export const franceClauses = [
  'parties',
  'tax-country',
  'tasks',
  'pay',
  'duties',
  'rights',
  'law',
] as const satisfies readonly ContractClause[];

/** A fee or a gift of the year. */
interface SumItem {
  readonly kind: 'fee' | 'gift';
  /** The product, for a gift. */
  readonly what: string | null;
  readonly campaign: string;
  readonly on: CalendarDay | null;
  readonly amount: MoneyText | null;
}

export interface CountedItem extends SumItem, InEuros {
  readonly on: CalendarDay;
  readonly amount: MoneyText;
}

export interface UncountedItem extends SumItem {
  readonly why: 'no-day' | 'no-value' | 'no-rate' | 'lent';
}

export interface FranceSum {
  readonly year: number;
  /** False before the rule is in force. */
  readonly isInForce: boolean;
  /** False where the campaign names no client: then the campaign alone is counted. */
  readonly isClientKnown: boolean;
  readonly counted: readonly CountedItem[];
  /** What belongs to the sum and could not be counted; lent things are named and do not make it less certain. */
  readonly uncounted: readonly UncountedItem[];
  /** In EUR, as far as it is known. */
  readonly total: MoneyText;
  /** `reached` is exactly the threshold: sources differ on whether that is enough. */
  readonly level: 'below' | 'reached' | 'above';
}

/**
 * What one advertiser gives one person in a calendar year for one goal, after article 8 of law 2023-451: fees before
 * tax as agreed, and gifts at their retail value. The goal is the campaign's objective; campaigns that name none count
 * for every goal. A fee counts on the day its contract was signed, else the day it was agreed, else the campaign's first
 * day; a gift on the day it was sent, received or promised, else as a fee. Who declined does not count.
 */
export function franceSum(reader: RecordReader, collaboration: Collaboration, year: number): FranceSum {
  const campaign = reader.get('campaign', collaboration.campaignId);
  const items = reader
    .lookup('collaboration', 'influencer', collaboration.influencerId)
    .flatMap((row) => itemsOf(reader, row, campaign));
  const counted: CountedItem[] = [];
  const uncounted: UncountedItem[] = [];
  let total = zeroMoney('EUR');
  for (const { isLent, ...item } of items) {
    const { on, amount } = item;
    if (on !== null && Number(on.slice(0, 4)) !== year) continue;
    const found = on !== null && amount !== null ? inEuros(reader, amount, on) : null;
    if (isLent) uncounted.push({ ...item, why: 'lent' });
    else if (amount === null) uncounted.push({ ...item, why: 'no-value' });
    else if (on === null) uncounted.push({ ...item, why: 'no-day' });
    else if (found === null) uncounted.push({ ...item, why: 'no-rate' });
    else {
      counted.push({ ...item, ...found, on, amount });
      total = addMoney(total, fromMoneyText(found.euros));
    }
  }
  return {
    year,
    isInForce: year >= FIRST_YEAR,
    isClientKnown: campaign?.clientId !== undefined,
    counted: counted.sort((left, right) => (left.on < right.on ? -1 : 1)),
    uncounted,
    total: toMoneyText(total),
    level: total.minor > THRESHOLD ? 'above' : total.minor === THRESHOLD ? 'reached' : 'below',
  };
}

type OpenItem = SumItem & { readonly isLent: boolean };

function itemsOf(reader: RecordReader, row: Collaboration, about: Campaign | undefined): OpenItem[] {
  const campaign = reader.get('campaign', row.campaignId);
  if (!campaign || !isSameGoal(campaign, about) || phaseOf(stagesOf(reader), row.stage) === 'declined') return [];
  const day = agreedOn(reader, row) ?? campaign.startsOn ?? null;
  const gifts = reader.lookup('gift', 'collaboration', row.id).map((gift): OpenItem => ({
    kind: 'gift',
    what: gift.product,
    campaign: campaign.name,
    on: gift.sentOn ?? gift.receivedOn ?? gift.promisedOn ?? day,
    amount: times(gift.retailValue, gift.quantity),
    isLent: gift.isLoan === true,
  }));
  if (!row.fee) return gifts;
  return [{ kind: 'fee', what: null, campaign: campaign.name, on: day, amount: row.fee, isLent: false }, ...gifts];
}

function isSameGoal(campaign: Campaign, about: Campaign | undefined): boolean {
  if (!about?.clientId) return campaign.id === about?.id;
  if (campaign.clientId !== about.clientId) return false;
  return about.objective === undefined || campaign.objective === undefined || campaign.objective === about.objective;
}

/** The day the contract was signed, else the first on which a stage of agreement was entered. */
function agreedOn(reader: RecordReader, { contract, steps = [] }: Collaboration): CalendarDay | undefined {
  if (contract?.signedOn !== undefined) return contract.signedOn;
  const stages = stagesOf(reader);
  const agreed = phases.indexOf('agreed');
  const step = steps.find(({ stage }) => {
    const phase = phaseOf(stages, stage);
    return phase !== 'declined' && phases.indexOf(phase) >= agreed;
  });
  return step && dayOfInstant(step.at);
}
