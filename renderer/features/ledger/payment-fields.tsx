import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { paymentBases } from '#shared/model/payment.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../state/format.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { rateTimesUnits, type PaymentDraft } from './payment-draft.ts';

const words = text.ledger.form;
const figures = { htmlInput: { inputMode: 'decimal' as const, className: 'figures' } };

interface PaymentFieldsProps {
  readonly draft: PaymentDraft;
  readonly onChange: (draft: PaymentDraft) => void;
}

/** The fields of a payment. Rate times units is worked out beside the amount, never put in its place. */
export function PaymentFields({ draft, onChange }: PaymentFieldsProps) {
  const set = (patch: Partial<PaymentDraft>) => onChange({ ...draft, ...patch });
  const product = rateTimesUnits(draft);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr 1fr',
        columnGap: 3,
        rowGap: 4,
        pt: 2,
        '& > .wide': { gridColumn: '1 / -1' },
      }}
    >
      <TextField
        label={words.amount}
        value={draft.amount}
        onChange={(event) => set({ amount: event.target.value })}
        helperText={product ? words.fromRate(moneyText(product)) : undefined}
        required
        slotProps={figures}
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
      <TextField
        label={words.rate}
        value={draft.rate}
        onChange={(event) => set({ rate: event.target.value })}
        slotProps={figures}
      />
      <TextField
        label={words.units}
        value={draft.units}
        onChange={(event) => set({ units: event.target.value })}
        helperText={words.unitsHelp}
        slotProps={{ htmlInput: { inputMode: 'numeric', className: 'figures' } }}
      />
      <TextField
        label={words.paidOn}
        type="date"
        value={draft.paidOn}
        onChange={(event) => set({ paidOn: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1970-01-01', max: '2100-12-31' } }}
      />
      <TextField
        className="wide"
        label={words.notes}
        value={draft.notes}
        onChange={(event) => set({ notes: event.target.value })}
        multiline
        minRows={2}
        maxRows={8}
      />
    </Box>
  );
}
