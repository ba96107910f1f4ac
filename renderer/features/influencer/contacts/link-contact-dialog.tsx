import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { foldText } from '#shared/lib/text-fold.ts';
import { contactRoles, type ContactId, type ContactRole } from '#shared/model/contact.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import type { ContactListItem } from '#shared/queries/contact-list.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { contactDraft, ContactFields, contactInput } from './contact-fields.tsx';

const words = text.person.contacts;
const HITS = 50;

interface LinkContactDialogProps {
  readonly influencer: Influencer;
  readonly close: () => void;
}

/** Makes somebody speak for the person: a contact who is known already, or a new one. */
export function LinkContactDialog({ influencer, close }: LinkContactDialogProps) {
  const run = useFormCommand();
  const [way, setWay] = useState<'existing' | 'fresh'>('existing');
  const [chosen, setChosen] = useState<ContactListItem | null>(null);
  const [role, setRole] = useState<ContactRole>('agent');
  const [isFirst, setIsFirst] = useState(false);
  const [draft, set] = useDraft(() => contactDraft(null));
  const save = () => {
    if (way === 'fresh') {
      if (draft.name.trim() === '') return words.nameMissing;
      return run('contact.create', { ...contactInput(draft), influencerId: influencer.id, role, isFirst });
    }
    if (chosen === null) return words.noneChosen;
    const link = { contactId: chosen.id as ContactId, role, isFirst };
    return run('influencer.update', { id: influencer.id, contacts: [...(influencer.contacts ?? []), link] });
  };
  return (
    <FormDialog title={words.addTitle} saveLabel={words.link} close={close} save={save}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={way}
        aria-label={words.addTitle}
        onChange={(_event, next: 'existing' | 'fresh' | null) => (next === null ? undefined : setWay(next))}
      >
        <ToggleButton value="existing">{words.existing}</ToggleButton>
        <ToggleButton value="fresh">{words.fresh}</ToggleButton>
      </ToggleButtonGroup>
      {way === 'existing' ? (
        <ContactField influencer={influencer} value={chosen} onChange={setChosen} />
      ) : (
        <ContactFields draft={draft} set={set} />
      )}
      <ChoiceField
        label={words.role}
        value={role}
        choices={contactRoles}
        names={text.personWords.contactRoles}
        onChange={(next) => (next === '' ? undefined : setRole(next))}
        isRequired
      />
      <FormControlLabel
        control={<Checkbox size="small" checked={isFirst} onChange={(event) => setIsFirst(event.target.checked)} />}
        label={words.isFirst}
      />
    </FormDialog>
  );
}

interface ContactFieldProps {
  readonly influencer: Influencer;
  readonly value: ContactListItem | null;
  readonly onChange: (contact: ContactListItem | null) => void;
}

/** Finds a contact by name or organisation; those who speak for the person already are not offered. */
function ContactField({ influencer, value, onChange }: ContactFieldProps) {
  const { data, isLoading } = useQuery('contact.list', {});
  const linked = new Set<string>(influencer.contacts?.map(({ contactId }) => contactId));
  const options = (data?.contacts ?? []).filter(({ id, isArchived }) => !isArchived && !linked.has(id));
  return (
    <Autocomplete
      options={options}
      value={value}
      onChange={(_event, next) => onChange(next)}
      filterOptions={(all, { inputValue }) => {
        const needle = foldText(inputValue);
        return all.filter((one) => foldText(`${one.name} ${one.organisation ?? ''}`).includes(needle)).slice(0, HITS);
      }}
      getOptionLabel={(one) => one.name}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(left, right) => left.id === right.id}
      loading={isLoading}
      noOptionsText={words.noneFound}
      autoHighlight
      size="small"
      renderOption={({ key, ...props }, one) => (
        <li key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            {one.name}
            <Box component="span" sx={{ color: 'text.secondary', ml: 2, fontSize: 12 }}>
              {[one.organisation, words.servesCount(one.people.length)].filter(Boolean).join(' · ')}
            </Box>
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={words.find} helperText={words.findHelp} />}
    />
  );
}
