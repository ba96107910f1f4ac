import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { text } from '#shared/text/text.ts';

/** Over a window that shows what a workspace held last: says that it is being opened and takes no clicks yet. */
export function OpeningBar({ name }: { readonly name: string }) {
  return (
    <Box sx={{ position: 'fixed', insetInline: 0, top: 0, zIndex: 'tooltip', display: 'grid', justifyItems: 'center' }}>
      <LinearProgress aria-label={text.app.opening(name)} sx={{ width: '100%' }} />
      <Typography
        role="status"
        variant="body2"
        sx={{ px: 3, py: 1, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, mt: 1 }}
      >
        {text.app.opening(name)}
      </Typography>
    </Box>
  );
}
