import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../driver/app-test.ts';
import { ElectronDoubleDriver } from '../driver/launch-electron-double.ts';
import { StartScreen } from '../pages/start-screen.ts';

test('files that the Finder or the Dock open one by one are one import', async ({ app }) => {
  if (!(app instanceof ElectronDoubleDriver)) throw new Error('This spec belongs to the double.');
  await new StartScreen(app).startWorkspace('Northbank');
  for (const name of ['first.csv', 'second.csv']) {
    const file = path.join(app.filesFolder, name);
    await writeFile(file, `Name,Username,Platform\n${name},@${name},Instagram\n`);
    expect(await app.ask('openFile', file)).toBe(true);
  }
  for (const name of ['first.csv', 'second.csv']) {
    await expect(app.page.getByRole('heading', { name, exact: true })).toBeVisible({ timeout: 30_000 });
  }
});
