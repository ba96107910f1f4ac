import { foldText } from './text-fold.ts';

/** ISO 3166-1: each alpha-2 code with its alpha-3 code; and Kosovo, whose codes are not of the standard but in wide use. */
const CODES = `
  AD-AND AE-ARE AF-AFG AG-ATG AI-AIA AL-ALB AM-ARM AO-AGO AQ-ATA AR-ARG AS-ASM AT-AUT AU-AUS AW-ABW AX-ALA AZ-AZE
  BA-BIH BB-BRB BD-BGD BE-BEL BF-BFA BG-BGR BH-BHR BI-BDI BJ-BEN BL-BLM BM-BMU BN-BRN BO-BOL BQ-BES BR-BRA BS-BHS
  BT-BTN BV-BVT BW-BWA BY-BLR BZ-BLZ CA-CAN CC-CCK CD-COD CF-CAF CG-COG CH-CHE CI-CIV CK-COK CL-CHL CM-CMR CN-CHN
  CO-COL CR-CRI CU-CUB CV-CPV CW-CUW CX-CXR CY-CYP CZ-CZE DE-DEU DJ-DJI DK-DNK DM-DMA DO-DOM DZ-DZA EC-ECU EE-EST
  EG-EGY EH-ESH ER-ERI ES-ESP ET-ETH FI-FIN FJ-FJI FK-FLK FM-FSM FO-FRO FR-FRA GA-GAB GB-GBR GD-GRD GE-GEO GF-GUF
  GG-GGY GH-GHA GI-GIB GL-GRL GM-GMB GN-GIN GP-GLP GQ-GNQ GR-GRC GS-SGS GT-GTM GU-GUM GW-GNB GY-GUY HK-HKG HM-HMD
  HN-HND HR-HRV HT-HTI HU-HUN ID-IDN IE-IRL IL-ISR IM-IMN IN-IND IO-IOT IQ-IRQ IR-IRN IS-ISL IT-ITA JE-JEY JM-JAM
  JO-JOR JP-JPN KE-KEN KG-KGZ KH-KHM KI-KIR KM-COM KN-KNA KP-PRK KR-KOR KW-KWT KY-CYM KZ-KAZ LA-LAO LB-LBN LC-LCA
  LI-LIE LK-LKA LR-LBR LS-LSO LT-LTU LU-LUX LV-LVA LY-LBY MA-MAR MC-MCO MD-MDA ME-MNE MF-MAF MG-MDG MH-MHL MK-MKD
  ML-MLI MM-MMR MN-MNG MO-MAC MP-MNP MQ-MTQ MR-MRT MS-MSR MT-MLT MU-MUS MV-MDV MW-MWI MX-MEX MY-MYS MZ-MOZ NA-NAM
  NC-NCL NE-NER NF-NFK NG-NGA NI-NIC NL-NLD NO-NOR NP-NPL NR-NRU NU-NIU NZ-NZL OM-OMN PA-PAN PE-PER PF-PYF PG-PNG
  PH-PHL PK-PAK PL-POL PM-SPM PN-PCN PR-PRI PS-PSE PT-PRT PW-PLW PY-PRY QA-QAT RE-REU RO-ROU RS-SRB RU-RUS RW-RWA
  SA-SAU SB-SLB SC-SYC SD-SDN SE-SWE SG-SGP SH-SHN SI-SVN SJ-SJM SK-SVK SL-SLE SM-SMR SN-SEN SO-SOM SR-SUR SS-SSD
  ST-STP SV-SLV SX-SXM SY-SYR SZ-SWZ TC-TCA TD-TCD TF-ATF TG-TGO TH-THA TJ-TJK TK-TKL TL-TLS TM-TKM TN-TUN TO-TON
  TR-TUR TT-TTO TV-TUV TW-TWN TZ-TZA UA-UKR UG-UGA UM-UMI US-USA UY-URY UZ-UZB VA-VAT VC-VCT VE-VEN VG-VGB VI-VIR
  VN-VNM VU-VUT WF-WLF WS-WSM XK-XKX YE-YEM YT-MYT ZA-ZAF ZM-ZMB ZW-ZWE`;

/** Languages whose names of countries are known, as far as the JavaScript engine has them. English is always there. */
const LANGUAGES = ['en', 'de', 'fr', 'id', 'es', 'pt', 'it', 'nl', 'ja'] as const;

/** Other usual names by alpha-2 code, parted by `|`: short forms, official names, and what people call their own country. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE|U.A.E.|Emirates',
  BG: 'България',
  BN: 'Brunei Darussalam',
  BO: 'Bolivia, Plurinational State of',
  CD: 'DR Congo|DRC|Democratic Republic of the Congo|Congo, The Democratic Republic of the',
  CG: 'Republic of the Congo|Congo Republic',
  CI: 'Ivory Coast',
  CN: "People's Republic of China|PRC|Mainland China",
  CV: 'Cabo Verde',
  CY: 'Κύπρος',
  CZ: 'Czech Republic|Česko',
  DE: 'Federal Republic of Germany|Bundesrepublik Deutschland|BRD',
  DK: 'Danmark',
  EE: 'Eesti',
  FI: 'Suomi',
  FM: 'Micronesia, Federated States of',
  FR: 'French Republic|République française',
  GB: 'UK|U.K.|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland|Inggris',
  GR: 'EL|Ελλάδα|Hellas',
  HK: 'Hong Kong|Hongkong',
  HR: 'Hrvatska',
  HU: 'Magyarország',
  ID: 'Republic of Indonesia|Republik Indonesia',
  IE: 'Republic of Ireland|Éire',
  IN: 'Republic of India|Bharat',
  IR: 'Iran, Islamic Republic of|Islamic Republic of Iran',
  IS: 'Ísland',
  KP: "Korea, Democratic People's Republic of|Democratic People's Republic of Korea|DPRK",
  KR: 'Korea|Republic of Korea|Korea, Republic of|한국|대한민국',
  LA: "Lao People's Democratic Republic|Lao PDR",
  LT: 'Lietuva',
  LU: 'Lëtzebuerg',
  LV: 'Latvija',
  MD: 'Moldova, Republic of|Republic of Moldova',
  MK: 'Macedonia',
  MM: 'Myanmar|Burma',
  MO: 'Macao|Macau',
  NL: 'Holland',
  NO: 'Norge',
  PL: 'Polska',
  PS: 'Palestine|State of Palestine|Palestine, State of',
  RO: 'România',
  RU: 'Russian Federation|Россия',
  SE: 'Sverige',
  SI: 'Slovenija',
  SK: 'Slovensko|Slovak Republic',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey',
  TW: 'Taiwan, Province of China',
  TZ: 'Tanzania, United Republic of|United Republic of Tanzania',
  UA: 'Україна',
  US: 'U.S.|U.S.A.|United States of America',
  VA: 'Vatican|Holy See|Holy See (Vatican City State)',
  VE: 'Venezuela, Bolivarian Republic of',
  VN: 'Viet Nam',
};

let keyByText: ReadonlyMap<string, string> | null = null;

/**
 * What a country is compared by: its ISO 3166-1 alpha-2 code in lower case, for a code of two or three letters or a name
 * in one of several languages, whatever its case and accents. Any other text, such as a region, gives its folded form, so
 * that it is compared as it is written. The key of a key is itself. Keys are for comparing and are never stored: which
 * names are known may change with the JavaScript engine.
 */
export function countryKey(text: string): string {
  const folded = foldText(text);
  return (keyByText ??= readCountries()).get(folded) ?? folded;
}

/** Whatever comes first keeps its text: codes, as `RU` is the United Kingdom in Spanish short names, then our own names. */
function readCountries(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const put = (text: string, code: string): void => {
    const folded = foldText(text);
    if (!keys.has(folded)) keys.set(folded, code.toLowerCase());
  };
  const pairs = CODES.trim().split(/\s+/u);
  const codes = pairs.map((pair) => pair.slice(0, 2));
  for (const code of codes) put(code, code);
  for (const pair of pairs) put(pair.slice(3), pair.slice(0, 2));
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const name of names.split('|')) put(name, code);
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of codes) for (const name of spellings(names.of(code), language)) put(name, code);
    }
  }
  return keys;
}

function spellings(name: string | undefined, language: string): readonly string[] {
  if (name === undefined) return [];
  const plain = name.replaceAll('’', "'");
  if (language !== 'en') return [name, plain];
  const whole = plain.replace(/\bSt\. /u, 'Saint ').replace(' & ', ' and ');
  return [name, plain, plain.replace(' & ', ' and '), whole, `the ${plain}`, `the ${whole}`];
}
