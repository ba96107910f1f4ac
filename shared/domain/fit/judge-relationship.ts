import type { Influencer } from '../../model/influencer.ts';
import type { Phase } from '../../model/pipeline.ts';
import { text } from '../../text/text.ts';
import { formatDay } from '../figures/format-figure.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import type { AskedCriterion, FitContext } from './judgement.ts';

const say = text.fit.reasons;

/** What a stage of the relation is worth; the first two say that nothing happened yet. */
const stageMarks: Readonly<Record<Influencer['stage'], number | null>> = {
  identified: null,
  researched: null,
  contacted: 0.5,
  interested: 0.75,
  active: 1,
  resting: 0.5,
};
const healthMarks = { strong: 1, steady: 0.75, strained: 0.25, broken: 0 } as const;
const FINISHED = new Set<Phase>(['measured', 'paid', 'closed']);

/** The mean of what is known of stage, health and how collaborations of other campaigns ended. */
export function judgeRelationship({ reader, campaign }: FitContext): AskedCriterion {
  const stages = stagesOf(reader);
  return {
    judge: ({ id, stage, health }) => {
      let [finished, walkedAway] = [0, 0];
      for (const row of reader.lookup('collaboration', 'influencer', id)) {
        if (row.campaignId === campaign.id) continue;
        const phase = phaseOf(stages, row.stage);
        if (FINISHED.has(phase)) finished += 1;
        else if (phase === 'declined' && row.declined?.by === 'creator') walkedAway += 1;
      }
      const marks: number[] = [];
      const stageMark = stageMarks[stage];
      if (stageMark !== null) marks.push(stageMark);
      if (health) marks.push(healthMarks[health.level]);
      if (finished + walkedAway > 0) marks.push(finished / (finished + walkedAway));
      if (marks.length === 0) return { mark: null, reason: () => say.strangers };
      return {
        mark: marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
        reason: () =>
          sentence([
            ...(stageMark === null ? [] : [say.stage(text.roster.stages[stage])]),
            ...(health ? [say.health(text.personWords.health[health.level], formatDay(health.on))] : []),
            ...(finished > 0 ? [say.finished(finished)] : []),
            ...(walkedAway > 0 ? [say.walkedAway(walkedAway)] : []),
          ]),
      };
    },
  };
}

function sentence(parts: readonly string[]): string {
  const words = say.relationship(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
