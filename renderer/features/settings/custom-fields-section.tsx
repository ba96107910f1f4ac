import AddIcon from '@mui/icons-material/Add';
import ArchiveOutlinedIcon from '@mui/icons-material/ArchiveOutlined';
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import UnarchiveOutlinedIcon from '@mui/icons-material/UnarchiveOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { CustomFieldDialog } from './custom-field-dialog.tsx';
import { RemoveFieldDialog } from './remove-field-dialog.tsx';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.customFields;
const { columns } = words;

type Dialog = { readonly type: 'edit' | 'remove'; readonly field: CustomFieldListItem } | { readonly type: 'add' };

/** The fields the agency made for its people, and how many people have a value in each. */
export function CustomFieldsSection() {
  const run = useCommand();
  const list = useQuery('customField.list', {});
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const fields = list.data?.fields ?? [];
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {list.error === null ? null : <QueryProblem reason={list.error} retry={list.retry} />}
      {list.data && fields.length === 0 ? <Typography color="textSecondary">{words.empty}</Typography> : null}
      {fields.length > 0 ? (
        <Box component="table" aria-label={words.title} sx={plainTable}>
          <TableHead
            columns={[
              { label: columns.name },
              { label: columns.type },
              { label: columns.people, isEnd: true },
              { label: columns.actions, isEnd: true },
            ]}
          />
          <tbody>
            {fields.map((field) => (
              <FieldRow
                key={field.id}
                field={field}
                edit={() => setDialog({ type: 'edit', field })}
                remove={() => setDialog({ type: 'remove', field })}
                archive={(isArchived) => void run('customField.update', { id: field.id, isArchived })}
              />
            ))}
          </tbody>
        </Box>
      ) : null}
      <Button
        variant="outlined"
        startIcon={<AddIcon />}
        onClick={() => setDialog({ type: 'add' })}
        sx={{ mt: list.data ? 4 : 0 }}
      >
        {words.add}
      </Button>
      {fields.some(({ isArchived }) => isArchived) ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 3 }}>
          {words.archiveHelp}
        </Typography>
      ) : null}
      {dialog?.type === 'add' ? <CustomFieldDialog close={close} /> : null}
      {dialog?.type === 'edit' ? <CustomFieldDialog field={dialog.field} close={close} /> : null}
      {dialog?.type === 'remove' ? <RemoveFieldDialog field={dialog.field} close={close} /> : null}
    </SettingsSection>
  );
}

interface FieldRowProps {
  readonly field: CustomFieldListItem;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly archive: (isArchived: boolean) => void;
}

function FieldRow({ field, edit, remove, archive }: FieldRowProps) {
  const { name, type, currency, choices, people, isArchived } = field;
  const detail = type === 'choice' ? choices.map(({ value }) => value).join(', ') : (currency ?? '');
  return (
    <tr>
      <td className="wide">
        <Box component="span" dir="auto" sx={{ fontWeight: 560, color: isArchived ? 'text.secondary' : undefined }}>
          {name}
        </Box>
        {isArchived ? <span className="quiet"> · {words.archived}</span> : null}
        {detail === '' ? null : (
          <Typography
            variant="body2"
            sx={{
              color: 'text.secondary',
              overflow: 'hidden',
              display: '-webkit-box',
              WebkitLineClamp: '2',
              WebkitBoxOrient: 'vertical',
            }}
          >
            {detail}
          </Typography>
        )}
      </td>
      <td>{text.personWords.customTypes[type]}</td>
      <td className="end figures">{countText(people)}</td>
      <td className="end">
        <RowAction icon={EditOutlinedIcon} label={words.edit(name)} onClick={edit} />
        {isArchived ? (
          <RowAction icon={UnarchiveOutlinedIcon} label={words.restore(name)} onClick={() => archive(false)} />
        ) : (
          <RowAction icon={ArchiveOutlinedIcon} label={words.archive(name)} onClick={() => archive(true)} />
        )}
        <RowAction icon={DeleteOutlineIcon} label={words.remove(name)} onClick={remove} />
      </td>
    </tr>
  );
}
