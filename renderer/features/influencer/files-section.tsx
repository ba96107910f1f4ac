import Box from '@mui/material/Box';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { OwnedFiles } from '../../ui/owned-files.tsx';

/** Files kept with the person. */
export function FilesSection({ page }: { readonly page: InfluencerPageResult }) {
  return (
    <Box sx={{ px: 6, py: 5 }}>
      <OwnedFiles
        owner={{ kind: 'influencer', id: page.influencer.id }}
        attachments={page.attachments}
        empty={text.influencer.files.empty}
      />
    </Box>
  );
}
