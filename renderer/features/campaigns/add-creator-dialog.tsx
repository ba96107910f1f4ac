import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { InfluencerField, type InfluencerChoice } from '../../ui/influencer-field.tsx';
import { CollaborationFields, collaborationDraft, feeOf } from './collaboration-fields.tsx';
import { RivalNotice } from './rights/rival-notice.tsx';

const words = text.campaigns.creator;

interface AddCreatorDialogProps {
  readonly campaign: Campaign;
  readonly close: () => void;
}

/** Puts a person of the roster into the campaign. */
export function AddCreatorDialog({ campaign, close }: AddCreatorDialogProps) {
  const run = useFormCommand();
  const [person, setPerson] = useState<InfluencerChoice | null>(null);
  const [draft, setDraft] = useState(() => collaborationDraft(campaign.currency ?? null));
  const save = () => {
    if (!person) return words.noPerson;
    const fee = feeOf(draft);
    return run('collaboration.set', {
      campaignId: campaign.id,
      influencerId: person.id,
      stage: draft.stage,
      ...(fee && { fee }),
      ...(draft.notes !== '' && { notes: draft.notes }),
    });
  };
  return (
    <FormDialog title={words.addTitle} saveLabel={words.add} close={close} save={save}>
      <InfluencerField
        label={words.person}
        value={person}
        onChange={setPerson}
        helperText={words.personHelp}
        noneText={words.noneFound}
      />
      {person ? <RivalNotice campaignId={campaign.id} influencerId={person.id} isRejoining /> : null}
      <CollaborationFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
