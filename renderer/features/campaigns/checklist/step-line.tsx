import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ChecklistItem } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { RowAction } from '../../../ui/row-action.tsx';

const words = text.templates.checklist;

interface StepLineProps {
  readonly campaignId: string;
  readonly step: ChecklistItem;
  readonly place: number;
  readonly isLast: boolean;
  readonly change: () => void;
}

/** One step: done or not, by whom and when, and what can be done with it. */
export function StepLine({ campaignId, step, place, isLast, change }: StepLineProps) {
  const run = useCommand();
  const { itemId, what, doneOn, doneBy } = step;
  const named = { campaignId, itemId };
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 44, borderBottom: 1, borderColor: 'divider' }}
    >
      <FormControlLabel
        sx={{ flex: 1, minWidth: 0, mr: 0, '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' } }}
        control={
          <Checkbox
            checked={doneOn !== undefined}
            onChange={(_event, isDone) =>
              void run('campaign.tickChecklistStep', { ...named, doneOn: isDone ? today() : null })
            }
          />
        }
        label={
          <Typography component="span" color={doneOn === undefined ? 'textPrimary' : 'textSecondary'} dir="auto">
            {what}
          </Typography>
        }
      />
      {doneOn === undefined ? null : (
        <Typography variant="body2" color="textSecondary" noWrap className="figures">
          {words.done(doneBy ?? null, dayText(doneOn))}
        </Typography>
      )}
      <Box sx={{ flex: 'none', display: 'flex' }}>
        {place === 0 ? null : (
          <RowAction
            icon={UpIcon}
            label={words.up(what)}
            onClick={() => void run('campaign.moveChecklistStep', { ...named, to: place - 1 })}
          />
        )}
        {isLast ? null : (
          <RowAction
            icon={DownIcon}
            label={words.down(what)}
            onClick={() => void run('campaign.moveChecklistStep', { ...named, to: place + 1 })}
          />
        )}
        <RowAction icon={EditIcon} label={words.edit(what)} onClick={change} />
        <RowAction
          icon={DeleteIcon}
          label={words.remove(what)}
          onClick={() => void run('campaign.removeChecklistStep', named)}
        />
      </Box>
    </Box>
  );
}
