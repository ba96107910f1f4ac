import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { whoText, type Moving } from './moving.ts';

const words = text.pipeline.move;
const sides = ['creator', 'client', 'agency'] as const;

interface DeclineDialogProps {
  readonly people: readonly Moving[];
  readonly stage: Stage;
  readonly close: () => void;
  readonly done: () => void;
}

/** Asks who declined, and why. */
export function DeclineDialog({ people, stage, close, done }: DeclineDialogProps) {
  const run = useFormCommand();
  const [by, setBy] = useState<(typeof sides)[number] | ''>('');
  const [reason, setReason] = useState('');
  const save = () => {
    if (by === '') return text.pipeline.problems.declinedBy;
    const ids = people.map(({ id }) => id);
    return run('collaborations.move', { ids, stage: stage.stage, declined: { by, reason } });
  };
  return (
    <FormDialog
      title={words.declineTitle(whoText(people))}
      saveLabel={words.decline}
      close={close}
      save={save}
      done={({ tag }) => {
        if (tag === 'done') done();
      }}
    >
      <TextField
        select
        label={words.declinedBy}
        value={by}
        onChange={(event) => setBy(sides.find((one) => one === event.target.value) ?? '')}
        required
        sx={{ minWidth: 320 }}
      >
        {sides.map((one) => (
          <MenuItem key={one} value={one}>
            {words.by[one]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={words.why}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={words.whyHelp}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
    </FormDialog>
  );
}
