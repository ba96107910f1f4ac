import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { isCurrencyCode, type CurrencyCode } from '#shared/lib/currencies.ts';
import type { CustomField, CustomValue } from '#shared/model/custom-field.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { customValueText } from '../../../state/custom-value-text.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { typedAmount } from '../../../ui/amount-input.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { amountOf } from '../forms/typed-amount.ts';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { usePersonUpdate } from '../forms/use-person-update.ts';

const { sections, form } = text.person;

interface CustomSectionProps {
  readonly influencer: Influencer;
  readonly fields: readonly CustomField[];
}

/** Values of the fields the agency made; the section is only there when there are such fields. */
export function CustomSection({ influencer, fields }: CustomSectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  if (fields.length === 0) return null;
  const values = influencer.custom ?? {};
  return (
    <FactSection title={sections.custom} onEdit={() => setIsEditing(true)}>
      <Facts
        facts={fields.map((field) => {
          const value = values[field.id];
          return { label: field.name, value: value === undefined ? null : <Value field={field} value={value} /> };
        })}
      />
      {isEditing ? <CustomDialog influencer={influencer} fields={fields} close={() => setIsEditing(false)} /> : null}
    </FactSection>
  );
}

function Value({ field, value }: { readonly field: CustomField; readonly value: CustomValue }) {
  const openLink = useOpenLink();
  const shown = customValueText(field, value);
  if (field.type !== 'link') return <span className="figures">{shown}</span>;
  return (
    <Link component="button" type="button" onClick={() => openLink(shown)} sx={{ textAlign: 'start' }}>
      {shown}
    </Link>
  );
}

/** What is typed for one field; money has a currency besides. */
interface TypedValue {
  readonly typed: string;
  readonly currency: CurrencyCode | null;
}

function typedOf(field: CustomField, value: CustomValue | undefined): TypedValue {
  const preset = field.currency !== undefined && isCurrencyCode(field.currency) ? field.currency : null;
  if (value === undefined) return { typed: '', currency: preset };
  if (typeof value === 'object') return { typed: typedAmount(value.amount), currency: value.currency };
  return { typed: typeof value === 'number' ? typedAmount(String(value)) : value, currency: preset };
}

/** The value a field takes, `null` for none, or the sentence that says what is wrong. */
function valueOf(field: CustomField, { typed, currency }: TypedValue): { value: CustomValue | null } | string {
  const said = typed.trim();
  if (said === '') return { value: null };
  if (field.type === 'money') {
    const amount = amountOf(said);
    if (amount === null) return text.person.rates.notAmount(said);
    return currency === null ? form.noCurrency : { value: { amount, currency } };
  }
  if (field.type !== 'number') return { value: said };
  const amount = amountOf(said);
  return amount === null ? form.number(field.name) : { value: Number(amount) };
}

function CustomDialog({ influencer, fields, close }: CustomSectionProps & { readonly close: () => void }) {
  const update = usePersonUpdate(influencer);
  const [draft, setDraft] = useState(
    () => new Map(fields.map((field) => [field.id as string, typedOf(field, influencer.custom?.[field.id])])),
  );
  const save = () => {
    const custom: Record<string, CustomValue | null> = {};
    for (const field of fields) {
      const outcome = valueOf(field, draft.get(field.id)!);
      if (typeof outcome === 'string') return outcome;
      custom[field.id] = outcome.value;
    }
    return update({ custom });
  };
  return (
    <FormDialog title={sections.edit(sections.custom)} close={close} save={save}>
      {fields.map((field) => (
        <CustomInput
          key={field.id}
          field={field}
          value={draft.get(field.id)!}
          onChange={(value) => setDraft((last) => new Map(last).set(field.id, value))}
        />
      ))}
    </FormDialog>
  );
}

interface CustomInputProps {
  readonly field: CustomField;
  readonly value: TypedValue;
  readonly onChange: (value: TypedValue) => void;
}

function CustomInput({ field, value, onChange }: CustomInputProps) {
  const { typed, currency } = value;
  const setTyped = (next: string) => onChange({ ...value, typed: next });
  switch (field.type) {
    case 'choice': {
      // A value whose choice was taken away since can still be seen and kept.
      const choices = typed !== '' && !field.choices.includes(typed) ? [...field.choices, typed] : field.choices;
      const names = Object.fromEntries(choices.map((choice) => [choice, choice]));
      return <ChoiceField label={field.name} value={typed} choices={choices} names={names} onChange={setTyped} />;
    }
    case 'date':
      return <DayField label={field.name} value={typed} onChange={setTyped} />;
    case 'money':
      return (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
          <LineField label={field.name} value={typed} onChange={setTyped} />
          <CurrencyField
            label={form.currency}
            value={currency}
            onChange={(next) => onChange({ ...value, currency: next })}
          />
        </Box>
      );
    case 'number':
      return (
        <TextField
          label={field.name}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
      );
    case 'link':
    case 'text':
      return <LineField label={field.name} value={typed} onChange={setTyped} />;
  }
}
