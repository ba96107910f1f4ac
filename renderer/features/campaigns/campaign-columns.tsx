import type { CampaignRow } from '#shared/queries/campaign-list.ts';
import { text } from '#shared/text/text.ts';
import { amountText, countText, multipleText } from '../../state/format.ts';
import type { GridColumn } from '../../ui/grid-types.ts';
import { periodText } from './campaign-texts.ts';
import type { SortValue } from '../../ui/sort-rows.ts';
import { Unknown } from '../../ui/unknown.tsx';

const words = text.campaigns.columns;
const count = (value: number | null) => (value === null ? <Unknown /> : countText(value));

/** Columns of the list of campaigns; wide windows show more of them. */
export const campaignColumns: readonly GridColumn<CampaignRow>[] = [
  {
    id: 'name',
    label: words.name,
    width: 190,
    grow: 3,
    isSortable: true,
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'client',
    label: words.client,
    width: 120,
    grow: 2,
    isSortable: true,
    cell: (row) => <span>{row.clientName ?? ''}</span>,
  },
  {
    id: 'objective',
    label: words.objective,
    width: 100,
    yields: 1440,
    isSortable: true,
    cell: (row) => <span>{row.objective === null ? '' : text.campaigns.objectives[row.objective]}</span>,
  },
  {
    id: 'period',
    label: words.period,
    width: 210,
    yields: 1440,
    isSortable: true,
    cell: (row) => <Period row={row} />,
  },
  {
    id: 'currency',
    label: words.currency,
    width: 84,
    isSortable: true,
    cell: (row) => <span>{row.currency ?? ''}</span>,
  },
  {
    id: 'revenue',
    label: words.revenue,
    width: 130,
    align: 'end',
    isSortable: true,
    cell: (row) => (row.revenue ? amountText(row.revenue) : <Unknown />),
  },
  { id: 'orders', label: words.orders, width: 84, align: 'end', isSortable: true, cell: (row) => count(row.orders) },
  {
    id: 'cost',
    label: words.cost,
    width: 120,
    align: 'end',
    isSortable: true,
    cell: (row) => (row.cost ? amountText(row.cost) : <Unknown reason={row.costBlankReason} />),
  },
  {
    id: 'roas',
    label: words.roas,
    width: 84,
    align: 'end',
    isSortable: true,
    cell: (row) => (row.roas === null ? <Unknown /> : multipleText(row.roas)),
  },
  {
    id: 'creators',
    label: words.creators,
    width: 84,
    align: 'end',
    isSortable: true,
    cell: (row) => countText(row.influencers),
  },
  {
    id: 'posts',
    label: words.posts,
    width: 84,
    align: 'end',
    yields: 1200,
    isSortable: true,
    cell: (row) => countText(row.posts),
  },
];

const amount = (money: CampaignRow['revenue']): SortValue => (money ? Number(money.amount) : null);

/** What each column is sorted by. Amounts are compared as numbers for the order only. */
export const campaignSortValues: Readonly<Record<string, (row: CampaignRow) => SortValue>> = {
  name: (row) => row.name,
  client: (row) => row.clientName,
  objective: (row) => (row.objective === null ? null : text.campaigns.objectives[row.objective]),
  period: (row) => row.startsOn ?? row.activeFrom,
  currency: (row) => row.currency,
  revenue: (row) => amount(row.revenue),
  orders: (row) => row.orders,
  cost: (row) => amount(row.cost),
  roas: (row) => row.roas,
  creators: (row) => row.influencers,
  posts: (row) => row.posts,
};

function Name({ row }: { readonly row: CampaignRow }) {
  return (
    <span>
      <span className="strong">{row.name}</span>
      {row.isArchived ? <span className="quiet"> · {text.brief.archived}</span> : null}
    </span>
  );
}

/** The planned period, else the one in which something happened, in quiet words. */
function Period({ row }: { readonly row: CampaignRow }) {
  const planned = periodText(row.startsOn, row.endsOn);
  if (planned !== null) return <span>{planned}</span>;
  const active = periodText(row.activeFrom, row.activeTo);
  return <span className="quiet">{active ?? ''}</span>;
}
