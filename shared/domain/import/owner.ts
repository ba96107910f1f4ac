import type { CampaignId } from '../../model/campaign.ts';
import type { InfluencerId } from '../../model/influencer.ts';

/** Whose a row is. */
export type Owner =
  /** `undefined`: the row says nobody. */
  | { readonly influencerId: InfluencerId | undefined; readonly campaignId?: CampaignId | undefined }
  | { readonly problem: string; readonly column: string | null }
  /** Somebody has to decide first; `reason` is what the row says of itself until then. */
  | { readonly waitsFor: string; readonly reason: string }
  | { readonly left: true };
