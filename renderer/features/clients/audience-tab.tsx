import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Client } from '#shared/model/client.ts';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { AudienceTargetFields, audienceDraft, audienceInput, audienceLines } from '../../ui/audience-target.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FactSection, Facts } from '../../ui/facts.tsx';

const words = text.clients;

/** Whom the brand wants to reach. */
export function AudienceTab({ page: { client } }: { readonly page: ClientPageResult }) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Box sx={{ px: 6, py: 5, maxWidth: 720 }}>
      <FactSection title={words.fields.audience} onEdit={() => setIsEditing(true)}>
        {client.audience === undefined ? (
          <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
            {words.page.noAudience}
          </Typography>
        ) : (
          <Facts facts={audienceLines(client.audience)} />
        )}
      </FactSection>
      {isEditing ? <AudienceDialog client={client} close={() => setIsEditing(false)} /> : null}
    </Box>
  );
}

function AudienceDialog({ client, close }: { readonly client: Client; readonly close: () => void }) {
  const run = useFormCommand();
  const [draft, setDraft] = useState(() => audienceDraft(client.audience));
  const save = () => {
    const audience = audienceInput(draft);
    return typeof audience === 'string' ? audience : run('client.update', { clientId: client.id, audience });
  };
  return (
    <FormDialog title={text.brief.edit(words.fields.audience)} close={close} save={save}>
      <AudienceTargetFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
