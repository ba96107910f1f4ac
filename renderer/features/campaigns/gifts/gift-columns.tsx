import { giftStates } from '#shared/domain/gifts/gift-state.ts';
import type { GiftRow } from '#shared/queries/gift-list.ts';
import { text } from '#shared/text/text.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { Unknown } from '../../../ui/unknown.tsx';
import { allPieces, dueGiftText, productText, sinceText } from './gift-facts.ts';
import { GiftStateMark } from './gift-state-mark.tsx';

const words = text.gifts.columns;

/** Columns of what is given in a campaign. */
export const giftColumns: readonly GridColumn<GiftRow>[] = [
  {
    id: 'person',
    label: words.person,
    width: 150,
    grow: 1,
    isSortable: true,
    cell: (row) => (
      <span className="strong">
        <PersonLink id={row.influencerId} name={row.name} isInGrid />
      </span>
    ),
  },
  {
    id: 'product',
    label: words.product,
    width: 180,
    grow: 2,
    isSortable: true,
    cell: ({ gift }) => <span title={productText(gift)}>{productText(gift)}</span>,
  },
  {
    id: 'state',
    label: words.state,
    width: 184,
    isSortable: true,
    cell: ({ state }) => <GiftStateMark state={state} />,
  },
  { id: 'day', label: words.day, width: 112, cell: ({ gift }) => sinceText(gift) },
  {
    id: 'due',
    label: words.due,
    width: 180,
    cell: ({ gift }) => <span title={dueGiftText(gift)}>{dueGiftText(gift)}</span>,
  },
  {
    id: 'tracking',
    label: words.tracking,
    width: 140,
    yields: 1440,
    cell: ({ gift }) => <span className="quiet">{[gift.carrier, gift.tracking].filter(Boolean).join(' ')}</span>,
  },
  {
    id: 'retail',
    label: words.retail,
    width: 124,
    align: 'end',
    cell: ({ gift }) => allPieces(gift, 'retailValue') ?? <Unknown />,
  },
  {
    id: 'cost',
    label: words.cost,
    width: 124,
    align: 'end',
    cell: ({ gift }) => allPieces(gift, 'cost') ?? <Unknown />,
  },
];

/** What the columns are sorted by; amounts of several currencies have no order. */
export const giftSortValues: Readonly<Record<string, (row: GiftRow) => SortValue>> = {
  person: (row) => row.name,
  product: (row) => row.gift.product,
  state: (row) => giftStates.indexOf(row.state),
};
