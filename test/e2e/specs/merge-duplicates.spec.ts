import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, sharedData } from '#build/paths.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { expect, test } from '../driver/app-test.ts';
import { DuplicatesScreen } from '../pages/duplicates-screen.ts';
import { ImportScreen } from '../pages/import-screen.ts';
import { StartScreen } from '../pages/start-screen.ts';
import { WindowFrame } from '../pages/window-frame.ts';
import { WindowPage } from '../pages/window-page.ts';
import { WorkspaceFiles } from '../pages/workspace-files.ts';

/**
 * Imports a list whose differing rows are kept as people of their own, merges them one by one, and takes the merges back
 * one by one: the workspace then is what it was, down to the last value.
 */
async function mergeAndTakeBack(app: AppDriver, file: string, repeats: number, people: number): Promise<void> {
  const { page } = app;
  const frame = new WindowFrame(app);
  const files = new ImportScreen(app);
  const duplicates = new DuplicatesScreen(app);

  await test.step('the differing rows are kept as people of their own', async () => {
    await new StartScreen(app).startWorkspace('Northbank');
    await files.choose([file]);
    await page.getByRole('tab', { name: /^To decide/ }).click();
    const both = page.getByRole('radio', { name: 'Both: make two people, to be compared and merged later' });
    await expect(both).toHaveCount(repeats);
    for (let at = 0; at < repeats; at += 1) {
      await expect(both.nth(at)).toBeEnabled();
      await both.nth(at).click();
      await expect(both.nth(at)).toBeChecked();
    }
    await expect(files.count('New')).toHaveText(String(people + repeats));
    await files.commit();
    await frame.saved();
  });

  let before = '';
  await test.step('each pair is found, explained and merged', async () => {
    before = await new WorkspaceFiles(app).stateHash();
    await duplicates.open();
    const sameAccount = duplicates.pairs.filter({ hasText: 'The same account' });
    await expect(sameAccount).toHaveCount(repeats);
    for (let left = repeats; left > 0; left -= 1) {
      await expect(sameAccount).toHaveCount(left);
      await duplicates.mergeFirst();
    }
    await expect(sameAccount).toHaveCount(0);
    await frame.goTo('Roster');
    await expect(page.getByText(`${people} people`)).toBeVisible();
    expect(await new WorkspaceFiles(app).stateHash()).not.toBe(before);
  });

  await test.step('as many undos bring back the very same workspace', async () => {
    for (let left = repeats; left > 0; left -= 1) {
      await frame.undo();
      await expect(page.getByRole('alert').filter({ hasText: /^Undone: Merge/ })).toBeVisible();
      await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    }
    expect(await new WorkspaceFiles(app).stateHash()).toBe(before);
    await frame.goTo('Roster');
    await expect(page.getByText(`${people + repeats} people`)).toBeVisible();
  });
  expect(app.complaints()).toEqual([]);
}

test('differing repeats become two people, one person by merging, and two again by undo', async ({ app }) => {
  await mergeAndTakeBack(app, path.join(root, 'test/fixtures/import/differing-repeats.csv'), 2, 3);
});

test('people told apart are not brought up again, not even after a restart', async ({ app }) => {
  const frame = new WindowFrame(app);
  const files = new ImportScreen(app);
  const duplicates = new DuplicatesScreen(app);
  await new StartScreen(app).startWorkspace('Northbank');
  await files.choose([path.join(root, 'test/fixtures/import/differing-repeats.csv')]);
  await app.page.getByRole('tab', { name: /^To decide/ }).click();
  const both = app.page.getByRole('radio', { name: 'Both: make two people, to be compared and merged later' });
  for (let at = 0; at < 2; at += 1) {
    await both.nth(at).click();
    await expect(both.nth(at)).toBeChecked();
  }
  await files.commit();
  await duplicates.open();
  const before = await duplicates.pairs.count();
  const told = await duplicates.tellFirstApart();
  await expect(duplicates.pairs).toHaveCount(before - 1);
  await frame.saved();

  await app.restart();
  await new WindowPage(app.page).enter('Northbank');
  await duplicates.open();
  await expect(duplicates.pairs).toHaveCount(before - 1);
  await app.page.getByRole('button', { name: 'Told apart 1' }).click();
  await expect(duplicates.pairs).toHaveCount(1);
  await expect(duplicates.pairs).toHaveAccessibleName(told);
  expect(app.complaints()).toEqual([]);
});

const top1000 = path.join(sharedData, 'lists/instagram-top1000-2022-09.csv');

test.describe('real files', () => {
  test.skip(!existsSync(top1000), 'the list of the thousand largest accounts is not here');

  test('six differing repeats among a thousand accounts are merged and taken back', async ({ app }) => {
    test.setTimeout(300_000);
    await mergeAndTakeBack(app, top1000, 6, 983);
  });
});
