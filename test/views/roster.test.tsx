import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
const grid = () => page.getByRole('grid', { name: 'People on the roster' });
const activeRow = () => {
  const id = grid().element().getAttribute('aria-activedescendant');
  return id === null ? '' : (document.getElementById(id)?.textContent ?? '');
};

beforeAll(async () => {
  bench = await createViewBench();
  const people = [
    ['Mara Lind', 'instagram', 'mara.lind', 120_000],
    ['Jónas Berg', 'tiktok', 'jonas.berg', 45_000],
    ['Zoë Álvarez', 'youtube', 'zoe.alvarez', 900],
  ] as const;
  for (const [name, platform, handle, followers] of people) {
    const [, accountId] = await bench.run('influencer.create', { name, account: { platform, handle } });
    await bench.run('account.recordFigures', { accountId: accountId!, metrics: { followers }, source: 'manual' });
  }
});
afterAll(() => bench.end());
beforeEach(() => bench.show('/roster'));

describe('roster', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/roster', scheme);
    await expect.element(page.getByText('Mara Lind')).toBeVisible();
    await expectAccessible();
  });

  it('lists the largest first and turns round by its head', async () => {
    await expect.element(page.getByText('3 people')).toBeVisible();
    const head = page.getByRole('columnheader', { name: 'Followers' });
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/Mara Lind.*120K/);
    await head.getByRole('button', { name: 'Followers', exact: true }).click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/Zoë Álvarez/);
    await head.getByRole('button', { name: 'Followers', exact: true }).click();
  });

  it('finds by a name without its accents, by a handle, and says when nobody matches', async () => {
    const search = page.getByRole('searchbox', { name: 'Search the roster' });
    await search.fill('alvarez');
    await expect.element(page.getByText('1 of 3 people')).toBeVisible();
    await search.fill('jonas.berg');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/Jónas Berg/);
    await search.fill('nobody at all');
    await expect.element(page.getByText('Nobody matches “nobody at all”.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('3 people')).toBeVisible();
  });

  it('is walked, searched and opened by the keyboard alone', async () => {
    await expect.element(page.getByText('Mara Lind')).toBeVisible();
    await tabTo('grid', 'People on the roster');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(activeRow).toContain('Jónas Berg');
    await userEvent.keyboard('{End}');
    await expect.poll(activeRow).toContain('Zoë Álvarez');
    await userEvent.keyboard('{Home}');
    await expect.poll(activeRow).toContain('Mara Lind');
    await userEvent.keyboard('zo');
    await expect.element(page.getByRole('searchbox')).toHaveValue('zo');
    await expect.element(page.getByText('1 of 3 people')).toBeVisible();
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Zoë Álvarez' })).toBeVisible();
    expect(bench.location()).toMatch(/^\/roster\/[0-9a-f-]{36}$/);
    await bench.show('/roster');
    await page.getByRole('searchbox').fill('');
  });

  it('adds a person with a first account, and takes it back with undo', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Give the person a name')).toBeVisible();
    await userEvent.keyboard('Ivo Brandt{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Ivo Brandt' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('This person is not on the roster')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the roster' }).click();
    await expect.element(page.getByText('3 people')).toBeVisible();
  });

  it('leaves undo to the field while somebody types in it', async () => {
    await bench.run('influencer.create', { name: 'Temporary' });
    await expect.element(page.getByText('4 people')).toBeVisible();
    await page.getByRole('searchbox').fill('x');
    await userEvent.keyboard('{Control>}z{/Control}');
    await page.getByRole('searchbox').fill('');
    await expect.element(page.getByText('4 people')).toBeVisible();
    (grid().element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('3 people')).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.element(page.getByText('4 people')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('3 people')).toBeVisible();
  });
});

describe('command palette and keys', () => {
  it('finds a person by name and opens the page, without a mouse', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = page.getByRole('combobox', { name: 'Search or jump to' });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('mara');
    await expect.element(page.getByRole('option', { name: /Mara Lind/ })).toHaveAttribute('aria-selected', 'true');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
  });

  it('says when nothing has that name, and Esc leads back', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('qqqq');
    await expect.element(page.getByText('Nothing is called “qqqq”')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('combobox', { name: 'Search or jump to' })).not.toBeInTheDocument();
  });

  it('shows every key, and G with a letter goes to a page', async () => {
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).not.toBeInTheDocument();
    (document.querySelector('main') as HTMLElement).focus();
    await userEvent.keyboard('gf');
    await expect.element(page.getByRole('heading', { name: 'Files', exact: true })).toBeVisible();
  });

  it('runs what the menu of the shell asks for', async () => {
    bench.host.host.emit('menu.command', { id: 'go.settings' });
    await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });
});
