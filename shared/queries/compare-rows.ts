import { accountRates } from '../domain/accounts/rate-figures.ts';
import { audienceIn } from '../domain/accounts/audience.ts';
import { measureName } from '../domain/accounts/platform-measures.ts';
import { standings } from '../domain/accounts/standings.ts';
import { figuresFor } from '../domain/figures/build-figures.ts';
import { summariseEvidence } from '../domain/figures/evidence-summary.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { accountsOf, type AccountSummary } from '../domain/figures/person-accounts.ts';
import { rateCardOf, type RateLine } from '../domain/figures/rates-in-force.ts';
import { snapshotsOf } from '../domain/figures/snapshots-in-force.ts';
import { audienceReadingsOf } from '../domain/people/audience-readings.ts';
import { foldText } from '../lib/text-fold.ts';
import { audienceDimensions, type Influencer } from '../model/influencer.ts';
import { platformNames, platforms, type Platform } from '../model/platform.ts';
import type { Touch } from '../model/touch.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Better, CompareCell } from './compare-cells.ts';
import { touchesAround } from './person-parts.ts';
import { sizeFigure } from './size-figure.ts';

const words = text.compare;
const { fields } = text.person;

/** A row before it is known which value is best. */
export interface RowDraft {
  readonly key: string;
  readonly label: string;
  readonly better: Better;
  readonly cells: readonly CompareCell[];
}

export interface GroupDraft {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly RowDraft[];
}

const unknown = (reason: string): CompareCell => ({ type: 'unknown', reason });
const figureCell = (figure: Figure): CompareCell => ({ type: 'figure', figure });

function textCell(value: string | undefined | null): CompareCell {
  return value === undefined || value === null || value === '' ? unknown(words.notNoted) : { type: 'text', value };
}

function wordsCell(values: readonly string[] | undefined): CompareCell {
  return values === undefined || values.length === 0 ? unknown(words.notNoted) : { type: 'words', values };
}

/** Who they are. */
export function whoRows(people: readonly Influencer[]): GroupDraft {
  const row = (key: string, label: string, cellOf: (person: Influencer) => CompareCell): RowDraft => ({
    key,
    label,
    better: null,
    cells: people.map(cellOf),
  });
  const rows = [
    row('place', fields.place, ({ city, country }) => textCell([city, country].filter(Boolean).join(', '))),
    row('timeZone', fields.timeZone, ({ timeZone }) => textCell(timeZone)),
    row('languages', fields.languages, ({ languages }) => wordsCell(languages)),
    row('gender', fields.gender, ({ gender }) => textCell(gender)),
    row('topics', fields.topics, ({ topics }) => wordsCell(topics)),
    row('values', fields.values, ({ values }) => wordsCell(values)),
    row('influence', fields.influence, ({ influence }) =>
      wordsCell(influence?.map(({ basis }) => text.personWords.influence[basis])),
    ),
    row('compensation', fields.compensation, ({ compensation }) =>
      wordsCell(compensation?.accepts.map((kind) => text.personWords.compensation[kind])),
    ),
    row('tags', fields.tags, ({ tags }) => wordsCell(tags)),
  ];
  return { key: 'who', title: words.groups.who, rows };
}

/** A group for every platform that one of them is on: the largest account of each there. */
export function platformRows(reader: RecordReader, people: readonly Influencer[]): GroupDraft[] {
  const accounts = people.map(({ id }) => accountsOf(reader, id));
  return platforms
    .filter((platform) => accounts.some((list) => list.some((account) => account.platform === platform)))
    .map((platform) => {
      const largest = accounts.map((list) => list.find((account) => account.platform === platform) ?? null);
      return { key: platform, title: platformNames[platform], rows: accountRows(reader, platform, largest) };
    });
}

function accountRows(
  reader: RecordReader,
  platform: Platform,
  accounts: readonly (AccountSummary | null)[],
): RowDraft[] {
  const none = unknown(words.noAccount(platformNames[platform]));
  const row = (
    key: string,
    label: string,
    better: Better,
    cellOf: (account: AccountSummary) => CompareCell,
  ): RowDraft => ({
    key: `${platform}-${key}`,
    label,
    better,
    cells: accounts.map((account) => (account ? cellOf(account) : none)),
  });
  const rates = accounts.map((account) => (account ? ratesOf(reader, account) : []));
  const rateKeys = [...new Set(rates.flatMap((figures) => figures.map(({ key }) => key)))];
  const all = standings(reader);
  return [
    row('handle', words.handle, null, ({ handle }) => textCell(handle)),
    row('size', measureName(platform, 'followers'), 'more', (account) => figureCell(audienceFigure(reader, account))),
    row('tier', words.tier, null, ({ tier, isTierOverride }) =>
      textCell(tier && (isTierOverride ? words.override(text.roster.tiers[tier]) : text.roster.tiers[tier])),
    ),
    row('niche', text.person.size.label, 'more', (account) =>
      figureCell(sizeFigure(account, all.account(account.id)?.niche ?? null)),
    ),
    ...rateKeys.map((key): RowDraft => {
      const found = rates.map((figures) => figures.find((figure) => figure.key === key));
      const cells = found.map((figure) => (figure ? figureCell(figure) : none));
      return { key: `${platform}-${key}`, label: found.find((figure) => figure)!.label, better: 'more', cells };
    }),
  ];
}

function ratesOf(reader: RecordReader, { id }: AccountSummary): readonly Figure[] {
  return accountRates(reader, reader.get('account', id)!, snapshotsOf(reader, id)).figures;
}

/** The size of an account's audience as a figure with the snapshot it is known from. */
function audienceFigure(reader: RecordReader, { id, platform }: AccountSummary): Figure {
  const audience = audienceIn(platform, snapshotsOf(reader, id));
  const label = measureName(platform, audience?.measure ?? 'followers');
  const start = { key: `audience-${id}`, label, formula: words.newestCount, inputs: [] };
  if (!audience) return { ...start, value: null, blankReason: text.person.size.unknown(label), evidence: [] };
  const evidence = summariseEvidence([audience.snapshot.evidence]);
  return { ...start, value: { type: 'count', value: audience.size }, evidence };
}

/** Who follows them, dimension by dimension. */
export function audienceRows(people: readonly Influencer[]): GroupDraft {
  const audiences = people.map((person) => audienceReadingsOf(person));
  const rows = audienceDimensions.map((dimension): RowDraft => {
    const cells = audiences.map((views): CompareCell => {
      const reading = views.find((view) => view.dimension === dimension)?.latest.reading;
      return reading ? { type: 'shares', parts: reading.parts, evidence: reading.evidence } : unknown(words.noReading);
    });
    return { key: `audience-${dimension}`, label: text.personWords.audience[dimension], better: null, cells };
  });
  return { key: 'audience', title: words.groups.audience, rows };
}

/** What they ask, for every format that one of them has a rate for. */
export function rateRows(reader: RecordReader, people: readonly Influencer[]): GroupDraft {
  const cards = people.map(({ id }) => rateCardOf(reader, id));
  const keyOf = ({ platform, format, inForce }: RateLine): string =>
    `rate-${platform}-${foldText(format)}-${inForce.price.currency}`;
  const labels = new Map<string, string>();
  for (const line of cards.flat()) {
    if (!labels.has(keyOf(line))) labels.set(keyOf(line), `${platformNames[line.platform]} ${line.format}`);
  }
  const rows = [...labels].sort(byText).map(([key, label]): RowDraft => {
    const cells = cards.map((card) => {
      const line = card.find((candidate) => keyOf(candidate) === key);
      return line ? figureCell(rateFigure(label, line)) : unknown(words.noRate);
    });
    return { key, label, better: 'less', cells };
  });
  return { key: 'rates', title: words.groups.rates, rows };
}

const byText = ([left]: readonly [string, string], [right]: readonly [string, string]): number =>
  left < right ? -1 : left > right ? 1 : 0;

function rateFigure(label: string, { inForce, earlier }: RateLine): Figure {
  return {
    key: `rate-${inForce.id}`,
    label,
    value: { type: 'money', ...inForce.price },
    formula: words.newestRate,
    inputs: [{ label: words.earlierRates, value: { type: 'count', value: earlier.length } }],
    evidence: summariseEvidence([inForce.evidence]),
  };
}

/** Which way each result is better; those that are not named say nothing by themselves. */
const betterResults: Readonly<Record<string, Better>> = {
  posts: null,
  reach: 'more',
  engagements: 'more',
  orders: 'more',
  revenue: 'more',
  averageOrder: 'more',
  cost: null,
  roas: 'more',
  costPerOrder: 'less',
  costPerEngagement: 'less',
};

/** What came of working with them, over all campaigns. */
export function resultRows(reader: RecordReader, people: readonly Influencer[]): GroupDraft {
  const figures = people.map(({ id }) => figuresFor(reader, { kind: 'influencer', influencerId: id }));
  const rows = Object.entries(betterResults).flatMap(([key, better]): RowDraft[] => {
    const found = figures.map((list) => list.find((figure) => figure.key === key));
    const label = found.find((figure) => figure)?.label;
    if (label === undefined) return [];
    return [
      { key, label, better, cells: found.map((figure) => (figure ? figureCell(figure) : unknown(words.notNoted))) },
    ];
  });
  return { key: 'results', title: words.groups.results, rows };
}

/** How the agency stands with them. */
export function relationRows(reader: RecordReader, people: readonly Influencer[]): GroupDraft {
  const touches = people.map(({ id }) => touchesAround(reader, id));
  const touchCell = (touch: Touch | null, reason: string): CompareCell =>
    touch ? { type: 'day', day: touch.on, before: text.personWords.media[touch.medium] } : unknown(reason);
  const row = (
    key: string,
    label: string,
    cellOf: (person: Influencer, position: number) => CompareCell,
  ): RowDraft => ({
    key,
    label,
    better: null,
    cells: people.map(cellOf),
  });
  const rows = [
    row('stage', fields.stage, ({ stage }) => textCell(text.roster.stages[stage])),
    row('health', fields.health, ({ health }) => textCell(health && text.personWords.health[health.level])),
    row('owner', fields.owner, ({ owner }) => textCell(owner)),
    row('campaigns', words.campaigns, ({ id }) => countCell(reader, id, 'collaboration', words.campaigns)),
    row('touches', words.touches, ({ id }) => countCell(reader, id, 'touch', words.touches)),
    row('last', text.person.head.last, (_person, at) => touchCell(touches[at]!.last, words.noTouch)),
    row('next', text.person.head.next, (_person, at) => touchCell(touches[at]!.next, words.noPlan)),
  ];
  return { key: 'relation', title: words.groups.relation, rows };
}

function countCell(reader: RecordReader, id: string, kind: 'collaboration' | 'touch', label: string): CompareCell {
  const value = reader.lookup(kind, 'influencer', id).length;
  const formula = words.counted(label.toLowerCase());
  return figureCell({
    key: `${kind}-${id}`,
    label,
    value: { type: 'count', value },
    formula,
    inputs: [],
    evidence: [],
  });
}
