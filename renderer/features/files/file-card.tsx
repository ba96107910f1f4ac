import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { FileChoices, FilePreview, ImportProblem } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, countText, dayText } from '../../state/format.ts';
import type { ChoicesPatch } from './import-choices.ts';
import { tableOf, type Need } from './needs.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { SheetRow } from './sheet-row.tsx';
import { TablePart } from './table-part.tsx';

const words = text.files.import;
const say = text.files.importScreen;

/** One table with its place among all of them. */
export interface PlacedTable {
  readonly file: FilePreview;
  readonly index: number;
}

interface FileCardProps {
  /** The tables of one file. */
  readonly tables: readonly PlacedTable[];
  /** All tables, to tell which one a need is about. */
  readonly all: readonly FilePreview[];
  readonly choices: Readonly<Record<number, FileChoices>>;
  readonly needs: readonly Need[];
  readonly problems: readonly ImportProblem[];
  readonly reviseFile: (index: number, patch: ChoicesPatch) => void;
  readonly isBusy: boolean;
}

/** One file with everything that is in it: one table, or several that can each be taken or left out. */
export function FileCard({ tables, all, choices, needs, problems, reviseFile, isBusy }: FileCardProps) {
  const headingId = useId();
  const [first] = tables as [PlacedTable];
  const isSingle = tables.length === 1;
  const facts = [
    ...(isSingle
      ? [
          ...(first.file.preset ? [say.rows(countText(first.file.rows), first.file.rows)] : []),
          ...(first.file.headerRow > 0 ? [words.headerRow(first.file.headerRow)] : []),
        ]
      : [say.tables(tables.length)]),
    bytesText(first.file.bytes),
    say.formats[first.file.format],
  ];
  const reading = (
    <ReadingChoices
      tables={tables.map(({ file }) => file)}
      choices={choices[first.index] ?? {}}
      change={(patch) => reviseFile(first.index, patch)}
      isBusy={isBusy}
    />
  );
  const partOf = ({ file, index }: PlacedTable) => ({
    file,
    index,
    choices: choices[index] ?? {},
    needs: needs.filter((need) => need.what !== 'currency' && tableOf(need, all) === index),
    problems: problems.filter((problem) => problem.row === 0 && problem.file === file.name),
    change: (patch: ChoicesPatch) => reviseFile(index, patch),
    isBusy,
  });
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 4, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 4 }}>
        <Typography id={headingId} component="h2" variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {first.file.fileName}
        </Typography>
        <Typography variant="body2" color="textSecondary" className="figures" noWrap>
          {facts.join(' · ')}
        </Typography>
      </Box>
      {first.file.importedBefore === null ? null : (
        <Alert severity="info" sx={{ mb: 4 }}>
          {words.importedBefore(dayText(first.file.importedBefore))}
        </Alert>
      )}
      {isSingle ? (
        <TablePart {...partOf(first)} fileChoices={reading} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, '& > *': { width: 220 } }}>{reading}</Box>
          {tables.map((table) => (
            <SheetRow key={table.file.sheet} {...partOf(table)} />
          ))}
        </>
      )}
    </Box>
  );
}
