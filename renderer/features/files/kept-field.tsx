import TextField from '@mui/material/TextField';
import { useState, type ComponentProps } from 'react';
import { usePending } from './use-pending.ts';

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
  const [kept, setKept] = usePending<string>();
  const commit = () => {
    if (draft === null) return;
    const typed = draft.trim();
    setDraft(null);
    if (typed !== (kept ?? value) && keep(typed)) setKept(typed);
  };
  return (
    <TextField
      type={type}
      label={label}
      helperText={helperText}
      value={draft ?? kept ?? value}
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
