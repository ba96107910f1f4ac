import TextField from '@mui/material/TextField';
import { useState, type ComponentProps } from 'react';

interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly helperText?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly isDisabled: boolean;
  /** Told what was typed once it is typed to the end. Answers false for what cannot be taken: the value is shown again. */
  readonly keep: (typed: string) => boolean;
  readonly sx?: ComponentProps<typeof TextField>['sx'];
}

/** A field whose value is taken over when it is left or Enter is pressed: files are not read again letter by letter. */
export function KeptField({ label, value, helperText, type = 'text', isDisabled, keep, sx = {} }: KeptFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const typed = draft.trim();
    // Stays as typed while the files are read again; the value that comes of it takes over.
    if (typed === value || !keep(typed)) setDraft(null);
  };
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setDraft(null);
  }
  return (
    <TextField
      type={type}
      label={label}
      helperText={helperText}
      value={draft ?? value}
      disabled={isDisabled}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      sx={sx}
      slotProps={{
        htmlInput: type === 'number' ? { min: 1, className: 'figures' } : { maxLength: 500 },
        ...(type === 'text' ? {} : { inputLabel: { shrink: true } }),
      }}
    />
  );
}
