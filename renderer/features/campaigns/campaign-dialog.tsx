import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { draftOf, updateInput } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';

interface CampaignDialogProps {
  readonly campaign: Campaign;
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly close: () => void;
}

const words = text.campaigns.form;

/** Changes a campaign. A refusal stands in the dialog until it is put right. */
export function CampaignDialog({ campaign, client, close }: CampaignDialogProps) {
  const run = useFormCommand();
  const [draft, setDraft] = useState(() => draftOf(campaign, client, null));
  return (
    <FormDialog
      title={words.editTitle(campaign.name)}
      saveLabel={words.save}
      close={close}
      save={() => run('campaign.update', updateInput(campaign.id, draft))}
    >
      <CampaignFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
