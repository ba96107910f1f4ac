import { html, type Markup, type MarkupValue } from '../../formats/markup.ts';
import { markdownMarkup } from '../../formats/markdown-markup.ts';
import { addDays, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Campaign, KeyDate, PlannedDeliverable } from '../../model/campaign.ts';
import { platformNames } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { regimesFor } from '../disclosure/regimes.ts';
import { suggestedLabel } from '../disclosure/regime-rules.ts';
import { formatCount, formatDay } from '../figures/format-figure.ts';
import { coverPage } from '../report/cover-page.ts';
import { reportFileName } from '../report/report-file-name.ts';
import { lookStyle } from '../report/report-look.ts';
import { printedPage, type BuiltDocument, type Print } from '../report/report-page.ts';
import { nameOf, shortName, table } from '../report/report-parts.ts';
import { DOCUMENT_SHEET } from './document-sheet.ts';
import { periodText, windowText } from './shortlist-parts.ts';

const words = text.documents.brief;
const dash = text.report.dash;

export interface CreatorBriefRequest {
  readonly campaignId: string;
  readonly generatedOn: CalendarDay;
}

/**
 * The brief of a campaign for those who make its content: what it is about, what is theirs to decide, days, what is to
 * be made and how it is marked. Holds no budget, no price, no note and nobody's name. Throws an Error with a sentence
 * when there is no such campaign.
 */
export function creatorBrief(
  reader: RecordReader,
  { campaignId, generatedOn }: CreatorBriefRequest,
  { font = [], logo }: Print = {},
): BuiltDocument {
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) throw new Error(text.documents.problems.campaignGone);
  const client = campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId);
  const campaignName = shortName(campaign.name);
  const clientName = client ? shortName(client.name) : null;
  const title = words.title(clientName, campaignName);
  const say = text.documents;
  const period = periodText(campaign.startsOn ?? null, campaign.endsOn ?? null);
  const cover = coverPage({
    kind: words.kind,
    campaign: campaign.name,
    client: client?.name ?? null,
    logo,
    facts: [
      ...(period === null ? [] : [[say.period, period] as const]),
      [say.preparedBy, nameOf(reader.workspace().name)],
      [say.date, formatDay(generatedOn)],
    ],
  });
  const body = html`${cover} ${aboutSection(campaign)} ${datesSection(campaign)} ${madeSection(campaign)}
  ${disclosureSection(reader, campaign)}`;
  return {
    html: printedPage({
      title,
      clientName,
      campaignName,
      font,
      style: DOCUMENT_SHEET + lookStyle(client?.colours?.primary),
      body,
    }),
    title,
    suggestedName: reportFileName(clientName, campaignName, generatedOn, { kind: words.fileKind }),
  };
}

function aboutSection({ brief, creativeFreedom, products, contentStyles }: Campaign): Markup {
  const listed = (heading: string, values: readonly string[] | undefined): MarkupValue =>
    values &&
    html`<h3>${heading}</h3>
      <p><bdi dir="auto">${values.join(', ')}</bdi></p>`;
  const prose = (source: string | undefined, none: string): Markup =>
    source === undefined || source.trim() === ''
      ? html`<p>${none}</p>`
      : html`<div class="prose">${markdownMarkup(source)}</div>`;
  return html`<section>
      <h2>${words.about}</h2>
      ${prose(brief, words.noBrief)} ${listed(words.products, products)} ${listed(words.styles, contentStyles)}
    </section>
    <section class="after">
      <h2>${words.freedom}</h2>
      ${prose(creativeFreedom, words.noFreedom)}
    </section>`;
}

function datesSection({ keyDates = [] }: Campaign): Markup {
  const head = words.dateColumns;
  const rows = keyDates.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  return html`<section class="after">
    <h2>${words.dates}</h2>
    ${
      rows.length === 0
        ? html`<p>${words.noDates}</p>`
        : table({
            caption: words.datesCaption,
            columns: [
              { head: head.on, isHead: true, cell: ({ on }: KeyDate) => formatDay(on), width: 20 },
              { head: head.kind, cell: ({ kind }: KeyDate) => words.dateKinds[kind], width: 24 },
              { head: head.what, cell: ({ what }: KeyDate) => nameOf(what, 500) },
            ],
            rows,
          })
    }
  </section>`;
}

function madeSection({ deliverables = [], startsOn }: Campaign): Markup {
  const head = words.madeColumns;
  const dayAfter = (days: number | undefined): string | null =>
    startsOn === undefined || days === undefined ? null : addDays(startsOn, days);
  return html`<section class="after">
    <h2>${words.made}</h2>
    ${
      deliverables.length === 0
        ? html`<p>${words.noMade}</p>`
        : table({
            caption: words.madeCaption,
            columns: [
              { head: head.what, isHead: true, cell: pieceText, width: 24 },
              { head: head.how, cell: howText },
              {
                head: head.draft,
                cell: ({ draftDueAfterDays }: PlannedDeliverable) => dayOrDash(dayAfter(draftDueAfterDays)),
                width: 15,
              },
              {
                head: head.window,
                cell: (row: PlannedDeliverable) =>
                  windowText(dayAfter(row.windowStartsAfterDays), dayAfter(row.windowEndsAfterDays)) ?? dash,
                width: 24,
              },
            ],
            rows: deliverables,
          })
    }
  </section>`;
}

const dayOrDash = (day: string | null): string => (day === null ? dash : formatDay(day));

function pieceText({ count, platform, format }: PlannedDeliverable): string {
  return text.documents.shortlist.piece(formatCount(count), platformNames[platform], shortName(format));
}

function howText(row: PlannedDeliverable): Markup | string {
  const { leastSeconds, tags, link, caption, leastDaysOnline, pinnedDays } = row;
  const parts = [
    leastSeconds === undefined ? null : words.seconds(formatCount(leastSeconds)),
    tags === undefined ? null : words.tags(tags.join(' ')),
    link === undefined || link === '' ? null : words.link(link),
    caption === undefined || caption === '' ? null : words.caption(caption),
    leastDaysOnline === undefined ? null : words.online(formatCount(leastDaysOnline)),
    pinnedDays === undefined ? null : words.pinned(formatCount(pinnedDays)),
  ].filter((part) => part !== null);
  if (parts.length === 0) return dash;
  return html`<ul class="bare">
    ${parts.map((part) => html`<li class="plain"><bdi dir="auto">${part}</bdi></li>`)}
  </ul>`;
}

/** How advertising is marked, with the words that were agreed for deliverables of the campaign, each once. */
function disclosureSection(reader: RecordReader, campaign: Campaign): Markup {
  const { id, markets } = campaign;
  const usual = suggestedLabel(regimesFor(undefined, campaign, undefined).map(({ regime }) => regime));
  const places = new Map<string, Set<string>>();
  for (const { id: collaborationId } of reader.lookup('collaboration', 'campaign', id)) {
    for (const { disclosure, platform, cancelledOn } of reader.lookup(
      'deliverable',
      'collaboration',
      collaborationId,
    )) {
      const label = disclosure?.label;
      if (label === undefined || cancelledOn !== undefined) continue;
      places.set(label, (places.get(label) ?? new Set()).add(platformNames[platform]));
    }
  }
  return html`<section class="after">
    <h2>${words.disclosure}</h2>
    <p class="plain">${words.disclosureText}</p>
    ${usual !== '' && html`<p class="plain"><bdi dir="auto">${words.usualLabel(usual, (markets ?? []).join(', '))}</bdi></p>`}
    ${
      places.size > 0 &&
      html`<h3>${words.labels}</h3>
        <ul class="bare">
          ${[...places].map(
            ([label, where]) => html`<li><bdi dir="auto">${words.labelOf(label, [...where].join(', '))}</bdi></li>`,
          )}
        </ul>`
    }
  </section>`;
}
