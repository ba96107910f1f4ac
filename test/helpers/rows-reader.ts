import { applyUpdate } from '#shared/commands/row-changes.ts';
import type { Command, CommandContext, CommandPlan } from '#shared/commands/command.ts';
import { createIdSource } from '#shared/lib/uuid.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { kinds, type AnyRow, type KindDefinition, type RowOf } from '#shared/model/kinds.ts';
import type { StoredKind } from '#shared/model/kind-names.ts';
import { workspaceDefaults } from '#shared/model/workspace.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';

/** Rows in plain maps, answering through the real index definitions, for tests of pure commands and rules. */
export class RowsReader implements RecordReader {
  readonly #rows = new Map<StoredKind, Map<string, AnyRow>>();

  get<Kind extends StoredKind>(kind: Kind, id: string): RowOf[Kind] | undefined {
    return this.#rows.get(kind)?.get(id) as RowOf[Kind] | undefined;
  }

  all<Kind extends StoredKind>(kind: Kind): RowOf[Kind][] {
    return [...(this.#rows.get(kind)?.values() ?? [])] as RowOf[Kind][];
  }

  lookup<Kind extends StoredKind>(kind: Kind, index: string, key: string): readonly RowOf[Kind][] {
    const definition: KindDefinition<RowOf[Kind]> = kinds[kind];
    const keysOf = definition.indexes[index];
    if (!keysOf) throw new Error(`No index ${index} on ${kind}`);
    return this.all(kind).filter((row) => keysOf(row).includes(key));
  }

  count(kind: StoredKind): number {
    return this.#rows.get(kind)?.size ?? 0;
  }

  workspace(): RowOf['workspace'] {
    const [row] = this.all('workspace');
    if (!row) throw new Error('The store is empty');
    return row;
  }

  /** Applies changes and checks every resulting row against its schema, as the engine does. */
  apply(changes: readonly RowChange[]): void {
    for (const change of changes) {
      const rows = this.#rows.get(change.kind) ?? new Map<string, AnyRow>();
      this.#rows.set(change.kind, rows);
      if (change.op === 'delete') rows.delete(change.id);
      else {
        const current = rows.get(change.id);
        const next = change.op === 'create' ? change.after : applyUpdate(current ?? {}, change);
        rows.set(change.id, kinds[change.kind].schema.parse(next));
      }
    }
  }
}

/** A workspace in memory with a counting clock and repeatable ids, and a way to run one command against it. */
export function commandBench() {
  const reader = new RowsReader();
  let now = Date.UTC(2026, 2, 14, 9);
  const clock = { now: () => (now += 1) };
  let seed = 7;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) & 0xff;
  const newId = createIdSource(clock, { bytes: (length) => Uint8Array.from({ length }, next) });
  const context: CommandContext = { reader, clock, newId, actor: 'Mara' };
  const workspaceId = newId();
  reader.apply([
    {
      op: 'create',
      kind: 'workspace',
      id: workspaceId,
      after: {
        ...workspaceDefaults,
        id: workspaceId,
        name: 'Test agency',
        createdAt: '2026-01-01T00:00:00.000Z',
      },
    },
  ]);
  /** Adds a row as it is, and answers its id. */
  const add = <Kind extends StoredKind>(kind: Kind, row: Omit<RowOf[Kind], 'id'>): string => {
    const id = newId();
    reader.apply([{ op: 'create', kind, id, after: { ...row, id } }]);
    return id;
  };
  /** Runs a command, applies its plan and answers it; a refusal is thrown as an error. */
  const run = <Input>(command: Command<Input>, input: Input): CommandPlan => {
    const outcome = command(input, context);
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    reader.apply(outcome.plan.changes);
    return outcome.plan;
  };
  /** The sentence with which a command refuses; fails the test when it does not. */
  const refusal = <Input>(command: Command<Input>, input: Input): string => {
    const outcome = command(input, context);
    if ('plan' in outcome) throw new Error(`Not refused: ${outcome.plan.label}`);
    return outcome.refusal;
  };
  return { reader, context, newId, add, run, refusal };
}
