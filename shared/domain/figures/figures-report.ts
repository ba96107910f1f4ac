import { decimalText, toMoneyText, type Money, type MoneyText } from '../../lib/money.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { figuresFor } from './build-figures.ts';
import { campaignMembers } from './campaign-members.ts';
import { costOf } from './costs.ts';
import type { Figure } from './figure.ts';
import type { FigureScope } from './figure-scope.ts';
import { findCampaign, findInfluencer } from './find-by-name.ts';
import { measuresOf, type Measures } from './measures.ts';
import { valueOf, type Outcome } from './outcome.ts';
import { postTallies } from './post-facts.ts';
import { salesTallies } from './sales-tallies.ts';
import { scopeKey } from './scope-key.ts';

/** Names as a person would type them; accents and case do not count. An influencer may be named by a handle. */
export interface FiguresFilter {
  readonly campaign?: string;
  readonly influencer?: string;
}

/** Figures in plain values: money as decimal text, ratios rounded to 3 decimals, unknown as `null`. */
export interface FigureLine {
  /** Currency of `revenue`, or of `cost` where there is no revenue; `null` when there is no money or several currencies. */
  readonly currency: string | null;
  readonly revenue: string | null;
  readonly cost: string | null;
  readonly orders: number | null;
  readonly roas: number | null;
  readonly roi: number | null;
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
}

export interface NamedFigureLine extends FigureLine {
  readonly id: string;
  readonly name: string;
}

/** Revenue of orders no influencer brought. */
export interface BaselineLine {
  readonly organic: string | null;
  readonly paid: string | null;
}

export type ScopedFigure = Figure & { readonly scope: FigureScope & { readonly name: string } };

export interface FiguresReport {
  readonly currency: string | null;
  readonly total: Omit<FigureLine, 'currency'>;
  readonly baseline: BaselineLine;
  /** Present when amounts of several currencies meet: they are listed, never added. */
  readonly revenueByCurrency?: readonly MoneyText[];
  readonly costByCurrency?: readonly MoneyText[];
  readonly campaigns: readonly (NamedFigureLine & { readonly baseline: BaselineLine })[];
  readonly influencers: readonly NamedFigureLine[];
  readonly figures: readonly ScopedFigure[];
}

/**
 * Every figure of the workspace, or of one campaign, one influencer or one influencer in one campaign, as the command
 * line prints it. People without any order, post or payment keep their line but get no figures of their own.
 * Throws {@link NotFoundError} when a name fits nothing or several.
 */
export function allFigures(reader: RecordReader, filter: FiguresFilter = {}): FiguresReport {
  const campaign = filter.campaign === undefined ? null : findCampaign(reader, filter.campaign);
  const influencer = filter.influencer === undefined ? null : findInfluencer(reader, filter.influencer);
  const scope = scopeOf(campaign?.id, influencer?.id);
  const measures = measuresOf(reader, scope);
  const { currency, ...total } = lineOf(measures);
  const campaigns = campaign ? [campaign] : [...reader.all('campaign')].sort(byName);
  const campaignLines = campaigns.map((row) => {
    const own = measuresOf(reader, scopeOf(row.id, influencer?.id));
    return { id: row.id, name: row.name, ...lineOf(own), baseline: baselineOf(own) };
  });
  const people = influencer ? [influencer] : influencersOf(reader, campaign?.id);
  const peopleLines = people.map((row) => ({
    id: row.id,
    name: row.name,
    ...influencerLine(reader, scopeOf(campaign?.id, row.id), row.id),
  }));
  return {
    currency: currency ?? reader.workspace().homeCurrency ?? null,
    total,
    baseline: baselineOf(measures),
    ...(measures.revenueParts.length > 1 && { revenueByCurrency: measures.revenueParts.map(toMoneyText) }),
    ...(measures.costParts.length > 1 && { costByCurrency: measures.costParts.map(toMoneyText) }),
    campaigns: campaignLines,
    influencers: peopleLines.sort(byRevenue),
    figures: scopedFigures(reader, scope, campaignLines, peopleLines),
  };
}

function scopeOf(campaignId: string | undefined, influencerId: string | undefined): FigureScope {
  if (campaignId !== undefined) {
    return influencerId === undefined ? { kind: 'campaign', campaignId } : { kind: 'pair', campaignId, influencerId };
  }
  return influencerId === undefined ? { kind: 'workspace' } : { kind: 'influencer', influencerId };
}

function influencersOf(reader: RecordReader, campaignId: string | undefined): { id: string; name: string }[] {
  if (campaignId === undefined) return [...reader.all('influencer')];
  const ids = [...(campaignMembers(reader).get(campaignId) ?? [])];
  return ids.map((id) => ({ id, name: reader.get('influencer', id)?.name ?? '' }));
}

const amountOf = (outcome: Outcome<Money>): string | null => {
  const money = valueOf(outcome);
  return money && decimalText(money);
};
const threeDecimals = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

function lineOf(measures: Measures): FigureLine {
  return {
    currency: valueOf(measures.revenue)?.currency ?? valueOf(measures.cost)?.currency ?? null,
    revenue: amountOf(measures.revenue),
    cost: amountOf(measures.cost),
    orders: valueOf(measures.orders),
    roas: threeDecimals(valueOf(measures.roas)),
    roi: threeDecimals(valueOf(measures.roi)),
    posts: measures.posts,
    reach: valueOf(measures.counts.reach),
    engagements: valueOf(measures.counts.engagements),
  };
}

/** The line of somebody of whom nothing is recorded: most of a large roster. */
const nothingKnown: FigureLine = {
  currency: null,
  revenue: null,
  cost: null,
  orders: null,
  roas: null,
  roi: null,
  posts: 0,
  reach: null,
  engagements: null,
};

function influencerLine(reader: RecordReader, scope: FigureScope, influencerId: string): FigureLine {
  const key = scopeKey({ kind: 'influencer', influencerId });
  const hasFacts =
    salesTallies(reader).attributed.has(key) ||
    postTallies(reader).has(key) ||
    costOf(reader, { kind: 'influencer', influencerId }).payments > 0;
  return hasFacts ? lineOf(measuresOf(reader, scope)) : nothingKnown;
}

function baselineOf(measures: Measures): BaselineLine {
  return { organic: amountOf(measures.organic), paid: amountOf(measures.paid) };
}

function byName(left: { name: string }, right: { name: string }): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/** Most revenue first (inside one currency), unknown last, then by name. */
function byRevenue(left: NamedFigureLine, right: NamedFigureLine): number {
  if ((left.revenue === null) !== (right.revenue === null)) return left.revenue === null ? 1 : -1;
  const currencies = (left.currency ?? '').localeCompare(right.currency ?? '', 'en');
  return currencies || Number(right.revenue) - Number(left.revenue) || byName(left, right);
}

function scopedFigures(
  reader: RecordReader,
  scope: FigureScope,
  campaigns: readonly NamedFigureLine[],
  people: readonly NamedFigureLine[],
): ScopedFigure[] {
  const named = (of: FigureScope, name: string): ScopedFigure[] =>
    figuresFor(reader, of).map((figure) => ({ ...figure, scope: { ...of, name } }));
  const { workspaceTitle, campaignTitle, influencerTitle, pairTitle } = text.figures.report;
  const figures: ScopedFigure[] = [];
  if (scope.kind === 'workspace') figures.push(...named(scope, workspaceTitle(reader.workspace().name)));
  for (const campaign of campaigns) {
    if (scope.kind === 'influencer' && campaign.orders === null && campaign.posts === 0) continue;
    const of = scopeOf(campaign.id, 'influencerId' in scope ? scope.influencerId : undefined);
    const title = of.kind === 'pair' ? pairTitle(people[0]?.name ?? '', campaign.name) : campaignTitle(campaign.name);
    figures.push(...named(of, title));
  }
  if (scope.kind === 'pair') return figures;
  for (const person of people) {
    if (person.orders === null && person.posts === 0 && person.cost === null) continue;
    const of = scopeOf('campaignId' in scope ? scope.campaignId : undefined, person.id);
    const title = of.kind === 'pair' ? pairTitle(person.name, campaigns[0]?.name ?? '') : influencerTitle(person.name);
    figures.push(...named(of, title));
  }
  return figures;
}
