import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createFileHandles } from '#main/host/file-handles.ts';
import type { FileSystemPort } from '#main/host/file-system.ts';
import { createNodeFileSystem } from '#main/host/node-file-system.ts';
import { createOpenedFiles, type OpenedFiles } from '#main/host/opened-files.ts';
import { createMemoryFileSystem } from '#test/helpers/memory-file-system.ts';
import { createSeededRandom } from '#test/helpers/memory-host.ts';

function openedFiles(fileSystem: FileSystemPort): OpenedFiles {
  return createOpenedFiles(fileSystem, createFileHandles(createSeededRandom()));
}

function openedInMemory(names: readonly string[]): OpenedFiles {
  const fileSystem = createMemoryFileSystem();
  for (const name of names) fileSystem.files.set(`/home/${name}`, new Uint8Array(3));
  return openedFiles(fileSystem);
}

const paths = (names: readonly string[]): string[] => names.map((name) => `/home/${name}`);

it('hands out each file once, also to two pages that ask at the same moment', async () => {
  const opened = openedInMemory(['a.csv', 'b.csv']);
  opened.add({ files: paths(['a.csv']), leftOut: 0 });
  opened.add({ files: paths(['a.csv', 'b.csv']), leftOut: 0 });
  const [first, second] = await Promise.all([opened.take('others'), opened.take('others')]);
  expect(first.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  expect(second.files).toEqual([]);
});

it('takes a file again that is opened again after it was handed out', async () => {
  const opened = openedInMemory(['a.csv']);
  for (const _time of [1, 2]) {
    opened.add({ files: paths(['a.csv']), leftOut: 0 });
    expect((await opened.take('others')).files).toHaveLength(1);
  }
});

it('keeps a hundred and counts the others once, its own and those it was told of', async () => {
  const names = Array.from({ length: 104 }, (_, index) => `${index}.csv`);
  const opened = openedInMemory(names);
  opened.add({ files: paths(names.slice(0, 60)), leftOut: 0 });
  opened.add({ files: paths(names.slice(60)), leftOut: 2 });
  const taken = await opened.take('others');
  expect(taken.files.map(({ name }) => name)).toEqual(names.slice(0, 100));
  expect(taken.leftOut).toBe(6);
  expect((await opened.take('others')).leftOut).toBe(0);
});

it('names what is gone and what is a folder, never by its path', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'opened-'));
  await writeFile(path.join(folder, 'list.csv'), 'handle\n');
  const opened = openedFiles(createNodeFileSystem());
  opened.add({ files: [path.join(folder, 'gone.csv'), folder, path.join(folder, 'list.csv')], leftOut: 0 });
  const taken = await opened.take('others');
  expect(taken.files).toMatchObject([{ name: 'list.csv', bytes: 7 }]);
  expect(taken.unreadable).toEqual([
    { name: 'gone.csv', reason: 'the file or folder is not there any more' },
    { name: path.basename(folder), reason: 'it is a folder or no ordinary file; open the files in it' },
  ]);
  expect(JSON.stringify(taken)).not.toContain(folder);
  await rm(folder, { recursive: true });
});

it('says of a file this account may not read that it may not be read', async () => {
  const fileSystem = createMemoryFileSystem();
  fileSystem.files.set('/home/secret.csv', new Uint8Array(3));
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  const opened = openedFiles({ ...fileSystem, readRange: () => Promise.reject(denied) });
  opened.add({ files: ['/home/secret.csv'], leftOut: 0 });
  expect((await opened.take('others')).unreadable).toEqual([
    { name: 'secret.csv', reason: expect.stringContaining('may not read it') as string },
  ]);
});
