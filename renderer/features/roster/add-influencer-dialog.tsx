import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { platformNames, platforms, type Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { SimilarPeople } from '../../ui/similar-people.tsx';

const words = text.roster.dialog;

interface AddInfluencerDialogProps {
  readonly close: () => void;
  /** Called with the new person's id. */
  readonly added: (id: string) => void;
}

/** Adds a person by hand, with a first account where one is known. */
export function AddInfluencerDialog({ close, added }: AddInfluencerDialogProps) {
  const run = useCommand();
  const [name, setName] = useState('');
  const [platform, setPlatform] = useState<Platform | ''>('');
  const [handle, setHandle] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [alike, setAlike] = useState(0);
  const [, navigate] = useLocation();
  const open = (id: string) => {
    close();
    navigate(`/roster/${id}`);
  };
  const submit = async () => {
    if (name.trim() === '') {
      setIsMissing(true);
      return;
    }
    const account = platform === '' ? {} : { account: { platform, handle } };
    const result = await run('influencer.create', { name, ...account });
    if (result.tag !== 'done') return;
    close();
    if (result.createdIds[0] !== undefined) added(result.createdIds[0]);
  };
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      submit={submit}
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained">
            {alike > 0 ? text.duplicates.similar.addAnyway : words.create}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 5, pt: 2 }}>
        <TextField
          label={words.name}
          value={name}
          autoFocus
          required
          error={isMissing}
          helperText={isMissing ? words.nameMissing : undefined}
          onChange={(event) => {
            setName(event.target.value);
            setIsMissing(false);
          }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <TextField
          select
          label={words.platform}
          value={platform}
          onChange={(event) => setPlatform(event.target.value as Platform | '')}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{words.platformNone}</MenuItem>
          {platforms.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {platformNames[choice]}
            </MenuItem>
          ))}
        </TextField>
        {platform === '' ? null : (
          <TextField
            label={words.handle}
            value={handle}
            helperText={words.handleHelp}
            onChange={(event) => setHandle(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 300, spellCheck: false } }}
          />
        )}
        <SimilarPeople
          name={name}
          handle={handle}
          platform={platform === '' ? null : platform}
          open={open}
          onFound={setAlike}
        />
      </Stack>
    </AppDialog>
  );
}
