import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumForTests } from './test/helpers/chromium-for-tests.ts';

const chromium = chromiumForTests();

/** Code of the Electron shell runs on a double of the module, whose windows are real pages. */
const electronDouble = path.join(import.meta.dirname, 'test/electron-double/electron.ts');

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: [{ find: /^electron$/, replacement: electronDouble }] },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Everything the window uses is prepared before the first test: found on the way, it would reload the tests.
        optimizeDeps: {
          entries: ['renderer/app/main.tsx', 'renderer/features/reports/open-pdf.ts', 'test/helpers/view-bench.tsx'],
          include: ['react', 'react-dom', 'react-dom/client', 'dexie', 'zod', 'fast-check'],
        },
        test: {
          name: 'browser',
          include: ['test/db/**/*.test.ts', 'test/views/**/*.test.tsx'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium.path, args: chromium.args } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
