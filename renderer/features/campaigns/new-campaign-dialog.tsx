import { useState } from 'react';
import { text } from '#shared/text/text.ts';
import type { CommandResult } from '../../engine/engine-api.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { createInput, draftOf, type CampaignDraft } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { BeginField } from './templates/begin-field.tsx';
import { BegunFields } from './templates/begun-fields.tsx';
import { ALL_PARTS, EMPTY, type Begin } from './templates/begin.ts';

interface NewCampaignDialogProps {
  /** What it begins with until somebody chooses otherwise. */
  readonly begin?: Begin;
  readonly client?: { readonly id: string; readonly name: string } | null;
  readonly close: () => void;
  readonly created?: (id: string) => void;
}

const words = text.campaigns.form;

/** Adds a campaign: an empty one, one from a template, or a copy of another one. */
export function NewCampaignDialog({ begin: first = EMPTY, client = null, close, created }: NewCampaignDialogProps) {
  const run = useFormCommand();
  const summary = useQuery('workspace.summary', {});
  const homeCurrency = summary.data?.workspace.homeCurrency ?? null;
  const [begin, setBegin] = useState<Begin>(first);
  const [parts, setParts] = useState(ALL_PARTS);
  const [changed, setDraft] = useState<CampaignDraft | null>(null);
  const draft = changed ?? { ...draftOf(null, client, homeCurrency), name: firstName(first) };
  const choose = (next: Begin) => {
    setBegin(next);
    // A name that was only proposed follows the choice; a typed one stays.
    if (draft.name === '' || draft.name === firstName(begin)) setDraft({ ...draft, name: firstName(next) });
  };
  const save = () => {
    const { name, startsOn } = draft;
    const day = startsOn === '' ? {} : { startsOn };
    if (begin.is === 'copy') return run('campaign.copy', { campaignId: begin.id, name, ...day, ...parts });
    if (begin.is === 'empty') return run('campaign.create', createInput(draft));
    const chosen = draft.client;
    return run('campaign.createFromTemplate', {
      templateId: begin.id,
      name,
      ...(chosen && ('newName' in chosen ? { newClientName: chosen.newName } : { clientId: chosen.id })),
      ...day,
    });
  };
  const done = (result: CommandResult) => {
    // A copy comes before its people; otherwise a client made on the way comes first and the campaign last.
    const id = result.tag === 'done' ? result.createdIds.at(begin.is === 'copy' ? 0 : -1) : undefined;
    if (id !== undefined) created?.(id);
  };
  return (
    <FormDialog title={words.addTitle} saveLabel={words.add} close={close} save={save} done={done}>
      <BeginField value={begin} onChange={choose} />
      {begin.is === 'empty' ? (
        <CampaignFields draft={draft} onChange={setDraft} />
      ) : (
        <BegunFields begin={begin} draft={draft} onChange={setDraft} parts={parts} setParts={setParts} />
      )}
    </FormDialog>
  );
}

function firstName(begin: Begin): string {
  return begin.is === 'copy' ? text.templates.begin.copyName(begin.name) : '';
}
