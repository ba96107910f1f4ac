import {
  clashesOfCampaign,
  rivalClashes,
  type ProposedRight,
  type RivalClash,
  type RivalQuestion,
} from '../domain/rights/rival-check.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** A collaboration that is, or is about to be; without an influencer, everybody in the campaign. */
export interface RightsClashesParams extends Omit<RivalQuestion, 'influencerId' | 'proposed'> {
  readonly influencerId?: string;
  readonly proposed?: ProposedRight;
}

export interface RightsClashesResult {
  readonly clashes: readonly RivalClash[];
}

/** The clashes with exclusivity that a collaboration or campaign has, or would have with what is about to change. */
export function rightsClashes(reader: RecordReader, params: RightsClashesParams): RightsClashesResult {
  const { influencerId, proposed, campaignId, ...change } = params;
  if (influencerId === undefined) {
    return { clashes: [...clashesOfCampaign(reader, campaignId, change).values()].flat() };
  }
  const question = { ...change, influencerId, campaignId, ...(proposed && { proposed: [proposed] }) };
  return { clashes: rivalClashes(reader, question) };
}
