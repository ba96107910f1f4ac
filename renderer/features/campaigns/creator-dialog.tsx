import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignCreator } from '#shared/domain/figures/campaign-creators.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../../engine/engine-api.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
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
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => collaborationDraft(creator.collaboration, campaign.currency ?? null));
  const [refusal, setRefusal] = useState<string | null>(null);
  const pair = { campaignId: campaign.id, influencerId: creator.influencerId };
  const settle = (result: CommandResult) => (result.tag === 'refused' ? setRefusal(result.message) : close());
  const save = async () =>
    settle(
      await run('collaboration.set', { ...pair, stage: draft.stage, fee: feeOf(draft), notes: draft.notes || null }),
    );
  return (
    <AppDialog
      isOpen
      title={words.title(creator.name)}
      close={close}
      submit={() => void save()}
      actions={
        <>
          <Button onClick={() => navigate(`/roster/${creator.influencerId}`)}>{words.open}</Button>
          {creator.collaboration ? (
            <Tooltip title={words.removeHelp} describeChild>
              <Button onClick={() => void run('collaboration.remove', pair).then(settle)}>{words.remove}</Button>
            </Tooltip>
          ) : null}
          <Box sx={{ flex: 1 }} />
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.save}
          </Button>
        </>
      }
    >
      {refusal === null ? null : <Alert severity="error">{refusal}</Alert>}
      {creator.collaboration ? null : <Alert severity="info">{words.notAgreed}</Alert>}
      <CollaborationFields draft={draft} onChange={setDraft} />
    </AppDialog>
  );
}
