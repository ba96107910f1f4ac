import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAppBench, type AppBench } from '#test/helpers/app-bench.tsx';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { expectAccessible } from '#test/helpers/view-bench.tsx';

let bench: AppBench | null = null;
afterEach(async () => {
  await bench?.end();
  bench = null;
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name });

describe('start', () => {
  it('offers a new workspace first, says when the name is missing, and opens it on an empty roster', async () => {
    bench = await createAppBench();
    await expect.element(heading('Start a workspace')).toBeVisible();
    expect(document.documentElement.dataset['ready']).toBe('true');
    expect(bench.host.lifecycle).toContain('ready');
    await expectAccessible();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Give the workspace a name')).toBeVisible();
    await userEvent.keyboard('Northbank{Enter}');
    await expect.element(heading('Your roster is empty')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Northbank/ })).toBeVisible();
    await expect.element(page.getByRole('status').getByText(/^Saved/)).toBeVisible();
  });

  it('opens the last workspace again after a restart, and lists it after leaving', async () => {
    bench = await createAppBench();
    await page.getByLabelText('Name of your agency').fill('Northbank');
    await page.getByRole('button', { name: 'Start this workspace' }).click();
    await expect.element(heading('Your roster is empty')).toBeVisible();

    await bench.restart();
    await expect.element(heading('Your roster is empty')).toBeVisible();
    window.localStorage.clear();
    await bench.restart();
    await expect.element(heading('Your roster is empty')).toBeVisible();
    await page.getByRole('button', { name: /Northbank/ }).click();
    await expect.element(heading('Open a workspace')).toBeVisible();
    await expectAccessible();
    await bench.restart();
    await expect.element(heading('Open a workspace')).toBeVisible();
    await page.getByRole('button', { name: /^Northbank/ }).click();
    await expect.element(heading('Your roster is empty')).toBeVisible();
  });

  it('lists a workspace that only this browser has, opens it, and makes it known to the host again', async () => {
    bench = await createAppBench();
    await page.getByLabelText('Name of your agency').fill('Northbank');
    await page.getByRole('button', { name: 'Start this workspace' }).click();
    await expect.element(heading('Your roster is empty')).toBeVisible();
    await expect.element(page.getByRole('status').getByText(/^Saved/)).toBeVisible();
    await page.getByRole('button', { name: /Northbank/ }).click();
    await expect.element(heading('Open a workspace')).toBeVisible();
    await bench.restart(createMemoryHost({ clock: { now: () => Date.now() } }));
    await page.getByRole('button', { name: /^Northbank/ }).click();
    await expect.element(heading('Your roster is empty')).toBeVisible();
    await expect.element(page.getByText(/A new snapshot of the working copy was written/)).toBeVisible();
    await expect.element(page.getByRole('status').getByText(/^Saved/)).toBeVisible();
    const listed = await bench.host.api.call('workspaces.list', {});
    expect(listed).toMatchObject({
      value: { workspaces: [{ name: 'Northbank', head: { snapshot: { sequence: 1 } } }] },
    });
  });

  it('makes the sample agency with people to look at', async () => {
    bench = await createAppBench();
    await page.getByRole('button', { name: 'Explore a sample agency' }).click();
    await expect.element(page.getByText('60 people')).toBeVisible();
    await expect.element(page.getByRole('grid', { name: 'People on the roster' })).toBeVisible();
  });

  it('opens no data at all while the host reports a reason for rescue', async () => {
    const message = 'The disk is full. Free some space, then look again.';
    bench = await createAppBench({ startProblems: [{ code: 'disk-space', message, severity: 'rescue' }] });
    await expect.element(page.getByText(message)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Look again' })).toBeVisible();
    expect(await indexedDB.databases()).toEqual([]);
    await expectAccessible();
  });
});
