import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

const people = `username,name,follower count,country,platform
mara.lind,Mara Lind,120000,Sweden,Instagram
jonas.berg,Jónas Berg,45k,Iceland,TikTok
zoe.alvarez,Zoë Álvarez,12..4K,Spain,YouTube
`;
const file = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

async function choose(...files: ReturnType<typeof file>[]): Promise<void> {
  bench.host.chooseFiles(files);
  await bench.show('/files/import');
  await page.getByRole('button', { name: 'Choose files' }).click();
}
const tab = (name: RegExp) => page.getByRole('tab', { name });

describe('import', () => {
  it('shows what each row would do, imports the valid ones, and takes the import back', async () => {
    await choose(file('people.csv', people));
    await expect.element(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
    await expectAccessible();
    await tab(/^Problems and notices 1/).click();
    await expect.element(page.getByRole('grid')).toHaveTextContent(/people\.csv.*4.*12\.\.4K/);
    await expectAccessible();
    await tab(/^Rows/).click();
    await expect.element(page.getByText('3 rows')).toBeVisible();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await expect.element(page.getByRole('grid')).toHaveTextContent(/Mara Lind/);
    await expectAccessible();

    await page.getByRole('button', { name: /^Import \d rows?/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to the roster' }).click();
    await expect.element(page.getByText('Jónas Berg')).toBeVisible();

    await page.getByRole('link', { name: 'Files', exact: true }).click();
    await page.getByRole('button', { name: 'Open the import of people.csv' }).click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/people\.csv/);
    await expectAccessible();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('link', { name: 'Roster' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
  });

  it('says that the same file again changes nothing, and offers nothing to import', async () => {
    await choose(file('people.csv', people));
    await page.getByRole('button', { name: /^Import \d rows?/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    await choose(file('people.csv', people));
    await expect.element(page.getByText(/This very content was imported on/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  });

  it('asks for the currency before amounts can be imported', async () => {
    await choose(
      file(
        'people.csv',
        'influencer_id,name,category,gender,follower_count,platform\n1,Mara Lind,Nutrition,,1200,Instagram\n',
      ),
      file('payouts.csv', 'payout_id,influencer_id,basis,rate,orders,total_payout\n1,1,per_post,10.00,,120.00\n'),
    );
    await expect.element(page.getByText(/names no currency/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Import \d rows/ })).toBeDisabled();
    await page.getByRole('combobox', { name: 'Currency of the amounts' }).fill('INR');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/names no currency/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^Import \d rows/ })).toBeEnabled();
  });

  it('asks how days and numbers are written where the file leaves it open, and lets the delimiter be changed', async () => {
    await choose(
      file('people.csv', 'influencer_id,name,category,gender,follower_count,platform\n1,Mara Lind,,,1200,Instagram\n'),
      file(
        'orders.csv',
        'tracking_id;source;influencer_id;campaign;product;transaction date;orders;revenue\n1;influencer;1;Spring;Balm;03/04/2025;1;1.050\n',
      ),
    );
    const people = page.getByRole('region', { name: 'people.csv' });
    const orders = page.getByRole('region', { name: 'orders.csv' });
    const days = orders.getByRole('combobox', { name: 'Dates such as 03/04/2025' });
    const numbers = orders.getByRole('combobox', { name: 'Numbers' });
    await expect.element(days).toHaveTextContent('Not known');
    await expect.element(numbers).toHaveTextContent('Not known');
    await expect.element(orders.getByRole('combobox', { name: 'Between the columns' })).toHaveTextContent('semicolons');
    await expect.element(people.getByRole('combobox', { name: 'Between the columns' })).toHaveTextContent('commas');
    await expect.element(people.getByRole('combobox', { name: 'Numbers' })).not.toBeInTheDocument();
    await expect.element(people.getByRole('combobox', { name: /^Dates/ })).not.toBeInTheDocument();
    await expectAccessible();

    await tab(/^Problems and notices/).click();
    await expect.element(page.getByText(/could be read with the day or the month first/)).toBeVisible();
    await tab(/^Files/).click();
    (days.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option', { name: 'Month first, 4 March' })).toBeVisible();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(days).toHaveTextContent('Month first, 4 March');
    await numbers.click();
    await page.getByRole('option', { name: '1.050,5 with a comma' }).click();
    await expect.element(numbers).toHaveTextContent('1.050,5 with a comma');
    await tab(/^Problems and notices/).click();
    await expect.element(page.getByText(/could be read with the day or the month first/)).not.toBeInTheDocument();

    await tab(/^Files/).click();
    await orders.getByRole('combobox', { name: 'Between the columns' }).click();
    await page.getByRole('option', { name: 'tabs' }).click();
    await expect.element(orders.getByRole('combobox', { name: 'Between the columns' })).toHaveTextContent('tabs');
    await expect.element(orders.getByRole('combobox', { name: 'The rows are' })).toHaveTextContent('Not recognised');
  });

  it('takes the ids of a file as somebody else’s when told where they come from', async () => {
    const shop = 'influencer_id,name,category,gender,follower_count,platform\n1,Zoë Álvarez,Fitness,,9400,Instagram\n';
    await choose(file('ours.csv', shop.replace('Zoë Álvarez', 'Jónas Berg')));
    await page.getByRole('button', { name: /^Import \d rows?/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();

    await choose(file('shop.csv', shop));
    await tab(/^To decide 1/).click();
    await expect
      .element(page.getByRole('main'))
      .toHaveTextContent(/The id “?1”? already belongs to Jónas Berg, but the file calls it Zoë Álvarez/);
    await tab(/^Files/).click();
    const from = page.getByRole('textbox', { name: 'Where the ids come from' });
    await from.fill('Nimbus shop');
    await userEvent.keyboard('{Enter}');
    await expect.element(tab(/^To decide 1/)).not.toBeInTheDocument();
    await expect.element(from).toHaveValue('Nimbus shop');
    await expectAccessible();
    await page.getByRole('button', { name: /^Import \d rows?/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    const { items } = await bench.engine.api.query({
      name: 'roster.list',
      params: { choice: { search: 'Zoë', filter: NO_FILTER, includeArchived: false }, sort: [], offset: 0, limit: 5 },
    });
    const ids = items.flatMap((item) => (item.type === 'person' ? [item.person.id] : []));
    expect(ids).toHaveLength(1);
    const stored = await bench.engine.api.query({ name: 'influencer.page', params: { id: ids[0]! } });
    expect(stored!.influencer.externalIds).toEqual([{ system: 'Nimbus shop', value: '1' }]);
  });

  it('leaves a file that is no table out, with the reason, and writes nothing', async () => {
    await choose(file('holiday.csv', ''));
    await expect.element(page.getByRole('main')).toHaveTextContent(/holiday\.csv/);
    await expect.element(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  });

  it('is done by the keyboard alone', async () => {
    bench.host.chooseFiles([file('people.csv', people)]);
    await bench.show('/files');
    await tabTo('link', 'Import files');
    await userEvent.keyboard('{Enter}');
    await tabTo('button', 'Choose files');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
    await tabTo('button', /^Import \d rows/);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  });

  it('takes files that are dropped anywhere on the window', async () => {
    await bench.show('/roster');
    await expect.element(page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
    const transfer = new DataTransfer();
    transfer.items.add(new File([people], 'dropped.csv', { type: 'text/csv' }));
    const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
    window.dispatchEvent(new DragEvent('dragover', event));
    await expect.element(page.getByText('Drop the files to look at what is in them')).toBeVisible();
    window.dispatchEvent(new DragEvent('drop', event));
    await expect.element(page.getByRole('heading', { name: 'dropped.csv' })).toBeVisible();
  });
});

describe('files', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/files', scheme);
    await expect.element(page.getByRole('heading', { name: 'Nothing has been imported yet' })).toBeVisible();
    await expectAccessible();
  });

  it('makes a snapshot and saves the workspace as a file', async () => {
    await bench.run('influencer.create', { name: 'Mara Lind' });
    await bench.show('/files');
    await page.getByRole('button', { name: 'Make a snapshot now' }).click();
    await expect.element(page.getByText(/made and verified/)).toBeVisible();
    await expect
      .element(page.getByRole('list', { name: 'Snapshots on this laptop' }))
      .toHaveTextContent(/made by hand/);
    await page.getByRole('button', { name: 'Save a workspace file' }).click();
    await expect.element(page.getByText(/^Saved Test agency\.liaison/)).toBeVisible();
    expect(bench.host.saved().get('Test agency.liaison')?.length).toBeGreaterThan(100);
  });
});
