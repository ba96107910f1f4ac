import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FactSection } from '../../ui/facts.tsx';
import { NoteField } from '../../ui/text-fields.tsx';

const { fields, page: words } = text.clients;

/** What the agency alone should know. */
export function NotesTab({ page: { client } }: { readonly page: ClientPageResult }) {
  const run = useFormCommand();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Box sx={{ px: 6, py: 5, maxWidth: 720 }}>
      <FactSection title={fields.notes} onEdit={() => setDraft(client.notes ?? '')}>
        <Typography
          color={client.notes === undefined ? 'textSecondary' : 'textPrimary'}
          dir="auto"
          sx={{ maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {client.notes ?? words.noNotes}
        </Typography>
      </FactSection>
      {draft === null ? null : (
        <FormDialog
          title={text.brief.edit(fields.notes)}
          close={() => setDraft(null)}
          save={() => run('client.update', { clientId: client.id, notes: draft })}
        >
          <NoteField label={fields.notes} value={draft} onChange={setDraft} />
        </FormDialog>
      )}
    </Box>
  );
}
