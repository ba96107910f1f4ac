import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays } from '#shared/lib/calendar-day.ts';
import { today } from '#renderer/state/today.ts';
import { createViewBench, expectAccessible, type ViewBench } from '../helpers/view-bench.tsx';

let bench: ViewBench;
let ada: string;
let spring: string;
let summer: string;
let collaborationId: string;

const day = (count: number) => addDays(today(), count);

/** Ada works for Lumen; Halo, a rival, has a campaign in which she is not. */
beforeEach(async () => {
  bench = await createViewBench();
  [ada] = (await bench.run('influencer.create', { name: 'Ada Winter' })) as [string];
  const campaign = async (name: string, newClientName: string, from: number, to: number) => {
    const made = await bench.run('campaign.create', { name, newClientName, startsOn: day(from), endsOn: day(to) });
    return made.at(-1)!;
  };
  spring = await campaign('Spring', 'Lumen', -20, 10);
  summer = await campaign('Summer', 'Halo', 30, 60);
  [collaborationId] = (await bench.run('collaboration.set', { campaignId: spring, influencerId: ada })) as [string];
});

afterEach(() => bench.end());

const bind = (endsOn: number) =>
  bench.run('right.add', { collaborationId, kind: 'exclusivity', endsOn: day(endsOn), rivals: ['HALO'] });

describe('a second campaign for a named rival', () => {
  it('is flagged before anybody is added, can be decided there, and stands on the roster', async () => {
    await bind(40);
    await bench.show(`/campaigns/${summer}/creators`);
    await page.getByRole('button', { name: 'Add a creator' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a creator' });
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Ada');
    await page.getByRole('option', { name: /Ada Winter/ }).click();
    await expect.element(dialog.getByText('This clashes with an exclusivity')).toBeVisible();
    await expect.element(dialog.getByText('Breach')).toBeVisible();
    await expect.element(dialog.getByText(/Ada Winter is bound to Lumen \(Spring\)/)).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    const deciding = page.getByRole('dialog', { name: 'Decide about the clash' });
    await deciding.getByRole('button', { name: 'Keep the decision' }).click();
    await expect.element(deciding.getByText('Choose what was decided.')).toBeVisible();
    await deciding.getByRole('combobox', { name: 'Decision' }).click();
    await page.getByRole('option', { name: /^Waived/ }).click();
    await deciding.getByRole('textbox', { name: 'Reason' }).fill('Lumen agreed by mail');
    await deciding.getByRole('button', { name: 'Keep the decision' }).click();
    await expect.element(dialog.getByText('One clash, which was decided')).toBeVisible();
    await expect.element(dialog.getByText(/Lumen agreed by mail/)).toBeVisible();
  });

  it('is flagged while the exclusivity is typed, and then on the person’s page', async () => {
    await bench.run('collaboration.set', { campaignId: summer, influencerId: ada });
    await bench.show(`/campaigns/${spring}/with/${ada}/rights`);
    await page.getByRole('button', { name: 'Add a right' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a right' });
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: /^Exclusivity/ }).click();
    await dialog.getByRole('button', { name: 'Add right' }).click();
    await expect.element(dialog.getByText(/Say what the exclusivity keeps away/)).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Brands kept away' }).fill('halo');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByText('This clashes with an exclusivity')).toBeVisible();
    await dialog.getByLabelText('Ends on').fill(day(20));
    await expect.element(dialog.getByText('Check')).toBeVisible();
    await dialog.getByLabelText('Ends on').fill(day(10));
    await expect.element(dialog.getByText('This clashes with an exclusivity')).not.toBeInTheDocument();
    await dialog.getByLabelText('Ends on').fill(day(45));
    await expect.element(dialog.getByText('Breach')).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Add right' }).click();
    await expect.element(page.getByRole('tab', { name: 'Rights 1' })).toBeVisible();
    await expect.element(page.getByRole('status').getByText('Breach')).toBeVisible();
    await bench.show(`/roster/${ada}`);
    const minded = page.getByRole('list', { name: 'Mind' });
    await expect.element(minded.getByText(/Bound to Lumen until .*: no work for halo/)).toBeVisible();
    await expect.element(minded.getByText(/One open clash with an exclusivity: Breach/)).toBeVisible();
  });
});

describe('a campaign that gets other days', () => {
  it('shows what clashes before it is saved, and lists it afterwards', async () => {
    await bind(20);
    await bench.run('collaboration.set', { campaignId: summer, influencerId: ada });
    await bench.show(`/campaigns/${summer}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Edit Summer' });
    await expect.element(dialog.getByLabelText('Starts on')).toHaveValue(day(30));
    expect(dialog.getByText('Breach').elements()).toHaveLength(0);
    await dialog.getByLabelText('Starts on').fill(day(10));
    await expect.element(dialog.getByText('Breach')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save campaign' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await bench.show(`/campaigns/${summer}/rights`);
    await page.getByRole('button', { name: '1 open clash' }).click();
    await expect.element(page.getByRole('dialog').getByText('Breach')).toBeVisible();
  });
});

describe('rights over time', () => {
  it('shows bars that the keyboard walks and opens, and the same as a table', async () => {
    await bind(40);
    await bench.run('right.add', { collaborationId, kind: 'usage', startsOn: day(-10), endsOn: day(5) });
    await bench.show(`/campaigns/${spring}/rights`);
    const timeline = page.getByRole('listbox', { name: 'Rights over time' });
    await expect.element(timeline).toBeVisible();
    await expect.element(timeline.getByRole('option', { name: /Usage · Lumen Ends soon/ })).toBeVisible();
    (timeline.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(timeline.getByRole('option', { name: /Usage/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Usage of Ada Winter' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expectAccessible();
    await page.getByRole('button', { name: 'Quarter' }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect.element(page.getByRole('grid', { name: 'Rights', exact: true }).getByText('HALO')).toBeVisible();
    await page.getByRole('button', { name: 'Timeline' }).click();
    await expect.element(timeline).toBeVisible();
  });

  it('lists everybody’s, filtered by kind, client and clashes, and leads to the agreement', async () => {
    await bind(40);
    await bench.run('right.add', { collaborationId, kind: 'usage', endsOn: day(90) });
    await bench.run('collaboration.set', { campaignId: summer, influencerId: ada });
    await bench.show('/campaigns');
    await page.getByRole('link', { name: 'Rights' }).click();
    const options = page.getByRole('listbox', { name: 'Rights over time' }).getByRole('option');
    await expect.poll(() => options.elements().length).toBe(2);
    await page.getByRole('combobox', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'With clashes' }).click();
    await expect.poll(() => options.elements().length).toBe(1);
    await expect.element(options.first()).toHaveAccessibleName(/Exclusivity.*Clash: breach/);
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Whitelisting' }).click();
    await expect.element(page.getByText('No right matches')).toBeVisible();
    await page.getByRole('button', { name: 'Show all rights' }).click();
    await page.getByRole('button', { name: '1 open clash' }).click();
    await expect.element(page.getByRole('dialog').getByText(/Halo \(Summer\) runs/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await options.first().click();
    await page.getByRole('button', { name: 'Go to the agreement' }).click();
    await expect.poll(() => bench.location()).toContain(`/campaigns/${spring}/with/${ada}/rights`);
  });

  it.each(['light', 'dark'] as const)('is accessible in %s', async (scheme) => {
    await bind(40);
    await bench.run('right.add', { collaborationId, kind: 'usage', endsOn: day(5) });
    await bench.run('right.add', { collaborationId, kind: 'whitelisting', endsOn: day(-5) });
    await bench.show('/rights', scheme);
    const timeline = page.getByRole('listbox', { name: 'Rights over time' });
    await expect.element(timeline.getByRole('option', { name: /Whitelisting/ })).toBeVisible();
    await expectAccessible();
  });
});
