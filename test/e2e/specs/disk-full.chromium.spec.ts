import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchChromium } from '../driver/launch-chromium.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { acknowledgements, ask, engineOf } from '../driver/engine-worker.ts';
import { StartScreen } from '../pages/start-screen.ts';

const KILOBYTE = 1024;

/** A disk in memory that can be filled without writing anything: it is made as small as what lies on it. */
class SmallDisk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'liaison-disk-'));

  constructor() {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2g', 'tmpfs', this.folder], { stdio: 'ignore' });
    } catch (error) {
      rmSync(this.folder, { recursive: true });
      throw error;
    }
  }

  /** Leaves this many bytes free, to the next page. */
  async leave(bytes: number): Promise<void> {
    const { blocks, bfree, bsize } = await statfs(this.folder);
    this.#resize(String((blocks - bfree) * bsize + bytes));
  }

  free(): void {
    this.#resize('2g');
  }

  #resize(size: string): void {
    execFileSync('mount', ['-o', `remount,size=${size}`, this.folder]);
  }

  end(): void {
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    new SmallDisk().end();
    return true;
  } catch {
    return false;
  }
}

const isPossible = canMount();
const reason = isPossible ? '' : ' (not run: it takes root on Linux to mount a small disk)';

const test = base.extend<{ disk: SmallDisk; app: AppDriver }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads out of the pattern which fixtures are wanted
  disk: async ({}, use) => {
    const disk = new SmallDisk();
    await use(disk);
    disk.end();
  },
  app: async ({ disk }, use) => {
    const filesFolder = mkdtempSync(path.join(tmpdir(), 'liaison-files-'));
    mkdirSync(path.join(filesFolder, 'downloads'));
    const dataFolder = path.join(disk.folder, 'data');
    mkdirSync(dataFolder);
    const app = await launchChromium({ dataFolder, filesFolder });
    await use(app);
    await app.close();
  },
});

/** Names and contents of the files of the browser's databases. */
async function databaseFiles(app: AppDriver): Promise<Record<string, string>> {
  const folder = path.join(app.dataFolder, 'test-browser/Default/IndexedDB');
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile())
      files[file] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
  }
  return files;
}

test(`a full disk is told, opens no database, and loses nothing that was acknowledged${reason}`, async ({
  app,
  disk,
}) => {
  test.skip(!isPossible, 'it takes root on Linux to mount a small disk');
  await new StartScreen(app).startWorkspace('Full Disk Agency');
  const heard = acknowledgements(app.page);
  const worker = await engineOf(app.page);
  const add = (name: string) =>
    ask<{ tag: string; message?: string }>(worker, 'run', { name: 'client.create', input: { name } });
  const save = () => ask<{ state: string; reason?: string; sequence?: number }>(worker, 'retrySave');
  for (let number = 1; number <= 10; number += 1) await add(`Client ${number}`);
  expect(await save()).toMatchObject({ state: 'saved', sequence: 11 });

  // Until the disk is full: long names, so that it does not take many.
  await disk.leave(512 * KILOBYTE);
  let number = 10;
  let acknowledged = 11;
  for (let status = await save(); status.state === 'saved'; status = await save()) {
    acknowledged = status.sequence ?? 0;
    number += 1;
    await add(`Client ${number} ${'x'.repeat(400)}`);
    if (number % 20 === 0) await disk.leave(8 * KILOBYTE);
    expect(number, 'the disk never got full').toBeLessThan(2_000);
  }
  for (const name of ['One more', 'Another']) expect(await add(name)).toMatchObject({ tag: 'refused' });
  expect(await save()).toMatchObject({
    state: 'not-saved',
    reason: expect.stringContaining('did not take the change'),
  });
  expect(heard.newest()).toBeLessThanOrEqual(acknowledged);
  await expect(app.page.getByText('Not saved')).toBeVisible();
  await expect(app.page.getByText(/Check that the disk has free space/)).toBeVisible();

  await app.kill();
  const before = await databaseFiles(app);
  await app.start();
  await expect(app.page.getByRole('heading', { name: 'Liaison has stopped before opening your data' })).toBeVisible();
  await expect(app.page.getByText(/^Only \d+ MB are free on the disk/)).toBeVisible();
  await app.kill();
  expect(await databaseFiles(app)).toEqual(before);

  disk.free();
  await app.start();
  await expect(app.page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
  const again = await engineOf(app.page);
  const { rows } = await ask<{ rows: readonly { name: string }[] }>(again, 'query', {
    name: 'client.list',
    params: {},
  });
  const names = new Set(rows.map((row) => row.name.split(' ').slice(0, 2).join(' ')));
  for (let client = 1; client < acknowledged; client += 1) expect(names).toContain(`Client ${client}`);
  expect(await ask(again, 'run', { name: 'client.create', input: { name: 'Afterwards' } })).toMatchObject({
    tag: 'done',
  });
  expect(await ask(again, 'retrySave')).toMatchObject({ state: 'saved' });
});
