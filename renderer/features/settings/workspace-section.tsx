import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Workspace } from '#shared/model/workspace.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.workspace;

/** The agency's name (kept on Enter or when the field is left) and its home currency (kept at once). */
export function WorkspaceSection({ workspace }: { readonly workspace: Workspace }) {
  const run = useCommand();
  const [name, setName] = useState(workspace.name);
  const tidy = name.trim();
  const keepName = () => {
    if (tidy === '') setName(workspace.name);
    else if (tidy !== workspace.name) void run('workspace.update', { name: tidy });
  };
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <Stack sx={{ gap: 5, maxWidth: 360 }}>
        <TextField
          label={words.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={keepName}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keepName();
            if (event.key === 'Escape') setName(workspace.name);
          }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <CurrencyField
          label={words.currency}
          value={workspace.homeCurrency ?? null}
          onChange={(homeCurrency) => void run('workspace.update', { homeCurrency })}
          helperText={words.currencyHelp}
        />
      </Stack>
    </SettingsSection>
  );
}
