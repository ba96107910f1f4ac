import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_JOURNAL_HASH } from '#shared/contract/journal-hash.ts';
import { createWorkspaceFolders, type WorkspaceFolders } from '#main/host/workspace-folders.ts';
import { createMemoryFileSystem, type MemoryFileSystem } from '#test/helpers/memory-file-system.ts';
import { createSeededRandom, createTickingClock } from '#test/helpers/memory-host.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const JOURNAL = `/data/workspaces/${ID}/journal`;
const SHOTS = `/data/workspaces/${ID}/snapshots`;
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

describe('a damaged journal', () => {
  let fileSystem: MemoryFileSystem;
  let folders: WorkspaceFolders;
  let previousHash: string;

  const open = () =>
    createWorkspaceFolders({
      fileSystem,
      clock: createTickingClock(),
      random: createSeededRandom(3),
      dataFolder: '/data',
    });
  async function append(sequence: number): Promise<void> {
    const payload = bytesOf(`payload of change ${sequence}`);
    const request = { workspaceId: ID, sequence, previousHash, payload, counts: { post: sequence } };
    const answer = await folders.append(request);
    if (answer.tag !== 'ok') throw new Error(answer.tag);
    previousHash = answer.value.hash;
  }
  async function snapshot(sequence: number, data = `state ${sequence}`, rows = 10): Promise<string> {
    const request = {
      workspaceId: ID,
      sequence,
      counts: { post: rows },
      reason: 'manual' as const,
      data: bytesOf(data),
    };
    const answer = await folders.writeSnapshot(request);
    if (answer.tag !== 'ok') throw new Error(answer.tag);
    return answer.value.name;
  }
  function damage(path: string, words: string): void {
    const data = fileSystem.files.get(path)!;
    const at = Buffer.from(data).indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    data[at]! ^= 0xff;
  }
  const head = async () => {
    const answer = await folders.head(ID);
    if (answer.tag !== 'ok') throw new Error(answer.tag);
    return answer.value;
  };

  beforeEach(async () => {
    fileSystem = createMemoryFileSystem();
    folders = open();
    previousHash = EMPTY_JOURNAL_HASH;
    await folders.register({ id: ID, name: 'Agency', isSample: false });
    for (let sequence = 1; sequence <= 4; sequence += 1) await append(sequence);
  });

  it('keeps a torn tail in a side file, says so, and goes on', async () => {
    const path = `${JOURNAL}/000000000001.journal`;
    const whole = fileSystem.files.get(path)!;
    fileSystem.files.set(path, new Uint8Array([...whole, ...bytesOf('0123456789abcdef {"half')]));
    folders = open();
    const found = await head();
    expect(found.sequence).toBe(4);
    expect(found.notices?.[0]).toContain('23 bytes');
    const side = [...fileSystem.files.keys()].find((name) => name.includes('/torn-'))!;
    expect(new TextDecoder().decode(fileSystem.files.get(side))).toBe('0123456789abcdef {"half');
    expect(fileSystem.files.get(path)).toEqual(whole);
    await append(5);
    expect((await head()).sequence).toBe(5);
  });

  it('cut anywhere, gives back what is whole and keeps the rest aside', async () => {
    const path = `${JOURNAL}/000000000001.journal`;
    const whole = fileSystem.files.get(path)!.slice();
    for (let length = 0; length <= whole.length; length += 7) {
      fileSystem.files.set(path, whole.slice(0, length));
      for (const name of fileSystem.files.keys()) if (name.includes('/torn-')) fileSystem.files.delete(name);
      folders = open();
      const { sequence } = await head();
      const read = await folders.read({ workspaceId: ID, afterSequence: 0 });
      expect(read.tag === 'ok' && read.value.entries.map((entry) => entry.sequence)).toEqual(
        Array.from({ length: sequence }, (_, at) => at + 1),
      );
      const aside = [...fileSystem.files].filter(([name]) => name.includes('/torn-')).map(([, data]) => data.length);
      const kept = fileSystem.files.get(path)?.length ?? 0;
      expect(kept + aside.reduce((sum, bytes) => sum + bytes, 0)).toBe(length);
    }
  });

  it('does not lose what follows one damaged entry, and never hands that one out', async () => {
    damage(`${JOURNAL}/000000000001.journal`, 'payload of change 2');
    folders = open();
    const found = await head();
    expect(found).toMatchObject({ sequence: 4 });
    expect(found.notices?.[0]).toContain('Change 2');
    const first = await folders.read({ workspaceId: ID, afterSequence: 0 });
    expect(first).toMatchObject({ tag: 'ok', value: { entries: [{ sequence: 1 }] } });
    expect(await folders.read({ workspaceId: ID, afterSequence: 1 })).toMatchObject({ tag: 'refused' });
    const rest = await folders.read({ workspaceId: ID, afterSequence: 2 });
    expect(rest).toMatchObject({ tag: 'ok', value: { entries: [{ sequence: 3 }, { sequence: 4 }] } });
  });

  it('is checked again when an entry is read', async () => {
    await head();
    damage(`${JOURNAL}/000000000001.journal`, 'payload of change 3');
    expect(await folders.read({ workspaceId: ID, afterSequence: 2 })).toMatchObject({ tag: 'failed' });
  });

  it('starts a new file after a snapshot and drops files no snapshot needs', async () => {
    await snapshot(4);
    await append(5);
    const files = () =>
      [...fileSystem.files.keys()]
        .filter((name) => name.startsWith(JOURNAL))
        .map((name) => name.slice(JOURNAL.length + 1));
    expect(files()).toEqual(['000000000001.journal', '000000000005.journal']);
    await snapshot(5);
    expect(files()).toEqual(['000000000005.journal']);
    expect(await folders.read({ workspaceId: ID, afterSequence: 0 })).toMatchObject({ tag: 'refused' });
    const rest = await folders.read({ workspaceId: ID, afterSequence: 4 });
    expect(rest).toMatchObject({ tag: 'ok', value: { entries: [{ sequence: 5 }] } });
    folders = open();
    expect(await head()).toMatchObject({ sequence: 5, snapshot: { sequence: 5 } });
  });

  it('chooses the newest snapshot that verifies, not the newest', async () => {
    // Hours apart, so that both are kept.
    const older = await snapshot(3);
    const clock = { now: () => Date.UTC(2026, 0, 6) };
    folders = createWorkspaceFolders({ fileSystem, clock, random: createSeededRandom(4), dataFolder: '/data' });
    const newer = await snapshot(4);
    damage(`${SHOTS}/${newer}`, 'state 4');
    folders = open();
    expect((await head()).snapshot).toMatchObject({ name: older, sequence: 3 });
    const listed = await folders.listSnapshots(ID);
    expect(listed).toMatchObject({
      tag: 'ok',
      value: {
        snapshots: [
          { name: newer, isVerified: false },
          { name: older, isVerified: true },
        ],
      },
    });
    expect(await folders.readSnapshot({ workspaceId: ID, name: newer })).toMatchObject({ tag: 'failed' });
  });

  it('may begin again after a snapshot when it was lost', async () => {
    await snapshot(4);
    for (const name of fileSystem.files.keys()) if (name.startsWith(JOURNAL)) fileSystem.files.delete(name);
    folders = open();
    expect(await head()).toMatchObject({ sequence: 0, snapshot: { sequence: 4 } });
    await append(5);
    expect(await head()).toMatchObject({ sequence: 5, hash: previousHash });
    folders = open();
    expect(await head()).toMatchObject({ sequence: 5, hash: previousHash });
  });

  it('goes on from a snapshot that is ahead of it, and keeps what it had', async () => {
    await snapshot(9);
    const ahead = { workspaceId: ID, previousHash, payload: bytesOf('change 10'), counts: { post: 10 } };
    expect(await folders.append({ ...ahead, sequence: 11 })).toMatchObject({ tag: 'refused' });
    expect(await folders.append({ ...ahead, sequence: 9 })).toMatchObject({ tag: 'refused' });
    expect(await folders.append({ ...ahead, sequence: 10 })).toMatchObject({ tag: 'ok' });
    folders = open();
    const found = await head();
    expect(found).toMatchObject({ sequence: 10, snapshot: { sequence: 9 } });
    expect(found.notices).toBeUndefined();
    expect(await folders.read({ workspaceId: ID, afterSequence: 9 })).toMatchObject({
      tag: 'ok',
      value: { entries: [{ sequence: 10 }] },
    });
    const before = await folders.read({ workspaceId: ID, afterSequence: 0 });
    expect(before.tag === 'ok' && before.value.entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4]);
    expect(await folders.read({ workspaceId: ID, afterSequence: 4 })).toMatchObject({ tag: 'refused' });
    previousHash = found.hash;
    await append(11);
    expect(await head()).toMatchObject({ sequence: 11 });
  });

  it('says that a stretch is missing when no snapshot covers it', async () => {
    const shot = await snapshot(9);
    const ahead = { workspaceId: ID, sequence: 10, previousHash, payload: bytesOf('x'), counts: {} };
    await folders.append(ahead);
    damage(`${SHOTS}/${shot}`, 'state 9');
    folders = open();
    expect((await head()).notices?.[0]).toContain('gap before change 10');
  });

  it('keeps a name for a workspace whose card is damaged', async () => {
    fileSystem.files.set(`/data/workspaces/${ID}/workspace.json`, bytesOf('{"format"'));
    folders = open();
    const listed = await folders.list();
    expect(listed).toMatchObject({ tag: 'ok', value: { workspaces: [{ id: ID, head: { sequence: 4 } }] } });
  });
});
