import { countryKey } from '../../lib/country.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Client } from '../../model/client.ts';
import type { Contract } from '../../model/collaboration.ts';
import type { Influencer } from '../../model/influencer.ts';
import { audienceReadingsOf } from '../people/audience-readings.ts';

/** Countries whose rules the contract page helps with. */
export const ruleCountries = ['france', 'indonesia'] as const;
export type RuleCountry = (typeof ruleCountries)[number];

/** Why a country's rules may apply. */
export type CountryLink = 'market' | 'audience' | 'person' | 'tax-country';

const keys: Readonly<Record<RuleCountry, string>> = { france: 'fr', indonesia: 'id' };

interface CountryFacts {
  readonly influencer: Influencer;
  readonly campaign: Campaign;
  readonly client: Client | null;
  readonly contract: Contract | undefined;
}

/**
 * Why the rules of a country may apply to a collaboration: the campaign's markets, the wanted or measured audience, where
 * the person is, where they pay tax. Empty when nothing kept points there, which does not mean that nothing does.
 */
export function countryLinks(facts: CountryFacts, country: RuleCountry): CountryLink[] {
  const { influencer, campaign, client, contract } = facts;
  const isIt = (name: string | undefined): boolean => name !== undefined && countryKey(name) === keys[country];
  const measured = audienceReadingsOf(influencer).find(({ dimension }) => dimension === 'country')?.latest.reading;
  const wanted = (campaign.audience ?? client?.audience)?.countries ?? [];
  const isAudience =
    wanted.some(isIt) || (measured?.parts.some((part) => part.percent > 0 && isIt(part.value)) ?? false);
  const links: (CountryLink | false)[] = [
    (campaign.markets?.some(isIt) ?? false) && 'market',
    isAudience && 'audience',
    isIt(influencer.country) && 'person',
    isIt(contract?.taxCountry) && 'tax-country',
  ];
  return links.filter((link) => link !== false);
}
