import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { Link as RouteLink } from 'wouter';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText } from '../../state/format.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import type { GridColumn } from '../../ui/grid-types.ts';
import { useArraySource } from '../../ui/row-source.ts';

const words = text.influencer.payments;

const columns: readonly GridColumn<LedgerRow>[] = [
  {
    id: 'day',
    label: words.day,
    width: 120,
    cell: (row) =>
      row.paidOn === null ? <span className="quiet">{words.noDay}</span> : <span>{dayText(row.paidOn)}</span>,
  },
  { id: 'basis', label: words.basis, width: 120, cell: (row) => <span>{text.ledger.bases[row.basis]}</span> },
  { id: 'amount', label: words.amount, width: 160, align: 'end', cell: (row) => <span>{moneyText(row.amount)}</span> },
  {
    id: 'allocated',
    label: words.allocated,
    width: 240,
    grow: 1,
    cell: (row) => <span className={row.state === 'unallocated' ? 'quiet' : undefined}>{bearers(row)}</span>,
  },
];

function bearers(row: LedgerRow): string {
  if (row.allocations.length === 0) return words.unallocated;
  return row.allocations.map((part) => `${part.campaignName} ${moneyText(part.amount)}`).join(', ');
}

/** What was paid to the person, and which campaigns bear it. */
export function PaymentsSection({ page }: { readonly page: InfluencerPageResult }) {
  const source = useArraySource(page.payments);
  if (page.payments.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 6 }}>
        {words.empty}
      </Typography>
    );
  }
  return (
    <>
      <Box sx={{ px: 6, py: 3, flex: 'none' }}>
        <Link component={RouteLink} href="/ledger">
          {words.openLedger}
        </Link>
      </Box>
      <DataGrid label={words.list(page.influencer.name)} columns={columns} source={source} rowKey={(row) => row.id} />
    </>
  );
}
