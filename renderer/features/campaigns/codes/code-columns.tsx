import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import type { CodeRow } from '#shared/queries/campaign-codes.ts';
import type { PromoCode } from '#shared/model/promo-code.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText, numberText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { Unknown } from '../../../ui/unknown.tsx';
import { periodText } from '../campaign-texts.ts';
import { copyText } from './copy-text.ts';
import { GridButton } from './grid-button.tsx';

const words = text.codesAndLinks.code;

/** What the customer is given, in words; empty when that is not known. */
export function discountText({ discountPercent, discountAmount }: PromoCode): string {
  if (discountPercent !== undefined) return words.discountPercent(numberText(discountPercent));
  return discountAmount ? moneyText(discountAmount) : '';
}

/** Columns of a campaign's discount codes. */
export const codeColumns: readonly GridColumn<CodeRow>[] = [
  {
    id: 'code',
    label: words.columns.code,
    width: 180,
    grow: 2,
    isSortable: true,
    cell: ({ code }) => <span className="strong">{code.code}</span>,
  },
  {
    id: 'person',
    label: words.columns.person,
    width: 170,
    grow: 2,
    isSortable: true,
    cell: ({ code, personName }) =>
      code.influencerId === undefined || personName === null ? (
        <span className="quiet">{text.codesAndLinks.everybody}</span>
      ) : (
        <PersonLink id={code.influencerId} name={personName} isInGrid />
      ),
  },
  {
    id: 'discount',
    label: words.columns.discount,
    width: 110,
    align: 'end',
    cell: ({ code }) => discountText(code),
  },
  {
    id: 'valid',
    label: words.columns.valid,
    width: 210,
    isSortable: true,
    cell: ({ code }) => <span>{periodText(code.startsOn, code.endsOn) ?? ''}</span>,
  },
  {
    id: 'orders',
    label: words.columns.orders,
    hint: words.columns.ordersHint,
    width: 90,
    align: 'end',
    isSortable: true,
    cell: ({ sold }) => (sold ? countText(sold.orders) : <Unknown reason={words.noOrders} />),
  },
  {
    id: 'revenue',
    label: words.columns.revenue,
    width: 180,
    align: 'end',
    cell: ({ sold }) => (sold ? sold.revenue.map(moneyText).join(' · ') : <Unknown reason={words.noOrders} />),
  },
  {
    id: 'actions',
    label: words.columns.actions,
    width: 84,
    align: 'end',
    cell: ({ code: { code } }) => (
      <GridButton icon={CopyIcon} label={words.copy(code)} onClick={() => void copyText(code, words.copied(code))} />
    ),
  },
];

/** What each column is sorted by. */
export const codeSortValues: Readonly<Record<string, (row: CodeRow) => SortValue>> = {
  code: ({ code }) => code.code,
  person: ({ personName }) => personName,
  valid: ({ code }) => code.startsOn ?? code.endsOn ?? null,
  orders: ({ sold }) => sold?.orders ?? null,
};
