import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { ValueCell } from '../../ui/value-cell.tsx';
import { entryLine } from './timeline/timeline-lines.ts';
import { TimelineList } from './timeline/timeline-list.tsx';

const words = text.influencer.panel;
const RECENT = 8;

/** The essentials of a person, in one column. */
export function PanelBody({ page }: { readonly page: InfluencerPageResult }) {
  const { influencer } = page;
  return (
    <Stack sx={{ gap: 5 }}>
      <Typography component="h2" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
        {influencer.name}
      </Typography>
      <Part title={text.influencer.accounts.title}>
        {page.accounts.map(({ account, followers }) => (
          <Box key={account.id} className="figures" sx={{ display: 'flex', gap: 3, fontSize: 13 }}>
            <Box sx={{ width: 88, color: 'text.secondary' }}>{platformNames[account.platform]}</Box>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{account.handle}</Box>
            <ValueCell shown={followers === null ? null : countText(followers)} full={null} />
          </Box>
        ))}
      </Part>
      <Part title={words.recent}>
        <TimelineList lines={page.timeline.slice(0, RECENT).map(entryLine)} isNarrow />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
