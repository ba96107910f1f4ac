import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { whoText, type Moving } from './moving.ts';

const words = text.pipeline.selection;

interface EditDialogProps {
  /** Which of the two is set. */
  readonly field: 'owner' | 'waitingFor';
  readonly people: readonly Moving[];
  /** What they all have now; empty where they differ. */
  readonly start: string;
  readonly close: () => void;
}

/** Sets who looks after people, or what is waited for, for all of them at once. */
export function EditPeopleDialog({ field, people, start, close }: EditDialogProps) {
  const run = useFormCommand();
  const [value, setValue] = useState(start);
  const isOwner = field === 'owner';
  const who = whoText(people);
  const save = () =>
    run('collaborations.edit', { ids: people.map(({ id }) => id), [field]: value.trim() === '' ? null : value });
  return (
    <FormDialog title={isOwner ? words.ownerTitle(who) : words.waitingTitle(who)} close={close} save={save}>
      <TextField
        label={isOwner ? words.ownerField : words.waitingField}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        helperText={isOwner ? words.ownerHelp : words.waitingHelp}
        slotProps={{ htmlInput: { dir: 'auto' } }}
        sx={{ minWidth: 360 }}
      />
    </FormDialog>
  );
}
