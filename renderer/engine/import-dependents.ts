import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Steps } from '#shared/lib/steps.ts';
import type { AnyRow } from '#shared/model/kinds.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import { referencesOf, titleOf } from '#shared/store/change-draft.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { readCompact, sumOfRow, type StoredChangeBody } from './change-set-codec.ts';
import type { Dependent, Dependents } from './engine-api.ts';

/** Rows named one by one; the rest is counted. */
const LISTED = 200;
/** Rows looked at between two pauses. */
const ROWS_A_STEP = 500;

/**
 * Everything that stands in the way of taking a change set back: its rows that were changed or removed since, and rows that
 * came later and name one of its rows. Looks at every row of the workspace, so it is asked only after a refusal.
 */
export function* dependentsOf(body: StoredChangeBody, store: RecordStore): Steps<Dependents> {
  const found = createList();
  const { created, others } = readCompact(body);
  const own = new Map<StoredKind, Set<string>>(created.map(({ kind, ids }) => [kind, new Set(ids)]));
  for (const { kind, ids, sums } of created) {
    for (const [index, id] of ids.entries()) {
      if (index % ROWS_A_STEP === 0) yield;
      const row = store.get(kind, id);
      if (!row) found.add({ kind, id, title: '', because: 'gone' });
      else if (sumOfRow(row) !== sums[index]) found.add({ kind, id, title: titleOf(row), because: 'changed' });
    }
  }
  for (const change of others) {
    if (change.op !== 'update') continue;
    const row = store.get(change.kind, change.id);
    const { kind, id } = change;
    if (!row) found.add({ kind, id, title: '', because: 'gone' });
    else if (!holds(row, change.after)) found.add({ kind, id, title: titleOf(row), because: 'changed' });
  }
  yield* addNaming(store, own, found);
  return found.list();
}

/** True while the row still has what the change gave it. */
function holds(row: AnyRow, after: Readonly<Record<string, unknown>>): boolean {
  const fields = row as unknown as Record<string, unknown>;
  return Object.keys(after).every((field) => canonicalJson(fields[field]) === canonicalJson(after[field]));
}

function* addNaming(
  store: RecordStore,
  own: ReadonlyMap<StoredKind, ReadonlySet<string>>,
  found: ReturnType<typeof createList>,
): Steps<void> {
  let looked = 0;
  for (const kind of storedKinds) {
    for (const row of store.all(kind)) {
      looked += 1;
      if (looked % ROWS_A_STEP === 0) yield;
      if (own.get(kind)?.has(row.id)) continue;
      const target = referencesOf(kind, row).find((named) => own.get(named.kind)?.has(named.id));
      if (!target) continue;
      const names = titleOf(store.get(target.kind, target.id));
      found.add({ kind, id: row.id, title: titleOf(row), because: 'names', names, importId: importOf(row) });
    }
  }
}

/** The import a row came with, where it says so. */
function importOf(row: AnyRow): string | null {
  return 'evidence' in row ? (row.evidence.importId ?? null) : null;
}

function createList(): { add(dependent: Dependent): void; list(): Dependents } {
  const rows: Dependent[] = [];
  const counts = new Map<StoredKind, number>();
  let total = 0;
  return {
    add: (dependent) => {
      total += 1;
      counts.set(dependent.kind, (counts.get(dependent.kind) ?? 0) + 1);
      if (rows.length < LISTED) rows.push(dependent);
    },
    list: () => ({ rows, total, counts: Object.fromEntries(counts) }),
  };
}
