import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultView, showView } from '#renderer/features/roster/roster-view.ts';
import { useFilterPanel } from '#renderer/features/roster/filters/panel-state.ts';
import { NO_FILTER, type RosterChoice, type RosterFilter } from '#shared/model/roster-view.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

const LIST = 'People on the roster';
let bench: ViewBench;
let fieldId = '';

const grid = () => page.getByRole('grid', { name: LIST });
const choiceOf = (filter: RosterFilter): RosterChoice => ({ search: '', filter, includeArchived: false });
const countOf = async (filter: RosterFilter = NO_FILTER): Promise<number> => {
  const params = { choice: choiceOf(filter), sort: [], offset: 0, limit: 1 };
  return (await bench.engine.api.query({ name: 'roster.list', params })).matching;
};
const having = (field: string, value: string): RosterFilter => ({
  match: 'all',
  groups: [{ match: 'all', isNot: false, conditions: [{ test: 'oneOf', field, values: [value] }] }],
});
const shown = (count: number) => count.toLocaleString('en');

beforeAll(async () => {
  bench = await createViewBench({ workspace: { sample: { seed: 7, influencers: 3_000 } } });
  [fieldId = ''] = await bench.run('customField.create', { name: 'Shoe size', type: 'number' });
});
afterAll(() => bench.end());
beforeEach(async () => {
  showView(defaultView, null);
  useFilterPanel.setState({ isOpen: true, open: ['platform', 'tier'], added: [], asked: null });
  await bench.show('/roster');
  await expect.element(page.getByRole('row').nth(1)).toBeVisible();
});

describe('filters beside the list', () => {
  it.each(['light', 'dark'] as const)('break no accessibility rule in %s', async (scheme) => {
    await bench.show('/roster', scheme);
    await expect.element(page.getByRole('checkbox', { name: /^Instagram/ })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Instagram/ }).click();
    await focusList(LIST);
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('region', { name: 'Selected people' })).toBeVisible();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await expectAccessible();
  });

  it('say how many people a value would find, ask for it, rule it out, and go by their chips', async () => {
    const everybody = await countOf();
    const instagram = await countOf(having('platform', 'instagram'));
    const box = page.getByRole('checkbox', { name: `Instagram ${shown(instagram)}` });
    await box.click();
    await expect.element(page.getByText(`${shown(instagram)} of ${shown(everybody)} people`)).toBeVisible();
    // Another value of the field is counted as if it were asked for too.
    await expect
      .element(page.getByRole('checkbox', { name: `TikTok ${shown(await countOf(having('platform', 'tiktok')))}` }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Not Instagram' }).click();
    await expect.element(page.getByText(`${shown(everybody - instagram)} of ${shown(everybody)} people`)).toBeVisible();
    await page.getByRole('button', { name: 'Remove filter Platform: not Instagram' }).click();
    await expect.element(page.getByText(`${shown(everybody)} people`, { exact: true })).toBeVisible();
    await expect.element(grid()).toHaveFocus();
  });

  it('take ranges, and say nothing is found instead of showing an empty list', async () => {
    await page.getByRole('button', { name: 'Followers', expanded: false }).click();
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('1,000,000,000');
    await expect.element(page.getByText('Nobody passes the filters.')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: /Remove filter Followers: from 1,000,000,000/ }))
      .toBeVisible();
    await from.fill('many');
    await expect.element(from).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    await expect.element(page.getByText('Nobody passes the filters.')).not.toBeInTheDocument();
  });

  it('can be joined by "or" and turned round in groups', async () => {
    const [mega, nano, everybody] = [
      await countOf(having('tier', 'mega')),
      await countOf({
        match: 'all',
        groups: [{ match: 'any', isNot: true, conditions: [{ test: 'oneOf', field: 'tier', values: ['mega'] }] }],
      }),
      await countOf(),
    ];
    expect(mega + nano).toBe(everybody);
    await page.getByRole('button', { name: 'And, or, not …' }).click();
    await page.getByRole('combobox', { name: 'Field' }).fill('Tier');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await page.getByRole('button', { name: 'Apply the filter' }).click();
    await expect.element(page.getByText('Tier: give at least one value, or remove the condition.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Values' }).fill('Mega');
    await expect.element(page.getByRole('option', { name: 'Mega' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await page.getByRole('combobox', { name: 'Group 1' }).click();
    await page.getByRole('option', { name: 'None of these' }).click();
    await expectAccessible();
    await page.getByRole('button', { name: 'Apply the filter' }).click();
    await expect.element(page.getByText(`${shown(nano)} of ${shown(everybody)} people`)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Not (Tier: Mega)', exact: true })).toBeVisible();
    await expect.element(grid()).toHaveFocus();
  });
});

describe('choosing many people', () => {
  it('tags everybody found but one as one step, which Undo takes back', async () => {
    const instagram = await countOf(having('platform', 'instagram'));
    await page.getByRole('checkbox', { name: /^Instagram/ }).click();
    await expect.element(page.getByText(new RegExp(`^${shown(instagram)} of`))).toBeVisible();
    await focusList(LIST);
    await userEvent.keyboard('{Control>}a{/Control} ');
    await expect.element(page.getByText(`${shown(instagram - 1)} selected`)).toBeVisible();
    await expect.element(page.getByText(/^Reach /)).toBeVisible();
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('combobox', { name: 'Add' }).fill('spring wave');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => countOf(having('tags', 'spring wave'))).toBe(instagram - 1);
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => countOf(having('tags', 'spring wave'))).toBe(0);
    // Still chosen; Esc lets go.
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('region', { name: 'Selected people' })).not.toBeInTheDocument();
  });

  it('gives an own field, refuses what is no number, and archives and brings back', async () => {
    await focusList(LIST);
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Set a field …' }).click();
    await page.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Shoe size' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('big');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.element(page.getByText('“big” is not a number.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Value' }).fill('42.5');
    await page.getByRole('button', { name: 'Apply' }).click();
    const wears: RosterFilter = {
      match: 'all',
      groups: [
        { match: 'all', isNot: false, conditions: [{ test: 'number', field: `custom:${fieldId}`, from: 42, to: 43 }] },
      ],
    };
    await expect.poll(() => countOf(wears)).toBe(3);
    const before = await countOf();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect.poll(() => countOf()).toBe(before - 3);
    await expect.element(page.getByText('3 archived')).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Bring back from the archive' }).click();
    await expect.poll(() => countOf()).toBe(before);
  });

  it('leads to comparing and merging, and copies as a table of the columns shown', async () => {
    const items: ClipboardItem[] = [];
    const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (given) => {
      items.push(...given);
    });
    await focusList(LIST);
    await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    await expect.element(page.getByRole('button', { name: 'Compare' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Merge' })).toBeVisible();
    await focusList(LIST);
    await userEvent.keyboard('{Control>}c{/Control}');
    await expect.element(page.getByText('Copied 2 people as a table.')).toBeVisible();
    const plain = await (await items[0]!.getType('text/plain')).text();
    const html = await (await items[0]!.getType('text/html')).text();
    const lines = plain.split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(3);
    expect(lines[0]![0]).toBe('Name');
    expect(lines[0]).toContain('Followers');
    expect(html).toContain(`<td>${lines[1]![0]}</td>`);
    write.mockRestore();
    await page.getByRole('button', { name: 'Compare' }).click();
    expect(bench.location()).toMatch(/^\/roster\/compare\?ids=[0-9a-f-]{36},[0-9a-f-]{36}$/);
  });
});

describe('the list and the panel', () => {
  it('walk together by the arrow keys, and Esc closes the panel', async () => {
    await focusList(LIST);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.poll(() => bench.location()).toMatch(/\?person=/);
    const first = bench.location();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => bench.location()).not.toBe(first);
    expect(bench.location()).toMatch(/\?person=/);
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => bench.location()).not.toMatch(/person=/);
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bench.location()).toMatch(/^\/roster\/[0-9a-f-]{36}$/);
  });

  it('group people, open and close the groups by the keys', async () => {
    await page.getByRole('button', { name: 'Columns and groups' }).click();
    await page.getByRole('menuitemradio', { name: 'Tier' }).click();
    const head = page.getByRole('gridcell', { name: /^Nano/ }).first();
    await expect.element(head).toHaveAttribute('aria-expanded', 'true');
    await focusList(LIST);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect.element(head).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByRole('gridcell', { name: /^Micro/ }).first()).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(head).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('views', () => {
  it('are saved, switched, reset, renamed and removed', async () => {
    await page.getByRole('checkbox', { name: /^Instagram/ }).click();
    await page.getByRole('button', { name: 'View: Everybody, changed' }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view …' }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Give the view a name')).toBeVisible();
    await userEvent.keyboard('Picture people{Enter}');
    await expect.element(page.getByRole('button', { name: 'View: Picture people', exact: true })).toBeVisible();
    await expect.element(grid()).toHaveFocus();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('button', { name: 'View: Picture people, changed' }).click();
    await page.getByRole('menuitem', { name: 'Undo the changes of the view' }).click();
    await expect.element(page.getByRole('button', { name: 'Remove filter Platform: Instagram' })).toBeVisible();
    await page.getByRole('button', { name: 'View: Picture people', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rename …' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('People of pictures');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'View: People of pictures', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Everybody' }).click();
    await expect
      .element(page.getByRole('button', { name: 'Remove filter Platform: Instagram' }))
      .not.toBeInTheDocument();
    await page.getByRole('button', { name: 'View: Everybody', exact: true }).click();
    await page.getByRole('menuitem', { name: 'People of pictures' }).click();
    await page.getByRole('button', { name: 'View: People of pictures', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove this view' }).click();
    await expect.element(page.getByRole('button', { name: /^View: Everybody/ })).toBeVisible();
    const { views } = await bench.engine.api.query({ name: 'savedView.list', params: {} });
    expect(views.map(({ name }) => name)).not.toContain('People of pictures');
  });

  it('keep their columns, the agency’s own fields too, while a person is looked at', async () => {
    await page.getByRole('button', { name: 'Columns and groups' }).click();
    await page.getByRole('menuitem', { name: 'Columns …' }).click();
    await page.getByRole('textbox', { name: 'Find a column' }).fill('shoe');
    await page.getByRole('checkbox', { name: 'Show Shoe size' }).click();
    await expectAccessible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(page.getByRole('columnheader', { name: /Shoe size/ })).toBeInTheDocument();
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => bench.location()).toMatch(/^\/roster\/[0-9a-f-]{36}$/);
    await bench.show('/roster');
    await expect.element(page.getByRole('columnheader', { name: /Shoe size/ })).toBeInTheDocument();
    await tabTo('grid', LIST);
  });
});
