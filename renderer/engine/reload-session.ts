import { storedKinds } from '#shared/model/kind-names.ts';
import { text } from '#shared/text/text.ts';
import { openDatabase } from './database.ts';
import { messageOf } from './deadline.ts';
import { loadDatabase } from './load-database.ts';
import { announceChange, announceHistory, type Session } from './session.ts';

/**
 * Opens the database again after it failed or hung. Only a fresh look tells whether the last transaction happened;
 * memory is made from what is found. When that fails too, the fault stays and nothing is written.
 */
export async function reloadSession(session: Session): Promise<void> {
  const { ports, workspaceId } = session;
  session.loaded.database.close();
  try {
    const database = await openDatabase(workspaceId, {
      migrations: ports.migrations,
      millis: ports.deadlines.open,
      onReplaced: () => markReplaced(session),
    });
    const outcome = await loadDatabase(database, ports);
    if (outcome.tag !== 'loaded') {
      database.close();
      const reason = outcome.tag === 'damaged' ? outcome.reason : text.engine.open.emptied;
      throw new Error(reason);
    }
    session.loaded = outcome.loaded;
    session.fault = null;
    session.sync.setDatabaseFault(null);
    session.sync.added(outcome.loaded.state.sequence);
    announceChange(session, storedKinds);
    announceHistory(session);
  } catch (error) {
    session.fault = {
      reason: text.engine.save.databaseFailed(messageOf(error)),
      remedy: text.engine.save.databaseRemedy,
    };
    session.sync.setDatabaseFault(session.fault);
  }
}

/** Another window brought the database to a newer form; this one may not write any more. */
export function markReplaced(session: Session): void {
  session.fault = { reason: text.engine.save.replaced, remedy: text.engine.save.replacedRemedy };
  session.sync.setDatabaseFault(session.fault);
}
