import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { MarkdownText } from '../../../ui/markdown-text.tsx';
import { RichTextField } from '../../../ui/rich-text-field.tsx';
import { FactSection } from '../../../ui/facts.tsx';

interface TextSectionProps {
  readonly campaign: Campaign;
  readonly field: 'brief' | 'creativeFreedom';
  readonly title: string;
  readonly empty: string;
}

/** A formatted text of the campaign. */
export function TextSection({ campaign, field, title, empty }: TextSectionProps) {
  const [isEditing, setIsEditing] = useState(false);
  const source = campaign[field];
  return (
    <FactSection title={title} onEdit={() => setIsEditing(true)}>
      {source === undefined ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {empty}
        </Typography>
      ) : (
        <MarkdownText source={source} />
      )}
      {isEditing ? (
        <TextDialog campaign={campaign} field={field} title={title} close={() => setIsEditing(false)} />
      ) : null}
    </FactSection>
  );
}

function TextDialog({
  campaign,
  field,
  title,
  close,
}: Omit<TextSectionProps, 'empty'> & { readonly close: () => void }) {
  const run = useFormCommand();
  const [opened] = useState(campaign[field] ?? '');
  const [written, setWritten] = useState(opened);
  const save = () => run('campaign.update', { campaignId: campaign.id, [field]: written });
  return (
    <FormDialog title={title} saveLabel={text.brief.richText.save} close={close} save={save} maxWidth="md">
      <RichTextField label={title} value={opened} onChange={setWritten} hasFocus />
    </FormDialog>
  );
}
