import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type ClipboardEvent, type FormEvent } from 'react';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';

const words = text.templates.checklist;

/** Adds a step with Enter; the field is ready for the next one. Several lines pasted at once add a step each. */
export function NewStep({ campaignId }: { readonly campaignId: string }) {
  const run = useCommand();
  const [what, setWhat] = useState('');
  const add = async (steps: readonly string[]) => {
    const result = await run('campaign.addChecklistSteps', { campaignId, steps });
    if (result.tag !== 'refused') setWhat('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add([what]);
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/u);
    const steps = lines.filter((line) => line.trim() !== '');
    if (what !== '' || steps.length < 2) return;
    event.preventDefault();
    void add(steps);
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <TextField
        size="small"
        fullWidth
        label={words.addField}
        helperText={words.addHelp}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
        onPaste={paste}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <Button type="submit" variant="outlined" startIcon={<AddIcon />} sx={{ flex: 'none' }}>
        {words.add}
      </Button>
    </Box>
  );
}
