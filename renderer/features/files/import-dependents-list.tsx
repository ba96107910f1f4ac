import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { text } from '#shared/text/text.ts';
import type { Dependent, Dependents } from '../../engine/engine-api.ts';
import { countText } from '../../state/format.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { TableHead, type TableColumn } from '../../ui/table-head.tsx';

const words = text.files.dependents;
const columns: readonly TableColumn[] = [{ label: words.what }, { label: words.which }, { label: words.why }];

/** Why an import cannot be taken back: every row that was changed since or that came later and builds on it. */
export function ImportDependentsList({ dependents }: { readonly dependents: Dependents }) {
  const counts = Object.entries(dependents.counts) as [StoredKind, number][];
  return (
    <Stack sx={{ gap: 3 }} role="alert">
      <Alert severity="warning">{words.lead(counts.map(([kind, rows]) => countOf(rows, kind)))}</Alert>
      <Box component="table" sx={plainTable} aria-label={words.label}>
        <TableHead columns={columns} />
        <tbody>
          {dependents.rows.map((row) => (
            <tr key={`${row.kind}-${row.id}`}>
              <td className="quiet">{text.engine.kinds[row.kind]}</td>
              <td className="wide">{row.title}</td>
              <td className="wide">{whyOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      {dependents.total > dependents.rows.length ? (
        <Typography color="textSecondary">
          {words.more(countText(dependents.total - dependents.rows.length))}
        </Typography>
      ) : null}
      <Typography color="textSecondary">{words.remedy}</Typography>
    </Stack>
  );
}

const countOf = (rows: number, kind: StoredKind): string => `${countText(rows)} ${text.files.detail.kinds[kind]}`;

function whyOf({ because, names, importId }: Dependent): string {
  if (because !== 'names') return words.because[because];
  const naming = words.because.names(names ?? '');
  return importId === null || importId === undefined ? naming : `${naming} ${words.cameWithImport}`;
}
