import { countryKey } from '../../lib/country.ts';
import type { DisclosureRegime } from '../../model/deliverable.ts';

/** Keys of the countries of each regime, and of names that say as much. France has its own rules beside the Union's. */
const keysOf: Readonly<Record<DisclosureRegime, readonly string[]>> = {
  'us-ftc': ['us', 'america'],
  'uk-cap': ['gb', 'england', 'scotland', 'wales', 'northern ireland'],
  fr: ['fr'],
  id: ['id'],
  in: ['in'],
  eu: [
    ...'at be bg hr cy cz dk ee fi de gr hu ie it lv lt lu mt nl pl pt ro sk si es se'.split(' '),
    'eu',
    'european union',
  ],
};

const regimeByKey = new Map(
  (Object.entries(keysOf) as [DisclosureRegime, readonly string[]][]).flatMap(([regime, keys]) =>
    keys.map((key) => [key, regime] as const),
  ),
);

/** Whose rules hold in a country, by whatever name or code it is written; `null` for one Liaison knows none of. */
export function regimeOfCountry(country: string): DisclosureRegime | null {
  return regimeByKey.get(countryKey(country)) ?? null;
}
