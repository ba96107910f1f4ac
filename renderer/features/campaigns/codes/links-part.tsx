import AddIcon from '@mui/icons-material/Add';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState, type ReactNode } from 'react';
import type { Campaign } from '#shared/model/campaign.ts';
import type { CampaignCodesResult, LinkRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { GridSort } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { CodesBar } from './codes-bar.tsx';
import { linksTable } from './codes-csv.ts';
import { copyText } from './copy-text.ts';
import { linkColumns, linkSortValues } from './link-columns.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { ManyLinksDialog } from './many-links-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';

const { link: words, csv } = text.codesAndLinks;

interface LinksPartProps {
  readonly campaign: Campaign;
  readonly codes: CampaignCodesResult;
  readonly choice: ReactNode;
}

type Open = 'new' | 'many' | LinkRow;

/** The tracking links of a campaign; Enter opens one, Ctrl or Cmd with C copies its address. */
export function LinksPart({ campaign, codes, choice }: LinksPartProps) {
  const [sort, setSort] = useState<GridSort>({ key: 'person', direction: 'ascending' });
  const [open, setOpen] = useState<Open | null>(null);
  const [qr, setQr] = useState<LinkRow | null>(null);
  const columns = useMemo(() => linkColumns(setQr), []);
  const rows = useMemo(() => sortRows(codes.links, sort, linkSortValues), [codes.links, sort]);
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
  const file = { name: `${campaign.name} ${csv.links}`, table: () => linksTable(codes) };
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
          columns={columns}
          source={source}
          rowKey={(row) => row.link.id}
          sort={sort}
          onSort={(key) => setSort(toggledSort(sort, key, key === 'visits' ? 'descending' : 'ascending'))}
          onOpen={setOpen}
          onCopy={(row) => row && void copyText(row.address, words.copied)}
          resetKey={`${sort.key}|${sort.direction}`}
        />
      )}
      {open === null || open === 'many' ? null : (
        <LinkDialog campaign={campaign} codes={codes} row={open === 'new' ? null : open} close={close} showQr={setQr} />
      )}
      {open === 'many' ? <ManyLinksDialog campaign={campaign} codes={codes} close={close} /> : null}
      {qr ? <QrDialog row={qr} close={() => setQr(null)} /> : null}
    </>
  );
}
