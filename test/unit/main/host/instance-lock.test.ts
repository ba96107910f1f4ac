import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeInstanceLock } from '#main/host/instance-lock.ts';
import { createNodeFileSystem } from '#main/host/node-file-system.ts';
import { systemRandom } from '#main/host/system-sources.ts';

const SELF = { port: 47_000, key: 'own-key' };

describe('instance lock', () => {
  let dataFolder: string;
  let lockFile: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'liaison-lock-'));
    lockFile = path.join(dataFolder, 'instance.json');
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  const take = (self: { port: number | null; key: string } = SELF) =>
    takeInstanceLock({ fileSystem: createNodeFileSystem(), random: systemRandom, dataFolder }, self);
  const leave = (by: object | string) =>
    writeFile(
      lockFile,
      typeof by === 'string' ? by : JSON.stringify({ host: hostname(), port: 46_000, key: 'k', ...by }),
    );
  const written = async () => JSON.parse(await readFile(lockFile, 'utf8')) as { pid: number; key: string };

  it('is taken, readable for its user alone, and given back', async () => {
    const lock = await take();
    expect(await written()).toMatchObject({ pid: process.pid, key: 'own-key' });
    // Windows has no such modes and answers 0666 for every file one may write.
    expect((await stat(lockFile)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    if (lock.tag !== 'taken') throw new Error(lock.tag);
    await lock.release();
    await expect(stat(lockFile)).rejects.toThrow('ENOENT');
  });

  it('is held while the other process lives', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await leave({ pid: other.pid });
    expect(await take()).toMatchObject({ tag: 'held', by: { pid: other.pid } });
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('exit', resolve));
    expect(await take()).toMatchObject({ tag: 'taken' });
  });

  it.each([
    ['a shell without a port, by one with a port', null, SELF.port],
    ['a shell with a port, by one without', 46_000, null],
    ['a shell without a port, by another one without', null, null],
  ])('is held by %s', async (_name, theirs, ours) => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await leave({ pid: other.pid, port: theirs });
    expect(await take({ port: ours, key: 'own-key' })).toMatchObject({ tag: 'held', by: { port: theirs } });
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('exit', resolve));
    expect(await take({ port: ours, key: 'own-key' })).toMatchObject({ tag: 'taken' });
    expect(await written()).toMatchObject({ port: ours });
  });

  it.each<[string, object | string]>([
    ['another computer', { pid: 1, host: 'elsewhere' }],
    ['our own port, which we hold', { pid: 1, port: SELF.port }],
    ['a half-written file', '{"pid":'],
    ['nonsense', '[]'],
    ['an empty file', ''],
  ])('is taken over from %s', async (_name, by) => {
    await leave(by);
    expect(await take()).toMatchObject({ tag: 'taken' });
    expect(await written()).toMatchObject({ pid: process.pid });
  });

  it('is not given back by one who lost it', async () => {
    const lock = await take();
    await leave({ pid: process.pid, key: 'other' });
    if (lock.tag === 'taken') await lock.release();
    expect(await written()).toMatchObject({ key: 'other' });
  });
});
