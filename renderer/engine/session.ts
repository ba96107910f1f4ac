import { createIdSource, type IdSource } from '#shared/lib/uuid.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import type { LiaisonDatabase, StateRecord } from './database.ts';
import type { EngineEvents } from './engine-api.ts';
import type { EnginePorts } from './engine-ports.ts';
import type { EventHub } from './event-hub.ts';
import { historyOf, HISTORY_LIMIT, type History } from './history.ts';
import type { JournalSync } from './journal-sync.ts';
import type { Queue } from './queue.ts';

/** One open workspace. */
export interface Session {
  readonly ports: EnginePorts;
  readonly events: EventHub<EngineEvents>;
  readonly workspaceId: string;
  readonly appVersion: string;
  readonly newId: IdSource;
  /** Writes happen one after the other. */
  readonly writes: Queue;
  readonly sync: JournalSync;
  readonly releaseLock: () => void;
  /** Replaced as a whole when the database had to be opened again. */
  loaded: Loaded;
  /** Grows with every change, so that a window can tell old answers from new ones. */
  revision: number;
  /** Grows whenever the rows in memory change, also when a change is put back. */
  edits: number;
  /** Why nothing can be written at present, or `null`. */
  fault: { readonly reason: string; readonly remedy: string } | null;
  /** The host's files alone would not bring everything back until they get a snapshot. */
  needsRepair: boolean;
  /** Sequence of the newest snapshot this session knows of. */
  snapshotSequence: number;
}

/** What an open database holds, as far as it is kept in memory. */
export interface Loaded {
  readonly database: LiaisonDatabase;
  readonly store: RecordStore;
  state: StateRecord;
  history: History;
}

/** Ids of this session, in the order of time. */
export function sessionIds(ports: EnginePorts): IdSource {
  return createIdSource(ports.clock, ports.random);
}

/** The newest part of the history, from the database. */
export async function readHistory(database: LiaisonDatabase): Promise<History> {
  const newest = await database.changeSets.orderBy('sequence').reverse().limit(HISTORY_LIMIT).toArray();
  return historyOf(newest.reverse());
}

/** Tells the window what Undo and Redo would do. */
export function announceHistory(session: Session): void {
  const { undo, redo } = session.loaded.history;
  session.events.emit('history', { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null });
}

/** Tells the window that rows changed. */
export function announceChange(session: Session, kinds: readonly StoredKind[]): void {
  session.revision += 1;
  session.events.emit('changed', { kinds, revision: session.revision });
}
