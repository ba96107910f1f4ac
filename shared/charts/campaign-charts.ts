import { figureNamed } from '../domain/figures/build-figures.ts';
import type { CampaignCreator } from '../domain/figures/campaign-creators.ts';
import type { EvidenceSummary, Figure } from '../domain/figures/figure.ts';
import { formatCount, formatDay, formatDaySpan, formatMoney, formatPercent } from '../domain/figures/format-figure.ts';
import type { WeekCell, WeekOfOrders } from '../domain/figures/weekly-orders.ts';
import { text } from '../text/text.ts';
import { channelColors } from './chart-palette.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';

const words = text.charts;

/** Bars of the orders chart; everybody is in the table. One bar for all the rest would dwarf the others. */
const MOST_BARS = 12;
/** Whose share the title of the orders chart names. */
const TOP = 3;

export interface CampaignChartData {
  readonly figures: readonly Figure[];
  readonly creators: readonly CampaignCreator[];
  readonly weeks: readonly WeekOfOrders[];
}

/** The charts of a campaign, for the window and the report alike; those without data are left out. */
export function campaignCharts(data: CampaignChartData): ChartSpec[] {
  return [weeklyRevenue(data), ordersByInfluencer(data)].filter((chart) => chart !== null);
}

/** Where the rows of evidence came from, as a chart's caption. */
export function sourceCaption(evidence: readonly EvidenceSummary[]): string {
  const files = [...new Set(evidence.flatMap((group) => group.file ?? []))];
  const from = evidence.map((group) => group.capturedFrom).filter((day) => day !== undefined);
  const to = evidence.map((group) => group.capturedTo).filter((day) => day !== undefined);
  const [first] = from.sort();
  const last = to.sort().at(-1);
  return words.source(files, first !== undefined && last !== undefined ? formatDaySpan(first, last) : null);
}

function weeklyRevenue({ figures, weeks }: CampaignChartData): ChartSpec | null {
  const channels = (['influencer', 'organic', 'paid'] as const).filter((channel) =>
    weeks.some((week) => week[channel] !== null),
  );
  const currencies = new Set(
    weeks.flatMap((week) => channels.map((channel) => week[channel]?.revenue?.currency)).filter(Boolean),
  );
  const [currency] = currencies;
  const isMixed = weeks.some((week) => channels.some((channel) => week[channel]?.revenue === null));
  // Two currencies on one axis would compare what does not compare.
  if (currency === undefined || currencies.size > 1 || isMixed) return null;
  const share = figureNamed(figures, 'revenueShare').value;
  const best = bestWeek(weeks);
  return {
    id: 'weekly-revenue',
    kind: 'stacked',
    direction: 'up',
    title: words.weeklyRevenue.title(
      share?.type === 'ratio' ? formatPercent(share.value) : null,
      best === null ? null : formatDay(best),
    ),
    description: words.weeklyRevenue.description(weeks.length, currency),
    categoryLabel: words.week,
    categories: weeks.map((week) => formatDay(week.weekStart)),
    series: channels.map((channel): ChartSeries => {
      const cells = weeks.map((week) => week[channel]);
      return {
        name: words.channels[channel],
        color: channelColors[channel],
        values: cells.map((cell) => revenueForDrawing(cell)),
        texts: cells.map((cell) => (cell?.revenue ? formatMoney(cell.revenue) : null)),
      };
    }),
    unit: { type: 'money', currency },
    caption: words.inCurrency(
      currency,
      sourceCaption((['revenue', 'organic', 'paid'] as const).flatMap((key) => figureNamed(figures, key).evidence)),
    ),
  };
}

/** Major units as a float: for the length of a bar only, never for a sum or a text. */
function revenueForDrawing(cell: WeekCell | null): number | null {
  return cell?.revenue ? Number(cell.revenue.amount) : null;
}

function bestWeek(weeks: readonly WeekOfOrders[]): string | null {
  let best: { start: string; value: number } | null = null;
  for (const week of weeks) {
    const value = revenueForDrawing(week.influencer);
    if (value !== null && (best === null || value > best.value)) best = { start: week.weekStart, value };
  }
  return weeks.length > 1 && best ? best.start : null;
}

function ordersByInfluencer({ figures, creators }: CampaignChartData): ChartSpec | null {
  const selling = creators
    .filter((creator) => creator.orders !== null && creator.orders > 0)
    .sort((left, right) => right.orders! - left.orders!);
  const all = selling.reduce((sum, creator) => sum + creator.orders!, 0);
  const [first] = selling;
  if (!first) return null;
  const bars = selling.slice(0, MOST_BARS).map((creator) => ({ name: creator.name, orders: creator.orders! }));
  const top = selling.slice(0, TOP).reduce((sum, creator) => sum + creator.orders!, 0);
  const title =
    selling.length > TOP
      ? words.ordersByInfluencer.title(TOP, selling.length, formatPercent(top / all))
      : words.ordersByInfluencer.titleOfFew(first.name, formatPercent(first.orders! / all));
  return {
    id: 'orders-by-influencer',
    kind: 'bar',
    direction: 'across',
    title,
    description: words.ordersByInfluencer.description(bars.length, selling.length),
    categoryLabel: words.influencer,
    categories: bars.map((bar) => bar.name),
    series: [
      {
        name: words.orders,
        color: channelColors.influencer,
        values: bars.map((bar) => bar.orders),
        texts: bars.map((bar) => formatCount(bar.orders)),
      },
    ],
    unit: { type: 'count' },
    caption: sourceCaption(figureNamed(figures, 'orders').evidence),
  };
}
