import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { blankCost } from '#test/helpers/blank-cost.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
afterEach(() => bench.end());

const campaigns = async () => (await bench.engine.api.query({ name: 'campaign.list', params: {} })).rows;

describe('campaigns of an empty workspace', () => {
  beforeEach(async () => {
    bench = await createViewBench();
  });

  it('says what campaigns are for and offers the next step', async () => {
    await bench.show('/campaigns');
    await expect.element(page.getByRole('heading', { name: 'No campaigns yet' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Import files' }).click();
    expect(bench.location()).toBe('/files/import');
  });

  it('adds a campaign with a new client, shows a refusal beside the fields, and opens the campaign', async () => {
    await bench.show('/campaigns');
    await page.getByRole('button', { name: 'Add a campaign' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add a campaign' });
    await dialog.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the campaign a name.');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Spring tea');
    await dialog.getByRole('combobox', { name: 'Client' }).fill('Nimbus Foods');
    await page.getByRole('option', { name: 'Add client “Nimbus Foods”' }).click();
    await dialog.getByRole('combobox', { name: 'Goal' }).click();
    await page.getByRole('option', { name: 'Revenue' }).click();
    await dialog.getByRole('textbox', { name: 'Target in EUR' }).fill('25,000.50');
    await dialog.getByLabelText('Starts on').fill('2026-03-01');
    await dialog.getByLabelText('Ends on').fill('2026-02-01');
    await dialog.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('before it starts on 2026-03-01');
    await dialog.getByLabelText('Ends on').fill('2026-03-31');
    await dialog.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Spring tea' })).toBeVisible();
    const [campaign] = await campaigns();
    expect(campaign).toMatchObject({
      clientName: 'Nimbus Foods',
      currency: 'EUR',
      goal: { measure: 'revenue', target: '25000.50' },
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    });
    expect(bench.location()).toBe(`/campaigns/${campaign!.id}`);
    await expect.element(page.getByText('not known yet how much is reached')).toBeVisible();
  });

  it('adds a creator with a fee, opens what was agreed and takes the creator out, by keyboard alone', async () => {
    await bench.run('influencer.create', { name: 'Ida Example' });
    const [campaignId] = await bench.run('campaign.create', { name: 'Spring tea', currency: 'EUR' });
    await bench.show(`/campaigns/${campaignId}/creators`);
    await tabTo('button', 'Add a creator');
    await userEvent.keyboard('{Enter}');
    const adding = page.getByRole('dialog', { name: 'Add a creator' });
    await expect.element(adding.getByRole('combobox', { name: 'Person' })).toHaveFocus();
    await userEvent.keyboard('ida');
    await expect.element(page.getByRole('option', { name: /Ida Example/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await tabTo('textbox', 'Fee');
    await userEvent.keyboard('1500.50{Enter}');
    await expect.element(page.getByRole('option', { name: /^Ida Example/ })).toBeVisible();
    await expect.element(adding).not.toBeInTheDocument();

    (page.getByRole('button', { name: 'Results' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await focusList('Creators of the campaign');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ida Example' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'At a glance' })).toHaveTextContent(/1,500\.50/);
    await tabTo('button', 'Take out of the campaign');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Nobody in this campaign yet' })).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByRole('gridcell', { name: 'Ida Example' })).toBeVisible();
  });

  it('says when a campaign does not exist', async () => {
    await bench.show('/campaigns/0190a000-0000-7000-8000-000000000000');
    await expect.element(page.getByRole('heading', { name: 'This campaign does not exist' })).toBeVisible();
  });
});

describe('campaigns of an agency at work', () => {
  beforeEach(async () => {
    bench = await createViewBench({ workspace: { sample: { seed: 11, influencers: 40 } } });
  });

  it.each(['light', 'dark'] as const)('break no accessibility rule in %s', async (scheme) => {
    const [first] = await campaigns();
    await bench.show('/campaigns', scheme);
    await expect.element(page.getByRole('gridcell', { name: first!.name })).toBeVisible();
    await expectAccessible();
    for (const tab of ['', '/creators', '/posts']) {
      await bench.show(`/campaigns/${first!.id}${tab}`, scheme);
      await expect.element(page.getByRole('heading', { level: 1, name: first!.name })).toBeVisible();
      await expectAccessible();
    }
  });

  it('lists every campaign, sorts, searches, and opens with the keyboard', async () => {
    const all = await campaigns();
    await bench.show('/campaigns');
    const grid = page.getByRole('grid', { name: 'Campaigns' });
    await expect.element(grid).toHaveAttribute('aria-rowcount', String(all.length + 1));
    await page.getByRole('button', { name: 'Campaign', exact: true }).click();
    await expect
      .element(page.getByRole('columnheader', { name: 'Campaign' }))
      .toHaveAttribute('aria-sort', 'ascending');
    const byName = all.map((row) => row.name).sort((left, right) => left.localeCompare(right));
    const wanted = byName[1]!;
    await focusList('Campaigns');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();

    await bench.show('/campaigns');
    const search = page.getByRole('searchbox', { name: 'Search campaigns' });
    await search.fill('no campaign has this name');
    await expect.element(page.getByRole('heading', { name: /No campaign or client matches/ })).toBeVisible();
    await search.fill(wanted.toUpperCase());
    await expect.element(page.getByRole('gridcell', { name: wanted })).toBeVisible();
  });

  it('fills a blank cost by allocating payouts by orders, and Undo blanks it again', async () => {
    await bench.engine.api.run({ name: 'payments.allocateByOrders', input: { paymentIds: null } });
    const target = await blankCost(bench);
    await bench.show(`/campaigns/${target}`);
    await expect.element(page.getByText('The cost is blank')).toBeVisible();
    const cost = page.getByRole('button', { name: /^Cost: Unknown/ });
    await expect.element(cost).toBeVisible();
    await page.getByRole('button', { name: 'Allocate payouts by orders' }).click();
    await expect.element(page.getByText('The cost is blank')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('The cost is blank')).toBeVisible();
  });

  it('opens a figure to its formula, inputs and evidence', async () => {
    const row = (await campaigns()).find((one) => one.revenue !== null)!;
    await bench.show(`/campaigns/${row.id}`);
    await page.getByRole('button', { name: /^Attributed revenue: / }).click();
    const detail = page.getByRole('dialog', { name: 'Attributed revenue' });
    await expect.element(detail.getByText('sum of the revenue of orders that name an influencer')).toBeVisible();
    await expect.element(detail.getByText('Evidence')).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(detail).not.toBeInTheDocument();
  });

  it('has a table behind its charts', async () => {
    const row = (await campaigns()).find((one) => one.revenue !== null)!;
    const { charts } = (await bench.engine.api.query({ name: 'campaign.page', params: { id: row.id } }))!;
    await bench.show(`/campaigns/${row.id}`);
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    await expect
      .element(page.getByRole('cell', { name: charts[0]!.series[0]!.texts.find(Boolean)! }).first())
      .toBeVisible();
  });
});
