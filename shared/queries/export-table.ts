import { exportTable as tableOf, type ExportKind } from '../domain/export/export-table.ts';
import type { Table } from '../formats/write-csv.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface ExportTableParams {
  readonly kind: ExportKind;
}

/** All records of a kind as a table, ready to be written to a file. */
export function exportTable(reader: RecordReader, { kind }: ExportTableParams): Table {
  return tableOf(reader, kind);
}
