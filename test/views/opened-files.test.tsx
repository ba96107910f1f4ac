import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createAppBench, type AppBench } from '#test/helpers/app-bench.tsx';
import { expectAccessible } from '#test/helpers/view-bench.tsx';

let bench: AppBench;
afterEach(() => bench.end());

const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const file = (name: string) => page.getByRole('heading', { name, exact: true });
const people = (...names: string[]): Uint8Array<ArrayBuffer> =>
  bytesOf(['Name,Instagram', ...names.map((name, at) => `${name},@person.${at}`), ''].join('\n'));

async function startWorkspace(name: string): Promise<void> {
  await page.getByLabelText('Name of your agency').fill(name);
  await page.getByRole('button', { name: 'Start this workspace' }).click();
  await expect.element(page.getByRole('status').getByText(/^Saved/)).toBeVisible();
}

it('keeps opened files until a workspace is open, says so, and shows what is in them', async () => {
  bench = await createAppBench();
  await expect.element(page.getByRole('heading', { name: 'Start a workspace' })).toBeVisible();
  bench.host.openWithApp([{ name: 'list.csv', data: people('Mara Lind', 'Jónas Berg') }]);
  await expect.element(page.getByText(/The file you opened waits until a workspace is open/)).toBeVisible();
  await expectAccessible();

  await page.getByLabelText('Name of your agency').fill('Northbank');
  await page.getByRole('button', { name: 'Start this workspace' }).click();
  await expect.element(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await expect.element(file('list.csv')).toBeVisible();
  await page.getByRole('tab', { name: /^Rows/ }).click();
  await expect.element(page.getByRole('grid')).toHaveTextContent(/Mara Lind.*Jónas Berg/);
  expect(bench.location()).toBe('/files/import');
});

it('looks at files together that are opened one by one, and names the one that is gone', async () => {
  bench = await createAppBench();
  await startWorkspace('Northbank');
  bench.host.openWithApp([{ name: 'first.csv', data: people('Mara Lind') }]);
  bench.host.openWithApp([{ name: 'second.csv', data: people('Jónas Berg', 'Zoë Álvarez') }]);
  bench.host.openWithApp([{ name: 'lost.csv' }]);
  await expect.element(file('first.csv')).toBeVisible();
  await expect.element(file('second.csv')).toBeVisible();
  await expect.element(page.getByText(/“lost.csv” was not opened: the file or folder is not there/)).toBeVisible();
});

it('opens a workspace file from the first screen and from another workspace, with the files beside it', async () => {
  bench = await createAppBench();
  await startWorkspace('Northbank');
  await page.getByRole('link', { name: 'Files', exact: true }).click();
  await page.getByRole('button', { name: 'Save a workspace file' }).click();
  await expect.poll(() => bench.host.saved().size).toBe(1);
  const [[, data]] = [...bench.host.saved()] as [[string, Uint8Array<ArrayBuffer>]];
  await bench.end();

  // Another laptop.
  bench = await createAppBench();
  await startWorkspace('Southbank');
  bench.host.openWithApp([
    { name: 'list.csv', data: people('Mara Lind') },
    { name: 'Northbank.liaison', data },
    { name: 'Other.liaison', data },
  ]);
  await expect.element(page.getByRole('button', { name: /Northbank/ })).toBeVisible();
  await expect.element(file('list.csv')).toBeVisible();
  await expect.element(page.getByText(/“Other.liaison” was not opened/)).toBeVisible();
  await bench.end();

  bench = await createAppBench();
  await expect.element(page.getByRole('heading', { name: 'Start a workspace' })).toBeVisible();
  bench.host.openWithApp([{ name: 'Northbank.LIAISON', data }]);
  await expect.element(page.getByRole('button', { name: /Northbank/ })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
});
