import { text } from '../../text/text.ts';
import { recordKinds, type RecordKind } from '../records/record-columns.ts';
import { normaliseHeader } from './presets/preset.ts';

const kindByHeader: ReadonlyMap<string, RecordKind> = new Map(
  recordKinds.map((kind) => [normaliseHeader(text.records.idHeader(text.records.kinds[kind])), kind]),
);

/** The kind of record whose exported table has these headers, told by the one of its ids; `null` for any other table. */
export function recogniseRecords(headers: readonly string[]): RecordKind | null {
  for (const header of headers) {
    const kind = kindByHeader.get(normaliseHeader(header));
    if (kind) return kind;
  }
  return null;
}
