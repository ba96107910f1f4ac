import { partsOf, type CollaborationParts } from '../domain/collaboration/parts-of.ts';
import { campaignMembers } from '../domain/figures/campaign-members.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Client } from '../model/client.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Influencer } from '../model/influencer.ts';
import type { Stage } from '../model/pipeline.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface CollaborationPageParams {
  readonly campaignId: string;
  readonly influencerId: string;
}

/** Somebody else of the campaign, to go on to. */
export interface Neighbour {
  readonly influencerId: string;
  readonly name: string;
}

export interface CollaborationPageResult {
  readonly campaign: Campaign;
  readonly client: Client | null;
  readonly influencer: Influencer;
  /** What was agreed, with everything that hangs on it; `null` for somebody who takes part without having been added. */
  readonly agreed: AgreedCollaboration | null;
  readonly stages: readonly Stage[];
  /** The people before and after this one among everybody of the campaign, by name. */
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Counted from 1; 0 for somebody who is not in the campaign at all. */
  readonly place: number;
  readonly people: number;
}

export interface AgreedCollaboration {
  readonly collaboration: Collaboration;
  readonly stageName: string;
  readonly parts: CollaborationParts;
}

/** One person in one campaign; `null` when there is no such person or campaign. */
export function collaborationPage(
  reader: RecordReader,
  { campaignId, influencerId }: CollaborationPageParams,
): CollaborationPageResult | null {
  const campaign = reader.get('campaign', campaignId);
  const influencer = reader.get('influencer', influencerId);
  if (!campaign || !influencer) return null;
  const stages = stagesOf(reader);
  const collaboration = reader
    .lookup('collaboration', 'influencer', influencerId)
    .find((row) => row.campaignId === campaign.id);
  const people = [...(campaignMembers(reader).get(campaignId) ?? [])]
    .map((id) => ({ id, name: reader.get('influencer', id)?.name ?? '' }))
    .sort(byName);
  const at = people.findIndex(({ id }) => id === influencerId);
  const neighbour = (index: number): Neighbour | null => {
    const found = at === -1 ? undefined : people[index];
    return found ? { influencerId: found.id, name: found.name } : null;
  };
  return {
    campaign,
    client: (campaign.clientId && reader.get('client', campaign.clientId)) ?? null,
    influencer,
    agreed: collaboration
      ? { collaboration, stageName: stageName(stages, collaboration.stage), parts: partsOf(reader, collaboration.id) }
      : null,
    stages,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    place: at + 1,
    people: people.length,
  };
}
