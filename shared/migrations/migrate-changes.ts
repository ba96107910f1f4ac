import type { RowChange } from '../model/change-set.ts';
import { migrateRows, migrationChain, type MigrationChain } from './chain.ts';

type Side = Readonly<Record<string, unknown>>;

/**
 * Changes that an older version wrote into the journal, as the newest would write them: each side of a change takes the
 * steps of a row. Throws a sentence when the version cannot be read, and when a step loses a row.
 */
export function migrateChanges(
  changes: readonly RowChange[],
  fromVersion: number,
  chain: MigrationChain = migrationChain,
): readonly RowChange[] {
  if (fromVersion === chain.length) return changes;
  const sides: Record<string, Side[]> = {};
  for (const change of changes) {
    const list = (sides[change.kind] ??= []);
    if ('before' in change) list.push(change.before);
    if ('after' in change) list.push(change.after);
  }
  const outcome = migrateRows(sides, fromVersion, chain);
  if (outcome.tag === 'refused') throw new Error(outcome.message);
  const next = new Map(Object.entries(outcome.rows).map(([kind, rows]) => [kind, rows.values()]));
  const taken = (kind: string): Record<string, unknown> => {
    const row = next.get(kind)?.next().value;
    if (!row) throw new Error(`A migration lost a row: ${kind}`);
    return { ...row };
  };
  return changes.map((change): RowChange => {
    switch (change.op) {
      case 'create':
        return { ...change, after: taken(change.kind) };
      case 'delete':
        return { ...change, before: taken(change.kind) };
      case 'update':
        return { ...change, before: taken(change.kind), after: taken(change.kind) };
    }
  });
}
