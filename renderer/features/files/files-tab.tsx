import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ImportPreview } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { FileCard } from './file-card.tsx';
import type { ImportFlow } from './use-import-flow.ts';

const words = text.files.import;
/** Names of the fields that hold the ids of another system. */
const ID_FIELDS: ReadonlySet<string> = new Set(['id', 'influencer']);

interface FilesTabProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
}

/** What each file was recognised as, with every guess changeable, and the choices that hold for all of them. */
export function FilesTab({ flow, preview, isBusy }: FilesTabProps) {
  const { options, revise } = flow;
  const hasAmounts = preview.files.some((file) => file.preset?.kind === 'orders' || file.preset?.kind === 'payouts');
  const hasCampaigns = preview.files.some((file) => file.preset !== null && file.preset.kind !== 'influencers');
  const hasIds = preview.files.some((file) => file.columns.some(({ field }) => field !== null && ID_FIELDS.has(field)));
  const needsCurrency = preview.needs.some((need) => need.what === 'currency');
  return (
    <Stack sx={{ px: 6, py: 4, gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'flex-start' }}>
        {hasAmounts || needsCurrency ? (
          <Box sx={{ width: 320 }}>
            <CurrencyField
              label={words.currency}
              value={options.currency ?? null}
              onChange={(currency) => revise(currency === null ? { currency: '' } : { currency })}
              helperText={words.currencyHelp}
              isDisabled={isBusy}
            />
          </Box>
        ) : null}
        {hasCampaigns ? (
          <NameField
            label={words.campaign}
            helperText={words.campaignHelp}
            value={options.intoCampaign ?? ''}
            keep={(intoCampaign) => revise({ intoCampaign })}
            isBusy={isBusy}
          />
        ) : null}
        {hasIds ? (
          <NameField
            label={words.idSystem}
            helperText={words.idSystemHelp}
            value={options.idSystem ?? ''}
            keep={(idSystem) => revise({ idSystem })}
            isBusy={isBusy}
          />
        ) : null}
      </Box>
      {preview.needs.length > 0 ? <Needs needs={preview.needs} /> : null}
      {preview.allocationOffer || options.allocateByOrders ? (
        <AllocationOffer preview={preview} flow={flow} isBusy={isBusy} />
      ) : null}
      {preview.files.map((file, index) => (
        <FileCard
          key={`${index}-${file.name}`}
          file={file}
          choices={options.files?.[index] ?? {}}
          change={(patch) => flow.reviseFile(index, patch)}
          isBusy={isBusy}
        />
      ))}
    </Stack>
  );
}

/** Under the fields that answer it, so that these stay where they are when it goes. */
function Needs({ needs }: { readonly needs: ImportPreview['needs'] }) {
  return (
    <Alert severity="warning">
      <b>{words.needs}</b>
      {needs.map((need) => (
        <div key={`${need.what}-${need.file ?? ''}`}>{need.message}</div>
      ))}
    </Alert>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly helperText: string;
  readonly value: string;
  readonly keep: (name: string) => void;
  readonly isBusy: boolean;
}

/** A name that holds for all files; it is taken over once it is typed to the end. */
function NameField({ label, helperText, value, keep, isBusy }: NameFieldProps) {
  const [draft, setDraft] = useState(value);
  const commit = () => {
    if (draft.trim() !== value) keep(draft.trim());
  };
  return (
    <TextField
      label={label}
      helperText={helperText}
      value={draft}
      disabled={isBusy}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      sx={{ width: 320 }}
      slotProps={{ htmlInput: { maxLength: 500 } }}
    />
  );
}

function AllocationOffer({ preview, flow, isBusy }: FilesTabProps) {
  const offer = preview.allocationOffer;
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4 }}>
      <Typography component="h2" variant="h3">
        {words.allocation.title}
      </Typography>
      {offer ? (
        <Typography color="textSecondary" sx={{ maxWidth: '90ch' }}>
          {words.allocation.text(countText(offer.payments), offer.campaigns.join(', '))}
        </Typography>
      ) : null}
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={flow.options.allocateByOrders ?? false}
            disabled={isBusy}
            onChange={(event) => flow.revise({ allocateByOrders: event.target.checked })}
          />
        }
        label={words.allocation.choose}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </Box>
  );
}
