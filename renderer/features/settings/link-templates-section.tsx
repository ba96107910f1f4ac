import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { utmParts } from '#shared/domain/links/link-address.ts';
import type { UtmTemplate } from '#shared/model/tracking-link.ts';
import type { Workspace } from '#shared/model/workspace.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { LinkTemplateDialog } from './link-template-dialog.tsx';
import { SettingsSection } from './settings-section.tsx';

const words = text.codesAndLinks.templates;

/** The agency's templates of link parameters. */
export function LinkTemplatesSection({ workspace }: { readonly workspace: Workspace }) {
  const run = useCommand();
  const [open, setOpen] = useState<UtmTemplate | 'new' | null>(null);
  const templates = workspace.utmTemplates ?? [];
  const remove = (template: UtmTemplate) =>
    run('workspace.setUtmTemplates', { templates: templates.filter((one) => one !== template) });
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {templates.length === 0 ? (
        <Typography color="textSecondary">{words.empty}</Typography>
      ) : (
        <Box component="table" aria-label={words.title} sx={plainTable}>
          <TableHead
            columns={[
              { label: words.columns.name },
              { label: words.columns.example },
              { label: words.columns.actions, isEnd: true },
            ]}
          />
          <tbody>
            {templates.map((template) => (
              <tr key={template.name}>
                <td className="strong wide">{template.name}</td>
                <td className="quiet wide">
                  {utmParts
                    .map((part) => template[part])
                    .filter((value) => value !== undefined)
                    .join(' · ')}
                </td>
                <td className="end">
                  <RowAction icon={EditIcon} label={words.edit(template.name)} onClick={() => setOpen(template)} />
                  <RowAction
                    icon={DeleteIcon}
                    label={words.remove(template.name)}
                    onClick={() => void remove(template)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')} sx={{ mt: 4 }}>
        {words.add}
      </Button>
      {open === null ? null : (
        <LinkTemplateDialog templates={templates} template={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </SettingsSection>
  );
}
