import { afterEach, describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/result.ts';
import type { HostApi, ResponseOf } from '#shared/contract/host-api.ts';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine, withChannel, type TestEngine } from '#test/helpers/test-engine.ts';
import { addClient, clientNames, openedId, openRaw, settled, stateHash, task } from '#test/helpers/engine-tools.ts';

const engines: TestEngine[] = [];

function start(
  host: HostApi,
  deadlines?: { open: number; transaction: number; host: number; retry: number },
): TestEngine {
  const engine = createTestEngine(host, deadlines && { deadlines });
  engines.push(engine);
  return engine;
}

async function journal(host: MemoryHost, workspaceId: string): Promise<ResponseOf<'journal.read'>['entries']> {
  const read = await host.api.call('journal.read', { workspaceId, afterSequence: 0 });
  if (read.tag !== 'ok') throw new Error(JSON.stringify(read));
  return read.value.entries;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

describe('saving in both places', () => {
  it('says not saved while the host is lost, then sends everything once and in order', async () => {
    const memory = createMemoryHost();
    const host = withChannel(memory.api, 'journal.append', async () => failed('the host is gone'));
    const engine = start(host);
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    await addClient(engine, 'Alpha');
    await addClient(engine, 'Beta');
    expect(await engine.reached('not-saved')).toMatchObject({ reason: expect.stringContaining('the host is gone') });
    expect(engine.statuses.some((status) => status.state === 'saved' && status.sequence > 0)).toBe(false);
    host.restore();
    expect(await engine.reached('saved')).toMatchObject({ sequence: 3 });
    expect((await journal(memory, id)).map((entry) => entry.sequence)).toEqual([1, 2, 3]);
  });

  it('keeps what the host did not take over a restart', async () => {
    const memory = createMemoryHost();
    const host = withChannel(memory.api, 'journal.append', async () => failed('the host is gone'));
    const first = start(host);
    const id = openedId(await first.api.create({ name: 'Example Agency' }, task));
    await addClient(first, 'Alpha');
    await first.api.close();
    const second = start(memory.api);
    expect(await second.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await second.reached('saved')).toMatchObject({ sequence: 2 });
    expect((await journal(memory, id)).map((entry) => entry.sequence)).toEqual([1, 2]);
  });

  it('takes a host that answers too late for one that did not answer, without writing twice', async () => {
    const memory = createMemoryHost();
    let late: (() => Promise<unknown>) | null = null;
    const host = withChannel(memory.api, 'journal.append', (request, real) => {
      if (late) return real('journal.append', request as never);
      return new Promise((resolve) => {
        late = async () => resolve(await real('journal.append', request as never));
      });
    });
    const engine = start(host, { open: 10_000, transaction: 10_000, host: 1_000, retry: 20 });
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    expect(await engine.reached('not-saved')).toMatchObject({ reason: expect.stringContaining('did not answer') });
    await late!();
    expect(await engine.reached('saved')).toMatchObject({ sequence: 1 });
    await addClient(engine, 'Alpha');
    await engine.reached('saved');
    expect((await journal(memory, id)).map((entry) => entry.sequence)).toEqual([1, 2]);
  });

  it('puts memory back when the database refuses a transaction, and goes on when it takes them again', async () => {
    const memory = createMemoryHost();
    const engine = start(memory.api);
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    await addClient(engine, 'Alpha');
    const hash = await stateHash(engine);
    const raw = await openRaw(id);
    // A record in the place of the next change set makes its transaction fail half-way.
    await settled(raw.transaction('changeSets', 'readwrite').objectStore('changeSets').put({ sequence: 3 }));
    expect(await addClient(engine, 'Beta')).toMatchObject({ tag: 'refused' });
    expect(engine.statuses.at(-1)).toMatchObject({ state: 'not-saved' });
    expect(await stateHash(engine)).toBe(hash);
    await settled(raw.transaction('changeSets', 'readwrite').objectStore('changeSets').delete(3));
    raw.close();
    expect(await addClient(engine, 'Gamma')).toMatchObject({ tag: 'done' });
    expect(await engine.reached('saved')).toMatchObject({ sequence: 3 });
    expect(await clientNames(engine)).toEqual(['Alpha', 'Gamma']);
  });

  it('does not wait for a transaction that hangs, and does not let it through later', async () => {
    const memory = createMemoryHost();
    const engine = start(memory.api, { open: 10_000, transaction: 1_000, host: 10_000, retry: 50 });
    const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
    await engine.reached('saved');
    const hash = await stateHash(engine);
    const raw = await openRaw(id);
    const holder = holdStores(raw);
    expect(await addClient(engine, 'Alpha')).toMatchObject({ tag: 'refused' });
    expect(engine.statuses.at(-1)).toMatchObject({
      state: 'not-saved',
      reason: expect.stringContaining('did not answer'),
    });
    holder.letGo();
    await holder.done;
    raw.close();
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: 1 });
    expect(await stateHash(engine)).toBe(hash);
    expect(await addClient(engine, 'Beta')).toMatchObject({ tag: 'done' });
    expect(await engine.reached('saved')).toMatchObject({ sequence: 2 });
  });
});

/** Keeps a readwrite transaction over all stores alive, so that every other one has to wait. */
function holdStores(database: IDBDatabase): { letGo(): void; done: Promise<void> } {
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  let isHeld = true;
  const again = (): void => {
    const request = transaction.objectStore('meta').get('state');
    request.onsuccess = () => {
      if (isHeld) again();
    };
  };
  again();
  const done = new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  return {
    letGo: () => {
      isHeld = false;
    },
    done,
  };
}

describe('making a workspace', () => {
  it('leaves nothing behind when the host cannot keep a journal for it', async () => {
    const memory = createMemoryHost();
    const engine = start(withChannel(memory.api, 'workspaces.register', async () => failed('the disk is full')));
    const before = (await indexedDB.databases()).length;
    expect(await engine.api.create({ name: 'Example Agency' }, task)).toMatchObject({
      tag: 'refused',
      message: expect.stringContaining('the disk is full'),
    });
    expect((await indexedDB.databases()).length).toBe(before);
    expect(await memory.api.call('workspaces.list', {})).toEqual({ tag: 'ok', value: { workspaces: [] } });
  });
});
