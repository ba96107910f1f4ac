import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import SaveIcon from '@mui/icons-material/FileDownloadOutlined';
import type { ReactNode } from 'react';
import { writeCsv, type Table } from '#shared/formats/write-csv.ts';
import { text } from '#shared/text/text.ts';
import { saveFile } from '../../../state/host-files.ts';
import { useServices } from '../../../state/services.ts';
import { ui } from '../../../state/ui-store.ts';

const words = text.codesAndLinks.csv;

interface CodesBarProps {
  readonly choice: ReactNode;
  readonly actions: ReactNode;
  /** The file all of the list is saved as. */
  readonly csv: { readonly name: string; readonly table: () => Table } | null;
}

/** What stands above a list of codes or links: which of them, the ways to add, and all of it as a file. */
export function CodesBar({ choice, actions, csv }: CodesBarProps) {
  const { host } = useServices();
  const save = async ({ name, table }: NonNullable<CodesBarProps['csv']>) => {
    const filters = [{ label: words.filter, extensions: ['csv'] }];
    const saved = await saveFile(host, `${name}.csv`, filters, async () => writeCsv(table()));
    if (saved === null) return;
    if ('problem' in saved) ui.notify({ severity: 'error', message: saved.problem });
    else ui.notify({ severity: 'success', message: words.saved(saved.name) });
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 6, py: 1.5, flex: 'none' }}>
      {choice}
      <Box sx={{ flex: 1 }} />
      {csv === null ? null : (
        <Button startIcon={<SaveIcon />} onClick={() => void save(csv)}>
          {words.save}
        </Button>
      )}
      {actions}
    </Box>
  );
}
