import { afterEach, describe, expect, it } from 'vitest';
import type { OpenOutcome } from '#renderer/engine/engine-api.ts';
import { deleteDatabase } from '#test/helpers/engine-tools.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const task = { taskId: 'task' };
const engines: TestEngine[] = [];

function start(host = createMemoryHost()): { engine: TestEngine; host: ReturnType<typeof createMemoryHost> } {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return { engine, host };
}

function idOf(outcome: OpenOutcome): string {
  if (outcome.tag !== 'opened') throw new Error(JSON.stringify(outcome));
  return outcome.workspaceId;
}

const summary = (engine: TestEngine) => engine.api.query({ name: 'workspace.summary', params: {} });

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('the engine over real IndexedDB', () => {
  it('keeps a workspace, its undo and its redo across restarts', async () => {
    const { engine, host } = start();
    const id = idOf(await engine.api.create({ name: 'Example Agency', homeCurrency: 'EUR' }, task));
    const done = await engine.api.run({ name: 'workspace.update', input: { name: 'Renamed Agency' } });
    expect(done).toMatchObject({ tag: 'done' });
    await engine.reached('saved');
    await engine.api.close();

    const second = start(host).engine;
    expect(await second.api.open({ workspaceId: id })).toMatchObject({
      tag: 'opened',
      name: 'Renamed Agency',
      notices: [],
    });
    expect(await second.api.undo()).toMatchObject({ tag: 'done' });
    expect((await summary(second)).workspace.name).toBe('Example Agency');
    await second.api.close();

    const third = start(host).engine;
    await third.api.open({ workspaceId: id });
    expect(await third.api.undo()).toMatchObject({ tag: 'nothing' });
    expect(await third.api.redo()).toMatchObject({ tag: 'done' });
    expect((await summary(third)).workspace.name).toBe('Renamed Agency');
    expect(await third.api.redo()).toMatchObject({ tag: 'nothing' });
    expect(await third.api.undo()).toMatchObject({ tag: 'done' });
  });

  it('makes the sample agency and reads it back from its pages', async () => {
    const { engine, host } = start();
    const outcome = await engine.api.create({ name: 'Sample', sample: { seed: 7, influencers: 60 } }, task);
    const before = await summary(engine);
    expect(before.counts.influencer).toBe(60);
    await engine.reached('saved');
    await engine.api.close();
    const second = start(host).engine;
    await second.api.open({ workspaceId: idOf(outcome) });
    expect(await summary(second)).toEqual(before);
  });

  it('moves a workspace by its file, and refuses one that is already here', async () => {
    const { engine } = start();
    await engine.api.create({ name: 'Sample', sample: { seed: 3, influencers: 10 } }, task);
    const before = await summary(engine);
    const { bytes } = await engine.api.exportWorkspace(task);
    expect(await engine.api.openFile({ bytes }, task)).toMatchObject({ tag: 'refused' });
    expect(await engine.api.openFile({ bytes: bytes.slice(0, 500) }, task)).toMatchObject({ tag: 'refused' });
    await deleteDatabase(before.workspace.id);
    const elsewhere = start().engine;
    expect(await elsewhere.api.openFile({ bytes }, task)).toMatchObject({ tag: 'opened' });
    expect(await summary(elsewhere)).toEqual(before);
  });

  it('lets one engine at a time have a workspace', async () => {
    const { engine, host } = start();
    const id = idOf(await engine.api.create({ name: 'Example Agency' }, task));
    const second = start(host).engine;
    expect(await second.api.open({ workspaceId: id })).toMatchObject({ tag: 'refused' });
    await engine.api.close();
    expect(await second.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
  });
});
