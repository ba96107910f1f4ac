import EarlierIcon from '@mui/icons-material/ChevronLeft';
import LaterIcon from '@mui/icons-material/ChevronRight';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { text } from '#shared/text/text.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { zooms, type Zoom } from './timeline-scale.ts';

const words = text.rights.timeline;

interface TimelineControlsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly move: (by: 1 | -1) => void;
  readonly toToday: () => void;
}

/** How much time is shown, and which. */
export function TimelineControls({ zoom, onZoom, move, toToday }: TimelineControlsProps) {
  return (
    <Stack sx={{ flexDirection: 'row', alignItems: 'center', gap: 1 }}>
      <RowAction icon={EarlierIcon} label={words.earlier} onClick={() => move(-1)} />
      <Button size="small" onClick={toToday}>
        {words.toToday}
      </Button>
      <RowAction icon={LaterIcon} label={words.later} onClick={() => move(1)} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={zoom}
        aria-label={words.zoom}
        onChange={(_event, next: Zoom | null) => next && onZoom(next)}
      >
        {zooms.map((one) => (
          <ToggleButton key={one} value={one} sx={{ py: 0.5, px: 3, textTransform: 'none' }}>
            {words.zooms[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Stack>
  );
}
