import type { Campaign } from '../../model/campaign.ts';
import { disclosureRegimes, type Disclosure, type DisclosureRegime } from '../../model/deliverable.ts';
import type { Influencer } from '../../model/influencer.ts';
import { audienceReadingsOf } from '../people/audience-readings.ts';
import { regimeOfCountry } from './regime-countries.ts';

/** Countries with a smaller share of the audience, in per cent, do not bring their rules in. */
export const LEAST_AUDIENCE_SHARE = 5;

/** Why a regime holds: a country of the audience with its share in per cent, a market of the campaign, or their home. */
export type RegimeReason =
  | { readonly why: 'audience'; readonly country: string; readonly percent: number }
  | { readonly why: 'market' | 'home'; readonly country: string };

/** A regime that holds for a post. */
export interface HeldRegime {
  readonly regime: DisclosureRegime;
  /** True when somebody said so for the deliverable, whatever the countries are. */
  readonly isChosen: boolean;
  /** Empty for a regime that was chosen without a country that speaks for it. */
  readonly reasons: readonly RegimeReason[];
}

/**
 * Whose rules hold: those chosen for the deliverable, else those of the countries of the person's newest audience reading
 * (from {@link LEAST_AUDIENCE_SHARE} per cent), of the campaign's markets and of the person. Empty when none is known.
 */
export function regimesFor(
  person: Pick<Influencer, 'audience' | 'country'> | undefined,
  campaign: Pick<Campaign, 'markets'> | undefined,
  disclosure: Pick<Disclosure, 'regimes'> | undefined,
): readonly HeldRegime[] {
  const reasons = reasonsOf(person, campaign);
  return disclosureRegimes.flatMap((regime): HeldRegime[] => {
    const own = reasons.filter(({ country }) => regimeOfCountry(country) === regime);
    const isChosen = disclosure?.regimes?.includes(regime) ?? false;
    const holds = disclosure?.regimes ? isChosen : own.length > 0;
    return holds ? [{ regime, isChosen, reasons: own }] : [];
  });
}

function reasonsOf(
  person: Pick<Influencer, 'audience' | 'country'> | undefined,
  campaign: Pick<Campaign, 'markets'> | undefined,
): readonly RegimeReason[] {
  const reading = person && audienceReadingsOf(person).find(({ dimension }) => dimension === 'country');
  const parts = reading?.latest.reading.parts ?? [];
  return [
    ...parts
      .filter(({ percent }) => percent >= LEAST_AUDIENCE_SHARE)
      .map(({ value, percent }): RegimeReason => ({ why: 'audience', country: value, percent })),
    ...(campaign?.markets ?? []).map((country): RegimeReason => ({ why: 'market', country })),
    ...(person?.country === undefined ? [] : [{ why: 'home' as const, country: person.country }]),
  ];
}
