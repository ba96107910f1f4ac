import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface SettingsSectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One group of settings: what it is about on the left, its controls on the right. */
export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(200px, 280px) minmax(0, 560px)',
        columnGap: 8,
        py: 6,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box>
        <Typography component="h2" variant="h3" id={titleId}>
          {title}
        </Typography>
        {lead === undefined ? null : (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {lead}
          </Typography>
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
