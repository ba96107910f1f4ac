import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../../engine/engine-api.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { plainAmount } from '../../ui/amount-input.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { filledParts, partsOf } from './allocation-draft.ts';
import { AllocationFields } from './allocation-fields.tsx';
import { PaymentFacts } from './payment-facts.tsx';

const words = text.ledger;

interface PaymentDetailDialogProps {
  readonly payment: LedgerRow;
  readonly edit: () => void;
  readonly close: () => void;
}

/** One payment: what is known of it, and which campaigns bear it, by hand or in proportion to orders. */
export function PaymentDetailDialog({ payment, edit, close }: PaymentDetailDialogProps) {
  const run = useFormCommand();
  const [, navigate] = useLocation();
  const campaigns = useQuery('campaign.list', {});
  const proposal = useQuery('ledger.allocationProposal', { paymentIds: [payment.id] });
  const [parts, setParts] = useState(() => partsOf(payment));
  const [refusal, setRefusal] = useState<string | null>(null);
  const choices = (campaigns.data?.rows ?? []).map(({ id, name, currency }) => ({ id, name, currency }));
  const proposed = proposal.data?.proposals[0];
  const impossible = proposal.data?.impossible[0];
  const settle = (result: CommandResult) => (result.tag === 'refused' ? setRefusal(result.message) : close());
  const save = async () => {
    const filled = parts.filter((part) => part.campaignId !== null || part.amount.trim() !== '');
    const complete = filled.flatMap(({ campaignId, amount }) =>
      campaignId === null
        ? []
        : [{ campaignId, amount: { amount: plainAmount(amount), currency: payment.amount.currency } }],
    );
    if (complete.length < filled.length) setRefusal(words.allocation.chooseCampaign);
    else settle(await run('payment.allocate', { paymentId: payment.id, parts: complete }));
  };
  return (
    <AppDialog
      isOpen
      title={words.detail.title(payment.influencerName)}
      close={close}
      submit={save}
      maxWidth="md"
      actions={
        <>
          <Button onClick={edit}>{words.detail.edit}</Button>
          <Button onClick={() => navigate(`/roster/${payment.influencerId}`)}>{words.detail.openPerson}</Button>
          <Box sx={{ flex: 1 }} />
          {payment.allocations.length > 0 ? (
            <Button onClick={() => void run('payment.allocate', { paymentId: payment.id, parts: [] }).then(settle)}>
              {words.allocation.takeBack}
            </Button>
          ) : null}
          <Button type="submit" variant="contained">
            {words.allocation.save}
          </Button>
        </>
      }
    >
      <PaymentFacts payment={payment} />
      <Stack sx={{ flexDirection: 'row', alignItems: 'center', gap: 4, mt: 6, mb: 4 }}>
        <Typography component="h3" variant="h3">
          {words.allocation.title}
        </Typography>
        {proposed ? (
          <Button size="small" variant="outlined" onClick={() => setParts(filledParts(proposed.allocations))}>
            {words.allocation.byOrders}
          </Button>
        ) : null}
      </Stack>
      {refusal === null ? null : (
        <Alert severity="error" sx={{ mb: 4 }}>
          {refusal}
        </Alert>
      )}
      {impossible ? (
        <Alert severity="info" sx={{ mb: 4 }}>
          {impossible.reason}
        </Alert>
      ) : null}
      {campaigns.data?.rows.length === 0 ? (
        <Typography>{words.allocation.noCampaigns}</Typography>
      ) : (
        <AllocationFields amount={payment.amount} parts={parts} campaigns={choices} onChange={setParts} />
      )}
    </AppDialog>
  );
}
