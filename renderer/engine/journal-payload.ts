import { gunzipSync, gzipSync } from 'fflate';
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
 * one text. `onRow` is given the canonical text of each created row, which is made here anyway. The last pieces may
 * still be on their way when the steps are done.
 */
export function* encodePayload(
  { changeSet, dataVersion, blobs }: JournalPayload,
  onRow: (change: RowChange & { op: 'create' }, text: string) => void = () => undefined,
): Steps<Promise<Uint8Array<ArrayBuffer>>> {
  const packing: { packer: Packer | null } = { packer: null };
  let piece = '';
  const write = (more: string): void => {
    piece += more;
    if (piece.length < PIECE) return;
    packing.packer ??= createPacker();
    packing.packer.push(encoder.encode(piece));
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
  const last = encoder.encode(piece);
  // What one edit changed is packed before the browser has so much as set up its own packing.
  return packing.packer?.finish(last) ?? Promise.resolve(gzipSync(last, { level: 1, mtime: 0 }));
}

interface Packer {
  push(piece: Uint8Array<ArrayBuffer>): void;
  finish(last: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The browser's own gzip, several times as quick as one in JavaScript. */
function createPacker(): Packer {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const packed = new Response(readable).arrayBuffer();
  // What goes wrong here comes out at the other end, which `finish` waits for.
  const elsewhere = (): void => undefined;
  return {
    push: (piece) => void writer.write(piece).catch(elsewhere),
    async finish(last) {
      writer.write(last).catch(elsewhere);
      writer.close().catch(elsewhere);
      return new Uint8Array(await packed);
    },
  };
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
