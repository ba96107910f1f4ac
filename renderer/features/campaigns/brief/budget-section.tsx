import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { BudgetRow, BudgetTotal, BudgetView } from '#shared/domain/brief/budget-view.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { Unknown } from '../../../ui/unknown.tsx';
import { FactSection } from '../../../ui/facts.tsx';
import { BudgetLineDialog } from './budget-line-dialog.tsx';

const words = text.brief.budget;

/** What is planned by category, and beside it what is agreed, paid and left. */
export function BudgetSection({ campaign }: { readonly campaign: Campaign }) {
  const { data, error, retry } = useQuery('campaign.budget', { id: campaign.id });
  const [open, setOpen] = useState<BudgetRow | 'new' | null>(null);
  return (
    <FactSection title={text.brief.sections.budget}>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {data === null ? null : data.rows.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '72ch', mb: 2 }}>
            {words.lead}
          </Typography>
          <Overspent totals={data.totals} />
          <BudgetTable campaign={campaign} view={data} edit={setOpen} />
        </>
      )}
      {data === null ? null : <Missing view={data} />}
      <Button startIcon={<AddIcon />} onClick={() => setOpen('new')} sx={{ mt: 2, ml: -1 }}>
        {words.add}
      </Button>
      {open === null ? null : (
        <BudgetLineDialog campaign={campaign} row={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </FactSection>
  );
}

const isBelowNothing = (money: MoneyText | null): money is MoneyText => money?.amount.startsWith('-') ?? false;
const withoutSign = ({ amount, currency }: MoneyText): MoneyText => ({ amount: amount.replace('-', ''), currency });

function Overspent({ totals }: { readonly totals: readonly BudgetTotal[] }) {
  return totals.map(({ currency, left }) =>
    isBelowNothing(left) ? (
      <Alert key={currency} severity="warning" sx={{ mb: 2, maxWidth: 900 }}>
        {words.overTotal(moneyText(withoutSign(left)), currency)}
      </Alert>
    ) : null,
  );
}

function Missing({ view }: { readonly view: BudgetView }) {
  const notes = [
    ...(view.feesMissing > 0 ? [words.feesMissing(view.feesMissing)] : []),
    ...(view.paymentsOpen > 0 ? [words.paymentsOpen(view.paymentsOpen)] : []),
    ...(view.costsMissing > 0 ? [words.costsMissing(view.costsMissing)] : []),
  ];
  return notes.map((note) => (
    <Typography key={note} variant="body2" color="textSecondary" sx={{ mt: 2 }}>
      {note}
    </Typography>
  ));
}

/** What is left; an amount that is over is said in words, with a mark that is seen without colour. */
function Left({ left, reason }: { readonly left: MoneyText | null; readonly reason: string }) {
  if (left === null) return <Unknown reason={reason} />;
  if (!isBelowNothing(left)) return moneyText(left);
  return (
    <Box component="span" sx={{ color: 'warning.main', display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <WarningIcon aria-hidden sx={{ fontSize: 16 }} />
      {words.over(moneyText(withoutSign(left)))}
    </Box>
  );
}

interface BudgetTableProps {
  readonly campaign: Campaign;
  readonly view: BudgetView;
  readonly edit: (row: BudgetRow) => void;
}

function BudgetTable({ campaign, view, edit }: BudgetTableProps) {
  const run = useCommand();
  const remove = ({ category, currency }: BudgetRow) =>
    void run('campaign.update', {
      campaignId: campaign.id,
      budget: (campaign.budget ?? []).filter(
        (line) => line.category !== category || line.planned.currency !== currency,
      ),
    });
  return (
    <Box component="table" className="figures" aria-label={text.brief.sections.budget} sx={plainTable}>
      <thead>
        <tr>
          <th scope="col">{words.category}</th>
          <th scope="col" className="end">
            {words.planned}
          </th>
          <th scope="col" className="end">
            {words.committed}
          </th>
          <th scope="col" className="end">
            {words.left}
          </th>
          <th scope="col" className="end">
            {words.paid}
          </th>
          <th scope="col">{words.note}</th>
          <th scope="col">
            <span className="visually-hidden">{text.brief.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => {
          const name = words.categories[row.category];
          return (
            <tr key={`${row.category} ${row.currency}`}>
              <th scope="row">{name}</th>
              <td className="end">{row.planned ? moneyText(row.planned) : <Unknown reason={words.notPlanned} />}</td>
              <td className="end">
                {row.committed ? moneyText(row.committed) : <Unknown reason={words.notTracked} />}
              </td>
              <td className="end">
                <Left left={row.left} reason={row.planned ? words.notTracked : words.notPlanned} />
              </td>
              <td className="end">{moneyText(row.paid)}</td>
              <td className="wide quiet">{row.note}</td>
              <td className="end">
                <RowAction icon={EditIcon} label={words.edit(name, row.currency)} onClick={() => edit(row)} />
                {row.planned ? (
                  <RowAction icon={DeleteIcon} label={words.remove(name, row.currency)} onClick={() => remove(row)} />
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        {view.totals.map((total) => (
          <tr key={total.currency} className="strong">
            <th scope="row">{words.total(total.currency)}</th>
            <td className="end">{total.planned ? moneyText(total.planned) : <Unknown reason={words.notPlanned} />}</td>
            <td className="end">{moneyText(total.committed)}</td>
            <td className="end">
              <Left left={total.left} reason={words.notPlanned} />
            </td>
            <td className="end">{moneyText(total.paid)}</td>
            <td colSpan={2}>{''}</td>
          </tr>
        ))}
      </tfoot>
    </Box>
  );
}
