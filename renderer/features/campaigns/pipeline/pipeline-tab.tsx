import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { AddCreatorDialog } from '../add-creator-dialog.tsx';
import { CampaignCreators } from '../campaign-creators.tsx';
import { pipelineViews, useWorkspaceSetting } from './pipeline-setting.ts';
import { PipelineWork } from './pipeline-work.tsx';

const words = text.pipeline.screen;
const MINUTE = 60_000;

/** The people of a campaign: on their way through the stages as a board or a table, or with what they brought. */
export function PipelineTab({ page }: { readonly page: CampaignPageResult }) {
  const { campaign, creators } = page;
  const [stored, setStored] = useWorkspaceSetting('view');
  const [isAdding, setIsAdding] = useState(false);
  // Of the moment the tab was opened, so that the question stays the same.
  const [at] = useState(() => ({
    today: today(),
    now: new Date(Math.floor(Date.now() / MINUTE) * MINUTE).toISOString(),
  }));
  const pipeline = useQuery('campaign.pipeline', { campaignId: campaign.id, ...at });
  const view = pipelineViews.find((one) => one === stored) ?? 'board';
  const head = (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flex: 'none' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={words.views}
        onChange={(_event, next: string | null) => {
          if (next !== null) setStored(next);
        }}
      >
        {pipelineViews.map((one) => (
          <ToggleButton key={one} value={one} sx={{ py: 0.5, px: 3 }}>
            {words[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
      {text.campaigns.page.addCreator}
    </Button>
  );
  const dialog = isAdding ? <AddCreatorDialog campaign={campaign} close={() => setIsAdding(false)} /> : null;
  if (creators.length === 0) {
    return (
      <>
        <EmptyState title={text.campaigns.page.noCreators} actions={add}>
          {text.campaigns.page.noCreatorsText}
        </EmptyState>
        {dialog}
      </>
    );
  }
  if (view === 'results') {
    return (
      <>
        <Box sx={{ px: 6, pt: 2, flex: 'none' }}>{head}</Box>
        <CampaignCreators page={page} />
      </>
    );
  }
  if (pipeline.error !== null && pipeline.data === null) {
    return <QueryProblem reason={pipeline.error} retry={pipeline.retry} />;
  }
  if (pipeline.data === null) return null;
  return (
    <>
      <PipelineWork
        key={campaign.id}
        campaignId={campaign.id}
        pipeline={pipeline.data}
        view={view}
        today={at.today}
        outside={creators.filter(({ collaboration }) => collaboration === null).length}
        showResults={() => setStored('results')}
        head={head}
        add={add}
      />
      {dialog}
    </>
  );
}
