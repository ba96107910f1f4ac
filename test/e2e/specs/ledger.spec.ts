import { expect, test } from '../driver/app-test.ts';
import { LedgerScreen } from '../pages/ledger-screen.ts';
import { WindowPage } from '../pages/window-page.ts';

test('payouts are allocated by orders, taken back with Ctrl+Z, and the allocation outlives a restart', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  await window.exploreSample();
  await window.goTo('Ledger');
  const ledger = new LedgerScreen(app.page);
  await ledger.showUnallocated();
  const before = await ledger.count();
  expect(before).toBeGreaterThan(0);
  await ledger.allocateAll();
  await expect.poll(() => ledger.count()).toBeLessThan(before);
  const left = await ledger.count();
  await window.undo();
  await expect.poll(() => ledger.count()).toBe(before);
  await ledger.allocateAll();
  await expect.poll(() => ledger.count()).toBe(left);
  await window.saved();

  await app.restart();
  const reopened = new WindowPage(app.page);
  await reopened.enter('Sample agency');
  await reopened.goTo('Ledger');
  const again = new LedgerScreen(app.page);
  await again.showUnallocated();
  await expect.poll(() => again.count()).toBe(left);
  expect(app.complaints()).toEqual([]);
});

test('a payment is opened, divided and saved without the mouse', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.exploreSample();
  await window.goTo('Ledger');
  const ledger = new LedgerScreen(app.page);
  await ledger.showUnallocated();
  const before = await ledger.count();
  await ledger.list.focus();
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: /^Payment to / });
  await expect(dialog.getByRole('combobox', { name: 'Campaign' }).first()).toBeFocused();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Take the rest as part 1' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(dialog.getByText(/divided in full$/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Amount in / }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => ledger.count()).toBe(before - 1);
});
