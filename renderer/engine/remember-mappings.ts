import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import type { ImportMapping } from '#shared/model/import-mapping.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import { REMEMBER_MAPPING } from './history.ts';
import type { Session } from './session.ts';

/**
 * Keeps the ways of reading a person chose, as a change of their own after the import: taking the import back leaves them.
 * Where they cannot be stored the import stands, and the status line says that something is not saved. Must run inside
 * `session.writes`.
 */
export async function rememberMappings(session: Session, mappings: readonly ImportMapping[]): Promise<void> {
  const { store } = session.loaded;
  const changes = mappings.flatMap((mapping) => {
    const held = store.get('importMapping', mapping.id);
    const change = held ? updateChange('importMapping', held, mapping) : createChange('importMapping', mapping);
    return change ? [change] : [];
  });
  if (changes.length === 0) return;
  const label = text.engine.imports.remembered(mappings.map(({ name }) => name));
  await commit(session, { command: REMEMBER_MAPPING, label, changes });
}
