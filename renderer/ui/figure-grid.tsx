import Box from '@mui/material/Box';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { FigureValue } from './figure-value.tsx';

/** Figures side by side, each with its name above it; a blank one says why under the dash. */
export function FigureGrid({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
        columnGap: 6,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {figures.map((figure) => (
        <Box key={figure.key} sx={{ py: 3, borderBottom: 1, borderColor: 'divider', minWidth: 0 }}>
          <Box component="dt" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', mb: 0.5 }}>
            {figure.label}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <FigureValue figure={figure} size="large" />
            {figure.value === null && figure.blankReason ? (
              <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>{figure.blankReason}</Box>
            ) : null}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
