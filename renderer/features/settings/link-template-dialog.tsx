import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { UtmTemplate } from '#shared/model/tracking-link.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FormGrid } from '../../ui/form-fields.tsx';
import { UtmFields, utmDraft } from '../../ui/utm-fields.tsx';

const { templates: words, many } = text.codesAndLinks;
const FIRST = { source: '{platform}', medium: 'influencer', campaign: '{campaign}', content: '{handle}' };

interface LinkTemplateDialogProps {
  /** All there are. */
  readonly templates: readonly UtmTemplate[];
  /** The one to change, or `null` to add one. */
  readonly template: UtmTemplate | null;
  readonly close: () => void;
}

/** Adds or changes a template of link parameters. */
export function LinkTemplateDialog({ templates, template, close }: LinkTemplateDialogProps) {
  const run = useFormCommand();
  const [name, setName] = useState(template?.name ?? '');
  const [utm, setUtm] = useState(() => utmDraft(template ?? FIRST));
  const save = () => {
    const next = { name, ...utm };
    return run('workspace.setUtmTemplates', {
      templates: template ? templates.map((one) => (one === template ? next : one)) : [...templates, next],
    });
  };
  return (
    <FormDialog
      title={template ? words.editTitle(template.name) : words.addTitle}
      saveLabel={words.save}
      close={close}
      save={save}
    >
      <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} required />
      <FormGrid>
        <UtmFields draft={utm} onChange={setUtm} />
      </FormGrid>
      <Typography variant="body2" color="textSecondary">
        {many.placeholders}
      </Typography>
    </FormDialog>
  );
}
