import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHost, type MemoryHost } from '#test/helpers/memory-host.ts';
import type { MemoryFileSystem } from '#test/helpers/memory-file-system.ts';
import { failed } from '#shared/contract/result.ts';
import { createTestEngine, withChannel, type TestEngine } from '#test/helpers/test-engine.ts';
import {
  addClient,
  clientNames,
  deleteDatabase,
  dumpDatabase,
  openedId,
  restoreDatabase,
  settled,
  stateHash,
  task,
} from '#test/helpers/engine-tools.ts';

const engines: TestEngine[] = [];

function start(host: Pick<MemoryHost, 'api'>): TestEngine {
  const engine = createTestEngine(host.api);
  engines.push(engine);
  return engine;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.api.close();
});

/** The host as it finds its disk after a restart. */
const restarted = ({ fileSystem }: MemoryHost): MemoryHost => createMemoryHost({ fileSystem });

/** What one damage does to the host's files; all paths are below `/data/workspaces/<id>`. */
interface Disk {
  readonly fileSystem: MemoryFileSystem;
  readonly segments: () => string[];
  readonly snapshots: () => string[];
  /** Length of the newest journal file after each change, oldest first. */
  readonly lengths: readonly number[];
}

function diskOf({ fileSystem }: MemoryHost, id: string, lengths: readonly number[]): Disk {
  const paths = (pattern: RegExp): string[] =>
    [...fileSystem.files.keys()].filter((path) => path.includes(id) && pattern.test(path)).sort();
  return {
    fileSystem,
    segments: () => paths(/\.journal$/),
    snapshots: () => paths(/\.liaison$/),
    lengths,
  };
}

function flip({ fileSystem }: Disk, path: string, offset: number): void {
  const data = fileSystem.files.get(path)!.slice();
  data[offset] = data[offset]! ^ 0xff;
  fileSystem.files.set(path, data);
}

function cut({ fileSystem }: Disk, path: string, length: number): void {
  fileSystem.files.set(path, fileSystem.files.get(path)!.slice(0, length));
}

/** Five changes (the workspace and four clients), all confirmed by the host; `snapshotsAt` after that many changes. */
async function savedWorkspace(host: MemoryHost, snapshotsAt: readonly number[]) {
  const engine = start(host);
  const id = openedId(await engine.api.create({ name: 'Example Agency' }, task));
  await engine.api.retrySave();
  const lengths: number[] = [];
  const note = () => {
    const newest = diskOf(host, id, []).segments().at(-1)!;
    lengths.push(host.fileSystem.files.get(newest)!.length);
  };
  note();
  if (snapshotsAt.includes(1)) await engine.api.snapshotNow();
  for (const [index, name] of ['Alpha', 'Beta', 'Gamma', 'Delta'].entries()) {
    await addClient(engine, name);
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: index + 2 });
    note();
    if (snapshotsAt.includes(index + 2)) await engine.api.snapshotNow();
  }
  await engine.api.close();
  return { id, disk: diskOf(host, id, lengths) };
}

const losses: readonly [string, readonly number[], (disk: Disk) => void][] = [
  [
    'all of its journal',
    [],
    (disk) => {
      for (const path of disk.segments()) disk.fileSystem.files.delete(path);
    },
  ],
  [
    'all of its journal behind a snapshot',
    [3],
    (disk) => {
      for (const path of disk.segments()) disk.fileSystem.files.delete(path);
    },
  ],
  ['the last entry', [], (disk) => cut(disk, disk.segments()[0]!, disk.lengths.at(-2)!)],
  ['the last three entries', [], (disk) => cut(disk, disk.segments()[0]!, disk.lengths.at(-4)!)],
  ['half of the last entry', [], (disk) => cut(disk, disk.segments()[0]!, disk.lengths.at(-1)! - 20)],
  ['the last entries behind a snapshot', [3], (disk) => cut(disk, disk.segments().at(-1)!, 0)],
  ['a whole file at the end', [3], (disk) => void disk.fileSystem.files.delete(disk.segments().at(-1)!)],
  [
    'a whole file in the middle and the snapshot over it',
    [2, 4],
    (disk) => {
      for (const path of disk.snapshots()) disk.fileSystem.files.delete(path);
      disk.fileSystem.files.delete(disk.segments()[0]!);
    },
  ],
  ['one byte of an entry in the middle', [], (disk) => flip(disk, disk.segments()[0]!, disk.lengths[2]! - 10)],
  ['one byte of its only snapshot', [2, 4], (disk) => flip(disk, disk.snapshots().at(-1)!, 200)],
  ['all of its snapshots', [2, 4], (disk) => disk.snapshots().forEach((path) => disk.fileSystem.files.delete(path))],
];

describe('a host that lost something while the working copy is whole', () => {
  it.each(losses)('%s: opens, is saved again, and can lose the working copy afterwards', async (_what, at, lose) => {
    const host = createMemoryHost();
    const { id, disk } = await savedWorkspace(host, at);
    lose(disk);

    const mending = start(restarted(host));
    expect(await mending.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await mending.api.retrySave()).toMatchObject({ state: 'saved', sequence: 5 });
    const hash = await stateHash(mending);
    expect(await clientNames(mending)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta']);
    await mending.api.close();

    // The host alone has it all at once, without waiting for the next change.
    await deleteDatabase(id);
    const rebuilt = start(restarted(host));
    expect(await rebuilt.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(rebuilt)).toBe(hash);
    await rebuilt.api.close();

    // It is told once: what was mended is no news at the next start.
    const again = start(restarted(host));
    expect(await again.api.open({ workspaceId: id })).toEqual({
      tag: 'opened',
      workspaceId: id,
      name: 'Example Agency',
      notices: [],
    });
    await addClient(again, 'Epsilon');
    expect(await again.api.retrySave()).toMatchObject({ state: 'saved', sequence: 6 });
    await addClient(again, 'Zeta');
    expect(await again.api.retrySave()).toMatchObject({ state: 'saved', sequence: 7 });
    const later = await stateHash(again);
    await again.api.close();

    await deleteDatabase(id);
    const last = start(restarted(host));
    expect(await last.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(last)).toBe(later);
  });
});

describe('a host that lost changes and cannot take a snapshot', () => {
  it('is not saved, whatever is changed, until the snapshot could be written', async () => {
    const memory = createMemoryHost();
    const { id, disk } = await savedWorkspace(memory, []);
    cut(disk, disk.segments()[0]!, disk.lengths.at(-3)!);
    const host = restarted(memory);
    const full = withChannel(host.api, 'snapshots.write', async () => failed('the disk is full'));
    const engine = start({ api: full });
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened', notices: [] });
    const notSaved = { state: 'not-saved', reason: expect.stringContaining('the disk is full') };
    expect(engine.statuses.at(-1)).toMatchObject(notSaved);
    expect(await addClient(engine, 'Epsilon')).toMatchObject({ tag: 'done' });
    expect(await engine.api.retrySave()).toMatchObject({ ...notSaved, pending: 1 });
    expect(engine.statuses.some((status) => status.state === 'saved')).toBe(false);
    expect(await host.api.call('journal.head', { workspaceId: id })).toMatchObject({ value: { sequence: 3 } });
    full.restore();
    // Nobody has to ask: the engine tries again by itself.
    expect(await engine.reached('saved')).toMatchObject({ sequence: 6 });
    const hash = await stateHash(engine);
    await engine.api.close();
    await deleteDatabase(id);
    const rebuilt = start(restarted(memory));
    expect(await rebuilt.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(rebuilt)).toBe(hash);
  });
});

describe('a working copy that tells another story', () => {
  /** Saved with a snapshot; then the working copy is made to disagree with the journal. */
  async function differing(host: MemoryHost) {
    const { id } = await savedWorkspace(host, [2, 4]);
    const dump = await dumpDatabase(id);
    const meta = dump['meta']!.map((record) =>
      (record as { key: string }).key === 'journal' ? { ...(record as object), hash: 'f'.repeat(64) } : record,
    );
    await restoreDatabase(id, { ...dump, meta });
    return id;
  }

  it('does not push out the snapshot it is put together from when it is set aside', async () => {
    const host = createMemoryHost();
    const id = await differing(host);
    const engine = start(restarted(host));
    expect(await engine.api.open({ workspaceId: id, recover: true })).toMatchObject({ tag: 'opened' });
    expect(await clientNames(engine)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta']);
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: 5 });
  });

  it('is not replaced when it cannot be set aside', async () => {
    const host = createMemoryHost();
    const id = await differing(host);
    const before = await dumpDatabase(id);
    const full = withChannel(host.api, 'snapshots.write', async () => failed('the disk is full'));
    expect(await start({ api: full }).api.open({ workspaceId: id, recover: true })).toMatchObject({
      tag: 'refused',
      message: expect.stringContaining('the disk is full'),
    });
    expect(await dumpDatabase(id)).toEqual(before);
  });
});

describe('a workspace whose host folder is gone while its database is here', () => {
  const forget = ({ fileSystem }: MemoryHost, id: string): void => {
    for (const path of fileSystem.files.keys()) if (path.includes(id)) fileSystem.files.delete(path);
    for (const folder of ['/journal', '/snapshots', '']) void fileSystem.remove(`/data/workspaces/${id}${folder}`);
  };
  const listedIds = async (host: MemoryHost): Promise<string[]> => {
    const listed = await host.api.call('workspaces.list', {});
    return listed.tag === 'ok' ? listed.value.workspaces.map(({ id }) => id) : [];
  };

  it('is found, and known to the host with everything again once it is opened', async () => {
    const memory = createMemoryHost();
    const { id } = await savedWorkspace(memory, [3]);
    forget(memory, id);
    const host = restarted(memory);
    expect(await listedIds(host)).toEqual([]);
    const engine = start(host);
    const unlisted = await engine.api.unlisted({ listedIds: [] });
    expect(unlisted.find((workspace) => workspace.id === id)).toMatchObject({
      name: 'Example Agency',
      isSample: false,
      head: { sequence: 0, counts: { client: 4 } },
    });
    expect((await engine.api.unlisted({ listedIds: [id] })).map((workspace) => workspace.id)).not.toContain(id);

    expect(await engine.api.open({ workspaceId: id })).toMatchObject({
      tag: 'opened',
      notices: [expect.stringContaining('had lost changes')],
    });
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: 5 });
    expect(await listedIds(host)).toEqual([id]);
    await addClient(engine, 'Epsilon');
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: 6 });
    const hash = await stateHash(engine);
    await engine.api.close();

    // And the other way round: the host has it, the database is gone.
    await deleteDatabase(id);
    const rebuilt = start(restarted(memory));
    expect((await rebuilt.api.unlisted({ listedIds: [] })).map((workspace) => workspace.id)).not.toContain(id);
    expect(await rebuilt.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await stateHash(rebuilt)).toBe(hash);
  });

  it('is opened and saved even when the host never heard of it', async () => {
    const memory = createMemoryHost();
    const { id } = await savedWorkspace(memory, []);
    const stranger = createMemoryHost();
    const engine = start(stranger);
    expect(await engine.api.open({ workspaceId: id })).toMatchObject({ tag: 'opened' });
    expect(await engine.api.retrySave()).toMatchObject({ state: 'saved', sequence: 5 });
    expect(await listedIds(stranger)).toEqual([id]);
  });

  it('is listed under a made-up name when its database cannot be read, and not at all when that was never filled', async () => {
    const ids = [1, 2, 3].map((number) => `0193a3c0-0000-7000-8000-00000000000${number}`);
    const host = createMemoryHost();
    const { id } = await savedWorkspace(host, []);
    const dump = await dumpDatabase(id);
    for (const made of ids) {
      const opening = indexedDB.open(`liaison-${made}`, 10);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('meta', { keyPath: 'key' });
        opening.result.createObjectStore('pages', { keyPath: 'key' });
      };
      (await settled(opening)).close();
    }
    const pages = [{ ...(dump['pages']![0] as object), key: 'workspace/x/0', text: 'not json' }];
    await restoreDatabase(ids[0]!, { meta: dump['meta']!, pages });
    await restoreDatabase(ids[1]!, { meta: [...dump['meta']!, { key: 'unfinished' }], pages: dump['pages']! });
    const engine = start(host);
    const unlisted = await engine.api.unlisted({ listedIds: [id] });
    for (const made of ids) await deleteDatabase(made);
    expect(unlisted.filter((workspace) => ids.includes(workspace.id))).toMatchObject([
      { id: ids[0], name: 'Workspace 0193a3c0' },
    ]);
  });

  it('is not even looked for while there is something to rescue', async () => {
    const { id } = await savedWorkspace(createMemoryHost(), []);
    const startProblems = [{ code: 'disk-space', message: 'The disk is full.', severity: 'rescue' } as const];
    const engine = start(createMemoryHost({ startProblems }));
    expect(await engine.api.unlisted({ listedIds: [] })).toEqual([]);
    await deleteDatabase(id);
  });
});
