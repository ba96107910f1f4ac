import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';
import {
  addClient,
  clientNames,
  deleteDatabase,
  dumpDatabase,
  openedId,
  restoreDatabase,
  stateHash,
  task,
} from '#test/helpers/engine-tools.ts';

const engines: TestEngine[] = [];

function start(host: MemoryHost): TestEngine {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return engine;
}

/** A workspace with three clients, saved and closed. */
async function savedWorkspace(host: MemoryHost) {
  const engine = start(host);
  const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
  for (const name of ['Alpha', 'Beta', 'Gamma']) await addClient(engine, name);
  await engine.reached('saved');
  const hash = await stateHash(engine);
  await engine.api.close();
  return { id, hash };
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('what the host found before the start', () => {
  it('keeps the database closed while there is something to rescue', async () => {
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host);
    const message = 'The disk is nearly full. Free some space, then start Liaison again.';
    const { fileSystem } = host;
    const full = createMemoryHost({ fileSystem, startProblems: [{ code: 'disk-space', message, severity: 'rescue' }] });
    const before = await dumpDatabase(id);
    expect(await start(full).api.open({ workspaceId: id })).toEqual({ tag: 'refused', message });
    expect(await dumpDatabase(id)).toEqual(before);
  });

  it('makes a snapshot first when the browser engine changed', async () => {
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host);
    const { fileSystem } = host;
    const startProblems = [{ code: 'engine-changed', message: 'Another engine.', severity: 'notice' } as const];
    const changed = createMemoryHost({ fileSystem, startProblems });
    expect(await start(changed).api.open({ workspaceId: id })).toMatchObject({ tag: 'opened', notices: [] });
    const listed = await changed.api.call('snapshots.list', { workspaceId: id });
    expect(listed).toMatchObject({ tag: 'ok', value: { snapshots: [{ reason: 'engine-changed', isVerified: true }] } });
  });
});

describe('a working copy that lost something', () => {
  it('is put together from the journal when the database is gone, and says so', async () => {
    const host = createMemoryHost();
    const { id, hash } = await savedWorkspace(host);
    await deleteDatabase(id);
    const engine = start(host);
    const outcome = await engine.api.open({ workspaceId: id });
    expect(outcome).toMatchObject({ tag: 'opened', notices: [expect.stringContaining('was empty')] });
    expect(await stateHash(engine)).toBe(hash);
    expect(await engine.api.undo()).toMatchObject({ tag: 'done' });
    expect(await clientNames(engine)).toEqual(['Alpha', 'Beta']);
    await engine.reached('saved');
    await engine.api.close();
    const again = start(host);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened', notices: [] });
    expect(await again.api.redo()).toMatchObject({ tag: 'done' });
    expect(await stateHash(again)).toBe(hash);
  });

  it('starts from the newest snapshot and adds what the journal has after it', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const id = openedId(await engine.api.create({ name: 'Sample', sample: { seed: 5, influencers: 20 } }, task));
    const added = await engine.api.run({ name: 'influencer.create', input: { name: 'Nina Example' } });
    const [influencerId = ''] = added.tag === 'done' ? added.createdIds : [];
    await engine.api.addAttachment({
      owner: { kind: 'influencer', id: influencerId },
      name: 'brief.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode('before the snapshot'),
    });
    await engine.reached('saved');
    await engine.api.snapshotNow();
    const attached = await engine.api.addAttachment({
      owner: { kind: 'influencer', id: influencerId },
      name: 'later.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode('after the snapshot'),
    });
    await engine.reached('saved');
    const hash = await stateHash(engine);
    await engine.api.close();
    await deleteDatabase(id);
    const again = start(host);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(again)).toBe(hash);
    const attachmentId = attached.tag === 'done' ? attached.createdIds[0]! : '';
    const { bytes } = await again.api.readAttachment({ attachmentId });
    expect(new TextDecoder().decode(bytes)).toBe('after the snapshot');
  });

  it('catches up when it is behind the journal', async () => {
    const host = createMemoryHost();
    const first = start(host);
    const id = openedId(await first.api.create({ name: 'Example Agency' }, task));
    await addClient(first, 'Alpha');
    await first.reached('saved');
    await first.api.close();
    const behind = await dumpDatabase(id);
    const second = start(host);
    await second.api.open({ workspaceId: id });
    await addClient(second, 'Beta');
    await addClient(second, 'Gamma');
    await second.reached('saved');
    const hash = await stateHash(second);
    await second.api.close();
    await restoreDatabase(id, behind);
    const third = start(host);
    const outcome = await third.api.open({ workspaceId: id });
    expect(outcome).toMatchObject({ tag: 'opened', notices: [expect.stringContaining('2 changes behind')] });
    expect(await stateHash(third)).toBe(hash);
    expect(await third.api.undo()).toMatchObject({ tag: 'done', label: expect.stringContaining('Gamma') });
  });

  it.each([
    [
      'a page that was altered',
      (dump: Record<string, unknown[]>) => alterPages(dump, (text) => text.replace('Beta', 'Bett')),
    ],
    ['a page that is missing', (dump: Record<string, unknown[]>) => ({ ...dump, pages: dump['pages']!.slice(1) })],
    ['an older page among newer ones', (dump: Record<string, unknown[]>) => dump],
  ])('asks before it replaces a database with %s', async (_what, damage) => {
    const host = createMemoryHost();
    const { id, hash } = await savedWorkspace(host);
    const dump = await dumpDatabase(id);
    if (_what.startsWith('an older')) {
      const engine = start(host);
      await engine.api.open({ workspaceId: id });
      await engine.api.undo();
      await engine.reached('saved');
      await engine.api.close();
      const older = await dumpDatabase(id);
      await restoreDatabase(id, { ...older, pages: dump['pages']! });
    } else {
      await restoreDatabase(id, damage(dump));
    }
    const engine = start(host);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'recover', recoverable: true });
    await expect(engine.api.undo()).rejects.toThrow('No workspace is open');
    expect(await engine.api.open({ workspaceId: id, recover: true })).toMatchObject({ tag: 'opened' });
    if (_what.startsWith('an older')) await engine.api.redo();
    expect(await stateHash(engine)).toBe(hash);
  });

  it('keeps a snapshot of a working copy that tells another story before replacing it', async () => {
    const host = createMemoryHost();
    const { id, hash } = await savedWorkspace(host);
    const dump = await dumpDatabase(id);
    const meta = dump['meta']!.map((record) =>
      (record as { key: string }).key === 'journal' ? { ...(record as object), hash: 'f'.repeat(64) } : record,
    );
    await restoreDatabase(id, { ...dump, meta });
    const engine = start(host);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'recover', recoverable: true });
    expect(await engine.api.open({ workspaceId: id, recover: true })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(engine)).toBe(hash);
    const listed = await host.api.call('snapshots.list', { workspaceId: id });
    expect(listed).toMatchObject({ tag: 'ok', value: { snapshots: [{ reason: 'before-restore', isVerified: true }] } });
  });

  it('gives a journal that lost everything a snapshot to go on from', async () => {
    const { id, hash } = await savedWorkspace(createMemoryHost());
    const fresh = createMemoryHost();
    await fresh.api.call('workspaces.register', { id, name: 'Example Agency', isSample: false });
    const engine = start(fresh);
    const outcome = await engine.api.open({ workspaceId: id });
    expect(outcome).toMatchObject({ tag: 'opened', notices: [expect.stringContaining('had lost changes')] });
    await addClient(engine, 'Delta');
    expect(await engine.reached('saved')).toMatchObject({ sequence: 5 });
    await engine.api.undo();
    expect(await stateHash(engine)).toBe(hash);
    await engine.reached('saved');
    await engine.api.close();
    await deleteDatabase(id);
    const again = start(fresh);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(again)).toBe(hash);
  });
});

function alterPages(dump: Record<string, unknown[]>, alter: (text: string) => string): Record<string, unknown[]> {
  const pages = dump['pages']!.map((page) => ({ ...(page as object), text: alter((page as { text: string }).text) }));
  return { ...dump, pages };
}
