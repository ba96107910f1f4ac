import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { text } from '#shared/text/text.ts';
import { RowAction } from '../../../ui/row-action.tsx';

const words = text.pipeline.selection;

interface PipelineSelectionBarProps {
  readonly count: number;
  readonly move: () => void;
  readonly edit: (field: 'owner' | 'waitingFor') => void;
  readonly clear: () => void;
}

/** What can be done with all people chosen at once. */
export function PipelineSelectionBar({ count, move, edit, clear }: PipelineSelectionBarProps) {
  return (
    <Box
      role="region"
      aria-label={words.label}
      sx={{
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 6,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: 13,
      }}
    >
      <Box role="status" sx={{ fontWeight: 620, flex: 1 }} className="figures">
        {words.count(count)}
      </Box>
      <Button size="small" variant="outlined" onClick={move}>
        {words.move}
      </Button>
      <Button size="small" variant="outlined" onClick={() => edit('owner')}>
        {words.owner}
      </Button>
      <Button size="small" variant="outlined" onClick={() => edit('waitingFor')}>
        {words.waiting}
      </Button>
      <RowAction icon={CloseIcon} label={words.clear} onClick={clear} />
    </Box>
  );
}
