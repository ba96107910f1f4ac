import { createChange } from '#shared/commands/row-changes.ts';
import type { ImportContext, ImportOptions, ImportPlan, ImportSource } from '#shared/domain/import/import-types.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { createIdSource } from '#shared/lib/uuid.ts';
import { workspaceDefaults, type Workspace } from '#shared/model/workspace.ts';
import { RecordStore } from '#shared/store/record-store.ts';

const encoder = new TextEncoder();

/** A file made of text. */
export function textFile(name: string, content: string): ImportSource {
  return { name, bytes: encoder.encode(content) };
}

/** A workspace in memory that files can be planned and imported into, with a clock that only moves when told. */
export interface ImportHarness {
  readonly store: RecordStore;
  now: number;
  readonly context: ImportContext;
  plan(files: readonly ImportSource[], options?: ImportOptions): ImportPlan;
  /** Plans and stores; throws when the store refuses what was planned. */
  import(files: readonly ImportSource[], options?: ImportOptions): ImportPlan;
}

export function createImportHarness(): ImportHarness {
  const store = new RecordStore();
  let seed = 1;
  const random = {
    bytes: (length: number) => {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        bytes[index] = (seed >> 8) & 0xff;
      }
      return bytes;
    },
  };
  const harness: ImportHarness = {
    store,
    now: Date.UTC(2026, 0, 15, 9, 30),
    context: {
      clock: { now: () => harness.now },
      newId: createIdSource({ now: () => harness.now }, random),
      actor: 'Tester',
    },
    plan: (files, options = {}) => planImport(store, files, options, harness.context),
    import: (files, options = {}) => {
      const plan = harness.plan(files, options);
      const applied = store.apply(plan.changes);
      if (applied.tag === 'refused') throw new Error(JSON.stringify(applied.problem));
      return plan;
    },
  };
  const workspace: Workspace = {
    ...workspaceDefaults,
    id: harness.context.newId() as Workspace['id'],
    name: 'Example agency',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  store.apply([createChange('workspace', workspace)]);
  return harness;
}
