import { countryKey } from '../../lib/country.ts';

const everywhere = new Set([
  'worldwide',
  'world',
  'global',
  'globally',
  'everywhere',
  'international',
  'all countries',
]);

/** Names of more than one country: whether they hold a certain country is not looked up, only that they may. */
const regions = new Set(
  `eu|e.u.|european union|europe|emea|eea|dach|benelux|nordics|scandinavia|balkans|asia|apac|asean|southeast asia|
  south east asia|middle east|mena|gcc|africa|america|americas|north america|south america|latin america|latam|
  central america|oceania|anz|cis|english speaking|french speaking|german speaking|spanish speaking`
    .split('|')
    .map((name) => name.trim()),
);

/** Whether two lists of territories meet: `unknown` where one is not stated or names a region. */
type TerritoryMeeting = 'meets' | 'apart' | 'unknown';

/**
 * Whether a right holds where a campaign runs. A right without territories holds everywhere. A country is the same by
 * whatever name or code it is written; a region, such as `Europe`, may hold any country.
 */
export function territoriesMeet(
  ofRight: readonly string[] | undefined,
  markets: readonly string[] | undefined,
): TerritoryMeeting {
  if (!ofRight || ofRight.length === 0) return 'meets';
  const held = ofRight.map(countryKey);
  if (held.some((name) => everywhere.has(name))) return 'meets';
  if (!markets || markets.length === 0) return 'unknown';
  const run = markets.map(countryKey);
  if (run.some((name) => everywhere.has(name) || held.includes(name))) return 'meets';
  return [...held, ...run].some((name) => regions.has(name)) ? 'unknown' : 'apart';
}
