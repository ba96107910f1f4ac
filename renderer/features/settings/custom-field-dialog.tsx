import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { customFieldTypes, type CustomFieldType } from '#shared/model/custom-field.ts';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { choicesOf, renamesOf, type ChoiceDraft } from './choice-draft.ts';
import { ChoicesEditor } from './choices-editor.tsx';

const words = text.settings.customFields;

interface CustomFieldDialogProps {
  /** The field to change; a new one is made without. */
  readonly field?: CustomFieldListItem;
  readonly close: () => void;
}

/** Makes or changes a field of the agency. */
export function CustomFieldDialog({ field, close }: CustomFieldDialogProps) {
  const run = useFormCommand();
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState<CustomFieldType>(field?.type ?? 'text');
  const [currency, setCurrency] = useState<string | null>(field?.currency ?? null);
  const [choices, setChoices] = useState<readonly ChoiceDraft[]>(() => choicesOf(field));
  const save = () => {
    const options = {
      name,
      ...(type === 'choice' && { choices: choices.map(({ value }) => value) }),
      ...(type === 'money' && { currency }),
    };
    return field
      ? run('customField.update', { id: field.id, ...options, renamedChoices: renamesOf(choices) })
      : run('customField.create', { type, ...options });
  };
  return (
    <FormDialog title={field ? words.editTitle : words.addTitle} saveLabel={words.save} close={close} save={save}>
      <Stack sx={{ gap: 4, minWidth: 440 }}>
        <TextField
          label={words.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          slotProps={{ htmlInput: { dir: 'auto' } }}
        />
        {field ? <FixedType type={type} /> : <TypeField type={type} onChange={setType} />}
        {type === 'money' ? <CurrencyField label={words.currency} value={currency} onChange={setCurrency} /> : null}
        {type === 'choice' ? <ChoicesEditor choices={choices} onChange={setChoices} /> : null}
      </Stack>
    </FormDialog>
  );
}

function TypeField({
  type,
  onChange,
}: {
  readonly type: CustomFieldType;
  readonly onChange: (type: CustomFieldType) => void;
}) {
  return (
    <TextField
      select
      label={words.type}
      value={type}
      onChange={(event) => onChange(customFieldTypes.find((one) => one === event.target.value) ?? 'text')}
      helperText={words.typeHelp}
    >
      {customFieldTypes.map((one) => (
        <MenuItem key={one} value={one}>
          {text.personWords.customTypes[one]}
        </MenuItem>
      ))}
    </TextField>
  );
}

function FixedType({ type }: { readonly type: CustomFieldType }) {
  return (
    <Box>
      <Typography>{words.typeIs(text.personWords.customTypes[type])}</Typography>
      <Typography variant="body2" color="textSecondary">
        {words.typeHelp}
      </Typography>
    </Box>
  );
}
