import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { clientViews, type Client, type ClientPerson, type ClientView } from '#shared/model/client.ts';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FormGrid } from '../../ui/form-fields.tsx';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { LineField } from '../../ui/text-fields.tsx';
import { useDraft } from '../../state/use-draft.ts';

const { people: words, views, viewHelp } = text.clients;

/** Who decides at the client, and what each may be shown. */
export function PeopleTab({ page: { client } }: { readonly page: ClientPageResult }) {
  const run = useCommand();
  const [open, setOpen] = useState<ClientPerson | 'new' | null>(null);
  const people = client.people ?? [];
  const remove = (person: ClientPerson) =>
    void run('client.update', { clientId: client.id, people: people.filter((one) => one !== person) });
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start', maxWidth: 1200 }}>
      {people.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box component="table" aria-label={text.clients.fields.people} sx={plainTable}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.email}</th>
              <th scope="col">{words.phone}</th>
              <th scope="col">{words.sees}</th>
              <th scope="col">
                <span className="visually-hidden">{text.brief.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.name}>
                <td className="strong">{person.name}</td>
                <td>{person.role}</td>
                <td>{person.email}</td>
                <td className="figures">{person.phone}</td>
                <td className={person.sees.length === 0 ? 'quiet' : ''}>{seenText(person)}</td>
                <td className="end">
                  <RowAction icon={EditIcon} label={words.edit(person.name)} onClick={() => setOpen(person)} />
                  <RowAction icon={DeleteIcon} label={words.remove(person.name)} onClick={() => remove(person)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
        {words.add}
      </Button>
      {open === null ? null : (
        <PersonDialog client={client} person={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </Stack>
  );
}

function seenText({ sees }: ClientPerson): string {
  return sees.length === 0 ? words.nothing : sees.map((view) => views[view]).join(', ');
}

interface PersonDialogProps {
  readonly client: Client;
  readonly person: ClientPerson | null;
  readonly close: () => void;
}

interface PersonDraft {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly sees: readonly ClientView[];
}

function PersonDialog({ client, person, close }: PersonDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft<PersonDraft>(() => ({
    name: person?.name ?? '',
    role: person?.role ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    sees: person?.sees ?? ['brief', 'shortlist', 'results'],
  }));
  const people = client.people ?? [];
  const save = () =>
    run('client.update', {
      clientId: client.id,
      people: person === null ? [...people, draft] : people.map((one) => (one.name === person.name ? draft : one)),
    });
  return (
    <FormDialog
      title={person === null ? words.addTitle : words.editTitle(person.name)}
      saveLabel={words.saved}
      close={close}
      save={save}
    >
      <FormGrid>
        <LineField label={words.name} value={draft.name} onChange={set('name')} />
        <LineField label={words.role} value={draft.role} onChange={set('role')} />
        <LineField label={words.email} value={draft.email} onChange={set('email')} />
        <LineField label={words.phone} value={draft.phone} onChange={set('phone')} />
      </FormGrid>
      <SeesFields sees={draft.sees} onChange={set('sees')} />
    </FormDialog>
  );
}

interface SeesFieldsProps {
  readonly sees: readonly ClientView[];
  readonly onChange: (sees: readonly ClientView[]) => void;
}

/** What somebody may be shown, each with what it means. */
function SeesFields({ sees, onChange }: SeesFieldsProps) {
  const toggle = (view: ClientView) =>
    onChange(sees.includes(view) ? sees.filter((one) => one !== view) : [...sees, view]);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 560 }}>
        {words.sees}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {words.seesLead}
      </Typography>
      <Stack>
        {clientViews.map((view) => (
          <FormControlLabel
            key={view}
            control={<Checkbox size="small" checked={sees.includes(view)} onChange={() => toggle(view)} />}
            label={
              <>
                {views[view]}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, ml: 1.5 }}>
                  {viewHelp[view]}
                </Box>
              </>
            }
          />
        ))}
      </Stack>
    </Box>
  );
}
