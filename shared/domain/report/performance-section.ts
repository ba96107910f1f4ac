import { campaignCharts, sourceCaption } from '../../charts/campaign-charts.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { seriesColors } from '../../charts/chart-palette.ts';
import { html, type Markup } from '../../formats/markup.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import type { Post } from '../../model/post.ts';
import { text } from '../../text/text.ts';
import { summariseEvidence } from '../figures/evidence-summary.ts';
import { formatCount, formatDay, formatPercent } from '../figures/format-figure.ts';
import { postFactsOf } from '../figures/post-facts.ts';
import { PostTally, type PostFacts } from '../figures/post-tally.ts';
import { snapshotsInForce } from '../figures/snapshots-in-force.ts';
import type { ReportData } from './report-data.ts';
import { cells, figureOf, nameOf, table, type Column } from './report-parts.ts';

const words = text.report.performance;
const columnWords = words.columns;

/** Posts listed one by one; all of them are in the workspace's export. */
const MOST_POSTS = 15;

interface PlatformRow {
  readonly platform: Platform;
  readonly tally: PostTally;
}

interface PostRow {
  readonly post: Post;
  readonly facts: PostFacts;
}

/** Sales over time, orders by influencer, and the content, with what is not attributed under a heading that says so. */
export function performanceSection(data: ReportData): Markup {
  const charts = campaignCharts(data);
  const hasPosts = data.posts.length > 0;
  const isEmpty = charts.length === 0 && !hasPosts && data.postsNearby.length === 0;
  return html`<section>
    <h2>${words.heading}</h2>
    ${isEmpty && html`<p>${words.nothing}</p>`}
    ${
      charts.length > 0 &&
      html`<h3>${words.sales}</h3>
        ${charts.map(figureOf)}`
    }
    ${hasPosts && content(data, data.posts, 'campaign', words.content, null)}
    ${!hasPosts && data.postsNearby.length > 0 && content(data, data.postsNearby, 'nearby', words.contentNear, words.contentNearNote)}
  </section>`;
}

function content(data: ReportData, posts: readonly Post[], id: string, heading: string, note: string | null): Markup {
  const inForce = snapshotsInForce(data.reader);
  const rows = posts.map((post): PostRow => ({ post, facts: postFactsOf(data.reader, post, inForce) }));
  const platforms = byPlatform(rows);
  const evidence = summariseEvidence(posts.flatMap((post) => inForce.get(post.id)?.evidence ?? []));
  const source = sourceCaption(evidence);
  const chart = reachChart(platforms, `reach-${id}`, source);
  const listed = rows.toSorted(mostEngagementsFirst).slice(0, MOST_POSTS);
  return html`<h3>${heading}</h3>
    ${note !== null && html`<p class="lead">${note}</p>`} ${chart && figureOf(chart)}
    ${table({ caption: words.platformCaption, columns: platformColumns, rows: platforms, source })}
    ${table({ caption: words.postsCaption, columns: postColumns(data), rows: listed, source })}`;
}

function byPlatform(rows: readonly PostRow[]): PlatformRow[] {
  const tallies = new Map<Platform, PostTally>();
  for (const { post, facts } of rows) {
    let tally = tallies.get(post.platform);
    if (!tally) tallies.set(post.platform, (tally = new PostTally()));
    tally.add(facts);
  }
  const reach = (row: PlatformRow): number => row.tally.counts.reach?.sum ?? -1;
  return [...tallies]
    .map(([platform, tally]) => ({ platform, tally }))
    .sort((one, other) => reach(other) - reach(one) || other.tally.posts - one.tally.posts);
}

const sumOf = (count: { sum: number; posts: number } | undefined): number | null =>
  count && count.posts > 0 ? count.sum : null;

function rateOf(engagements: number | null, reach: number | null | undefined): number | null {
  return engagements === null || !reach ? null : engagements / reach;
}

const platformColumns: Column<PlatformRow>[] = [
  { head: columnWords.platform, isHead: true, cell: ({ platform }) => platformNames[platform] },
  { head: columnWords.posts, isFigure: true, cell: ({ tally }) => formatCount(tally.posts) },
  { head: columnWords.reach, isFigure: true, cell: ({ tally }) => cells.count(sumOf(tally.counts.reach)) },
  { head: columnWords.likes, isFigure: true, cell: ({ tally }) => cells.count(sumOf(tally.counts.likes)) },
  { head: columnWords.comments, isFigure: true, cell: ({ tally }) => cells.count(sumOf(tally.counts.comments)) },
  { head: columnWords.engagements, isFigure: true, cell: ({ tally }) => cells.count(sumOf(tally.engagements)) },
  {
    head: columnWords.rate,
    isFigure: true,
    cell: ({ tally }) => {
      const rate = tally.rates.reach;
      return cells.percent(rate ? rateOf(rate.engagements, rate.base) : null);
    },
  },
];

function postColumns({ reader }: ReportData): Column<PostRow>[] {
  return [
    {
      head: columnWords.influencer,
      isHead: true,
      cell: ({ post }) => nameOf(reader.get('influencer', post.influencerId)?.name ?? '', 60),
    },
    { head: columnWords.platform, cell: ({ post }) => platformNames[post.platform] },
    { head: columnWords.posted, cell: ({ post }) => (post.postedOn ? formatDay(post.postedOn) : text.report.dash) },
    { head: columnWords.reach, isFigure: true, cell: ({ facts }) => cells.count(facts.metrics?.reach ?? null) },
    { head: columnWords.engagements, isFigure: true, cell: ({ facts }) => cells.count(facts.engagements) },
    {
      head: columnWords.rate,
      isFigure: true,
      cell: ({ facts }) => cells.percent(rateOf(facts.engagements, facts.metrics?.reach)),
    },
  ];
}

function mostEngagementsFirst(one: PostRow, other: PostRow): number {
  const difference = (other.facts.engagements ?? -1) - (one.facts.engagements ?? -1);
  return difference || (one.post.id < other.post.id ? -1 : 1);
}

function reachChart(rows: readonly PlatformRow[], id: string, caption: string): ChartSpec | null {
  const known = rows.filter((row) => sumOf(row.tally.counts.reach) !== null);
  const all = known.reduce((sum, row) => sum + row.tally.counts.reach!.sum, 0);
  const [first] = known;
  if (!first || known.length < 2 || all === 0) return null;
  const chartWords = text.charts.reachByPlatform;
  return {
    id,
    kind: 'bar',
    direction: 'across',
    title: chartWords.title(platformNames[first.platform], formatPercent(first.tally.counts.reach!.sum / all)),
    description: chartWords.description,
    categoryLabel: text.charts.platform,
    categories: known.map((row) => platformNames[row.platform]),
    series: [
      {
        name: text.charts.reach,
        color: seriesColors[0],
        values: known.map((row) => row.tally.counts.reach!.sum),
        texts: known.map((row) => formatCount(row.tally.counts.reach!.sum)),
      },
    ],
    unit: { type: 'count' },
    caption,
  };
}
