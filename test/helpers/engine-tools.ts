import { readWorkspaceFile, workspaceStateHash } from '#shared/formats/workspace-file.ts';
import type { OpenOutcome } from '#renderer/engine/engine-api.ts';
import type { TestEngine } from './test-engine.ts';

/** A task handle for tests that do not watch progress. */
export const task = { taskId: 'task' };

/** The id of an opened workspace; throws with the outcome otherwise. */
export function openedId(outcome: OpenOutcome): string {
  if (outcome.tag !== 'opened') throw new Error(JSON.stringify(outcome));
  return outcome.workspaceId;
}

/** One hash over everything the open workspace holds. */
export async function stateHash(engine: TestEngine): Promise<string> {
  const { bytes } = await engine.api.exportWorkspace(task);
  const file = readWorkspaceFile(bytes);
  if (file.tag !== 'ok') throw new Error(file.reason);
  return workspaceStateHash(file.header);
}

/** Names of all clients in the open workspace, in the order they were made. */
export async function clientNames(engine: TestEngine): Promise<string[]> {
  const { bytes } = await engine.api.exportWorkspace(task);
  const file = readWorkspaceFile(bytes);
  if (file.tag !== 'ok') throw new Error(file.reason);
  return file.rows.client.map((client) => client.name);
}

/** Adds a client. */
export function addClient(engine: TestEngine, name: string) {
  return engine.api.run({ name: 'client.create', input: { name } });
}

/** Opens a database past the engine, as another window would. */
export function openRaw(workspaceId: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`liaison-${workspaceId}`, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open failed'));
  });
}

/** Everything in a workspace's database: records by store. */
export async function dumpDatabase(workspaceId: string): Promise<Record<string, unknown[]>> {
  const database = await openRaw(workspaceId);
  const dump: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames) {
    dump[store] = await settled(database.transaction(store).objectStore(store).getAll());
  }
  database.close();
  return dump;
}

/** Puts the records of a dump in place of what the database holds. */
export async function restoreDatabase(workspaceId: string, dump: Record<string, unknown[]>): Promise<void> {
  const database = await openRaw(workspaceId);
  const transaction = database.transaction(Object.keys(dump), 'readwrite');
  for (const [store, records] of Object.entries(dump)) {
    transaction.objectStore(store).clear();
    for (const record of records) transaction.objectStore(store).put(record);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('restore failed'));
  });
  database.close();
}

/** Deletes a workspace's database, as a browser that lost its profile would. */
export async function deleteDatabase(workspaceId: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(`liaison-${workspaceId}`));
}

export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}
