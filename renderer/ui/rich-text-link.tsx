import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { isOpenableAddress } from '#shared/formats/markdown-tokens.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from './app-dialog.tsx';

const words = text.brief.richText;

/** Asks where the chosen words lead; an address without anything before it is one of the web. */
export function RichTextLink({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [problem, setProblem] = useState<string | null>(null);
  const isLink = editor.isActive('link');
  const save = () => {
    const typed = address.trim();
    const href = /^[a-z][a-z\d+.-]*:/iu.test(typed) ? typed : `https://${typed}`;
    if (typed === '' || /\s/u.test(typed) || !isOpenableAddress(href)) setProblem(words.linkWrong(typed));
    else if (editor.state.selection.empty && !isLink) setProblem(words.linkNeedsWords);
    else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
      close();
    }
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  };
  return (
    <AppDialog
      isOpen
      title={words.linkTitle}
      close={close}
      submit={save}
      maxWidth="xs"
      actions={
        <>
          {isLink ? <Button onClick={remove}>{words.linkRemove}</Button> : null}
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.linkSave}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 4, pt: 2 }}>
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
        <TextField label={words.linkAddress} value={address} onChange={(event) => setAddress(event.target.value)} />
      </Stack>
    </AppDialog>
  );
}
