import { foldText } from '../../lib/text-fold.ts';
import type { DisclosureRegime } from '../../model/deliverable.ts';

/** Names and codes of the countries of each regime. The rules of France are its own and count before those of the Union. */
const namesOf: Readonly<Record<DisclosureRegime, string>> = {
  'us-ftc': 'United States, United States of America, USA, US, U.S., U.S.A., America, Amerika Serikat',
  'uk-cap':
    'United Kingdom, United Kingdom of Great Britain and Northern Ireland, UK, U.K., GB, GBR, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, Inggris',
  fr: 'France, FR, FRA, Prancis',
  id: 'Indonesia, ID, IDN, Republic of Indonesia',
  in: 'India, IN, IND, Bharat, Republic of India',
  eu: [
    'Austria, AT, AUT, Österreich',
    'Belgium, BE, BEL, België, Belgique, Belgien',
    'Bulgaria, BG, BGR, България',
    'Croatia, HR, HRV, Hrvatska',
    'Cyprus, CY, CYP, Κύπρος',
    'Czechia, Czech Republic, CZ, CZE, Česko',
    'Denmark, DK, DNK, Danmark',
    'Estonia, EE, EST, Eesti',
    'Finland, FI, FIN, Suomi',
    'Germany, DE, DEU, Deutschland, Jerman',
    'Greece, GR, GRC, EL, Ελλάδα',
    'Hungary, HU, HUN, Magyarország',
    'Ireland, IE, IRL, Republic of Ireland, Éire',
    'Italy, IT, ITA, Italia',
    'Latvia, LV, LVA, Latvija',
    'Lithuania, LT, LTU, Lietuva',
    'Luxembourg, LU, LUX, Lëtzebuerg',
    'Malta, MT, MLT',
    'Netherlands, The Netherlands, NL, NLD, Nederland, Holland, Belanda',
    'Poland, PL, POL, Polska',
    'Portugal, PT, PRT',
    'Romania, RO, ROU, România',
    'Slovakia, SK, SVK, Slovensko',
    'Slovenia, SI, SVN, Slovenija',
    'Spain, ES, ESP, España',
    'Sweden, SE, SWE, Sverige',
    'European Union, EU',
  ].join(', '),
};

const regimeByName = new Map(
  (Object.entries(namesOf) as [DisclosureRegime, string][]).flatMap(([regime, names]) =>
    names.split(', ').map((name) => [foldText(name), regime] as const),
  ),
);

/** Whose rules hold in a country, by its name or code without case and accents; `null` for one Liaison knows none of. */
export function regimeOfCountry(country: string): DisclosureRegime | null {
  return regimeByName.get(foldText(country)) ?? null;
}
