import { afterEach, describe, expect, it } from 'vitest';
import type { Answered } from '#renderer/engine/engine-api.ts';
import { addClient, dumpDatabase, openedId, restoreDatabase, task } from '#test/helpers/engine-tools.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, type TestEngine } from '#test/helpers/test-engine.ts';

const engines: TestEngine[] = [];
const clients = { name: 'client.list', params: {} } as const;

function start(host: MemoryHost, idleMillis?: number): TestEngine {
  const engine = createTestEngine(host.api, idleMillis === undefined ? {} : { idleMillis });
  engines.push(engine);
  return engine;
}

const metaOf = async (id: string) => (await dumpDatabase(id))['meta'] as Record<string, unknown>[];
const keptOf = async (id: string) => (await metaOf(id)).find(({ key }) => key === 'firstScreen');

/** A workspace with two clients whose list was on screen, left after it was kept. */
async function leftWorkspace(host: MemoryHost): Promise<string> {
  const engine = start(host, 1);
  const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
  for (const name of ['Alpha', 'Beta']) await addClient(engine, name);
  await engine.reached('saved');
  await engine.api.ask(clients);
  await expect.poll(async () => (await keptOf(id))?.['answers']).toHaveLength(1);
  await engine.api.close();
  return id;
}

/** Opens it; what was shown before it was open. */
async function openSeen(engine: TestEngine, workspaceId: string) {
  const shown: { name: string; answer: Promise<Answered<unknown>>; early: Promise<unknown> }[] = [];
  let isOpen = false;
  engine.on('preview', ({ name }) => {
    const answer = engine.api.ask(clients);
    const early = answer.then(() => !isOpen);
    shown.push({ name, answer, early });
  });
  const outcome = await engine.api.open({ workspaceId });
  isOpen = true;
  const seen = await Promise.all(
    shown.map(async ({ name, answer, early }) => ({ name, answer: await answer, isEarly: await early })),
  );
  return { outcome, seen };
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('the first screen', () => {
  it('is shown before the rows are read, and asked again when they are', async () => {
    const host = createMemoryHost();
    const id = await leftWorkspace(host);
    const engine = start(host);
    const changes: number[] = [];
    engine.on('changed', ({ revision }) => changes.push(revision));
    const { outcome, seen } = await openSeen(engine, id);
    expect(outcome).toMatchObject({ tag: 'opened' });
    const fresh = await engine.api.ask(clients);
    expect(seen).toEqual([{ name: 'Example Agency', answer: { ...fresh, revision: -1 }, isEarly: true }]);
    expect(changes).toEqual([fresh.revision]);
  });

  it('lets questions it has no answer to, and changes, wait until the rows are there', async () => {
    const host = createMemoryHost();
    const id = await leftWorkspace(host);
    const engine = start(host);
    const later: Promise<unknown>[] = [];
    engine.on('preview', () => {
      later.push(engine.api.query({ name: 'workspace.summary', params: {} }), addClient(engine, 'Gamma'));
    });
    await engine.api.open({ workspaceId: id });
    expect(await Promise.all(later)).toMatchObject([{ workspace: { name: 'Example Agency' } }, { tag: 'done' }]);
  });

  it('is not shown after a change that came after it', async () => {
    const host = createMemoryHost();
    const id = await leftWorkspace(host);
    const engine = start(host);
    await engine.api.open({ workspaceId: id });
    await addClient(engine, 'Gamma');
    await engine.reached('saved');
    await engine.api.close();
    const { outcome, seen } = await openSeen(start(host), id);
    expect(outcome).toMatchObject({ tag: 'opened' });
    expect(seen).toEqual([]);
  });

  it('is not shown when it was altered, or when the journal tells another story', async () => {
    const host = createMemoryHost();
    const id = await leftWorkspace(host);
    const whole = await dumpDatabase(id);
    const altered = structuredClone(whole);
    const screen = (altered['meta'] as { key: string; answers: unknown[] }[]).find(({ key }) => key === 'firstScreen')!;
    screen.answers = [];
    await restoreDatabase(id, altered);
    expect((await openSeen(start(host), id)).seen).toEqual([]);
    await engines.at(-1)!.api.close();

    await restoreDatabase(id, whole);
    const engine = start(host);
    await engine.api.open({ workspaceId: id });
    await addClient(engine, 'Gamma');
    await engine.reached('saved');
    await engine.api.close();
    // The journal goes on after what the database holds now.
    await restoreDatabase(id, whole);
    const { outcome, seen } = await openSeen(start(host), id);
    expect(outcome).toMatchObject({ tag: 'opened', notices: [expect.stringContaining('one change behind')] });
    expect(seen).toEqual([]);
  });
});
