import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let path: string;
const open = (scheme: 'light' | 'dark' = 'light') => bench.show(path, scheme);
const tab = (name: RegExp) => page.getByRole('tab', { name });

beforeAll(async () => {
  bench = await createViewBench();
  const [personId, accountId] = await bench.run('influencer.create', {
    name: 'Mara Lind',
    topics: ['skincare'],
    city: 'Uppsala',
    country: 'Sweden',
    account: { platform: 'instagram', handle: 'mara.lind', url: 'https://example.com/mara.lind' },
  });
  await bench.run('account.recordFigures', {
    accountId: accountId!,
    metrics: { followers: 120_000 },
    source: 'screenshot',
    capturedOn: '2026-02-01',
  });
  const [campaignId] = await bench.run('campaign.create', { name: 'Spring', currency: 'EUR' });
  const [paymentId] = await bench.run('payment.create', {
    influencerId: personId!,
    amount: { amount: '1200.00', currency: 'EUR' },
    basis: 'fee',
    paidOn: '2026-03-01',
  });
  await bench.run('payment.allocate', {
    paymentId: paymentId!,
    parts: [{ campaignId: campaignId!, amount: { amount: '1200.00', currency: 'EUR' } }],
  });
  path = `/roster/${personId!}`;
});
afterAll(() => bench.end());

describe('influencer page', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s, in any section', async (scheme) => {
    await open(scheme);
    await expect.element(page.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
    await expectAccessible();
    for (const name of [/^Posts/, /^Payments/, /^Files/, /^Timeline/]) {
      await tab(name).click();
      await expectAccessible();
    }
  });

  it('says who the person is, with followers, tier and where they are known from', async () => {
    await open();
    const accounts = page.getByRole('table', { name: 'Accounts' });
    await expect.element(accounts).toHaveTextContent(/Instagram.*mara\.lind.*120,000.*Mid/);
    await expect.element(accounts).toHaveTextContent(/Screenshot · Feb 1, 2026/);
    await expect.element(page.getByText('Uppsala, Sweden')).toBeVisible();
  });

  it('explains a figure: formula, what it is made from and its evidence', async () => {
    await open();
    const cost = page.getByRole('button', { name: /^Cost: EUR/ });
    await expect.element(cost).toHaveTextContent('1,200.00');
    await cost.click();
    const dialog = page.getByRole('dialog', { name: 'Cost' });
    await expect.element(dialog.getByRole('heading', { name: 'Formula' })).toBeVisible();
    await expect.element(dialog.getByRole('heading', { name: 'Evidence' })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('leaves an unknown figure blank and says why', async () => {
    await open();
    const unknown = page.getByRole('region', { name: 'Not known yet' });
    await expect.element(unknown).toBeVisible();
    await expect.element(unknown.getByRole('button', { name: /^Attributed revenue: Unknown/ })).toHaveTextContent('—');
    expect(unknown.element().textContent).not.toMatch(/NaN|undefined|null/);
  });

  it('changes stage in place and the rest in a form, and undo takes both back', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: 'Active' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Stage' })).toHaveTextContent('Active');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'City' }).fill('Malmö');
    await page.getByRole('checkbox', { name: 'Do not contact' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect.element(page.getByText('Malmö, Sweden')).toBeVisible();
    await expect.element(page.getByText(/asked to be left alone/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Uppsala, Sweden')).toBeVisible();
    await bench.engine.api.undo();
    await expect.element(page.getByRole('combobox', { name: 'Stage' })).toHaveTextContent('Identified');
  });

  it('keeps earlier followers when new ones are recorded, and refuses what is not a number', async () => {
    await open();
    await page.getByRole('button', { name: 'Record figures of Instagram mara.lind' }).click();
    await page.getByRole('textbox', { name: 'Followers' }).fill('12..4K');
    await page.getByRole('button', { name: 'Record figures', exact: true }).click();
    await expect.element(page.getByText('Followers has to be a whole number that is not negative.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Followers' }).fill('125 400');
    await page.getByRole('button', { name: 'Record figures', exact: true }).click();
    await expect.element(page.getByRole('table', { name: 'Accounts' })).toHaveTextContent('125,400');
    await tab(/^Timeline/).click();
    await expect.element(page.getByText('Instagram mara.lind: 120,000 followers')).toBeVisible();
    await bench.engine.api.undo();
  });

  it('refuses a handle that belongs to somebody else, with the name', async () => {
    await bench.run('influencer.create', { name: 'Jónas Berg', account: { platform: 'tiktok', handle: 'jonas' } });
    await open();
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByRole('combobox', { name: 'Platform' }).click();
    await page.getByRole('option', { name: 'TikTok' }).click();
    await page.getByRole('textbox', { name: 'Handle' }).fill('@JONAS');
    await page.getByRole('button', { name: 'Save account' }).click();
    await expect.element(page.getByText('TikTok account “JONAS” already belongs to Jónas Berg.')).toBeVisible();
  });

  it('attaches a file, saves a copy with the same bytes, and removes it', async () => {
    const data = new TextEncoder().encode('a signed contract');
    bench.host.chooseFiles([{ name: 'contract.pdf', data }]);
    await open();
    await tab(/^Files/).click();
    await page.getByRole('button', { name: 'Attach files' }).click();
    await expect.element(page.getByText('contract.pdf', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Save a copy of contract.pdf' }).click();
    await expect.poll(() => bench.host.saved().get('contract.pdf')).toEqual(data);
    await page.getByRole('button', { name: 'Remove contract.pdf' }).click();
    await expect.element(page.getByText(/No files are attached/)).toBeVisible();
  });

  it('shows payments with the campaign that bears them, and opens a profile in the browser', async () => {
    await open();
    await tab(/^Payments/).click();
    await expect.element(page.getByRole('grid')).toHaveTextContent(/Fee.*EUR.1,200\.00.*Spring EUR.1,200\.00/);
    await tab(/^Overview/).click();
    await page.getByRole('button', { name: 'Open Instagram mara.lind in the browser' }).click();
    await expect.poll(() => bench.host.openedLinks).toContain('https://example.com/mara.lind');
  });

  it('goes into the archive and comes back', async () => {
    await open();
    await page.getByRole('button', { name: 'Archive' }).click();
    await expect.element(page.getByText(/In the archive since/)).toBeVisible();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.element(page.getByRole('button', { name: 'Archive' })).toBeVisible();
  });
});
