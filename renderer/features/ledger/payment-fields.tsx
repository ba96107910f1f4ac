import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { paymentBases } from '#shared/model/payment.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../state/format.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { AmountField, DayField, FormGrid, NotesField } from '../../ui/form-fields.tsx';
import { rateTimesUnits, type PaymentDraft } from './payment-draft.ts';

const words = text.ledger.form;

interface PaymentFieldsProps {
  readonly draft: PaymentDraft;
  readonly onChange: (draft: PaymentDraft) => void;
}

/** The fields of a payment. Rate times units is worked out beside the amount, never put in its place. */
export function PaymentFields({ draft, onChange }: PaymentFieldsProps) {
  const set = (patch: Partial<PaymentDraft>) => onChange({ ...draft, ...patch });
  const product = rateTimesUnits(draft);
  return (
    <FormGrid>
      <AmountField
        label={words.amount}
        value={draft.amount}
        onChange={(amount) => set({ amount })}
        helperText={product ? words.fromRate(moneyText(product)) : undefined}
        isRequired
      />
      <CurrencyField
        label={words.currency}
        value={draft.currency}
        onChange={(currency) => set({ currency })}
        isRequired
      />
      <TextField
        select
        className="wide"
        label={words.basis}
        value={draft.basis}
        onChange={(event) => set({ basis: paymentBases.find((one) => one === event.target.value) ?? 'other' })}
      >
        {paymentBases.map((basis) => (
          <MenuItem key={basis} value={basis}>
            {text.ledger.bases[basis]}
          </MenuItem>
        ))}
      </TextField>
      <AmountField label={words.rate} value={draft.rate} onChange={(rate) => set({ rate })} />
      <AmountField
        label={words.units}
        value={draft.units}
        onChange={(units) => set({ units })}
        helperText={words.unitsHelp}
        isWhole
      />
      <DayField label={words.paidOn} value={draft.paidOn} onChange={(paidOn) => set({ paidOn })} />
      <NotesField label={words.notes} value={draft.notes} onChange={(notes) => set({ notes })} />
    </FormGrid>
  );
}
