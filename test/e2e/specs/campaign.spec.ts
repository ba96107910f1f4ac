import { expect, test } from '../driver/app-test.ts';
import { CampaignsScreen } from '../pages/campaigns-screen.ts';
import { WindowPage } from '../pages/window-page.ts';

test('a campaign with its new client is there again after a restart', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.startWorkspace('Harbour agency');
  await window.goTo('Campaigns');
  await new CampaignsScreen(app.page).add({ name: 'Spring tea', client: 'Nimbus Foods' });
  await window.saved();

  await app.restart();
  const reopened = new WindowPage(app.page);
  await reopened.enter('Harbour agency');
  await reopened.goTo('Campaigns');
  const campaigns = new CampaignsScreen(app.page);
  await expect(campaigns.list.getByRole('gridcell', { name: 'Nimbus Foods' })).toBeVisible();
  await campaigns.open('Spring tea');
  expect(app.complaints()).toEqual([]);
});

test('a campaign opens to its figures, and each figure to how it is made', async ({ app }) => {
  const window = new WindowPage(app.page);
  await window.exploreSample();
  await window.goTo('Campaigns');
  const campaigns = new CampaignsScreen(app.page);
  // What is there to open has to have come first.
  await expect(campaigns.list.getByRole('gridcell').first()).toBeVisible();
  await campaigns.list.focus();
  await app.page.keyboard.press('Enter');
  await campaigns.figure('Attributed revenue').click();
  const detail = app.page.getByRole('dialog', { name: 'Attributed revenue' });
  await expect(detail.getByText('sum of the revenue of orders that name an influencer')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(app.page.getByRole('columnheader', { name: 'Week from' })).toBeVisible();
  expect(app.complaints()).toEqual([]);
});
