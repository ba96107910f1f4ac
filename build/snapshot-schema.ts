import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { CURRENT_DATA_VERSION } from '#shared/migrations/chain.ts';
import { kinds } from '#shared/model/kinds.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { root } from './paths.ts';

/** Where the schema of the current data version is written down. */
export const schemaSnapshotFile = path.join(root, 'shared/migrations/schema-snapshot.json');

/**
 * The JSON Schema of every stored kind. A test compares it with the file in the repository, so that nobody changes
 * what is stored without noticing that old data needs a migration.
 */
export function currentSchemaSnapshot(): { dataVersion: number; kinds: Record<string, unknown> } {
  const schemas = storedKinds.map((kind) => [kind, z.toJSONSchema(kinds[kind].schema)]);
  return { dataVersion: CURRENT_DATA_VERSION, kinds: Object.fromEntries(schemas) as Record<string, unknown> };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(schemaSnapshotFile, `${JSON.stringify(currentSchemaSnapshot(), null, 2)}\n`);
}
