import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bytesOfBase64 } from '#renderer/engine/base64.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

/** One transparent dot. */
const PNG = bytesOfBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
);

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

const clientOf = async (id: string) => (await bench.engine.api.query({ name: 'client.page', params: { id } }))!.client;

const nimbus = async () => {
  const [id = ''] = await bench.run('client.create', {
    name: 'Nimbus Foods',
    currency: 'EUR',
    website: 'nimbus.example.com',
    topics: ['tea', 'breakfast'],
    rivals: ['Cirrus'],
    colours: { primary: '#1b6b38', secondary: '#ffee88' },
    audience: { countries: ['FR'], ages: { least: 18, most: 34 } },
    people: [{ name: 'Ada Example', role: 'Brand lead', email: 'ada@example.com', sees: ['brief', 'results'] }],
    products: [{ name: 'Oat bar', category: 'Snacks', price: { amount: '2.50', currency: 'EUR' } }],
    notes: 'Pays late',
  });
  await bench.run('campaign.create', { name: 'Spring tea', clientId: id });
  return id;
};

describe('clients', () => {
  it('are reached from the navigation, and the empty list says what they are for', async () => {
    await bench.show('/roster');
    await page.getByRole('link', { name: 'Clients' }).click();
    await expect.element(page.getByRole('heading', { name: 'No clients yet' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add a client' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a client' });
    await dialog.getByRole('button', { name: 'Add client' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the client a name.');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nimbus Foods');
    await dialog.getByRole('button', { name: 'Add client' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Nimbus Foods' })).toBeVisible();
    const [row] = (await bench.engine.api.query({ name: 'client.list', params: {} })).rows;
    expect(bench.location()).toBe(`/clients/${row!.id}`);
    expect(row).toMatchObject({ currency: 'EUR' });
  });

  it('are listed, searched by their people and products, and opened by the keyboard', async () => {
    await nimbus();
    await bench.run('client.create', { name: 'Cirrus' });
    await bench.show('/clients');
    await expect.element(page.getByRole('gridcell', { name: 'Cirrus' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search clients' }).fill('oat');
    await expect.element(page.getByRole('gridcell', { name: 'Cirrus' })).not.toBeInTheDocument();
    await expect.element(page.getByText('1 of 2 clients')).toBeVisible();
    await focusList('Clients');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Nimbus Foods' })).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('break no accessibility rule in %s', async (scheme) => {
    const id = await nimbus();
    await bench.show('/clients', scheme);
    await expect.element(page.getByRole('gridcell', { name: 'Nimbus Foods' })).toBeVisible();
    await expectAccessible();
    for (const tab of ['', '/people', '/audience', '/products', '/campaigns', '/notes']) {
      await bench.show(`/clients/${id}${tab}`, scheme);
      await expect.element(page.getByRole('heading', { level: 1, name: 'Nimbus Foods' })).toBeVisible();
      await expectAccessible();
    }
  });

  it('show what the brand stands for and edit it, with the website opened outside', async () => {
    const id = await nimbus();
    await bench.show(`/clients/${id}`);
    await page.getByRole('button', { name: 'https://nimbus.example.com' }).click();
    await expect.poll(() => bench.host.openedLinks).toEqual(['https://nimbus.example.com/']);
    await page.getByRole('button', { name: 'Edit: The brand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit: The brand' });
    await dialog.getByRole('textbox', { name: 'Website' }).fill('no address');
    await dialog.getByRole('combobox', { name: 'Values' }).fill('calm');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('“no address” is not a web address');
    await dialog.getByRole('textbox', { name: 'Website' }).fill('shop.example.com');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('calm', { exact: true })).toBeVisible();
    expect(await clientOf(id)).toMatchObject({
      website: 'https://shop.example.com',
      values: ['calm'],
      rivals: ['Cirrus'],
    });
  });

  it('say what a colour can be used for, and refuse what is none', async () => {
    const id = await nimbus();
    await bench.show(`/clients/${id}`);
    await expect.element(page.getByText('For rules and heads of reports')).toBeVisible();
    await page.getByRole('button', { name: 'Edit: Colours and logo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit: Colours' });
    await dialog.getByRole('textbox', { name: 'Main colour' }).fill('green');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('“green” is not a colour');
    await dialog.getByRole('textbox', { name: 'Main colour' }).fill('#FFEE88');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Too pale for paper: reports keep their black')).toBeVisible();
  });

  it('keep a logo that is shown and put on the cover of the report, and say why a drawing cannot be', async () => {
    const id = await nimbus();
    const [campaign] = (await bench.engine.api.query({ name: 'client.page', params: { id } }))!.campaigns;
    await bench.show(`/clients/${id}`);
    bench.host.chooseFiles([{ name: 'logo.svg', data: new TextEncoder().encode('<svg/>') }]);
    await page.getByRole('button', { name: 'Choose a logo' }).click();
    await expect.element(page.getByText(/“logo.svg” cannot stand in a report/)).toBeVisible();
    expect((await bench.engine.api.buildReport({ campaignId: campaign!.id }, { taskId: 'report' })).html).not.toContain(
      '<img',
    );
    bench.host.chooseFiles([{ name: 'logo.png', data: PNG }]);
    await page.getByRole('button', { name: 'Choose a logo' }).click();
    await expect.element(page.getByRole('img', { name: 'Logo of Nimbus Foods' })).toBeVisible();
    await expect.element(page.getByText(/cannot stand in a report/)).not.toBeInTheDocument();
    const { html } = await bench.engine.api.buildReport({ campaignId: campaign!.id }, { taskId: 'report' });
    expect(html).toContain('<img class="logo" src="data:image/png;base64,iVBORw0KGgo');
    expect(html).toContain('h1, h2 { color: #1b6b38; }');
  });

  it('have people with what each may be shown, added by keyboard alone, and taken away with Undo', async () => {
    const id = await nimbus();
    await bench.show(`/clients/${id}/people`);
    await tabTo('button', 'Add a person');
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Add a person at the client' });
    await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.keyboard('Bo Example');
    await tabTo('checkbox', /^Prices/);
    await userEvent.keyboard(' {Enter}');
    await expect.element(page.getByRole('cell', { name: 'Brief, Shortlist, Prices, Results' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Ada Example' }).click();
    await expect.element(page.getByRole('cell', { name: 'Ada Example', exact: true })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('cell', { name: 'Ada Example', exact: true })).toBeVisible();
    expect((await clientOf(id)).people).toHaveLength(2);
  });

  it('have products and a target audience', async () => {
    const id = await nimbus();
    await bench.show(`/clients/${id}/products`);
    await page.getByRole('button', { name: 'Edit Oat bar' }).click();
    const product = page.getByRole('dialog', { name: 'Edit Oat bar' });
    await product.getByRole('textbox', { name: 'Price', exact: true }).fill('3.25');
    await product.getByRole('button', { name: 'Save product' }).click();
    await expect.element(page.getByRole('cell', { name: '3.25' })).toBeVisible();
    await page.getByRole('tab', { name: 'Target audience' }).click();
    await expect.element(page.getByText('18 to 34')).toBeVisible();
    await page.getByRole('button', { name: 'Edit: Target audience' }).click();
    const audience = page.getByRole('dialog', { name: 'Edit: Target audience' });
    await audience.getByRole('textbox', { name: 'Youngest age' }).fill('40');
    await audience.getByRole('button', { name: 'Save' }).click();
    await expect.element(audience.getByRole('alert')).toHaveTextContent('the oldest (34) is below the youngest (40)');
    await audience.getByRole('textbox', { name: 'Oldest age' }).fill('');
    await audience.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('40 and older')).toBeVisible();
  });

  it('cannot be removed while a campaign is for them', async () => {
    const id = await nimbus();
    await bench.show(`/clients/${id}`);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.element(page.getByText(/is the client of the campaign Spring tea/)).toBeVisible();
    const [other] = await bench.run('client.create', { name: 'Cirrus' });
    await bench.show(`/clients/${other}`);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.element(page.getByRole('gridcell', { name: 'Nimbus Foods' })).toBeVisible();
    expect(bench.location()).toBe('/clients');
  });
});
