import Dexie from 'dexie';
import type { WorkspaceSummary } from '#shared/contract/host-api.ts';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { text } from '#shared/text/text.ts';
import { databaseName, storedWorkspaceIds, type StateRecord } from './database.ts';
import { inTime } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost } from './host-call.ts';

/** The part of a workspace's record that a list shows. */
interface ListedRecord {
  readonly name: string;
  readonly isSample: boolean;
}

/**
 * Workspaces whose database is in this browser though the host has no folder for them (any more). Nothing is written
 * and no database is brought to a newer form. One that was never filled, or never to its end, is left out; one that
 * cannot be read is listed under a made-up name, so that opening it can tell why.
 */
export async function unlistedWorkspaces(
  ports: EnginePorts,
  listedIds: readonly string[],
): Promise<readonly WorkspaceSummary[]> {
  const start = await callHost(ports, 'app.start', {});
  if (start.tag !== 'ok' || start.value.problems.some((problem) => problem.severity === 'rescue')) return [];
  const listed = new Set(listedIds);
  const found: WorkspaceSummary[] = [];
  for (const id of await storedWorkspaceIds()) {
    const summary = listed.has(id) ? null : await summaryOf(ports, id);
    if (summary) found.push(summary);
  }
  return found;
}

async function summaryOf(ports: EnginePorts, id: string): Promise<WorkspaceSummary | null> {
  // Without declared versions the database is opened as it is, and one that is gone by now is not made anew.
  const database = new Dexie(databaseName(id), { autoOpen: false });
  const head = { sequence: 0, hash: EMPTY_JOURNAL_HASH };
  try {
    const { meta, record } = await inTime(ports, read(database), text.engine.doing.reading);
    if (!meta) return null;
    const { name, isSample } = record ?? { name: text.host.workspaces.unnamed(id), isSample: false };
    return { id, name, isSample, head: { ...head, counts: { ...meta.totals.counts } } };
  } catch {
    return { id, name: text.host.workspaces.unnamed(id), isSample: false, head: { ...head, counts: {} } };
  } finally {
    database.close();
  }
}

async function read(database: Dexie): Promise<{ meta: StateRecord | undefined; record: ListedRecord | undefined }> {
  await database.open();
  if (await database.table('meta').get('unfinished')) return { meta: undefined, record: undefined };
  const table = database.table('meta');
  const isUnfinished = (await table.get('unfinished')) !== undefined;
  const meta = isUnfinished ? undefined : ((await table.get('state')) as StateRecord | undefined);
  const page = (await database.table('pages').where(':id').startsWith('workspace/').first()) as
    { readonly text: string } | undefined;
  const rows = page ? (JSON.parse(page.text) as readonly ListedRecord[]) : [];
  return { meta, record: rows[0] };
}
