import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Stage } from '#shared/model/pipeline.ts';

interface StageTargetFieldProps {
  readonly label: string;
  readonly stages: readonly Stage[];
  /** The key of a stage, or an empty text. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Where people go whose stage is taken away. */
export function StageTargetField({ label, stages, value, onChange }: StageTargetFieldProps) {
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value)} required>
      {stages.map(({ stage, name }) => (
        <MenuItem key={stage} value={stage}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
