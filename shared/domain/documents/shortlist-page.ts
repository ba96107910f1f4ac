import { sha256Bytes } from '../../lib/sha256.ts';
import { html, trusted, type Markup } from '../../formats/markup.ts';
import { LONGEST_COMMENT } from '../../formats/client-answers-file.ts';
import { encodeBase64 } from '../../formats/mail/encode-body.ts';
import { markdownMarkup } from '../../formats/markdown-markup.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { text } from '../../text/text.ts';
import { formatCount, formatDay } from '../figures/format-figure.ts';
import { reportFileName } from '../report/report-file-name.ts';
import type { BuiltDocument } from '../report/report-page.ts';
import { nameOf, shortName } from '../report/report-parts.ts';
import { ANSWER_SCRIPT } from './answer-page-script.ts';
import { ANSWER_SHEET } from './answer-page-sheet.ts';
import type { PersonInDocument, ShortlistDocument } from './shortlist-document.ts';
import { periodText, personParts } from './shortlist-parts.ts';

const words = text.documents.shortlist;
const form = text.documents.form;

/**
 * The shortlist as a page to answer in: it opens in any browser, loads nothing, runs nothing but its own script (named
 * by its checksum in the page's policy) and can be read without it. What it saves is read by `readClientAnswers`.
 */
export function shortlistPage(document: ShortlistDocument): BuiltDocument {
  const campaignName = shortName(document.campaign);
  const clientName = document.client && shortName(document.client);
  const title = words.title(clientName, campaignName);
  const nameOfFile = (kind: string) =>
    reportFileName(clientName, campaignName, document.generatedOn, { kind, ending: 'html' });
  const page = html`${trusted('<!doctype html>')}
    <html lang="${text.report.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${trusted(`<style>${ANSWER_SHEET}</style>`)}
      </head>
      <body>
        ${head(document)}
        <noscript><p class="problem">${form.noScript}</p></noscript>
        <form
          id="answers"
          data-campaign="${document.campaignId}"
          data-file="${nameOfFile(form.fileName).replace(/_[\d-]+\.html$/u, '')}"
          data-need-name="${form.needName}"
          data-need-day="${form.needDay}"
          data-need-answer="${form.needAnswer}"
          data-saved="${form.saved}"
        >
          ${whoFields(document)} ${document.people.map((person, index) => article(person, index, document))}
          <footer>
            <button type="submit">${form.save}</button>
            <span class="quiet"><span id="count">0</span> ${form.progress} ${formatCount(document.people.length)}</span>
            <span id="told" role="status"></span>
          </footer>
        </form>
        ${trusted(`<script>${ANSWER_SCRIPT}</script>`)}
      </body>
    </html>`;
  return { html: page.text, title, suggestedName: nameOfFile(words.fileKind) };
}

/** Nothing may load or navigate, and no script may run but the page's own. */
function policy(): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${encodeBase64(sha256Bytes(ANSWER_SCRIPT))}'`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function head(document: ShortlistDocument): Markup {
  const say = text.documents;
  const period = periodText(document.startsOn, document.endsOn);
  const facts = [document.client, period, `${say.preparedBy} ${document.agency}`, formatDay(document.generatedOn)];
  return html`<header>
      <p class="quiet">${words.kind}</p>
      <h1>${nameOf(document.campaign, 500)}</h1>
      <p class="quiet">
        ${facts.filter((fact) => fact !== null).map((fact, index) => html`${index > 0 && ' · '}<bdi>${fact}</bdi>`)}
      </p>
      <p>${form.intro}</p>
    </header>
    ${
      document.brief !== null &&
      html`<section class="prose">
        <h2>${words.brief}</h2>
        ${markdownMarkup(document.brief)}
      </section>`
    }`;
}

function whoFields({ forName }: ShortlistDocument): Markup {
  return html`<div class="who">
    <label class="field"
      ><span>${form.name}</span
      ><input id="by" type="text" dir="auto" autocomplete="name" maxlength="${TEXT_LIMITS.name}" value="${forName}"
    /></label>
    <label class="field"><span>${form.day}</span><input id="on" type="date" min="1970-01-01" max="2100-12-31" /></label>
  </div>`;
}

function article(person: PersonInDocument, index: number, document: ShortlistDocument): Markup {
  const choice = (value: string, label: string, isChosen: boolean): Markup =>
    html`<label class="choice"
      ><input type="radio" name="answer-${index}" value="${value}" ${isChosen && trusted('checked')} />${label}</label
    >`;
  return html`<article data-collaboration="${person.collaborationId}" aria-labelledby="person-${index}">
    <h2 id="person-${index}">${nameOf(person.name, 160)}</h2>
    ${personParts(person, document)}
    <fieldset>
      <legend>${words.yourAnswer}</legend>
      ${choice('yes', words.answers.yes, false)} ${choice('maybe', words.answers.maybe, false)}
      ${choice('no', words.answers.no, false)} ${choice('', form.noAnswer, true)}
      <label class="field"
        ><span>${words.comment}</span><textarea rows="3" dir="auto" maxlength="${LONGEST_COMMENT}"></textarea>
      </label>
    </fieldset>
  </article>`;
}
