import { html, type Markup } from '../../formats/markup.ts';
import { markdownMarkup } from '../../formats/markdown-markup.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatDay } from '../figures/format-figure.ts';
import { coverPage } from '../report/cover-page.ts';
import { reportFileName } from '../report/report-file-name.ts';
import { lookStyle } from '../report/report-look.ts';
import { printedPage, type BuiltDocument, type Print } from '../report/report-page.ts';
import { nameOf, shortName, table, type Column } from '../report/report-parts.ts';
import { DOCUMENT_SHEET } from './document-sheet.ts';
import type { PersonInDocument, ShortlistDocument } from './shortlist-document.ts';
import { largestAccountText, periodText, personParts, priceText, rateText, sizeText } from './shortlist-parts.ts';

const words = text.documents.shortlist;

/** The shortlist as a document to print: everybody at a glance, then a page for each, with room for answers. */
export function shortlistPdf(document: ShortlistDocument, { font = [], logo }: Print = {}): BuiltDocument {
  const campaignName = shortName(document.campaign);
  const clientName = document.client && shortName(document.client);
  const title = words.title(clientName, campaignName);
  const body = html`${coverOf(document, logo)}
  ${
    document.brief !== null &&
    html`<section>
      <h2>${words.brief}</h2>
      <div class="prose">${markdownMarkup(document.brief)}</div>
    </section>`
  }
  ${overview(document)} ${document.people.map((person) => personSection(person, document))}`;
  return {
    html: printedPage({
      title,
      clientName,
      campaignName,
      font,
      style: DOCUMENT_SHEET + lookStyle(document.colour ?? undefined),
      body,
    }),
    title,
    suggestedName: reportFileName(clientName, campaignName, document.generatedOn, { kind: words.fileKind }),
  };
}

function coverOf(document: ShortlistDocument, logo: string | undefined): Markup {
  const say = text.documents;
  const period = periodText(document.startsOn, document.endsOn);
  return coverPage({
    kind: words.kind,
    campaign: document.campaign,
    client: document.client,
    logo,
    facts: [
      [say.preparedFor, nameOf(document.forName)],
      [say.people, formatCount(document.people.length)],
      ...(period === null ? [] : [[say.period, period] as const]),
      [say.preparedBy, nameOf(document.agency)],
      [say.date, formatDay(document.generatedOn)],
    ],
  });
}

function overview(document: ShortlistDocument): Markup {
  const head = words.columns;
  const box = html`<span class="box"></span>`;
  const columns: Column<PersonInDocument>[] = [
    { head: head.name, isHead: true, cell: ({ name }) => nameOf(name), width: 26 },
    { head: head.account, cell: largestAccountText },
    { head: head.size, isFigure: true, cell: sizeText },
    { head: head.rate, isFigure: true, cell: rateText },
    ...(document.hasPrices ? [{ head: head.price, isFigure: true, cell: priceText }] : []),
    { head: head.yes, cell: () => box, width: 7 },
    { head: head.maybe, cell: () => box, width: 8 },
    { head: head.no, cell: () => box, width: 5 },
  ];
  return html`<section>
    <h2>${words.overview}</h2>
    ${table({ caption: words.overviewCaption, columns, rows: document.people, source: words.foot })}
  </section>`;
}

function personSection(person: PersonInDocument, document: ShortlistDocument): Markup {
  const { yes, maybe, no } = words.answers;
  return html`<section class="person">
    <h2>${nameOf(person.name, 160)}</h2>
    ${personParts(person, document)}
    <div class="answer">
      <h3>${words.yourAnswer}</h3>
      <p>${[yes, maybe, no].map((answer) => html`<span class="choice"><span class="box"></span> ${answer}</span>`)}</p>
      <p class="quiet">${words.comment}</p>
      <div class="room"></div>
    </div>
  </section>`;
}
