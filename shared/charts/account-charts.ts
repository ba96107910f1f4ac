import { addDays, daysBetween, type CalendarDay } from '../lib/calendar-day.ts';
import { median } from '../domain/accounts/middle.ts';
import type { SeriesPoint } from '../domain/accounts/snapshot-series.ts';
import { formatCount, formatDay, formatDaySpan, formatPercent } from '../domain/figures/format-figure.ts';
import { text } from '../text/text.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';

const words = text.accounts.charts;

/** A break between snapshots is a gap when it is longer than this many usual ones, and than a fortnight. */
const GAP_FACTOR = 2;
const LEAST_GAP_DAYS = 14;
/** Empty days that stand for one gap at most. */
const MOST_EMPTY = 24;

export interface AccountChartData {
  readonly id: string;
  /** What is drawn, such as `Followers` or `ER-F`. */
  readonly name: string;
  /** Such as `Instagram mara.lind`. */
  readonly account: string;
  /** Ascending by day, one a day. */
  readonly series: readonly SeriesPoint[];
  readonly unit: 'count' | 'percent';
  /** Days on which something is worth a look. */
  readonly marks?: readonly CalendarDay[];
}

/** A figure of an account over time as a line; `null` for fewer than two days. Times without snapshots are gaps. */
export function accountChart({ id, name, account, series, unit, marks = [] }: AccountChartData): ChartSpec | null {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first === last) return null;
  const format = unit === 'percent' ? formatPercent : formatCount;
  const days = withGaps(series);
  const values = days.map(({ point }) => point?.value ?? null);
  const line: ChartSeries = {
    name,
    color: 'blue',
    values,
    texts: values.map((value) => (value === null ? null : format(value))),
  };
  const isMarked = days.map(({ day, point }) => point !== null && marks.includes(day));
  const marked: ChartSeries = {
    name: words.mark,
    color: 'orange',
    values: values.map((value, index) => (isMarked[index] ? value : null)),
    texts: isMarked.map((is) => (is ? words.marked : null)),
    isMarks: true,
  };
  const [from, to] = [formatDay(first.day), formatDay(last.day)];
  return {
    id,
    kind: 'line',
    direction: 'up',
    title: words.title(name, format(first.value), format(last.value)),
    description: words.description(name, account, series.length, from, to, isMarked.filter(Boolean).length),
    categoryLabel: words.day,
    categories: days.map(({ day }) => formatDay(day)),
    series: isMarked.includes(true) ? [line, marked] : [line],
    unit: { type: unit },
    caption: captionOf(series),
  };
}

/** The files the points come from, and how the others came to be known. */
function captionOf(series: readonly SeriesPoint[]): string {
  const sources = series.map(({ snapshot: { evidence } }) => evidence.file ?? text.figures.sources[evidence.source]);
  return text.charts.source([...new Set(sources)], formatDaySpan(series[0]!.day, series.at(-1)!.day));
}

/** The days of a series, with empty days where snapshots are missing, about as many as there should be. */
function withGaps(series: readonly SeriesPoint[]): { day: CalendarDay; point: SeriesPoint | null }[] {
  const breaks = series.slice(1).map((point, index) => daysBetween(series[index]!.day, point.day));
  const usual = median(breaks) ?? 1;
  const days: { day: CalendarDay; point: SeriesPoint | null }[] = [];
  for (const [index, point] of series.entries()) {
    const length = breaks[index - 1];
    if (length !== undefined && length > GAP_FACTOR * usual && length > LEAST_GAP_DAYS) {
      const missing = Math.min(MOST_EMPTY, Math.round(length / usual) - 1);
      for (let step = 1; step <= missing; step += 1) {
        const day = addDays(series[index - 1]!.day, Math.round((length * step) / (missing + 1)));
        days.push({ day, point: null });
      }
    }
    days.push({ day: point.day, point });
  }
  return days;
}
