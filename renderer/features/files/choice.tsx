import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  /** What the choice means, or why it is needed. */
  readonly helperText?: string | undefined;
  readonly isNeeded?: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** One of few: a labelled field that opens a list. */
export function Choice({ label, value, isDisabled, helperText, isNeeded = false, onChange, children }: ChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={isDisabled}
      helperText={helperText}
      error={isNeeded}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {children}
    </TextField>
  );
}
