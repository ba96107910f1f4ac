import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { createViewBench, expectAccessible, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let mara = '';
const field = () => page.getByRole('combobox', { name: 'Search or jump to' });
const option = (name: string | RegExp) => page.getByRole('option', { name });
const group = (name: string) => page.getByRole('group', { name });
const open = async () => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
};

beforeAll(async () => {
  bench = await createViewBench();
  [mara = ''] = await bench.run('influencer.create', {
    name: 'Mara Lind',
    account: { platform: 'instagram', handle: 'mara.lind' },
  });
  await bench.run('influencer.create', { name: '<b>Zoë</b> Álvarez' });
  const [clientId = ''] = await bench.run('client.create', { name: 'Nordlicht' });
  await bench.run('campaign.create', { name: 'Summer Nord', clientId });
  await bench.run('campaign.create', { name: 'Winter' });
});
afterAll(() => bench.end());
beforeEach(() => bench.show('/roster'));

describe('command palette', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/roster', scheme);
    await open();
    await userEvent.keyboard('nord');
    await expect.element(option(/Nordlicht.*Open the client/)).toBeVisible();
    await expectAccessible();
  });

  it('groups what it finds and marks what matches, without accents and as text', async () => {
    await open();
    await userEvent.keyboard('nord');
    await expect.element(group('Campaigns').getByRole('option')).toHaveTextContent('Summer Nord');
    await expect.element(group('Clients').getByRole('option')).toHaveTextContent('Nordlicht');
    expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(['Nord', 'Nord', 'Nord']);
    await userEvent.clear(field());
    await userEvent.keyboard('zoe');
    await expect.element(group('People').getByRole('option')).toHaveTextContent('<b>Zoë</b> Álvarez');
    expect(document.querySelector('mark')?.textContent).toBe('Zoë');
  });

  it('opens a person beside the page with Enter, and their page with Ctrl and Enter', async () => {
    await open();
    await userEvent.keyboard('mara');
    await expect.element(option(/Mara Lind/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bench.location()).toBe(`/roster?person=${mara}`);
    const panel = page.getByRole('complementary', { name: 'Person beside the page' });
    await expect.element(panel.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
    await open();
    await userEvent.keyboard('mara');
    await expect.element(option(/Mara Lind/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => bench.location()).toContain(`/roster/${mara}`);
  });

  it('leads from a client to its campaigns, and from there back to all', async () => {
    await open();
    await userEvent.keyboard('nordlicht');
    await expect.element(option(/Nordlicht.*Open the client/)).toBeVisible();
    await userEvent.keyboard('{PageDown}{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
    await page.getByRole('tab', { name: 'Campaigns 1' }).click();
    await page.getByRole('button', { name: 'Show in the list of campaigns' }).click();
    await expect.element(page.getByText('1 of 2 campaigns')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Summer Nord/ })).toBeVisible();
    await page.getByRole('button', { name: 'Client: Nordlicht. Show the campaigns of every client' }).click();
    await expect.element(page.getByText('2 campaigns')).toBeVisible();
  });

  it('lists what was looked at last while nothing is typed, newest first', async () => {
    window.localStorage.clear();
    await bench.show(`/roster/${mara}`);
    await open();
    await expect.element(group('Looked at last').getByRole('option').first()).toHaveTextContent('Mara Lind');
    await expect.element(group('Looked at last').getByRole('option').first()).toHaveTextContent('Instagram mara.lind');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).not.toBeInTheDocument();
  });

  it('is walked by arrow keys and by groups, round the ends', async () => {
    await open();
    await userEvent.keyboard('nord');
    await expect.element(option(/Nordlicht.*Open the client/)).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    const last = page.getByRole('option').last();
    await expect.element(last).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{PageDown}');
    await expect.element(group('Clients').getByRole('option')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{PageUp}');
    await expect.element(group('Campaigns').getByRole('option')).toHaveAttribute('aria-selected', 'true');
  });

  it('finds in another script and with a typing mistake', async () => {
    await open();
    await userEvent.keyboard('Мара Линд');
    await expect.element(group('People').getByRole('option')).toHaveTextContent('Mara Lind');
    await userEvent.clear(field());
    await userEvent.keyboard('nordlihct');
    await expect.element(group('Clients').getByRole('option')).toHaveTextContent('Nordlicht');
  });

  it('finds files and leads to whose they are', async () => {
    const data = new TextEncoder().encode('%PDF-1.7');
    const owner = { kind: 'influencer' as const, id: mara };
    await bench.engine.api.addAttachment({ owner, name: 'Rate card.pdf', mediaType: 'application/pdf', bytes: data });
    await open();
    await userEvent.keyboard('rate card');
    await expect.element(group('Files').getByRole('option')).toHaveTextContent('Rate card.pdf');
    await expect.element(group('Files').getByRole('option')).toHaveTextContent('Mara Lind');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => bench.location()).toBe(`/roster/${mara}/files`);
    await expect.element(page.getByText('Rate card.pdf')).toBeVisible();
  });

  it('shows a saved view of the roster', async () => {
    const choice = { search: 'zoe', filter: NO_FILTER, includeArchived: false };
    const view = { choice, sort: [], columns: [] };
    await bench.run('savedView.save', { name: 'All of Zoë', view });
    await bench.show('/settings');
    await open();
    await userEvent.keyboard('of zo');
    await expect.element(group('Saved views').getByRole('option')).toHaveTextContent('All of Zoë');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 of 2 people')).toBeVisible();
  });

  it('says when nothing has that name', async () => {
    await open();
    await userEvent.keyboard('qqqqqqqqqq');
    await expect.element(page.getByText('Nothing is called “qqqqqqqqqq”')).toBeVisible();
    await expectAccessible();
  });
});
