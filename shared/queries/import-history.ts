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
export function importHistory(reader: RecordReader, params: ImportHistoryParams): ImportHistoryResult {
  const runs = [...reader.all('importRun')].sort((left, right) =>
    left.at === right.at ? (left.id < right.id ? 1 : -1) : left.at < right.at ? 1 : -1,
  );
  return {
    total: runs.length,
    rows: runs.slice(params.offset, params.offset + params.limit).map(importHistoryRow),
  };
}

/** An import as lists show it. */
export function importHistoryRow(run: ImportRun): ImportHistoryRow {
  return { id: run.id, at: run.at, actor: run.actor, files: run.files, counts: run.counts };
}
