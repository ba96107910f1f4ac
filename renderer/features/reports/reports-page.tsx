import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useLocation, useParams } from 'wouter';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import type { CampaignRow } from '#shared/queries/campaign-list.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { reportGaps } from './report-gaps.ts';
import { ReportSide } from './report-side.tsx';
import { useReport, type ReportState } from './use-report.ts';
import { useSaveReport } from './use-save-report.ts';

const words = text.reports;

/** Chooses a campaign, shows what its report lacks, makes the pages, shows them and saves them as a PDF. */
export function ReportsPage() {
  const { campaignId = '' } = useParams<{ campaignId?: string }>();
  return <ReportsView key={campaignId} campaignId={campaignId} />;
}

function ReportsView({ campaignId }: { readonly campaignId: string }) {
  const [, navigate] = useLocation();
  const list = useQuery('campaign.list', {});
  const page = useQuery('campaign.page', campaignId === '' ? null : { id: campaignId });
  const { state, build } = useReport(campaignId);
  const { message, isSaving, save, forget } = useSaveReport();
  const campaigns = list.data?.rows ?? null;
  const current = campaignId === '' ? null : page.data;
  if (campaigns?.length === 0) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState
          title={words.empty.title}
          actions={
            <Button variant="contained" onClick={() => navigate('/files/import')}>
              {words.empty.importFiles}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      </>
    );
  }
  const error = list.error ?? page.error;
  return (
    <>
      <PageHeader title={words.title}>
        <CampaignChoice
          campaigns={campaigns ?? []}
          chosen={campaignId}
          choose={(id) => navigate(id === null ? '/reports' : `/reports/${id}`)}
        />
        {current ? (
          <Button
            variant={state.at === 'made' && !state.isOutdated ? 'outlined' : 'contained'}
            // It keeps the focus while the pages are made, so that the next Tab leads on from here.
            aria-disabled={state.at === 'building'}
            sx={{ '&[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' } }}
            onClick={() => {
              if (state.at === 'building') return;
              forget();
              build(current.campaign.name);
            }}
          >
            {state.at === 'made' ? words.rebuild : words.build}
          </Button>
        ) : null}
        {state.at === 'made' ? (
          <Button
            variant={state.isOutdated ? 'outlined' : 'contained'}
            disabled={isSaving}
            onClick={() => save(state.report)}
          >
            {words.save}
          </Button>
        ) : null}
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={list.error === null ? page.retry : list.retry} />}
      <Box component="output" sx={{ display: 'block' }}>
        {message === null ? null : (
          <Alert severity={message.severity} onClose={forget} sx={{ borderRadius: 0 }}>
            {message.message}
          </Alert>
        )}
        {state.at === 'made' && state.isOutdated ? (
          <Alert severity="warning" sx={{ borderRadius: 0 }}>
            {words.outdated}
          </Alert>
        ) : null}
      </Box>
      {current ? (
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          <ReportSide campaignId={campaignId} gaps={reportGaps(current)} />
          <ReportMain state={state} page={current} />
        </Box>
      ) : campaignId === '' && campaigns ? (
        <EmptyState title={words.start.title}>{words.start.text}</EmptyState>
      ) : null}
    </>
  );
}

function ReportMain({ state, page }: { readonly state: ReportState; readonly page: CampaignPageResult }) {
  switch (state.at) {
    case 'made':
      return <PdfPages key={state.report.edition} pdf={state.report.pdf} />;
    case 'failed':
      return (
        <Box sx={{ flex: 1, p: 6 }}>
          <Alert severity="error">{state.message}</Alert>
        </Box>
      );
    case 'building':
      return (
        <Box component="output" sx={{ flex: 1, p: 6, color: 'text.secondary' }}>
          {words.printing}
        </Box>
      );
    case 'none':
      return <EmptyState title={words.ready.title(page.campaign.name)}>{words.ready.text}</EmptyState>;
  }
}

interface CampaignChoiceProps {
  readonly campaigns: readonly CampaignRow[];
  readonly chosen: string;
  readonly choose: (id: string | null) => void;
}

function CampaignChoice({ campaigns, chosen, choose }: CampaignChoiceProps) {
  return (
    <Autocomplete
      options={campaigns}
      value={campaigns.find((campaign) => campaign.id === chosen) ?? null}
      onChange={(_event, next) => choose(next?.id ?? null)}
      getOptionLabel={(campaign) => campaign.name}
      getOptionKey={(campaign) => campaign.id}
      autoHighlight
      size="small"
      sx={{ width: 300 }}
      renderInput={(params) => <TextField {...params} label={words.campaign} placeholder={words.choose} />}
    />
  );
}
