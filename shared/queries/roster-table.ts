import { peopleTableSteps, type PeopleTableParams } from '../domain/roster/people-table.ts';
import type { Table } from '../formats/write-csv.ts';
import { runSteps } from '../lib/steps.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** The people chosen as a table of texts for the clipboard, in the order and columns shown. Unknown values are empty. */
export function rosterTable(reader: RecordReader, params: PeopleTableParams): Table {
  return runSteps(peopleTableSteps(reader, params, 'texts'));
}
