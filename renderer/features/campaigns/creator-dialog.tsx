import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignCreator } from '#shared/domain/figures/campaign-creators.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CollaborationFields, collaborationDraft, feeOf } from './collaboration-fields.tsx';

const words = text.campaigns.creator;

interface CreatorDialogProps {
  readonly creator: CampaignCreator;
  readonly campaign: Campaign;
  readonly close: () => void;
}

/** What was agreed with one creator of the campaign, and the ways on: the person, or out of the campaign. */
export function CreatorDialog({ creator, campaign, close }: CreatorDialogProps) {
  const run = useFormCommand();
  const remove = useCommand();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => collaborationDraft(creator.collaboration, campaign.currency ?? null));
  const pair = { campaignId: campaign.id, influencerId: creator.influencerId };
  const leave = async () => {
    const result = await remove('collaboration.remove', pair);
    if (result.tag !== 'refused') close();
  };
  const save = () =>
    run('collaboration.set', { ...pair, stage: draft.stage, fee: feeOf(draft), notes: draft.notes || null });
  return (
    <FormDialog
      title={words.title(creator.name)}
      saveLabel={words.save}
      close={close}
      save={save}
      otherActions={
        <>
          <Button onClick={() => navigate(`/roster/${creator.influencerId}`)}>{words.open}</Button>
          {creator.collaboration ? (
            <Tooltip title={words.removeHelp} describeChild>
              <Button onClick={() => void leave()}>{words.remove}</Button>
            </Tooltip>
          ) : null}
        </>
      }
    >
      {creator.collaboration ? null : <Alert severity="info">{words.notAgreed}</Alert>}
      <CollaborationFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
