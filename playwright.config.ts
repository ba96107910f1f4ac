import { defineConfig } from '@playwright/test';
import { electronBinary } from './build/electron-binary.ts';
import type { ShellOptions } from './test/e2e/driver/app-test.ts';

const hasElectron = electronBinary() !== null;
// The configuration is read again by every worker; one line is enough.
if (!hasElectron && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write('not run: electron (its binary is not installed)\n');
}

/** Specs that attack what only one shell has say so in their name. */
const chromiumOnly = '**/*.chromium.spec.ts';
const doubleOnly = '**/*.double.spec.ts';
const electronOnly = ['**/*.electron.spec.ts', doubleOnly];

/** The same specs over every shell that can run on this computer. */
// oxlint-disable-next-line import/no-default-export -- the runner reads the default export
export default defineConfig<object, ShellOptions>({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/driver/global-setup.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: { shell: 'chromium' }, testIgnore: electronOnly },
    { name: 'electron-double', use: { shell: 'electron-double' }, testIgnore: chromiumOnly },
    ...(hasElectron
      ? [{ name: 'electron', use: { shell: 'electron' as const }, testIgnore: [chromiumOnly, doubleOnly] }]
      : []),
  ],
});
