import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { PlannedSection } from './planned-section.tsx';
import { StandardTerms } from './standard-terms.tsx';

/** What everybody who joins the campaign begins with. */
export function StandardTab({ page: { campaign } }: { readonly page: CampaignPageResult }) {
  const { terms = null, approval = null } = campaign;
  return (
    // The foot leaves room for the notice that would otherwise lie over the last button.
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, pt: 5, pb: 20 }}>
      <Box sx={{ maxWidth: 860, display: 'flex', flexDirection: 'column', gap: 6 }}>
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {text.templates.standard.lead}
        </Typography>
        <PlannedSection campaign={campaign} />
        {/* What is stored anew, by Undo as well, is what the form begins with. */}
        <StandardTerms key={canonicalJson([terms, approval])} campaign={campaign} />
      </Box>
    </Box>
  );
}
