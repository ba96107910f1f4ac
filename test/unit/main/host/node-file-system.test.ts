import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicWrite } from '#main/host/atomic-write.ts';
import { createFileHandles } from '#main/host/file-handles.ts';
import { createNodeFileSystem } from '#main/host/node-file-system.ts';
import { systemRandom } from '#main/host/system-sources.ts';

const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

describe('the real disk', () => {
  const fileSystem = createNodeFileSystem();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'liaison-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a whole file or none', async () => {
    const file = path.join(folder, 'report.pdf');
    await writeFile(file, 'old');
    const ports = { fileSystem, random: systemRandom };
    expect(await atomicWrite(ports, file, bytesOf('new'))).toMatchObject({ bytes: 3 });
    expect(Buffer.from(await fileSystem.readFile(file)).toString()).toBe('new');
    const failing = { ...fileSystem, rename: () => Promise.reject(new Error('EIO')) };
    await expect(atomicWrite({ ...ports, fileSystem: failing }, file, bytesOf('newer'))).rejects.toThrow('EIO');
    expect(Buffer.from(await fileSystem.readFile(file)).toString()).toBe('new');
    expect(await readdir(folder)).toEqual(['report.pdf']);
  });

  it('notices a disk that gives back other bytes than it took', async () => {
    const lying = { ...fileSystem, readRange: async () => new Uint8Array(0) };
    const write = atomicWrite({ fileSystem: lying, random: systemRandom }, path.join(folder, 'x'), bytesOf('x'));
    await expect(write).rejects.toThrow('differs');
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes files and folders for their owner alone', async () => {
    const deep = path.join(folder, 'a', 'b');
    await fileSystem.makeFolder(deep);
    const file = await fileSystem.open(path.join(deep, 'x'), 'create');
    await file.close();
    const isWindows = process.platform === 'win32';
    expect((await stat(path.join(deep, 'x'))).mode & 0o777).toBe(isWindows ? 0o666 : 0o600);
    expect((await stat(deep)).mode & 0o777).toBe(isWindows ? 0o777 : 0o700);
    await expect(fileSystem.open(path.join(deep, 'x'), 'create')).rejects.toThrow('EEXIST');
  });

  it('appends, cuts, lists, measures and removes', async () => {
    const file = path.join(folder, 'x');
    for (const part of ['one', 'two']) {
      const opened = await fileSystem.open(file, 'append');
      expect(await opened.write(bytesOf(part))).toBe(3);
      await opened.sync();
      await opened.close();
    }
    expect(Buffer.from(await fileSystem.readRange(file, 2, 100)).toString()).toBe('etwo');
    expect(await fileSystem.readRange(file, 6, 10)).toHaveLength(0);
    expect(await fileSystem.readRange(file, 99, 10)).toHaveLength(0);
    await fileSystem.truncate(file, 4);
    expect(await fileSystem.stat(file)).toMatchObject({ bytes: 4, isFolder: false });
    await fileSystem.syncFolder(folder);
    expect(await fileSystem.list(folder)).toEqual(['x']);
    expect(await fileSystem.list(path.join(folder, 'none'))).toEqual([]);
    expect(await fileSystem.stat(path.join(folder, 'none'))).toBeNull();
    await fileSystem.remove(file);
    await fileSystem.remove(file);
    await fileSystem.remove(folder);
    expect(await fileSystem.stat(folder)).toBeNull();
    expect(await fileSystem.freeBytes(tmpdir())).toBeGreaterThan(0);
  });
});

describe('file handles', () => {
  it('are opaque, bound to what the file was chosen for, and limited in number', () => {
    const handles = createFileHandles(systemRandom);
    const first = handles.add({ path: '/a', access: 'read' });
    expect(first).toMatch(/^file-[0-9a-f]{32}$/);
    expect(handles.get(first, 'read')?.path).toBe('/a');
    expect(handles.get(first, 'write')).toBeNull();
    for (let more = 0; more < 1_000; more += 1) handles.add({ path: '/b', access: 'read' });
    expect(handles.get(first, 'read')).toBeNull();
    const last = handles.add({ path: '/c', access: 'write' });
    handles.release(last);
    expect(handles.get(last, 'write')).toBeNull();
  });
});
