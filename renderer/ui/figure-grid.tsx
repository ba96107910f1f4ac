import Box from '@mui/material/Box';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { text } from '#shared/text/text.ts';
import { figureText } from '../state/format.ts';
import { FigureValue } from './figure-value.tsx';

const label = { fontSize: 12, lineHeight: '16px', color: 'text.secondary' } as const;

/** More characters than this do not fit the width of one figure. */
const LONGEST = 17;
const isLong = ({ value }: Figure): boolean => value !== null && figureText(value).length > LONGEST;

/** Figures side by side, each under its name. Unknown ones follow, smaller, each with the reason why it is blank. */
export function FigureGrid({ figures }: { readonly figures: readonly Figure[] }) {
  const known = figures.filter((figure) => figure.value !== null);
  const unknown = figures.filter((figure) => figure.value === null);
  return (
    <>
      {known.length > 0 ? (
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(196px, 1fr))',
            columnGap: 6,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          {known.map((figure) => (
            <Box
              key={figure.key}
              sx={{
                py: 3,
                borderBottom: 1,
                borderColor: 'divider',
                minWidth: 0,
                display: 'flex',
                flexDirection: 'column',
                justifyContent: 'space-between',
                // The longest amounts take the room of two figures instead of running into the next.
                gridColumn: isLong(figure) ? 'span 2' : undefined,
              }}
            >
              <Box component="dt" sx={{ ...label, mb: 0.5 }}>
                {figure.label}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                <FigureValue figure={figure} size="large" />
              </Box>
            </Box>
          ))}
        </Box>
      ) : null}
      {unknown.length > 0 ? <UnknownFigures figures={unknown} /> : null}
    </>
  );
}

function UnknownFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box component="section" aria-label={text.app.figure.unknownTitle} sx={{ mt: 4 }}>
      <Box component="h3" sx={{ ...label, m: 0, mb: 1, fontWeight: 560 }}>
        {text.app.figure.unknownTitle}
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(420px, 1fr))',
          columnGap: 8,
          rowGap: 1,
        }}
      >
        {figures.map((figure) => (
          <Box
            key={figure.key}
            sx={{
              display: 'grid',
              gridTemplateColumns: '176px 20px 1fr',
              gap: 2,
              fontSize: 13,
              alignItems: 'baseline',
            }}
          >
            <Box component="dt">{figure.label}</Box>
            <Box component="dd" sx={{ m: 0, display: 'contents' }}>
              <FigureValue figure={figure} />
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {figure.blankReason}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
