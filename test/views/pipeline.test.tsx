import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;
const ids = new Map<string, string>();

/** Three people who have just been found; of Ida something is noted, and Cy does not want to be contacted. */
beforeEach(async () => {
  bench = await createViewBench();
  [campaignId] = (await bench.run('campaign.create', { name: 'Spring tea', currency: 'EUR' })) as [string];
  for (const name of ['Ida Example', 'Bo Example', 'Cy Example']) {
    const [influencerId] = (await bench.run('influencer.create', { name })) as [string];
    const [id] = (await bench.run('collaboration.set', { campaignId, influencerId })) as [string];
    ids.set(name, id);
    if (name.startsWith('Ida')) {
      await bench.run('researchNote.add', { influencerId, on: '2026-03-01', text: 'Calm' });
    }
    if (name.startsWith('Cy')) await bench.run('influencer.update', { id: influencerId, doNotContact: true });
  }
});
afterEach(async () => {
  window.localStorage.clear();
  await bench.end();
});

const rows = async () => {
  const params = { campaignId, today: '2026-03-14', now: '2026-03-14T09:00:00.000Z' };
  return (await bench.engine.api.query({ name: 'campaign.pipeline', params }))?.rows ?? [];
};
const stageOf = async (name: string) => (await rows()).find((row) => row.name === name)?.stage;
const column = (name: string | RegExp) => page.getByRole('listbox', { name });
const card = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });
const show = (scheme?: 'light' | 'dark') => bench.show(`/campaigns/${campaignId}/creators`, scheme);

describe('the board', () => {
  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await show(scheme);
      await expect.element(card('Ida Example')).toBeVisible();
      await expectAccessible();
    }
  });

  it('walks, chooses and moves by keyboard, says so, and Undo brings everybody back', async () => {
    await show();
    await expect.element(card('Ida Example')).toBeVisible();
    await tabTo('listbox', 'Identified, 3 people');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(card('Ida Example')).toHaveAttribute('data-active', 'true');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.element(page.getByText('Ida Example is now in Researched.')).toBeInTheDocument();
    expect(await stageOf('Ida Example')).toBe('researched');
    await expect.element(column('Researched, 1 person')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.element(column('Contacted, 1 person')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(column('Identified, 2 people')).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(column('Researched, 1 person')).toBeVisible();
  });

  it('opens the collaboration with Enter and by a click', async () => {
    await show();
    await expect.element(card('Ida Example')).toBeVisible();
    await tabTo('listbox', 'Identified, 3 people');
    await userEvent.keyboard('{End}{Enter}');
    expect(bench.location()).toMatch(new RegExp(`^/campaigns/${campaignId}/with/`));
    await show();
    await card('Bo Example').click();
    expect(bench.location()).toMatch(new RegExp(`^/campaigns/${campaignId}/with/`));
  });

  it('says what is missing, with a way to put it right, and moves with a reason', async () => {
    await show();
    await expect.element(card('Bo Example')).toBeVisible();
    await tabTo('listbox', 'Identified, 3 people');
    await userEvent.keyboard('{Home}{ArrowDown}m');
    const choose = page.getByRole('dialog', { name: 'Move Bo Example to' });
    await expect.element(choose).toBeVisible();
    await userEvent.keyboard('con{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Not ready for Contacted' });
    await expect.element(dialog).toHaveTextContent('Nothing is noted about the person');
    await expect
      .element(dialog.getByRole('link', { name: 'Research notes of Bo Example' }))
      .toHaveAttribute('href', expect.stringMatching(/^\/roster\/.+\/research$/));
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Move anyway' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Write a reason');
    expect(await stageOf('Bo Example')).toBe('identified');
    await dialog.getByRole('textbox', { name: 'Reason to move anyway' }).fill('Met at a fair');
    await userEvent.keyboard('{Enter}');
    await expect.element(column('Contacted, 1 person')).toBeVisible();
    expect(await stageOf('Bo Example')).toBe('contacted');
    const { influencerId } = (await rows()).find(({ name }) => name === 'Bo Example')!;
    await bench.show(`/campaigns/${campaignId}/with/${influencerId}/stages`);
    const step = page.getByRole('row', { name: /^Contacted/ });
    await expect.element(step).toHaveTextContent('The person has been looked into');
    await expect.element(step).toHaveTextContent('Met at a fair');
    await expectAccessible();
  });

  it('never writes to who must not be contacted, and moves the others alone', async () => {
    await show();
    await expect.element(card('Cy Example')).toBeVisible();
    await tabTo('listbox', 'Identified, 3 people');
    await userEvent.keyboard('{Control>}a{/Control}m');
    await expect.element(page.getByRole('dialog', { name: 'Move 3 people to' })).toBeVisible();
    await userEvent.keyboard('con{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Not ready for Contacted' });
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('whatever the reason');
    await expect.element(dialog.getByRole('textbox')).not.toBeInTheDocument();
    await dialog.getByRole('button', { name: 'Move only the 1 who are ready' }).click();
    await expect.element(column('Contacted, 1 person')).toBeVisible();
    expect(await stageOf('Ida Example')).toBe('contacted');
    expect(await stageOf('Cy Example')).toBe('identified');
  });

  it('asks who declined', async () => {
    await show();
    await expect.element(card('Bo Example')).toBeVisible();
    await tabTo('listbox', 'Identified, 3 people');
    await userEvent.keyboard('{Home}{ArrowDown}m');
    await expect.element(page.getByRole('dialog', { name: 'Move Bo Example to' })).toBeVisible();
    await userEvent.keyboard('dec{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Bo Example will not take part' });
    await dialog.getByRole('button', { name: 'Mark as declined' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Say who declined');
    await dialog.getByRole('combobox', { name: 'Who declined' }).click();
    await page.getByRole('option', { name: 'The client' }).click();
    await dialog.getByRole('button', { name: 'Mark as declined' }).click();
    await expect.element(column('Declined, 1 person')).toBeVisible();
    expect((await rows()).find(({ name }) => name === 'Bo Example')?.declined).toEqual({ by: 'client' });
  });

  it('moves everybody chosen by dragging one of them', async () => {
    await show();
    await card('Ida Example').click({ modifiers: ['Control'] });
    await card('Bo Example').click({ modifiers: ['Control'] });
    await expect.element(page.getByRole('region', { name: 'People chosen' })).toHaveTextContent('2 people chosen');
    await userEvent.dragAndDrop(card('Ida Example'), page.getByRole('group', { name: 'Closed, nobody' }));
    await expect.element(column('Closed, 2 people')).toBeVisible();
    expect(await stageOf('Bo Example')).toBe('closed');
    expect(await stageOf('Cy Example')).toBe('identified');
  });
});

describe('the table', () => {
  beforeEach(async () => {
    await show();
    await page.getByRole('button', { name: 'Table' }).click();
    await focusList('People of the campaign by stage');
  });

  it('is remembered for the workspace, and the results are beside it', async () => {
    await expectAccessible();
    await show();
    await expect.element(page.getByRole('grid', { name: 'People of the campaign by stage' })).toBeVisible();
    await page.getByRole('button', { name: 'Results' }).click();
    await expect.element(page.getByRole('grid', { name: 'Creators of the campaign' })).toBeVisible();
  });

  it('sets owner and what is waited for of many, and filters by them', async () => {
    await userEvent.keyboard('{Control>}a{/Control}');
    await page.getByRole('button', { name: 'Set owner …' }).click();
    const owner = page.getByRole('dialog', { name: 'Owner of 3 people' });
    await owner.getByRole('textbox').fill('Mara');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('gridcell', { name: 'Mara' }).first()).toBeVisible();
    expect((await rows()).map((row) => row.owner)).toEqual(['Mara', 'Mara', 'Mara']);

    await page.getByRole('button', { name: 'Choose nobody' }).click();
    await focusList('People of the campaign by stage');
    await userEvent.keyboard('{Home} ');
    await page.getByRole('button', { name: 'Set waiting for …' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('the parcel');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Stuck 2' })).toBeVisible();
    await page.getByRole('button', { name: 'Stuck 2' }).click();
    await expect.element(page.getByRole('gridcell', { name: /Waiting for: the parcel/ })).toBeVisible();
    await expect.element(page.getByRole('gridcell', { name: 'Cy Example Do not contact' })).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(3);

    await page.getByRole('button', { name: 'Mine' }).click();
    await page.getByRole('menuitem', { name: 'Mara' }).click();
    await expect.element(page.getByRole('button', { name: 'Mine (Mara)' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('filters by stage, says when nobody is left, and lets the filters go', async () => {
    const filters = page.getByRole('group', { name: 'Show only' });
    await filters.getByRole('button', { name: 'Stage', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Live' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Nobody matches these filters' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.element(page.getByRole('gridcell', { name: 'Ida Example', exact: true })).toBeVisible();
  });
});
