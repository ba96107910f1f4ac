import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';

const words = text.gifts;

/** Somebody of the campaign who can be given something, by the id of the collaboration. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
}

interface RecipientsFieldProps {
  readonly people: readonly Recipient[];
  readonly value: readonly Recipient[];
  readonly onChange: (people: readonly Recipient[]) => void;
}

// Whoever types narrows the list down; hundreds of people are not drawn at once.
const filterOptions = createFilterOptions<Recipient>({ limit: 50 });

/** The people of the campaign who get the same, one by one or all of them. */
export function RecipientsField({ people, value, onChange }: RecipientsFieldProps) {
  const chosen = useMemo(() => [...value], [value]);
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
      <Autocomplete
        multiple
        limitTags={12}
        disableCloseOnSelect
        options={people}
        value={chosen}
        onChange={(_event, next) => onChange(next)}
        filterOptions={filterOptions}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(left, right) => left.id === right.id}
        size="small"
        sx={{ flex: 1 }}
        renderInput={(params) => <TextField {...params} label={words.people} helperText={words.peopleHelp} />}
      />
      <Button onClick={() => onChange(people)} sx={{ flex: 'none' }}>
        {words.everybody(countText(people.length))}
      </Button>
    </Box>
  );
}
