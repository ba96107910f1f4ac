import { countryKey } from '../../lib/country.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { AudienceDimension, AudienceReading } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { formatDay } from '../figures/format-figure.ts';
import { audienceReadingsOf } from '../people/audience-readings.ts';
import { partWithin, readAgeRange, type AgeRange } from './age-range.ts';
import type { AskedCriterion, FitContext, Judgement } from './judgement.ts';

const say = text.fit.reasons;
const WHOLE = 100;
/** Less than this many per cent that is listed nowhere is rounding. */
const ROUNDING = 1;

/** Words for the same gender; others are compared as they are written. */
const genderNames: Readonly<Record<string, string>> = {
  women: 'female',
  woman: 'female',
  f: 'female',
  men: 'male',
  man: 'male',
  m: 'male',
};

/** The part of a stated share that lies in the target, 0 to 1; `null` where the share cannot be read. */
type PartOf = (value: string) => number | null;

function named(wanted: readonly string[], keyOf: (word: string) => string): PartOf {
  const keys = new Set(wanted.map(keyOf));
  return (value) => (keys.has(keyOf(value)) ? 1 : 0);
}

function genderKey(word: string): string {
  const folded = foldText(word);
  return genderNames[folded] ?? folded;
}

/** Countries of the audience to reach against the newest reading of countries. */
export function judgeAudienceCountry({ audience: { countries } }: FitContext): AskedCriterion {
  return countries ? asked('country', named(countries, countryKey)) : { notAsked: 'audience-country' };
}

/** Genders of the audience to reach against the newest reading of genders. */
export function judgeAudienceGender({ audience: { genders } }: FitContext): AskedCriterion {
  return genders ? asked('gender', named(genders, genderKey)) : { notAsked: 'audience-gender' };
}

/** Languages of the audience to reach against the newest reading of languages. */
export function judgeAudienceLanguage({ audience: { languages } }: FitContext): AskedCriterion {
  return languages ? asked('language', named(languages, foldText)) : { notAsked: 'audience-language' };
}

/** Ages of the audience to reach against the newest reading of ages: by years, spread evenly in each range. */
export function judgeAudienceAge({ audience: { ages } }: FitContext): AskedCriterion {
  if (!ages) return { notAsked: 'audience-age' };
  const target: AgeRange = { least: ages.least, most: ages.most ?? null };
  return asked('age', (value) => {
    const range = readAgeRange(value);
    return range && partWithin(range, target);
  });
}

function asked(dimension: AudienceDimension, partOf: PartOf): AskedCriterion {
  return {
    judge: (person) => {
      const view = person.audience && audienceReadingsOf(person).find((one) => one.dimension === dimension);
      return view ? judgeReading(view.latest.reading, partOf) : { mark: null, reason: () => say.audienceUnknown };
    },
  };
}

/** Shares that add up to more than 100 are taken as parts of their sum; what is listed nowhere counts as outside. */
function judgeReading({ parts, evidence }: AudienceReading, partOf: PartOf): Judgement {
  let [listed, inside] = [0, 0];
  const met: string[] = [];
  const unread: string[] = [];
  for (const { value, percent } of parts) {
    const part = partOf(value);
    if (part === null) {
      unread.push(value);
      continue;
    }
    listed += percent;
    inside += percent * part;
    if (part > 0) met.push(part < 1 ? `${percentWords(part * WHOLE)} of ${value}` : value);
  }
  if (unread.length === parts.length) return { mark: null, reason: () => say.agesUnread(unread) };
  const share = inside / Math.max(WHOLE, listed);
  return {
    mark: share,
    reason: () =>
      [
        say.audienceIn(percentWords(share * WHOLE), met),
        listed < WHOLE - ROUNDING ? say.audienceRest(percentWords(WHOLE - listed)) : '',
        say.audienceFrom(
          text.figures.sources[evidence.source],
          evidence.capturedOn === undefined ? null : formatDay(evidence.capturedOn),
        ),
      ].join(''),
  };
}

function percentWords(percent: number): string {
  return `${Math.round(percent * 10) / 10}%`;
}
