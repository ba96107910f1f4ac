import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentSchemaSnapshot, schemaSnapshotFile } from '#build/snapshot-schema.ts';
import { CURRENT_DATA_VERSION, migrateRows, migrationChain } from '#shared/migrations/chain.ts';
import { migrateChanges } from '#shared/migrations/migrate-changes.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import type { Migration } from '#shared/migrations/migration.ts';
import { kinds, type AnyRow, type KindDefinition } from '#shared/model/kinds.ts';
import { createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestIds, deepFreeze } from '#test/helpers/test-sources.ts';

const splitNames: Migration = {
  to: CURRENT_DATA_VERSION + 1,
  what: 'Clients get a short name',
  migrate: (rows) => ({
    ...rows,
    client: (rows['client'] ?? []).map((row) => ({ ...row, shortName: String(row['name']).slice(0, 3) })),
  }),
};

describe('the migration chain', () => {
  it('has one step for every version up to the current one', () => {
    expect(migrationChain.map((step) => step.to)).toEqual(
      Array.from({ length: CURRENT_DATA_VERSION }, (_, index) => index + 1),
    );
  });

  it('knows the schema of the current version: a change of what is stored needs a migration and a new snapshot', () => {
    expect(currentSchemaSnapshot()).toEqual(JSON.parse(readFileSync(schemaSnapshotFile, 'utf8')));
  });

  it.each(migrationChain.map((step) => step.to))('brings rows of version %i to rows the store accepts', (version) => {
    const rows = createSampleRows(createTestIds());
    const old = deepFreeze({ workspace: [rows.workspace()], influencer: [rows.influencer('Ada Example')] });
    const outcome = migrateRows(old, version);
    expect(outcome.tag).toBe('migrated');
    for (const [kind, list] of Object.entries(outcome.tag === 'migrated' ? outcome.rows : {})) {
      const { schema } = kinds[kind as keyof typeof kinds] as KindDefinition<AnyRow>;
      for (const row of list) expect(schema.safeParse(row).success).toBe(true);
    }
  });

  it('runs only the steps that are missing, without touching its input', () => {
    const chain = [...migrationChain, splitNames];
    const old = deepFreeze({ client: [{ id: 'a', name: 'Example' }] });
    expect(migrateRows(old, 1, chain)).toMatchObject({
      tag: 'migrated',
      rows: { client: [{ id: 'a', name: 'Example', shortName: 'Exa' }] },
    });
    expect(migrateRows(old, chain.length, chain)).toEqual({ tag: 'migrated', rows: old });
  });

  it('makes the one email of a person the first of several', () => {
    const old = deepFreeze({ influencer: [{ id: 'a', email: 'ada@example.com' }, { id: 'b' }] });
    const outcome = migrateRows(old, 1);
    expect(outcome.tag === 'migrated' && outcome.rows['influencer']).toEqual([
      { id: 'a', emails: ['ada@example.com'] },
      { id: 'b' },
    ]);
  });

  it('brings changes of the journal to the newest version, each side by itself', () => {
    const changes = deepFreeze([
      { op: 'create', kind: 'influencer', id: 'a', after: { id: 'a', email: 'ada@example.com' } },
      { op: 'create', kind: 'client', id: 'c', after: { id: 'c' } },
      { op: 'update', kind: 'influencer', id: 'a', before: { email: 'ada@example.com' }, after: { city: 'Rome' } },
      { op: 'delete', kind: 'influencer', id: 'a', before: { id: 'a', city: 'Rome' } },
    ] satisfies RowChange[]);
    expect(migrateChanges(changes, 1)).toEqual([
      { op: 'create', kind: 'influencer', id: 'a', after: { id: 'a', emails: ['ada@example.com'] } },
      changes[1],
      { op: 'update', kind: 'influencer', id: 'a', before: { emails: ['ada@example.com'] }, after: { city: 'Rome' } },
      changes[3],
    ]);
    expect(migrateChanges(changes, CURRENT_DATA_VERSION)).toBe(changes);
    expect(() => migrateChanges(changes, CURRENT_DATA_VERSION + 1)).toThrow(/newer/i);
    const losing = { to: CURRENT_DATA_VERSION + 1, what: 'Loses rows', migrate: () => ({}) };
    expect(() => migrateChanges(changes, CURRENT_DATA_VERSION, [...migrationChain, losing])).toThrow('lost');
  });

  it('refuses newer data and versions that never were', () => {
    expect(migrateRows({}, CURRENT_DATA_VERSION + 1)).toMatchObject({ tag: 'refused' });
    expect(migrateRows({}, 0)).toMatchObject({ tag: 'refused' });
    expect(migrateRows({}, 1.5)).toMatchObject({ tag: 'refused' });
  });
});
