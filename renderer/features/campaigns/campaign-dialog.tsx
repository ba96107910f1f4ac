import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { draftOf, updateInput, type CampaignDraft } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { RivalNotice } from './rights/rival-notice.tsx';

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
      <ChangedClashes campaign={campaign} draft={draft} />
      <CampaignFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}

interface ChangedClashesProps {
  readonly campaign: Campaign;
  readonly draft: CampaignDraft;
}

/** What clashes with exclusivity once days or client are as typed; nothing while they are as they were. */
function ChangedClashes({ campaign, draft }: ChangedClashesProps) {
  const dayOf = (typed: string): string | null => (isCalendarDay(typed) ? typed : null);
  const days = { startsOn: dayOf(draft.startsOn), endsOn: dayOf(draft.endsOn) };
  const clientId = draft.client && 'id' in draft.client ? draft.client.id : null;
  const isAsBefore =
    days.startsOn === (campaign.startsOn ?? null) &&
    days.endsOn === (campaign.endsOn ?? null) &&
    clientId === (campaign.clientId ?? null);
  return isAsBefore ? null : <RivalNotice campaignId={campaign.id} days={days} clientId={clientId} />;
}
