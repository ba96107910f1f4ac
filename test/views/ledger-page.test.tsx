import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
afterEach(() => bench.end());

const list = (filter: 'all' | 'unallocated' | 'allocated' = 'all') =>
  bench.engine.api.query({
    name: 'ledger.list',
    params: { search: '', filter, sort: [{ key: 'paidOn', direction: 'descending' }], offset: 0, limit: 500 },
  });

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('ledger of an empty workspace', () => {
  beforeEach(async () => {
    bench = await createViewBench();
  });

  it('says what the ledger is for', async () => {
    await bench.show('/ledger');
    await expect.element(page.getByRole('heading', { name: 'No payments yet' })).toBeVisible();
    await expectAccessible();
  });

  it('adds a payment, with its evidence, and says what is missing', async () => {
    await bench.run('influencer.create', { name: 'Ida Example' });
    await bench.show('/ledger');
    await page.getByRole('button', { name: 'Add a payment' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a payment' });
    await dialog.getByRole('button', { name: 'Add payment' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose who was paid.');
    await dialog.getByRole('combobox', { name: 'Paid to' }).fill('ida');
    await page.getByRole('option', { name: /Ida Example/ }).click();
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('12..5');
    await dialog.getByRole('button', { name: 'Add payment' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('“12..5” is not an amount in EUR');
    await dialog.getByRole('textbox', { name: 'Rate' }).fill('600.25');
    await dialog.getByRole('textbox', { name: 'Units' }).fill('2');
    await expect.element(dialog.getByText('Rate × units makes EUR 1,200.50')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('1,200.50');
    await dialog.getByRole('button', { name: 'Add payment' }).click();
    await expect.element(page.getByRole('gridcell', { name: '1,200.50', exact: true })).toBeVisible();
    expect((await list()).rows[0]).toMatchObject({
      influencerName: 'Ida Example',
      amount: eur('1200.50'),
      rate: eur('600.25'),
      units: 2,
      state: 'unallocated',
      evidence: { source: 'manual' },
    });
  });

  it('divides a payment by hand with the remainder always in sight, by keyboard alone', async () => {
    const [influencerId] = await bench.run('influencer.create', { name: 'Ida Example' });
    await bench.run('campaign.create', { name: 'Spring', currency: 'EUR' });
    await bench.run('campaign.create', { name: 'Summer', currency: 'EUR' });
    await bench.run('payment.create', { influencerId: influencerId!, amount: eur('100'), basis: 'fee' });
    await bench.show('/ledger');
    await focusList('Payments');
    await expect.element(page.getByRole('gridcell', { name: 'Ida Example' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Payment to Ida Example' });
    await expect.element(dialog.getByRole('combobox', { name: 'Campaign' })).toHaveFocus();
    await userEvent.keyboard('Spring{Enter}');
    await tabTo('textbox', 'Amount in EUR');
    await userEvent.keyboard('66.67');
    const rest = dialog.getByRole('status');
    await expect.element(rest).toHaveTextContent('EUR 33.33 of EUR 100.00 still to be divided');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByText(/33.33 EUR is still to be divided/)).toBeVisible();
    await tabTo('button', 'Add a campaign');
    await userEvent.keyboard('{Enter}');
    await dialog.getByRole('combobox', { name: 'Campaign' }).nth(1).fill('Summer');
    await userEvent.keyboard('{Enter}');
    await dialog.getByRole('button', { name: 'Take the rest as part 2' }).click();
    await expect.element(rest).toHaveTextContent('EUR 100.00 divided in full');
    await dialog.getByRole('textbox', { name: 'Amount in EUR' }).nth(1).fill('40');
    await expect.element(rest).toHaveTextContent('EUR 6.67 too much');
    await dialog.getByRole('textbox', { name: 'Amount in EUR' }).nth(1).fill('33.33');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByRole('gridcell', { name: 'Spring, Summer' })).toBeVisible();

    await focusList('Payments');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(async () => (await list('unallocated')).matching).toBe(1);
  });
});

describe('ledger of an agency at work', () => {
  beforeEach(async () => {
    bench = await createViewBench({ workspace: { sample: { seed: 11, influencers: 40 } } });
    // Some payouts that came in with orders are not divided yet, however the sample was made.
    const { rows } = await list('allocated');
    const { proposals } = await bench.engine.api.query({
      name: 'ledger.allocationProposal',
      params: { paymentIds: rows.map((row) => row.id) },
    });
    for (const { paymentId } of proposals.slice(0, 4)) await bench.run('payment.allocate', { paymentId, parts: [] });
  });

  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/ledger', scheme);
    await expect.element(page.getByRole('table', { name: 'Totals' })).toBeVisible();
    await expect.element(page.getByRole('grid', { name: 'Payments' })).toBeVisible();
    await expectAccessible();
  });

  it('shows control totals per currency of what it lists', async () => {
    const { totals } = await list();
    await bench.show('/ledger');
    for (const total of totals) {
      await expect.element(page.getByRole('rowheader', { name: total.currency })).toBeVisible();
    }
    const open = await list('unallocated');
    await page.getByRole('button', { name: 'Unallocated', exact: true }).click();
    await expect
      .element(page.getByRole('grid', { name: 'Payments' }))
      .toHaveAttribute('aria-rowcount', String(open.matching + 1));
    await page.getByRole('searchbox', { name: 'Search payments' }).fill('nobody has this name');
    await expect.element(page.getByRole('heading', { name: 'No payment matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all payments' }).click();
    await expect
      .element(page.getByRole('grid', { name: 'Payments' }))
      .toHaveAttribute('aria-rowcount', String((await list()).matching + 1));
  });

  it('allocates chosen payments by orders with Space and Tab, and leaves the others', async () => {
    const before = await list('unallocated');
    const proposal = await bench.engine.api.query({
      name: 'ledger.allocationProposal',
      params: { paymentIds: before.rows.slice(0, 2).map((row) => row.id) },
    });
    await bench.show('/ledger?show=unallocated');
    await focusList('Payments');
    await expect.element(page.getByRole('row', { selected: false }).first()).toBeVisible();
    await userEvent.keyboard(' {ArrowDown} ');
    await expect.element(page.getByText('2 payments chosen')).toBeVisible();
    expect(page.getByRole('row', { selected: true }).elements()).toHaveLength(2);
    await tabTo('button', 'Allocate by orders');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await list('unallocated')).matching)
      .toBe(before.matching - proposal.proposals.length);
  });

  it('allocates all by orders and takes it back with Undo', async () => {
    const before = (await list('unallocated')).matching;
    await bench.show('/ledger');
    await page.getByRole('button', { name: 'Allocate all by orders' }).click();
    await expect.poll(async () => (await list('unallocated')).matching).toBeLessThan(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await list('unallocated')).matching).toBe(before);
  });
});
