import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from '../driver/app-test.ts';
import { ReportsScreen } from '../pages/reports-screen.ts';
import { WindowPage } from '../pages/window-page.ts';

test('a client report is built, shown page by page and saved as a PDF that names the campaign', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.exploreSample();
  await window.goTo('Campaigns');
  const list = app.page.getByRole('grid', { name: 'Campaigns' });
  // What is there to open has to have come first.
  await expect(list.getByRole('gridcell').first()).toBeVisible();
  await list.focus();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  const campaign = await app.page.getByRole('heading', { level: 1 }).innerText();
  await app.page.getByRole('button', { name: 'Go to the report' }).click();
  await expect(app.page.getByRole('heading', { name: 'What the report cannot say yet' })).toBeVisible();
  const reports = new ReportsScreen(app.page);
  await reports.build();

  const target = path.join(app.filesFolder, 'client.pdf');
  await app.saveTo(target);
  await reports.save();
  await expect(app.page.getByText(/^Saved (as|in the downloads folder as) /)).toBeVisible();
  await app.saved();
  const document = await getDocument({ data: new Uint8Array(await readFile(target)) }).promise;
  const shown = await reports.pages.getByRole('img').count();
  expect(document.numPages).toBe(shown);
  const first = await (await document.getPage(1)).getTextContent();
  expect(first.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain(campaign);
  expect((await document.getMarkInfo())?.Marked).toBe(true);
  expect(app.complaints()).toEqual([]);
});
