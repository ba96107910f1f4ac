import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { GridSort } from '../../ui/grid-types.ts';
import { useArraySource } from '../../ui/row-source.ts';
import { sortRows } from '../../ui/sort-rows.ts';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { commonCurrency, creatorColumns, creatorSortValues } from './creator-columns.tsx';
import { AddCreatorDialog } from './add-creator-dialog.tsx';
import { collaborationPath } from './collaboration/collaboration-path.ts';

const words = text.campaigns.page;
const TEXT_COLUMNS = new Set(['name', 'platform', 'stage']);

/** The campaign's creators, sortable by every column; Enter opens what was agreed with one. */
export function CampaignCreators({ page }: { readonly page: CampaignPageResult }) {
  const { creators, campaign } = page;
  const [, navigate] = useLocation();
  const [sort, setSort] = useState<GridSort>({ key: 'revenue', direction: 'descending' });
  const [isAdding, setIsAdding] = useState(false);
  const columns = useMemo(() => creatorColumns(commonCurrency(creators)), [creators]);
  const rows = useMemo(() => sortRows(creators, sort, creatorSortValues), [creators, sort]);
  const source = useArraySource(rows);
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
      {words.addCreator}
    </Button>
  );
  return (
    <>
      {creators.length === 0 ? (
        <EmptyState title={words.noCreators} actions={add}>
          {words.noCreatorsText}
        </EmptyState>
      ) : (
        <>
          <Box sx={{ display: 'flex', px: 6, py: 1.5, flex: 'none' }}>{add}</Box>
          <DataGrid
            label={words.creatorsLabel}
            columns={columns}
            source={source}
            rowKey={(row) => row.influencerId}
            sort={sort}
            onSort={(key) => setSort(toggledSort(sort, key, TEXT_COLUMNS.has(key) ? 'ascending' : 'descending'))}
            onOpen={(row) => navigate(collaborationPath(campaign.id, row.influencerId))}
            resetKey={`${sort.key}|${sort.direction}`}
          />
        </>
      )}
      {isAdding ? <AddCreatorDialog campaign={campaign} close={() => setIsAdding(false)} /> : null}
    </>
  );
}
