import { fitCriteria, type FitCriterion } from '../../model/fit.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { campaignPrices, type CampaignPrices } from './asked-price.ts';
import { campaignWeights, type WeightByCriterion } from './fit-weights.ts';
import {
  judgeAudienceAge,
  judgeAudienceCountry,
  judgeAudienceGender,
  judgeAudienceLanguage,
} from './judge-audience.ts';
import { judgeAvailability } from './judge-availability.ts';
import { campaignClashes, judgeConflicts, type ClashesOf } from './judge-conflicts.ts';
import { judgePastResults } from './judge-past-results.ts';
import { judgePrice } from './judge-price.ts';
import { judgeRelationship } from './judge-relationship.ts';
import { judgeContentStyle, judgeWords } from './judge-words.ts';
import { fitContext, type AskedCriterion, type Judgement } from './judgement.ts';
import { scoreOf, sharesOf, type Score } from './score.ts';

/** A line of a fit score. Points are tenths. */
export interface FitLine {
  readonly criterion: FitCriterion;
  /** 0 to 100, before it is normalised. */
  readonly weight: number;
  /** False for a criterion the campaign does not ask for; its reason says why. */
  readonly counts: boolean;
  /** 0 to 1; `null` when unknown, or when the line does not count. */
  readonly mark: number | null;
  readonly points: number;
  /** What it adds at most. */
  readonly most: number;
  readonly reason: string;
}

/** How somebody fits, without the reasons: cheap enough to be made for everybody. Lines are those that count. */
export interface FitOutline extends Score {
  readonly criteria: readonly FitCriterion[];
  readonly marks: readonly (number | null)[];
}

/** Holds people against one campaign, whose side is worked out once. */
export class CampaignFit {
  readonly campaign: Campaign;
  /** Criteria that count, in the order of {@link fitCriteria}. */
  readonly criteria: readonly FitCriterion[];
  readonly prices: CampaignPrices | null;
  readonly clashesOf: ClashesOf;
  readonly #asked: Readonly<Record<FitCriterion, AskedCriterion>>;
  readonly #weights: WeightByCriterion;
  readonly #shares: readonly number[];
  readonly #judges: readonly ((person: Influencer) => Judgement)[];

  constructor(reader: RecordReader, campaign: Campaign, today: string) {
    const context = fitContext(reader, campaign, today);
    this.campaign = campaign;
    this.prices = campaignPrices(reader, campaign);
    this.clashesOf = campaignClashes(context);
    this.#weights = campaignWeights(campaign, reader.workspace());
    this.#asked = {
      topics: judgeWords(context, 'topics'),
      values: judgeWords(context, 'values'),
      'audience-country': judgeAudienceCountry(context),
      'audience-age': judgeAudienceAge(context),
      'audience-gender': judgeAudienceGender(context),
      'audience-language': judgeAudienceLanguage(context),
      'content-style': judgeContentStyle(context),
      'past-results': judgePastResults(context),
      relationship: judgeRelationship(context),
      price: judgePrice(this.prices),
      availability: judgeAvailability(context),
      conflicts: judgeConflicts(this.clashesOf),
    };
    const counting = fitCriteria.flatMap((criterion) => {
      const asked = this.#asked[criterion];
      return 'judge' in asked && this.#weights[criterion] > 0 ? [{ criterion, judge: asked.judge }] : [];
    });
    this.criteria = counting.map(({ criterion }) => criterion);
    this.#judges = counting.map(({ judge }) => judge);
    this.#shares = sharesOf(this.criteria.map((criterion) => this.#weights[criterion]));
  }

  /** Score, lines and marks of a person, without reasons. */
  outline(person: Influencer): FitOutline {
    const marks = this.#judges.map((judge) => judge(person).mark);
    return { ...scoreOf(this.#shares, marks), criteria: this.criteria, marks };
  }

  /** Every line of a person's score with its reason, also those that do not count, in the order of the criteria. */
  lines(person: Influencer): readonly FitLine[] {
    const judgements = this.#judges.map((judge) => judge(person));
    const { lines } = scoreOf(
      this.#shares,
      judgements.map(({ mark }) => mark),
    );
    return fitCriteria.map((criterion): FitLine => {
      const weight = this.#weights[criterion];
      const at = this.criteria.indexOf(criterion);
      const line = lines[at];
      if (!line) {
        const asked = this.#asked[criterion];
        const reason = text.fit.notAsked['notAsked' in asked ? asked.notAsked : 'weight'];
        return { criterion, weight, counts: false, mark: null, points: 0, most: 0, reason };
      }
      const { mark, reason } = judgements[at]!;
      return { criterion, weight, counts: true, mark, ...line, reason: reason() };
    });
  }
}
