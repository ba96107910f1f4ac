import Box from '@mui/material/Box';
import { TENTHS_IN_ALL } from '#shared/domain/fit/score.ts';
import { text } from '#shared/text/text.ts';
import { Unknown } from '../../../ui/unknown.tsx';
import { pointsText } from './points-text.ts';

interface FitBarProps {
  /** Tenths of a point; `null` where nothing counts. */
  readonly score: number | null;
  readonly most: number | null;
}

const part = (tenths: number): string => `${(tenths / TENTHS_IN_ALL) * 100}%`;

/** A score as a bar of 100 with the number at its end; the paler part is what the unknown could add. */
export function FitBar({ score, most }: FitBarProps) {
  if (score === null || most === null) return <Unknown reason={text.fit.noScore} />;
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2, width: '100%' }}>
      <Box
        component="span"
        aria-hidden
        sx={{ flex: 1, height: 8, bgcolor: 'surface.hover', borderRadius: '2px', display: 'flex', overflow: 'hidden' }}
      >
        <Box component="span" style={{ width: part(score) }} sx={{ bgcolor: 'primary.main' }} />
        <Box component="span" style={{ width: part(most - score) }} sx={{ bgcolor: 'primary.main', opacity: 0.28 }} />
      </Box>
      <Box component="span" sx={{ minWidth: 40, textAlign: 'end' }}>
        {pointsText(score)}
      </Box>
    </Box>
  );
}
