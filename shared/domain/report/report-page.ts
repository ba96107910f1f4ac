import { html, trusted, type Markup } from '../../formats/markup.ts';
import { text } from '../../text/text.ts';
import { shortName } from './report-parts.ts';
import { reportStyle, type ReportFont } from './report-style.ts';

/** Nothing may load, run or navigate; styles and fonts are part of the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** A document that is handed to somebody: a page that needs nothing from outside, and what its file may be called. */
export interface BuiltDocument {
  /** A whole page: no script that it needs to be read, no network. */
  readonly html: string;
  readonly title: string;
  /** Safe as a file name, with its ending. */
  readonly suggestedName: string;
}

/** What a printed document carries besides its words. */
export interface Print {
  /** Typefaces; without any, fonts of the system are used. */
  readonly font?: readonly ReportFont[];
  /** The client's logo as `data:image/...;base64,...`. */
  readonly logo?: string | undefined;
}

/** A whole page ready to be printed on A4, with client and campaign in its running foot. */
export function printedPage(input: {
  readonly title: string;
  readonly clientName: string | null;
  readonly campaignName: string;
  /** Typefaces to carry in the page; without any, fonts of the system are used. */
  readonly font?: readonly ReportFont[];
  /** Rules for this kind of document, written by the program itself. */
  readonly style?: string;
  readonly body: Markup;
}): string {
  const { title, clientName, campaignName, font = [], style = '', body } = input;
  const foot = text.report.footer(clientName && shortName(clientName, 40), shortName(campaignName, 60));
  const page = html`${trusted('<!doctype html>')}
    <html lang="${text.report.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        ${reportStyle({ text: foot, page: text.report.page }, font, style)}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return page.text;
}
