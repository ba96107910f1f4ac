import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import type { ImportMapping } from '#shared/model/import-mapping.ts';
import { text } from '#shared/text/text.ts';
import { commit, type CommitOutcome } from './commit.ts';
import type { Session } from './session.ts';

/**
 * Keeps the ways of reading a person chose, as a change of their own before the import: taking the import back leaves them,
 * and Undo takes back the import first. Must run inside `session.writes`.
 */
export async function rememberMappings(
  session: Session,
  mappings: readonly ImportMapping[],
): Promise<CommitOutcome | null> {
  const { store } = session.loaded;
  const changes = mappings.flatMap((mapping) => {
    const held = store.get('importMapping', mapping.id);
    const change = held ? updateChange('importMapping', held, mapping) : createChange('importMapping', mapping);
    return change ? [change] : [];
  });
  if (changes.length === 0) return null;
  const label = text.engine.imports.remembered(mappings.map(({ name }) => name));
  return commit(session, { command: 'remember-mapping', label, changes });
}
