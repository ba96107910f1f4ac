import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { objectives, type CampaignGoal } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
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
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr 1fr',
        columnGap: 3,
        rowGap: 4,
        pt: 2,
        '& > .wide': { gridColumn: '1 / -1' },
      }}
    >
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
      <TextField
        label={targetLabel}
        value={draft.goalTarget}
        onChange={(event) => set({ goalTarget: event.target.value })}
        disabled={draft.goalMeasure === ''}
        slotProps={{ htmlInput: { inputMode: 'decimal', className: 'figures' } }}
      />
      <TextField
        className="wide"
        label={words.notes}
        value={draft.notes}
        onChange={(event) => set({ notes: event.target.value })}
        multiline
        minRows={2}
        maxRows={8}
      />
    </Box>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      label={label}
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: '1970-01-01', max: '2100-12-31' } }}
    />
  );
}
