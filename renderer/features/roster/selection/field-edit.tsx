import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { isCurrencyCode, type CurrencyCode } from '#shared/lib/currencies.ts';
import type { CustomValue } from '#shared/model/custom-field.ts';
import { healthLevels, preferredMedia } from '#shared/model/influencer.ts';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import { plainAmount } from '../../../ui/amount-input.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { numberOf } from '../filters/typed-bounds.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import type { EditDraft } from './bulk-dialog.tsx';

const words = text.roster.bulk;

interface FieldEditProps {
  readonly fields: readonly FieldInfo[];
  readonly change: (draft: EditDraft) => void;
}

/** Fields with a few values that many people can be given at once. */
const builtIn = [
  {
    key: 'doNotContact',
    label: words.contactable,
    choices: { yes: text.roster.yes, no: text.roster.no } as Readonly<Record<string, string>>,
    edit: (value: string): EditDraft => (value === '' ? null : { doNotContact: value === 'yes' }),
  },
  {
    key: 'health',
    label: words.health,
    choices: text.personWords.health as Readonly<Record<string, string>>,
    edit: (value: string): EditDraft => ({ health: healthLevels.find((level) => level === value) ?? null }),
  },
  {
    key: 'preferredMedium',
    label: words.medium,
    choices: Object.fromEntries(preferredMedia.map((medium) => [medium, text.personWords.media[medium]])),
    edit: (value: string): EditDraft => ({ preferredMedium: preferredMedia.find((one) => one === value) ?? null }),
  },
];

/** Chooses a field and its value for everybody chosen; without a value it is taken away. */
export function FieldEdit({ fields, change }: FieldEditProps) {
  const own = fields.flatMap(({ key, custom }) => (custom ? [{ key, custom }] : []));
  const [key, setKey] = useState('');
  const standard = builtIn.find((one) => one.key === key);
  const custom = own.find((one) => one.key === key)?.custom;
  return (
    <>
      <TextField
        select
        label={words.field}
        value={key}
        onChange={(event) => {
          setKey(event.target.value);
          change(null);
        }}
      >
        {builtIn.map((one) => (
          <MenuItem key={one.key} value={one.key}>
            {one.label}
          </MenuItem>
        ))}
        {own.map((one) => (
          <MenuItem key={one.key} value={one.key}>
            {one.custom.name}
          </MenuItem>
        ))}
      </TextField>
      {standard ? (
        <ChoiceEdit key={key} choices={standard.choices} change={(value) => change(standard.edit(value))} />
      ) : null}
      {custom ? <CustomEdit key={key} field={custom} change={change} /> : null}
    </>
  );
}

function ChoiceEdit({
  choices,
  change,
}: {
  readonly choices: Readonly<Record<string, string>>;
  readonly change: (value: string) => void;
}) {
  const [value, setValue] = useState('');
  return (
    <TextField
      select
      label={words.value}
      value={value}
      onChange={(event) => {
        setValue(event.target.value);
        change(event.target.value);
      }}
      helperText={words.valueHelp}
    >
      <MenuItem value="">
        <em>–</em>
      </MenuItem>
      {Object.entries(choices).map(([choice, label]) => (
        <MenuItem key={choice} value={choice}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface CustomEditProps {
  readonly field: CustomFieldListItem;
  readonly change: (draft: EditDraft) => void;
}

/** A value of one of the agency's own fields, typed as the field is. */
function CustomEdit({ field, change }: CustomEditProps) {
  const [typed, setTyped] = useState('');
  const [currency, setCurrency] = useState<CurrencyCode | null>(
    field.currency !== null && isCurrencyCode(field.currency) ? field.currency : null,
  );
  const put = (next: string, of: CurrencyCode | null) => {
    setTyped(next);
    setCurrency(of);
    const value = customValue(field, next, of);
    change(
      typeof value === 'object' && value !== null && 'problem' in value ? value : { custom: { [field.id]: value } },
    );
  };
  if (field.type === 'choice') {
    const choices = Object.fromEntries(field.choices.map(({ value }) => [value, value]));
    return <ChoiceEdit choices={choices} change={(value) => put(value, currency)} />;
  }
  return (
    <>
      <TextField
        label={words.value}
        value={typed}
        type={field.type === 'date' ? 'date' : 'text'}
        onChange={(event) => put(event.target.value, currency)}
        helperText={words.valueHelp}
        slotProps={{ inputLabel: field.type === 'date' ? { shrink: true } : {}, htmlInput: { maxLength: 1_000 } }}
      />
      {field.type === 'money' ? (
        <CurrencyField label={text.roster.filters.currency} value={currency} onChange={(next) => put(typed, next)} />
      ) : null}
    </>
  );
}

function customValue(
  field: CustomFieldListItem,
  typed: string,
  currency: CurrencyCode | null,
): CustomValue | null | { readonly problem: string } {
  if (typed.trim() === '') return null;
  if (field.type === 'money') {
    // What is no amount, or has no currency, is refused by the command, which says so.
    return currency === null
      ? { problem: text.people.problems.notMoney(field.name, typed) }
      : { amount: plainAmount(typed), currency };
  }
  if (field.type !== 'number') return typed;
  return numberOf(typed) ?? { problem: words.notNumber(typed) };
}
