import { CampaignFit, type FitLine } from '../domain/fit/campaign-fit.ts';
import { fitBlocks, type FitBlock } from '../domain/fit/fit-blocks.ts';
import { scorecardOf, type Scorecard } from '../domain/fit/scorecard.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CampaignFitOfParams {
  readonly campaignId: string;
  readonly influencerId: string;
  /** `yyyy-MM-dd`. */
  readonly today: string;
}

/** How one person fits a campaign, line by line. Points are tenths. */
export interface CampaignFitOfResult {
  readonly name: string;
  /** `null` where nothing counts. */
  readonly score: number | null;
  /** What the score rises to if everything unknown turned out well. */
  readonly most: number | null;
  readonly lines: readonly FitLine[];
  readonly whyNot: {
    readonly blocks: readonly FitBlock[];
    /** Lines that cost points, the most first. */
    readonly costs: readonly FitLine[];
  };
  /** The name of the stage they are in; `null` for somebody who is not in the campaign. */
  readonly stage: string | null;
  readonly scorecard: Scorecard;
}

/** How many lines are named as reasons against somebody. */
const COSTS_NAMED = 3;

/** One person's fit with every reason; `null` when campaign or person are gone. */
export function campaignFitOf(
  reader: RecordReader,
  { campaignId, influencerId, today }: CampaignFitOfParams,
): CampaignFitOfResult | null {
  const campaign = reader.get('campaign', campaignId);
  const person = reader.get('influencer', influencerId);
  if (!campaign || !person) return null;
  const fit = new CampaignFit(reader, campaign, today);
  const lines = fit.lines(person);
  const counting = lines.filter(({ counts }) => counts);
  const points = counting.reduce((sum, line) => sum + line.points, 0);
  const open = counting.reduce((sum, line) => sum + (line.mark === null ? line.most : 0), 0);
  const stages = stagesOf(reader);
  const collaboration = reader
    .lookup('collaboration', 'campaign', campaignId)
    .find((row) => row.influencerId === person.id);
  return {
    name: person.name,
    score: counting.length === 0 ? null : points,
    most: counting.length === 0 ? null : points + open,
    lines,
    whyNot: {
      blocks: fitBlocks(person, collaboration, { stages, clashesOf: fit.clashesOf }),
      costs: counting
        .filter((line) => line.points < line.most)
        .toSorted((left, right) => right.most - right.points - (left.most - left.points))
        .slice(0, COSTS_NAMED),
    },
    stage: collaboration ? stageName(stages, collaboration.stage) : null,
    scorecard: scorecardOf(collaboration?.marks),
  };
}
