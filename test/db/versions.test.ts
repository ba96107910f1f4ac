import { afterEach, describe, expect, it } from 'vitest';
import { CURRENT_DATA_VERSION, migrationChain } from '#shared/migrations/chain.ts';
import type { Migration } from '#shared/migrations/migration.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';
import { addClient, dumpDatabase, openedId, openRaw, stateHash, task } from '#test/helpers/engine-tools.ts';

/** Dexie multiplies versions by ten. */
const NEXT_VERSION = (CURRENT_DATA_VERSION + 1) * 10;

const engines: TestEngine[] = [];

const addNotes: Migration = {
  to: CURRENT_DATA_VERSION + 1,
  what: 'Every client gets a note',
  migrate: (rows) => ({ ...rows, client: (rows['client'] ?? []).map((row) => ({ ...row, notes: 'migrated' })) }),
};
const failing: Migration = {
  to: CURRENT_DATA_VERSION + 1,
  what: 'Fails at the second client',
  migrate: (rows) => {
    for (const [index] of (rows['client'] ?? []).entries()) if (index === 1) throw new Error('broken step');
    return rows;
  },
};

function start(host: MemoryHost, migrations: readonly Migration[] = migrationChain): TestEngine {
  const deadlines = { open: 1_500, transaction: 10_000, host: 10_000, retry: 50 };
  const engine = createTestEngine(host.api, { migrations, deadlines });
  engines.push(engine);
  return engine;
}

async function savedWorkspace(host: MemoryHost): Promise<{ id: string; hash: string }> {
  const engine = start(host);
  const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
  for (const name of ['Alpha', 'Beta']) await addClient(engine, name);
  await engine.reached('saved');
  const hash = await stateHash(engine);
  await engine.api.close();
  return { id, hash };
}

async function versionOf(id: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === `liaison-${id}`)?.version;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('data versions of the database', () => {
  it('refuses data of a newer Liaison and writes nothing', async () => {
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host);
    (await openRaw(id, NEXT_VERSION)).close();
    const before = await dumpDatabase(id);
    const engine = start(host);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'newer' });
    expect(await dumpDatabase(id)).toEqual(before);
    expect(await versionOf(id)).toBe(NEXT_VERSION);
  });

  it('brings older data to the newest version once', async () => {
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host);
    const engine = start(host, [...migrationChain, addNotes]);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await versionOf(id)).toBe(NEXT_VERSION);
    const pages = (await dumpDatabase(id))['pages'] as { kind: string; text: string }[];
    expect(
      pages
        .filter((page) => page.kind === 'client')
        .map((page) => page.text)
        .join(''),
    ).toContain('migrated');
    await engine.api.close();
    expect(await start(host).api.open({ workspaceId: id })).toMatchObject({ tag: 'newer' });
  });

  it('keeps everything as it was when a migration fails', async () => {
    const host = createMemoryHost();
    const { id, hash } = await savedWorkspace(host);
    const before = await dumpDatabase(id);
    const engine = start(host, [...migrationChain, failing]);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({
      tag: 'refused',
      message: expect.stringContaining('broken step'),
    });
    expect(await versionOf(id)).toBe(CURRENT_DATA_VERSION * 10);
    expect(await dumpDatabase(id)).toEqual(before);
    const again = start(host);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(again)).toBe(hash);
  });

  it('says within its deadline that another window blocks an upgrade', async () => {
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host);
    const other = await openRaw(id);
    const engine = start(host, [...migrationChain, addNotes]);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({
      tag: 'refused',
      message: expect.stringContaining('Another window'),
    });
    other.close();
    const again = start(host, [...migrationChain, addNotes]);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    const { counts } = await again.api.query({ name: 'workspace.summary', params: {} });
    expect(counts.client).toBe(2);
  });

  it('lets go when another window brings the database to a newer version, and says that it is not saved', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    await engine.reached('saved');
    const other = await openRaw(id, NEXT_VERSION);
    expect(await engine.reached('not-saved')).toMatchObject({ reason: expect.stringContaining('another window') });
    other.close();
    expect(await addClient(engine, 'Alpha')).toMatchObject({ tag: 'refused' });
    expect(await versionOf(id)).toBe(NEXT_VERSION);
  });
});
