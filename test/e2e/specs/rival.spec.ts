import path from 'node:path';
import { pdfText } from '#test/helpers/pdf-text.ts';
import { expect, test } from '../driver/app-test.ts';
import { CampaignScreens } from '../pages/campaign-screens.ts';
import { CampaignWork } from '../pages/campaign-work.ts';
import { CampaignsScreen } from '../pages/campaigns-screen.ts';
import { dayFromNow } from '../pages/day-from-now.ts';
import { PeopleScreens } from '../pages/people-screens.ts';
import { WindowPage } from '../pages/window-page.ts';

test('work for a named rival is flagged before it is saved, on the roster, and in the report', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const window = new WindowPage(page);
  const work = new CampaignWork(page);
  const campaigns = new CampaignsScreen(page);
  await window.startWorkspace('Northbank');
  await window.addPerson('Mara Lind');

  await test.step('a first campaign binds her for a year', async () => {
    await window.goTo('Campaigns');
    await campaigns.add({ name: 'Spring care', client: 'Vale Skincare' });
    await work.openPart(/^Pipeline/);
    await work.addPerson('Mara Lind');
    await work.openPart(/^Rights/);
    await work.fillIn('Add a right', 'Add a right', 'Add right', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Kind' }).click();
      await page.getByRole('option', { name: /^Exclusivity/ }).click();
      await dialog.getByLabel('Starts on').fill(dayFromNow(-30));
      await dialog.getByLabel('Ends on').fill(dayFromNow(330));
      await dialog.getByRole('combobox', { name: 'Brands kept away' }).fill('Morrow Botanics');
      await page.keyboard.press('Enter');
    });
    await expect(page.getByRole('main').getByText('1 right')).toBeVisible();
  });

  await test.step('adding her to the rival’s campaign says so before anything is saved', async () => {
    await window.goTo('Campaigns');
    await campaigns.add({ name: 'Night cream', client: 'Morrow Botanics' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const edit = page.getByRole('dialog', { name: 'Edit Night cream' });
    await edit.getByLabel('Starts on').fill(dayFromNow(10));
    await edit.getByLabel('Ends on').fill(dayFromNow(40));
    await work.send(edit, 'Save campaign');
    await work.openPart(/^Pipeline/);
    await work.addPerson('Mara Lind', async (dialog) => {
      await expect(dialog).toContainText('This clashes with an exclusivity');
      await expect(dialog).toContainText('Morrow Botanics is named among the brands this keeps away.');
    });
  });

  await test.step('a decision with its reason is kept', async () => {
    await work.card('Mara Lind').click();
    await work.openPart(/^Rights/);
    await work.fillIn('Decide', 'Decide about the clash', 'Keep the decision', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Decision' }).click();
      await page.getByRole('option', { name: /^Waived/ }).click();
      await dialog.getByRole('textbox', { name: 'Reason' }).fill('Vale Skincare agreed by mail');
    });
    await expect(page.getByRole('main')).toContainText(/Waived/);
    await window.undo();
    await expect(page.getByRole('main').getByRole('button', { name: 'Decide', exact: true }).first()).toBeVisible();
  });

  await test.step('on the roster', async () => {
    await new PeopleScreens(app).openPerson('Mara Lind');
    await expect(page.getByText(/open clash/).first()).toBeVisible();
  });

  await test.step('in the compliance part of the report', async () => {
    const file = path.join(app.filesFolder, 'night-cream.pdf');
    await new CampaignScreens(app).saveReport('Night cream', file);
    const text = (await pdfText(file)).join(' ');
    expect(text).toContain('Compliance');
    expect(text).toContain('Where exclusivity meets other work');
    expect(text).toContain('Mara Lind');
  });
  expect(app.complaints()).toEqual([]);
});
