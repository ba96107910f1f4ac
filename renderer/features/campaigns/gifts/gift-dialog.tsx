import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import type { Gift } from '#shared/model/gift.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { giftDays, giftDraft, giftFields } from './gift-draft.ts';
import { RecipientsField, type Recipient } from './recipients-field.tsx';

const words = text.gifts;
const { fields } = words;

interface GiftDialogProps {
  readonly gift: Gift | null;
  /** Everybody a new gift can be for; one alone is chosen already. */
  readonly people: readonly Recipient[];
  /** What amounts of a new gift are in. */
  readonly currency: string | null;
  readonly close: () => void;
}

/** The form for a gift of one person, or for a new one that many may get alike. */
export function GiftDialog({ gift, people, currency, close }: GiftDialogProps) {
  const run = useFormCommand();
  const runNow = useCommand();
  const [draft, set] = useDraft(() => giftDraft(gift, currency));
  const [chosen, setChosen] = useState<readonly Recipient[]>(() => (people.length === 1 ? people : []));
  const save = () =>
    gift
      ? run('gift.update', { id: gift.id, ...giftFields(draft) })
      : run('gift.add', { collaborationIds: chosen.map(({ id }) => id), ...giftFields(draft) });
  const remove = async () => {
    const result = await runNow('gift.remove', { ids: gift ? [gift.id] : [] });
    if (result.tag !== 'refused') close();
  };
  return (
    <FormDialog
      title={gift ? words.editTitle(gift.product) : words.addTitle}
      saveLabel={gift ? text.app.save : words.addSave}
      close={close}
      save={save}
      maxWidth="md"
      otherActions={gift ? <Button onClick={() => void remove()}>{words.remove}</Button> : null}
    >
      {gift || people.length === 1 ? null : <RecipientsField people={people} value={chosen} onChange={setChosen} />}
      <FormGrid>
        <LineField label={fields.product} value={draft.product} onChange={set('product')} />
        <AmountField label={fields.quantity} value={draft.quantity} onChange={set('quantity')} isWhole />
        <AmountField label={fields.retailValue} value={draft.retailValue} onChange={set('retailValue')} />
        <CurrencyField label={words.currencies.retail} value={draft.retailCurrency} onChange={set('retailCurrency')} />
        <AmountField label={fields.cost} value={draft.cost} onChange={set('cost')} />
        <CurrencyField label={words.currencies.cost} value={draft.costCurrency} onChange={set('costCurrency')} />
        <AmountField label={fields.shippingCost} value={draft.shippingCost} onChange={set('shippingCost')} />
        <CurrencyField
          label={words.currencies.shipping}
          value={draft.shippingCurrency}
          onChange={set('shippingCurrency')}
        />
      </FormGrid>
      <FormControlLabel
        control={
          <Checkbox size="small" checked={draft.isLoan} onChange={(event) => set('isLoan')(event.target.checked)} />
        }
        label={fields.isLoan}
      />
      <FormGrid>
        {giftDays.map((field) => (
          <DayField key={field} label={fields[field]} value={draft[field]} onChange={set(field)} />
        ))}
      </FormGrid>
      <FormGrid>
        <LineField label={fields.carrier} value={draft.carrier} onChange={set('carrier')} />
        <LineField label={fields.tracking} value={draft.tracking} onChange={set('tracking')} />
      </FormGrid>
      <NoteField label={fields.address} value={draft.address} onChange={set('address')} />
      <NoteField label={fields.notes} value={draft.notes} onChange={set('notes')} />
    </FormDialog>
  );
}
