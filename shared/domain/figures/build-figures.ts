import { toMoneyText, type Money } from '../../lib/money.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { blankText } from './blank-text.ts';
import type { EvidenceSummary, Figure, FigureInput, FigureValue } from './figure.ts';
import type { FigureScope } from './figure-scope.ts';
import { measuresOf, type Measures } from './measures.ts';
import type { FigureTerm, Outcome } from './outcome.ts';
import { postMetrics, rateBases, type RateBase } from './post-tally.ts';
import { evidenceIn, type ScopeEvidence } from './scope-rows.ts';

const words = text.figures;

/** Keys of every figure, in the order in which they are shown. */
export type FigureKey = keyof typeof words.labels;

/** The figure of each engagement rate. */
export const rateKeys = {
  followers: 'erFollowers',
  reach: 'erReach',
  views: 'erViews',
  impressions: 'erImpressions',
} as const satisfies Readonly<Record<RateBase, FigureKey>>;

interface Build {
  readonly scope: FigureScope;
  readonly measures: Measures;
  readonly evidence: ScopeEvidence;
  readonly isMean: boolean;
}

/**
 * Every figure of a scope with its formula, inputs and evidence. Campaigns and the workspace also have the baseline
 * and the share of all revenue; influencers do not, because a baseline order belongs to nobody.
 */
export function figuresFor(reader: RecordReader, scope: FigureScope): Figure[] {
  const build: Build = {
    scope,
    measures: measuresOf(reader, scope),
    evidence: evidenceIn(reader, scope),
    isMean: reader.workspace().engagementRateMethod === 'mean',
  };
  const hasBaseline = scope.kind === 'workspace' || scope.kind === 'campaign';
  return [...salesFigures(build), ...postFigures(build), ...unitCostFigures(build)].concat(
    hasBaseline ? baselineFigures(build) : [],
  );
}

/** The figure of a key. Throws when the scope has none of that key. */
export function figureNamed(figures: readonly Figure[], key: FigureKey): Figure {
  const figure = figures.find((candidate) => candidate.key === key);
  if (!figure) throw new Error(`There is no figure ${key} in this scope`);
  return figure;
}

const moneyValue = (money: Money): FigureValue => ({ type: 'money', ...toMoneyText(money) });
const countValue = (value: number): FigureValue => ({ type: 'count', value });
const multiple = (value: number): FigureValue => ({ type: 'ratio', value, display: 'multiple' });
const percent = (value: number): FigureValue => ({ type: 'ratio', value, display: 'percent' });

function input<Value>(term: FigureTerm, outcome: Outcome<Value>, show: (value: Value) => FigureValue): FigureInput {
  return { label: words.terms[term], value: 'value' in outcome ? show(outcome.value) : null };
}

/** Several currencies are listed one by one; a single one says nothing the value does not. */
function partsAsInputs(parts: readonly Money[]): FigureInput[] {
  if (parts.length < 2) return [];
  return parts.map((part) => ({ label: words.inputs.inCurrency(part.currency), value: moneyValue(part) }));
}

function make<Value>(
  { scope }: Build,
  key: FigureKey,
  outcome: Outcome<Value>,
  show: (value: Value) => FigureValue,
  rest: { formula: string; inputs: readonly FigureInput[]; evidence: readonly EvidenceSummary[] },
): Figure {
  const start = { key, label: words.labels[key] };
  if ('value' in outcome) return { ...start, value: show(outcome.value), ...rest };
  return { ...start, value: null, blankReason: blankText(outcome.blank, scope), ...rest };
}

function salesFigures(build: Build): Figure[] {
  const { measures, evidence, scope } = build;
  const isBorne = scope.kind === 'campaign' || scope.kind === 'pair';
  const lines = { label: words.inputs.orderLines, value: countValue(measures.orderLines) };
  const payments = { label: words.inputs.payments, value: countValue(measures.payments) };
  const revenue = input('revenue', measures.revenue, moneyValue);
  const cost = input('cost', measures.cost, moneyValue);
  const orders = input('orders', measures.orders, countValue);
  const sales = evidence.attributed;
  const both = [...sales, ...evidence.payments];
  const { formulas } = words;
  return [
    make(build, 'revenue', measures.revenue, moneyValue, {
      formula: formulas.revenue,
      inputs: [lines, ...partsAsInputs(measures.revenueParts)],
      evidence: sales,
    }),
    make(build, 'orders', measures.orders, countValue, { formula: formulas.orders, inputs: [lines], evidence: sales }),
    make(build, 'cost', measures.cost, moneyValue, {
      formula: isBorne ? formulas.costBorne : formulas.costPaid,
      inputs: [payments, ...partsAsInputs(measures.costParts)],
      evidence: evidence.payments,
    }),
    make(build, 'roas', measures.roas, multiple, { formula: formulas.roas, inputs: [revenue, cost], evidence: both }),
    make(build, 'roi', measures.roi, percent, { formula: formulas.roi, inputs: [revenue, cost], evidence: both }),
    make(build, 'averageOrder', measures.averageOrder, moneyValue, {
      formula: formulas.averageOrder,
      inputs: [revenue, orders],
      evidence: sales,
    }),
    make(build, 'costPerOrder', measures.costPerOrder, moneyValue, {
      formula: formulas.costPerOrder,
      inputs: [cost, orders],
      evidence: both,
    }),
  ];
}

function postFigures(build: Build): Figure[] {
  const { measures, evidence } = build;
  const all = { label: words.inputs.ofPosts, value: countValue(measures.posts) };
  const figures = [
    make(build, 'posts', { value: measures.posts }, countValue, {
      formula: words.formulas.posts,
      inputs: [],
      evidence: [],
    }),
  ];
  for (const metric of [...postMetrics, 'engagements'] as const) {
    const measured = { label: words.inputs.postsMeasured, value: countValue(measures.measuredPosts[metric]) };
    const isSum = metric === 'engagements';
    figures.push(
      make(build, metric, measures.counts[metric], countValue, {
        formula: isSum ? words.formulas.engagements : words.formulas.sumOverPosts(words.labels[metric].toLowerCase()),
        inputs: isSum ? [...engagementParts(measures), measured, all] : [measured, all],
        evidence: evidence.snapshots,
      }),
    );
  }
  for (const base of rateBases) figures.push(rateFigure(build, base));
  return figures;
}

function engagementParts({ counts }: Measures): FigureInput[] {
  return (['likes', 'comments', 'shares', 'saves'] as const).map((part) => input(part, counts[part], countValue));
}

function rateFigure(build: Build, base: RateBase): Figure {
  const { measures, evidence, isMean } = build;
  const terms = measures.rateTerms[base];
  const baseName = words.terms[base].toLowerCase();
  return make(build, rateKeys[base], measures.rates[base], percent, {
    formula: isMean ? words.formulas.rateMean(baseName) : words.formulas.ratePooled(baseName),
    inputs: [
      { label: words.terms.engagements, value: terms && countValue(terms.engagements) },
      { label: words.terms[base], value: terms && countValue(terms.base) },
      { label: words.inputs.postsMeasured, value: countValue(terms?.posts ?? 0) },
    ],
    evidence: evidence.snapshots,
  });
}

function unitCostFigures(build: Build): Figure[] {
  const { measures, evidence } = build;
  const cost = input('cost', measures.cost, moneyValue);
  const both = [...evidence.payments, ...evidence.snapshots];
  const perThousand = (key: FigureKey, metric: 'impressions' | 'reach' | 'views', outcome: Outcome<Money>): Figure =>
    make(build, key, outcome, moneyValue, {
      formula: words.formulas.costPerThousand(words.terms[metric].toLowerCase()),
      inputs: [cost, input(metric, measures.counts[metric], countValue)],
      evidence: both,
    });
  return [
    make(build, 'costPerEngagement', measures.costPerEngagement, moneyValue, {
      formula: words.formulas.costPerEngagement,
      inputs: [cost, input('engagements', measures.counts.engagements, countValue)],
      evidence: both,
    }),
    perThousand('costPerThousandImpressions', 'impressions', measures.costPerThousandImpressions),
    perThousand('costPerThousandReached', 'reach', measures.costPerThousandReached),
    perThousand('costPerThousandViews', 'views', measures.costPerThousandViews),
  ];
}

function baselineFigures(build: Build): Figure[] {
  const { measures, evidence } = build;
  const part = (key: 'organic' | 'paid', outcome: Outcome<Money>): Figure =>
    make(build, key, outcome, moneyValue, { formula: words.formulas[key], inputs: [], evidence: evidence[key] });
  return [
    part('organic', measures.organic),
    part('paid', measures.paid),
    make(build, 'revenueShare', measures.revenueShare, percent, {
      formula: words.formulas.revenueShare,
      inputs: [
        input('revenue', measures.revenue, moneyValue),
        { label: words.labels.organic, value: 'value' in measures.organic ? moneyValue(measures.organic.value) : null },
        { label: words.labels.paid, value: 'value' in measures.paid ? moneyValue(measures.paid.value) : null },
      ],
      evidence: [...evidence.attributed, ...evidence.organic, ...evidence.paid],
    }),
  ];
}
