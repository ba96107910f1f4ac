import { text } from '#shared/text/text.ts';
import type { LiaisonDatabase } from './database.ts';
import { inTime, messageOf } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';
import { callHost, valueOf } from './host-call.ts';
import type { Session } from './session.ts';
import { writeSnapshot } from './snapshots.ts';

/**
 * The host's files alone would not bring everything back: they lost changes they had confirmed. A snapshot of the
 * working copy takes their place, and the journal goes on right behind it. Until the host has it nothing is sent and
 * nothing counts as saved. Answers whether the host is sound now. Must run inside `session.writes`, or before anybody
 * else has the session.
 */
export async function repairHost(session: Session): Promise<boolean> {
  if (!session.needsRepair) return true;
  const { ports, sync, loaded } = session;
  sync.hold();
  try {
    const { id, name, isSample } = loaded.store.workspace();
    valueOf(await callHost(ports, 'workspaces.register', { id, name, isSample }));
    await writeSnapshot(session, 'schedule');
    const link = { sequence: loaded.state.sequence, hash: sync.confirmed.hash };
    await confirmAll(ports, loaded.database, link);
    session.needsRepair = false;
    sync.restartAt(link.sequence, link.hash);
    sync.release();
    return true;
  } catch (error) {
    sync.setHostFault(messageOf(error));
    return false;
  }
}

/** Tries again what the host did not take. Must run inside `session.writes`. */
export async function saveAgain(session: Session): Promise<void> {
  if (await repairHost(session)) await session.sync.pump();
}

/** Notes in the database what the host has, and forgets those entries of the outbox. */
export async function confirmAll(
  ports: EnginePorts,
  database: LiaisonDatabase,
  link: { sequence: number; hash: string },
): Promise<void> {
  const work = database.transaction('rw', [database.outbox, database.meta], async () => {
    await database.outbox.where('sequence').belowOrEqual(link.sequence).delete();
    await database.meta.put({ key: 'journal', ...link });
  });
  await inTime(ports, work, text.engine.doing.saving);
}
