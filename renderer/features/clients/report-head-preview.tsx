import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { reportInk } from '#shared/domain/report/report-look.ts';
import type { Client } from '#shared/model/client.ts';
import { text } from '#shared/text/text.ts';

const words = text.clients.look;

interface ReportHeadPreviewProps {
  readonly client: Client;
  /** The address of the logo's picture, where there is one. */
  readonly picture: string | null;
}

/** The head of a report's cover in the client's colour: paper is white in dark colours as well. */
export function ReportHeadPreview({ client, picture }: ReportHeadPreviewProps) {
  const ink = reportInk(client.colours?.primary);
  return (
    <Box component="figure" sx={{ m: 0, mt: 4, maxWidth: 420 }}>
      <Typography component="figcaption" variant="caption" color="textSecondary">
        {words.preview}
      </Typography>
      <Box sx={{ mt: 1, p: 4, bgcolor: '#ffffff', color: '#1f1e1c', border: 1, borderColor: 'divider' }}>
        {picture === null ? null : (
          <Box component="img" src={picture} alt="" sx={{ display: 'block', maxHeight: 40, maxWidth: 160, mb: 3 }} />
        )}
        <Box sx={{ borderTop: '3px solid', pt: 2 }} style={{ borderColor: ink.rule }}>
          <Box sx={{ fontSize: 11, color: '#55524d' }}>{words.previewKind}</Box>
          <Box sx={{ fontSize: 20, fontWeight: 650, lineHeight: '26px' }} style={{ color: ink.head }}>
            {words.previewCampaign}
          </Box>
          <Box sx={{ fontSize: 14 }}>{client.name}</Box>
        </Box>
      </Box>
    </Box>
  );
}
