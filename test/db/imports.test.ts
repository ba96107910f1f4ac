import { afterEach, describe, expect, it } from 'vitest';
import { connectEngine, type EngineConnection } from '#renderer/engine/engine-client.ts';
import type { TaskProgress } from '#renderer/engine/engine-api.ts';
import { HISTORY_LIMIT } from '#renderer/engine/history.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { textFile } from '#test/helpers/import-harness.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { addClient, deleteDatabase, openedId, stateHash, task } from '#test/helpers/engine-tools.ts';
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
    const { items } = await engine.api.query({
      name: 'roster.list',
      params: {
        offset: 0,
        limit: 10,
        choice: { search: 'Ada', filter: NO_FILTER, includeArchived: false },
        sort: [],
      },
    });
    const [item] = items;
    if (item?.type !== 'person') throw new Error('Ada is not on the roster');
    const { id } = item.person;
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

  it('lists everything that keeps an import from being taken back', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const importId = await importPeople(engine);
    const orders = textFile(
      'orders.csv',
      'tracking_id,source,campaign,influencer_id,product,transaction_date,orders,revenue\n1,influencer,Spring,1,Tea,2026-01-05,1,5.50\n2,influencer,Spring,1,Tea,2026-01-06,1,5.50\n',
    );
    const preview = await engine.api.previewImport({ files: [orders], options: { currency: 'EUR' } }, task);
    const later = await engine.api.commitImport({ previewId: preview.previewId }, task);
    expect(later).toMatchObject({ tag: 'done', counts: { added: 2 } });
    const undone = await engine.api.undoImport({ importId });
    if (undone.tag !== 'refused' || !undone.dependents) throw new Error(JSON.stringify(undone));
    expect(undone.dependents).toMatchObject({ total: 3, counts: { order: 2, collaboration: 1 } });
    expect(undone.dependents.rows.filter(({ kind }) => kind === 'order')).toEqual([
      expect.objectContaining({
        because: 'names',
        names: '“Ada Example”',
        importId: later.tag === 'done' && later.importId,
      }),
      expect.objectContaining({ because: 'names' }),
    ]);
  });

  it('can be taken back however many changes later', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const importId = await importPeople(engine);
    for (let count = 0; count <= HISTORY_LIMIT; count += 1) await addClient(engine, `Client ${count}`);
    expect(await engine.api.undoImport({ importId })).toMatchObject({ tag: 'done' });
    expect(await engine.api.undoImport({ importId })).toMatchObject({ tag: 'refused' });
    expect((await engine.api.query({ name: 'workspace.summary', params: {} })).counts).toMatchObject({ influencer: 0 });
  });

  it('can be taken back where a file of the workspace is opened, and nowhere twice', async () => {
    const engine = start();
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    const before = await stateHash(engine);
    const importId = await importPeople(engine);
    const { bytes } = await engine.api.exportWorkspace(task);
    const laptop = start(createMemoryHost());
    await engine.api.close();
    await deleteDatabase(id);
    expect(await laptop.api.openFile({ bytes }, task)).toMatchObject({ tag: 'opened' });
    expect(await laptop.api.undo()).toMatchObject({ tag: 'nothing' });
    expect(await laptop.api.undoImport({ importId })).toMatchObject({ tag: 'done' });
    expect(await stateHash(laptop)).toBe(before);
    expect(await laptop.api.undoImport({ importId })).toMatchObject({ tag: 'refused' });
    expect(await laptop.api.undo()).toMatchObject({ tag: 'done' });
    expect(await laptop.api.undoImport({ importId })).toMatchObject({ tag: 'done' });
    expect(await stateHash(laptop)).toBe(before);
  });

  it('remembers how a person read a table, and reads the next with these headers the same way', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const odd = (name: string, row: string) => textFile(name, `Who,Where they are,Fans\n${row}\n`);
    const files = {
      0: {
        kind: 'influencers' as const,
        platform: 'instagram' as const,
        columns: { 0: 'name', 1: 'handle', 2: 'followers' },
      },
    };
    const first = await engine.api.previewImport(
      { files: [odd('a.csv', 'Zoe Example,zoe,1200')], options: { files } },
      task,
    );
    await engine.api.commitImport({ previewId: first.previewId }, task);
    const second = await engine.api.previewImport({ files: [odd('b.csv', 'Ben Sample,ben,900')], options: {} }, task);
    expect(second.files[0]).toMatchObject({ remembered: 'a.csv', platform: 'instagram' });
    expect(second.counts).toMatchObject({ added: 1, problems: 0 });
    expect(await engine.api.undo()).toMatchObject({ label: expect.stringContaining('Import a.csv') });
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

const LONG = 50_000;

/** A list long enough to take a second or more. */
function longList() {
  const lines = ['name,username,platform,followers'];
  for (let row = 1; row <= LONG; row += 1) lines.push(`Person ${row} Example,person.${row},Instagram,${row}`);
  return { name: 'long-list.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

/** Resolves when a task has more than so many rows behind it. */
function underWay(engine: Pick<EngineConnection, 'on'>, taskId: string, rows = 0): Promise<TaskProgress> {
  return new Promise((resolve) => {
    const end = engine.on('task', (progress) => {
      if (progress.taskId !== taskId || progress.done <= rows) return;
      end();
      resolve(progress);
    });
  });
}

describe('a long list', () => {
  it('is left alone in the middle when the person cancels, and no preview of it stays', async () => {
    const engine = connectEngine(createMemoryHost().api);
    await engine.api.create({ name: 'Example Agency' }, task);
    const input = { files: [people], options: {} };
    const earlier = [];
    // As many as are kept: one more would push the first one out.
    for (let count = 0; count < 4; count += 1) earlier.push(await engine.api.previewImport(input, task));
    let last = 0;
    engine.on('task', ({ taskId, done }) => {
      if (taskId === 'long') last = done;
    });
    const started = underWay(engine, 'long');
    const preview = engine.api.previewImport({ files: [longList()], options: {} }, { taskId: 'long' });
    const outcome = preview.catch((error: unknown) => error);
    await started;
    engine.cancelTask('long');
    expect(await outcome).toMatchObject({ name: 'ImportCancelledError' });
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(LONG / 2);
    const slice = { outcome: null, offset: 0, limit: 1 };
    for (const { previewId } of earlier) {
      expect(await engine.api.previewRows({ previewId, ...slice })).toMatchObject({ total: 3 });
    }
    await engine.api.close();
    engine.end();
  });

  it('lets questions be answered while it is read', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const started = underWay(engine, 'long');
    let isRead = false;
    const preview = engine.api.previewImport({ files: [longList()], options: {} }, { taskId: 'long' });
    void preview.then(() => (isRead = true));
    await started;
    const { workspace } = await engine.api.query({ name: 'workspace.summary', params: {} });
    expect([workspace.name, isRead]).toEqual(['Example Agency', false]);
    expect(await preview).toMatchObject({ counts: { read: LONG, added: LONG } });
  });

  it('is planned anew when something changes while it is read', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    // By then the cells are read and the first people are planned.
    const started = underWay(engine, 'long', LONG * 0.6);
    const preview = engine.api.previewImport({ files: [longList()], options: {} }, { taskId: 'long' });
    await started;
    await engine.api.run({ name: 'influencer.create', input: { name: 'Person 1 Example' } });
    expect(await preview).toMatchObject({ counts: { added: LONG - 1, doubtful: 1 } });
  });

  it('is not kept when it was put aside while it was read again', async () => {
    const engine = start();
    await engine.api.create({ name: 'Example Agency' }, task);
    const { previewId } = await engine.api.previewImport({ files: [longList()], options: {} }, task);
    const started = underWay(engine, 'again');
    const revised = engine.api.revisePreview({ previewId, options: { currency: 'EUR' } }, { taskId: 'again' });
    const outcome = revised.catch((error: unknown) => error);
    await started;
    await engine.api.discardPreview({ previewId });
    expect(await outcome).toMatchObject({ message: expect.stringContaining('no longer there') });
  });
});

it('never brings a preview of one workspace into another', async () => {
  const engine = start();
  await engine.api.create({ name: 'First' }, task);
  const { previewId } = await engine.api.previewImport({ files: [people], options: {} }, task);
  await engine.api.create({ name: 'Second' }, task);
  await expect(engine.api.commitImport({ previewId }, task)).rejects.toThrow('This preview is no longer there');
});
