import { afterEach, describe, expect, it } from 'vitest';
import type { HistoryStep } from '#renderer/engine/engine-api.ts';
import { addClient, openedId, task } from '#test/helpers/engine-tools.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const engines: TestEngine[] = [];

async function start(): Promise<TestEngine> {
  const engine = createTestEngine(createMemoryHost().api);
  engines.push(engine);
  openedId(await engine.api.create({ name: 'Example Agency' }, task));
  return engine;
}

async function addPerson(engine: TestEngine, name: string): Promise<string> {
  const result = await engine.api.run({ name: 'influencer.create', input: { name } });
  if (result.tag !== 'done') throw new Error(result.message);
  return result.createdIds[0]!;
}

async function wholeHistory(engine: TestEngine, influencerId: string): Promise<HistoryStep[]> {
  const steps: HistoryStep[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof engine.api.personHistory>> = await engine.api.personHistory({
      influencerId,
      before,
    });
    steps.push(...page.steps);
    before = page.next;
  } while (before !== null);
  return steps;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('the history of a person', () => {
  it('says what became of each field, newest first, also of what was taken back, and of nobody else', async () => {
    const engine = await start();
    const id = await addPerson(engine, 'Mara Lind');
    const other = await addPerson(engine, 'Jónas Berg');
    await engine.api.run({ name: 'influencer.update', input: { id, city: 'Uppsala' } });
    await engine.api.run({ name: 'influencer.update', input: { id: other, city: 'Lund' } });
    await engine.api.run({ name: 'influencer.update', input: { id, city: 'Malmö' } });
    await engine.api.undo();
    const steps = await wholeHistory(engine, id);
    expect(steps.map(({ rows }) => rows.map(({ op, fields }) => [op, fields]))).toEqual([
      [['update', [{ field: 'city', before: 'Malmö', after: 'Uppsala' }]]],
      [['update', [{ field: 'city', before: 'Uppsala', after: 'Malmö' }]]],
      [['update', [{ field: 'city', before: undefined, after: 'Uppsala' }]]],
      [['create', []]],
    ]);
    expect(steps.every(({ actor, at }) => actor !== '' && !Number.isNaN(Date.parse(at)))).toBe(true);
  });

  it('keeps what was removed of a person', async () => {
    const engine = await start();
    const influencerId = await addPerson(engine, 'Mara Lind');
    const added = await engine.api.run({
      name: 'researchNote.add',
      input: { influencerId, on: '2026-01-01', text: 'Asks for samples' },
    });
    if (added.tag !== 'done') throw new Error(added.message);
    await engine.api.run({ name: 'researchNote.remove', input: { id: added.createdIds[0]! } });
    const [newest] = await wholeHistory(engine, influencerId);
    expect(newest!.rows).toMatchObject([{ kind: 'researchNote', op: 'delete' }]);
    expect(newest!.rows[0]!.fields).toContainEqual({ field: 'text', before: 'Asks for samples' });
  });

  it('goes back over many steps of others, in pages that hold each step once', async () => {
    const engine = await start();
    const id = await addPerson(engine, 'Mara Lind');
    for (let index = 0; index < 210; index += 1) await addClient(engine, `Client ${index}`);
    const first = await engine.api.personHistory({ influencerId: id, before: null });
    expect(first.steps).toEqual([]);
    expect(first.next).not.toBeNull();
    expect(await wholeHistory(engine, id)).toHaveLength(1);
  });
});
