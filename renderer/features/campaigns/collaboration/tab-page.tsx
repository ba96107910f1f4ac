import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The ground of a part that is read from top to bottom. */
export function TabPage({ children }: { readonly children: ReactNode }) {
  return (
    <Box tabIndex={0} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, py: 5 }}>
      <Box sx={{ maxWidth: 960, display: 'flex', flexDirection: 'column', gap: 6 }}>{children}</Box>
    </Box>
  );
}
