import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DialogProps } from '@mui/material/Dialog';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../engine/engine-api.ts';
import { AppDialog } from './app-dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button that writes says; "Save" where nothing else fits better. */
  readonly saveLabel?: string;
  readonly close: () => void;
  /** Writes, or answers the sentence that says what is wrong with the form. */
  readonly save: () => Promise<CommandResult> | string;
  /** Hears what was written, after the form has closed. */
  readonly done?: (result: CommandResult) => void;
  /** Further ways on, at the start of the line. */
  readonly otherActions?: ReactNode;
  readonly children: ReactNode;
  readonly maxWidth?: DialogProps['maxWidth'];
}

/** A form about one thing. What is wrong stands in it until it is put right; saved, it closes. */
export function FormDialog(props: FormDialogProps) {
  const { title, saveLabel = text.app.save, close, save, done, otherActions, children, maxWidth } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const outcome = save();
    if (typeof outcome === 'string') {
      setProblem(outcome);
      return;
    }
    const result = await outcome;
    if (result.tag === 'refused') setProblem(result.message);
    else {
      close();
      done?.(result);
    }
  };
  return (
    <AppDialog
      isOpen
      title={title}
      close={close}
      submit={submit}
      {...(maxWidth === undefined ? {} : { maxWidth })}
      actions={
        <>
          {otherActions}
          {otherActions ? <Box sx={{ flex: 1 }} /> : null}
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {saveLabel}
          </Button>
        </>
      }
    >
      {problem === null ? null : (
        <Alert severity="error" sx={{ mb: 4 }}>
          {problem}
        </Alert>
      )}
      <Stack sx={{ gap: 5, pt: 2 }}>{children}</Stack>
    </AppDialog>
  );
}
