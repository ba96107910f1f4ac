import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';

interface OfferedWordsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly offered: readonly string[];
  /** What each is called, where they are keys. Then nothing else can be typed. */
  readonly names?: Readonly<Record<string, string>>;
  readonly helperText?: string | undefined;
}

/** Several words chosen from those offered; where they are no keys, others can be typed. */
export function OfferedWordsField({ label, value, onChange, offered, names, helperText }: OfferedWordsFieldProps) {
  // The field takes another list for another value and would empty what is being typed, so the list stays the same one.
  const chosen = useMemo(() => [...value], [value]);
  const options = useMemo(() => offered.filter((one) => !value.includes(one)), [offered, value]);
  const isFree = names === undefined;
  return (
    <Autocomplete
      multiple
      freeSolo={isFree}
      autoSelect={isFree}
      options={options}
      getOptionLabel={(one) => names?.[one] ?? one}
      value={chosen}
      onChange={(_event, next) => onChange(next)}
      size="small"
      renderInput={(params) => <TextField {...params} label={label} helperText={helperText} />}
    />
  );
}
