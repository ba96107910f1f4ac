import { createChange } from '../../commands/row-changes.ts';
import { addDays, isCalendarDay, type CalendarDay } from '../../lib/calendar-day.ts';
import { instantOf, type Clock } from '../../lib/clock.ts';
import type { IdSource } from '../../lib/uuid.ts';
import type { Campaign, PlannedDeliverable } from '../../model/campaign.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { Collaboration, CollaborationId } from '../../model/collaboration.ts';
import type { Deliverable, DeliverableId } from '../../model/deliverable.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { stageOfPhase, stagesOf } from '../pipeline/stages.ts';

/** Where and when somebody joins, and what is known of the collaboration besides what the campaign gives it. */
export interface Joining {
  readonly campaign: Campaign;
  readonly influencerId: InfluencerId;
  /** The key of the stage to begin in; absent means the workspace's first one. */
  readonly stage?: Collaboration['stage'] | undefined;
  readonly rest?: Partial<Pick<Collaboration, 'fee' | 'notes' | 'owner'>>;
}

interface JoiningContext {
  readonly reader: RecordReader;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly actor: string;
}

/**
 * The changes that put somebody into a campaign: the collaboration, with the stage it begins in as its first step and a
 * copy of the campaign's terms and approval, then one deliverable for each that the campaign plans. Whether the person
 * is in the campaign already is for the caller to find out.
 */
export function newCollaboration(joining: Joining, context: JoiningContext): readonly RowChange[] {
  const { campaign, influencerId, rest } = joining;
  const { reader, clock, newId, actor } = context;
  const stage = joining.stage ?? stageOfPhase(stagesOf(reader), 'identified');
  const row: Collaboration = {
    id: newId() as CollaborationId,
    campaignId: campaign.id,
    influencerId,
    stage,
    steps: [{ stage, at: instantOf(clock), ...(actor !== '' && { by: actor }) }],
    ...(campaign.terms && { terms: campaign.terms }),
    ...(campaign.approval && { approval: campaign.approval }),
    ...rest,
  };
  const planned = (campaign.deliverables ?? []).map((plan): Deliverable => ({
    id: newId() as DeliverableId,
    collaborationId: row.id,
    ...plannedDeliverable(plan, campaign.startsOn),
  }));
  return [createChange('collaboration', row), ...planned.map((one) => createChange('deliverable', one))];
}

/**
 * A planned deliverable with its days counted from the first day of the campaign. Without that day, or where the count
 * leads out of the years Liaison keeps, the days stay unknown.
 */
function plannedDeliverable(
  plan: PlannedDeliverable,
  startsOn: CalendarDay | undefined,
): Omit<Deliverable, 'id' | 'collaborationId'> {
  const { draftDueAfterDays, windowStartsAfterDays, windowEndsAfterDays, ...spec } = plan;
  const draftDueOn = dayAfter(startsOn, draftDueAfterDays);
  const windowStartsOn = dayAfter(startsOn, windowStartsAfterDays);
  const windowEndsOn = dayAfter(startsOn, windowEndsAfterDays);
  return {
    ...spec,
    ...(draftDueOn !== undefined && { draftDueOn }),
    ...(windowStartsOn !== undefined && { windowStartsOn }),
    ...(windowEndsOn !== undefined && { windowEndsOn }),
  };
}

function dayAfter(startsOn: CalendarDay | undefined, count: number | undefined): CalendarDay | undefined {
  if (startsOn === undefined || count === undefined) return undefined;
  const day = addDays(startsOn, count);
  return isCalendarDay(day) ? day : undefined;
}
