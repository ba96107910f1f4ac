import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { AppDriver, Launch, ShellName } from './app-driver.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchElectronDouble } from './launch-electron-double.ts';
import { launchElectron } from './launch-electron.ts';

const launchers: Record<ShellName, Launch> = {
  chromium: launchChromium,
  'electron-double': launchElectronDouble,
  electron: launchElectron,
};

/** Starts the product in one shell with empty data. */
export async function launchApp(shell: ShellName): Promise<AppDriver> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'liaison-data-'));
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'liaison-files-'));
  await mkdir(path.join(filesFolder, 'downloads'));
  return launchers[shell]({ dataFolder, filesFolder });
}

export interface ShellOptions {
  /** Set by each project of the configuration. */
  readonly shell: ShellName;
}

/** The product, running and ready, in the shell of the project. */
export const test = base.extend<{ app: AppDriver }, ShellOptions>({
  shell: ['chromium', { option: true, scope: 'worker' }],
  app: async ({ shell }, use, testInfo) => {
    const app = await launchApp(shell);
    await use(app);
    const isUnexpected = testInfo.status !== testInfo.expectedStatus;
    if (isUnexpected) await testInfo.attach('console', { body: app.complaints().join('\n') });
    await app.close();
  },
});

export { expect } from '@playwright/test';
