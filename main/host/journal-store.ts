import { journalHash } from '#shared/contract/journal-hash.ts';
import { failed, ok, refused, type HostResult } from '#shared/contract/result.ts';
import { text } from '#shared/text/text.ts';
import { removeTemporaryFiles, writeFully } from './atomic-write.ts';
import { encodeFrame } from './journal-frame.ts';
import {
  isWholeAfter,
  readEntries,
  readIndex,
  segmentName,
  segmentNames,
  type JournalIndex,
  type JournalPorts,
  type JournalState,
  type ReadAnswer,
} from './journal-index.ts';
import { joinPath } from './join-path.ts';
import { reasonOf } from './reason-of.ts';

export interface AppendRequest {
  readonly sequence: number;
  readonly previousHash: string;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly counts: Readonly<Record<string, number>>;
}

/** An append-only, hash-chained record of change sets in one folder. Callers serialise all calls of one journal. */
export interface JournalStore {
  /** The newest entry that is flushed to disk. */
  state(): JournalState;
  /** What was found damaged and what was done about it, as sentences for a person. */
  readonly notices: readonly string[];
  /** First sequences after a gap: what lies before can only come from a snapshot. */
  readonly gaps: readonly number[];
  /** Damaged entries, which can only come from a snapshot. */
  readonly damaged: JournalIndex['damaged'];
  /** Whether every entry after a sequence can be read. */
  isWholeAfter(sequence: number): boolean;
  /**
   * `anchor` is the sequence of a verified snapshot right before this entry, or 0: a journal that lost what came before
   * it may go on from there, in a new file.
   */
  append(request: AppendRequest, anchor: number): Promise<HostResult<{ sequence: number; hash: string }>>;
  read(afterSequence: number): Promise<ReadAnswer>;
  /** The next entry goes to a new file, so that older files can be dropped once no snapshot needs them. */
  startNewSegment(): void;
  /** Removes files whose entries all lie at or before `sequence`; the newest file always stays. */
  dropThrough(sequence: number): Promise<void>;
}

const SEGMENT_BYTES = 64 * 1024 * 1024;

/** Opens a journal: removes unfinished temporary files, checks every entry and mends a torn tail. */
export async function openJournal(ports: JournalPorts, folder: string): Promise<JournalStore> {
  await ports.fileSystem.makeFolder(folder);
  await removeTemporaryFiles(ports.fileSystem, folder);
  const index = await readIndex(ports, folder);
  const writer = createWriter(ports, folder, index);
  return {
    state: () => index.last,
    notices: index.notices,
    gaps: index.gaps,
    damaged: index.damaged,
    isWholeAfter: (sequence) => isWholeAfter(index, sequence),
    startNewSegment: () => writer.startNewSegment(),
    async append(request, anchor) {
      const hash = journalHash(request.previousHash, request.sequence, request.payload);
      if (index.entries.get(request.sequence)?.hash === hash) return ok({ sequence: request.sequence, hash });
      const { sequence, hash: head } = index.last;
      const isAnchored = anchor > sequence && request.sequence === anchor + 1;
      if (!isAnchored && request.sequence !== sequence + 1) {
        return refused(text.host.journal.wrongSequence(request.sequence, sequence));
      }
      if (!isAnchored && request.previousHash !== head) return refused(text.host.journal.wrongHash(request.sequence));
      if (isAnchored) writer.startNewSegment();
      try {
        await writer.write(request, hash);
        return ok({ sequence: request.sequence, hash });
      } catch (error) {
        // The entry may be half on disk, or whole but not flushed. It is cut off before anything else is written,
        // and what follows goes to a new file: after a failed flush this one cannot be trusted to flush again.
        await writer.giveUp();
        return failed(text.host.journal.notWritten(request.sequence, reasonOf(error)));
      }
    },
    read: (afterSequence) => readEntries(ports.fileSystem, folder, index, afterSequence),
    dropThrough: (sequence) => dropThrough(ports, folder, index, sequence),
  };
}

/** Writes entries to the newest file or to a new one; after a failure it first removes what was left behind. */
function createWriter(ports: JournalPorts, folder: string, index: JournalIndex) {
  /** Set by a failed append: the newest file may hold bytes that were never acknowledged. */
  let isTailDirty = false;
  let wantsNewSegment = false;

  async function cleanTail(): Promise<void> {
    if (!isTailDirty) return;
    const known = new Map(index.segments.map((segment) => [segment.name, segment.length]));
    for (const name of await segmentNames(ports.fileSystem, folder)) {
      const path = joinPath(folder, name);
      const length = known.get(name);
      if (length === undefined) await ports.fileSystem.remove(path);
      else if (((await ports.fileSystem.stat(path))?.bytes ?? 0) > length) {
        await ports.fileSystem.truncate(path, length);
      }
    }
    isTailDirty = false;
  }

  async function write(request: AppendRequest, hash: string): Promise<void> {
    await cleanTail();
    const newest = index.segments.at(-1);
    const isNew = newest === undefined || wantsNewSegment || newest.length >= SEGMENT_BYTES;
    const segment = isNew
      ? { name: segmentName(request.sequence), firstSequence: request.sequence, length: 0 }
      : newest;
    const { sequence, previousHash, counts, payload } = request;
    const frame = encodeFrame({ sequence, previousHash, hash, bytes: payload.length, counts }, payload);
    isTailDirty = true;
    const file = await ports.fileSystem.open(joinPath(folder, segment.name), isNew ? 'create' : 'append');
    try {
      await writeFully(file, frame);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await ports.fileSystem.syncFolder(folder);
    isTailDirty = false;
    if (isNew) index.segments.push(segment);
    wantsNewSegment = false;
    segment.length += frame.length;
    const offset = segment.length - payload.length;
    const place = { segment: segment.name, offset, bytes: payload.length, isDamaged: false };
    index.entries.set(sequence, { sequence, previousHash, hash, ...place });
    index.last = { sequence, hash, counts };
  }

  const startNewSegment = () => {
    wantsNewSegment = index.segments.length > 0;
  };
  /** Leaves a file that failed; what it holds too much is removed now if the disk lets us, else before the next entry. */
  const giveUp = async () => {
    startNewSegment();
    await cleanTail().catch(() => undefined);
  };
  return { write, startNewSegment, giveUp };
}

async function dropThrough(ports: JournalPorts, folder: string, index: JournalIndex, sequence: number): Promise<void> {
  for (;;) {
    const [oldest, next] = index.segments;
    if (oldest === undefined || next === undefined || next.firstSequence > sequence + 1) return;
    await ports.fileSystem.remove(joinPath(folder, oldest.name));
    index.segments.shift();
    for (const entry of index.entries.values()) {
      if (entry.segment === oldest.name) index.entries.delete(entry.sequence);
    }
  }
}
