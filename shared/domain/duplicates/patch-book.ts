import { deleteChange, updateChange } from '../../commands/row-changes.ts';
import type { RowChange } from '../../model/change-set.ts';
import type { RowOf } from '../../model/kinds.ts';
import type { StoredKind } from '../../model/kind-names.ts';

/** Patches and deletions of stored rows, gathered so that each row gets one change however often it is touched. */
export interface PatchBook {
  patch<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind], patch: object): void;
  remove<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind]): void;
  /** Updates first, so that nothing names a row any more that a later change deletes. */
  changes(): RowChange[];
}

/** An empty book. */
export function createPatchBook(): PatchBook {
  const patches = new Map<string, { kind: StoredKind; row: RowOf[StoredKind]; patch: object }>();
  const removed = new Map<string, RowChange>();
  return {
    patch(kind, row, patch) {
      const key = `${kind}/${row.id}`;
      patches.set(key, { kind, row, patch: { ...patches.get(key)?.patch, ...patch } });
    },
    remove: (kind, row) => void removed.set(`${kind}/${row.id}`, deleteChange(kind, row)),
    changes: () => {
      const updates = [...patches]
        .filter(([key]) => !removed.has(key))
        .map(([, { kind, row, patch }]) => updateChange(kind, row, patch));
      return [...updates.filter((change) => change !== null), ...removed.values()];
    },
  };
}
