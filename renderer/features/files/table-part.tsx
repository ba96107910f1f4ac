import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import {
  WITHOUT_MEMORY,
  type FileChoices,
  type FilePreview,
  type ImportProblem,
} from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { ColumnTable } from './column-table.tsx';
import type { ChoicesPatch } from './import-choices.ts';
import { needPlace, type Need } from './needs.ts';
import { idOfPerson } from './named-person.ts';
import { TableChoices } from './table-choices.tsx';

const words = text.files.import;
const say = text.files.importScreen;

export interface TablePartProps {
  readonly file: FilePreview;
  /** The table's place among all of them. */
  readonly index: number;
  readonly choices: FileChoices;
  readonly needs: readonly Need[];
  /** What is wrong with the table as a whole. */
  readonly problems: readonly ImportProblem[];
  readonly change: (patch: ChoicesPatch) => void;
  readonly isBusy: boolean;
  /** Choices of the file itself, which stand beside those of its only table. */
  readonly fileChoices?: React.ReactNode;
}

/** One table: what it is taken for, what was assumed, and how its columns are read. */
export function TablePart(props: TablePartProps) {
  const { file, choices, problems, change, isBusy, fileChoices } = props;
  const isUnknown = file.preset === null && file.columns.length > 0;
  // The owner's own field says it, and by name.
  const shownElsewhere = choices.owner !== undefined && idOfPerson(choices.owner) !== null ? choices.owner : null;
  const guesses = file.guesses.filter(
    (guess) =>
      guess !== say.remembered(file.remembered ?? '') &&
      (shownElsewhere === null || guess !== text.import.guesses.owner(shownElsewhere)),
  );
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
          gap: 4,
          alignItems: 'start',
        }}
      >
        {file.columns.length > 0 ? <TableChoices {...props} /> : null}
        {fileChoices}
      </Box>
      {file.remembered === null ? null : (
        <Alert
          severity="info"
          sx={{ mt: 3 }}
          action={
            <Button
              size="small"
              color="inherit"
              disabled={isBusy}
              onClick={() => change({ preset: WITHOUT_MEMORY, kind: null, columns: null })}
            >
              {say.asShipped}
            </Button>
          }
        >
          {say.remembered(file.remembered)}
        </Alert>
      )}
      {isUnknown ? (
        <Alert severity="warning" sx={{ mt: 3 }}>
          {say.notRecognised}
        </Alert>
      ) : null}
      <Sentences lines={[...(isUnknown ? [] : problems.map(({ problem }) => problem)), ...guesses]} />
      <Columns {...props} isUnknown={isUnknown} />
    </>
  );
}

function Sentences({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Box component="ul" sx={{ color: 'text.secondary', fontSize: 13, pl: 5, mt: 3, mb: 0 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}

function Columns({
  file,
  index,
  choices,
  needs,
  change,
  isBusy,
  isUnknown,
}: TablePartProps & { readonly isUnknown: boolean }) {
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const tableId = useId();
  const need = needs.find(({ what }) => what === 'columns');
  const isOpen = isAsked ?? (need !== undefined || isUnknown || choices.columns !== undefined);
  // What was opened by itself stays open when its reason goes.
  if (isAsked === null && isOpen) setIsAsked(true);
  if (file.columns.length === 0) return null;
  const stored = file.columns.filter((column) => column.field !== null).length;
  const left = file.columns.length - stored;
  const summary =
    left === 0 ? words.columnsStored(stored) : `${words.columnsStored(stored)}, ${words.columnsLeft(left)}`;
  return (
    <Box sx={{ mt: 3 }} id={needPlace('columns', index)}>
      <Typography component="span" variant="body2" color="textSecondary">
        {summary}
      </Typography>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={tableId}
        onClick={() => setIsAsked(!isOpen)}
        sx={{ ml: 2 }}
      >
        {isOpen ? words.hideColumns : words.showColumns}
      </Button>
      {need === undefined ? null : (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {need.message}
        </Alert>
      )}
      <Box id={tableId} sx={isOpen ? { mt: 2 } : {}}>
        {isOpen ? (
          <ColumnTable
            file={file}
            choices={choices}
            kind={file.preset?.kind ?? choices.kind ?? 'influencers'}
            change={change}
            isBusy={isBusy}
          />
        ) : null}
      </Box>
    </Box>
  );
}
