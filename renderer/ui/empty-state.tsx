import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** One sentence on what the place is for. */
  readonly children: ReactNode;
  /** The next step. */
  readonly actions?: ReactNode;
}

/** What a list says while there is nothing in it. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <Stack sx={{ gap: 2, px: 6, py: 16, maxWidth: '72ch', alignItems: 'flex-start' }}>
      <Typography component="h2" variant="h2">
        {title}
      </Typography>
      <Typography color="textSecondary">{children}</Typography>
      {actions ? <Stack sx={{ flexDirection: 'row', gap: 2, pt: 2 }}>{actions}</Stack> : null}
    </Stack>
  );
}
