import type { StoredKind } from '../model/kind-names.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { importHistoryRow, type ImportHistoryRow } from './import-history.ts';

export interface ImportDetailParams {
  readonly id: string;
}

export interface ImportDetailResult extends ImportHistoryRow {
  /** Rows in the workspace today whose evidence is this import, by kind and file. */
  readonly evidenceOf: readonly { readonly kind: StoredKind; readonly file: string | null; readonly rows: number }[];
}

/** Kinds whose rows say where they come from. */
const kindsWithEvidence = [
  'order',
  'payment',
  'metricSnapshot',
  'rate',
  'exchangeRate',
  'calendarEvent',
  'webTraffic',
] as const satisfies readonly StoredKind[];

/** One import and what still rests on it; `null` when there is no such import. */
export function importDetail(reader: RecordReader, params: ImportDetailParams): ImportDetailResult | null {
  const run = reader.get('importRun', params.id);
  if (!run) return null;
  const groups = new Map<string, { kind: StoredKind; file: string | null; rows: number }>();
  for (const kind of kindsWithEvidence) {
    for (const { evidence } of reader.all(kind)) {
      if (evidence.importId !== run.id) continue;
      const key = `${kind} ${evidence.file ?? ''}`;
      const group = groups.get(key);
      if (group) group.rows += 1;
      else groups.set(key, { kind, file: evidence.file ?? null, rows: 1 });
    }
  }
  return { ...importHistoryRow(run), evidenceOf: [...groups.values()] };
}
