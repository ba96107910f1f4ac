import { canonicalJson } from '../lib/canonical-json.ts';
import type { RowChange } from '../model/change-set.ts';
import type { RowOf } from '../model/kinds.ts';
import type { StoredKind } from '../model/kind-names.ts';

type PlainRow = Record<string, unknown>;

/** The change that creates a row. */
export function createChange<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind]): RowChange {
  return { op: 'create', kind, id: row.id, after: row as unknown as PlainRow };
}

/** The change that deletes a row. */
export function deleteChange<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind]): RowChange {
  return { op: 'delete', kind, id: row.id, before: row as unknown as PlainRow };
}

/**
 * The change that gives a row the patch's values: `undefined` members are left alone, `null` takes a field away.
 * Answers `null` when nothing would differ.
 */
export function updateChange<Kind extends StoredKind>(kind: Kind, row: RowOf[Kind], patch: object): RowChange | null {
  const current = row as unknown as PlainRow;
  const before: PlainRow = {};
  const after: PlainRow = {};
  let differs = false;
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const next = value === null ? undefined : value;
    const last = current[field];
    if (canonicalJson(last ?? null) === canonicalJson(next ?? null)) continue;
    differs = true;
    if (last !== undefined) before[field] = last;
    if (next !== undefined) after[field] = next;
  }
  return differs ? { op: 'update', kind, id: row.id, before, after } : null;
}

/** The row after an update: fields of `before` that `after` lacks are taken away. */
export function applyUpdate<Row extends object>(row: Row, change: { before: PlainRow; after: PlainRow }): Row {
  const next: PlainRow = { ...(row as PlainRow) };
  for (const field of Object.keys(change.before)) if (!Object.hasOwn(change.after, field)) delete next[field];
  return { ...next, ...change.after } as Row;
}

/** The change that takes a change back. */
export function invertChange(change: RowChange): RowChange {
  switch (change.op) {
    case 'create':
      return { op: 'delete', kind: change.kind, id: change.id, before: change.after };
    case 'delete':
      return { op: 'create', kind: change.kind, id: change.id, after: change.before };
    case 'update':
      return { op: 'update', kind: change.kind, id: change.id, before: change.after, after: change.before };
  }
}
