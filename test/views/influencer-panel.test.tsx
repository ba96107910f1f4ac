import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';
import { openPersonPanel } from '#renderer/state/person-panel.ts';

let bench: ViewBench;
let first: string;
let second: string;
const panel = page.getByRole('complementary', { name: 'Person beside the page' });

beforeAll(async () => {
  bench = await createViewBench();
  first = (
    await bench.run('influencer.create', { name: 'Mara Lind', account: { platform: 'instagram', handle: 'mara.lind' } })
  )[0]!;
  second = (await bench.run('influencer.create', { name: 'Jónas Berg' }))[0]!;
});
afterAll(() => bench.end());

describe('person panel', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show(`/campaigns?person=${first}`, scheme);
    await expect.element(panel.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
    await expectAccessible();
  });

  it('opens from anywhere, walks to another person, and Esc gives the focus back', async () => {
    await bench.show('/settings');
    await tabTo('link', 'Campaigns');
    const link = document.activeElement;
    openPersonPanel(first);
    await expect.element(panel.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
    expect(bench.location()).toBe(`/settings?person=${first}`);
    await expect.poll(() => document.activeElement?.closest('aside')).not.toBeNull();
    openPersonPanel(second);
    await expect.element(panel.getByRole('heading', { name: 'Jónas Berg' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel).not.toBeInTheDocument();
    expect(document.activeElement).toBe(link);
    expect(bench.location()).toBe('/settings');
  });

  it('is made wider by the arrow keys and remembers it', async () => {
    await bench.show(`/settings?person=${first}`);
    await tabTo('separator', 'Width of the panel');
    const before = panel.element().getBoundingClientRect().width;
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => panel.element().getBoundingClientRect().width).toBe(before + 24);
    await bench.show(`/settings?person=${second}`);
    await expect.poll(() => panel.element().getBoundingClientRect().width).toBe(before + 24);
    await userEvent.keyboard('{ArrowRight}');
  });

  it('says that a person is gone, and leads to the page of one who is there', async () => {
    await bench.show('/settings?person=019f0000-0000-7000-8000-000000000000');
    await expect.element(panel.getByText('This person is not on the roster')).toBeVisible();
    await bench.show(`/settings?person=${second}`);
    await panel.getByRole('link', { name: 'Open page' }).click();
    await expect.poll(() => bench.location()).toBe(`/roster/${second}`);
    await expect.element(panel).not.toBeInTheDocument();
  });
});
