import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAll } from '#build/build.ts';
import { root } from '#build/paths.ts';

const MINUTE = 60_000;
let folder = '';

beforeAll(async () => {
  await buildAll();
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-test-'));
}, 5 * MINUTE);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The built program, with a temporary folder of its own, so that what it leaves behind can be seen. */
function start(...words: string[]): ChildProcess {
  const entry = path.join(root, 'dist/command-line/main.js');
  return spawn(process.execPath, [entry, ...words], { cwd: folder, env: { ...process.env, TMPDIR: folder } });
}

async function end(child: ChildProcess): Promise<{ code: number | null; out: string; error: string }> {
  let out = '';
  let error = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, error };
}

/** Resolves once the program has made its temporary folder: then its browser is about to start. */
async function temporaryFolderOf(child: ChildProcess): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename?.startsWith(`liaison-command-${child.pid}-`)) return;
}

test('the program keeps to its streams and exit codes and leaves nothing behind', { timeout: 2 * MINUTE }, async () => {
  const made = await end(start('new', 'w.liaison', '--json'));
  expect(made).toMatchObject({ code: 0, error: '' });
  expect(made.out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(made.out)).toMatchObject({ file: 'w.liaison' });
  expect((await end(start('new', 'w.liaison'))).code).toBe(1);
  expect((await end(start('new'))).code).toBe(2);
  expect((await end(start('--version'))).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await readdir(folder)).toEqual(['w.liaison']);
});

test('Ctrl-C ends it early and removes everything temporary', { timeout: 2 * MINUTE }, async () => {
  const child = start('new', 'interrupted.liaison', '--sample');
  const ended = end(child);
  await temporaryFolderOf(child);
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect((await readdir(folder)).filter((name) => name !== 'w.liaison')).toEqual([]);
});

test('what a killed run left behind is removed by the next one', { timeout: 2 * MINUTE }, async () => {
  const child = start('new', 'killed.liaison', '--sample');
  const ended = end(child);
  await temporaryFolderOf(child);
  child.kill('SIGKILL');
  await ended;
  expect((await readdir(folder)).some((name) => name.startsWith('liaison-command-'))).toBe(true);
  expect((await end(start('check', 'w.liaison'))).code).toBe(0);
  expect(await readdir(folder)).toEqual(['w.liaison']);
});
