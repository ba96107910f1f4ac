import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { AppDriver } from '../driver/app-driver.ts';
import { expect, launchApp, test } from '../driver/app-test.ts';
import { StartScreen } from '../pages/start-screen.ts';
import { WindowFrame } from '../pages/window-frame.ts';

/** Writes a table of people into the test's folder and answers where it is. */
async function peopleFile(app: AppDriver, name: string, people: readonly string[]): Promise<string> {
  const file = path.join(app.filesFolder, name);
  const rows = people.map((person, at) => `${person},@person.${at},Instagram`);
  await writeFile(file, ['Name,Username,Platform', ...rows, ''].join('\n'));
  return file;
}

async function expectRows(page: Page, file: string, people: readonly string[]): Promise<void> {
  await expect(page.getByRole('heading', { name: path.basename(file), exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: /^Rows/ }).click();
  for (const person of people) await expect(page.getByRole('grid').getByText(person).first()).toBeVisible();
}

test('files that the app is started with are shown, and those of a second start in the same window', async ({
  app,
}) => {
  const first = await peopleFile(app, 'Zoë & co.csv', ['Mara Lind', 'Jónas Berg']);
  const second = await peopleFile(app, 'more people.csv', ['Zoë Álvarez']);
  await new StartScreen(app).startWorkspace('Northbank');
  await app.closeWindow();

  await app.start([first]);
  await expectRows(app.page, first, ['Mara Lind', 'Jónas Berg']);

  const before = await app.focusCount();
  const end = await app.startAgain([second, path.join(app.filesFolder, 'lost.csv')]);
  expect(end.exitCode).toBe(0);
  await expectRows(app.page, second, ['Zoë Álvarez']);
  await expect(app.page.getByRole('heading', { name: path.basename(first), exact: true })).toHaveCount(0);
  // A browser lets nobody bring its window to the front, and another one over it would hide the files.
  if (app.shell === 'chromium') expect(await app.focusCount()).toBe(before);
  else expect(await app.focusCount()).toBeGreaterThan(before);
  expect(app.complaints()).toEqual([]);
});

test('files wait on the first screen until a workspace is open', async ({ app }) => {
  const list = await peopleFile(app, 'list.csv', ['Mara Lind']);
  await app.startAgain([list]);
  await expect(app.page.getByText('The file you opened waits until a workspace is open')).toBeVisible();
  await app.page.getByLabel('Name of your agency').fill('Northbank');
  await app.page.getByRole('button', { name: 'Start this workspace' }).click();
  await expectRows(app.page, list, ['Mara Lind']);
});

test('a workspace file is opened, on another laptop and by a start of its own', async ({ app, shell }) => {
  await new StartScreen(app).startWorkspace('Northbank');
  await new WindowFrame(app).goTo('Files');
  const saved = path.join(app.filesFolder, 'saved.liaison');
  await app.saveTo(saved);
  await app.page.getByRole('button', { name: 'Save a workspace file' }).click();
  await app.saved();

  const other = await launchApp(shell);
  try {
    const copy = path.join(other.filesFolder, 'Copy for the new laptop.LIAISON');
    await copyFile(saved, copy);
    await other.closeWindow();
    await other.start([copy]);
    await expect(other.page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
    await expect(other.page.getByRole('button', { name: /Northbank/ })).toBeVisible();
  } finally {
    await other.close();
  }
});
