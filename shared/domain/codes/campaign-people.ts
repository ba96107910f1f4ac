import { platformNames } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { campaignMembers } from '../figures/campaign-members.ts';
import { accountsOf } from '../figures/person-accounts.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';

/** Somebody who takes part in a campaign, as codes and links are made for. */
export interface CampaignPerson {
  readonly influencerId: string;
  readonly name: string;
  /** Handle and platform of the largest account; `null` without one. */
  readonly handle: string | null;
  readonly platform: string | null;
  /** The first code of the person in this campaign; `null` without one. */
  readonly code: string | null;
}

/** Everybody who takes part in a campaign, by name: those who declined and those in the archive are not among them. */
export function campaignPeople(reader: RecordReader, campaignId: string): readonly CampaignPerson[] {
  const stages = stagesOf(reader);
  const declined = new Set(
    reader
      .lookup('collaboration', 'campaign', campaignId)
      .filter(({ stage }) => phaseOf(stages, stage) === 'declined')
      .map(({ influencerId }): string => influencerId),
  );
  const codes = new Map<string, string>();
  for (const { influencerId, code } of reader.lookup('promoCode', 'campaign', campaignId)) {
    if (influencerId !== undefined && !codes.has(influencerId)) codes.set(influencerId, code);
  }
  const members = [...(campaignMembers(reader).get(campaignId) ?? [])].filter((id) => !declined.has(id));
  return members
    .flatMap((id): CampaignPerson[] => {
      const person = reader.get('influencer', id);
      if (!person || person.archivedAt !== undefined) return [];
      const [largest] = accountsOf(reader, id);
      return [
        {
          influencerId: id,
          name: person.name,
          handle: largest?.handle ?? null,
          platform: largest ? platformNames[largest.platform] : null,
          code: codes.get(id) ?? null,
        },
      ];
    })
    .sort(
      (left, right) => left.name.localeCompare(right.name, 'en') || (left.influencerId < right.influencerId ? -1 : 1),
    );
}
