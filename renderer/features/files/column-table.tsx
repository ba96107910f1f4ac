import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { NOT_STORED } from '#shared/domain/import/column-fields.ts';
import type { FileChoices, FilePreview, ImportKind } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../state/use-query.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { TableHead, type TableColumn } from '../../ui/table-head.tsx';
import { columnPatch, fieldOptions, unofferedOption, type FieldOption } from './column-choices.ts';
import type { ChoicesPatch } from './import-choices.ts';
import { NativeChoice } from './native-choice.tsx';

const words = text.files.importScreen.columns;
const heads: readonly TableColumn[] = [words.column, words.examples, words.readAs, words.why].map((label) => ({
  label,
}));
const none = {};

interface ColumnTableProps {
  readonly file: FilePreview;
  readonly choices: FileChoices;
  /** What the rows are; people where nobody has said it yet. */
  readonly kind: ImportKind;
  readonly change: (patch: ChoicesPatch) => void;
  readonly isBusy: boolean;
}

/** Every column of a table: what its cells look like, what it is read as, and why. */
export function ColumnTable({ file, choices, kind, change, isBusy }: ColumnTableProps) {
  const { data } = useQuery('customField.list', none);
  const options = useMemo(() => fieldOptions(kind, data?.fields ?? []), [kind, data]);
  // The same elements for every column: what is the same is not drawn again.
  const offered = useMemo(
    () =>
      options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      )),
    [options],
  );
  return (
    <Box sx={columnTable}>
      <Box component="table" aria-label={words.table(file.name)} sx={plainTable}>
        <TableHead columns={heads} />
        <tbody>
          {file.columns.map((column, place) => {
            const header = column.header === '' ? words.unnamed(place + 1) : column.header;
            const chosen = choices.columns?.[place] ?? column.key;
            return (
              <tr key={`${place}-${column.header}`}>
                <th scope="row">{header}</th>
                <td className="examples quiet" title={column.examples.join(' · ')}>
                  {column.examples.join(' · ')}
                </td>
                <td>
                  {kind === 'records' ? null : (
                    <NativeChoice
                      label={words.field(header)}
                      value={chosen}
                      isDisabled={isBusy}
                      onChange={(key) => change(columnPatch(file, choices, place, key))}
                    >
                      {offered}
                      <Unoffered chosen={chosen} options={options} />
                    </NativeChoice>
                  )}
                </td>
                <td className="wide">
                  <span className={file.preset !== null && column.key === NOT_STORED ? 'strong' : 'quiet'}>
                    {column.why}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Box>
    </Box>
  );
}

function Unoffered({ chosen, options }: { readonly chosen: string; readonly options: readonly FieldOption[] }) {
  const option = unofferedOption(chosen, options);
  return option === null ? null : <option value={option.key}>{option.label}</option>;
}

/** Over the styles of a plain table: widths that hold whatever is in the cells, so that nothing jumps. */
const columnTable = {
  overflowX: 'auto',
  '& table': { tableLayout: 'fixed', minWidth: 680 },
  '& table th, & table td': { whiteSpace: 'normal', paddingBlock: '3px' },
  '& table th[scope="row"]': { fontSize: 13, fontWeight: 560, color: 'text.primary', overflowWrap: 'anywhere' },
  '& thead th:nth-of-type(1)': { width: '22%' },
  '& thead th:nth-of-type(2)': { width: '28%' },
  '& thead th:nth-of-type(3)': { width: 232 },
  '& table .examples': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& table .wide': { width: 'auto' },
} as const;
