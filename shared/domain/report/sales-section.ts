import { sourceCaption } from '../../charts/campaign-charts.ts';
import { html, type Markup } from '../../formats/markup.ts';
import { moneyPerUnit, toMoneyText, type Money } from '../../lib/money.ts';
import { orderChannels, type Order } from '../../model/order.ts';
import { text } from '../../text/text.ts';
import { summariseEvidence } from '../figures/evidence-summary.ts';
import { formatDay } from '../figures/format-figure.ts';
import { SalesTally } from '../figures/sales-tallies.ts';
import { weeklyOrders, type WeekOfOrders } from '../figures/weekly-orders.ts';
import { shareOf } from './big-number.ts';
import type { ReportData } from './report-data.ts';
import { cells, nameOf, table, type Column } from './report-parts.ts';

const words = text.report.sales;
const MOST_PRODUCTS = 20;

interface SalesRow {
  readonly name: string | Markup;
  readonly tally: SalesTally;
  readonly whole: Money | null;
}

interface ProductRow {
  readonly name: string | Markup;
  readonly attributed: SalesTally;
  readonly all: SalesTally;
}

/** Attributed sales beside the baseline, by week and by product; one set of tables per currency. */
export function salesSection({ orders }: ReportData): Markup {
  const currencies = [...new Set(orders.map((order) => order.revenue.currency))].sort();
  const source = sourceCaption(summariseEvidence(orders.map((order) => order.evidence)));
  return html`<section>
    <h2>${words.heading}</h2>
    ${orders.length === 0 ? html`<p>${words.none}</p>` : html`<p class="lead">${words.intro}</p>`}
    ${currencies.length > 1 && html`<p class="lead">${words.currencies}</p>`}
    ${currencies.map((currency) =>
      tablesFor(
        orders.filter((order) => order.revenue.currency === currency),
        currency,
        source,
      ),
    )}
  </section>`;
}

function tallyOf(orders: Iterable<Order>): SalesTally {
  const tally = new SalesTally();
  for (const order of orders) tally.add(order);
  return tally;
}

function tablesFor(orders: readonly Order[], currency: string, source: string): Markup {
  const everything = tallyOf(orders);
  const whole = everything.revenue.single();
  const channels = orderChannels.map((channel): SalesRow => ({
    name: text.charts.channels[channel],
    tally: tallyOf(orders.filter((order) => order.channel === channel)),
    whole,
  }));
  const { rows, total } = productsOf(orders);
  return html`${table({
    caption: words.channelsCaption,
    columns: channelColumns(currency),
    rows: channels.filter((row) => row.tally.lines > 0),
    total: { name: words.total, tally: everything, whole },
    source,
  })}
  ${table({ caption: words.productsCaption, columns: productColumns(currency), rows, total, source })}
  ${table({ caption: words.weeksCaption, columns: weekColumns(currency), rows: weeklyOrders(orders), source })}`;
}

const amountOf = (money: Money | null): string => cells.amount(money && toMoneyText(money));

function channelColumns(currency: string): Column<SalesRow>[] {
  const head = words.columns;
  return [
    { head: head.channel, isHead: true, cell: (row) => row.name },
    { head: head.lines, isFigure: true, cell: (row) => cells.count(row.tally.lines) },
    { head: head.orders, isFigure: true, cell: (row) => cells.count(row.tally.orders) },
    { head: head.revenue(currency), isFigure: true, cell: (row) => amountOf(row.tally.revenue.single()) },
    {
      head: head.share,
      isFigure: true,
      cell: ({ tally, whole }) => {
        const revenue = tally.revenue.single();
        return cells.percent(shareOf(revenue && toMoneyText(revenue), whole));
      },
    },
    {
      head: head.average(currency),
      isFigure: true,
      cell: ({ tally }) => {
        const revenue = tally.revenue.single();
        return amountOf(revenue && moneyPerUnit(revenue, BigInt(tally.orders)));
      },
    },
  ];
}

function productsOf(orders: readonly Order[]): { rows: ProductRow[]; total: ProductRow } {
  const byProduct = new Map<string, Order[]>();
  for (const order of orders) {
    const key = order.product ?? '';
    const list = byProduct.get(key);
    if (list) list.push(order);
    else byProduct.set(key, [order]);
  }
  const rowOf = (name: string | Markup, list: readonly Order[]): ProductRow => ({
    name,
    attributed: tallyOf(list.filter((order) => order.channel === 'influencer')),
    all: tallyOf(list),
  });
  const revenueOf = (row: ProductRow): bigint => row.attributed.revenue.single()?.minor ?? 0n;
  const rows = [...byProduct]
    .map(([product, list]) => ({ row: rowOf(product === '' ? words.noProduct : nameOf(product, 60), list), list }))
    .sort((one, other) => (revenueOf(one.row) < revenueOf(other.row) ? 1 : -1));
  const shown = rows.slice(0, MOST_PRODUCTS).map(({ row }) => row);
  const rest = rows.slice(MOST_PRODUCTS).flatMap(({ list }) => list);
  if (rest.length > 0) shown.push(rowOf(words.otherProducts(cells.count(rows.length - MOST_PRODUCTS)), rest));
  return { rows: shown, total: rowOf(words.total, orders) };
}

function productColumns(currency: string): Column<ProductRow>[] {
  const head = words.columns;
  return [
    { head: head.product, isHead: true, cell: (row) => row.name },
    { head: head.influencerOrders, isFigure: true, cell: (row) => cells.count(row.attributed.orders) },
    {
      head: head.influencerRevenue(currency),
      isFigure: true,
      cell: (row) => amountOf(row.attributed.revenue.single()),
    },
    { head: head.orders, isFigure: true, cell: (row) => cells.count(row.all.orders) },
    { head: head.allRevenue(currency), isFigure: true, cell: (row) => amountOf(row.all.revenue.single()) },
  ];
}

function weekColumns(currency: string): Column<WeekOfOrders>[] {
  const channel = (key: (typeof orderChannels)[number]): Column<WeekOfOrders> => ({
    head: `${text.charts.channels[key]} (${currency})`,
    isFigure: true,
    cell: (week) => cells.amount(week[key]?.revenue ?? null),
  });
  return [
    { head: words.columns.week, isHead: true, cell: (week) => formatDay(week.weekStart) },
    ...orderChannels.map(channel),
    {
      head: words.columns.influencerOrders,
      isFigure: true,
      cell: (week) => cells.count(week.influencer?.orders ?? null),
    },
  ];
}
