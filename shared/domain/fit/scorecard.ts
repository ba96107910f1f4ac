import type { Mark } from '../../model/collaboration.ts';
import { scorecardCriteria, type ScorecardCriterion } from '../../model/fit.ts';

/** Weights per cent, in the order of {@link scorecardCriteria}. */
const SCORECARD_WEIGHTS: Readonly<Record<ScorecardCriterion, number>> = {
  'audience-fit': 30,
  'engagement-quality': 20,
  'content-quality': 15,
  'brand-fit': 15,
  professionalism: 10,
  'cost-efficiency': 10,
};

const BEST_MARK = 5;
const WHOLE = 100;

/** One criterion as people judged it. */
interface ScorecardLine {
  readonly criterion: ScorecardCriterion;
  readonly weight: number;
  /** The newest mark of each judge, in the order they first judged. */
  readonly marks: readonly Mark[];
  /** 1 to 5; `null` when nobody marked it. */
  readonly mean: number | null;
  /** Between the highest and the lowest mark; `null` with fewer than two judges. */
  readonly apart: number | null;
}

export interface Scorecard {
  readonly lines: readonly ScorecardLine[];
  /** Everybody who marked anything. */
  readonly judges: readonly string[];
  readonly marked: number;
  /**
   * Mean marks as parts of 5, weighted over the criteria that are marked, in per cent with one decimal; `null` when
   * nothing is marked.
   */
  readonly percent: number | null;
}

/** What people judged of somebody in a campaign. Of each judge and criterion the mark that was given last counts. */
export function scorecardOf(marks: readonly Mark[] = []): Scorecard {
  const lines = scorecardCriteria.map((criterion): ScorecardLine => {
    const byJudge = new Map<string, Mark>();
    for (const mark of marks) {
      const judge = mark.by ?? '';
      const known = byJudge.get(judge);
      if (mark.criterion === criterion && (!known || mark.on >= known.on)) byJudge.set(judge, mark);
    }
    const given = [...byJudge.values()];
    const numbers = given.map(({ mark }) => mark);
    return {
      criterion,
      weight: SCORECARD_WEIGHTS[criterion],
      marks: given,
      mean: numbers.length === 0 ? null : numbers.reduce((sum, mark) => sum + mark, 0) / numbers.length,
      apart: numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers),
    };
  });
  const marked = lines.filter(({ mean }) => mean !== null);
  const weight = marked.reduce((sum, line) => sum + line.weight, 0);
  const points = marked.reduce((sum, line) => sum + (line.mean! / BEST_MARK) * line.weight, 0);
  return {
    lines,
    judges: [...new Set(marks.map(({ by }) => by ?? ''))],
    marked: marked.length,
    percent: weight === 0 ? null : Math.round((points / weight) * WHOLE * 10) / 10,
  };
}
