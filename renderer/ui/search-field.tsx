import ClearIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { KeyboardEvent, Ref } from 'react';

interface SearchFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches a list as you type. Esc clears it; arrow down and Enter go to the list. */
export function SearchField({ ref, label, placeholder, clearLabel, value, onChange }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <TextField
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      // Grows into the room there is, so that nothing beside it gives way as long as it can.
      sx={{ flex: '1000 0 144px', maxWidth: 260 }}
      slotProps={{
        htmlInput: { ref, 'aria-label': label, type: 'text', role: 'searchbox', maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
          endAdornment:
            value === '' ? null : (
              <InputAdornment position="end">
                <IconButton size="small" aria-label={clearLabel} onClick={() => onChange('')} sx={{ p: 0.5 }}>
                  <ClearIcon sx={{ fontSize: 16 }} />
                </IconButton>
              </InputAdornment>
            ),
        },
      }}
    />
  );
}
