import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Account } from '#shared/model/account.ts';
import { platformNames, platforms, type Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';

const words = text.influencer.accountDialog;

interface AccountDialogProps {
  readonly influencerId: string;
  /** The account to change; `null` adds one. */
  readonly account: Account | null;
  readonly close: () => void;
}

/** Adds or changes an account. */
export function AccountDialog({ influencerId, account, close }: AccountDialogProps) {
  const run = useCommand();
  const [platform, setPlatform] = useState<Platform>(account?.platform ?? 'instagram');
  const [handle, setHandle] = useState(account?.handle ?? '');
  const [displayName, setDisplayName] = useState(account?.displayName ?? '');
  const [url, setUrl] = useState(account?.url ?? '');
  const submit = async () => {
    const fields = { platform, handle, displayName, url };
    const result = account
      ? await run('account.update', { id: account.id, ...fields })
      : await run('account.create', { influencerId, ...fields });
    if (result.tag !== 'refused') close();
  };
  return (
    <AppDialog
      isOpen
      title={account ? words.edit : words.add}
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
          select
          label={words.platform}
          value={platform}
          onChange={(event) => setPlatform(event.target.value as Platform)}
        >
          {platforms.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {platformNames[choice]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={words.handle}
          value={handle}
          autoFocus
          helperText={words.handleHelp}
          onChange={(event) => setHandle(event.target.value)}
          slotProps={{ htmlInput: { spellCheck: false } }}
        />
        <TextField
          label={words.displayName}
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <TextField label={words.url} value={url} onChange={(event) => setUrl(event.target.value)} />
      </Stack>
    </AppDialog>
  );
}
