import type { CurrencyCode } from '../lib/currencies.ts';

/** Name of a colour of the chart palette; the same thing has the same colour on every chart. */
export type ChartColor = 'blue' | 'orange' | 'green' | 'purple' | 'sky' | 'red' | 'yellow' | 'grey';

export type ChartUnit =
  | { readonly type: 'money'; readonly currency: CurrencyCode }
  | { readonly type: 'count' }
  /** Values are fractions: 0.05 reads as 5%. */
  | { readonly type: 'percent' };

export interface ChartSeries {
  readonly name: string;
  readonly color: ChartColor;
  /** One value per category; `null` is a gap and is drawn as a gap. Money is in major units, for drawing only. */
  readonly values: readonly (number | null)[];
  /** The exact values in words for the table behind the chart, in the order of `values`. */
  readonly texts: readonly (string | null)[];
  /** True for single points that stand out on a line chart: marks without a line between them. */
  readonly isMarks?: boolean;
}

/**
 * A chart as plain data. The window draws it with chart.js, the report as SVG, both from this object, so that they
 * cannot differ. At most {@link MAX_SERIES} series.
 */
export interface ChartSpec {
  readonly id: string;
  /** `stacked` adds the series up in one bar per category; `bar` with several series stands them side by side. */
  readonly kind: 'bar' | 'line' | 'stacked';
  /** `across` draws bars from left to right, for categories with long names. */
  readonly direction: 'up' | 'across';
  /** The finding, as a sentence without a full stop. */
  readonly title: string;
  /** What the chart shows, for people who cannot see it. */
  readonly description: string;
  readonly categoryLabel: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: ChartUnit;
  readonly target?: { readonly label: string; readonly value: number };
  /** Where the numbers come from and up to which day. */
  readonly caption: string;
}

export const MAX_SERIES = 6;
