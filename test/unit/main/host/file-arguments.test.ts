import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFileArguments } from '#main/host/file-arguments.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'arguments-'));
  for (const name of ['list.csv', '-list.csv', 'Zoë & co.xlsx']) await writeFile(path.join(folder, name), 'x');
  await mkdir(path.join(folder, 'exports'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

it('finds files by relative and absolute paths and by address, each once', async () => {
  const words = ['list.csv', at('list.csv'), './exports/../list.csv', pathToFileURL(at('Zoë & co.xlsx')).href];
  expect(await readFileArguments(words, folder)).toEqual({
    files: [at('list.csv'), at('Zoë & co.xlsx')],
    leftOut: 0,
    missing: [],
  });
});

it('takes no option for a file, even where a file is called like it', async () => {
  const words = ['--', '-list.csv', '--no-sandbox', '--enable-features=list.csv', '', './-list.csv'];
  expect(await readFileArguments(words, folder)).toEqual({ files: [at('-list.csv')], leftOut: 0, missing: [] });
});

it('names words behind which there is no ordinary file', async () => {
  const elsewhere = process.platform === 'win32' ? 'file:' : 'file://server.example.com/list.csv';
  const words = ['lost.csv', 'exports', elsewhere, 'list.csv/inside', 'list\u0000.csv', 'https://example.com/list.csv'];
  expect(await readFileArguments(words, folder)).toEqual({ files: [], leftOut: 0, missing: words });
});

it.skipIf(process.platform === 'win32')('follows a link to a file, and takes no device', async () => {
  await symlink(at('list.csv'), at('link.csv'));
  expect(await readFileArguments(['link.csv', '/dev/zero'], folder)).toEqual({
    files: [at('link.csv')],
    leftOut: 0,
    missing: ['/dev/zero'],
  });
});

it('takes a hundred files and counts the others', async () => {
  const names = Array.from({ length: 103 }, (_, index) => `${index}.csv`);
  for (const name of names) await writeFile(at(name), 'x');
  const given = await readFileArguments(names, folder);
  expect(given.files).toEqual(names.slice(0, 100).map(at));
  expect(given.leftOut).toBe(3);
});
