import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let clientId = '';
let campaignId = '';

beforeEach(async () => {
  bench = await createViewBench();
  [clientId = ''] = await bench.run('client.create', {
    name: 'Nimbus Foods',
    topics: ['tea', 'breakfast'],
    audience: { countries: ['FR'] },
    categories: ['snacks'],
    products: [{ name: 'Oat bar' }, { name: 'Tea tin' }],
  });
  [campaignId = ''] = await bench.run('campaign.create', { name: 'Spring tea', currency: 'EUR', clientId });
});
afterEach(() => bench.end());

const stored = async () =>
  (await bench.engine.api.query({ name: 'campaign.page', params: { id: campaignId } }))!.campaign;
const open = async (scheme: 'light' | 'dark' = 'light') => {
  await bench.show(`/campaigns/${campaignId}/brief`, scheme);
  await expect.element(page.getByRole('heading', { name: 'Key dates' })).toBeVisible();
};
const edit = async (section: string) => {
  await page.getByRole('button', { name: `Edit: ${section}` }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  return dialog;
};

describe('the brief of a campaign', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s, empty and filled', async (scheme) => {
    await open(scheme);
    await expectAccessible();
    await bench.run('campaign.update', {
      campaignId,
      brief: '# Oat bars\n\n- one **bar**\n- the [shop](https://example.com) is open\n\n> calm',
      creativeFreedom: 'All of it',
      goal: { measure: 'orders', target: '300', action: 'Books a trial lesson' },
      keyDates: [{ on: '2026-05-02', kind: 'release', what: 'Shops open' }],
      budget: [{ category: 'fees', planned: { amount: '100.00', currency: 'EUR' } }],
    });
    await expect.element(page.getByText('Shops open')).toBeVisible();
    await expectAccessible();
    await edit('What creators are told');
    await expect.element(page.getByRole('textbox', { name: 'What creators are told' })).toBeVisible();
    await expectAccessible();
  });

  it('says what holds from the client, and what is set for the campaign instead', async () => {
    await open();
    await expect.element(page.getByText('from the client').first()).toBeVisible();
    const dialog = await edit('Whom and what it is about');
    await dialog.getByRole('combobox', { name: 'Topics' }).fill('picnics');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('picnics')).toBeVisible();
    await expect.element(page.getByText('set for this campaign')).toBeVisible();
    expect(await stored()).toMatchObject({ topics: ['picnics'] });
    expect((await stored()).audience).toBeUndefined();
    await page.getByRole('link', { name: 'Nimbus Foods' }).first().click();
    expect(bench.location()).toBe(`/clients/${clientId}`);
  });

  it('leads with what customers are to do, on the overview as well, and keeps it when the short form is saved', async () => {
    await open();
    const dialog = await edit('Goal');
    await dialog.getByRole('textbox', { name: 'What customers are to do' }).fill('Books a trial lesson');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose what the goal is measured by');
    await dialog.getByRole('combobox', { name: 'Goal' }).click();
    await page.getByRole('option', { name: 'Orders' }).click();
    await dialog.getByRole('textbox', { name: 'Target' }).fill('300');
    await dialog.getByRole('combobox', { name: 'Key measures' }).fill('ER-R');
    await page.getByRole('option', { name: /by reach/ }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Books a trial lesson')).toBeVisible();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await expect.element(page.getByRole('heading', { name: 'Books a trial lesson' })).toBeVisible();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save campaign' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(await stored()).toMatchObject({
      goal: { measure: 'orders', target: '300', action: 'Books a trial lesson' },
      keyMeasures: ['erReach'],
    });
  });

  it('offers the products of its client', async () => {
    await open();
    const dialog = await edit('Client, markets and days');
    await dialog.getByRole('combobox', { name: 'Products' }).click();
    await page.getByRole('option', { name: 'Tea tin' }).click();
    await dialog.getByLabelText('Starts on').fill('2026-05-01');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Tea tin')).toBeVisible();
    expect(await stored()).toMatchObject({ products: ['Tea tin'], startsOn: '2026-05-01', clientId });
  });

  it('lists key dates in order, and takes one away with Undo', async () => {
    await bench.run('campaign.update', {
      campaignId,
      keyDates: [{ on: '2026-05-02', kind: 'release', what: 'Shops' }],
    });
    await open();
    await page.getByRole('button', { name: 'Add a key date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a key date' });
    await dialog.getByLabelText('Day').fill('2026-04-01');
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Embargo ends' }).click();
    await dialog.getByRole('textbox', { name: 'What' }).fill('Nothing before');
    await dialog.getByRole('button', { name: 'Add key date' }).click();
    await expect.element(page.getByRole('cell', { name: 'Nothing before', exact: true })).toBeVisible();
    expect((await stored()).keyDates?.map(({ what }) => what)).toEqual(['Nothing before', 'Shops']);
    await page.getByRole('button', { name: 'Remove Shops' }).click();
    await expect.element(page.getByRole('cell', { name: 'Shops', exact: true })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('cell', { name: 'Shops', exact: true })).toBeVisible();
  });

  it('holds the budget against what is agreed, and warns when it is more', async () => {
    const [influencerId = ''] = await bench.run('influencer.create', { name: 'Ida Example' });
    const fee = { amount: '150.00', currency: 'EUR' };
    const [id = ''] = await bench.run('collaboration.set', { campaignId, influencerId, fee });
    await bench.run('collaborations.move', { ids: [id], stage: 'agreed', reason: 'Agreed by phone' });
    await open();
    await page.getByRole('button', { name: 'Edit Fees in EUR' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Planned' }).fill('ten');
    await dialog.getByRole('button', { name: 'Save line' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('“ten EUR” is not an amount');
    await dialog.getByRole('textbox', { name: 'Planned' }).fill('100');
    await dialog.getByRole('button', { name: 'Save line' }).click();
    await expect.element(page.getByText(/50\.00 more than what is planned/)).toBeVisible();
    await page.getByRole('button', { name: 'Edit Fees in EUR' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Planned' }).fill('200');
    await page.getByRole('button', { name: 'Save line' }).click();
    await expect.element(page.getByText(/more than what is planned/)).not.toBeInTheDocument();
    expect((await stored()).budget).toEqual([{ category: 'fees', planned: { amount: '200.00', currency: 'EUR' } }]);
  });
});

describe('formatted text', () => {
  const BOX = { name: 'What creators are told' };

  it('is written by keyboard alone and kept as Markdown', async () => {
    await open();
    await edit('What creators are told');
    await expect.element(page.getByRole('textbox', BOX)).toHaveFocus();
    await userEvent.keyboard('# Oat bars{Enter}- open{Enter}calm');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    // The browser tells the editor of a selection after the key that made it.
    await expect.poll(() => document.getSelection()?.toString()).toBe('calm');
    await userEvent.keyboard('{Control>}b{/Control}');
    await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect.element(page.getByRole('heading', { name: 'Oat bars' })).toBeVisible();
    expect((await stored()).brief).toBe('# Oat bars\n\n- open\n- **calm**');
  });

  it('gets links that are checked, from a toolbar the arrow keys walk', async () => {
    await bench.run('campaign.update', { campaignId, brief: 'See the shop' });
    await open();
    await edit('What creators are told');
    await expect.element(page.getByRole('textbox', BOX)).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.element(page.getByRole('button', { name: 'Link' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Link', exact: true });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('is not an address that can be opened');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('shop.example.com/oats');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await stored()).brief).toBe('[See the shop](https://shop.example.com/oats)');
    await page.getByRole('button', { name: 'See the shop' }).click();
    await expect.poll(() => bench.host.openedLinks).toEqual(['https://shop.example.com/oats']);
  });

  it('is kept to the letter when it is opened and saved without a change', async () => {
    const brief = '* one\n* __two__\n\nTitle\n=====\n\nA line  \nand a second one &amp; more\n';
    await bench.run('campaign.update', { campaignId, brief });
    await open();
    await edit('What creators are told');
    await expect.element(page.getByRole('textbox', BOX)).toHaveFocus();
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect((await stored()).brief).toBe(brief);
  });

  it('is edited as it is written where the editor would lose something', async () => {
    const brief = 'Sizes:\n\n| a | b |\n|---|---|\n| 1 | <b>2</b> |';
    await bench.run('campaign.update', { campaignId, brief });
    await open();
    await expect.element(page.getByRole('cell', { name: '<b>2</b>' })).toBeVisible();
    await edit('What creators are told');
    const box = page.getByRole('textbox', BOX);
    await expect.element(box).toHaveValue(brief);
    await expect.element(page.getByText(/edited as it is written/)).toBeVisible();
    await box.fill(`${brief}\n| 3 | 4 |`);
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect.element(page.getByRole('cell', { name: '4', exact: true })).toBeVisible();
  });

  it('takes what is pasted as plain words', async () => {
    await open();
    await edit('What creators are told');
    const box = page.getByRole('textbox', BOX);
    await expect.element(box).toHaveFocus();
    const data = new DataTransfer();
    data.setData('text/html', '<h1 style="color: red">Big <img src="https://example.com/x.png"></h1>');
    data.setData('text/plain', 'Big <b>words</b>');
    box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect.element(page.getByText('Big <b>words</b>')).toBeVisible();
    expect((await stored()).brief).toBe('Big &lt;b&gt;words&lt;/b&gt;');
  });
});

describe('archived campaigns', () => {
  it('are out of sight until they are asked for, and can be brought back', async () => {
    await bench.run('campaign.create', { name: 'Autumn tea' });
    await bench.show(`/campaigns/${campaignId}`);
    await page.getByRole('button', { name: 'More to do with the campaign' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect.element(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
    await bench.show('/campaigns');
    await expect.element(page.getByRole('gridcell', { name: 'Autumn tea' })).toBeVisible();
    await expect.element(page.getByRole('gridcell', { name: /Spring tea/ })).not.toBeInTheDocument();
    await tabTo('button', 'Show 1 archived');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('gridcell', { name: 'Spring tea · Archived' })).toBeVisible();
    await page.getByRole('gridcell', { name: 'Spring tea · Archived' }).click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.element(page.getByRole('button', { name: 'Bring back' })).not.toBeInTheDocument();
    expect((await stored()).archivedAt).toBeUndefined();
  });
});
