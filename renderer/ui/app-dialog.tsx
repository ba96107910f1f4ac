import CloseIcon from '@mui/icons-material/Close';
import Dialog, { type DialogProps } from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import { text } from '#shared/text/text.ts';

interface AppDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last, of type `submit` when `submit` is given. */
  readonly actions?: ReactNode;
  /**
   * Makes the dialog a form: Enter in a field does what the main button does. While a promise it answered is open the
   * form is not sent again.
   */
  readonly submit?: () => void | Promise<void>;
  readonly maxWidth?: DialogProps['maxWidth'];
}

/** A form is begun to be filled in at once; without this the first Tab would lead to the close button. */
function focusFirstField(content: HTMLElement | null): void {
  content?.querySelector<HTMLElement>('input:not([disabled]), textarea, [role="combobox"]')?.focus();
}

/** Two quick clicks, or Enter pressed twice, must not write a thing twice. */
function useSendOnce(submit: AppDialogProps['submit']): (event: FormEvent) => void {
  const isSending = useRef(false);
  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      await submit?.();
    } finally {
      isSending.current = false;
    }
  };
  return (event) => {
    event.preventDefault();
    // A dialog opened from a form is sent alone: React tells the form around it as well.
    event.stopPropagation();
    void send();
  };
}

/** A dialog with a title, a way out and, where asked, a form. Esc closes it; so does a click beside it unless it is a form. */
export function AppDialog({ isOpen, title, close, children, actions, submit, maxWidth = 'sm' }: AppDialogProps) {
  const titleId = useId();
  const send = useSendOnce(submit);
  const form = submit ? { component: 'form' as const, noValidate: true, onSubmit: send } : {};
  // A click beside a form, such as the second one of a double click on a row, must not throw away what was typed.
  const closeUnlessBeside = (_event: object, reason: string) => {
    if (!submit || reason !== 'backdropClick') close();
  };
  return (
    <Dialog
      open={isOpen}
      onClose={closeUnlessBeside}
      maxWidth={maxWidth}
      aria-labelledby={titleId}
      slotProps={{ paper: form }}
    >
      <DialogTitle id={titleId} variant="h2" sx={{ pr: 14, pb: 2 }}>
        {title}
      </DialogTitle>
      <IconButton aria-label={text.app.close} onClick={close} sx={{ position: 'absolute', top: 12, right: 12 }}>
        <CloseIcon />
      </IconButton>
      <DialogContent {...(submit ? { ref: focusFirstField } : {})}>{children}</DialogContent>
      {actions ? <DialogActions sx={{ px: 6, pb: 4 }}>{actions}</DialogActions> : null}
    </Dialog>
  );
}
