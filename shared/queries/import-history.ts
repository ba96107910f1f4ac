import type { ImportCounts, ImportRun } from '../model/import-run.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow } from './list-params.ts';

export type ImportHistoryParams = ListWindow;

export interface ImportHistoryRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly files: ImportRun['files'];
  readonly counts: ImportCounts;
}

export interface ImportHistoryResult {
  readonly total: number;
  /** Newest first. */
  readonly rows: readonly ImportHistoryRow[];
}

/** The imports that were made. */
export function importHistory(_reader: RecordReader, _params: ImportHistoryParams): ImportHistoryResult {
  throw new Error('import.history is not built yet');
}
