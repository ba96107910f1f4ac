/** Round values for an axis from zero (or below, for negative values) to at least the maximum. */
export interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale that holds every value and zero, because bars that do not start at zero mislead. About `count` ticks at
 * multiples of 1, 2, 2.5 or 5.
 */
export function scaleFor(values: readonly (number | null)[], count = 5): ChartScale {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  const highest = known.reduce((most, value) => Math.max(most, value), 0);
  const lowest = known.reduce((least, value) => Math.min(least, value), 0);
  const range = highest - lowest;
  // Also a range too small for its steps to be told from nothing.
  if (range < Number.MIN_VALUE * 1e20) return { minimum: 0, maximum: 1, ticks: [0] };
  const rough = range / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * (STEPS.find((candidate) => candidate * magnitude >= rough) ?? 10);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { minimum: first * step, maximum: last * step, ticks };
}
