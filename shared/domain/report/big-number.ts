import { fromMoneyText, moneyRatio, parseDecimal, subtractMoney, toMoneyText, type Money } from '../../lib/money.ts';
import type { CampaignGoal } from '../../model/campaign.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatMoney, formatPercent } from '../figures/format-figure.ts';
import type { Measures } from '../figures/measures.ts';
import { valueOf } from '../figures/outcome.ts';
import type { ReportData } from './report-data.ts';

export type BigMeasure = CampaignGoal['measure'];

/** The one number of the summary: the measure of the goal, else that of the objective, else the first that is known. */
export interface BigNumber {
  readonly measure: BigMeasure;
  readonly label: string;
  /** `null` when it is not known. */
  readonly value: string | null;
  /** Sentences that hold it against the goal. */
  readonly against: readonly string[];
}

const byObjective = { awareness: 'reach', engagement: 'engagements', sales: 'revenue' } as const;

/** Works out the big number and how it stands to the goal, if there is one. */
export function bigNumberOf({ campaign, measures }: ReportData): BigNumber {
  const measure =
    campaign.goal?.measure ?? (campaign.objective && byObjective[campaign.objective]) ?? firstKnown(measures);
  const label = text.figures.labels[measure];
  const goal = campaign.goal;
  if (measure === 'revenue') {
    const revenue = valueOf(measures.revenue);
    const target = goal && revenue ? parseDecimal(goal.target, revenue.currency)?.money : undefined;
    const against = revenue && target ? moneyAgainst(revenue, target) : [text.report.summary.noGoal];
    return { measure, label, value: revenue && formatMoney(toMoneyText(revenue)), against };
  }
  const count = countOf(measures, measure);
  const target = goal ? Number(goal.target) : null;
  const against =
    count !== null && target !== null ? countAgainst(measure, count, target) : [text.report.summary.noGoal];
  return { measure, label, value: count === null ? null : formatCount(count), against };
}

/** The goal in words, such as `INR 2,500,000.00 of revenue`. */
export function goalText(goal: CampaignGoal, currency: string | null): string {
  if (goal.measure !== 'revenue') return text.report.goals[goal.measure](formatCount(Number(goal.target)));
  const amount = currency === null ? null : parseDecimal(goal.target, currency);
  return text.report.goals.revenue(amount ? formatMoney(toMoneyText(amount.money)) : goal.target);
}

function firstKnown(measures: Measures): BigMeasure {
  if ('value' in measures.revenue) return 'revenue';
  if ('value' in measures.counts.reach) return 'reach';
  if ('value' in measures.orders) return 'orders';
  return 'posts';
}

function countOf(measures: Measures, measure: Exclude<BigMeasure, 'revenue'>): number | null {
  if (measure === 'posts') return measures.posts;
  return valueOf(measure === 'orders' ? measures.orders : measures.counts[measure]);
}

function moneyAgainst(value: Money, target: Money): string[] {
  const words = text.report.summary;
  const share = moneyRatio(value, target, 6);
  if (share === null) return [words.noGoal];
  const goal = text.report.goals.revenue(formatMoney(toMoneyText(target)));
  const difference = subtractMoney(value, target);
  const size = formatMoney(
    toMoneyText({ ...difference, minor: difference.minor < 0n ? -difference.minor : difference.minor }),
  );
  return [words.reached(formatPercent(share), goal), difference.minor < 0n ? words.short(size) : words.beyond(size)];
}

function countAgainst(measure: Exclude<BigMeasure, 'revenue'>, value: number, target: number): string[] {
  const words = text.report.summary;
  if (target === 0) return [words.noGoal];
  const goal = text.report.goals[measure](formatCount(target));
  const size = formatCount(Math.abs(value - target));
  return [words.reached(formatPercent(value / target), goal), value < target ? words.short(size) : words.beyond(size)];
}

/** The currency the campaign is reckoned in: that of its revenue, of its cost, its own, its client's or the agency's. */
export function currencyOf({ measures, campaign, workspace }: ReportData): string | null {
  const amount = valueOf(measures.revenue) ?? valueOf(measures.cost);
  return amount?.currency ?? campaign.currency ?? workspace.homeCurrency ?? null;
}

/** Part of a whole in one currency as a fraction, or `null`. */
export function shareOf(part: Parameters<typeof fromMoneyText>[0] | null, whole: Money | null): number | null {
  if (!part || !whole || part.currency !== whole.currency) return null;
  return moneyRatio(fromMoneyText(part), whole, 6);
}
