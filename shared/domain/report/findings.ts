import { fromMoneyText, moneyPerUnit, moneyRatio, toMoneyText, type Money } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatDay, formatMoney, formatMultiple, formatPercent } from '../figures/format-figure.ts';
import { MoneySum } from '../figures/money-sum.ts';
import { valueOf } from '../figures/outcome.ts';
import { SalesTally } from '../figures/sales-tallies.ts';
import { shareOf } from './big-number.ts';
import type { ReportData } from './report-data.ts';
import { shortName } from './report-parts.ts';

const words = text.report.findings;
const inWords = (money: Money): string => formatMoney(toMoneyText(money));

/** The most findings on the summary page. */
const MOST = 5;

/** What the data says, strongest first; only what can be computed is said. */
export function findingsOf(data: ReportData): string[] {
  return [share, best, topThree, orderValue, roas, week, content, product]
    .map((finding) => finding(data))
    .filter((sentence) => sentence !== null)
    .slice(0, MOST);
}

function share({ measures }: ReportData): string | null {
  const revenue = valueOf(measures.revenue);
  const orders = valueOf(measures.orders);
  if (!revenue || orders === null) return null;
  const part = valueOf(measures.revenueShare);
  if (part === null) return words.sales(formatCount(orders), inWords(revenue));
  return words.share(formatCount(orders), inWords(revenue), formatPercent(part));
}

function best({ creators, measures }: ReportData): string | null {
  const [first, second] = creators;
  const part = first && shareOf(first.revenue, valueOf(measures.revenue));
  if (!first?.revenue || !second?.revenue || first.orders === null || part === null || part === undefined) return null;
  return words.best(shortName(first.name), formatMoney(first.revenue), formatCount(first.orders), formatPercent(part));
}

function topThree({ creators, measures }: ReportData): string | null {
  const selling = creators.filter((creator) => creator.revenue !== null);
  if (selling.length < 6) return null;
  const sum = new MoneySum();
  for (const creator of selling.slice(0, 3)) sum.add(creator.revenue!);
  const top = sum.single();
  const part = top && shareOf(toMoneyText(top), valueOf(measures.revenue));
  return part === null ? null : words.topThree(formatPercent(part), formatCount(selling.length));
}

function orderValue({ orders, measures }: ReportData): string | null {
  const organic = new SalesTally();
  for (const order of orders) if (order.channel === 'organic') organic.add(order);
  const revenue = organic.revenue.single();
  const baseline = revenue && moneyPerUnit(revenue, BigInt(organic.orders));
  const value = valueOf(measures.averageOrder);
  if (!baseline || !value || baseline.currency !== value.currency) return null;
  const ratio = moneyRatio(value, baseline, 4);
  if (ratio === null) return null;
  const difference = formatPercent(Math.abs(ratio - 1));
  if (ratio === 1) return words.orderWorthSame(inWords(value));
  const say = ratio > 1 ? words.orderWorthMore : words.orderWorthLess;
  return say(inWords(value), inWords(baseline), difference);
}

function roas({ creators }: ReportData): string | null {
  const known = creators.filter((creator) => creator.roas !== null);
  if (known.length < 2) return null;
  const top = known.reduce((one, other) => (other.roas! > one.roas! ? other : one));
  return words.bestRoas(shortName(top.name), formatMultiple(top.roas!));
}

function week({ weeks }: ReportData): string | null {
  const known = weeks.filter((entry) => entry.influencer?.revenue);
  if (known.length < 3) return null;
  const amount = (entry: (typeof known)[number]): bigint => fromMoneyText(entry.influencer!.revenue!).minor;
  const top = known.reduce((one, other) => (amount(other) > amount(one) ? other : one));
  return words.bestWeek(formatDay(top.weekStart), formatMoney(top.influencer!.revenue!));
}

function content({ measures }: ReportData): string | null {
  const reach = valueOf(measures.counts.reach);
  const engagements = valueOf(measures.counts.engagements);
  if (reach === null || engagements === null) return null;
  return words.reach(formatCount(measures.measuredPosts.reach), formatCount(reach), formatCount(engagements));
}

function product({ orders, measures }: ReportData): string | null {
  const whole = valueOf(measures.revenue);
  const sums = new Map<string, MoneySum>();
  for (const order of orders) {
    if (order.channel !== 'influencer' || !order.product) continue;
    const sum = sums.get(order.product) ?? new MoneySum();
    sum.add(order.revenue);
    sums.set(order.product, sum);
  }
  const totals = [...sums].map(([name, sum]) => ({ name, sum: sum.single() })).filter(({ sum }) => sum !== null);
  if (!whole || totals.length < 2) return null;
  const top = totals.reduce((one, other) => (other.sum!.minor > one.sum!.minor ? other : one));
  const part = shareOf(toMoneyText(top.sum!), whole);
  return part === null ? null : words.bestProduct(shortName(top.name), formatPercent(part));
}
