import type { StoredKind } from '../model/kind-names.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ImportHistoryRow } from './import-history.ts';

export interface ImportDetailParams {
  readonly id: string;
}

export interface ImportDetailResult extends ImportHistoryRow {
  /** Rows in the workspace today whose evidence is this import, by kind and file. */
  readonly evidenceOf: readonly { readonly kind: StoredKind; readonly file: string | null; readonly rows: number }[];
}

/** One import and what still rests on it; `null` when there is no such import. */
export function importDetail(_reader: RecordReader, _params: ImportDetailParams): ImportDetailResult | null {
  throw new Error('import.detail is not built yet');
}
