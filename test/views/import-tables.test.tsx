import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

const encoder = new TextEncoder();
const file = (name: string, text: string) => ({ name, data: encoder.encode(text) });

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

async function choose(files: readonly ReturnType<typeof file>[], scheme: 'light' | 'dark' = 'light'): Promise<void> {
  bench.host.chooseFiles([...files]);
  await bench.show('/files/import', scheme);
  await page.getByRole('button', { name: 'Choose files' }).click();
}
const tab = (name: RegExp) => page.getByRole('tab', { name });
const commit = page.getByRole('button', { name: /^Import [\d,]+ rows?$/ });

async function peopleCalled(search: string): Promise<string[]> {
  const { items } = await bench.engine.api.query({
    name: 'roster.list',
    params: { choice: { search, filter: NO_FILTER, includeArchived: false }, sort: [], offset: 0, limit: 100 },
  });
  return items.flatMap((item) => (item.type === 'person' ? [item.person.name] : []));
}

/** Types into a list of the system until it stands on a field, and checks that the focus stays there. */
async function readAs(header: string, letters: string, field: string): Promise<void> {
  await tabTo('combobox', `Read ${header} as`);
  const list = page.getByRole('combobox', { name: `Read ${header} as` });
  await userEvent.keyboard(letters);
  await expect.element(list).toHaveValue(field);
  await expect.element(page.getByRole('tabpanel')).toHaveAttribute('aria-busy', 'false');
  expect(document.activeElement).toBe(list.element());
}

describe('a table nobody knows', () => {
  const unknown = 'Wer,Konto,Zahl\nMara Lind,mara.lind,1200\nJónas Berg,jonas.berg,900\n';

  it('is named column by column with the keyboard alone, and known the next time', async () => {
    await choose([file('wer.csv', unknown)]);
    await expect.element(page.getByText(/This table was not recognised/)).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Wer.*Mara Lind · Jónas Berg/ })).toBeVisible();
    await expectAccessible();

    await tabTo('combobox', 'The rows are');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option', { name: 'People' })).toBeVisible();
    await userEvent.keyboard('Peo{Enter}');
    await expect.element(page.getByRole('combobox', { name: 'The rows are' })).toHaveTextContent('People');
    await readAs('Wer', 'nam', 'name');
    await readAs('Konto', 'hand', 'handle');
    await readAs('Zahl', 'foll', 'followers');

    await tabTo('button', /does not say which platform/);
    await userEvent.keyboard('{Enter}');
    const platform = page.getByRole('combobox', { name: 'Platform' });
    expect(document.activeElement).toBe(platform.element());
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('Inst{Enter}');
    await expect.element(platform).toHaveTextContent('Instagram');
    await tabTo('button', 'Import 2 rows');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    expect(await peopleCalled('')).toEqual(expect.arrayContaining(['Mara Lind', 'Jónas Berg']));

    await choose([file('next.csv', unknown.replace('1200', '1300'))]);
    await expect.element(page.getByText('The columns are read as they were chosen for wer.csv.')).toBeVisible();
    await expect.element(page.getByText(/This table was not recognised/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Read as shipped' }).click();
    await expect.element(page.getByText(/This table was not recognised/)).toBeVisible();
  });

  it('reads headers where they are said to be', async () => {
    await choose([file('late.csv', `Our list,,\n${unknown}`)]);
    const row = page.getByRole('spinbutton', { name: 'Headers in row' });
    await expect.element(row).toHaveValue(1);
    await row.fill('2');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('combobox', { name: 'Read Konto as' })).toBeVisible();
  });

  it('shows letters by which the encoding can be judged', async () => {
    const data = new Uint8Array([...encoder.encode('username,name\nzoe,Zo'), 0xeb, ...encoder.encode(' Lind\n')]);
    await choose([{ name: 'instagram.csv', data }]);
    await expect.element(page.getByText('Letters in the file: Zoë Lind')).toBeVisible();
  });
});

describe('a workbook', () => {
  const cells = (columns: readonly string[], rows: readonly (readonly string[])[], name: string) => ({
    name,
    columns,
    rows,
  });
  const book = () => ({
    name: 'agency.xlsx',
    data: writeWorkbook([
      cells(
        ['username', 'name', 'follower count', 'platform'],
        [['mara.lind', 'Mara Lind', '1200', 'Instagram']],
        'People',
      ),
      cells(['Contact', 'Remark'], [['x', 'y']], 'Notes, old'),
      cells(
        ['post id', 'handle', 'platform', 'post date', 'likes'],
        [['p1', 'mara.lind', 'Instagram', '2026-02-01', '30']],
        'Posts',
      ),
    ]),
  });

  it.each(['light', 'dark'] as const)('shows its tables, each to be taken or left out, in %s', async (scheme) => {
    await choose([book()], scheme);
    const card = page.getByRole('region', { name: 'agency.xlsx' });
    await expect.element(card).toHaveTextContent(/People.*1 row · People/);
    await expect
      .element(page.getByText(/In these files: 1 person, 1 post, 1 table that is not recognised/))
      .toBeVisible();
    await card.getByRole('button', { name: 'Show how agency.xlsx, People is read' }).click();
    await card
      .getByRole('group', { name: 'agency.xlsx, People' })
      .getByRole('button', { name: 'Show columns' })
      .click();
    await expect.element(page.getByRole('table', { name: 'Columns of agency.xlsx, People' })).toBeVisible();
    await expectAccessible();

    const notes = card.getByRole('checkbox', { name: 'Take agency.xlsx, Notes, old' });
    await notes.click();
    await expect.element(notes).not.toBeChecked();
    await expect.element(page.getByText(/1 table that is not recognised/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Import 2 rows' })).toBeEnabled();
    await card.getByRole('checkbox', { name: 'Take agency.xlsx, Posts' }).click();
    await expect.element(page.getByRole('button', { name: 'Import 1 row' })).toBeEnabled();
  });
});

describe('rows that do not say whose they are', () => {
  const views = 'Content,Video title,Video publish time,Views\nabcdefghijk,Dough at dawn,"Feb 1, 2026",120\n';

  it('wait for somebody of the roster, found where the need leads to', async () => {
    await bench.run('influencer.create', { name: 'Mara Lind' });
    await choose([file('Table data.csv', views)]);
    await page.getByRole('button', { name: /does not say whose it is/ }).click();
    const owner = page.getByRole('combobox', { name: 'Whose the rows are' });
    expect(document.activeElement).toBe(owner.element());
    await expectAccessible();
    await userEvent.keyboard('mara');
    await expect.element(page.getByRole('option', { name: /Mara Lind/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(owner).toHaveValue('Mara Lind');
    await expect.element(page.getByRole('button', { name: /does not say whose it is/ })).not.toBeInTheDocument();
    await expect.element(page.getByText(/The rows are those of id:/)).not.toBeInTheDocument();
    await commit.click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  });

  it('are asked about once for each person, and decided all at once', async () => {
    await bench.run('influencer.create', { name: 'Oskar Vantberg' });
    const rows = Array.from({ length: 60 }, (_each, index) => `p${index},person.${index},Instagram,2026-02-01,30`);
    await choose([file('posts.csv', `post id,handle,platform,post date,likes\n${rows.join('\n')}\n`)]);
    await tab(/^To decide 60/).click();
    await expect.element(page.getByText('60 of 60 still open')).toBeVisible();
    expect(page.getByRole('radiogroup').elements()).toHaveLength(50);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    expect(page.getByRole('radiogroup').elements()).toHaveLength(60);
    await expectAccessible();

    const first = page.getByRole('radiogroup', { name: /Whose is @person\.0\?/ });
    await first.getByRole('radio', { name: /^Somebody else of the workspace/ }).click();
    await first.getByRole('combobox', { name: 'Who is it?' }).fill('oskar');
    await page.getByRole('option', { name: /Oskar Vantberg/ }).click();
    await expect.element(page.getByText('59 of 60 still open')).toBeVisible();
    await expect.element(first.getByRole('combobox', { name: 'Who is it?' })).toHaveValue('Oskar Vantberg');

    await page.getByRole('button', { name: 'Make all new influencers' }).click();
    await expect.element(page.getByText('0 of 60 still open')).toBeVisible();
    await expect.element(tab(/^To decide 0/)).toBeVisible();
    await page.getByRole('button', { name: 'Take these decisions back' }).click();
    await expect.element(page.getByText('60 of 60 still open')).toBeVisible();
    await page.getByRole('button', { name: 'Make all new influencers' }).click();
    await commit.click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    expect(await peopleCalled('person.')).toHaveLength(60);
  });
});

describe('what a file contradicts', () => {
  it('stays, gives way or is asked about, as the rule says', async () => {
    const people = 'username,name,country,platform\nmara.lind,Mara Lind,Sweden,Instagram\n';
    await choose([file('people.csv', people)]);
    await commit.click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    await choose([file('moved.csv', people.replace('Sweden', 'Norway'))]);
    const rule = page.getByRole('combobox', { name: 'Where a file says something else' });
    await expect.element(rule).toHaveTextContent('As usual');
    await rule.click();
    await page.getByRole('option', { name: 'Ask me' }).click();
    await tab(/^To decide 1/).click();
    await page.getByRole('radio', { name: /^Take what the file says/ }).click();
    await expect.element(page.getByRole('button', { name: 'Import 1 row' })).toBeEnabled();
  });
});

describe('a table on the clipboard', () => {
  const table = 'username\tname\tplatform\r\nmara.lind\tMara Lind\tInstagram\r\n';
  const paste = (plain: string, target: EventTarget = document.body) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };

  it('is looked at like a file when it is pasted on the roster', async () => {
    await bench.show('/roster');
    paste('mara.lind\tMara Lind');
    paste('two lines\nof a letter');
    expect(bench.location()).toBe('/roster');
    paste(table);
    await expect
      .element(page.getByRole('heading', { name: /^Pasted table \d{4}-\d\d-\d\d \d\d\.\d\d\.tsv$/ }))
      .toBeVisible();
    await commit.click();
    await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    expect(await peopleCalled('Mara')).toEqual(['Mara Lind']);
  });

  it('goes into a field when it is pasted there, and is told apart from other text', async () => {
    await choose([file('people.csv', 'username,name,platform\nmara.lind,Mara Lind,Instagram\n')]);
    await expect.element(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
    paste(table, page.getByRole('spinbutton', { name: 'Headers in row' }).element());
    paste('a letter');
    await expect.element(page.getByText(/is no table/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'people.csv' })).toBeVisible();
  });
});

describe('long work', () => {
  const many = () => {
    const rows = Array.from(
      { length: 120_000 },
      (_each, index) => `person.${index},Person ${index},${index},Instagram`,
    );
    return file('many.csv', `username,name,follower count,platform\n${rows.join('\n')}\n`);
  };

  it('is stopped while files are read, and nothing is written', async () => {
    await choose([many()]);
    await page.getByRole('main').getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByText('Stopped. Nothing was written; everything is as it was.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
    expect(await peopleCalled('')).toEqual([]);
  });

  it('is stopped while an import is written, and the preview stays', async () => {
    await choose([many()]);
    await expect.element(commit).toBeEnabled();
    await commit.click();
    await page.getByRole('main').getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByText('Stopped. Nothing was written; everything is as it was.')).toBeVisible();
    await expect.element(commit).toBeEnabled();
    expect(await peopleCalled('')).toEqual([]);
  });
});
