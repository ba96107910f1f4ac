import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { openedId, stateHash, task } from '#test/helpers/engine-tools.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const PEOPLE = 1_200;
const everybody = { choice: { search: '', filter: NO_FILTER, includeArchived: true } } as const;
const tagAll = {
  name: 'people.edit',
  input: { who: { ...everybody, except: [] }, edit: { addTags: ['reviewed'] } },
} as const;

let host: MemoryHost;
let engine: TestEngine;
let workspaceId: string;

beforeEach(async () => {
  host = createMemoryHost();
  engine = createTestEngine(host.api);
  const sample = { seed: 3, influencers: PEOPLE };
  workspaceId = openedId(await engine.api.create({ name: 'Example Agency', sample }, task));
  await engine.reached('saved');
});
afterEach(async () => {
  await engine.api.close();
});

const ask = () => engine.api.ask({ name: 'roster.list', params: { ...everybody, sort: [], offset: 0, limit: 1 } });

describe('a change of very many rows', () => {
  it('answers questions meanwhile, tells how far it is, is one step, and comes back after a restart', async () => {
    const before = await stateHash(engine);
    const steps: number[] = [];
    engine.on('task', ({ done, total }) => total !== null && steps.push(done / total));
    let answeredMeanwhile = 0;
    const { revision } = await ask();
    const work = { isDone: false };
    const running = engine.api.runLong(tagAll, { taskId: 'tag' }).finally(() => (work.isDone = true));
    while (!work.isDone) {
      const answer = await ask();
      if (!work.isDone && answer.revision === revision) answeredMeanwhile += 1;
      await new Promise(requestAnimationFrame);
    }
    expect(await running).toMatchObject({ tag: 'done' });
    expect(answeredMeanwhile).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every((step, index) => step <= 1 && step >= (steps[index - 1] ?? 0))).toBe(true);
    const tagged = await stateHash(engine);
    expect(tagged).not.toBe(before);
    await engine.reached('saved');
    await engine.api.close();

    engine = createTestEngine(host.api);
    expect(await engine.api.open({ workspaceId })).toMatchObject({ tag: 'opened', notices: [] });
    expect(await stateHash(engine)).toBe(tagged);
    expect(await engine.api.undo()).toMatchObject({ tag: 'done' });
    expect(await stateHash(engine)).toBe(before);
  });

  it('changes nothing when it is stopped in the middle', async () => {
    const before = await stateHash(engine);
    engine.on('task', ({ taskId, done, total }) => {
      if (total !== null && done > 0) engine.cancelTask(taskId);
    });
    await expect(engine.api.runLong(tagAll, { taskId: 'tag' })).rejects.toMatchObject({ name: 'ImportCancelledError' });
    expect(await stateHash(engine)).toBe(before);
    expect(await engine.api.undo()).toMatchObject({ tag: 'nothing' });
    // The next change goes through as ever.
    expect(await engine.api.run({ name: 'client.create', input: { name: 'Alpha' } })).toMatchObject({ tag: 'done' });
  });
});
