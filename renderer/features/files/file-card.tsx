import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { FileChoices, FilePreview } from '#shared/domain/import/import-types.ts';
import { presets } from '#shared/domain/import/presets/presets.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import { platformNames, platforms, type Platform } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, countText, dayText } from '../../state/format.ts';
import { Choice } from './choice.tsx';
import { ReadingChoices } from './reading-choices.tsx';

const words = text.files.import;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

interface FileCardProps {
  readonly file: FilePreview;
  readonly choices: FileChoices;
  readonly change: (patch: FileChoices) => void;
  readonly isBusy: boolean;
}

/** One file: what it is taken for, what was assumed, and which columns are stored. */
export function FileCard({ file, choices, change, isBusy }: FileCardProps) {
  const headingId = useId();
  // Orders and payouts carry their own days and belong to no platform.
  const hasFigures = file.preset === null || file.preset.kind === 'influencers' || file.preset.kind === 'posts';
  const facts = [words.rows(countText(file.rows)), bytesText(file.bytes), words.headerRow(file.headerRow)];
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 4 }}>
        <Typography id={headingId} component="h2" variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Typography>
        <Typography variant="body2" color="textSecondary" className="figures" noWrap>
          {facts.join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 4 }}>
        <Choice
          label={words.preset}
          value={file.preset?.id ?? ''}
          isDisabled={isBusy}
          onChange={(preset) => change(preset === '' ? {} : { preset })}
        >
          {file.preset ? null : <MenuItem value="">{words.presetNone}</MenuItem>}
          {presets.map((preset) => (
            <MenuItem key={preset.id} value={preset.id}>
              {preset.label}
            </MenuItem>
          ))}
        </Choice>
        <Choice
          label={words.encoding}
          value={file.encoding}
          isDisabled={isBusy}
          onChange={(encoding) => change({ encoding: encoding as NonNullable<FileChoices['encoding']> })}
        >
          {encodings.map((encoding) => (
            <MenuItem key={encoding} value={encoding}>
              {encoding.toUpperCase()}
            </MenuItem>
          ))}
        </Choice>
        <ReadingChoices file={file} change={change} isBusy={isBusy} />
        {hasFigures ? (
          <>
            <Choice
              label={words.platform}
              value={file.platform ?? ''}
              isDisabled={isBusy}
              onChange={(platform) => change(platform === '' ? {} : { platform: platform as Platform })}
            >
              {file.platform === null ? <MenuItem value="">{words.platformNone}</MenuItem> : null}
              {platforms.map((platform) => (
                <MenuItem key={platform} value={platform}>
                  {platformNames[platform]}
                </MenuItem>
              ))}
            </Choice>
            <DayField
              label={words.capturedOn}
              value={choices.capturedOn ?? file.capturedOn ?? ''}
              isDisabled={isBusy}
              keep={(capturedOn) => change({ capturedOn })}
            />
          </>
        ) : null}
      </Box>
      {file.importedBefore === null ? null : (
        <Alert severity="info" sx={{ mt: 3 }}>
          {words.importedBefore(dayText(file.importedBefore))}
        </Alert>
      )}
      {file.guesses.length > 0 ? (
        <Box component="ul" sx={{ color: 'text.secondary', fontSize: 13, pl: 5, mt: 3, mb: 0 }}>
          {file.guesses.map((guess) => (
            <li key={guess}>{guess}</li>
          ))}
        </Box>
      ) : null}
      <Columns file={file} />
    </Box>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly keep: (day: string) => void;
}

function DayField({ label, value, isDisabled, keep }: DayFieldProps) {
  const [draft, setDraft] = useState(value);
  return (
    <TextField
      type="date"
      label={label}
      value={draft}
      disabled={isDisabled}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (draft !== value && isCalendarDay(draft)) keep(draft);
      }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

function Columns({ file }: { readonly file: FilePreview }) {
  const [isOpen, setIsOpen] = useState(false);
  const tableId = useId();
  const stored = file.columns.filter((column) => column.field !== null).length;
  const left = file.columns.length - stored;
  const summary =
    left === 0 ? words.columnsStored(stored) : `${words.columnsStored(stored)}, ${words.columnsLeft(left)}`;
  if (file.columns.length === 0) return null;
  return (
    <Box sx={{ mt: 3 }}>
      <Typography component="span" variant="body2" color="textSecondary">
        {summary}
      </Typography>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={tableId}
        onClick={() => setIsOpen(!isOpen)}
        sx={{ ml: 2 }}
      >
        {isOpen ? words.hideColumns : words.showColumns}
      </Button>
      {isOpen ? (
        <Box
          component="table"
          id={tableId}
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            fontSize: 13,
            mt: 2,
            '& th, & td': {
              textAlign: 'start',
              py: 1,
              pr: 4,
              borderBottom: 1,
              borderColor: 'divider',
              verticalAlign: 'top',
            },
            '& th': { color: 'text.secondary', fontWeight: 560, fontSize: 12 },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.storedAs}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column, index) => (
              <tr key={`${index}-${column.header}`}>
                <td>{column.header}</td>
                <td>{column.field === null ? <b>{column.why}</b> : column.why}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      ) : null}
    </Box>
  );
}
