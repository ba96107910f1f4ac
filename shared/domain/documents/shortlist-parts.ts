import { html, type Markup } from '../../formats/markup.ts';
import { platformNames } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { measureName } from '../accounts/platform-measures.ts';
import {
  formatCount,
  formatDay,
  formatDaySpan,
  formatMoney,
  formatPercent,
  formatShare,
} from '../figures/format-figure.ts';
import { cells, nameOf, shortName, table, type Column } from '../report/report-parts.ts';
import type { AccountForClient, PlannedForClient } from '../shortlist/person-for-client.ts';
import type { PersonInDocument, ShortlistDocument } from './shortlist-document.ts';

const words = text.documents.shortlist;
const dash = text.report.dash;

/** What is said of one person, below the name: the same in the PDF and on the page. */
export function personParts(person: PersonInDocument, document: ShortlistDocument): Markup {
  return html`${
      person.note !== null &&
      html`<h3>${words.why}</h3>
        <p class="plain">${person.note}</p>`
    }
    <h3>${words.facts}</h3>
    <dl class="definitions">
      ${factsOf(person, document).map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${person.accounts.length === 0 ? nothing(words.accounts, words.noAccounts) : accountsTable(person)}
    ${person.audience.length === 0 ? nothing(words.audience, words.noAudience) : audienceTable(person)}
    ${person.pastWork.length > 0 && pastWorkTable(person, document)}
    ${
      person.answers.length > 0 &&
      html`<h3>${words.answersSoFar}</h3>
        ${answersOf(person)}`
    }`;
}

/** A part of which nothing is known says so under its name; where there is a table, its caption is the name. */
const nothing = (heading: string, sentence: string): Markup =>
  html`<h3>${heading}</h3>
    <p>${sentence}</p>`;

/** The largest account with its platform, or a dash. */
export function largestAccountText({ accounts }: PersonInDocument): Markup {
  const [largest] = accounts;
  return largest ? html`${platformNames[largest.platform]} ${handleOf(largest)}` : html`${dash}`;
}

export const sizeText = ({ accounts }: PersonInDocument): string => cells.count(accounts[0]?.size ?? null);
export const rateText = ({ rate }: PersonInDocument): string => cells.percent(rate?.value ?? null);
export const priceText = ({ price }: PersonInDocument): string => (price ? formatMoney(price) : words.noPrice);

function factsOf(person: PersonInDocument, { hasPrices }: ShortlistDocument): [string, Markup | string][] {
  const { country, languages, topics, rate, planned, isPlanOfCampaign } = person;
  const listed = (values: readonly string[]): Markup | string =>
    values.length === 0 ? dash : html`<bdi dir="auto">${values.join(', ')}</bdi>`;
  const plan = planned.map((piece) => html`<li>${plannedText(piece)}</li>`);
  return [
    [words.country, country === null ? dash : nameOf(country)],
    [words.languages, listed(languages)],
    [words.topics, listed(topics)],
    ...(rate ? [rateFact(rate)] : []),
    [
      words.planned,
      plan.length === 0
        ? dash
        : html`<ul class="bare">
              ${plan}
            </ul>
            ${isPlanOfCampaign && html`<span class="quiet made">${words.planOfCampaign}</span>`}`,
    ],
    ...(hasPrices ? [[words.price, priceText(person)] as [string, string]] : []),
  ];
}

function rateFact({
  label,
  value,
  formula,
  from,
  blankReason,
}: NonNullable<PersonInDocument['rate']>): [string, Markup] {
  if (value === null) return [label, html`${dash} <span class="quiet">${blankReason ?? ''}</span>`];
  return [label, html`${formatPercent(value)} <span class="quiet made">${words.rateMade(formula, from)}</span>`];
}

/** Such as `2 × Instagram Reel, between 1 May 2026 and 6 May 2026`. */
export function plannedText({ platform, format, count, startsOn, endsOn }: PlannedForClient): string {
  const what = words.piece(formatCount(count), platformNames[platform], shortName(format));
  const when = windowText(startsOn, endsOn);
  return when === null ? what : `${what}, ${when}`;
}

/** When something is to be posted, or `null` when no day is known. */
export function windowText(startsOn: string | null, endsOn: string | null): string | null {
  if (startsOn !== null && endsOn !== null) return words.window(formatDay(startsOn), formatDay(endsOn));
  if (startsOn !== null) return words.from(formatDay(startsOn));
  return endsOn === null ? null : words.until(formatDay(endsOn));
}

function handleOf({ handle, url }: AccountForClient): Markup | string {
  if (handle === null && url === null) return dash;
  const shown = handle === null ? shortName(url!) : `@${shortName(handle, 40)}`;
  return url === null ? html`<bdi>${shown}</bdi>` : html`<a href="${url}" rel="noreferrer"><bdi>${shown}</bdi></a>`;
}

function accountsTable({ accounts }: PersonInDocument): Markup {
  const head = words.accountColumns;
  return table({
    caption: words.accounts,
    columns: [
      {
        head: head.platform,
        isHead: true,
        cell: ({ platform }: AccountForClient) => platformNames[platform],
        width: 24,
      },
      { head: head.handle, cell: handleOf },
      {
        head: head.measure,
        cell: ({ platform, measure }: AccountForClient) => (measure === null ? dash : measureName(platform, measure)),
        width: 20,
      },
      { head: head.size, isFigure: true, cell: ({ size }: AccountForClient) => cells.count(size), width: 16 },
    ],
    rows: accounts,
  });
}

function audienceTable({ audience }: PersonInDocument): Markup {
  const head = words.audienceColumns;
  type Row = PersonInDocument['audience'][number];
  return table({
    caption: words.audience,
    columns: [
      { head: head.dimension, isHead: true, cell: (row: Row) => text.personWords.audience[row.dimension], width: 24 },
      {
        head: head.parts,
        cell: (row: Row) =>
          html`<bdi dir="auto"
            >${row.parts.map(({ value, percent }) => `${value} ${formatShare(percent)}`).join(', ')}</bdi
          >`,
      },
      {
        head: head.source,
        cell: (row: Row) => words.source(text.figures.sources[row.source], row.on && formatDay(row.on)),
        width: 28,
      },
    ],
    rows: audience,
  });
}

function pastWorkTable({ pastWork }: PersonInDocument, { hasResults }: ShortlistDocument): Markup {
  const head = words.pastColumns;
  type Row = PersonInDocument['pastWork'][number];
  const figures: Column<Row>[] = [
    { head: head.reach, isFigure: true, cell: ({ results }) => cells.count(results?.reach ?? null) },
    { head: head.engagements, isFigure: true, cell: ({ results }) => cells.count(results?.engagements ?? null) },
    { head: head.orders, isFigure: true, cell: ({ results }) => cells.count(results?.orders ?? null) },
    {
      head: head.revenue,
      isFigure: true,
      cell: ({ results }) => (results?.revenue ? formatMoney(results.revenue) : dash),
    },
  ];
  return table({
    caption: words.pastWork,
    columns: [
      { head: head.campaign, isHead: true, cell: ({ campaign }: Row) => nameOf(campaign), width: 30 },
      { head: head.period, cell: ({ startsOn, endsOn }: Row) => periodText(startsOn, endsOn) ?? dash },
      { head: head.posts, isFigure: true, cell: ({ posts }: Row) => cells.count(posts) },
      ...(hasResults ? figures : []),
    ],
    rows: pastWork,
  });
}

/** A period with one or both of its ends, or `null`. */
export function periodText(startsOn: string | null, endsOn: string | null): string | null {
  if (startsOn !== null && endsOn !== null) return formatDaySpan(startsOn, endsOn);
  if (startsOn !== null) return words.from(formatDay(startsOn));
  return endsOn === null ? null : words.until(formatDay(endsOn));
}

function answersOf({ answers }: PersonInDocument): Markup {
  return html`<ul class="bare">
    ${answers.map(({ by, answer, on, comment }) => {
      const word = answer === null ? words.comment : words.answers[answer];
      const said = words.answer(shortName(by), word, formatDay(on));
      return html`<li><bdi dir="auto" class="plain">${said}${comment !== null && ` ${comment}`}</bdi></li>`;
    })}
  </ul>`;
}
