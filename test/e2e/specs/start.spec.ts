import { expect, test } from '../driver/app-test.ts';

test('the window opens on the first screen, ready to use', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Liaison/);
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  expect(app.complaints()).toEqual([]);
  expect(await app.leavingRequests()).toEqual([]);
});

test('closing the window ends the program', async ({ app }) => {
  const end = await app.closeWindow();
  expect(end.exitCode).toBe(0);
});

test('a second start brings the first window to the front instead of opening another', async ({ app }) => {
  const before = await app.focusCount();
  const second = await app.startAgain();
  expect(second.exitCode).toBe(0);
  await expect.poll(() => app.focusCount()).toBeGreaterThan(before);
});

test('the program starts again after it was killed', async ({ app }) => {
  await app.kill();
  await app.start();
  await expect(app.page.getByRole('heading').first()).toBeVisible();
});
