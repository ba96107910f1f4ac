import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface SideSectionProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A titled group of actions beside the main list. */
export function SideSection({ title, lead, children }: SideSectionProps) {
  return (
    <Stack component="section" sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Typography component="h2" variant="h2">
        {title}
      </Typography>
      <Typography color="textSecondary">{lead}</Typography>
      {children}
    </Stack>
  );
}
