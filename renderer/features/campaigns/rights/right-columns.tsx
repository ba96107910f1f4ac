import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText } from '../../../state/format.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import type { SortValue } from '../../../ui/sort-rows.ts';
import { rightMind, rightScopeText } from './right-words.ts';

const { kinds, states, list: words } = text.rights;

function Mind({ row }: { readonly row: RightRow }) {
  const mind = rightMind(row);
  if (!mind) return null;
  const sentences = row.warnings.map(({ sentence }) => sentence).join('\n');
  return <span title={sentences}>{mind.words}</span>;
}

const columns: readonly GridColumn<RightRow>[] = [
  {
    id: 'person',
    label: words.person,
    width: 140,
    grow: 2,
    isSortable: true,
    cell: (row) => <span className="strong">{row.influencerName}</span>,
  },
  { id: 'kind', label: words.kind, width: 108, isSortable: true, cell: (row) => <span>{kinds[row.right.kind]}</span> },
  {
    id: 'client',
    label: words.client,
    width: 120,
    grow: 1,
    isSortable: true,
    cell: (row) => <span>{row.clientName ?? ''}</span>,
  },
  {
    id: 'campaign',
    label: words.campaign,
    width: 130,
    grow: 1,
    yields: 1440,
    isSortable: true,
    cell: (row) => <span>{row.campaignName}</span>,
  },
  {
    id: 'scope',
    label: words.scope,
    width: 150,
    grow: 2,
    yields: 1200,
    cell: (row) => <span title={rightScopeText(row)}>{rightScopeText(row)}</span>,
  },
  {
    id: 'from',
    label: words.from,
    width: 112,
    isSortable: true,
    cell: (row) =>
      row.days.from === null ? (
        <span className="quiet">{words.unknownStart}</span>
      ) : (
        <span title={row.days.startOf === null ? '' : words.startOf[row.days.startOf]}>{dayText(row.days.from)}</span>
      ),
  },
  {
    id: 'to',
    label: words.to,
    width: 112,
    isSortable: true,
    cell: (row) =>
      row.days.to === null ? <span className="quiet">{words.open}</span> : <span>{dayText(row.days.to)}</span>,
  },
  { id: 'state', label: words.state, width: 88, isSortable: true, cell: (row) => <span>{states[row.state]}</span> },
  {
    id: 'fee',
    label: words.fee,
    width: 120,
    align: 'end',
    yields: 1600,
    cell: (row) => (row.right.fee ? moneyText(row.right.fee) : ''),
  },
  { id: 'mind', label: words.mind, width: 130, grow: 1, isSortable: true, cell: (row) => <Mind row={row} /> },
];

/** Columns of rights. Where all are of one person in one campaign, these are left out. */
export function rightColumns(isOfOne: boolean): readonly GridColumn<RightRow>[] {
  return isOfOne ? columns.filter(({ id }) => !['person', 'client', 'campaign'].includes(id)) : columns;
}

/** What each column is sorted by; an open end is the last. */
export const rightSortValues: Readonly<Record<string, (row: RightRow) => SortValue>> = {
  person: (row) => row.influencerName,
  kind: (row) => kinds[row.right.kind],
  client: (row) => row.clientName,
  campaign: (row) => row.campaignName,
  from: (row) => row.days.from,
  to: (row) => row.days.to ?? '9999',
  state: (row) => states[row.state],
  mind: (row) => rightMind(row)?.words ?? null,
};
