import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { isCurrencyCode } from '#shared/lib/currencies.ts';
import { parseDecimal, toMoneyText, type MoneyText } from '#shared/lib/money.ts';
import { compensationKinds, type CompensationKind } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { plainAmount } from '../../../ui/amount-input.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { RivalNotice } from '../rights/rival-notice.tsx';
import type { AgreedPage } from './collaboration-tabs.tsx';
import { SplitFields } from './split-fields.tsx';
import { termsDraft, termsInput, type TermsDraft } from './terms-draft.ts';

const words = text.collaboration.terms;
const { fields } = text.collaboration;

interface TermsDialogProps {
  readonly page: AgreedPage;
  readonly close: () => void;
}

/** The form for fee, parts, commission and what else is paid. Clashes with other clients' exclusivity stand above it. */
export function TermsDialog({ page: { campaign, influencer, agreed }, close }: TermsDialogProps) {
  const run = useFormCommand();
  const { collaboration } = agreed;
  const [draft, set] = useDraft(() => termsDraft(collaboration, campaign.currency ?? null));
  const toggle = (kind: CompensationKind, isOn: boolean) =>
    set('pays')(compensationKinds.filter((one) => (one === kind ? isOn : draft.pays.includes(one))));
  return (
    <FormDialog
      title={words.editPay}
      close={close}
      save={() => run('collaboration.update', termsInput(collaboration.id, draft))}
      maxWidth="md"
    >
      <RivalNotice campaignId={campaign.id} influencerId={influencer.id} />
      <FormGrid>
        <AmountField label={fields.fee} value={draft.fee} onChange={set('fee')} />
        <CurrencyField label={words.feeCurrency} value={draft.currency} onChange={set('currency')} />
        <AmountField label={fields.clientPrice} value={draft.clientPrice} onChange={set('clientPrice')} />
        <CurrencyField label={words.priceCurrency} value={draft.clientCurrency} onChange={set('clientCurrency')} />
      </FormGrid>
      <Box role="group" aria-label={words.pays}>
        <Typography component="h3" variant="h3">
          {words.pays}
        </Typography>
        {compensationKinds.map((kind) => (
          <FormControlLabel
            key={kind}
            control={
              <Checkbox
                size="small"
                checked={draft.pays.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
            }
            label={text.personWords.compensation[kind]}
          />
        ))}
      </Box>
      <SplitFields parts={draft.parts} fee={feeOf(draft)} onChange={set('parts')} />
      <FormGrid>
        <AmountField label={words.commissionPercent} value={draft.commission} onChange={set('commission')} />
        <span />
        <DayField label={fields.commissionFrom} value={draft.commissionFrom} onChange={set('commissionFrom')} />
        <DayField label={fields.commissionTo} value={draft.commissionTo} onChange={set('commissionTo')} />
        <AmountField
          label={words.killPercent}
          value={draft.killFee}
          onChange={set('killFee')}
          helperText={words.killHelp}
        />
        <AmountField label={words.latePercent} value={draft.lateFee} onChange={set('lateFee')} />
        <ChoiceField
          label={words.invoice}
          value={draft.needsInvoice}
          choices={['yes', 'no']}
          names={words.invoiceChoices}
          onChange={set('needsInvoice')}
        />
        <LineField label={fields.expenses} value={draft.expenses} onChange={set('expenses')} />
      </FormGrid>
    </FormDialog>
  );
}

/** The typed fee as an amount, as soon as it is one. */
function feeOf({ fee, currency }: TermsDraft): MoneyText | null {
  if (currency === null || !isCurrencyCode(currency)) return null;
  const parsed = parseDecimal(plainAmount(fee), currency);
  return parsed && !parsed.wasRounded && parsed.money.minor >= 0n ? toMoneyText(parsed.money) : null;
}
