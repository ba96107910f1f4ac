import type { Campaign } from '../../model/campaign.ts';
import type { Client } from '../../model/client.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Right } from '../../model/right.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';
import { rightDays, type RightDays } from './right-days.ts';

/** A right with everything around it. */
export interface RightFacts {
  readonly right: Right;
  readonly days: RightDays;
  readonly collaboration: Collaboration;
  readonly influencer: Influencer;
  readonly campaign: Campaign;
  readonly client: Client | undefined;
  /** True where the collaboration came to nothing, so that the right does not hold. */
  readonly isDeclined: boolean;
}

/** Which rights are asked for; nothing named means all. */
export interface RightScope {
  readonly campaignId?: string;
  readonly influencerId?: string;
}

/** The rights of a campaign, of a person, of both together or of the whole roster, in the order they were entered. */
export function rightsOf(reader: RecordReader, scope: RightScope = {}): readonly RightFacts[] {
  const stages = stagesOf(reader);
  return [...rowsOf(reader, scope)].flatMap((right) => {
    const collaboration = reader.get('collaboration', right.collaborationId);
    const influencer = collaboration && reader.get('influencer', collaboration.influencerId);
    const campaign = collaboration && reader.get('campaign', collaboration.campaignId);
    if (!influencer || !campaign) return [];
    return {
      right,
      days: rightDays(right, collaboration, campaign.startsOn),
      collaboration,
      influencer,
      campaign,
      client: campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId),
      isDeclined: phaseOf(stages, collaboration.stage) === 'declined',
    };
  });
}

function rowsOf(reader: RecordReader, { campaignId, influencerId }: RightScope): Iterable<Right> {
  if (campaignId === undefined && influencerId === undefined) return reader.all('right');
  const collaborations =
    influencerId === undefined
      ? reader.lookup('collaboration', 'campaign', campaignId!)
      : reader
          .lookup('collaboration', 'influencer', influencerId)
          .filter((row) => campaignId === undefined || row.campaignId === campaignId);
  return collaborations.flatMap(({ id }) => reader.lookup('right', 'collaboration', id));
}
