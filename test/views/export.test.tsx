import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultView, showView } from '#renderer/features/roster/roster-view.ts';
import { openFile } from '#shared/formats/open-file.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;

const dialog = (name: string | RegExp = 'Export') => page.getByRole('dialog', { name });
const choose = async (field: string, option: string | RegExp) => {
  await dialog(/^Export/)
    .getByRole('combobox', { name: field })
    .click();
  await page.getByRole('option', { name: option }).click();
};
/** The newest file that was saved, taken apart. */
function newest() {
  const [name, bytes] = [...bench.host.saved()].at(-1)!;
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), file: openFile({ name, bytes }) };
}

describe('an export', () => {
  beforeAll(async () => {
    bench = await createViewBench();
    const [mira] = await bench.run('influencer.create', { name: 'Mira Halmwood' });
    await bench.run('influencer.update', { id: mira!, emails: ['mira@example.com'] });
    await bench.run('influencer.create', { name: 'Oskar Vantberg' });
    await bench.run('campaign.create', { name: 'Spring Dew', currency: 'EUR' });
  });
  afterAll(() => bench.end());
  beforeEach(() => showView(defaultView, null));

  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/files', scheme);
    await page.getByRole('button', { name: 'Export data' }).click();
    await expect.element(dialog().getByRole('checkbox', { name: 'With byte order mark' })).toBeVisible();
    await expectAccessible();
  });

  it('of a kind goes by the keyboard alone, in the style that was chosen, and says what was written', async () => {
    await bench.show('/files');
    await page.getByRole('button', { name: 'Export data' }).click();
    await expect.element(dialog().getByRole('combobox', { name: 'What' })).toHaveFocus();
    await expect.element(dialog().getByRole('combobox', { name: 'What' })).toHaveTextContent('People (2)');
    await tabTo('combobox', 'Between the columns');
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    await tabTo('checkbox', 'With byte order mark');
    await userEvent.keyboard(' {Enter}');
    await expect.element(page.getByText(/^Wrote .+ People .+\.csv: 2 rows, /u)).toBeVisible();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(newest().text).toMatch(/^Name;Platform;/u);
    expect(newest().file.sheets[0]!.rows.map(([name]) => name)).toEqual(['Name', 'Mira Halmwood', 'Oskar Vantberg']);
  });

  it('of what there is nothing of is not offered, with the reason', async () => {
    await bench.show('/files');
    await page.getByRole('button', { name: 'Export data' }).click();
    await choose('What', 'Orders (0)');
    await expect.element(dialog().getByText('There is nothing to export here yet: Orders.')).toBeVisible();
    await expect.element(dialog().getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  });

  it('of people from the list holds those chosen, as a draft that says who is left out', async () => {
    await bench.show('/roster');
    await expect.element(page.getByRole('row').nth(2)).toBeVisible();
    await focusList('People on the roster');
    await userEvent.keyboard('{Control>}a{/Control}');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export …' }).click();
    await expect.element(dialog().getByRole('combobox', { name: 'What' })).toHaveTextContent('2 selected people');
    await choose('As', 'Mail draft to all of them');
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    const done = page.getByRole('dialog', { name: 'Exported' });
    await expect.element(done.getByText(/\.eml: 1 address, /u)).toBeVisible();
    await expect
      .element(done.getByRole('listitem'))
      .toHaveTextContent('Left out, because no email address is known: Oskar Vantberg.');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(done).not.toBeInTheDocument();
    expect(newest().text).toContain('Bcc: Mira Halmwood <mira@example.com>');
  });

  it('of the list has the columns on screen, typed', async () => {
    await bench.show('/roster');
    await expect.element(page.getByRole('row').nth(2)).toBeVisible();
    await page.getByRole('button', { name: 'More about the roster' }).click();
    await page.getByRole('menuitem', { name: 'Export this list …' }).click();
    await choose('As', 'Excel workbook (XLSX)');
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await expect.element(page.getByText(/\.xlsx: 2 rows, /u)).toBeVisible();
    const heads = page
      .getByRole('columnheader')
      .elements()
      .map((head) => head.textContent?.trim());
    const [headers] = newest().file.sheets[0]!.rows;
    expect(headers![0]).toBe('Name');
    for (const header of headers!) expect(heads).toContain(header);
  });

  it('of a campaign is a workbook of its data, reached from its page', async () => {
    const { rows } = await bench.engine.api.query({ name: 'campaign.list', params: {} });
    await bench.show(`/campaigns/${rows[0]!.id}`);
    await page.getByRole('button', { name: 'Export data pack' }).click();
    await dialog('Export Spring Dew').getByRole('button', { name: 'Export', exact: true }).click();
    await expect.element(page.getByText(/Spring Dew Data pack .+\.xlsx: 1 row, /u)).toBeVisible();
    expect(newest().file.sheets.map(({ name }) => name)).toEqual(['Campaigns']);
  });

  it('is asked for by its name, and called off without a trace', async () => {
    await bench.show('/roster');
    bench.host.chooseSaveName(null);
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('export people');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog().getByRole('combobox', { name: 'What' })).toHaveTextContent('People (2)');
    const before = bench.host.saved().size;
    await dialog().getByRole('button', { name: 'Export', exact: true }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(bench.host.saved().size).toBe(before);
  });
});
