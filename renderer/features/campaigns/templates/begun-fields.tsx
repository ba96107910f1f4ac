import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { text } from '#shared/text/text.ts';
import { DayField, FormGrid } from '../../../ui/form-fields.tsx';
import type { CampaignDraft } from '../campaign-draft.ts';
import { ClientField } from '../client-field.tsx';
import { templateParts, type Begin, type CopyParts } from './begin.ts';

const words = text.templates.begin;
const choices = [
  { part: 'hasContent', label: words.content },
  { part: 'hasPeople', label: words.people },
  { part: 'hasChecklist', label: words.checklist },
] as const;

interface BegunFieldsProps {
  readonly begin: Exclude<Begin, { readonly is: 'empty' }>;
  readonly draft: CampaignDraft;
  readonly onChange: (draft: CampaignDraft) => void;
  readonly parts: CopyParts;
  readonly setParts: (parts: CopyParts) => void;
}

/** What a campaign needs besides what it begins with: a name, a client, the first day, and of a copy what comes along. */
export function BegunFields({ begin, draft, onChange, parts, setParts }: BegunFieldsProps) {
  const set = (patch: Partial<CampaignDraft>) => onChange({ ...draft, ...patch });
  return (
    <>
      <FormGrid>
        <TextField
          className="wide"
          label={text.campaigns.form.name}
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
          required
        />
        {begin.is === 'template' ? (
          <Box>
            <ClientField value={draft.client} onChange={(client) => set({ client })} />
          </Box>
        ) : null}
        <DayField
          label={words.firstDay}
          value={draft.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          helperText={words.firstDayHelp}
        />
      </FormGrid>
      {begin.is === 'template' ? (
        <Typography variant="body2" color="textSecondary">
          {templateParts(begin.template)}
        </Typography>
      ) : (
        <FormControl component="fieldset">
          <FormLabel component="legend">{words.comesAlong}</FormLabel>
          {choices.map(({ part, label }) => (
            <FormControlLabel
              key={part}
              label={label}
              control={
                <Checkbox
                  checked={parts[part]}
                  onChange={(_event, isChosen) => setParts({ ...parts, [part]: isChosen })}
                />
              }
            />
          ))}
        </FormControl>
      )}
    </>
  );
}
