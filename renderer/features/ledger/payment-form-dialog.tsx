import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { InfluencerField, type InfluencerChoice } from '../../ui/influencer-field.tsx';
import { createInput, paymentDraft, updateInput, type PaymentDraft } from './payment-draft.ts';
import { PaymentFields } from './payment-fields.tsx';

const words = text.ledger.form;

interface PaymentFormDialogProps {
  /** The payment to change, or `null` to add one. */
  readonly payment: LedgerRow | null;
  readonly close: () => void;
}

/** Adds a payment by hand, or corrects one. A refusal stands in the dialog until it is put right. */
export function PaymentFormDialog({ payment, close }: PaymentFormDialogProps) {
  const run = useFormCommand();
  const summary = useQuery('workspace.summary', {});
  const campaigns = useQuery('campaign.list', payment ? null : {});
  const [changed, setDraft] = useState<PaymentDraft | null>(null);
  const [person, setPerson] = useState<InfluencerChoice | null>(null);
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const draft = changed ?? paymentDraft(payment, summary.data?.workspace.homeCurrency ?? null);
  const choices = campaigns.data?.rows ?? [];
  const save = () => {
    if (draft.currency === null) return words.noCurrency;
    if (payment) return run('payment.update', updateInput(draft, draft.currency, payment.id));
    if (!person) return words.noInfluencer;
    return run('payment.create', createInput(draft, draft.currency, person.id, campaignId));
  };
  return (
    <FormDialog
      title={payment ? words.editTitle(payment.influencerName) : words.addTitle}
      saveLabel={payment ? words.save : words.add}
      close={close}
      save={save}
    >
      {payment ? null : (
        <Stack sx={{ gap: 4 }}>
          <InfluencerField
            label={words.influencer}
            value={person}
            onChange={setPerson}
            helperText={words.influencerHelp}
            noneText={words.noneFound}
          />
          <Autocomplete
            options={choices}
            value={choices.find((one) => one.id === campaignId) ?? null}
            onChange={(_event, next) => setCampaignId(next?.id ?? null)}
            getOptionLabel={(one) => one.name}
            getOptionKey={(one) => one.id}
            autoHighlight
            size="small"
            renderInput={(params) => <TextField {...params} label={words.campaign} helperText={words.campaignHelp} />}
          />
        </Stack>
      )}
      <PaymentFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
