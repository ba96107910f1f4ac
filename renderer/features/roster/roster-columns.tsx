import BlockIcon from '@mui/icons-material/Block';
import Chip from '@mui/material/Chip';
import { platformNames } from '#shared/model/platform.ts';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText, multipleText, shortCountText } from '../../state/format.ts';
import { ValueCell } from '../../ui/value-cell.tsx';
import type { GridColumn } from '../../ui/grid-types.ts';

const words = text.roster;
const { columns } = words;

const textColumns = new Set(['name', 'platform', 'handle', 'country', 'stage']);

/** True for columns of words: their first click sorts from A; numbers begin with the largest. */
export function startsAscending(column: string): boolean {
  return textColumns.has(column);
}

const count = (value: number | null) => (
  <ValueCell shown={value === null ? null : shortCountText(value)} full={value === null ? null : countText(value)} />
);

/** The columns of the roster. Where there is more room, more of them are shown. */
export const rosterColumns: readonly GridColumn<RosterRow>[] = [
  { id: 'name', label: columns.name, width: 160, grow: 2, isSortable: true, cell: (row) => <NameCell row={row} /> },
  {
    id: 'platform',
    label: columns.platform,
    width: 92,
    isSortable: true,
    cell: (row) =>
      row.platform === null ? <span className="quiet">–</span> : <span>{platformNames[row.platform]}</span>,
  },
  {
    id: 'handle',
    label: columns.handle,
    width: 150,
    grow: 1,
    isSortable: true,
    cell: (row) => <HandleCell row={row} />,
  },
  {
    id: 'followers',
    label: columns.followers,
    width: 96,
    align: 'end',
    isSortable: true,
    cell: (row) => count(row.followers),
  },
  {
    id: 'tier',
    label: columns.tier,
    width: 68,
    yields: 1,
    cell: (row) => <span className="quiet">{row.tier === null ? '–' : words.tiers[row.tier]}</span>,
  },
  {
    id: 'topics',
    label: columns.topics,
    width: 130,
    grow: 1,
    yields: 5,
    cell: (row) => (
      <span className="quiet" title={row.topics.join(', ')}>
        {row.topics.join(', ')}
      </span>
    ),
  },
  {
    id: 'country',
    label: columns.country,
    width: 110,
    isSortable: true,
    yields: 8,
    cell: (row) => <span className="quiet">{[row.city, row.country].filter(Boolean).join(', ')}</span>,
  },
  {
    id: 'stage',
    label: columns.stage,
    width: 96,
    isSortable: true,
    cell: (row) => <span>{words.stages[row.stage]}</span>,
  },
  {
    id: 'posts',
    label: columns.posts,
    width: 68,
    align: 'end',
    isSortable: true,
    yields: 7,
    cell: (row) => count(row.posts),
  },
  {
    id: 'reach',
    label: columns.reach,
    width: 76,
    align: 'end',
    isSortable: true,
    yields: 4,
    cell: (row) => count(row.reach),
  },
  {
    id: 'engagements',
    label: columns.engagements,
    width: 108,
    align: 'end',
    isSortable: true,
    yields: 9,
    cell: (row) => count(row.engagements),
  },
  {
    id: 'orders',
    label: columns.orders,
    width: 72,
    align: 'end',
    isSortable: true,
    yields: 2,
    cell: (row) => count(row.orders),
  },
  {
    id: 'revenue',
    label: columns.revenue,
    width: 136,
    align: 'end',
    isSortable: true,
    cell: (row) => <ValueCell shown={row.revenue && moneyText(row.revenue)} full={null} />,
  },
  {
    id: 'cost',
    label: columns.cost,
    width: 136,
    align: 'end',
    isSortable: true,
    yields: 6,
    cell: (row) => <ValueCell shown={row.cost && moneyText(row.cost)} full={null} />,
  },
  {
    id: 'roas',
    label: columns.roas,
    width: 76,
    align: 'end',
    isSortable: true,
    yields: 3,
    cell: (row) => <ValueCell shown={row.roas === null ? null : multipleText(row.roas)} full={null} />,
  },
];

function NameCell({ row }: { readonly row: RosterRow }) {
  return (
    <>
      <span className="strong">{row.name}</span>
      {row.isArchived ? <Chip size="small" variant="outlined" label={words.archivedMark} /> : null}
      {row.doNotContact ? <BlockIcon titleAccess={words.doNotContact} color="error" sx={{ fontSize: 16 }} /> : null}
    </>
  );
}

function HandleCell({ row }: { readonly row: RosterRow }) {
  const others = row.accounts.length - 1;
  const names = row.accounts.map((account) => `${platformNames[account.platform]} ${account.handle ?? ''}`).join('\n');
  return (
    <>
      <span className={row.handle === null ? 'quiet' : undefined}>{row.handle ?? '–'}</span>
      {others > 0 ? (
        <span className="quiet fixed" title={names}>
          {words.moreAccounts(others)}
        </span>
      ) : null}
    </>
  );
}
