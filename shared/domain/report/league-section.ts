import { sourceCaption } from '../../charts/campaign-charts.ts';
import { html, type Markup } from '../../formats/markup.ts';
import { fromMoneyText, moneyPerUnit, toMoneyText, type MoneyText } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import { figureNamed } from '../figures/build-figures.ts';
import type { CampaignCreator } from '../figures/campaign-creators.ts';
import { valueOf } from '../figures/outcome.ts';
import { shareOf } from './big-number.ts';
import type { ReportData } from './report-data.ts';
import { cells, nameOf, table, type Column } from './report-parts.ts';

const words = text.report.league;

interface LeagueRow {
  readonly creator: CampaignCreator | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly share: number | null;
  readonly average: MoneyText | null;
  readonly roas: number | null;
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
}

/** Influencers against each other; columns nobody has a number for are left out. */
export function leagueSection(data: ReportData): Markup | null {
  const { creators, figures } = data;
  if (creators.length === 0) return null;
  const rows = creators.map((creator) => rowOf(creator, data));
  const currencies = new Set(rows.flatMap((row) => row.revenue?.currency ?? []));
  const [only] = currencies;
  const currency = currencies.size === 1 ? only! : null;
  const source = sourceCaption([
    ...figureNamed(figures, 'revenue').evidence,
    ...figureNamed(figures, 'reach').evidence,
  ]);
  return html`<section>
    <h2>${words.heading}</h2>
    ${table({
      caption: words.caption,
      columns: columnsFor(rows, currency),
      rows,
      total: totalOf(data),
      source: `${source} ${words.unknownNote}`,
    })}
  </section>`;
}

function rowOf(creator: CampaignCreator, { measures }: ReportData): LeagueRow {
  const { orders, revenue, roas, posts, reach, engagements } = creator;
  const perOrder = revenue && orders !== null ? moneyPerUnit(fromMoneyText(revenue), BigInt(orders)) : null;
  return {
    creator,
    orders,
    revenue,
    share: shareOf(revenue, valueOf(measures.revenue)),
    average: perOrder && toMoneyText(perOrder),
    roas,
    posts,
    reach,
    engagements,
  };
}

function totalOf({ measures }: ReportData): LeagueRow {
  const revenue = valueOf(measures.revenue);
  const average = valueOf(measures.averageOrder);
  return {
    creator: null,
    orders: valueOf(measures.orders),
    revenue: revenue && toMoneyText(revenue),
    share: revenue && revenue.minor !== 0n ? 1 : null,
    average: average && toMoneyText(average),
    roas: valueOf(measures.roas),
    posts: measures.posts,
    reach: valueOf(measures.counts.reach),
    engagements: valueOf(measures.counts.engagements),
  };
}

function columnsFor(rows: readonly LeagueRow[], currency: string | null): Column<LeagueRow>[] {
  const head = words.columns;
  /** With several currencies each amount carries its own code. */
  const amount = (money: MoneyText | null): string =>
    money && currency === null ? `${cells.amount(money)} ${money.currency}` : cells.amount(money);
  const any = (has: (row: LeagueRow) => boolean, column: Column<LeagueRow>): Column<LeagueRow>[] =>
    rows.some(has) ? [column] : [];
  return [
    { head: head.rank, isFigure: true, width: 5, cell: (row, index) => (row.creator ? String(index + 1) : '') },
    {
      head: head.name,
      isHead: true,
      cell: (row) => (row.creator ? nameOf(row.creator.name) : words.total),
      width: 26,
    },
    ...any((row) => row.orders !== null, { head: head.orders, isFigure: true, cell: (row) => cells.count(row.orders) }),
    ...any((row) => row.revenue !== null, {
      head: head.revenue(currency),
      isFigure: true,
      cell: (row) => amount(row.revenue),
    }),
    ...any((row) => row.share !== null, { head: head.share, isFigure: true, cell: (row) => cells.percent(row.share) }),
    ...any((row) => row.average !== null, {
      head: head.average(currency),
      isFigure: true,
      cell: (row) => amount(row.average),
    }),
    ...any((row) => row.roas !== null, { head: head.roas, isFigure: true, cell: (row) => cells.multiple(row.roas) }),
    ...any((row) => row.posts > 0, { head: head.posts, isFigure: true, cell: (row) => cells.count(row.posts) }),
    ...any((row) => row.reach !== null, { head: head.reach, isFigure: true, cell: (row) => cells.count(row.reach) }),
    ...any((row) => row.engagements !== null, {
      head: head.engagements,
      isFigure: true,
      cell: (row) => cells.count(row.engagements),
    }),
  ];
}
