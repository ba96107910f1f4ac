import type { Account } from '../../model/account.ts';
import type { Metrics, MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { blankText } from '../figures/blank-text.ts';
import { rateKeys } from '../figures/build-figures.ts';
import { summariseEvidence } from '../figures/evidence-summary.ts';
import type { Figure, FigureInput, FigureValue } from '../figures/figure.ts';
import { formatDay } from '../figures/format-figure.ts';
import { rateMeasures } from '../figures/measures.ts';
import { postMetrics, rateBases, type PostTally, type RateBase } from '../figures/post-tally.ts';
import { newestFirst, snapshotDay } from '../figures/snapshots-in-force.ts';
import { postsOn } from './account-posts.ts';
import { averageBaseOf, averageBases, averageParts, engagementBasis, mailingRate } from './engagement.ts';
import { measureName, platformMeasures } from './platform-measures.ts';

const words = text.accounts.rates;
const terms = text.figures.terms;

const count = (value: number): FigureValue => ({ type: 'count', value });
const percent = (value: number): FigureValue => ({ type: 'ratio', value, display: 'percent' });

/** The rates of an account, and where they are known from in words. */
export interface AccountRates {
  readonly figures: readonly Figure[];
  /** Such as `from 12 recorded posts`; `null` when nothing is known. */
  readonly from: string | null;
}

/**
 * The engagement rates of an account by name, or, for a newsletter, open and click rate; none for sites and shows. Each
 * says what it is made from, and a blank one why. Formulas: `text.accounts.rates` and `text.figures.formulas`.
 */
export function accountRates(
  reader: RecordReader,
  account: Account,
  snapshots: readonly MetricSnapshot[],
): AccountRates {
  const { rates } = platformMeasures[account.platform];
  if (rates === 'none') return { figures: [], from: null };
  if (rates === 'mailing') return mailingRates(snapshots);
  const basis = engagementBasis(reader, account, snapshots);
  if (basis?.from === 'posts') return ratesOfPosts(reader, account, basis.tally);
  if (basis) return ratesOfAverages(reader, account, basis.snapshot, basis.engagements);
  const figures = rateBases.map((base) =>
    figure(base, null, { blankReason: words.blank.nothing, formula: averageFormula(account, {}, base) }),
  );
  return { figures, from: null };
}

function figure(
  base: RateBase,
  value: number | null,
  rest: Partial<Omit<Figure, 'key' | 'label' | 'value'>> & Pick<Figure, 'formula'>,
): Figure {
  const key = rateKeys[base];
  const start = { key, label: text.figures.labels[key], inputs: [], evidence: [], ...rest };
  return { ...start, value: value === null ? null : percent(value) };
}

function ratesOfPosts(reader: RecordReader, account: Account, tally: PostTally): AccountRates {
  const method = reader.workspace().engagementRateMethod;
  const { rates, rateTerms } = rateMeasures(tally, method);
  const scope = { kind: 'influencer', influencerId: account.influencerId } as const;
  const evidence = summariseEvidence(
    postsOn(reader, account).flatMap(
      (post) => [...reader.lookup('metricSnapshot', 'subject', post.id)].sort(newestFirst)[0]?.evidence ?? [],
    ),
  );
  const known = postMetrics.filter((part) => isEngagement(part) && (tally.counts[part]?.posts ?? 0) > 0);
  const parts = known.map((part) => terms[part].toLowerCase()).join(' + ');
  const figures = rateBases.map((base) => {
    const outcome = rates[base];
    const made = rateTerms[base];
    const baseName = terms[base].toLowerCase();
    const { rateMean, ratePooled } = text.figures.formulas;
    return figure(base, 'value' in outcome ? outcome.value : null, {
      formula: words.postTerms(method === 'mean' ? rateMean(baseName) : ratePooled(baseName), parts),
      inputs: [
        { label: terms.engagements, value: made && count(made.engagements) },
        { label: terms[base], value: made && count(made.base) },
        { label: text.figures.inputs.postsMeasured, value: count(made?.posts ?? 0) },
      ],
      evidence,
      ...('blank' in outcome && { blankReason: blankText(outcome.blank, scope) }),
    });
  });
  const { posts } = tally.engagements;
  return { figures, from: posts === 1 ? words.fromOnePost : words.fromPosts(String(posts)) };
}

function isEngagement(metric: (typeof postMetrics)[number]): boolean {
  return metric === 'likes' || metric === 'comments' || metric === 'shares' || metric === 'saves';
}

function ratesOfAverages(
  reader: RecordReader,
  account: Account,
  snapshot: MetricSnapshot,
  engagements: number,
): AccountRates {
  const { metrics } = snapshot;
  const day = formatDay(snapshotDay(snapshot));
  const evidence = summariseEvidence([snapshot.evidence]);
  const figures = rateBases.map((base) => {
    const name = baseName(account, base);
    const denominator = averageBaseOf(reader, snapshot, base);
    const isBlank = denominator === null || denominator === 0;
    const inputs: FigureInput[] = [
      ...partsIn(metrics).map((part) => ({ label: measureName(account.platform, part), value: count(metrics[part]!) })),
      { label: name, value: denominator === null ? null : count(denominator) },
    ];
    return figure(base, isBlank ? null : engagements / denominator, {
      formula: averageFormula(account, metrics, base),
      inputs,
      evidence,
      ...(isBlank && { blankReason: denominator === 0 ? words.blank.zero(name) : words.blank.base(name, day) }),
    });
  });
  return { figures, from: words.fromAverages(day) };
}

const baseName = (account: Account, base: RateBase): string =>
  measureName(account.platform, base === 'followers' ? 'followers' : averageBases[base]);

/** The averages that make up the numerator: the source's own sum where it gives one. */
function partsIn(metrics: Metrics) {
  if (metrics.averageEngagements !== undefined) return ['averageEngagements'] as const;
  return averageParts.filter((part) => metrics[part] !== undefined);
}

const shortParts = {
  averageEngagements: terms.engagements,
  averageLikes: terms.likes,
  averageComments: terms.comments,
  averageShares: terms.shares,
  averageSaves: terms.saves,
} as const;

function averageFormula(account: Account, metrics: Metrics, base: RateBase): string {
  const known = partsIn(metrics);
  const parts = (known.length === 0 ? averageParts : known).map((part) => shortParts[part].toLowerCase()).join(' + ');
  return words.averageFormula(parts, baseName(account, base).toLowerCase());
}

function mailingRates(snapshots: readonly MetricSnapshot[]): AccountRates {
  const parts = [
    { key: 'openRate', part: 'issueOpens', label: words.openRate, formula: words.openFormula },
    { key: 'clickRate', part: 'issueClicks', label: words.clickRate, formula: words.clickFormula },
  ] as const;
  let newest: MetricSnapshot | null = null;
  const figures = parts.map(({ key, part, label, formula }): Figure => {
    const known = snapshots.filter(({ metrics }) => mailingRate(metrics, part) !== null).sort(newestFirst);
    const [snapshot] = known;
    if (!snapshot) {
      return { key, label, value: null, blankReason: words.blank.mailing, formula, inputs: [], evidence: [] };
    }
    if (!newest || newestFirst(snapshot, newest) < 0) newest = snapshot;
    return {
      key,
      label,
      value: percent(mailingRate(snapshot.metrics, part)!),
      formula,
      inputs: ([part, 'issueSends'] as const).map((name) => ({
        label: measureName('newsletter', name),
        value: count(snapshot.metrics[name]!),
      })),
      evidence: summariseEvidence([snapshot.evidence]),
    };
  });
  return { figures, from: newest && words.fromAverages(formatDay(snapshotDay(newest))) };
}
