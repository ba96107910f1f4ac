import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CampaignTemplate } from '#shared/model/campaign-template.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineField, NoteField } from '../../../ui/text-fields.tsx';

const words = text.templates.save;

interface SaveTemplateDialogProps {
  /** The campaign to keep as a template, or the template to rename and describe. */
  readonly of:
    { readonly campaign: { readonly id: string; readonly name: string } } | { readonly template: CampaignTemplate };
  readonly close: () => void;
}

/** Keeps a campaign as a template, or renames and describes one. */
export function SaveTemplateDialog({ of, close }: SaveTemplateDialogProps) {
  const run = useFormCommand();
  const stored = 'template' in of ? of.template : null;
  const [name, setName] = useState('template' in of ? of.template.name : of.campaign.name);
  const [description, setDescription] = useState(stored?.description ?? '');
  const save = () =>
    'template' in of
      ? run('campaignTemplate.update', { id: of.template.id, name, description })
      : run('campaignTemplate.save', { campaignId: of.campaign.id, name, description });
  return (
    <FormDialog
      title={stored ? words.editTitle(stored.name) : words.title}
      saveLabel={words.save}
      close={close}
      save={save}
    >
      {stored ? null : <Typography color="textSecondary">{words.text}</Typography>}
      <LineField label={words.name} value={name} onChange={setName} />
      <NoteField label={words.description} value={description} onChange={setDescription} />
    </FormDialog>
  );
}
