import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
beforeEach(async () => {
  bench = await createViewBench();
});
afterEach(() => bench.end());

const stages = async () => (await bench.engine.api.query({ name: 'pipeline.settings', params: {} })).stages;
const section = page.getByRole('region', { name: 'Pipeline stages' });

it('adds, changes, orders and takes away stages, and goes back to the twelve', async () => {
  await bench.show('/settings');
  await expect.element(section.getByText('These are the twelve stages')).toBeVisible();
  (section.getByRole('button', { name: 'Add a stage' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const adding = page.getByRole('dialog', { name: 'Add a stage' });
  await expect.element(adding.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('Sample sent');
  await adding.getByRole('textbox', { name: 'Days until stuck' }).fill('x');
  await userEvent.keyboard('{Enter}');
  await expect.element(adding.getByRole('alert')).toHaveTextContent('whole number from 1 to 1000');
  await adding.getByRole('textbox', { name: 'Days until stuck' }).fill('5');
  await adding.getByRole('checkbox', { name: 'What the person gets is stated' }).click();
  await expect.element(adding.getByRole('checkbox', { name: /^The person may be contacted/ })).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  await expect.element(section.getByText('Sample sent', { exact: true })).toBeVisible();
  expect((await stages())[3]).toEqual({
    stage: 'sample-sent',
    name: 'Sample sent',
    phase: 'contacted',
    rules: ['terms-stated'],
    staleAfterDays: 5,
  });

  await section.getByRole('button', { name: 'Move Sample sent up' }).click();
  await expect.element(section.getByText('Sample sent is now 3 of 13.')).toBeInTheDocument();
  expect((await stages())[2]?.name).toBe('Sample sent');

  const [campaignId] = (await bench.run('campaign.create', { name: 'Spring' })) as [string];
  const [influencerId] = (await bench.run('influencer.create', { name: 'Ida' })) as [string];
  await bench.run('collaboration.set', { campaignId, influencerId, stage: 'sample-sent', reason: 'Asked for it' });
  await expect.element(section.getByText(/1 person/)).toBeVisible();
  await section.getByRole('button', { name: 'Take Sample sent away' }).click();
  const removing = page.getByRole('dialog', { name: 'Take Sample sent away' });
  await removing.getByRole('button', { name: 'Take away' }).click();
  await expect.element(removing.getByRole('alert')).toHaveTextContent('Choose where they go.');
  await userEvent.keyboard('{Escape}');

  await section.getByRole('button', { name: 'Back to the twelve stages' }).click();
  const resetting = page.getByRole('dialog', { name: 'Back to the twelve stages' });
  await expect.element(resetting.getByRole('combobox')).toHaveTextContent('Contacted');
  await resetting.getByRole('button', { name: 'Back to the twelve' }).click();
  await expect.element(section.getByText('These are the twelve stages')).toBeVisible();
  expect(await stages()).toHaveLength(12);
});

it('orders stages by dragging', async () => {
  await bench.show('/settings');
  const row = (name: string) => section.getByRole('listitem').filter({ hasText: name });
  await userEvent.dragAndDrop(row('Contacted').first(), row('Identified').first());
  await expect.element(section.getByText('Contacted is now 1 of 12.')).toBeInTheDocument();
  expect((await stages()).slice(0, 2).map(({ name }) => name)).toEqual(['Contacted', 'Identified']);
});
