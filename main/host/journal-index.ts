import { EMPTY_JOURNAL_HASH, linkHash } from '#shared/contract/journal-hash.ts';
import { failed, ok, refused, type HostResult } from '#shared/contract/result.ts';
import { instantOf, type Clock, type RandomSource } from '#shared/lib/clock.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { text } from '#shared/text/text.ts';
import { atomicWrite } from './atomic-write.ts';
import type { FileSystemPort } from './file-system.ts';
import { scanSegment, type JournalEntry, type ScannedSegment } from './journal-scan.ts';
import { joinPath } from './join-path.ts';

export interface JournalPorts {
  readonly fileSystem: FileSystemPort;
  readonly clock: Clock;
  readonly random: RandomSource;
}

export interface JournalState {
  readonly sequence: number;
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
}

export type ReadAnswer = HostResult<{
  entries: { sequence: number; hash: string; payload: Uint8Array<ArrayBuffer> }[];
}>;

const SEGMENT_NAME = /^\d{12}\.journal$/;
const ANSWER_BYTES = 16 * 1024 * 1024;

export interface Segment {
  readonly name: string;
  readonly firstSequence: number;
  /** Length of its flushed, acknowledged part. */
  length: number;
}

/** Everything known about the files of a journal; `joinSegments` builds it and appending extends it. */
export interface JournalIndex {
  readonly segments: Segment[];
  readonly entries: Map<number, JournalEntry>;
  /** Sequences whose entry does not follow the one before it: reading must not run across. */
  readonly breaks: Set<number>;
  readonly notices: string[];
  /** First sequences of files that do not follow the one before. */
  readonly gaps: number[];
  /** Entries whose payload no longer matches its hash. */
  readonly damaged: { readonly sequence: number; readonly file: string }[];
  last: JournalState;
}

/** A segment is named after its first entry, so that names sort in order. */
export function segmentName(sequence: number): string {
  return `${String(sequence).padStart(12, '0')}.journal`;
}

/** The journal's files, oldest first. */
export async function segmentNames(fileSystem: FileSystemPort, folder: string): Promise<string[]> {
  return (await fileSystem.list(folder)).filter((name) => SEGMENT_NAME.test(name)).sort();
}

/**
 * Checks every entry of a journal. A torn tail is moved to a side file before it is cut off, so nothing disappears
 * without a trace, and the newest file is flushed before it is trusted.
 */
export async function readIndex(ports: JournalPorts, folder: string): Promise<JournalIndex> {
  const { fileSystem } = ports;
  const index: JournalIndex = {
    segments: [],
    entries: new Map(),
    breaks: new Set(),
    notices: [],
    gaps: [],
    damaged: [],
    last: { sequence: 0, hash: EMPTY_JOURNAL_HASH, counts: {} },
  };
  const names = await segmentNames(fileSystem, folder);
  for (const name of names) {
    const path = joinPath(folder, name);
    const isNewest = name === names.at(-1);
    if (isNewest) await flush(fileSystem, path);
    const length = (await fileSystem.stat(path))?.bytes ?? 0;
    const scanned = await scanSegment(fileSystem, path, name, length);
    if (isNewest && scanned.soundLength < length) await setTailAside(ports, folder, name, scanned, index.notices);
    if (scanned.entries.length === 0) {
      if (isNewest) await fileSystem.remove(path);
      else index.notices.push(text.host.journal.unreadableFile(name));
      continue;
    }
    joinSegment(index, name, scanned);
  }
  return index;
}

/** A crashed writer may have left bytes that only the system's memory holds. They count only once they are flushed. */
async function flush(fileSystem: FileSystemPort, path: string): Promise<void> {
  const file = await fileSystem.open(path, 'append');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function setTailAside(
  ports: JournalPorts,
  folder: string,
  name: string,
  scanned: ScannedSegment,
  notices: string[],
): Promise<void> {
  const path = joinPath(folder, name);
  const size = scanned.length - scanned.soundLength;
  const tail = await ports.fileSystem.readRange(path, scanned.soundLength, size);
  const stamp = instantOf(ports.clock).replace(/[-:.]/g, '');
  const side = `torn-${name}-${scanned.soundLength}-${stamp}.bytes`;
  await atomicWrite(ports, joinPath(folder, side), tail);
  await ports.fileSystem.truncate(path, scanned.soundLength);
  await flush(ports.fileSystem, path);
  notices.push(text.host.journal.tornTail(size, side));
}

/**
 * Adds one file's entries. A later file wins over entries of the same sequence before it: those were left by a write
 * that failed and was made again in a new file, so they were never acknowledged.
 */
function joinSegment(index: JournalIndex, name: string, scanned: ScannedSegment): void {
  const first = scanned.entries[0]!;
  for (let stale = first.sequence; stale <= index.last.sequence; stale += 1) index.entries.delete(stale);
  const before = index.entries.get(first.sequence - 1);
  if (index.segments.length > 0 && before?.hash !== first.previousHash) {
    if (before !== undefined) index.breaks.add(first.sequence);
    index.gaps.push(first.sequence);
  }
  for (const entry of scanned.entries) {
    index.entries.set(entry.sequence, entry);
    if (entry.isDamaged) index.damaged.push({ sequence: entry.sequence, file: name });
  }
  const last = scanned.entries.at(-1)!;
  index.segments.push({ name, firstSequence: first.sequence, length: scanned.soundLength });
  index.last = { sequence: last.sequence, hash: last.hash, counts: scanned.lastCounts };
}

/** Whether every entry after a sequence up to the newest can be read, as far as the files were checked. */
export function isWholeAfter(index: JournalIndex, afterSequence: number): boolean {
  for (let sequence = afterSequence + 1; sequence <= index.last.sequence; sequence += 1) {
    const entry = index.entries.get(sequence);
    if (entry === undefined || entry.isDamaged || index.breaks.has(sequence)) return false;
  }
  return true;
}

/** Payloads after a sequence, oldest first, checked again as they are read. */
export async function readEntries(
  fileSystem: FileSystemPort,
  folder: string,
  index: JournalIndex,
  afterSequence: number,
): Promise<ReadAnswer> {
  const entries: { sequence: number; hash: string; payload: Uint8Array<ArrayBuffer> }[] = [];
  let total = 0;
  for (let sequence = afterSequence + 1; sequence <= index.last.sequence; sequence += 1) {
    const entry = index.entries.get(sequence);
    if (entry === undefined || entry.isDamaged || index.breaks.has(sequence)) {
      if (entries.length > 0) break;
      return refused(text.host.journal.notThere(sequence));
    }
    if (entries.length > 0 && total + entry.bytes > ANSWER_BYTES) break;
    const payload = await fileSystem.readRange(joinPath(folder, entry.segment), entry.offset, entry.bytes);
    if (linkHash(entry.previousHash, sequence, sha256Hex(payload)) !== entry.hash) {
      if (entries.length > 0) break;
      return failed(text.host.journal.notThere(sequence));
    }
    entries.push({ sequence, hash: entry.hash, payload });
    total += entry.bytes;
  }
  return ok({ entries });
}
