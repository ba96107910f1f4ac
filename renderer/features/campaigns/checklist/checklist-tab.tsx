import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChecklistItem } from '#shared/model/campaign.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { NewStep } from './new-step.tsx';
import { StepDialog } from './step-dialog.tsx';
import { StepLine } from './step-line.tsx';

const words = text.templates.checklist;

/** The steps of a campaign that are easily forgotten: ticked, added, changed, put into order. */
export function ChecklistTab({ page: { campaign } }: { readonly page: CampaignPageResult }) {
  const [changing, setChanging] = useState<ChecklistItem | null>(null);
  const steps = campaign.checklist ?? [];
  const done = steps.filter(({ doneOn }) => doneOn !== undefined).length;
  return (
    // The foot leaves room for the notice that would otherwise lie over the last button.
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, pt: 5, pb: 20 }}>
      <Box sx={{ maxWidth: 760, display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Typography component="h2" variant="h2" className="figures" aria-live="polite">
          {steps.length === 0 ? words.empty : words.progress(done, steps.length)}
        </Typography>
        {steps.length === 0 ? (
          <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
            {words.emptyText}
          </Typography>
        ) : (
          <Box component="ul" aria-label={words.listLabel} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {steps.map((step, index) => (
              <StepLine
                key={step.itemId}
                campaignId={campaign.id}
                step={step}
                place={index}
                isLast={index === steps.length - 1}
                change={() => setChanging(step)}
              />
            ))}
          </Box>
        )}
        <NewStep campaignId={campaign.id} />
      </Box>
      {changing ? <StepDialog campaignId={campaign.id} step={changing} close={() => setChanging(null)} /> : null}
    </Box>
  );
}
