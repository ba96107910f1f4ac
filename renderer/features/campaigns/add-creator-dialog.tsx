import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { InfluencerField, type InfluencerChoice } from '../../ui/influencer-field.tsx';
import { CollaborationFields, collaborationDraft, feeOf } from './collaboration-fields.tsx';

const words = text.campaigns.creator;

interface AddCreatorDialogProps {
  readonly campaign: Campaign;
  readonly close: () => void;
}

/** Puts a person of the roster into the campaign. */
export function AddCreatorDialog({ campaign, close }: AddCreatorDialogProps) {
  const run = useFormCommand();
  const [person, setPerson] = useState<InfluencerChoice | null>(null);
  const [draft, setDraft] = useState(() => collaborationDraft(null, campaign.currency ?? null));
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    if (!person) {
      setRefusal(words.noPerson);
      return;
    }
    const fee = feeOf(draft);
    const result = await run('collaboration.set', {
      campaignId: campaign.id,
      influencerId: person.id,
      stage: draft.stage,
      ...(fee && { fee }),
      ...(draft.notes !== '' && { notes: draft.notes }),
    });
    if (result.tag === 'refused') setRefusal(result.message);
    else close();
  };
  return (
    <AppDialog
      isOpen
      title={words.addTitle}
      close={close}
      submit={() => void save()}
      actions={
        <>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.add}
          </Button>
        </>
      }
    >
      {refusal === null ? null : (
        <Alert severity="error" sx={{ mb: 2 }}>
          {refusal}
        </Alert>
      )}
      <Box sx={{ pt: 2, pb: 2 }}>
        <InfluencerField
          label={words.person}
          value={person}
          onChange={setPerson}
          helperText={words.personHelp}
          noneText={words.noneFound}
        />
      </Box>
      <CollaborationFields draft={draft} onChange={setDraft} />
    </AppDialog>
  );
}
