import { foldText } from '#shared/lib/text-fold.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { CampaignShortlistResult, ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText, percentText, shortCountText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { Unknown } from '../../../ui/unknown.tsx';
import { AnswerCell, StandingMark } from './answer-mark.tsx';

const words = text.shortlist.columns;
/** Columns of answers give way, the last one first, where the list has too little room. */
const ANSWERS_YIELD = 1_100;
const STANDINGS = { yes: 0, open: 1, no: 2 } as const;

/** Those at the client whose answers have a column: who sees shortlists, then whoever else has answered. */
export function answerersOf({ client, rows }: CampaignShortlistResult): readonly string[] {
  const byFold = new Map<string, string>();
  const add = (name: string) => byFold.set(foldText(name), byFold.get(foldText(name)) ?? name);
  for (const { name, sees } of client?.people ?? []) if (sees.includes('shortlist')) add(name);
  for (const { forClient } of rows) for (const { by } of forClient.answers) add(by);
  return [...byFold.values()];
}

/** Columns of the shortlist: who it is, what the client says, why, and what it costs. */
export function shortlistColumns(answerers: readonly string[]): readonly GridColumn<ShortlistRow>[] {
  return [
    {
      id: 'name',
      label: words.name,
      width: 150,
      grow: 2,
      isSortable: true,
      cell: ({ forClient: { influencerId, name } }) => (
        <span className="strong">
          <PersonLink id={influencerId} name={name} isInGrid />
        </span>
      ),
    },
    { id: 'account', label: words.account, width: 150, grow: 1, yields: 1_300, cell: accountCell },
    { id: 'size', label: words.size, width: 96, align: 'end', isSortable: true, cell: sizeCell },
    {
      id: 'rate',
      label: words.rate,
      hint: words.rateHint,
      width: 104,
      align: 'end',
      isSortable: true,
      cell: ({ forClient: { rate } }) =>
        rate === null || rate.value === null ? (
          <Unknown reason={rate?.blankReason ?? null} />
        ) : (
          <span title={`${rate.label}: ${rate.formula}`}>{percentText(rate.value)}</span>
        ),
    },
    {
      id: 'standing',
      label: words.standing,
      width: 92,
      isSortable: true,
      cell: ({ standing }) => <StandingMark standing={standing} />,
    },
    ...answerers.map((name, index): GridColumn<ShortlistRow> => ({
      id: `answer-${foldText(name)}`,
      label: name,
      width: 116,
      yields: ANSWERS_YIELD + 50 * index,
      cell: ({ forClient }) => <AnswerCell answer={answerBy(forClient.answers, name)} />,
    })),
    {
      id: 'note',
      label: words.note,
      width: 140,
      grow: 3,
      cell: ({ forClient: { note } }) => (
        <span className="quiet" title={note ?? undefined}>
          {note ?? ''}
        </span>
      ),
    },
    {
      id: 'price',
      label: words.price,
      width: 132,
      align: 'end',
      cell: ({ forClient: { price } }) => (price ? moneyText(price) : <Unknown />),
    },
    {
      id: 'margin',
      label: words.margin,
      hint: words.marginHint,
      width: 88,
      align: 'end',
      yields: 1_440,
      isSortable: true,
      cell: ({ forAgency: { margin } }) =>
        margin === null ? (
          <Unknown reason={text.shortlist.person.noMargin} />
        ) : (
          <span title={moneyText(margin.amount)}>
            {margin.share === null ? moneyText(margin.amount) : percentText(margin.share)}
          </span>
        ),
    },
    {
      id: 'since',
      label: words.shortlistedOn,
      width: 112,
      yields: 1_440,
      isSortable: true,
      cell: ({ shortlistedOn }) => <span className="quiet">{dayText(shortlistedOn)}</span>,
    },
  ];
}

function answerBy(answers: ShortlistRow['forClient']['answers'], name: string) {
  const fold = foldText(name);
  return answers.find(({ by }) => foldText(by) === fold);
}

function accountCell({ forClient: { accounts } }: ShortlistRow) {
  const [largest] = accounts;
  if (!largest) return <Unknown />;
  const handle = largest.handle === null ? '' : ` @${largest.handle}`;
  return <span className="quiet">{`${platformNames[largest.platform]}${handle}`}</span>;
}

function sizeCell({ forClient: { accounts } }: ShortlistRow) {
  const size = accounts[0]?.size ?? null;
  return size === null ? <Unknown /> : <span title={countText(size)}>{shortCountText(size)}</span>;
}

/** What each column is sorted by. */
export const shortlistSortValues: Readonly<Record<string, (row: ShortlistRow) => SortValue>> = {
  name: ({ forClient }) => forClient.name,
  size: ({ forClient }) => forClient.accounts[0]?.size ?? null,
  rate: ({ forClient }) => forClient.rate?.value ?? null,
  standing: ({ standing }) => STANDINGS[standing],
  margin: ({ forAgency }) => forAgency.margin?.share ?? null,
  since: ({ shortlistedOn }) => shortlistedOn,
};
