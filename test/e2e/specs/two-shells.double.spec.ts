import path from 'node:path';
import { expect, test } from '../driver/app-test.ts';
import { distFolder, startProduct } from '../driver/product-process.ts';

test('the other shell does not touch data that this one has open', async ({ app }) => {
  const env = { LIAISON_NO_WINDOW: '1', LIAISON_DATA_FOLDER: app.dataFolder, LIAISON_PORT: '0' };
  const other = await startProduct(path.join(distFolder, 'chromium/main.js'), [], { env }).finished;
  expect(other.exitCode).toBe(1);
  expect(other.output).toContain(app.dataFolder);
});
