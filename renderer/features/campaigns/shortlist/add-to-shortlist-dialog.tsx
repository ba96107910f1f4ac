import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { CampaignCreator } from '#shared/domain/figures/campaign-creators.ts';
import { foldText } from '#shared/lib/text-fold.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, shortCountText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { NO_SELECTION, isChosen } from '../../../ui/grid-selection.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { Unknown } from '../../../ui/unknown.tsx';

const words = text.shortlist.addDialog;

const columns: readonly GridColumn<CampaignCreator>[] = [
  {
    id: 'name',
    label: text.shortlist.columns.name,
    width: 160,
    grow: 2,
    cell: ({ name }) => <span className="strong">{name}</span>,
  },
  {
    id: 'account',
    label: text.shortlist.columns.account,
    width: 150,
    grow: 1,
    cell: ({ platform, handle }) => (
      <span className="quiet">
        {platform === null ? '' : `${platformNames[platform]}${handle === null ? '' : ` @${handle}`}`}
      </span>
    ),
  },
  {
    id: 'size',
    label: text.shortlist.columns.size,
    width: 96,
    align: 'end',
    cell: ({ followers }) => (followers === null ? <Unknown /> : shortCountText(followers)),
  },
  { id: 'stage', label: words.stage, width: 120, cell: ({ stage }) => <span>{stage?.name ?? ''}</span> },
];

interface AddToShortlistDialogProps {
  readonly page: CampaignPageResult;
  readonly close: () => void;
}

/** Chooses people of the campaign who are not on the shortlist yet, and puts them on it. */
export function AddToShortlistDialog({ page, close }: AddToShortlistDialogProps) {
  const run = useFormCommand();
  const [search, setSearch] = useState('');
  const [selection, setSelection] = useState(NO_SELECTION);
  const candidates = useMemo(
    () => page.creators.filter(({ collaboration }) => collaboration && collaboration.shortlistedOn === undefined),
    [page.creators],
  );
  const without = page.creators.filter(({ collaboration }) => collaboration === null).length;
  const found = useMemo(() => {
    const wanted = foldText(search).split(' ').filter(Boolean);
    return candidates.filter(({ name, handle }) => {
      const content = foldText(`${name} ${handle ?? ''}`);
      return wanted.every((word) => content.includes(word));
    });
  }, [candidates, search]);
  const source = useArraySource(found);
  const keyOf = ({ collaboration }: CampaignCreator): string => collaboration?.id ?? '';
  const chosen = found.filter((row) => isChosen(selection, keyOf(row)));
  const toggle = (row: CampaignCreator) => {
    const keys = new Set(selection.isAll ? chosen.map(keyOf) : selection.keys);
    if (!keys.delete(keyOf(row))) keys.add(keyOf(row));
    setSelection({ isAll: false, keys });
  };
  const save = () =>
    chosen.length === 0
      ? words.nobody
      : run('collaborations.shortlist', { collaborationIds: chosen.map(keyOf), on: today() });
  const more = without === 0 ? null : words.without(countText(without));
  if (candidates.length === 0) {
    return (
      <AppDialog isOpen title={words.title} close={close} actions={<Button onClick={close}>{text.app.close}</Button>}>
        <Typography color="textSecondary">
          {words.none} {more}
        </Typography>
      </AppDialog>
    );
  }
  return (
    <FormDialog title={words.title} saveLabel={words.save(chosen.length)} close={close} save={save} maxWidth="md">
      <SearchField
        label={words.search}
        placeholder={words.search}
        clearLabel={words.clearSearch}
        value={search}
        onChange={setSearch}
      />
      <Box sx={{ display: 'flex', flexDirection: 'column', height: 340, width: 720, maxWidth: '100%' }}>
        {found.length === 0 ? (
          <Typography color="textSecondary">{words.nothing}</Typography>
        ) : (
          <DataGrid
            label={words.listLabel}
            columns={columns}
            source={source}
            rowKey={keyOf}
            onOpen={toggle}
            resetKey={search}
            selecting={{
              value: selection,
              change: setSelection,
              name: ({ name }) => name,
              keysBetween: async (first, last) => found.slice(first, last + 1).map(keyOf),
              total: found.length,
            }}
          />
        )}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {words.help} {more}
      </Typography>
    </FormDialog>
  );
}
