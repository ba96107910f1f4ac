import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { addClient, openedId, stateHash, task } from '#test/helpers/engine-tools.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const engines: TestEngine[] = [];

function start(host = createMemoryHost()): TestEngine {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return engine;
}

const people = {
  name: 'people.csv',
  bytes: new TextEncoder().encode(
    [
      'id,name,gender,category,platform,follower_count,avg_likes,avg_comments',
      '1,Ada Example,Female,Fitness,Instagram,12000,300,20',
      '2,Ben Example,Male,Food,YouTube,54000,900,40',
      '3,Cleo Example,Female,Travel,Instagram,7000,100,5',
    ].join('\n'),
  ),
};

async function importPeople(engine: TestEngine): Promise<string> {
  const preview = await engine.api.previewImport({ files: [people], options: { currency: 'EUR' } }, task);
  const rows = await engine.api.previewRows({ previewId: preview.previewId, outcome: 'added', offset: 0, limit: 10 });
  if (rows.total !== 3) throw new Error(JSON.stringify({ preview, rows }));
  const result = await engine.api.commitImport({ previewId: preview.previewId }, task);
  if (result.tag !== 'done' || result.importId === null) throw new Error(JSON.stringify(result));
  return result.importId;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('imports through the engine', () => {
  it('writes one change set that one undo takes back, after a restart too', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const workspaceId = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    const before = await stateHash(engine);
    await importPeople(engine);
    const after = await stateHash(engine);
    expect(after).not.toBe(before);
    await engine.reached('saved');
    await engine.api.close();
    const again = start(host);
    await again.api.open({ workspaceId });
    expect(await again.api.undo()).toMatchObject({ tag: 'done' });
    expect(await stateHash(again)).toBe(before);
    expect(await again.api.redo()).toMatchObject({ tag: 'done' });
    expect(await stateHash(again)).toBe(after);
  });

  it('changes nothing when the same file comes a second time', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    await importPeople(engine);
    const once = await stateHash(engine);
    const preview = await engine.api.previewImport({ files: [people], options: { currency: 'EUR' } }, task);
    expect(preview).toMatchObject({ changesNothing: true, counts: { added: 0, changed: 0, unchanged: 3 } });
    expect(await engine.api.commitImport({ previewId: preview.previewId }, task)).toMatchObject({ importId: null });
    expect(await stateHash(engine)).toBe(once);
  });

  it('takes an import back much later, unless its rows were changed since', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const before = await stateHash(engine);
    const importId = await importPeople(engine);
    const { rows } = await engine.api.query({
      name: 'roster.list',
      params: { offset: 0, limit: 10, search: 'Ada', sort: [], includeArchived: false },
    });
    const { id } = rows[0]!;
    await engine.api.run({ name: 'influencer.update', input: { id, city: 'Porto' } });
    expect(await engine.api.undoImport({ importId })).toMatchObject({
      tag: 'refused',
      message: expect.stringContaining('was changed since'),
    });
    await engine.api.undo();
    await addClient(engine, 'Alpha');
    await engine.api.undo();
    expect(await engine.api.undoImport({ importId })).toMatchObject({ tag: 'done' });
    expect(await stateHash(engine)).toBe(before);
    expect(await engine.api.undoImport({ importId })).toMatchObject({ tag: 'refused' });
  });

  it('plans again when the workspace changed while the preview was looked at', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const first = await engine.api.previewImport({ files: [people], options: { currency: 'EUR' } }, task);
    const second = await engine.api.previewImport({ files: [people], options: { currency: 'EUR' } }, task);
    expect(await engine.api.commitImport({ previewId: first.previewId }, task)).toMatchObject({ counts: { added: 3 } });
    expect(await engine.api.commitImport({ previewId: second.previewId }, task)).toMatchObject({
      importId: null,
      counts: { added: 0, unchanged: 3 },
    });
  });

  it('has a snapshot from before the import when something had changed', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const workspaceId = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    await importPeople(engine);
    const listed = await host.api.call('snapshots.list', { workspaceId });
    expect(listed).toMatchObject({ tag: 'ok', value: { snapshots: [{ reason: 'before-import', sequence: 1 }] } });
  });

  it('writes nothing when it is cancelled before it starts', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const before = await stateHash(engine);
    const preview = await engine.api.previewImport({ files: [people], options: { currency: 'EUR' } }, task);
    const result = engine.api.commitImport({ previewId: preview.previewId }, { taskId: 'import' });
    engine.cancelTask('import');
    await expect(result).rejects.toMatchObject({ name: 'ImportCancelledError' });
    expect(await stateHash(engine)).toBe(before);
  });
});
