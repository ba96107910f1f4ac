import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { DialogProps } from '@mui/material/Dialog';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../../../engine/engine-api.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly saveLabel?: string;
  readonly close: () => void;
  /** Writes, or answers the sentence that says what is wrong with the form. */
  readonly save: () => Promise<CommandResult> | string;
  readonly children: ReactNode;
  readonly maxWidth?: DialogProps['maxWidth'];
}

/** A form about one thing. What is wrong stands in it until it is put right; saved, it closes. */
export function FormDialog({ title, saveLabel, close, save, children, maxWidth }: FormDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const outcome = save();
    if (typeof outcome === 'string') {
      setProblem(outcome);
      return;
    }
    const result = await outcome;
    if (result.tag === 'refused') setProblem(result.message);
    else close();
  };
  return (
    <AppDialog
      isOpen
      title={title}
      close={close}
      submit={() => void submit()}
      {...(maxWidth === undefined ? {} : { maxWidth })}
      actions={
        <>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {saveLabel ?? text.person.form.save}
          </Button>
        </>
      }
    >
      {problem === null ? null : (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
      <Stack sx={{ gap: 5, pt: 2 }}>{children}</Stack>
    </AppDialog>
  );
}
