import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../../engine/engine-api.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { createInput, draftOf, updateInput, type CampaignDraft } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';

interface CampaignDialogProps {
  /** The campaign to change, or `null` to add one. */
  readonly campaign: Campaign | null;
  readonly client?: { readonly id: string; readonly name: string } | null;
  readonly close: () => void;
  readonly created?: (id: string) => void;
}

const words = text.campaigns.form;

/** Adds or changes a campaign. A refusal stands in the dialog until it is put right. */
export function CampaignDialog({ campaign, client = null, close, created }: CampaignDialogProps) {
  const run = useFormCommand();
  const summary = useQuery('workspace.summary', {});
  const homeCurrency = summary.data?.workspace.homeCurrency ?? null;
  const [changed, setDraft] = useState<CampaignDraft | null>(null);
  const draft = changed ?? draftOf(campaign, client, homeCurrency);
  const save = () =>
    campaign ? run('campaign.update', updateInput(campaign.id, draft)) : run('campaign.create', createInput(draft));
  const done = (result: CommandResult) => {
    // A client made on the way comes first, the campaign last.
    const id = result.tag === 'done' ? result.createdIds.at(-1) : undefined;
    if (!campaign && id !== undefined) created?.(id);
  };
  return (
    <FormDialog
      title={campaign ? words.editTitle(campaign.name) : words.addTitle}
      saveLabel={campaign ? words.save : words.add}
      close={close}
      save={save}
      done={done}
    >
      <CampaignFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
