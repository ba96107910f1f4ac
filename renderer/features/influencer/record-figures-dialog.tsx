import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { evidenceSources, type EvidenceSource } from '#shared/model/common.ts';
import type { AccountView } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { accountName } from './account-name.ts';

const words = text.influencer.figuresDialog;

interface RecordFiguresDialogProps {
  readonly view: AccountView;
  readonly close: () => void;
}

/** Whole numbers as people type them, with thousands marks and spaces; `null` when it is something else. */
export function typedCount(typed: string): number | null {
  const digits = typed.replace(/[\s.,'’_]/gu, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** Keeps the followers of an account at a day, with where they are known from. */
export function RecordFiguresDialog({ view, close }: RecordFiguresDialogProps) {
  const run = useCommand();
  const [followers, setFollowers] = useState('');
  const [source, setSource] = useState<EvidenceSource>('manual');
  const [capturedOn, setCapturedOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = async () => {
    const count = typedCount(followers);
    if (count === null) {
      setIsWrong(true);
      return;
    }
    const day = capturedOn === '' ? {} : { capturedOn };
    const result = await run('account.recordFigures', {
      accountId: view.account.id,
      metrics: { followers: count },
      source,
      note,
      ...day,
    });
    if (result.tag !== 'refused') close();
  };
  return (
    <AppDialog
      isOpen
      title={words.title(accountName(view))}
      close={close}
      submit={() => void submit()}
      actions={
        <>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.save}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 5, pt: 2 }}>
        <TextField
          label={words.followers}
          value={followers}
          autoFocus
          error={isWrong}
          helperText={isWrong ? text.influencer.problems.notCount(words.followers) : undefined}
          onChange={(event) => {
            setFollowers(event.target.value);
            setIsWrong(false);
          }}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <TextField
          select
          label={words.source}
          value={source}
          onChange={(event) => setSource(event.target.value as EvidenceSource)}
        >
          {evidenceSources.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {words.sources[choice]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="date"
          label={words.capturedOn}
          value={capturedOn}
          onChange={(event) => setCapturedOn(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField label={words.note} value={note} onChange={(event) => setNote(event.target.value)} />
        <Typography variant="body2" color="textSecondary">
          {words.help}
        </Typography>
      </Stack>
    </AppDialog>
  );
}
