import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { FigureGrid } from '../../../ui/figure-grid.tsx';
import { CampaignTable } from './campaign-table.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { CustomSection } from './custom-section.tsx';
import { MergedSection } from './merged-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { ReachSection } from './reach-section.tsx';
import { RelationSection } from './relation-section.tsx';
import { StandsSection } from './stands-section.tsx';
import { TermsSection } from './terms-section.tsx';
import { WhoSection } from './who-section.tsx';

const words = text.person.sections;

/** Everything said of the person in calm sections, then figures and campaigns. */
export function OverviewTab({ page }: { readonly page: InfluencerPageResult }) {
  const { influencer, customFields } = page;
  return (
    <Stack sx={{ px: 6, py: 5, gap: 8 }}>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))', columnGap: 12, rowGap: 7 }}
      >
        <WhoSection influencer={influencer} />
        <ReachSection influencer={influencer} />
        <ContactsSection glance={page} />
        <PlacesSection influencer={influencer} />
        <RelationSection influencer={influencer} />
        <StandsSection influencer={influencer} />
        <TermsSection influencer={influencer} />
        <CustomSection influencer={influencer} fields={customFields} />
        <NotesSection influencer={influencer} />
        <MergedSection influencer={influencer} fields={customFields} />
      </Box>
      <section>
        <Typography component="h2" variant="h3" sx={{ mb: 2 }}>
          {words.figures}
        </Typography>
        {page.figures.length === 0 ? (
          <Typography color="textSecondary">{text.influencer.noFigures}</Typography>
        ) : (
          <FigureGrid figures={page.figures} />
        )}
      </section>
      <section>
        <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
          {words.campaigns}
        </Typography>
        {page.campaigns.length === 0 ? (
          <Typography color="textSecondary">{text.influencer.campaigns.empty}</Typography>
        ) : (
          <CampaignTable campaigns={page.campaigns} />
        )}
      </section>
    </Stack>
  );
}
