import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { createWorkspaceFolders, type WorkspaceFolders } from '#main/host/workspace-folders.ts';
import type { FileSystemPort } from '#main/host/file-system.ts';
import { createCrashFileSystem, type CrashFileSystem, type Fault } from '#test/helpers/crash-file-system.ts';
import { createSeededRandom } from '#test/helpers/memory-host.ts';

const ID = '0190a000-0000-7000-8000-000000000001';

/** What the host said was safe. */
interface Confirmed {
  readonly entries: Map<number, { hash: string; payload: string }>;
  readonly snapshots: Map<string, string>;
  isRegistered: boolean;
  attempted: number;
}

const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const payloadOf = (sequence: number) => bytesOf(`change ${sequence} ${'x'.repeat((sequence * 37) % 90)}`);

/** An hour later with every look, so that rotation keeps every snapshot of these short lives. */
function hourlyClock() {
  let now = Date.UTC(2026, 0, 5);
  return { now: () => (now += 3_600_000) };
}

function foldersOn(fileSystem: FileSystemPort, seed = 7): WorkspaceFolders {
  return createWorkspaceFolders({
    fileSystem,
    clock: hourlyClock(),
    random: createSeededRandom(seed),
    dataFolder: '/data',
  });
}

/** A short life of a workspace: entries, each tried up to three times, and a snapshot after every third. */
async function live(fileSystem: CrashFileSystem, confirmed: Confirmed): Promise<void> {
  const folders = foldersOn(fileSystem);
  const tried = async <Value>(work: () => Promise<{ tag: string; value?: Value }>): Promise<Value | undefined> => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        const answer = await work();
        if (answer.tag === 'ok') return answer.value;
      } catch {
        continue;
      }
    }
    return undefined;
  };
  const registered = await tried(() => folders.register({ id: ID, name: 'Agency', isSample: false }));
  confirmed.isRegistered = registered !== undefined;
  if (!confirmed.isRegistered) return;
  let previousHash = EMPTY_JOURNAL_HASH;
  for (let sequence = 1; sequence <= 7; sequence += 1) {
    const payload = payloadOf(sequence);
    confirmed.attempted = sequence;
    const request = { workspaceId: ID, sequence, previousHash, payload, counts: { post: sequence } };
    const done = await tried(() => folders.append(request));
    if (done === undefined) return;
    confirmed.entries.set(sequence, { hash: done.hash, payload: sha256Hex(payload) });
    previousHash = done.hash;
    if (sequence % 3 !== 0) continue;
    const data = bytesOf(`snapshot at ${sequence}`);
    const shot = { workspaceId: ID, sequence, counts: { post: sequence }, reason: 'manual' as const, data };
    const written = await tried(() => folders.writeSnapshot(shot));
    if (written !== undefined) confirmed.snapshots.set(written.name, written.sha256);
  }
}

/** Starts again on what is left and checks every promise. */
async function checkPromises(fileSystem: FileSystemPort, confirmed: Confirmed): Promise<void> {
  const folders = foldersOn(fileSystem, 8);
  const listed = await folders.list();
  // What was never confirmed may be there or not, but a start always works.
  const certain = confirmed.isRegistered ? { value: { workspaces: [{ id: ID, name: 'Agency' }] } } : {};
  expect(listed).toMatchObject({ tag: 'ok', ...certain });
  if (!confirmed.isRegistered) return;
  const head = await folders.head(ID);
  if (head.tag !== 'ok') throw new Error(head.tag);
  const last = Math.max(0, ...confirmed.entries.keys());
  expect(head.value.sequence).toBeGreaterThanOrEqual(last);
  expect(head.value.sequence).toBeLessThanOrEqual(Math.max(last, confirmed.attempted));

  const shots = await folders.listSnapshots(ID);
  if (shots.tag !== 'ok') throw new Error(shots.tag);
  for (const [name, sha256] of confirmed.snapshots) {
    expect(shots.value.snapshots.find((shot) => shot.name === name)).toMatchObject({ isVerified: true });
    const read = await folders.readSnapshot({ workspaceId: ID, name });
    expect(read.tag === 'ok' && sha256Hex(read.value.data)).toBe(sha256);
  }
  const newest = Math.max(0, ...shots.value.snapshots.filter((shot) => shot.isVerified).map((shot) => shot.sequence));
  expect(head.value.snapshot?.sequence ?? 0).toBe(newest);

  // Everything confirmed is in the journal, or before the oldest snapshot from which it is replayed.
  const oldest = Math.min(
    Infinity,
    ...shots.value.snapshots.filter((shot) => shot.isVerified).map((shot) => shot.sequence),
  );
  const read = await readAll(folders, head.value.sequence, oldest === Infinity ? 0 : oldest);
  for (const [sequence, { hash, payload }] of confirmed.entries) {
    if (oldest !== Infinity && sequence <= oldest) continue;
    expect(read.get(sequence)).toEqual({ hash, payload });
  }
  // And the journal takes the next change.
  const next = {
    workspaceId: ID,
    sequence: head.value.sequence + 1,
    previousHash: head.value.hash,
    payload: bytesOf('next'),
    counts: {},
  };
  expect(await folders.append(next)).toMatchObject({ tag: 'ok' });
}

async function readAll(folders: WorkspaceFolders, until: number, after: number) {
  const found = new Map<number, { hash: string; payload: string }>();
  for (let from = after; from < until;) {
    const part = await folders.read({ workspaceId: ID, afterSequence: from });
    if (part.tag !== 'ok') throw new Error(`${part.tag}: ${'reason' in part ? part.reason : ''}`);
    for (const { sequence, hash, payload } of part.value.entries) {
      found.set(sequence, { hash, payload: sha256Hex(payload) });
      from = sequence;
    }
  }
  return found;
}

function nothingConfirmed(): Confirmed {
  return { entries: new Map(), snapshots: new Map(), isRegistered: false, attempted: 0 };
}

describe('the host keeps its word', () => {
  it('over a whole life without faults', async () => {
    const fileSystem = createCrashFileSystem();
    const confirmed = nothingConfirmed();
    await live(fileSystem, confirmed);
    expect([confirmed.entries.size, confirmed.snapshots.size]).toEqual([7, 2]);
    await checkPromises(fileSystem, confirmed);
  });

  it('after a power cut at every single step, whatever part of the unflushed data survives', async () => {
    const whole = createCrashFileSystem();
    await live(whole, nothingConfirmed());
    const steps = whole.calls();
    expect(steps).toBeGreaterThan(40);
    for (let cut = 1; cut <= steps; cut += 1) {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
          const fileSystem = createCrashFileSystem((call) => (call === cut ? 'power cut' : null));
          const confirmed = nothingConfirmed();
          await live(fileSystem, confirmed);
          const choose = (below: number) => (numbers.next().value as number) % below;
          await checkPromises(fileSystem.afterPowerCut(choose), confirmed);
        }),
        { numRuns: 6, seed: cut },
      );
    }
  });

  it('with short writes, full disks, failing writes and failing flushes, and then a power cut', async () => {
    expect.hasAssertions();
    const fault = fc.oneof(
      { weight: 9, arbitrary: fc.constant<Fault>(null) },
      { weight: 1, arbitrary: fc.constantFrom<Fault>('EIO', 'ENOSPC', 'short write') },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { minLength: 120, maxLength: 120 }),
        fc.infiniteStream(fc.nat()),
        async (faults, numbers) => {
          const fileSystem = createCrashFileSystem((call) => faults[call] ?? null);
          const confirmed = nothingConfirmed();
          await live(fileSystem, confirmed);
          const choose = (below: number) => (numbers.next().value as number) % below;
          await checkPromises(fileSystem.afterPowerCut(choose), confirmed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a failed flush', 1],
    ['a failed flush and tidying up that failed as well', 2],
  ])('goes on after %s, in a new file and in one that holds confirmed changes', async (_name, calls) => {
    let failing = Infinity;
    const disk = createCrashFileSystem((call) => (call >= failing && call < failing + calls ? 'EIO' : null));
    const folders = foldersOn(disk);
    await folders.register({ id: ID, name: 'Agency', isSample: false });
    let previousHash = EMPTY_JOURNAL_HASH;
    // The flush is the third changing call where the file is made first, and the second where it is there.
    for (const [sequence, flushCall] of [
      [1, 3],
      [2, 2],
      [3, 2],
    ] as const) {
      const request = { workspaceId: ID, sequence, previousHash, payload: payloadOf(sequence), counts: {} };
      failing = disk.calls() + flushCall;
      expect(await folders.append(request)).toMatchObject({ tag: 'failed' });
      expect(await folders.head(ID)).toMatchObject({ tag: 'ok', value: { sequence: sequence - 1 } });
      const again = await folders.append(request);
      if (again.tag !== 'ok') throw new Error(again.tag);
      previousHash = again.value.hash;
    }
    for (const survives of [0, 1, 2, 3]) {
      const after = foldersOn(disk.afterPowerCut((below) => Math.min(survives, below - 1)));
      expect(await after.head(ID)).toMatchObject({ tag: 'ok', value: { sequence: 3, hash: previousHash } });
      expect((await readAll(after, 3, 0)).size).toBe(3);
    }
  });

  it('does not go back behind what a new process has told, after the first was killed before its flush', async () => {
    const disk = createCrashFileSystem();
    let isKilled = false;
    const untilKilled: FileSystemPort = {
      ...disk,
      truncate: (path, length) => (isKilled ? Promise.reject(new Error('killed')) : disk.truncate(path, length)),
      remove: (path) => (isKilled ? Promise.reject(new Error('killed')) : disk.remove(path)),
      open: async (path, mode) => {
        if (isKilled) throw new Error('killed');
        const file = await disk.open(path, mode);
        return { ...file, sync: () => (isKilled ? Promise.reject(new Error('killed')) : file.sync()) };
      },
    };
    const first = foldersOn(untilKilled);
    await first.register({ id: ID, name: 'Agency', isSample: false });
    const one = { workspaceId: ID, sequence: 1, previousHash: EMPTY_JOURNAL_HASH, payload: bytesOf('x'), counts: {} };
    const done = await first.append(one);
    if (done.tag !== 'ok') throw new Error(done.tag);
    const opened = untilKilled.open;
    // The kill comes between the write and the flush of the second entry.
    untilKilled.open = async (path, mode) => {
      const file = await opened(path, mode);
      isKilled = true;
      return file;
    };
    const two = { ...one, sequence: 2, previousHash: done.value.hash };
    expect(await first.append(two)).toMatchObject({ tag: 'failed' });
    expect(await foldersOn(disk).head(ID)).toMatchObject({ tag: 'ok', value: { sequence: 2 } });
    const after = foldersOn(disk.afterPowerCut(() => 0));
    expect(await after.head(ID)).toMatchObject({ tag: 'ok', value: { sequence: 2 } });
  });
});
