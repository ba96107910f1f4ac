import type { ChartSpec } from '../../charts/chart-spec.ts';
import { html, type Markup } from '../../formats/markup.ts';
import { platformNames } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { CampaignCreator } from '../figures/campaign-creators.ts';
import { formatCount } from '../figures/format-figure.ts';
import { tierNames } from '../figures/tier.ts';
import type { ReportData } from './report-data.ts';
import { cells, figureOf, nameOf, shortName, table, type Column } from './report-parts.ts';

const words = text.report.creators;

/** Who took part: the mix of tiers and the table of people. */
export function creatorsSection(data: ReportData): Markup {
  const { creators } = data;
  if (creators.length === 0)
    return html`<section>
      <h2>${words.heading}</h2>
      <p>${words.none}</p>
    </section>`;
  return html`<section>
    <h2>${words.heading}</h2>
    ${figureOf(tierMix(data))} ${table({ caption: words.tableCaption, columns: columnsFor(data), rows: creators })}
  </section>`;
}

/** The tier in words; an account below the first tier and an unknown one are not the same. */
export function tierText(creator: CampaignCreator): string {
  if (creator.tier !== null) return words.tiers[creator.tier];
  return creator.followers === null ? words.unknownTier : words.below;
}

/** A tier somebody chose is told from a computed one. */
function tierCell(creator: CampaignCreator): string {
  return creator.isTierOverride ? words.chosenTier(tierText(creator)) : tierText(creator);
}

function columnsFor({ measures }: ReportData): Column<CampaignCreator>[] {
  const columns: Column<CampaignCreator>[] = [
    { head: words.columns.name, isHead: true, cell: (creator) => nameOf(creator.name), width: 36 },
    { head: words.columns.account, cell: accountText, width: 30 },
    { head: words.columns.tier, cell: tierCell },
    { head: words.columns.followers, isFigure: true, cell: (creator) => cells.count(creator.followers) },
  ];
  if (measures.posts > 0) {
    columns.push({ head: words.columns.posts, isFigure: true, cell: (creator) => formatCount(creator.posts) });
  }
  return columns;
}

function accountText({ platform, handle }: CampaignCreator): Markup {
  if (platform === null) return html`${text.report.dash}`;
  const name = platformNames[platform];
  return handle === null ? html`${name}` : html`${name} <bdi>@${shortName(handle, 40)}</bdi>`;
}

function tierMix({ creators, workspace }: ReportData): ChartSpec {
  const labels = [...tierNames.map((tier) => words.tiers[tier]), words.below, words.unknownTier];
  const bars = labels
    .map((label) => ({ label, count: creators.filter((creator) => tierText(creator) === label).length }))
    .filter(({ count }) => count > 0);
  const largest = bars.reduce((one, other) => (other.count > one.count ? other : one));
  const isTie = bars.filter((bar) => bar.count === largest.count).length > 1;
  const floors = tierNames.map((tier) =>
    text.report.appendix.tierFloor(words.tiers[tier], formatCount(workspace.tierFloors[tier])),
  );
  return {
    id: 'tier-mix',
    kind: 'bar',
    direction: 'across',
    title: isTie
      ? words.mixTie(formatCount(bars.length))
      : words.mixTitle(largest.label, formatCount(largest.count), formatCount(creators.length)),
    description: words.mixDescription,
    categoryLabel: words.tier,
    categories: bars.map((bar) => bar.label),
    series: [
      {
        name: words.heading,
        color: 'blue',
        values: bars.map((bar) => bar.count),
        texts: bars.map((bar) => formatCount(bar.count)),
      },
    ],
    unit: { type: 'count' },
    caption: words.mixSource(floors.join(', ')),
  };
}
