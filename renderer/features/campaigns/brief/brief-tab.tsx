import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { BriefPdfButton } from '../documents/brief-pdf-button.tsx';
import { BudgetSection } from './budget-section.tsx';
import { FrameSection } from './frame-section.tsx';
import { GoalSection } from './goal-section.tsx';
import { KeyDatesSection } from './key-dates-section.tsx';
import { TargetSection } from './target-section.tsx';
import { TextSection } from './text-section.tsx';

const words = text.brief;

/** What the campaign is to do, for whom, when and for how much, and what creators are told. */
export function BriefTab({ page }: { readonly page: CampaignPageResult }) {
  const { campaign, client } = page;
  // What is only read aloud is placed in the part that scrolls; else it would stretch the window itself.
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={words.tab}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' }}
    >
      <Stack sx={{ px: 6, py: 5, gap: 8, maxWidth: 1560 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))',
            columnGap: 12,
            rowGap: 7,
          }}
        >
          <Stack sx={{ gap: 7, minWidth: 0 }}>
            <GoalSection campaign={campaign} />
            <FrameSection campaign={campaign} client={client} />
            <TargetSection campaign={campaign} client={client} />
          </Stack>
          <Stack sx={{ gap: 7, minWidth: 0 }}>
            <TextSection campaign={campaign} field="brief" title={words.sections.brief} empty={words.emptyBrief} />
            <TextSection
              campaign={campaign}
              field="creativeFreedom"
              title={words.sections.freedom}
              empty={words.emptyFreedom}
            />
            <Box>
              <BriefPdfButton campaignId={campaign.id} />
            </Box>
          </Stack>
        </Box>
        <KeyDatesSection campaign={campaign} />
        <BudgetSection campaign={campaign} />
      </Stack>
    </Box>
  );
}
