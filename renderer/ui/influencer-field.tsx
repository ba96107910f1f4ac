import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState, type HTMLAttributes, type Key } from 'react';
import { useQuery } from '../state/use-query.ts';

const HITS = 20;

/** A person by id, as pickers hand them around. */
export interface InfluencerChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

interface InfluencerFieldProps {
  readonly label: string;
  readonly value: InfluencerChoice | null;
  readonly onChange: (choice: InfluencerChoice | null) => void;
  readonly helperText?: string;
  readonly noneText: string;
}

/** Finds one person of the workspace by name or handle while typing. */
export function InfluencerField({ label, value, onChange, helperText, noneText }: InfluencerFieldProps) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const isChosen = value !== null && words === value.name;
  const found = useQuery('search', words === '' || isChosen ? null : { text: words, limit: HITS });
  const options = words === '' || isChosen ? [] : (found.data?.influencers ?? []);
  return (
    <Autocomplete
      options={options}
      value={value}
      onChange={(_event, next) => onChange(next)}
      inputValue={typed}
      onInputChange={(_event, next) => setTyped(next)}
      filterOptions={(hits) => hits}
      getOptionLabel={(hit) => hit.name}
      getOptionKey={(hit) => hit.id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      noOptionsText={words === '' || isChosen ? helperText : noneText}
      loading={found.isLoading}
      autoHighlight
      size="small"
      renderOption={influencerOption}
      renderInput={(params) => <TextField {...params} label={label} helperText={helperText} />}
    />
  );
}

/** A person among those found: the name, and quietly what tells them from others of the name. */
export function influencerOption(
  { key, ...props }: HTMLAttributes<HTMLLIElement> & { readonly key: Key },
  { name, detail }: InfluencerChoice,
) {
  return (
    <li key={key} {...props}>
      <Box sx={{ minWidth: 0 }}>
        {name}
        <Box component="span" sx={{ color: 'text.secondary', ml: 2, fontSize: 12 }}>
          {detail}
        </Box>
      </Box>
    </li>
  );
}
