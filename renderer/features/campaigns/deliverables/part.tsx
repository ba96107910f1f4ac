import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  /** How far it is. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a deliverable: what was agreed, drafts, posts or disclosure. */
export function Part({ title, mark, children }: PartProps) {
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0, display: 'grid', gap: 2, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 28 }}>
        <Typography component="h3" variant="h3">
          {title}
        </Typography>
        {mark === undefined ? null : <Box sx={{ fontSize: 13 }}>{mark}</Box>}
      </Box>
      {children}
    </Box>
  );
}
