import { newCollaboration } from '../domain/collaboration/new-collaboration.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Collaboration } from '../model/collaboration.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { exactMinor, firstProblem, notesProblem, presentFields } from './field-checks.ts';
import { toMoneyText } from '../lib/money.ts';
import { updateChange } from './row-changes.ts';

/** Puts an influencer into a campaign, or changes what was agreed; `null` takes an optional field away. */
export interface SetCollaborationInput {
  readonly campaignId: string;
  readonly influencerId: string;
  readonly stage?: Collaboration['stage'];
  readonly fee?: MoneyText | null;
  readonly notes?: string | null;
}

const say = text.campaigns.problems;
const labels = text.campaigns.labels;

/**
 * Adds or changes the one collaboration of an influencer and a campaign. A new one begins in the first stage, unless
 * another is named, with what the campaign plans for everybody.
 */
export const setCollaboration: Command<SetCollaborationInput> = (input, context) => {
  const { reader } = context;
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: say.campaignGone };
  const influencer = reader.get('influencer', input.influencerId);
  if (!influencer) return { refusal: say.influencerGone };
  const refusal = firstProblem(feeProblem(input.fee), notesProblem(input.notes));
  if (refusal !== null) return { refusal };
  const fee = input.fee && toMoneyText({ minor: exactMinor(input.fee) ?? 0n, currency: input.fee.currency });
  const notes = input.notes?.trim() === '' ? null : input.notes;
  const existing = reader
    .lookup('collaboration', 'campaign', campaign.id)
    .find((row) => row.influencerId === influencer.id);
  if (existing) {
    const change = updateChange('collaboration', existing, { stage: input.stage, fee, notes });
    return { plan: { label: labels.updateCreator(influencer.name, campaign.name), changes: change ? [change] : [] } };
  }
  const changes = newCollaboration(
    { campaign, influencerId: influencer.id, stage: input.stage, rest: presentFields({ fee, notes }) },
    context,
  );
  return { plan: { label: labels.addCreator(influencer.name, campaign.name), changes } };
};

function feeProblem(fee: MoneyText | null | undefined): string | null {
  if (!fee) return null;
  const minor = exactMinor(fee);
  return minor === null || minor < 0n ? say.feeWrong(fee.amount, fee.currency) : null;
}
