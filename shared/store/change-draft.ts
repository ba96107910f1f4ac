import { applyUpdate } from '../commands/row-changes.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Steps } from '../lib/steps.ts';
import type { RowChange } from '../model/change-set.ts';
import { kinds, type AnyRow, type KindDefinition } from '../model/kinds.ts';
import { storedKinds, type StoredKind } from '../model/kind-names.ts';
import { text } from '../text/text.ts';

type PlainRow = Record<string, unknown>;

/** Why changes were not taken, with the row that stood in the way. */
export interface StoreProblem {
  readonly code: 'exists' | 'gone' | 'changed' | 'invalid' | 'reference' | 'in-use' | 'workspace';
  readonly kind: StoredKind;
  readonly id: string;
  /** A full sentence. */
  readonly message: string;
}

/** Rows looked at between two pauses. */
const ROWS_A_STEP = 500;

/** What a draft has to know of the store it is made against. */
export interface DraftBase {
  row(kind: StoredKind, id: string): AnyRow | undefined;
  count(kind: StoredKind): number;
  /** How often rows of the store name this row. */
  referenceCount(kind: StoredKind, id: string): number;
  rows(kind: StoredKind): Iterable<AnyRow>;
}

/** How messages name a row. */
export function titleOf(row: PlainRow | AnyRow | undefined): string {
  const fields = (row ?? {}) as PlainRow;
  for (const field of ['name', 'title', 'handle', 'product', 'url']) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '') return `“${value.slice(0, 80)}”`;
  }
  return typeof fields['id'] === 'string' ? fields['id'] : '';
}

/** Every row a row names, with the kind it names it as. */
export function referencesOf(kind: StoredKind, row: AnyRow): readonly { kind: StoredKind; id: string }[] {
  const targets: { kind: StoredKind; id: string }[] = [];
  for (const reference of (kinds[kind] as KindDefinition<AnyRow>).references) {
    for (const id of reference.ids(row)) if (id !== undefined) targets.push({ kind: reference.kind, id });
  }
  return targets;
}

/**
 * Changes on trial: each is checked against the store and the changes before it, nothing of the store is touched.
 * Long lists can be staged in parts, with other work in between; `checkSteps` then looks at what only the whole can
 * tell: references and the one workspace record.
 */
export class ChangeDraft {
  /** The rows as they will be; `null` for those that go. In order of first mention. */
  readonly rows: ReadonlyMap<StoredKind, Map<string, AnyRow | null>> = new Map(
    storedKinds.map((kind) => [kind, new Map<string, AnyRow | null>()]),
  );
  /** Whether a row goes. */
  hasDeletions = false;
  private readonly base: DraftBase;

  constructor(base: DraftBase) {
    this.base = base;
  }

  /** Takes one change, or says why not; after a problem the draft is of no use. */
  stage(change: RowChange): StoreProblem | null {
    const { kind, id } = change;
    const staged = this.rows.get(kind)!;
    const current = this.current(kind, id);
    if (change.op === 'create') {
      if (current) return problem('exists', change, text.engine.store.alreadyThere(label(kind), titleOf(current)));
      return this.take(change, change.after);
    }
    if (!current) return problem('gone', change, text.engine.store.notThere(label(kind)));
    if (!matches(current, change)) {
      return problem('changed', change, text.engine.store.changedSince(label(kind), titleOf(current)));
    }
    if (change.op === 'update') return this.take(change, applyUpdate(current, change));
    staged.set(id, null);
    this.hasDeletions = true;
    return null;
  }

  /** Checks what spans rows. `null` when everything may be written. */
  *checkSteps(): Steps<StoreProblem | null> {
    return (yield* this.checkReferences()) ?? this.checkDeletions() ?? this.checkWorkspace();
  }

  private current(kind: StoredKind, id: string): AnyRow | undefined {
    const staged = this.rows.get(kind)!.get(id);
    return staged === undefined ? this.base.row(kind, id) : (staged ?? undefined);
  }

  private take(change: RowChange, row: object): StoreProblem | null {
    const { kind, id } = change;
    const parsed = (kinds[kind] as KindDefinition<AnyRow>).schema.safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const words = issue.message.replace(/\.$/, '');
      return problem(
        'invalid',
        change,
        text.engine.store.notValid(label(kind), titleOf(row as PlainRow), issue.path.join('.'), words),
      );
    }
    if (parsed.data.id !== id) {
      return problem('invalid', change, text.engine.store.notValid(label(kind), id, 'id', 'does not match'));
    }
    this.rows.get(kind)!.set(id, parsed.data);
    return null;
  }

  private *checkReferences(): Steps<StoreProblem | null> {
    let checked = 0;
    for (const [kind, rows] of this.rows) {
      for (const row of rows.values()) {
        checked += 1;
        if (checked % ROWS_A_STEP === 0) yield;
        if (!row) continue;
        for (const target of referencesOf(kind, row)) {
          if (this.current(target.kind, target.id)) continue;
          const message = text.engine.store.missingReference(label(kind), titleOf(row), label(target.kind));
          return { code: 'reference', kind, id: row.id, message };
        }
      }
    }
    return null;
  }

  private checkDeletions(): StoreProblem | null {
    if (!this.hasDeletions) return null;
    const released = new Map<string, number>();
    for (const [kind, rows] of this.rows) {
      for (const [id, row] of rows) {
        const last = this.base.row(kind, id);
        if (last) for (const target of referencesOf(kind, last)) addTo(released, target, 1);
        if (row) for (const target of referencesOf(kind, row)) addTo(released, target, -1);
      }
    }
    for (const [kind, rows] of this.rows) {
      for (const [id, row] of rows) {
        if (row) continue;
        const left = this.base.referenceCount(kind, id) - (released.get(`${kind}/${id}`) ?? 0);
        if (left > 0) return this.inUse(kind, id);
      }
    }
    return null;
  }

  private inUse(kind: StoredKind, id: string): StoreProblem {
    const user = storedKinds.find((other) => this.names(other, kind, id)) ?? kind;
    const message = text.engine.store.stillUsed(label(kind), titleOf(this.base.row(kind, id)), label(user));
    return { code: 'in-use', kind, id, message };
  }

  private names(user: StoredKind, kind: StoredKind, id: string): boolean {
    const definition = kinds[user] as KindDefinition<AnyRow>;
    if (!definition.references.some((reference) => reference.kind === kind)) return false;
    for (const row of this.base.rows(user)) {
      const now = this.current(user, row.id);
      if (now && referencesOf(user, now).some((target) => target.kind === kind && target.id === id)) return true;
    }
    return [...this.rows.get(user)!.values()].some(
      (row) => row !== null && referencesOf(user, row).some((target) => target.kind === kind && target.id === id),
    );
  }

  private checkWorkspace(): StoreProblem | null {
    let workspaces = this.base.count('workspace');
    let others = 0;
    for (const kind of storedKinds) if (kind !== 'workspace') others += this.base.count(kind);
    for (const [kind, rows] of this.rows) {
      for (const [id, row] of rows) {
        const step = (row ? 1 : 0) - (this.base.row(kind, id) ? 1 : 0);
        if (kind === 'workspace') workspaces += step;
        else others += step;
      }
    }
    const isEmpty = workspaces === 0 && others === 0;
    if (workspaces === 1 || isEmpty) return null;
    const id = this.rows.get('workspace')!.keys().next().value ?? '';
    return { code: 'workspace', kind: 'workspace', id, message: text.engine.store.oneWorkspace };
  }
}

function addTo(counts: Map<string, number>, target: { kind: StoredKind; id: string }, step: number): void {
  const key = `${target.kind}/${target.id}`;
  counts.set(key, (counts.get(key) ?? 0) + step);
}

/** True when the row still holds what the change says it replaces: the whole row, or the fields of an update. */
function matches(row: AnyRow, change: Extract<RowChange, { op: 'update' | 'delete' }>): boolean {
  if (change.op === 'delete') return canonicalJson(row) === canonicalJson(change.before);
  const fields = row as unknown as PlainRow;
  const names = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
  return [...names].every((name) => canonicalJson(fields[name]) === canonicalJson(change.before[name]));
}

function label(kind: StoredKind): string {
  return text.engine.kinds[kind];
}

function problem(code: StoreProblem['code'], change: RowChange, message: string): StoreProblem {
  return { code, kind: change.kind, id: change.id, message };
}
