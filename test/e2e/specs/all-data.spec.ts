import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { sharedData } from '#build/paths.ts';
import { expect, test } from '../driver/app-test.ts';
import { distFolder } from '../driver/product-process.ts';
import { ImportScreen } from '../pages/import-screen.ts';
import { StartScreen } from '../pages/start-screen.ts';
import { WindowFrame } from '../pages/window-frame.ts';
import { WorkspaceFiles } from '../pages/workspace-files.ts';

const files = [
  ...['influencers', 'posts', 'tracking_data', 'payouts'].map((name) => `supplement-brand/${name}.csv`),
  'lists/instagram-top1000-2022-09.csv',
  'lists/instagram-top200.csv',
  'lists/tiktok-nigeria-top200.csv',
  'rates/eurofxref-hist.csv',
].map((file) => path.join(sharedData, file));

interface Answer {
  readonly stateHash: string;
  readonly records: Readonly<Record<string, number>>;
  readonly read: number;
  readonly added: number;
  readonly problems: readonly { readonly severity: string }[];
}

async function liaison(...words: string[]): Promise<Answer> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(distFolder, 'command-line/main.js'), ...words, '--json'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Answer;
}

test.skip(!existsSync(sharedData), 'needs the folder of real files beside the repository, which is not here');

test('every real file goes in with one call of the command line and is taken back from the window', async ({ app }) => {
  test.setTimeout(240_000);
  const workspace = path.join(app.filesFolder, 'everything.liaison');
  await liaison('new', workspace);
  const before = await liaison('check', workspace);

  const imported = await liaison('import', '--workspace', workspace, '--currency', 'INR', ...files);
  expect(imported).toMatchObject({ read: 5300 + 1050 + 200 + 200 + 899 });
  const after = await liaison('check', workspace);
  expect(after.stateHash).not.toBe(before.stateHash);
  expect(after.records).toMatchObject({ order: 5000, payment: 50, post: 200, exchangeRate: 899, importRun: 1 });

  await new StartScreen(app).openWorkspaceFile(workspace);
  await expect(app.page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
  const screen = new ImportScreen(app);
  await screen.undoNewest();
  await new WindowFrame(app).saved();
  expect(await new WorkspaceFiles(app).stateHash()).toBe(before.stateHash);
});
