import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { today } from '#renderer/state/today.ts';
import { createViewBench, expectAccessible, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;

beforeEach(async () => {
  bench = await createViewBench();
  [campaignId] = (await bench.run('campaign.create', {
    name: 'Spring tea',
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
  })) as [string];
});
afterEach(() => bench.end());

const campaign = async (id = campaignId) =>
  (await bench.engine.api.query({ name: 'campaign.page', params: { id } }))!.campaign;
const idNow = () => bench.location().split('/')[2]!;

describe('the checklist of a campaign', () => {
  it('is filled by typing and pasting, ticked with day and name, put into order, and undone', async () => {
    await bench.show(`/campaigns/${campaignId}/checklist`);
    await expect.element(page.getByRole('heading', { name: 'No steps yet' })).toBeVisible();
    await expectAccessible();
    const field = page.getByRole('textbox', { name: 'New step' });
    await field.fill('Send samples');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: '0 of 1 done' })).toBeVisible();
    await expect.element(field).toHaveValue('');
    await bench.run('campaign.addChecklistSteps', { campaignId, steps: ['Invite', 'Book the room'] });
    await page.getByRole('checkbox', { name: 'Invite' }).click();
    await expect.element(page.getByRole('heading', { name: '1 of 3 done' })).toBeVisible();
    expect((await campaign()).checklist![1]).toMatchObject({ what: 'Invite', doneOn: today() });
    await page.getByRole('button', { name: 'Move “Book the room” up' }).click();
    await expect
      .poll(async () => (await campaign()).checklist!.map(({ what }) => what))
      .toEqual(['Send samples', 'Book the room', 'Invite']);
    await page.getByRole('button', { name: 'Change “Send samples”' }).click();
    const dialog = page.getByRole('dialog', { name: 'Step' });
    await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Send two samples');
    await dialog.getByRole('button', { name: 'Save step' }).click();
    await page.getByRole('button', { name: 'Remove “Send two samples”' }).click();
    await expect.element(page.getByRole('heading', { name: '1 of 2 done' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Send two samples' })).toBeVisible();
    await expectAccessible();
  });
});

describe('the standard agreement', () => {
  it('keeps planned deliverables, terms and approval', async () => {
    await bench.show(`/campaigns/${campaignId}/standard`);
    await page.getByRole('button', { name: 'Add a deliverable' }).click();
    const dialog = page.getByRole('dialog', { name: 'Planned deliverable' });
    await dialog.getByRole('button', { name: 'Save deliverable' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Say what is to be made');
    await dialog.getByRole('textbox', { name: 'Format' }).fill('Reel');
    await dialog.getByRole('textbox', { name: 'How many' }).fill('2');
    await dialog.getByRole('textbox', { name: 'Posted from' }).fill('7');
    await dialog.getByRole('button', { name: 'Save deliverable' }).click();
    await expect.element(page.getByRole('cell', { name: '2 × Reel, Instagram', exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Fee', exact: true }).click();
    await page.getByRole('textbox', { name: 'Rounds of changes included' }).fill('x');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').getByText(/is not a number/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Rounds of changes included' }).fill('2');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Save terms and approval' })).toBeDisabled();
    expect(await campaign()).toMatchObject({
      deliverables: [{ platform: 'instagram', format: 'Reel', count: 2, windowStartsAfterDays: 7 }],
      terms: { pays: ['fee'] },
      approval: { rounds: 2 },
    });
    await expectAccessible();
  });
});

describe('templates and copies', () => {
  it('keeps a campaign as a template, begins another one from it, renames and removes it', async () => {
    await bench.run('campaign.addChecklistSteps', { campaignId, steps: ['Invite', 'Book the room'] });
    await bench.show(`/campaigns/${campaignId}`);
    await page.getByRole('button', { name: 'More to do with the campaign' }).click();
    await page.getByRole('menuitem', { name: 'Save as a template' }).click();
    const saving = page.getByRole('dialog', { name: 'Save as a template' });
    await saving.getByRole('textbox', { name: 'Name of the template' }).fill('Tea launch');
    await saving.getByRole('button', { name: 'Save template' }).click();
    await expect.element(page.getByText('Saved the template Tea launch')).toBeVisible();

    await bench.show('/campaigns');
    await page.getByRole('button', { name: 'Add a campaign' }).click();
    const adding = page.getByRole('dialog', { name: 'Add a campaign' });
    await adding.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: 'Template: Tea launch' }).click();
    await expect.element(adding.getByText('Brings along: 31 days long, 2 steps.')).toBeVisible();
    await expectAccessible();
    await adding.getByRole('textbox', { name: 'Name' }).fill('Autumn tea');
    await adding.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(adding.getByRole('alert')).toHaveTextContent('Choose the first day');
    await adding.getByLabelText('First day').fill('2026-09-01');
    await adding.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Autumn tea' })).toBeVisible();
    expect(await campaign(idNow())).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-10-01' });

    await bench.show('/campaigns');
    await page.getByRole('button', { name: 'Templates' }).click();
    const list = page.getByRole('dialog', { name: 'Campaign templates' });
    await list.getByRole('button', { name: 'Rename or describe Tea launch' }).click();
    const naming = page.getByRole('dialog', { name: 'Template Tea launch' });
    await naming.getByRole('textbox', { name: 'What it is for' }).fill('For every new tea');
    await naming.getByRole('button', { name: 'Save template' }).click();
    await expect.element(list.getByText('For every new tea')).toBeVisible();
    await list.getByRole('button', { name: 'Remove Tea launch' }).click();
    await expect.element(list.getByText(/There are no templates yet/)).toBeVisible();
  });

  it('copies a campaign with its people and opens the copy; one Undo takes all of it back', async () => {
    const [influencerId] = await bench.run('influencer.create', { name: 'Ida Example' });
    await bench.run('collaboration.set', { campaignId, influencerId: influencerId! });
    await bench.show(`/campaigns/${campaignId}`);
    await page.getByRole('button', { name: 'More to do with the campaign' }).click();
    await page.getByRole('menuitem', { name: 'Copy the campaign' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a campaign' });
    await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Spring tea (copy)');
    await dialog.getByRole('checkbox', { name: /^Checklist/ }).click();
    await dialog.getByLabelText('First day').fill('2026-06-01');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Add campaign' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Spring tea (copy)' })).toBeVisible();
    const copy = (await bench.engine.api.query({ name: 'campaign.page', params: { id: idNow() } }))!;
    expect(copy.campaign).toMatchObject({ startsOn: '2026-06-01', endsOn: '2026-07-01' });
    expect(copy.creators.map(({ name, collaboration }) => [name, collaboration?.stage])).toEqual([
      ['Ida Example', 'identified'],
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('heading', { name: 'This campaign does not exist' })).toBeVisible();
    const { rows } = await bench.engine.api.query({ name: 'campaign.list', params: {} });
    expect(rows.map(({ name }) => name)).toEqual(['Spring tea']);
  });
});

describe('templates of link parameters in the settings', () => {
  it('are added, changed and removed', async () => {
    await bench.show('/settings');
    const section = page.getByRole('region', { name: 'Link parameters' });
    await section.getByRole('button', { name: 'Add a template' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a template of link parameters' });
    await dialog.getByRole('textbox', { name: 'Name of the template' }).fill('Agency');
    await dialog.getByRole('textbox', { name: 'Content' }).fill('{hande}');
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('{hande} stands for nothing');
    await dialog.getByRole('textbox', { name: 'Content' }).fill('{handle}');
    await dialog.getByRole('button', { name: 'Save template' }).click();
    await expect.element(section.getByRole('cell', { name: 'Agency', exact: true })).toBeVisible();
    await section.getByRole('button', { name: 'Edit Agency' }).click();
    const editing = page.getByRole('dialog', { name: 'Template Agency' });
    await editing.getByRole('textbox', { name: 'Term' }).fill('{code}');
    await editing.getByRole('button', { name: 'Save template' }).click();
    await expect.element(section.getByText('{platform} · influencer · {campaign} · {code} · {handle}')).toBeVisible();
    await section.getByRole('button', { name: 'Remove Agency' }).click();
    await expect.element(section.getByText('There are none yet.')).toBeVisible();
  });
});
