import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

const workspace = async () => (await bench.engine.api.query({ name: 'workspace.summary', params: {} })).workspace;

describe('settings', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/settings', scheme);
    await expect.element(page.getByRole('heading', { name: 'Tiers' })).toBeVisible();
    await expect.element(page.getByText('0.0.0')).toBeVisible();
    await expectAccessible();
  });

  it('keeps a new name of the agency, and Undo takes it back', async () => {
    await bench.show('/settings');
    const name = page.getByRole('textbox', { name: 'Name of the agency' });
    await name.fill('Harbour & Co');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await workspace()).name).toBe('Harbour & Co');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await workspace()).name).toBe('Test agency');
    await expect.element(name).toHaveValue('Test agency');
  });

  it('shows both formulas of the engagement rate and keeps the chosen one', async () => {
    await bench.show('/settings');
    await expect.element(page.getByRole('radio', { name: /Pooled: sum of engagements \/ sum of reach/ })).toBeChecked();
    const mean = page.getByRole('radio', { name: /Mean: mean of engagements/ });
    await mean.click();
    await expect.poll(async () => (await workspace()).engagementRateMethod).toBe('mean');
    await expect.element(mean).toBeChecked();
  });

  it('says beside the field why a tier floor cannot be, and stores sound floors together', async () => {
    await bench.show('/settings');
    const micro = page.getByRole('textbox', { name: 'Micro, from followers' });
    const save = page.getByRole('button', { name: 'Save the tiers' });
    await expect.element(save).toBeDisabled();
    await micro.fill('900');
    await expect.element(page.getByText('Has to be more than 1,000, where Nano begins')).toBeVisible();
    await expect.element(micro).toHaveAttribute('aria-invalid', 'true');
    await expect.element(save).toBeDisabled();
    await micro.fill('lots');
    await expect.element(page.getByText('Write a whole number of followers')).toBeVisible();
    await micro.fill('12,500');
    await save.click();
    await expect.poll(async () => (await workspace()).tierFloors.micro).toBe(12_500);
  });

  it('adds a field of choices, renames a choice with its people, and tells before values go', async () => {
    await bench.show('/settings');
    const fields = async () => (await bench.engine.api.query({ name: 'customField.list', params: {} })).fields;
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('textbox', { name: 'Name of the field' }).fill('<b>Shirt</b>');
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Choice' }).click();
    await page.getByRole('textbox', { name: 'Choice 1' }).fill('Small');
    await page.getByRole('textbox', { name: 'Choice 2' }).fill('Large');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Choice 3' })).toHaveFocus();
    await userEvent.keyboard('Huge');
    await page.getByRole('button', { name: 'Save field' }).click();
    await expect
      .poll(async () => (await fields())[0]?.choices.map(({ value }) => value))
      .toEqual(['Small', 'Large', 'Huge']);
    const { id } = (await fields())[0]!;
    await bench.engine.api.run({
      name: 'influencer.create',
      input: { name: 'Mara Lind', custom: { [id]: 'Small' } },
    });
    await page.getByRole('button', { name: 'Edit <b>Shirt</b>' }).click();
    await expect.element(page.getByText('chosen for 1 person')).toBeVisible();
    await page.getByRole('button', { name: 'Remove choice 1' }).click();
    await page.getByRole('button', { name: 'Save field' }).click();
    await expect
      .element(
        page
          .getByRole('alert')
          .getByText(/“Small” is the value of 1 person/)
          .first(),
      )
      .toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Edit <b>Shirt</b>' }).click();
    await page.getByRole('textbox', { name: 'Choice 1' }).fill('Little');
    await page.getByRole('button', { name: 'Save field' }).click();
    await expect.poll(async () => (await fields())[0]?.choices[0]).toEqual({ value: 'Little', people: 1 });
    await page.getByRole('button', { name: 'Archive <b>Shirt</b>' }).click();
    await expect.element(page.getByText('· in the archive')).toBeVisible();
    await page.getByRole('button', { name: 'Remove <b>Shirt</b>' }).click();
    await expect.element(page.getByText(/One person has a value in this field/)).toBeVisible();
    await page.getByRole('button', { name: 'Remove field' }).click();
    const section = page.getByRole('region', { name: 'Own fields of people' });
    await expect.element(section.getByText('There are none yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await fields())[0]?.people).toBe(1);
  });

  it('changes colours and contrast at once', async () => {
    await bench.show('/settings');
    const ground = () => getComputedStyle(document.body).backgroundColor;
    const light = ground();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(ground).not.toBe(light);
    await page.getByRole('switch', { name: 'High contrast' }).click();
    await expect.poll(() => localStorage.getItem('liaison.contrast')).toBe('high');
  });

  it('can be worked with the keyboard alone', async () => {
    await bench.show('/settings');
    await expect.element(page.getByRole('heading', { name: 'Tiers' })).toBeVisible();
    await tabTo('combobox', 'Home currency');
    await userEvent.keyboard('{Control>}a{/Control}jpy{Enter}');
    await expect.poll(async () => (await workspace()).homeCurrency).toBe('JPY');
    await tabTo('textbox', 'Nano, from followers');
    await userEvent.keyboard('{Control>}a{/Control}2000{Enter}');
    await expect.poll(async () => (await workspace()).tierFloors.nano).toBe(2_000);
    await tabTo('button', 'Show all keys');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).not.toBeInTheDocument();
  });
});
