import Box from '@mui/material/Box';
import type { LedgerTotal } from '#shared/domain/ledger/ledger-row.ts';
import { text } from '#shared/text/text.ts';
import { amountText, countText } from '../../state/format.ts';

const words = text.ledger.totals;

/** Control totals of what the list shows, one line per currency: currencies never add up. */
export function LedgerTotals({ totals }: { readonly totals: readonly LedgerTotal[] }) {
  return (
    <Box
      component="table"
      aria-label={words.label}
      className="figures"
      sx={{
        flex: 'none',
        borderCollapse: 'collapse',
        alignSelf: 'flex-start',
        mx: 4,
        my: 2,
        fontSize: 13,
        '& th, & td': { px: 2, py: 0.5, textAlign: 'end', fontWeight: 400, whiteSpace: 'nowrap', minWidth: 96 },
        '& thead th': { fontSize: 12, color: 'text.secondary' },
        '& th:first-of-type': { textAlign: 'start', minWidth: 64 },
        '& tbody td:nth-of-type(2)': { fontWeight: 620 },
        // How many payments are open stands behind the amounts, so that these stay aligned.
        '& td:last-of-type': { textAlign: 'start', color: 'text.secondary', fontWeight: 400, minWidth: 0 },
      }}
    >
      <thead>
        <tr>
          <th scope="col">{words.currency}</th>
          <th scope="col">{words.payments}</th>
          <th scope="col">{words.amount}</th>
          <th scope="col">{words.allocated}</th>
          <th scope="col">{words.unallocated}</th>
          <th scope="col">
            <span className="visually-hidden">{words.openPayments}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.currency}>
            <th scope="row">{total.currency}</th>
            <td>{countText(total.payments)}</td>
            <td>{amountText(total.amount)}</td>
            <td>{amountText(total.allocated)}</td>
            <td>{amountText(total.unallocated)}</td>
            <td>
              {total.unallocatedPayments > 0 ? words.unallocatedPayments(countText(total.unallocatedPayments)) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
