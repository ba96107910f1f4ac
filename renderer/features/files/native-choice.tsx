import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface NativeChoiceProps {
  /** What is chosen here, for a reader: the head of the column does not say it of each row. */
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
  /** Options; handed around so that many choices share them. */
  readonly children: ReactNode;
}

/** The system's own list, for tables with a choice in every row: dozens of them stay light. */
export function NativeChoice({ label, value, isDisabled, onChange, children }: NativeChoiceProps) {
  return (
    <Box
      component="select"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event: React.ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
      sx={{
        width: '100%',
        minWidth: 160,
        maxWidth: 260,
        height: 30,
        px: 1.5,
        font: 'inherit',
        fontSize: 13,
        color: 'text.primary',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'surface.control',
        borderRadius: '6px',
      }}
    >
      {children}
    </Box>
  );
}
