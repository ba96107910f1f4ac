import Box from '@mui/material/Box';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { FigureValue } from './figure-value.tsx';

interface FigureListProps {
  readonly figures: readonly Figure[];
  /** `large` figures stand in one line under their names; `plain` ones make aligned columns of name and number. */
  readonly size: 'plain' | 'large';
}

/** Several figures with their names; each opens, and a blank large one says why right there. */
export function FigureList({ figures, size }: FigureListProps) {
  return size === 'large' ? <LargeFigures figures={figures} /> : <PlainFigures figures={figures} />;
}

function LargeFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
        columnGap: 6,
        rowGap: 5,
      }}
    >
      {figures.map((figure) => (
        <Box key={figure.key} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary', mb: 0.5 }}>
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

function PlainFigures({ figures }: { readonly figures: readonly Figure[] }) {
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
