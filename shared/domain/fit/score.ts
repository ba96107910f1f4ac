/** A score is counted in tenths of a point, so that what is shown adds up exactly. */
export const TENTHS_IN_ALL = 1_000;

/** What one line adds to a score, in tenths of a point. */
export interface ScoredLine {
  /** What the line adds at most: its part of 100 points. */
  readonly most: number;
  /** What it adds; 0 while its mark is unknown. */
  readonly points: number;
}

/** A score in tenths of a point and what it would be if every unknown mark were the best. */
export interface Score {
  readonly points: number;
  readonly most: number;
  readonly lines: readonly ScoredLine[];
}

/**
 * Parts of 100 points by weight, in tenths: whole numbers that add up to {@link TENTHS_IN_ALL} (largest remainder, ties
 * to the earlier weight), or all 0 where no weight is above 0. Weights are whole and not negative.
 */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((TENTHS_IN_ALL * weight) / sum));
  const rests = weights.map((weight, at) => ({ at, rest: (TENTHS_IN_ALL * weight) % sum }));
  rests.sort((left, right) => right.rest - left.rest || left.at - right.at);
  const missing = TENTHS_IN_ALL - shares.reduce((total, share) => total + share, 0);
  for (const { at } of rests.slice(0, missing)) shares[at]! += 1;
  return shares;
}

/**
 * The sum of lines: each adds its share times its mark (0 to 1), rounded to tenths of a point. An unknown mark (`null`)
 * adds nothing and leaves its whole share open.
 */
export function scoreOf(shares: readonly number[], marks: readonly (number | null)[]): Score {
  let points = 0;
  let open = 0;
  const lines = shares.map((most, at): ScoredLine => {
    const mark = marks[at] ?? null;
    const line = { most, points: mark === null ? 0 : Math.round(most * Math.min(1, Math.max(0, mark))) };
    points += line.points;
    if (mark === null) open += most;
    return line;
  });
  return { points, most: points + open, lines };
}
