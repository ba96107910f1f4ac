import { approvalState, approvalTermsOf, type ApprovalStateName } from '../domain/deliverables/approval-state.ts';
import { deliverableState, type DeliverableState } from '../domain/deliverables/deliverable-state.ts';
import { disclosureState, type DisclosureState } from '../domain/disclosure/disclosure-state.ts';
import { deliverableName } from '../domain/pipeline/rules.ts';
import { phaseOf, stagesOf } from '../domain/pipeline/stages.ts';
import type { DisclosureRegime } from '../model/deliverable.ts';
import { regimesFor } from '../domain/disclosure/regimes.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface CampaignDeliverablesParams {
  readonly campaignId: string;
  readonly today: string;
  /** The instant silence is judged by (UTC). */
  readonly now: string;
}

/** One deliverable of a campaign as its list shows it. */
export interface DeliverableRow {
  readonly id: string;
  readonly collaborationId: string;
  readonly influencerId: string;
  readonly person: string;
  /** Such as `2 × Reel (Instagram)`. */
  readonly name: string;
  readonly windowStartsOn: string | null;
  readonly windowEndsOn: string | null;
  readonly state: DeliverableState;
  readonly approval: ApprovalStateName;
  readonly isApproved: boolean;
  /** The version of the newest draft; `null` before the first. */
  readonly version: number | null;
  readonly roundsUsed: number;
  readonly roundsAgreed: number | null;
  readonly disclosure: DisclosureState;
  /** Whose rules hold. */
  readonly regimes: readonly DisclosureRegime[];
}

/** Somebody who has terms in the campaign. */
export interface DeliverablePerson {
  readonly id: string;
  readonly influencerId: string;
  readonly name: string;
  readonly hasDeclined: boolean;
}

export interface CampaignDeliverablesResult {
  readonly rows: readonly DeliverableRow[];
  /** By name. */
  readonly people: readonly DeliverablePerson[];
}

/** Everything that is to be made in a campaign, person by person in the order of their names. */
export function campaignDeliverables(
  reader: RecordReader,
  { campaignId, today, now }: CampaignDeliverablesParams,
): CampaignDeliverablesResult {
  const campaign = reader.get('campaign', campaignId);
  const stages = stagesOf(reader);
  const people = reader
    .lookup('collaboration', 'campaign', campaignId)
    .map(({ id, influencerId, stage }) => ({
      id,
      influencerId,
      name: reader.get('influencer', influencerId)?.name ?? '',
      hasDeclined: phaseOf(stages, stage) === 'declined',
    }))
    .sort(byName);
  const rows = people.flatMap(({ id, influencerId, name: person }) => {
    const terms = approvalTermsOf(reader.get('collaboration', id), campaign);
    return reader.lookup('deliverable', 'collaboration', id).map((row): DeliverableRow => {
      const approval = approvalState(reader.lookup('draft', 'deliverable', row.id), terms, now);
      return {
        id: row.id,
        collaborationId: id,
        influencerId,
        person,
        name: deliverableName(row),
        windowStartsOn: row.windowStartsOn ?? null,
        windowEndsOn: row.windowEndsOn ?? null,
        state: deliverableState(row, approval, today),
        approval: approval.state,
        isApproved: approval.isApproved,
        version: approval.newest?.version ?? null,
        roundsUsed: approval.roundsUsed,
        roundsAgreed: approval.roundsAgreed,
        disclosure: disclosureState(row.disclosure, row.postIds !== undefined),
        regimes: regimesFor(reader.get('influencer', influencerId), campaign, row.disclosure).map(
          ({ regime }) => regime,
        ),
      };
    });
  });
  return { rows, people };
}
