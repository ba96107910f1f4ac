import AddIcon from '@mui/icons-material/Add';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState, type ReactNode } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import type { CampaignCodesResult, CodeRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { GridSort } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { codeColumns, codeSortValues } from './code-columns.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { CodesBar } from './codes-bar.tsx';
import { codesTable } from './codes-csv.ts';
import { copyText } from './copy-text.ts';
import { ManyCodesDialog } from './many-codes-dialog.tsx';

const { code: words, csv } = text.codesAndLinks;

interface CodesPartProps {
  readonly campaign: Campaign;
  readonly codes: CampaignCodesResult;
  readonly choice: ReactNode;
}

type Open = 'new' | 'many' | CodeRow;

/** The discount codes of a campaign; Enter opens one, Ctrl or Cmd with C copies it. */
export function CodesPart({ campaign, codes, choice }: CodesPartProps) {
  const [sort, setSort] = useState<GridSort>({ key: 'code', direction: 'ascending' });
  const [open, setOpen] = useState<Open | null>(null);
  const rows = useMemo(() => sortRows(codes.codes, sort, codeSortValues), [codes.codes, sort]);
  const source = useArraySource(rows);
  const close = () => setOpen(null);
  const actions = (
    <>
      <Button startIcon={<PeopleIcon />} onClick={() => setOpen('many')}>
        {words.addMany}
      </Button>
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
        {words.add}
      </Button>
    </>
  );
  const isEmpty = rows.length === 0;
  const file = { name: `${campaign.name} ${csv.codes}`, table: () => codesTable(codes) };
  return (
    <>
      <CodesBar choice={choice} actions={isEmpty ? null : actions} csv={isEmpty ? null : file} />
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} actions={actions}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.listLabel}
          columns={codeColumns}
          source={source}
          rowKey={(row) => row.code.id}
          sort={sort}
          onSort={(key) => setSort(toggledSort(sort, key, key === 'orders' ? 'descending' : 'ascending'))}
          onOpen={setOpen}
          onCopy={(row) => row && void copyText(row.code.code, words.copied(row.code.code))}
          resetKey={`${sort.key}|${sort.direction}`}
        />
      )}
      {open === null || open === 'many' ? null : (
        <CodeDialog campaign={campaign} row={open === 'new' ? null : open} close={close} />
      )}
      {open === 'many' ? <ManyCodesDialog campaign={campaign} close={close} /> : null}
    </>
  );
}
