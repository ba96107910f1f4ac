import { html, type Markup } from '../../formats/markup.ts';
import { toMoneyText } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatMoney, formatMultiple, formatPercent } from '../figures/format-figure.ts';
import { valueOf } from '../figures/outcome.ts';
import { bigNumberOf } from './big-number.ts';
import { findingsOf } from './findings.ts';
import type { ReportData } from './report-data.ts';

const words = text.report.summary;
const MOST_TILES = 6;

type TileKey = keyof typeof words.tiles;

/** The page for whoever reads only one: the big number, six tiles, the findings, what they rest on. */
export function summarySection(data: ReportData): Markup {
  const big = bigNumberOf(data);
  const findings = findingsOf(data);
  const tiles = tilesOf(data, big.measure);
  const size = big.value === null ? 'unknown' : big.value.length > 18 ? 'wide' : '';
  return html`<section>
    <h2>${words.heading}</h2>
    <div class="big">
      <p class="label">${big.label}</p>
      <p class="value ${size}">${big.value ?? words.bigBlank}</p>
      ${big.against.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
    </div>
    <ul class="tiles of-${tiles.length}">
      ${tiles.map(
        ({ key, value }) =>
          html`<li>
            <p class="label">${words.tiles[key]}</p>
            <p class="value">${value}</p>
            <p class="note">${words.tileNotes[key]}</p>
          </li>`,
      )}
    </ul>
    <h3>${words.findings}</h3>
    ${
      findings.length === 0
        ? html`<p>${words.noFindings}</p>`
        : html`<ol class="findings">
            ${findings.map((finding) => html`<li><bdi dir="auto">${finding}</bdi></li>`)}
          </ol>`
    }
    <h3>${words.coverage}</h3>
    <ul class="coverage">
      ${coverageOf(data).map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

/** The tiles whose numbers are known, without the one that is the big number already. */
function tilesOf({ measures, creators }: ReportData, big: string): { key: TileKey; value: string }[] {
  const revenue = valueOf(measures.revenue);
  const average = valueOf(measures.averageOrder);
  const show = <Value>(value: Value | null, format: (value: Value) => string): string | null =>
    value === null ? null : format(value);
  const tiles: [TileKey, string | null][] = [
    ['revenue', revenue && formatMoney(toMoneyText(revenue))],
    ['orders', show(valueOf(measures.orders), formatCount)],
    ['averageOrder', average && formatMoney(toMoneyText(average))],
    ['revenueShare', show(valueOf(measures.revenueShare), formatPercent)],
    ['roas', show(valueOf(measures.roas), formatMultiple)],
    ['reach', show(valueOf(measures.counts.reach), formatCount)],
    ['engagements', show(valueOf(measures.counts.engagements), formatCount)],
    ['erReach', show(valueOf(measures.rates.reach), formatPercent)],
    ['influencers', formatCount(creators.length)],
    ['posts', measures.posts === 0 ? null : formatCount(measures.posts)],
  ];
  return tiles
    .filter((tile): tile is [TileKey, string] => tile[1] !== null && tile[0] !== big)
    .slice(0, MOST_TILES)
    .map(([key, value]) => ({ key, value }));
}

function coverageOf({ orders, measures, postsNearby }: ReportData): string[] {
  const say = text.report.coverage;
  const undated = orders.filter((order) => order.orderedOn === undefined).length;
  const isUnsplit = 'blank' in measures.cost && measures.cost.blank.code === 'unallocated';
  return [
    orders.length === 0 ? say.noOrders : say.orders(formatCount(orders.length), formatCount(undated)),
    measures.posts === 0
      ? say.noPosts(formatCount(postsNearby.length))
      : say.posts(formatCount(measures.measuredPosts.engagements), formatCount(measures.posts)),
    'value' in measures.cost ? say.cost(formatCount(measures.payments)) : isUnsplit ? say.costNotSplit : say.noCost,
  ];
}
