import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { objectives, type CampaignGoal } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { AmountField, DayField, FormGrid, NotesField } from '../../ui/form-fields.tsx';
import type { CampaignDraft } from './campaign-draft.ts';
import { ClientField } from './client-field.tsx';

interface CampaignFieldsProps {
  readonly draft: CampaignDraft;
  readonly onChange: (draft: CampaignDraft) => void;
}

const words = text.campaigns.form;
const measures = Object.keys(text.campaigns.measures) as CampaignGoal['measure'][];

/** The fields of a campaign, in the order in which they are thought of. */
export function CampaignFields({ draft, onChange }: CampaignFieldsProps) {
  const set = (patch: Partial<CampaignDraft>) => onChange({ ...draft, ...patch });
  const targetLabel =
    draft.goalMeasure === 'revenue' && draft.currency !== null ? words.goalTargetIn(draft.currency) : words.goalTarget;
  return (
    <FormGrid>
      <TextField
        className="wide"
        label={words.name}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
        required
      />
      <Box className="wide">
        <ClientField value={draft.client} onChange={(client) => set({ client })} />
      </Box>
      <CurrencyField
        label={words.currency}
        value={draft.currency}
        onChange={(currency) => set({ currency })}
        helperText={words.currencyHelp}
      />
      <TextField
        select
        label={words.objective}
        value={draft.objective ?? ''}
        onChange={(event) => set({ objective: objectives.find((one) => one === event.target.value) ?? '' })}
      >
        <MenuItem value="">{words.none}</MenuItem>
        {objectives.map((one) => (
          <MenuItem key={one} value={one}>
            {text.campaigns.objectives[one]}
          </MenuItem>
        ))}
      </TextField>
      <DayField label={words.startsOn} value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <DayField label={words.endsOn} value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
      <TextField
        select
        label={words.goal}
        value={draft.goalMeasure}
        onChange={(event) => set({ goalMeasure: measures.find((one) => one === event.target.value) ?? '' })}
      >
        <MenuItem value="">{words.none}</MenuItem>
        {measures.map((one) => (
          <MenuItem key={one} value={one}>
            {text.campaigns.measures[one]}
          </MenuItem>
        ))}
      </TextField>
      <AmountField
        label={targetLabel}
        value={draft.goalTarget}
        onChange={(goalTarget) => set({ goalTarget })}
        isDisabled={draft.goalMeasure === ''}
      />
      <TextField
        className="wide"
        label={text.brief.fields.action}
        value={draft.goalAction}
        onChange={(event) => set({ goalAction: event.target.value })}
        helperText={text.brief.actionHelp}
        disabled={draft.goalMeasure === ''}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <NotesField label={words.notes} value={draft.notes} onChange={(notes) => set({ notes })} />
    </FormGrid>
  );
}
