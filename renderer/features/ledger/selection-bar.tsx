import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';

const words = text.ledger.selection;

interface SelectionBarProps {
  /** What stands at the beginning of the line. */
  readonly start: ReactNode;
  readonly count: number;
  readonly byOrders: () => void;
  /** Present when exactly one payment is chosen. */
  readonly byHand: (() => void) | null;
  readonly clear: () => void;
  /** What stands at the end of the line. */
  readonly end: ReactNode;
}

/** What can be done with the chosen payments. The line keeps its place, so that nothing jumps. */
export function SelectionBar({ start, count, byOrders, byHand, clear, end }: SelectionBarProps) {
  return (
    <Box
      component="section"
      aria-label={words.label}
      sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 44, px: 6, flex: 'none' }}
    >
      {start}
      <Typography
        component="output"
        variant="body2"
        color={count === 0 ? 'textSecondary' : 'textPrimary'}
        className="figures"
      >
        {count === 0 ? words.hint : words.chosen(count, countText(count))}
      </Typography>
      {count === 0 ? null : (
        <>
          <Button size="small" variant="outlined" onClick={byOrders} sx={{ ml: 2 }}>
            {words.byOrders}
          </Button>
          {byHand ? (
            <Button size="small" onClick={byHand}>
              {words.byHand}
            </Button>
          ) : null}
          <Button size="small" onClick={clear}>
            {words.clear}
          </Button>
        </>
      )}
      <Box sx={{ flex: 1 }} />
      {end}
    </Box>
  );
}
