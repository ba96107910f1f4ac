import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { MoneyText } from '#shared/lib/money.ts';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../state/use-query.ts';
import { plainAmount } from '../../ui/amount-input.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { AmountField, FormGrid, NotesField } from '../../ui/form-fields.tsx';

const words = text.campaigns.creator;

/** What was agreed with a creator, as it stands in a form. */
export interface CollaborationDraft {
  readonly stage: Collaboration['stage'];
  readonly fee: string;
  readonly currency: string | null;
  readonly notes: string;
}

/** The form for a collaboration that begins; the fee is in the campaign's currency until said otherwise. */
export function collaborationDraft(currency: string | null): CollaborationDraft {
  return { stage: 'identified', fee: '', currency, notes: '' };
}

/** The typed fee, or `null` for none. Without a currency the command refuses and says so. */
export function feeOf({ fee, currency }: CollaborationDraft): MoneyText | null {
  return fee.trim() === '' ? null : { amount: plainAmount(fee), currency: currency ?? '' };
}

interface CollaborationFieldsProps {
  readonly draft: CollaborationDraft;
  readonly onChange: (draft: CollaborationDraft) => void;
}

/** Stage, fee and notes of one creator in one campaign. */
export function CollaborationFields({ draft, onChange }: CollaborationFieldsProps) {
  const stages = useQuery('pipeline.stages', {}).data?.stages ?? [];
  const set = (patch: Partial<CollaborationDraft>) => onChange({ ...draft, ...patch });
  return (
    <FormGrid>
      <TextField
        select
        className="wide"
        label={words.stage}
        value={draft.stage}
        onChange={(event) => set({ stage: event.target.value })}
      >
        {stages.map(({ stage, name }) => (
          <MenuItem key={stage} value={stage}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <AmountField label={words.fee} value={draft.fee} onChange={(fee) => set({ fee })} />
      <CurrencyField label={words.feeCurrency} value={draft.currency} onChange={(currency) => set({ currency })} />
      <NotesField label={words.notes} value={draft.notes} onChange={(notes) => set({ notes })} />
    </FormGrid>
  );
}
