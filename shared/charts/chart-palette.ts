import type { ChartColor } from './chart-spec.ts';

/** How a series is told from its neighbours: colour first, then dash (lines), marker and hatching for print without colour. */
export interface ChartStyle {
  readonly color: string;
  /** The same colour where the ground is dark, at least 3:1 against it. */
  readonly onDark: string;
  /** Lengths of dash and gap in the line, empty for a solid one. */
  readonly dash: readonly number[];
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly pattern: 'solid' | 'rising' | 'falling' | 'dots' | 'level' | 'cross' | 'upright' | 'pale';
}

/**
 * Eight colours people with any common colour blindness can tell apart (after Okabe and Ito, "Color Universal Design",
 * 2008; yellow and sky darkened for contrast on white). Their greys differ too, so that black-and-white print reads.
 */
export const chartPalette: Readonly<Record<ChartColor, ChartStyle>> = {
  blue: { color: '#0b5fa5', onDark: '#4b98e0', dash: [], marker: 'circle', pattern: 'solid' },
  orange: { color: '#d97a00', onDark: '#eb9632', dash: [6, 3], marker: 'square', pattern: 'rising' },
  green: { color: '#00805e', onDark: '#2fae86', dash: [2, 3], marker: 'triangle', pattern: 'dots' },
  purple: { color: '#a4518a', onDark: '#c97fb3', dash: [8, 3, 2, 3], marker: 'diamond', pattern: 'falling' },
  sky: { color: '#4f9fd0', onDark: '#8ccbf2', dash: [10, 4], marker: 'circle', pattern: 'level' },
  red: { color: '#c2410c', onDark: '#e8703c', dash: [4, 2], marker: 'square', pattern: 'cross' },
  yellow: { color: '#b39200', onDark: '#c9aa2b', dash: [1, 2], marker: 'triangle', pattern: 'upright' },
  grey: { color: '#8a8782', onDark: '#a39f98', dash: [3, 3], marker: 'diamond', pattern: 'pale' },
};

/** The same thing has the same colour on every chart. */
export const channelColors = { influencer: 'blue', organic: 'grey', paid: 'orange' } as const satisfies Record<
  string,
  ChartColor
>;

/** Colours for series without a colour of their own, in this order. */
export const seriesColors = [
  'blue',
  'orange',
  'green',
  'purple',
  'sky',
  'grey',
] as const satisfies readonly ChartColor[];
