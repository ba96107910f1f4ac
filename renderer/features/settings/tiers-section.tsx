import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { Workspace } from '#shared/model/workspace.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { SettingsSection } from './settings-section.tsx';
import { draftOf, readTierDraft, tierOrder, type TierDraft } from './tier-draft.ts';

const words = text.settings.tiers;

/** The floors of the tiers. A mistake is said beside its field; they are stored together or not at all. */
export function TiersSection({ workspace }: { readonly workspace: Workspace }) {
  const run = useCommand();
  const [draft, setDraft] = useState<TierDraft>(() => draftOf(workspace.tierFloors));
  const stored = draftOf(workspace.tierFloors);
  const { floors, problems } = readTierDraft(draft);
  const isChanged = tierOrder.some((tier) => draft[tier] !== stored[tier]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (floors && isChanged) void run('workspace.update', { tierFloors: floors });
  };
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <Box component="form" noValidate onSubmit={save}>
        <Stack sx={{ gap: 4, maxWidth: 360 }}>
          {tierOrder.map((tier) => (
            <TextField
              key={tier}
              label={words.floorOf(words.names[tier])}
              value={draft[tier]}
              onChange={(event) => setDraft({ ...draft, [tier]: event.target.value })}
              error={problems[tier] !== null}
              helperText={problems[tier]}
              slotProps={{ htmlInput: { inputMode: 'numeric', className: 'figures', sx: { textAlign: 'right' } } }}
            />
          ))}
        </Stack>
        <Stack direction="row" sx={{ gap: 2, mt: 4 }}>
          <Button type="submit" variant="contained" disabled={!isChanged || floors === null}>
            {words.save}
          </Button>
          <Button disabled={!isChanged} onClick={() => setDraft(stored)}>
            {words.reset}
          </Button>
        </Stack>
      </Box>
    </SettingsSection>
  );
}
