import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';

const words = text.influencer.edit;
const { fields } = text.influencer;
const lines = ['country', 'city', 'gender', 'owner'] as const;

interface EditInfluencerDialogProps {
  readonly influencer: Influencer;
  readonly close: () => void;
}

/** Everything said of a person by hand, in one form. */
export function EditInfluencerDialog({ influencer, close }: EditInfluencerDialogProps) {
  const run = useCommand();
  const [name, setName] = useState(influencer.name);
  const [topics, setTopics] = useState<string[]>(influencer.topics);
  const [tags, setTags] = useState<string[]>(influencer.tags);
  const [draft, setDraft] = useState(() => Object.fromEntries(lines.map((line) => [line, influencer[line] ?? ''])));
  const [email, setEmail] = useState((influencer.emails ?? []).join(', '));
  const [notes, setNotes] = useState(influencer.notes ?? '');
  const [doNotContact, setDoNotContact] = useState(influencer.doNotContact);
  const isNameMissing = name.trim() === '';
  const submit = async () => {
    if (isNameMissing) return;
    const result = await run('influencer.update', {
      id: influencer.id,
      name,
      topics,
      tags,
      emails: email.split(','),
      notes,
      doNotContact,
      ...draft,
    });
    if (result.tag !== 'refused') close();
  };
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      submit={() => void submit()}
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.save}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 5, pt: 2 }}>
        <TextField
          label={fields.name}
          value={name}
          required
          autoFocus
          error={isNameMissing}
          helperText={isNameMissing ? words.nameMissing : undefined}
          onChange={(event) => setName(event.target.value)}
          sx={{ gridColumn: '1 / -1' }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <WordsField label={fields.topics} values={topics} onChange={setTopics} />
        <WordsField label={fields.tags} values={tags} onChange={setTags} />
        {lines.map((line) => (
          <TextField
            key={line}
            label={fields[line]}
            value={draft[line]}
            onChange={(event) => setDraft((last) => ({ ...last, [line]: event.target.value }))}
          />
        ))}
        <TextField label={fields.email} value={email} onChange={(event) => setEmail(event.target.value)} />
        <FormControlLabel
          control={
            <Checkbox size="small" checked={doNotContact} onChange={(event) => setDoNotContact(event.target.checked)} />
          }
          label={fields.doNotContact}
        />
        <TextField
          label={fields.notes}
          value={notes}
          multiline
          minRows={3}
          maxRows={8}
          onChange={(event) => setNotes(event.target.value)}
          sx={{ gridColumn: '1 / -1' }}
        />
      </Box>
    </AppDialog>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly values: string[];
  readonly onChange: (values: string[]) => void;
}

function WordsField({ label, values, onChange }: WordsFieldProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={[]}
      value={values}
      onChange={(_event, next) => onChange(next)}
      size="small"
      renderInput={(params) => <TextField {...params} label={label} helperText={words.topicsHelp} />}
    />
  );
}
