import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '#build/paths.ts';
import { openFile } from '#shared/formats/open-file.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { expect, test } from '../driver/app-test.ts';
import { ExportDialog } from '../pages/export-dialog.ts';
import { ImportScreen } from '../pages/import-screen.ts';
import { StartScreen } from '../pages/start-screen.ts';
import { threePeople } from '../pages/three-people.ts';
import { WindowFrame } from '../pages/window-frame.ts';

const programme = ['influencers', 'posts', 'orders', 'payouts'].map((name) =>
  path.join(root, 'test/fixtures/programme', `${name}.csv`),
);

/** A file as tables, by the names of its sheets. */
async function tablesOf(file: string): Promise<Record<string, readonly (readonly string[])[]>> {
  const { refusal, sheets } = openFile({ name: path.basename(file), bytes: new Uint8Array(await readFile(file)) });
  if (refusal !== null) throw new Error(refusal);
  return Object.fromEntries(sheets.map(({ name, rows }) => [name ?? '', rows]));
}

/** Everything of the open workspace as a workbook, with what the product says is not in it. */
async function exportEverything(app: AppDriver, target: string): Promise<void> {
  const { page } = app;
  const dialog = new ExportDialog(app);
  await new WindowFrame(app).goTo('Files');
  await page.getByRole('button', { name: 'Export data' }).click();
  await dialog.choose('What', /^Everything/);
  const done = page.getByRole('dialog', { name: 'Exported' });
  await dialog.write(target, done);
  await expect(done).toContainText('Not in it: the settings of this workspace, the history of imports.');
  await done.getByRole('button', { name: 'Close' }).last().click();
  await expect(done).toHaveCount(0);
}

test('everything leaves as a workbook and comes into a new workspace as it was', async ({ app }) => {
  test.setTimeout(180_000);
  const frame = new WindowFrame(app);
  const files = new ImportScreen(app);
  const first = path.join(app.filesFolder, 'first.xlsx');
  const second = path.join(app.filesFolder, 'second.xlsx');

  await new StartScreen(app).startWorkspace('Northbank');
  await files.choose(programme);
  await files.chooseCurrency('EUR');
  await files.commit();
  await exportEverything(app, first);
  const tables = await tablesOf(first);
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining(['Influencers', 'Accounts', 'Posts', 'Orders', 'Payouts']),
  );

  await test.step('the same workspace is not changed by its own export', async () => {
    await files.choose([first]);
    await expect(app.page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  });

  await test.step('another workspace has the same records afterwards', async () => {
    await frame.saved();
    await app.page.getByRole('navigation').getByRole('button', { name: 'Northbank' }).click();
    await app.page.getByLabel('Name of your agency').fill('Southbank');
    await app.page.getByRole('button', { name: 'Start this workspace' }).click();
    await expect(app.page.getByRole('navigation').getByRole('button', { name: 'Southbank' })).toBeVisible();
    await files.choose([first]);
    await files.commit();
    await exportEverything(app, second);
    expect(await tablesOf(second)).toEqual(tables);
  });
  expect(app.complaints()).toEqual([]);
});

test('people chosen on the roster leave as address cards', async ({ app }) => {
  const { page } = app;
  const roster = await threePeople(app);
  const target = path.join(app.filesFolder, 'chosen.vcf');
  const dialog = new ExportDialog(app);
  await roster.choose('Mara Lind');
  await roster.bulk('Export …');
  await expect(dialog.dialog.getByRole('combobox', { name: 'What' })).toHaveText('1 selected person');
  await dialog.choose('As', 'Address cards (vCard)');
  await dialog.write(target, page.getByText(/^Wrote .+: 1 card, /));
  const [cards] = Object.values(await tablesOf(target));
  expect(cards).toHaveLength(2);
  expect(cards![1]![cards![0]!.indexOf('Full name')]).toBe('Mara Lind');
  expect(app.complaints()).toEqual([]);
});
