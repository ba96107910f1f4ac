import Box from '@mui/material/Box';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { FigureValue } from './figure-value.tsx';

/** Figures as lines of name and number in aligned columns, for those that do not lead a page; each opens. */
export function FigureRows({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))', columnGap: 10 }}
    >
      {figures.map((figure) => (
        <Box
          key={figure.key}
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 4,
            minHeight: 32,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box component="dt" sx={{ fontSize: 13, color: 'text.secondary' }}>
            {figure.label}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <FigureValue figure={figure} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
