import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { approvalState, approvalTermsOf, type ApprovalState } from '../deliverables/approval-state.ts';
import { openClashes, rivalClashes } from '../rights/rival-check.ts';
import { phaseOf, stagesOf } from './stages.ts';

/** One deliverable that is not cancelled, with what the rules of the pipeline ask of it. */
export interface DeliverableFacts {
  readonly deliverable: Deliverable;
  readonly drafts: number;
  readonly approval: ApprovalState;
}

/** What the rules of the pipeline look at. What takes a look at other rows is asked for only when a rule needs it. */
export interface RuleFacts {
  readonly collaboration: Collaboration;
  readonly person: Influencer | undefined;
  readonly researchNotes: () => number;
  /** Deliverables that are not cancelled. */
  readonly deliverables: readonly DeliverableFacts[];
  /** Whether rounds of changes are agreed, by the collaboration or its campaign. */
  readonly hasRounds: boolean;
  /** Clashes with the rights of other brands that nobody decided on and that still matter. */
  readonly undecidedClashes: () => number;
  /** Linked posts of these deliverables without a single figure. */
  readonly postsWithoutFigures: () => number;
}

/** What is known already, so that it is not looked for again. */
interface Known {
  /** The deliverables of a collaboration that is not stored yet. */
  readonly deliverables?: readonly Deliverable[];
  readonly undecidedClashes?: number;
}

/** The facts of one collaboration at the instant `now` (UTC). */
export function ruleFacts(
  reader: RecordReader,
  collaboration: Collaboration,
  now: string,
  known: Known = {},
): RuleFacts {
  const { id, influencerId, campaignId } = collaboration;
  const terms = approvalTermsOf(collaboration, reader.get('campaign', campaignId));
  const rows = known.deliverables ?? reader.lookup('deliverable', 'collaboration', id);
  const deliverables = rows
    .filter(({ cancelledOn }) => cancelledOn === undefined)
    .map((deliverable): DeliverableFacts => {
      const drafts = reader.lookup('draft', 'deliverable', deliverable.id);
      return { deliverable, drafts: drafts.length, approval: approvalState(drafts, terms, now) };
    });
  return {
    collaboration,
    person: reader.get('influencer', influencerId),
    researchNotes: () => reader.lookup('researchNote', 'influencer', influencerId).length,
    deliverables,
    hasRounds: terms.rounds !== undefined,
    undecidedClashes: () => known.undecidedClashes ?? undecidedClashes(reader, collaboration, now),
    postsWithoutFigures: () =>
      deliverables
        .flatMap(({ deliverable }) => deliverable.postIds ?? [])
        .filter((postId) => reader.lookup('metricSnapshot', 'subject', postId).length === 0).length,
  };
}

function undecidedClashes(reader: RecordReader, { influencerId, campaignId, stage }: Collaboration, now: string) {
  // Who declined and takes part after all meets the rights of others again.
  const isRejoining = phaseOf(stagesOf(reader), stage) === 'declined';
  return openClashes(rivalClashes(reader, { influencerId, campaignId, isRejoining }), dayOfInstant(now)).length;
}
