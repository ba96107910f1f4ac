import { Gzip, gunzipSync } from 'fflate';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { changeSetSchema, type ChangeSet, type RowChange } from '#shared/model/change-set.ts';
import { text } from '#shared/text/text.ts';
import { base64, bytesOfBase64 } from './base64.ts';

/** What one journal entry carries: the change set with whole rows, and the contents of files attached by it. */
export interface JournalPayload {
  readonly changeSet: ChangeSet;
  readonly dataVersion: number;
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const encoder = new TextEncoder();
const PIECE = 1 << 18;
/** Changes written between two pauses. */
const CHANGES_A_STEP = 200;

/**
 * gzip of the payload as JSON with every row in canonical form, made in pieces: a large import never sits in memory as
 * one text. `onRow` is given the canonical text of each created row, which is made here anyway.
 */
export function* encodePayload(
  { changeSet, dataVersion, blobs }: JournalPayload,
  onRow: (change: RowChange & { op: 'create' }, text: string) => void = () => undefined,
): Steps<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const gzip = new Gzip({ level: 1, mtime: 0 }, (part) => parts.push(part));
  let piece = '';
  const write = (more: string): void => {
    piece += more;
    if (piece.length < PIECE) return;
    gzip.push(encoder.encode(piece));
    piece = '';
  };
  write('{"blobs":{');
  let separator = '';
  for (const [sha256, data] of blobs) {
    write(`${separator}${JSON.stringify(sha256)}:"${base64(data)}"`);
    separator = ',';
  }
  yield;
  const { changes, ...header } = changeSet;
  write(`},"changeSet":${canonicalJson(header).slice(0, -1)},"changes":[`);
  separator = '';
  let written = 0;
  for (const change of changes) {
    if (change.op === 'create') {
      const row = canonicalJson(change.after);
      onRow(change, row);
      write(`${separator}{"after":${row},"id":${JSON.stringify(change.id)},"kind":"${change.kind}","op":"create"}`);
    } else {
      write(separator + canonicalJson(change));
    }
    separator = ',';
    written += 1;
    if (written % CHANGES_A_STEP === 0) yield;
  }
  write(`]},"dataVersion":${dataVersion}}`);
  gzip.push(encoder.encode(piece), true);
  return joined(parts);
}

/** The payload of a journal entry. Throws a sentence when it cannot be read or comes from a newer version. */
export function decodePayload(payload: Uint8Array, sequence: number, dataVersion: number): JournalPayload {
  let raw: { dataVersion?: unknown; changeSet?: unknown; blobs?: unknown };
  try {
    raw = JSON.parse(new TextDecoder().decode(gunzipSync(payload))) as typeof raw;
  } catch (error) {
    throw new Error(text.engine.journal.unreadable(sequence), { cause: error });
  }
  if (typeof raw.dataVersion === 'number' && raw.dataVersion > dataVersion) throw new Error(text.engine.journal.newer);
  const changeSet = changeSetSchema.safeParse(raw.changeSet);
  if (!changeSet.success || changeSet.data.sequence !== sequence || typeof raw.blobs !== 'object') {
    throw new Error(text.engine.journal.unreadable(sequence));
  }
  const blobs = Object.entries((raw.blobs ?? {}) as Record<string, string>).map(
    ([sha256, data]): [string, Uint8Array<ArrayBuffer>] => [sha256, bytesOfBase64(data)],
  );
  return { changeSet: changeSet.data, dataVersion: Number(raw.dataVersion), blobs: new Map(blobs) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
