import Dexie, { type Table } from 'dexie';
import { createChange } from '#shared/commands/row-changes.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import type { AnyRow } from '#shared/model/kinds.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { migrateRows, type MigrationChain } from '#shared/migrations/chain.ts';
import { decodePage, type PageRecord } from '#shared/store/page-codec.ts';
import { RecordStore, type StoreTotals } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import { messageOf, withDeadline } from './deadline.ts';
import type { StoredChangeBody, StoredChangeSet } from './change-set-codec.ts';
import type { SavedAnswer } from './first-screen.ts';

/** A change set that the host has not confirmed yet, in the bytes it is sent as. */
export interface OutboxEntry {
  readonly sequence: number;
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly counts: Readonly<Record<string, number>>;
}

/** Written by every commit, in the transaction of the commit. */
export interface StateRecord {
  readonly key: 'state';
  readonly workspaceId: string;
  readonly device: string;
  readonly dataVersion: number;
  readonly sequence: number;
  /** The newest stamp of the hybrid logical clock. */
  readonly clock: string;
  readonly totals: StoreTotals;
}

/** What the host confirmed last. */
export interface JournalRecord {
  readonly key: 'journal';
  readonly sequence: number;
  readonly hash: string;
}

/** The newest snapshot this database knows of. */
export interface SnapshotRecord {
  readonly key: 'snapshot';
  readonly sequence: number;
}

/** There while a workspace is being made: a database that still has it when it is opened was never finished. */
export interface UnfinishedRecord {
  readonly key: 'unfinished';
}

/** Answers of the newest state, shown by the next start while it reads the rows. */
export interface FirstScreenRecord {
  readonly key: 'firstScreen';
  readonly sequence: number;
  readonly dataVersion: number;
  readonly build: string;
  /** Of the workspace. */
  readonly name: string;
  readonly answers: readonly SavedAnswer[];
  readonly sum: string;
}

export type MetaRecord = StateRecord | JournalRecord | SnapshotRecord | UnfinishedRecord | FirstScreenRecord;

export interface BlobRecord {
  readonly sha256: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

const STORES = {
  pages: 'key',
  changeSets: 'sequence',
  changeBodies: 'sequence',
  outbox: 'sequence',
  meta: 'key',
  blobs: 'sha256',
};

/** The working copy of one workspace in IndexedDB. */
export class LiaisonDatabase extends Dexie {
  readonly pages: Table<PageRecord, string>;
  readonly changeSets: Table<StoredChangeSet, number>;
  readonly changeBodies: Table<StoredChangeBody, number>;
  readonly outbox: Table<OutboxEntry, number>;
  readonly meta: Table<MetaRecord, string>;
  readonly blobs: Table<BlobRecord, string>;

  constructor(workspaceId: string, migrations: MigrationChain) {
    super(databaseName(workspaceId), {
      autoOpen: false,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    // One declared version is enough: the upgrade takes every missing step itself, from the version written in `state`.
    this.version(migrations.length)
      .stores(STORES)
      .upgrade((transaction) => upgradePages(transaction.table('pages'), transaction.table('meta'), migrations));
    this.pages = this.table('pages');
    this.changeSets = this.table('changeSets');
    this.changeBodies = this.table('changeBodies');
    this.outbox = this.table('outbox');
    this.meta = this.table('meta');
    this.blobs = this.table('blobs');
  }

  async state(): Promise<StateRecord | undefined> {
    return (await this.meta.get('state')) as StateRecord | undefined;
  }

  async journal(): Promise<JournalRecord | undefined> {
    return (await this.meta.get('journal')) as JournalRecord | undefined;
  }

  async snapshot(): Promise<SnapshotRecord | undefined> {
    return (await this.meta.get('snapshot')) as SnapshotRecord | undefined;
  }

  async firstScreen(): Promise<FirstScreenRecord | undefined> {
    return (await this.meta.get('firstScreen')) as FirstScreenRecord | undefined;
  }
}

/**
 * Notes what the host has, and forgets those entries of the outbox. It need not be on disk when it is done: should it
 * get lost, the host is sent again what it has, and says so. The next commit does not wait for it.
 */
export function noteConfirmed(
  database: LiaisonDatabase,
  { sequence, hash }: { readonly sequence: number; readonly hash: string },
): Promise<void> {
  return writeRelaxed(database, ['outbox', 'meta'], (transaction) => {
    transaction.objectStore('outbox').delete(IDBKeyRange.upperBound(sequence));
    transaction.objectStore('meta').put({ key: 'journal', sequence, hash } satisfies JournalRecord);
  });
}

/** Stores what is made again when it gets lost. */
export function putRelaxed(database: LiaisonDatabase, record: FirstScreenRecord): Promise<void> {
  return writeRelaxed(database, ['meta'], (transaction) => void transaction.objectStore('meta').put(record));
}

function writeRelaxed(
  database: LiaisonDatabase,
  stores: readonly (keyof typeof STORES)[],
  write: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(stores, 'readwrite', { durability: 'relaxed' });
    const fail = () => reject(transaction.error ?? new Error(text.engine.cancelled));
    transaction.oncomplete = () => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
    write(transaction);
  });
}

const NAME_START = 'liaison-';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a workspace's database. */
export function databaseName(workspaceId: string): string {
  return `${NAME_START}${workspaceId}`;
}

/** Ids of all workspaces that have a database in this browser, whatever it holds. */
export async function storedWorkspaceIds(): Promise<string[]> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  const ids = names.filter((name) => name.startsWith(NAME_START)).map((name) => name.slice(NAME_START.length));
  return ids.filter((id) => UUID.test(id));
}

/** Brings the pages of an older data version to the newest; whatever throws here rolls the whole upgrade back. */
async function upgradePages(
  pages: Table<PageRecord, string>,
  meta: Table<MetaRecord, string>,
  migrations: MigrationChain,
): Promise<void> {
  const state = (await meta.get('state')) as StateRecord | undefined;
  if (!state) return;
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const page of await pages.toArray()) {
    (rows[page.kind] ??= []).push(...(decodePage(page).rows() as unknown as Record<string, unknown>[]));
  }
  const outcome = migrateRows(rows, state.dataVersion, migrations);
  if (outcome.tag === 'refused') throw new Error(outcome.message);
  const changes: RowChange[] = [];
  for (const kind of storedKinds) {
    for (const row of outcome.rows[kind] ?? []) changes.push(createChange(kind, row as unknown as AnyRow as never));
  }
  const store = new RecordStore();
  const applied = store.apply(changes);
  if (applied.tag === 'refused') throw new Error(applied.problem.message);
  await pages.clear();
  await pages.bulkPut([...applied.pages]);
  await meta.put({ ...state, dataVersion: migrations.length, totals: store.totals() });
}

export type DatabaseLook =
  { readonly tag: 'absent' } | { readonly tag: 'known' } | { readonly tag: 'newer' } | { readonly tag: 'older' };

/** Whether the database is there and can be opened by this version, found out without opening or writing it. */
export async function lookAtDatabase(workspaceId: string, migrations: MigrationChain): Promise<DatabaseLook> {
  const name = databaseName(workspaceId);
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if (found?.version === undefined) return { tag: 'absent' };
  // Dexie multiplies its versions by ten.
  const version = found.version / 10;
  if (version > migrations.length) return { tag: 'newer' };
  return { tag: version < migrations.length ? 'older' : 'known' };
}

/**
 * Opens the database within a deadline. Throws with a sentence for a person when another window blocks it, it hangs or
 * it cannot be opened. `onReplaced` is told when another window needs this one to let go.
 */
export async function openDatabase(
  workspaceId: string,
  options: { migrations: MigrationChain; millis: number; onReplaced: () => void },
): Promise<LiaisonDatabase> {
  const database = new LiaisonDatabase(workspaceId, options.migrations);
  let isBlocked = false;
  database.on('blocked', () => {
    isBlocked = true;
  });
  database.on('versionchange', () => {
    database.close();
    options.onReplaced();
  });
  const seconds = Math.ceil(options.millis / 1_000);
  try {
    await withDeadline(database.open(), options.millis, text.engine.open.stuck(text.engine.doing.opening, seconds));
    // Dexie opens a newer database without complaint when it was upgraded between the look and this moment.
    if (database.backendDB().version / 10 > options.migrations.length) throw new Error(text.engine.open.newer);
    return database;
  } catch (error) {
    database.close();
    throw new Error(isBlocked ? text.engine.open.blocked : messageOf(error), { cause: error });
  }
}
