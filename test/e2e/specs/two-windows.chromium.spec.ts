import { expect, test } from '../driver/app-test.ts';
import { waitUntilReady } from '../driver/ready-page.ts';
import { WindowPage } from '../pages/window-page.ts';

test('a second window of a workspace is refused with what to do, and nothing is lost', async ({ app }) => {
  const first = new WindowPage(app.page);
  await first.startWorkspace('Northbank');
  await first.addPerson('Mara Lind');
  await first.saved();

  const page = await app.page.context().newPage();
  await page.goto(new URL('/', app.page.url()).href);
  await waitUntilReady(page);
  const refusal = page.getByText(
    'This workspace is open in another window. Close that window first, then open it here.',
  );
  await expect(refusal).toBeVisible();
  await page.getByRole('button', { name: /^Northbank/ }).click();
  await expect(refusal).toBeVisible();

  // The first window goes on as before.
  await first.addPerson('Jónas Berg');
  await first.saved();
  await app.page.close();

  await page.getByRole('button', { name: /^Northbank/ }).click();
  const grid = page.getByRole('grid', { name: 'People on the roster' });
  await expect(grid.getByRole('row', { name: 'Mara Lind' })).toBeVisible();
  await expect(grid.getByRole('row', { name: 'Jónas Berg' })).toBeVisible();
  const second = new WindowPage(page);
  await second.addPerson('Zoë Álvarez');
  await second.saved();
  await second.goTo('Roster');
  await expect(grid.getByRole('row', { name: 'Zoë Álvarez' })).toBeVisible();
});
