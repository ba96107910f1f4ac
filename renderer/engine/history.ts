import type { StoredChangeSet } from './change-set-codec.ts';

/** Change sets that can be taken back and done again, newest last. */
export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly sequence: number;
  readonly id: string;
  /** Label of the original command, also after undo and redo. */
  readonly label: string;
  readonly importId: string | undefined;
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** Brings in how an import of the opened file can be taken back. */
export const CARRY_IMPORT = 'workspace.carry-import';

/** Keeps how a person read a table: a convenience that Undo passes over. */
export const REMEMBER_MAPPING = 'remember-mapping';

const foundingCommands = ['workspace.create', 'workspace.open-file', CARRY_IMPORT] as const;

/** Commands that make a workspace. */
export type FoundingCommand = (typeof foundingCommands)[number];

/** Whether a change set is one of those that made the workspace: they are never taken back. */
export function isFounding({ sequence, command }: Pick<StoredChangeSet, 'sequence' | 'command'>): boolean {
  return sequence === 1 || (foundingCommands as readonly string[]).includes(command);
}

/** How many steps back are offered. */
export const HISTORY_LIMIT = 500;

/**
 * The history after one more change set. An ordinary one can be undone and ends all redoing; one that undoes another
 * takes it from its list to the other list, wherever in the list it stood (an import may be taken back much later).
 */
export function nextHistory(
  history: History,
  next: Pick<StoredChangeSet, 'sequence' | 'command' | 'id' | 'label' | 'importId' | 'undoes'>,
): History {
  // The first change sets make the workspace; without them there is nothing.
  if (isFounding(next)) return EMPTY_HISTORY;
  if (next.command === REMEMBER_MAPPING) return history;
  const undone = history.undo.find((entry) => entry.id === next.undoes);
  const redone = history.redo.find((entry) => entry.id === next.undoes);
  const original = undone ?? redone;
  const entry: HistoryEntry = {
    sequence: next.sequence,
    id: next.id,
    label: original?.label ?? next.label,
    importId: original?.importId ?? next.importId,
  };
  if (undone) return { undo: history.undo.filter((one) => one !== undone), redo: [...history.redo, entry] };
  if (redone) return { undo: [...history.undo, entry], redo: history.redo.filter((one) => one !== redone) };
  return { undo: [...history.undo, entry].slice(-HISTORY_LIMIT), redo: [] };
}

/** The history that stored change sets add up to, oldest first. */
export function historyOf(changeSets: Iterable<StoredChangeSet>): History {
  let history = EMPTY_HISTORY;
  for (const changeSet of changeSets) history = nextHistory(history, changeSet);
  return history;
}
