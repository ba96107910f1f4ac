import type { Collaboration } from '../../model/collaboration.ts';
import type { Phase } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import type { AskedCriterion, FitContext } from './judgement.ts';

const say = text.fit.reasons;
/** Work that is agreed and not over; talks keep nobody busy. */
const RUNNING = new Set<Phase>(['agreed', 'producing', 'live']);
/** After every day there is. */
const OPEN_END = '9999-12-31';

interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Agreed work in other campaigns in the days of this one: by the posting windows of what is still to be posted, else by
 * the days of the other campaign. One such piece of work halves the mark, two leave a third, and so on.
 */
export function judgeAvailability({ reader, campaign }: FitContext): AskedCriterion {
  const { startsOn } = campaign;
  if (startsOn === undefined) return { notAsked: 'availability' };
  const own: Days = { from: startsOn, to: campaign.endsOn ?? OPEN_END };
  const stages = stagesOf(reader);
  return {
    judge: ({ id }) => {
      const busy = reader
        .lookup('collaboration', 'influencer', id)
        .filter(
          (row) =>
            row.campaignId !== campaign.id &&
            RUNNING.has(phaseOf(stages, row.stage)) &&
            daysOf(reader, row).some((days) => days.from <= own.to && own.from <= days.to),
        );
      return {
        mark: 1 / (1 + busy.length),
        reason: () =>
          busy.length === 0
            ? say.free
            : say.busy(busy.map((row) => reader.get('campaign', row.campaignId)?.name ?? row.campaignId)),
      };
    },
  };
}

/** When a collaboration keeps somebody busy; empty where nothing tells. */
function daysOf(reader: RecordReader, { id, campaignId }: Collaboration): readonly Days[] {
  const open = reader.lookup('deliverable', 'collaboration', id).filter(({ cancelledOn }) => cancelledOn === undefined);
  const dated = open.filter(({ windowStartsOn, windowEndsOn }) => windowStartsOn ?? windowEndsOn);
  if (dated.length > 0) {
    return dated
      .filter(({ postIds }) => postIds === undefined)
      .map(({ windowStartsOn, windowEndsOn }) => ({
        from: (windowStartsOn ?? windowEndsOn)!,
        to: (windowEndsOn ?? windowStartsOn)!,
      }));
  }
  const campaign = reader.get('campaign', campaignId);
  return campaign?.startsOn === undefined ? [] : [{ from: campaign.startsOn, to: campaign.endsOn ?? OPEN_END }];
}
