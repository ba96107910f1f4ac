import { text } from '../../text/text.ts';
import type { AskedCriterion, FitContext } from './judgement.ts';
import { pastResults, type ResultUnit } from './past-results.ts';

const say = text.fit.reasons;
/** A middle of fewer people says nothing. */
const LEAST_COMPARED = 3;
/** How many times the middle earns the whole mark. */
const BEST_FACTOR = 2;

/** What came of the person in other campaigns, for this campaign's goal, against the middle of everybody with results. */
export function judgePastResults({ reader, campaign }: FitContext): AskedCriterion {
  const { goal, currency } = campaign;
  if (!goal) return { notAsked: 'past-results' };
  const { byPerson, middles } = pastResults(reader, campaign);
  const measure = text.campaigns.measures[goal.measure];
  const unitWords = (unit: ResultUnit) =>
    unit === 'cost' ? say.units.cost(measure, currency ?? '') : say.units[unit](measure);
  return {
    judge: ({ id }) => {
      const result = byPerson.get(id);
      if (!result) return { mark: null, reason: () => say.resultsUnknown(measure) };
      const { value, unit } = result;
      if (value === null) return { mark: null, reason: () => say.resultsCurrency(currency ?? '') };
      const group = middles.get(unit)!;
      if (group.people < LEAST_COMPARED) {
        return {
          mark: null,
          reason: () => say.resultsFew(numberWords(value), unitWords(unit), group.people, LEAST_COMPARED),
        };
      }
      // With a middle of 0 whoever brought anything brought more than most.
      const mark = group.middle === 0 ? (value > 0 ? 1 : 0.5) : Math.min(1, value / group.middle / BEST_FACTOR);
      return {
        mark: Math.max(0, mark),
        reason: () => say.results(numberWords(value), unitWords(unit), numberWords(group.middle), group.people),
      };
    },
  };
}

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, notation: 'compact' });

function numberWords(value: number): string {
  return format.format(value);
}
