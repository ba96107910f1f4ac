import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

/** Fields in two columns; a field of the class `wide` takes both. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr 1fr',
        columnGap: 3,
        rowGap: 4,
        '& > .wide': { gridColumn: '1 / -1' },
      }}
    >
      {children}
    </Box>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly helperText?: string | undefined;
}

/** A calendar day, within the years a record may have. */
export function DayField({ label, value, onChange, helperText }: FieldProps) {
  return (
    <TextField
      label={label}
      type="date"
      value={value}
      helperText={helperText}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1970-01-01', max: '2100-12-31' } }}
    />
  );
}

interface AmountFieldProps extends FieldProps {
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isWhole?: boolean;
}

/** A number as it is typed; reading it is for whoever saves it. */
export function AmountField(props: AmountFieldProps) {
  const { label, value, onChange, helperText, isRequired = false, isDisabled = false, isWhole = false } = props;
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={helperText}
      required={isRequired}
      disabled={isDisabled}
      slotProps={{ htmlInput: { inputMode: isWhole ? 'numeric' : 'decimal', className: 'figures' } }}
    />
  );
}

/** Free words of several lines, over both columns. */
export function NotesField({ label, value, onChange }: FieldProps) {
  return (
    <TextField
      className="wide"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      multiline
      minRows={2}
      maxRows={8}
      slotProps={{ htmlInput: { dir: 'auto' } }}
    />
  );
}
