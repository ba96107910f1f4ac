import type { RequestOf } from '#shared/contract/host-api.ts';
import { instantOf } from '#shared/lib/clock.ts';
import { writeWorkspaceFileSteps } from '#shared/formats/workspace-file.ts';
import type { CarriedImport } from '#shared/formats/workspace-file/carried-imports.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { text } from '#shared/text/text.ts';
import type { LiaisonDatabase } from './database.ts';
import { inTime } from './deadline.ts';
import { callHost, valueOf } from './host-call.ts';
import type { Session } from './session.ts';
import { inTurns } from './tasks.ts';

/** Change sets after which a snapshot is due as soon as there is nothing else to do. */
export const SNAPSHOT_EVERY = 200;

/**
 * The whole workspace as the bytes of a `.liaison` file; with `imports`, also how its imports can be taken back wherever
 * the file is opened. Snapshots go without: their journal has it.
 */
export async function packWorkspace(
  session: Session,
  imports: readonly CarriedImport[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { database, store, state } = session.loaded;
  const attachments = await inTime(session.ports, readBlobs(database, store), text.engine.doing.reading);
  const rows = Object.fromEntries(storedKinds.map((kind) => [kind, store.all(kind)])) as unknown as Parameters<
    typeof writeWorkspaceFileSteps
  >[0]['rows'];
  const input = {
    rows,
    attachments,
    appVersion: session.appVersion,
    dataVersion: state.dataVersion,
    createdAt: instantOf(session.ports.clock),
    imports,
  };
  return inTurns(writeWorkspaceFileSteps(input));
}

async function readBlobs(database: LiaisonDatabase, store: RecordStore): Promise<ReadonlyMap<string, Uint8Array>> {
  const hashes = new Set([...store.all('attachment')].map((row) => row.sha256));
  const blobs = await database.blobs.bulkGet([...hashes]);
  return new Map(blobs.filter((blob) => blob !== undefined).map((blob) => [blob.sha256, blob.data]));
}

/**
 * Has the host store a snapshot of the present state, which it reads again and verifies. Must run inside
 * `session.writes`, so that state and sequence belong together. Throws with the reason when it cannot be done.
 */
export async function writeSnapshot(
  session: Session,
  reason: RequestOf<'snapshots.write'>['reason'],
): Promise<{ name: string; bytes: number }> {
  const data = await packWorkspace(session);
  const { database, state } = session.loaded;
  const { sequence, totals } = state;
  const request = { workspaceId: session.workspaceId, sequence, counts: totals.counts, reason, data };
  const written = valueOf(await callHost(session.ports, 'snapshots.write', request, data.length));
  session.snapshotSequence = sequence;
  await inTime(session.ports, database.meta.put({ key: 'snapshot', sequence }), text.engine.doing.saving);
  return { name: written.name, bytes: written.bytes };
}

/** Whether anything changed since the newest snapshot. */
export function hasUnsnapshotChanges(session: Session): boolean {
  return session.loaded.state.sequence > session.snapshotSequence;
}

/** After many changes, when nothing else is waiting, the host gets a snapshot; a failure shows in the save status. */
export async function snapshotWhenDue(session: Session): Promise<void> {
  if (session.fault || session.loaded.state.sequence - session.snapshotSequence < SNAPSHOT_EVERY) return;
  if (!hasUnsnapshotChanges(session)) return;
  await session.sync.pump();
  if (session.sync.status.state !== 'saved') return;
  await writeSnapshot(session, 'schedule').catch((error: unknown) => {
    session.sync.setHostFault(error instanceof Error ? error.message : String(error));
  });
}
