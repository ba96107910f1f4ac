import type { CSSObject, Theme } from '@mui/material/styles';

/** How formatted text looks, where it is read and where it is written. */
export const proseStyles = (theme: Theme): CSSObject => ({
  fontSize: 14,
  lineHeight: '22px',
  maxWidth: '72ch',
  overflowWrap: 'anywhere',
  '& > :first-of-type': { marginTop: 0 },
  '& > :last-child': { marginBottom: 0 },
  '& p, & ul, & ol, & blockquote, & pre, & table': { marginBlock: '0 10px' },
  '& ul, & ol': { paddingInlineStart: '24px' },
  '& li > p, & li > ul, & li > ol': { marginBlock: 0 },
  '& h3, & h4, & h5, & h6, & h1, & h2': { marginBlock: '16px 6px', fontWeight: 600, lineHeight: '22px' },
  '& h1, & h3': { fontSize: 16 },
  '& h2, & h4': { fontSize: 14 },
  '& h5, & h6': { fontSize: 13 },
  '& blockquote': {
    marginInline: 0,
    paddingInlineStart: '12px',
    borderInlineStart: `3px solid ${theme.vars.palette.divider}`,
    color: theme.vars.palette.text.secondary,
  },
  '& code, & pre': { fontFamily: 'monospace', fontSize: 13 },
  '& pre': { whiteSpace: 'pre-wrap', padding: '8px 12px', border: `1px solid ${theme.vars.palette.divider}` },
  '& hr': { border: 0, borderTop: `1px solid ${theme.vars.palette.divider}`, marginBlock: '16px' },
  '& table': { borderCollapse: 'collapse', fontSize: 13 },
  '& th, & td': {
    textAlign: 'start',
    padding: '4px 12px 4px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& a': { color: theme.vars.palette.primary.main },
});
