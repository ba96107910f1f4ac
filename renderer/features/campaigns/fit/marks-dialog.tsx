import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { scorecardCriteria, type ScorecardCriterion } from '#shared/model/fit.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

const words = text.fit.scorecard;
const MARKS = [1, 2, 3, 4, 5] as const;

interface MarksDialogProps {
  readonly campaignId: string;
  readonly influencerId: string;
  readonly name: string;
  readonly close: () => void;
}

interface Draft {
  readonly mark?: number;
  readonly note?: string;
}

/** Marks of one judge; criteria without one are left out. */
export function MarksDialog({ campaignId, influencerId, name, close }: MarksDialogProps) {
  const run = useFormCommand();
  const [by, setBy] = useState('');
  const [drafts, setDrafts] = useState<Partial<Record<ScorecardCriterion, Draft>>>({});
  const change = (criterion: ScorecardCriterion, draft: Draft) => setDrafts({ ...drafts, [criterion]: draft });
  const save = () => {
    const marks = scorecardCriteria.flatMap((criterion) => {
      const { mark, note } = drafts[criterion] ?? {};
      return mark === undefined ? [] : [{ criterion, mark, note }];
    });
    return run('collaboration.mark', { campaignId, influencerId, by, on: today(), marks });
  };
  return (
    <FormDialog title={words.giveTitle(name)} saveLabel={words.save} close={close} save={save} maxWidth="md">
      <TextField
        label={words.by}
        helperText={words.byHelp}
        value={by}
        onChange={(event) => setBy(event.target.value)}
        sx={{ maxWidth: 320 }}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'max-content max-content 1fr', gap: 3, alignItems: 'center' }}>
        {scorecardCriteria.map((criterion) => {
          const draft = drafts[criterion] ?? {};
          const label = words.criteria[criterion];
          return (
            <Box key={criterion} sx={{ display: 'contents' }}>
              <span>{label}</span>
              <ToggleButtonGroup
                exclusive
                size="small"
                aria-label={label}
                value={draft.mark ?? null}
                onChange={(_event, mark: number | null) => {
                  const { mark: _last, ...rest } = draft;
                  change(criterion, mark === null ? rest : { ...rest, mark });
                }}
              >
                {MARKS.map((mark) => (
                  <ToggleButton key={mark} value={mark} sx={{ minWidth: 36 }}>
                    {mark}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              <TextField
                label={words.note}
                value={draft.note ?? ''}
                onChange={(event) => change(criterion, { ...draft, note: event.target.value })}
                slotProps={{ htmlInput: { 'aria-label': `${words.note}: ${label}` } }}
              />
            </Box>
          );
        })}
      </Box>
    </FormDialog>
  );
}
