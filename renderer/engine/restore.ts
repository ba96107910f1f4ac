import { createChange } from '#shared/commands/row-changes.ts';
import type { JournalHead } from '#shared/contract/host-api.ts';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { isSetAside } from '#shared/contract/set-aside.ts';
import { readWorkspaceFile } from '#shared/formats/workspace-file.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import type { PageRecord } from '#shared/store/page-codec.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import { compactChangeSet, type StoredChangeBody, type StoredChangeSet } from './change-set-codec.ts';
import type { LiaisonDatabase, StateRecord } from './database.ts';
import { messageOf, withDeadline } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost, valueOf } from './host-call.ts';
import { readJournal } from './journal-reader.ts';

/** A workspace put together again from what the host keeps. */
export interface Rebuilt {
  readonly store: RecordStore;
  readonly sequence: number;
  readonly hash: string;
  readonly clock: string;
  readonly snapshotSequence: number;
  readonly headers: readonly StoredChangeSet[];
  readonly bodies: readonly StoredChangeBody[];
  readonly blobs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Rows taken into memory at a time: each is there twice until it is checked. */
const ROWS_AT_ONCE = 20_000;
const PAGES_AT_ONCE = 64;
const MILLIS_PER_PAGE = 50;

interface Base {
  /** The creation of every row, each after those it names. */
  readonly rows: Iterable<RowChange>;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly sequence: number;
}

/**
 * The newest snapshot that verifies and everything the journal holds after it. Throws a sentence when the two do not
 * reach the journal's head; nothing is written here.
 */
export async function rebuildFromHost(ports: EnginePorts, workspaceId: string, head: JournalHead): Promise<Rebuilt> {
  const problems: string[] = [];
  for await (const base of bases(ports, workspaceId, problems)) {
    try {
      return await replayOnto(base, ports, workspaceId, head);
    } catch (error) {
      problems.push(messageOf(error));
    }
  }
  throw new Error(text.engine.open.notRecoverable(problems.join(' ')));
}

/** Starting points, best first: verified snapshots from the newest on, then the empty workspace before change 1. */
async function* bases(ports: EnginePorts, workspaceId: string, problems: string[]): AsyncGenerator<Base> {
  const { snapshots } = valueOf(await callHost(ports, 'snapshots.list', { workspaceId }));
  const usable = snapshots.filter((snapshot) => snapshot.isVerified && !isSetAside(snapshot.reason));
  for (const { name, sequence, bytes } of usable.sort((left, right) => right.sequence - left.sequence)) {
    const read = await callHost(ports, 'snapshots.read', { workspaceId, name }, bytes);
    if (read.tag !== 'ok') {
      problems.push(`${name}: ${read.tag === 'cancelled' ? text.engine.cancelled : read.reason}`);
      continue;
    }
    const file = readWorkspaceFile(read.value.data, { migrations: ports.migrations });
    if (file.tag === 'refused') {
      problems.push(`${name}: ${file.reason}`);
      continue;
    }
    const rows = function* (): Generator<RowChange> {
      for (const kind of storedKinds) for (const row of file.rows[kind]) yield createChange(kind, row);
    };
    yield { rows: rows(), blobs: file.attachments, sequence };
  }
  yield { rows: [], blobs: new Map(), sequence: 0 };
}

async function replayOnto(base: Base, ports: EnginePorts, workspaceId: string, head: JournalHead): Promise<Rebuilt> {
  const store = new RecordStore();
  const blobs = new Map([...base.blobs].map(([sha256, data]) => [sha256, new Uint8Array(data)]));
  const headers: StoredChangeSet[] = [];
  const bodies: StoredChangeBody[] = [];
  let portion: RowChange[] = [];
  for (const change of base.rows) {
    portion.push(change);
    if (portion.length < ROWS_AT_ONCE) continue;
    applyOrThrow(store, portion);
    portion = [];
  }
  applyOrThrow(store, portion);
  let { sequence } = base;
  let clock = '';
  let hash = sequence === head.sequence ? head.hash : EMPTY_JOURNAL_HASH;
  const knownHash = sequence === 0 ? EMPTY_JOURNAL_HASH : null;
  for await (const entry of readJournal(ports, {
    workspaceId,
    after: sequence,
    hash: knownHash,
    last: head.sequence,
  })) {
    applyOrThrow(store, entry.changeSet.changes);
    const { header, body } = compactChangeSet(entry.changeSet);
    headers.push(header);
    bodies.push(body);
    for (const [sha256, data] of entry.blobs) blobs.set(sha256, data);
    ({ sequence, hash } = entry);
    clock = entry.changeSet.clock;
  }
  if (store.count('workspace') === 0) throw new Error(text.engine.open.nowhere);
  return { store, sequence, hash, clock, snapshotSequence: base.sequence, headers, bodies, blobs };
}

function applyOrThrow(store: RecordStore, changes: readonly RowChange[]): void {
  const applied = store.apply(changes);
  if (applied.tag === 'refused') throw new Error(applied.problem.message);
}

/** Replaces everything in the database by what was put together, in one transaction. Answers the new state. */
export async function writeRebuilt(
  database: LiaisonDatabase,
  rebuilt: Rebuilt,
  identity: { workspaceId: string; device: string },
  ports: EnginePorts,
): Promise<StateRecord> {
  const { store, sequence, hash, clock } = rebuilt;
  const state: StateRecord = {
    key: 'state',
    ...identity,
    dataVersion: ports.migrations.length,
    sequence,
    clock,
    totals: store.totals(),
  };
  const { pages, changeSets, changeBodies, outbox, meta, blobs } = database;
  const tables = [pages, changeSets, changeBodies, outbox, meta, blobs];
  const work = database.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
    await addAll(pages, store.allPages());
    await changeSets.bulkAdd([...rebuilt.headers]);
    await changeBodies.bulkAdd([...rebuilt.bodies]);
    await blobs.bulkAdd([...rebuilt.blobs].map(([sha256, data]) => ({ sha256, data })));
    await meta.bulkAdd([
      state,
      { key: 'journal', sequence, hash },
      { key: 'snapshot', sequence: rebuilt.snapshotSequence },
    ]);
  });
  const millis = ports.deadlines.transaction * 4 + state.totals.pages * MILLIS_PER_PAGE;
  await withDeadline(work, millis, text.engine.open.stuck(text.engine.doing.rebuilding, Math.ceil(millis / 1_000)));
  return state;
}

/** A few pages at a time, so that their texts are never all in memory at once. */
async function addAll(table: LiaisonDatabase['pages'], records: Iterable<PageRecord>): Promise<void> {
  let portion: PageRecord[] = [];
  for (const record of records) {
    portion.push(record);
    if (portion.length < PAGES_AT_ONCE) continue;
    await table.bulkAdd(portion);
    portion = [];
  }
  await table.bulkAdd(portion);
}
