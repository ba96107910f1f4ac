import type { SxProps, Theme } from '@mui/material/styles';

/** Styles of a short table that needs no scrolling of its own: hairlines, figures at the end. */
export const plainTable: SxProps<Theme> = (theme) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 13,
  '& th, & td': {
    textAlign: 'start',
    paddingBlock: '8px',
    paddingInline: '0 16px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    whiteSpace: 'nowrap',
    height: 36,
    boxSizing: 'border-box',
  },
  '& th': { color: theme.vars.palette.text.secondary, fontWeight: 560, fontSize: 12 },
  '& th:last-of-type, & td:last-of-type': { paddingInlineEnd: 0 },
  '& .end': { textAlign: 'end' },
  '& .quiet': { color: theme.vars.palette.text.secondary },
  '& .strong': { fontWeight: 560 },
  '& .wide': { width: '40%', whiteSpace: 'normal', overflowWrap: 'anywhere' },
});
