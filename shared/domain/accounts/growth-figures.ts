import { addDays, daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import { text } from '../../text/text.ts';
import { summariseEvidence } from '../figures/evidence-summary.ts';
import type { Figure, FigureValue } from '../figures/figure.ts';
import { formatDay } from '../figures/format-figure.ts';
import type { SeriesPoint } from './snapshot-series.ts';

const words = text.accounts.growth;

/** A change of size; `change` is the number of people behind the percentage. */
export interface Growth {
  readonly figure: Figure;
  readonly change: number | null;
}

const count = (value: number): FigureValue => ({ type: 'count', value });

/**
 * How the size changed up to the newest snapshot: since the one before, in 30 and in 90 days, and the last 90 days
 * against the 90 before. Snapshots seldom fall on the very day: the one nearest to it stands in, up to a third of the
 * span away; without one the figure is blank. `series` is ascending by day.
 */
export function growthFigures(series: readonly SeriesPoint[]): Growth[] {
  const newest = series.at(-1);
  const before = series.at(-2) ?? null;
  const reason = newest ? words.blank.onlyOne : words.blank.noSize;
  return [
    growthSince('previous', words.previous, newest, before, reason),
    ...[30, 90].map((days) =>
      growthSince(
        `days${days}`,
        words.days(days),
        newest,
        newest ? nearest(series, newest.day, days) : null,
        newest ? words.blank.noNear(days, formatDay(newest.day)) : words.blank.noSize,
      ),
    ),
    { figure: paceFigure(series), change: null },
  ];
}

/** The point nearest to so many days before a day, at most a third of the days off. */
function nearest(series: readonly SeriesPoint[], day: CalendarDay, days: number): SeriesPoint | null {
  const wanted = addDays(day, -days);
  let best: SeriesPoint | null = null;
  let least = days / 3;
  for (const point of series) {
    const off = Math.abs(daysBetween(wanted, point.day));
    if (off > least || (best && off === least)) continue;
    best = point;
    least = off;
  }
  return best;
}

function growthSince(
  key: string,
  label: string,
  newest: SeriesPoint | undefined,
  before: SeriesPoint | null,
  reason: string,
): Growth {
  const { formula } = words;
  if (!newest || !before) {
    return {
      figure: { key, label, value: null, blankReason: reason, formula, inputs: [], evidence: [] },
      change: null,
    };
  }
  const change = newest.value - before.value;
  const inputs = [
    { label: words.before(formatDay(before.day)), value: count(before.value) },
    { label: words.before(formatDay(newest.day)), value: count(newest.value) },
    { label: words.change, value: count(change) },
  ];
  const evidence = summariseEvidence([before.snapshot.evidence, newest.snapshot.evidence]);
  const value: FigureValue | null =
    before.value === 0 ? null : { type: 'ratio', value: change / before.value, display: 'percent' };
  return {
    figure: { key, label, value, ...(value === null && { blankReason: words.blank.zero }), formula, inputs, evidence },
    change,
  };
}

function paceFigure(series: readonly SeriesPoint[]): Figure {
  const start = { key: 'pace', label: words.pace, formula: words.paceFormula };
  const blank = (blankReason: string): Figure => ({ ...start, value: null, blankReason, inputs: [], evidence: [] });
  const newest = series.at(-1);
  if (!newest) return blank(words.blank.noSize);
  const middle = nearest(series, newest.day, 90);
  if (!middle) return blank(words.blank.noNear(90, formatDay(newest.day)));
  const first = nearest(series, middle.day, 90);
  if (!first) return blank(words.blank.noNear(90, formatDay(middle.day)));
  const [last, earlier] = [newest.value - middle.value, middle.value - first.value];
  const inputs = [
    { label: words.last90, value: count(last) },
    { label: words.before90, value: count(earlier) },
  ];
  if (earlier <= 0) return { ...blank(words.blank.notGrowing), inputs };
  return {
    ...start,
    value: { type: 'ratio', value: last / earlier, display: 'multiple' },
    inputs,
    evidence: summariseEvidence([first, middle, newest].map((point) => point.snapshot.evidence)),
  };
}
