import { invertChange } from '#shared/commands/row-changes.ts';
import { titleOf } from '#shared/store/change-draft.ts';
import { text } from '#shared/text/text.ts';
import { invertStored } from './change-set-codec.ts';
import { commit } from './commit.ts';
import { inTime } from './deadline.ts';
import type { CommandResult, UndoImportResult } from './engine-api.ts';
import type { HistoryEntry } from './history.ts';
import { dependentsOf } from './import-dependents.ts';
import { importStanding } from './import-steps.ts';
import type { Session } from './session.ts';
import { inTurns } from './tasks.ts';

/** Takes the newest change back. Must run inside `session.writes`. */
export async function undoLast(session: Session): Promise<CommandResult> {
  const entry = session.loaded.history.undo.at(-1);
  if (!entry) return { tag: 'nothing', message: text.engine.undo.nothingToUndo };
  return takeBack(session, entry, 'undo', text.engine.labels.undo(entry.label));
}

/** Does again what was taken back last. Must run inside `session.writes`. */
export async function redoLast(session: Session): Promise<CommandResult> {
  const entry = session.loaded.history.redo.at(-1);
  if (!entry) return { tag: 'nothing', message: text.engine.undo.nothingToRedo };
  return takeBack(session, entry, 'redo', text.engine.labels.redo(entry.label));
}

/**
 * Takes one import back, however long ago, unless its rows changed or something came to depend on them: then everything
 * that stands in the way is answered.
 */
export async function undoImport(session: Session, importId: string): Promise<UndoImportResult> {
  const { database, store } = session.loaded;
  const standing = await inTime(session.ports, importStanding(database, importId), text.engine.doing.reading);
  if (standing.tag !== 'in-force') {
    const isUndone = standing.tag === 'undone';
    return { tag: 'refused', message: isUndone ? text.engine.undo.alreadyUndone : text.engine.undo.unknownImport };
  }
  const { entry } = standing;
  const result = await takeBack(session, entry, 'undo', text.engine.labels.undo(entry.label));
  if (result.tag !== 'refused' || session.fault) return result;
  const body = await database.changeBodies.get(entry.sequence);
  return body ? { ...result, dependents: await inTurns(dependentsOf(body, store)) } : result;
}

async function takeBack(session: Session, entry: HistoryEntry, command: string, label: string): Promise<CommandResult> {
  const { database, store } = session.loaded;
  const body = await inTime(session.ports, database.changeBodies.get(entry.sequence), text.engine.doing.reading);
  if (!body) return { tag: 'refused', message: text.engine.undo.historyMissing(entry.label) };
  const inverse = invertStored(body, (kind, id) => store.get(kind, id), invertChange);
  if (inverse.tag === 'changed') {
    const row = store.get(inverse.kind, inverse.id);
    const kind = text.engine.kinds[inverse.kind];
    const reason = row ? text.engine.store.changedSince(kind, titleOf(row)) : text.engine.store.notThere(kind);
    return { tag: 'refused', message: text.engine.undo.refused(entry.label, reason) };
  }
  const outcome = await commit(session, { command, label, changes: inverse.changes, undoes: entry.id });
  if (outcome.tag === 'refused') {
    const message = outcome.problem ? text.engine.undo.refused(entry.label, outcome.message) : outcome.message;
    return { tag: 'refused', message };
  }
  return { tag: 'done', label, changeSetId: outcome.changeSet.id, createdIds: [] };
}
