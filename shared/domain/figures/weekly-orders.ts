import { addDays } from '../../lib/calendar-day.ts';
import { toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Order } from '../../model/order.ts';
import { SalesTally } from './sales-tallies.ts';

/** Orders of one channel in one week. `revenue` is `null` when several currencies meet. */
export interface WeekCell {
  readonly orders: number;
  readonly revenue: MoneyText | null;
}

/** Orders of one week (Monday to Sunday) by channel; `null` where the channel has no line in that week. */
export interface WeekOfOrders {
  readonly weekStart: string;
  readonly influencer: WeekCell | null;
  readonly organic: WeekCell | null;
  readonly paid: WeekCell | null;
}

/** Longest span of weeks that is drawn; a stray date decades away must not make thousands of empty weeks. */
export const MOST_WEEKS = 160;

/** The Monday of a day's week (ISO 8601). */
export function weekStartOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/**
 * Orders week by week from the first to the last week that has one, weeks without any included. Orders without a day
 * are left out; of spans longer than {@link MOST_WEEKS} only the weeks with orders are answered.
 */
export function weeklyOrders(orders: Iterable<Order>): WeekOfOrders[] {
  const weeks = new Map<string, Partial<Record<Order['channel'], SalesTally>>>();
  for (const order of orders) {
    if (order.orderedOn === undefined) continue;
    const start = weekStartOf(order.orderedOn);
    let week = weeks.get(start);
    if (!week) weeks.set(start, (week = {}));
    (week[order.channel] ??= new SalesTally()).add(order);
  }
  const starts = [...weeks.keys()].sort();
  return withEmptyWeeks(starts).map((weekStart) => {
    const week = weeks.get(weekStart);
    return {
      weekStart,
      influencer: cellOf(week?.influencer),
      organic: cellOf(week?.organic),
      paid: cellOf(week?.paid),
    };
  });
}

function withEmptyWeeks(starts: readonly string[]): readonly string[] {
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let start = first; start <= last; start = addDays(start, 7)) {
    all.push(start);
    if (all.length > MOST_WEEKS) return starts;
  }
  return all;
}

function cellOf(tally: SalesTally | undefined): WeekCell | null {
  if (!tally) return null;
  const revenue = tally.revenue.single();
  return { orders: tally.orders, revenue: revenue && toMoneyText(revenue) };
}
