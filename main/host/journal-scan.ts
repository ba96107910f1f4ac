import { linkHash } from '#shared/contract/journal-hash.ts';
import { createSha256 } from '#shared/lib/sha256.ts';
import type { FileSystemPort } from './file-system.ts';
import { decodeHeader, LONGEST_HEADER, type FrameHeader } from './journal-frame.ts';

export interface JournalEntry {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly segment: string;
  /** Where the payload starts in its segment. */
  readonly offset: number;
  readonly bytes: number;
  /** The payload no longer matches its hash, although entries behind it are sound. */
  readonly isDamaged: boolean;
}

export interface ScannedSegment {
  readonly entries: readonly JournalEntry[];
  readonly lastCounts: FrameHeader['counts'];
  /** Where the last sound entry ends; whatever follows is a torn tail. */
  readonly soundLength: number;
  readonly length: number;
}

const WINDOW = 4 * 1024 * 1024;

/** Reads one segment from its start and checks every entry's header, payload hash and link to the one before. */
export async function scanSegment(
  fileSystem: FileSystemPort,
  path: string,
  segment: string,
  length: number,
): Promise<ScannedSegment> {
  const window = createWindow(fileSystem, path);
  const entries: JournalEntry[] = [];
  const ends: number[] = [];
  const counts: FrameHeader['counts'][] = [];
  let offset = 0;
  while (offset < length) {
    const found = decodeHeader(await window.bytesAt(offset, Math.min(LONGEST_HEADER, length - offset)));
    if (found === null) break;
    const { header } = found;
    const before = entries.at(-1);
    if (before !== undefined && (header.sequence !== before.sequence + 1 || header.previousHash !== before.hash)) break;
    const start = offset + found.length;
    if (start + header.bytes > length) break;
    const payloadHash = await window.hash(start, header.bytes);
    const isDamaged = linkHash(header.previousHash, header.sequence, payloadHash) !== header.hash;
    entries.push({ ...keep(header), segment, offset: start, bytes: header.bytes, isDamaged });
    counts.push(header.counts);
    offset = start + header.bytes;
    ends.push(offset);
  }
  // A payload that fails its hash is damage only when sound entries follow; at the end it is part of the torn tail.
  while (entries.at(-1)?.isDamaged === true) {
    entries.pop();
    counts.pop();
    ends.pop();
  }
  return { entries, lastCounts: counts.at(-1) ?? {}, soundLength: ends.at(-1) ?? 0, length };
}

function keep(header: FrameHeader): Pick<JournalEntry, 'sequence' | 'previousHash' | 'hash'> {
  return { sequence: header.sequence, previousHash: header.previousHash, hash: header.hash };
}

/** A sliding window over a file, because one system call for each small entry would take minutes on a long journal. */
function createWindow(fileSystem: FileSystemPort, path: string) {
  let start = 0;
  let buffer: Uint8Array = new Uint8Array(0);
  async function bytesAt(offset: number, wanted: number): Promise<Uint8Array> {
    if (offset < start || offset + wanted > start + buffer.length) {
      buffer = await fileSystem.readRange(path, offset, Math.max(WINDOW, wanted));
      start = offset;
    }
    return buffer.subarray(offset - start, offset - start + wanted);
  }
  async function hash(offset: number, length: number): Promise<string> {
    const sum = createSha256();
    for (let done = 0; done < length;) {
      const part = await bytesAt(offset + done, Math.min(WINDOW, length - done));
      if (part.length === 0) break;
      sum.update(part);
      done += part.length;
    }
    return sum.hex();
  }
  return { bytesAt, hash };
}
