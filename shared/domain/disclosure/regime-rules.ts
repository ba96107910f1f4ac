import { foldText } from '../../lib/text-fold.ts';
import type { DisclosureRegime } from '../../model/deliverable.ts';

/** What a regime asks for, as far as its text was found. What it says of placement is in the message catalogue. */
export interface RegimeRule {
  /** Words that say it, the usual one first. Empty where they differ from country to country. */
  readonly labels: readonly string[];
  /** Where the rule itself can be read; `null` where no official text was found. */
  readonly source: { readonly name: string; readonly url: string } | null;
}

/** Facts for people to check against the source, and not legal advice. */
export const regimeRules: Readonly<Record<DisclosureRegime, RegimeRule>> = {
  'us-ftc': {
    labels: ['Ad', '#ad', 'Advertisement', 'Sponsored'],
    source: {
      name: 'Federal Trade Commission',
      url: 'https://www.ftc.gov/business-guidance/resources/disclosures-101-social-media-influencers',
    },
  },
  'uk-cap': {
    labels: ['Ad', '#ad', 'Advertisement'],
    source: {
      name: 'Advertising Standards Authority',
      url: 'https://www.asa.org.uk/resource/influencers-guide.html',
    },
  },
  eu: {
    labels: [],
    source: {
      name: 'European Commission',
      url: 'https://commission.europa.eu/topics/consumers/consumer-rights-and-complaints/influencer-legal-hub_en',
    },
  },
  fr: {
    labels: ['Publicité', 'Collaboration commerciale'],
    source: { name: 'Légifrance', url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185' },
  },
  id: { labels: ['#iklan', '#ad', '#kerjasama'], source: null },
  in: {
    labels: ['Advertisement', 'Ad', 'Sponsored', 'Collaboration', 'Paid partnership'],
    source: {
      name: 'Advertising Standards Council of India',
      url: 'https://www.ascionline.in/social/faqs/',
    },
  },
};

const bare = (label: string): string => foldText(label).replace(/^#\s*/u, '');

/** The words of an agreed label; several are written with a comma, a slash, a bar, a plus or a semicolon between them. */
function wordsOf(label: string): ReadonlySet<string> {
  return new Set(label.split(/[,/|+;]/u).map(bare));
}

/** The regimes among those given whose known words the label has none of, without regard to case, accents and `#`. */
export function regimesWithoutLabel(label: string, regimes: readonly DisclosureRegime[]): readonly DisclosureRegime[] {
  const words = wordsOf(label);
  return regimes.filter((regime) => {
    const { labels } = regimeRules[regime];
    return labels.length > 0 && !labels.some((known) => words.has(bare(known)));
  });
}

/** A label that says it under all the regimes given: the fewest of their usual words; `''` where none is known. */
export function suggestedLabel(regimes: readonly DisclosureRegime[]): string {
  const chosen: string[] = [];
  for (const regime of regimes) {
    const [usual] = regimeRules[regime].labels;
    if (usual !== undefined && regimesWithoutLabel(chosen.join(', '), [regime]).length > 0) chosen.push(usual);
  }
  return chosen.join(', ');
}
