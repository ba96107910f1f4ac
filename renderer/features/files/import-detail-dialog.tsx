import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { presetLabel } from '#shared/domain/import/presets/preset-label.ts';
import type { ImportDetailResult } from '#shared/queries/import-detail.ts';
import { text } from '#shared/text/text.ts';
import type { Dependents } from '../../engine/engine-api.ts';
import { bytesText, countText, instantText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { showResult } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { plainTable } from '../../ui/plain-table.ts';
import { TableHead, type TableColumn } from '../../ui/table-head.tsx';
import { ImportDependentsList } from './import-dependents-list.tsx';

const words = text.files.detail;
const columns: readonly TableColumn[] = [
  { label: words.file },
  { label: words.preset },
  { label: words.rows, isEnd: true },
  { label: words.size, isEnd: true },
  { label: words.hash },
];

/** One import: its files and their hashes, its counts, what still rests on it, and the way back. */
export function ImportDetailDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { engine } = useServices();
  const { data } = useQuery('import.detail', { id });
  const [dependents, setDependents] = useState<Dependents | null>(null);
  const undo = async () => {
    const result = await engine.api.undoImport({ importId: id });
    if (result.tag === 'refused' && result.dependents) {
      setDependents(result.dependents);
      return;
    }
    showResult(engine, result);
    if (result.tag === 'done') close();
  };
  if (data === null) return null;
  return (
    <AppDialog
      isOpen
      title={words.title(instantText(data.at))}
      close={close}
      maxWidth="md"
      actions={
        <>
          <Button onClick={close}>{words.close}</Button>
          <Button variant="outlined" onClick={() => void undo()}>
            {text.files.history.undo}
          </Button>
        </>
      }
    >
      {dependents ? <ImportDependentsList dependents={dependents} /> : null}
      <Detail detail={data} />
    </AppDialog>
  );
}

function Detail({ detail }: { readonly detail: ImportDetailResult }) {
  const kinds = new Map<string, number>();
  for (const { kind, rows } of detail.evidenceOf) {
    const name = words.kinds[kind];
    kinds.set(name, (kinds.get(name) ?? 0) + rows);
  }
  return (
    <Stack sx={{ gap: 4 }} className="figures">
      <Typography color="textSecondary">{words.by(detail.actor)}</Typography>
      <Box component="table" sx={plainTable}>
        <TableHead columns={columns} />
        <tbody>
          {detail.files.map((file) => (
            <tr key={`${file.name}-${file.sha256}`}>
              <td className="wide">{file.name}</td>
              <td>{presetLabel(file.preset)}</td>
              <td className="end">{countText(file.rows)}</td>
              <td className="end">{bytesText(file.bytes)}</td>
              <td>
                <Box component="code" title={file.sha256} sx={{ fontSize: 12 }}>
                  {file.sha256.slice(0, 12)}…
                </Box>
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      <div>
        <Typography component="h3" variant="h3">
          {words.rests}
        </Typography>
        <Typography color="textSecondary">
          {kinds.size === 0
            ? words.nothingRests
            : [...kinds].map(([name, rows]) => words.restLine(countText(rows), name)).join(', ')}
        </Typography>
      </div>
    </Stack>
  );
}
