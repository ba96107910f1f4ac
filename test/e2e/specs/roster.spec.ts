import { open } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../driver/app-test.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { threePeople } from '../pages/three-people.ts';
import { WindowFrame } from '../pages/window-frame.ts';
import { WindowPage } from '../pages/window-page.ts';

const ALL = ['Jónas Berg', 'Mara Lind', 'Zoë Álvarez'];

test('people are found by a typing mistake, in another script, by facets, ranges and not', async ({ app }) => {
  const roster = await threePeople(app);
  await test.step('search', async () => {
    await roster.search('alvaerz');
    await roster.listed(['Zoë Álvarez']);
    await roster.search('Мара Линд');
    await roster.listed(['Mara Lind']);
    await roster.search('');
    await roster.listed(ALL);
  });
  await test.step('one value, then not that value', async () => {
    await roster.openFilters();
    await roster.section('Platform');
    await roster.filters.getByRole('checkbox', { name: /^Instagram/ }).check();
    await roster.listed(['Jónas Berg', 'Zoë Álvarez']);
    await roster.filters.getByRole('checkbox', { name: /^Instagram/ }).uncheck();
    await roster.filters.getByRole('button', { name: 'Not Instagram' }).click();
    await roster.listed(['Mara Lind']);
    await roster.filters.getByRole('button', { name: 'Not Instagram' }).click();
    await roster.listed(ALL);
  });
  await test.step('a range', async () => {
    await roster.section('Followers');
    await roster.filters.getByRole('textbox', { name: 'From' }).fill('10000');
    await roster.filters.getByRole('textbox', { name: 'To', exact: true }).fill('100000');
    await roster.listed(['Mara Lind']);
  });
  expect(app.complaints()).toEqual([]);
});

test('a saved view keeps filters, order and columns over a restart', async ({ app }) => {
  test.setTimeout(180_000);
  const roster = await threePeople(app);
  const window = new WindowPage(app.page);
  await roster.openFilters();
  await roster.section('Platform');
  await roster.filters.getByRole('checkbox', { name: /^Instagram/ }).check();
  await roster.head('Name').getByRole('button').first().click();
  await expect(roster.head('Name')).toHaveAttribute('aria-sort', 'ascending');
  await roster
    .head('Followers')
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] });
  await expect(roster.head('Followers')).toContainText('2');
  await roster.saveViewAs('On Instagram');
  await roster.view('Everybody');
  await roster.listed(ALL);
  await window.saved();

  await app.restart();
  await new WindowPage(app.page).enter('Northbank');
  await roster.listed(ALL);
  await roster.view('On Instagram');
  await roster.listed(['Jónas Berg', 'Zoë Álvarez']);
  await expect(roster.head('Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(roster.head('Followers')).toContainText('2');
});

test('many people are tagged and taken back in one step, and two to five compared', async ({ app }) => {
  const roster = await threePeople(app);
  const { page } = app;
  await roster.choose('Mara Lind');
  await roster.choose('Zoë Álvarez');
  await expect(roster.selection.getByRole('status')).toHaveText('2 selected');
  await roster.selection.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('combobox', { name: 'Add' }).fill('autumn');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await roster.openFilters();
  await roster.section('Tags');
  await expect(roster.filters.getByRole('checkbox', { name: /^autumn/ })).toBeVisible();
  await expect(roster.filters.getByRole('listitem').filter({ hasText: 'autumn' })).toContainText('2');
  await new WindowFrame(app).undo();
  await expect(roster.filters.getByRole('checkbox', { name: /^autumn/ })).toHaveCount(0);

  await roster.choose('Jónas Berg');
  await roster.selection.getByRole('button', { name: 'Compare' }).click();
  for (const name of ALL) await expect(page.getByRole('columnheader', { name })).toBeVisible();
});

test('the panel beside the list is walked by the arrow keys', async ({ app }) => {
  const roster = await threePeople(app);
  const panel = app.page.getByRole('complementary', { name: 'Person beside the page' });
  await roster.grid.focus();
  await app.page.keyboard.press('Shift+Enter');
  await expect(panel.getByRole('heading', { name: 'Jónas Berg' })).toBeVisible();
  await roster.grid.focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
  await app.page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: 'Zoë Álvarez' })).toBeVisible();
});

/** A file of this size; a hole in it takes no room on the disk. */
async function sparseFile(file: string, bytes: number): Promise<string> {
  const handle = await open(file, 'w');
  await handle.truncate(bytes);
  await handle.close();
  return file;
}

/** Opens the files of a person. */
async function openFilesOf(app: AppDriver, name: string): Promise<void> {
  const roster = await threePeople(app);
  await roster.row(name).getByRole('gridcell').nth(1).dblclick();
  await expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible();
  await app.page.getByRole('tab', { name: /^Files/ }).click();
}

test('a file is attached to a person and found by its name', async ({ app }) => {
  const { page } = app;
  await openFilesOf(app, 'Mara Lind');
  await app.openFiles([await sparseFile(path.join(app.filesFolder, 'rate card.pdf'), 2_000)]);
  await page.getByRole('button', { name: 'Attach files' }).click();
  await expect(page.getByRole('cell', { name: 'rate card.pdf', exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('rate card');
  await expect(page.getByRole('group', { name: 'Files' }).getByRole('option')).toContainText('Mara Lind');
});

test('a file of 2 GB is refused before it is read', async ({ app }) => {
  test.skip(app.shell === 'chromium', 'the driver hands no large file to a page in a browser');
  const { page } = app;
  await openFilesOf(app, 'Mara Lind');
  await app.openFiles([await sparseFile(path.join(app.filesFolder, 'film.mov'), 2 * 1024 ** 3)]);
  await page.getByRole('button', { name: 'Attach files' }).click();
  await expect(page.getByText('“film.mov” has 2 GB; 25 MB is the most')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'film.mov', exact: true })).toHaveCount(0);
});
