import { campaignCodePlan } from '../domain/codes/campaign-code-plan.ts';
import { codePlaceholders, unknownCodePlaceholders } from '../domain/codes/code-pattern.ts';
import type { InfluencerId } from '../model/influencer.ts';
import type { PromoCode } from '../model/promo-code.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { firstProblem, presentFields } from './field-checks.ts';
import { codeProblem, tidyOffer, type CodeOffer } from './promo-codes.ts';
import { createChange } from './row-changes.ts';

const { labels, problems: say } = text.codesAndLinks;

export interface CreatePromoCodesInput extends CodeOffer {
  readonly campaignId: string;
  readonly pattern: string;
  /** Decides the random parts, so that the codes are those that were shown; without it they are new ones. */
  readonly seed?: string;
}

/** Gives everybody who takes part in the campaign and has no code of it one from a pattern, all in one step. */
export const createPromoCodes: Command<CreatePromoCodesInput> = (input, { reader, newId }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const pattern = input.pattern.trim();
  if (pattern === '') return { refusal: say.patternMissing };
  const unknown = unknownCodePlaceholders(pattern);
  if (unknown.length > 0) return { refusal: say.placeholderUnknown(unknown, codePlaceholders) };
  const offer = tidyOffer(input, {});
  if ('refusal' in offer) return offer;
  const discountPercent = input.discountPercent ?? null;
  const { planned } = campaignCodePlan(reader, campaign, { pattern, discountPercent, seed: input.seed ?? newId() });
  const made = planned.filter(({ code }) => code !== '');
  if (planned.length === 0) return { refusal: say.noCodes };
  if (made.length === 0) return { refusal: say.patternEmpty };
  const wrong = firstProblem(...made.map(({ code }) => codeProblem(code)));
  if (wrong !== null) return { refusal: wrong };
  const rows = made.map(({ code, influencerId }): PromoCode => ({
    id: newId() as PromoCode['id'],
    code,
    influencerId: influencerId as InfluencerId,
    campaignId: campaign.id,
    ...presentFields(offer.patch),
  }));
  const label = labels.createCodes(rows.length, campaign.name);
  return { plan: { label, changes: rows.map((row) => createChange('promoCode', row)) } };
};
