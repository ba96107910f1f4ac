import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, focusList, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let mara: string;
let jonas: string;
let rut: string;
const table = page.getByRole('table', { name: 'People side by side' });
const row = (name: string | RegExp) => table.getByRole('row', { name });

async function addPerson(name: string, handle: string, followers: number, price: string): Promise<string> {
  const [id, accountId] = await bench.run('influencer.create', {
    name,
    city: 'Uppsala',
    account: { platform: 'instagram', handle },
  });
  await bench.run('account.recordFigures', { accountId: accountId!, metrics: { followers }, source: 'screenshot' });
  await bench.run('rate.record', {
    influencerId: id!,
    platform: 'instagram',
    format: 'Reel',
    price: { amount: price, currency: 'EUR' },
    source: 'creator-statement',
  });
  return id!;
}

beforeAll(async () => {
  bench = await createViewBench();
  mara = await addPerson('Mara Lind', 'mara.lind', 120_000, '900');
  jonas = await addPerson('Jónas Berg', 'jonas', 80_000, '500');
  rut = (await bench.run('influencer.create', { name: 'Rut Falk', city: 'Uppsala' }))[0]!;
});
afterAll(() => bench.end());

describe('comparing', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show(`/roster/compare?ids=${mara},${jonas},${rut}`, scheme);
    await expect.element(table).toBeVisible();
    await expectAccessible();
  });

  it('marks the best of a row in words: the most followers, the lowest rate', async () => {
    await bench.show(`/roster/compare?ids=${mara},${jonas},${rut}`);
    await expect.element(row(/^Followers/)).toHaveTextContent(/120,000Best80,000No Instagram account is known\./);
    await expect.element(row(/^Instagram Reel/)).toHaveTextContent(/EUR.900\.00EUR.500\.00BestNo rate is recorded\./);
    await expect.element(row(/^Attributed revenue/)).not.toHaveTextContent('Best');
  });

  it('shows only differences when asked, and takes people out and in', async () => {
    await bench.show(`/roster/compare?ids=${mara},${jonas}`);
    await expect.element(row(/^Place/)).toHaveTextContent('UppsalaUppsala');
    await page.getByRole('switch', { name: 'Only differences' }).click();
    await expect.element(row(/^Place/)).not.toBeInTheDocument();
    await expect.element(row(/^Followers/)).toBeVisible();
    await page.getByRole('button', { name: 'Take Jónas Berg out of the comparison' }).click();
    await expect.poll(() => bench.location()).toBe(`/roster/compare?ids=${mara}`);
    await page.getByRole('combobox', { name: 'Add a person' }).fill('Rut');
    await page.getByRole('option', { name: /Rut Falk/ }).click();
    await expect.element(table.getByRole('columnheader', { name: /Rut Falk/ })).toBeVisible();
    expect(decodeURIComponent(bench.location())).toBe(`/roster/compare?ids=${mara},${rut}`);
  });

  it('asks for people when nobody is named and says when somebody is gone', async () => {
    await bench.show('/roster/compare');
    await expect.element(page.getByRole('heading', { name: 'Choose two to five people' })).toBeVisible();
    await bench.show(`/roster/compare?ids=${mara},${jonas},019f0000-0000-7000-8000-000000000000`);
    await expect.element(page.getByText(/One of the people asked for is no longer on the roster/)).toBeVisible();
  });
});

describe('contacts', () => {
  it.each(['light', 'dark'] as const)('break no accessibility rule in %s, empty and filled', async (scheme) => {
    await bench.show('/roster/contacts', scheme);
    await expect.element(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
    await expectAccessible();
    await bench.run('contact.create', { name: 'Ida Sand', influencerId: mara });
    await expect.element(page.getByRole('grid', { name: 'Contacts' })).toHaveTextContent(/Ida Sand.*Mara Lind/);
    await expectAccessible();
    await bench.engine.api.undo();
  });

  it('are added, found, changed by Enter and removed from everybody they speak for', async () => {
    await bench.show('/roster/contacts');
    await page.getByRole('button', { name: 'Add a contact' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ida Sand');
    await page.getByRole('textbox', { name: 'Organisation' }).fill('Sand & Söner');
    await userEvent.dblClick(page.getByRole('button', { name: 'Save contact' }));
    const grid = page.getByRole('grid', { name: 'Contacts' });
    await expect.element(grid).toHaveTextContent(/Ida Sand.*Sand & Söner.*nobody yet/);
    await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
    await page.getByRole('searchbox', { name: 'Search contacts' }).fill('soner');
    await expect.element(grid).toHaveTextContent('Ida Sand');
    await focusList('Contacts');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('textbox', { name: 'Phone' }).fill('+46 70 000 00 00');
    await page.getByRole('button', { name: 'Save contact' }).click();
    await expect.element(grid).toHaveTextContent('+46 70 000 00 00');
    // The second click of a double click lands beside the form that the first one opened.
    await userEvent.dblClick(grid.getByText('Ida Sand'));
    await expect.element(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+46 70 000 00 00');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Remove Ida Sand' }).click();
    await expect.element(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
  });
});
