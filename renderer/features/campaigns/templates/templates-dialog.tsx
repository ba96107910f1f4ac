import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CampaignTemplate } from '#shared/model/campaign-template.ts';
import { dayOfInstant } from '#shared/lib/calendar-day.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { templateParts } from './begin.ts';
import { SaveTemplateDialog } from './save-template-dialog.tsx';

const words = text.templates.list;

/** The agency's campaign templates: what they hold, their names, and away with those that are not needed. */
export function TemplatesDialog({ close }: { readonly close: () => void }) {
  const run = useCommand();
  const list = useQuery('campaignTemplate.list', {});
  const [changing, setChanging] = useState<CampaignTemplate | null>(null);
  const rows = list.data?.rows ?? [];
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      maxWidth="md"
      actions={<Button onClick={close}>{words.close}</Button>}
    >
      {list.error === null ? null : <QueryProblem reason={list.error} retry={list.retry} />}
      {list.data && rows.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box component="table" aria-label={words.title} sx={plainTable}>
          <tbody>
            {rows.map(({ template }) => (
              <tr key={template.id}>
                <td className="wide" style={{ width: '100%' }}>
                  <span className="strong">{template.name}</span>
                  {template.description === undefined ? null : (
                    <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }} dir="auto">
                      {template.description}
                    </Typography>
                  )}
                  <Typography variant="body2" color="textSecondary">
                    {templateParts(template)} {words.saved(dayText(dayOfInstant(template.savedAt)))}
                  </Typography>
                </td>
                <td className="end">
                  <RowAction
                    icon={EditIcon}
                    label={words.rename(template.name)}
                    onClick={() => setChanging(template)}
                  />
                  <RowAction
                    icon={DeleteIcon}
                    label={words.remove(template.name)}
                    onClick={() => void run('campaignTemplate.remove', { id: template.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      {changing ? <SaveTemplateDialog of={{ template: changing }} close={() => setChanging(null)} /> : null}
    </AppDialog>
  );
}
