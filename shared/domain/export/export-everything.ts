import type { Table } from '../../formats/write-csv.ts';
import { runSteps, type Steps } from '../../lib/steps.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { recordKinds } from '../records/record-columns.ts';
import { recordTableSteps } from '../records/record-table.ts';

/** A table with the name of its sheet or file. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

/** Every record of a workspace, a table for each kind there is any of; what is named comes before what names it. */
export function exportEverything(reader: RecordReader): NamedTable[] {
  return runSteps(exportEverythingSteps(reader));
}

/** {@link exportEverything} with pauses. */
export function* exportEverythingSteps(reader: RecordReader): Steps<NamedTable[]> {
  const tables: NamedTable[] = [];
  for (const kind of recordKinds) {
    if (reader.count(kind) === 0) continue;
    tables.push({ name: text.records.tables[kind], table: yield* recordTableSteps(reader, kind) });
  }
  return tables;
}
