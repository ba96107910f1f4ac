import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CampaignDeliverablesResult } from '#shared/queries/campaign-deliverables.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useQuery } from '../../../state/use-query.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isChosen, NO_SELECTION } from '../../../ui/grid-selection.ts';
import type { GridSort } from '../../../ui/grid-types.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { useArraySource } from '../../../ui/row-source.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { collaborationPath } from '../collaboration/collaboration-path.ts';
import { AgreeDisclosureDialog } from './agree-disclosure-dialog.tsx';
import { deliverableColumns, deliverableSortValues } from './deliverable-columns.tsx';
import { AddDeliverableDialog } from './deliverable-dialog.tsx';
import { chosenRows, DeliverableFilter, type DeliverableChoice } from './deliverable-filter.tsx';
import { useMoment } from './use-moment.ts';

const words = text.deliverables.list;

/** Everything that is to be made in the campaign; Enter opens it on the page of its person. */
export function CampaignDeliverables({ page }: { readonly page: CampaignPageResult }) {
  const [, navigate] = useLocation();
  const { campaign } = page;
  const moment = useMoment();
  const [isAdding, setAdding] = useState(false);
  const { data, error, retry } = useQuery('campaign.deliverables', { campaignId: campaign.id, ...moment });
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null) return null;
  const add = (
    <Button variant="outlined" size="small" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {words.addMany}
    </Button>
  );
  const dialog = isAdding ? <AddDeliverableDialog people={data.people} close={() => setAdding(false)} /> : null;
  if (data.people.length === 0) {
    return (
      <EmptyState
        title={words.emptyNobody}
        actions={
          <Button variant="outlined" onClick={() => navigate(`/campaigns/${campaign.id}/creators`)}>
            {words.toPeople}
          </Button>
        }
      >
        {words.emptyNobodyText}
      </EmptyState>
    );
  }
  return (
    <>
      {data.rows.length === 0 ? (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <DeliverableList key={campaign.id} campaignId={campaign.id} rows={data.rows} add={add} />
      )}
      {dialog}
    </>
  );
}

interface DeliverableListProps {
  readonly campaignId: string;
  readonly rows: CampaignDeliverablesResult['rows'];
  readonly add: ReactNode;
}

function DeliverableList({ campaignId, rows, add }: DeliverableListProps) {
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<DeliverableChoice>('all');
  const [sort, setSort] = useState<GridSort>({ key: 'next', direction: 'ascending' });
  const [selection, setSelection] = useState(NO_SELECTION);
  const [isAgreeing, setAgreeing] = useState(false);
  const shown = useMemo(() => sortRows(chosenRows(rows, choice), sort, deliverableSortValues), [rows, choice, sort]);
  const source = useArraySource(shown);
  const chosen = shown.filter(({ id }) => isChosen(selection, id));
  const choose = (next: DeliverableChoice) => {
    setChoice(next);
    setSelection(NO_SELECTION);
  };
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 6, py: 1.5, flex: 'none', flexWrap: 'wrap' }}>
        <DeliverableFilter rows={rows} value={choice} onChange={choose} />
        <Box sx={{ flex: 1 }} />
        {add}
      </Box>
      <Box
        component="section"
        aria-label={words.selection}
        sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 40, px: 6, flex: 'none' }}
      >
        <Typography
          component="output"
          variant="body2"
          color={chosen.length === 0 ? 'textSecondary' : 'textPrimary'}
          className="figures"
        >
          {chosen.length === 0 ? words.hint : words.chosen(chosen.length, countText(chosen.length))}
        </Typography>
        {chosen.length === 0 ? null : (
          <>
            <Button size="small" variant="outlined" onClick={() => setAgreeing(true)}>
              {words.agree}
            </Button>
            <Button size="small" onClick={() => setSelection(NO_SELECTION)}>
              {words.clear}
            </Button>
          </>
        )}
      </Box>
      {shown.length === 0 ? (
        <EmptyState
          title={words.nothing}
          actions={
            <Button variant="outlined" onClick={() => choose('all')}>
              {words.showAll}
            </Button>
          }
        >
          {words.nothingText}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.label}
          columns={deliverableColumns}
          source={source}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={(key) => setSort(toggledSort(sort, key, 'ascending'))}
          onOpen={({ id, influencerId }) =>
            navigate(`${collaborationPath(campaignId, influencerId, 'deliverables')}?deliverable=${id}`)
          }
          selecting={{
            value: selection,
            change: setSelection,
            name: ({ person, name }) => `${person}: ${name}`,
            keysBetween: (first, last) => Promise.resolve(shown.slice(first, last + 1).map(({ id }) => id)),
            total: shown.length,
          }}
          resetKey={`${sort.key}|${sort.direction}|${choice}`}
        />
      )}
      {isAgreeing ? (
        <AgreeDisclosureDialog
          ids={chosen.map(({ id }) => id)}
          current={{}}
          regimes={[...new Set(chosen.flatMap(({ regimes }) => regimes))]}
          close={() => setAgreeing(false)}
          done={() => setSelection(NO_SELECTION)}
        />
      ) : null}
    </>
  );
}
