import type { AudienceTarget } from '../../model/audience-target.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Client } from '../../model/client.ts';
import type { FitCriterion } from '../../model/fit.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';

/** How far a person meets a criterion, 0 to 1, or `null` where it is not known. The reason is only made when asked for. */
export interface Judgement {
  readonly mark: number | null;
  readonly reason: () => string;
}

/** A criterion as a campaign asks for it, with everything of the campaign worked out; or why it does not count. */
export type AskedCriterion =
  { readonly judge: (person: Influencer) => Judgement } | { readonly notAsked: keyof NotAskedReasons };

type NotAskedReasons = Record<Exclude<FitCriterion, 'relationship' | 'conflicts'>, string>;

/** What everything is held against: a campaign, with what its client says where the campaign says nothing. */
export interface FitContext {
  readonly reader: RecordReader;
  readonly campaign: Campaign;
  readonly client: Client | undefined;
  readonly topics: readonly string[];
  readonly values: readonly string[];
  readonly audience: AudienceTarget;
  /** `yyyy-MM-dd`. */
  readonly today: string;
}

/** The campaign's side of every comparison. */
export function fitContext(reader: RecordReader, campaign: Campaign, today: string): FitContext {
  const client = campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId);
  return {
    reader,
    campaign,
    client,
    topics: campaign.topics ?? client?.topics ?? [],
    values: campaign.values ?? client?.values ?? [],
    audience: campaign.audience ?? client?.audience ?? {},
    today,
  };
}
