import type { Cell, Table } from '../../formats/write-csv.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { recordLayout, type PlainRow, type RecordKind } from './record-columns.ts';
import { namesCell, targetNames } from './record-names.ts';
import { recordCell } from './value-cell.ts';

const ROWS_A_STEP = 256;

/** The rows of a kind as a table, in the order of their creation; with `ids` only those of them that it names. */
export function recordTable(reader: RecordReader, kind: RecordKind, ids?: ReadonlySet<string>): Table {
  return runSteps(recordTableSteps(reader, kind, ids));
}

/** {@link recordTable} with pauses. */
export function* recordTableSteps(reader: RecordReader, kind: RecordKind, ids?: ReadonlySet<string>): Steps<Table> {
  const { columns } = recordLayout(kind);
  const rows: Cell[][] = [];
  for (const each of reader.all(kind)) {
    if (ids && !ids.has(each.id)) continue;
    const row = each as unknown as PlainRow;
    rows.push(
      columns.map((column) => {
        if (column.type.is !== 'names') return recordCell(row, column);
        return namesCell(targetNames(reader, column.targets!(row)));
      }),
    );
    if (rows.length % ROWS_A_STEP === 0) yield;
  }
  return { columns: columns.map(({ header }) => header), rows };
}
