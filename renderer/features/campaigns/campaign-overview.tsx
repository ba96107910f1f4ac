import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { ChartView } from '../../ui/chart-view.tsx';
import { FigureGrid } from '../../ui/figure-grid.tsx';
import { FigureRows } from '../../ui/figure-rows.tsx';
import { CampaignGoalLine } from './campaign-goal-line.tsx';
import { CostNotice } from './cost-notice.tsx';

const words = text.campaigns.page;
/** The figures a campaign leads with; the others follow in the order in which they come. */
const LEADING = ['revenue', 'cost', 'roas', 'orders', 'reach', 'engagements'];

/** What came of the campaign: its goal, its figures, what blocks the cost, charts and the baseline. */
export function CampaignOverview({ page }: { readonly page: CampaignPageResult }) {
  const { figures, baseline } = page;
  const baselineKeys = new Set([baseline.organic.key, baseline.paid.key]);
  const leading = LEADING.flatMap((key) => figures.find((figure) => figure.key === key) ?? []);
  const others = figures.filter((figure) => !LEADING.includes(figure.key) && !baselineKeys.has(figure.key));
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, py: 5 }}>
      <Box sx={{ maxWidth: 1560, display: 'flex', flexDirection: 'column', gap: 6 }}>
        {page.campaign.goal ? <CampaignGoalLine campaign={page.campaign} figures={figures} /> : null}
        <FigureGrid figures={leading} />
        {page.unallocated ? <CostNotice unallocated={page.unallocated} /> : null}
        {page.charts.length > 0 ? (
          <Section title={words.charts}>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(440px, 1fr))', gap: 6 }}>
              {page.charts.map((chart) => (
                <ChartView key={chart.id} spec={chart} />
              ))}
            </Box>
          </Section>
        ) : null}
        <Section title={words.baseline} lead={words.baselineText}>
          <FigureRows figures={[baseline.organic, baseline.paid]} />
        </Section>
        <Section title={words.figures}>
          <FigureRows figures={others} />
        </Section>
        {page.postsWithoutCampaign > 0 ? (
          <Typography variant="body2" color="textSecondary">
            {words.postsWithout(countText(page.postsWithoutCampaign))}
          </Typography>
        ) : null}
        {page.campaign.notes === undefined ? null : (
          <Section title={words.notes}>
            <Typography sx={{ maxWidth: '72ch', whiteSpace: 'pre-wrap' }}>{page.campaign.notes}</Typography>
          </Section>
        )}
      </Box>
    </Box>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h2" variant="h2" id={id}>
        {title}
      </Typography>
      {lead === undefined ? null : (
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {lead}
        </Typography>
      )}
      <Box sx={{ mt: 3 }}>{children}</Box>
    </Box>
  );
}
