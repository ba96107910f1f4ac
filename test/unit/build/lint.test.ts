import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockReads, findPurityBreaches } from '#build/lint/pure-shared.ts';
import { root } from '#build/paths.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-lint-'));
  await copyFile(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lints one file as if it stood in the repository at `name` and answers what the linter printed. */
async function lint(name: string, source: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, source);
  return await new Promise((resolve) => {
    const program = path.join(root, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [program, '--format=unix', name], { cwd: folder }, (_, stdout) => resolve(stdout));
  });
}

describe('every house rule bites', () => {
  const cases: readonly [rule: string, file: string, source: string, expected: string][] = [
    ['shared imports no Node', 'shared/a.ts', "export { readFile } from 'node:fs';\n", 'no-restricted-imports'],
    ['shared imports no React', 'shared/b.ts', "export { useState } from 'react';\n", 'no-restricted-imports'],
    ['shared imports no Dexie', 'shared/c.ts', "export { Dexie } from 'dexie';\n", 'no-restricted-imports'],
    ['shared imports no renderer', 'shared/d.ts', "export { x } from '#renderer/x.ts';\n", 'no-restricted-imports'],
    [
      'shared reads no clock',
      'shared/e.ts',
      'export const now = (): number => Date.now();\n',
      'no-restricted-properties',
    ],
    [
      'shared makes no random number',
      'shared/f.ts',
      'export const r = (): number => Math.random();\n',
      'no-restricted-properties',
    ],
    [
      'shared has no DOM',
      'shared/g.ts',
      'export const title = (): string => document.title;\n',
      'no-restricted-globals',
    ],
    ['the renderer imports no Node', 'renderer/a.ts', "export { readFile } from 'node:fs';\n", 'no-restricted-imports'],
    [
      'the renderer imports no host',
      'renderer/b.ts',
      "export { x } from '#main/host/x.ts';\n",
      'no-restricted-imports',
    ],
    [
      'features do not fetch',
      'renderer/features/a.ts',
      "export const call = () => fetch('/rpc/app.info');\n",
      'no-restricted-globals',
    ],
    [
      'features do not open the database',
      'renderer/features/b.ts',
      "export { Dexie } from 'dexie';\n",
      'no-restricted-imports',
    ],
    ['main imports no renderer', 'main/host/a.ts', "export { x } from '#renderer/x.ts';\n", 'no-restricted-imports'],
    [
      'only main/electron imports Electron',
      'main/host/b.ts',
      "export { app } from 'electron';\n",
      'no-restricted-imports',
    ],
    ['no raw IPC', 'main/electron/a.ts', "export { ipcMain } from 'electron';\n", 'no-restricted-imports'],
    ['no default export', 'shared/h.ts', 'export default 1;\n', 'no-default-export'],
    ['no any', 'shared/i.ts', 'export const x = (y: any): unknown => y;\n', 'no-explicit-any'],
    ['file length', 'shared/j.ts', 'export {};\n'.repeat(401), 'max-lines'],
    ['file names', 'shared/notKebab.ts', 'export const x = 1;\n', 'filename-case'],
    [
      'no focused test',
      'test/unit/a.test.ts',
      "import { it } from 'vitest';\nit.only('x', () => {});\n",
      'no-focused-tests',
    ],
  ];

  it.each(cases)('%s', async (_, file, source, expected) => {
    expect(await lint(file, source)).toContain(expected);
  });

  it('leaves the transports alone, which are the only users of raw IPC and fetch', async () => {
    const ipc = await lint('main/electron/ipc-transport.ts', "export { ipcMain } from 'electron';\n");
    const http = await lint('renderer/platform/x.ts', "export const call = () => fetch('/rpc/app.info');\n");
    expect(ipc + http).not.toMatch(/no-restricted/);
  });

  it('finds a clock read that has no argument, and only that', () => {
    expect(clockReads('const a = new Date();\nconst b = new Date(0); // new Date()\nDate();\nDate.parse(x);')).toEqual([
      '1: const a = new Date();',
      '3: Date();',
    ]);
  });

  it('finds none in shared', async () => {
    expect(await findPurityBreaches()).toEqual([]);
  });
});
