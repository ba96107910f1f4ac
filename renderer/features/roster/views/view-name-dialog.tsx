import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RosterView } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';

const words = text.roster.views;

interface ViewNameDialogProps {
  readonly view: RosterView;
  /** The saved view that gets another name; a new one is made without. */
  readonly saved?: { readonly id: string; readonly name: string };
  readonly close: () => void;
  /** Called with the id of the new view. */
  readonly done: (id: string | undefined) => void;
}

/** Asks for the name of a view. */
export function ViewNameDialog({ view, saved, close, done }: ViewNameDialogProps) {
  const run = useFormCommand();
  const [name, setName] = useState(saved?.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (name.trim() === '') {
      setProblem(words.nameMissing);
      return;
    }
    const result = await run('savedView.save', { ...(saved ? { id: saved.id } : {}), name, view });
    if (result.tag === 'done') {
      done(result.createdIds[0]);
      close();
    } else if (result.tag === 'refused') setProblem(result.message);
    else close();
  };
  return (
    <AppDialog
      isOpen
      title={saved ? words.renameTitle : words.saveTitle}
      close={close}
      submit={submit}
      maxWidth="xs"
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained">
            {saved ? words.confirmRename : words.confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={words.name}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
        helperText={words.shared}
        fullWidth
        sx={{ mt: 2 }}
        slotProps={{ htmlInput: { maxLength: 500, dir: 'auto' } }}
      />
      {problem === null ? null : (
        <Alert severity="error" sx={{ mt: 3 }}>
          {problem}
        </Alert>
      )}
    </AppDialog>
  );
}
