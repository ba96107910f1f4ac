import { afterEach, describe, expect, it } from 'vitest';
import { ImportCancelledError } from '#shared/domain/import/import-types.ts';
import type { TaskProgress } from '#renderer/engine/engine-api.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';
import { deleteDatabase, openedId, openRaw, settled, stateHash, task } from '#test/helpers/engine-tools.ts';

const engines: TestEngine[] = [];

function start(host: MemoryHost): TestEngine {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return engine;
}

/** Enough people for several change sets. */
const large = { name: 'Example Agency', sample: { seed: 3, influencers: 2_600 } };

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('a workspace too large for one change set', () => {
  it('is made in several, none of which can be taken back, and the journal holds all of it', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const steps: TaskProgress[] = [];
    engine.on('task', (progress) => steps.push(progress));
    const id = openedId(await engine.api.create(large, task));
    const saved = await engine.reached('saved');
    const portions = saved.state === 'saved' ? saved.sequence : 0;
    expect(portions).toBeGreaterThan(1);
    expect(steps.filter(({ done }) => done > 0)).toHaveLength(portions);
    expect(await engine.api.undo()).toMatchObject({ tag: 'nothing' });
    const hash = await stateHash(engine);
    await engine.api.close();
    await deleteDatabase(id);
    const again = start(host);
    expect(await again.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(again)).toBe(hash);
    expect(await again.api.undo()).toMatchObject({ tag: 'nothing' });
  });

  it('leaves nothing behind when it is stopped', async () => {
    const host = createMemoryHost();
    const engine = start(host);
    const before = await indexedDB.databases();
    engine.on('task', ({ done }) => done > 0 && engine.cancelTask(task.taskId));
    await expect(engine.api.create(large, task)).rejects.toThrow(new ImportCancelledError().message);
    expect(await indexedDB.databases()).toHaveLength(before.length);
    expect(await host.api.call('workspaces.list', {})).toMatchObject({ tag: 'ok', value: { workspaces: [] } });
  });

  it('can be read again from its file where an earlier try was interrupted, but never over what is whole', async () => {
    const first = start(createMemoryHost());
    const id = openedId(await first.api.create({ name: 'Example Agency' }, task));
    const { bytes } = await first.api.exportWorkspace(task);
    const hash = await stateHash(first);
    await first.api.close();
    const host = createMemoryHost();
    const second = start(host);
    expect(await second.api.openFile({ bytes }, task)).toMatchObject({ tag: 'refused' });
    await markUnfinished(id);
    expect(await second.api.openFile({ bytes }, task)).toMatchObject({ tag: 'opened' });
    expect(await stateHash(second)).toBe(hash);
    await second.reached('saved');
    await second.api.close();
    expect(await second.api.openFile({ bytes }, task)).toMatchObject({ tag: 'refused' });
  });
});

/** Makes the database look as if the process had ended while the workspace was being made. */
async function markUnfinished(workspaceId: string): Promise<void> {
  const database = await openRaw(workspaceId);
  await settled(database.transaction('meta', 'readwrite').objectStore('meta').put({ key: 'unfinished' }));
  database.close();
}
