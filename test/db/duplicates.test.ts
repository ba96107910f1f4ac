import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportCancelledError } from '#shared/domain/import/import-types.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { openedId, stateHash } from '#test/helpers/engine-tools.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

let engine: TestEngine;
const list = () => engine.api.query({ name: 'duplicates.list', params: { offset: 0, limit: 10, show: 'alike' } });

beforeEach(async () => {
  engine = createTestEngine(createMemoryHost({ clock: { now: () => Date.now() } }).api);
  openedId(await engine.api.create({ name: 'Harbour' }, { taskId: 'create' }));
  for (const [name, platform, handle] of [
    ['Mara Lind', 'instagram', 'mara.lind'],
    ['M. Lind', 'tiktok', 'maralind'],
    ['Odo Quarn', 'youtube', 'odoquarn'],
  ] as const) {
    await engine.api.run({ name: 'influencer.create', input: { name, account: { platform, handle } } });
  }
});
afterEach(() => engine.api.close());

describe('people who look alike', () => {
  it('are found as a task, followed through changes, and merged so that undo leaves no trace', async () => {
    expect(await engine.api.findDuplicates({ taskId: 'compare' })).toEqual({ pairs: 1 });
    const { alike, pairs } = await list();
    expect(alike).toBe(1);
    const before = await stateHash(engine);
    const { one, other } = pairs[0]!;
    const merged = await engine.api.run({
      name: 'influencer.merge',
      input: { keepId: one.id, otherIds: [other.id], chosen: {} },
    });
    expect(merged).toMatchObject({ tag: 'done', label: 'Merged M. Lind into Mara Lind' });
    expect(await list()).toMatchObject({ isFound: true, alike: 0, pairs: [] });
    expect(await engine.api.undo()).toMatchObject({ tag: 'done' });
    expect(await stateHash(engine)).toBe(before);
    expect(await list()).toMatchObject({ alike: 1 });
  });

  it('are not looked for any further once the person stops it', async () => {
    const comparing = engine.api.findDuplicates({ taskId: 'compare' });
    engine.cancelTask('compare');
    await expect(comparing).rejects.toThrow(ImportCancelledError);
  });

  it('are not merged with somebody who is gone, and say so', async () => {
    const { pairs } = await list();
    const { one, other } = pairs[0]!;
    await engine.api.run({ name: 'influencer.merge', input: { keepId: one.id, otherIds: [other.id], chosen: {} } });
    const again = await engine.api.run({
      name: 'influencer.merge',
      input: { keepId: one.id, otherIds: [other.id], chosen: {} },
    });
    expect(again).toMatchObject({
      tag: 'refused',
      message: expect.stringMatching(/no longer on the roster/) as unknown,
    });
  });
});
