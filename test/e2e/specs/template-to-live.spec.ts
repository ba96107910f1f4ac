import { expect, test } from '../driver/app-test.ts';
import { CampaignWork } from '../pages/campaign-work.ts';
import { CampaignsScreen } from '../pages/campaigns-screen.ts';
import { dayFromNow } from '../pages/day-from-now.ts';
import { PersonPage } from '../pages/person-page.ts';
import { WindowPage } from '../pages/window-page.ts';

test('a campaign from a template to live, by mouse and by keyboard', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const window = new WindowPage(page);
  const work = new CampaignWork(page);
  const campaigns = new CampaignsScreen(page);
  const person = new PersonPage(app);
  await window.startWorkspace('Northbank');
  await window.addPerson('Mara Lind');
  await person.openTab('Accounts');
  await person.addAccount('Instagram', 'mara.lind');

  await test.step('a campaign that went well becomes a template', async () => {
    await window.goTo('Campaigns');
    await campaigns.add({ name: 'Spring care', client: 'Vale Skincare' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const edit = page.getByRole('dialog', { name: 'Edit Spring care' });
    await edit.getByLabel('Starts on').fill(dayFromNow(-60));
    await edit.getByLabel('Ends on').fill(dayFromNow(-30));
    await work.send(edit, 'Save campaign');
    await work.openPart(/^Standard agreement/);
    await work.fillIn('Add a deliverable', 'Planned deliverable', 'Save deliverable', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Format' }).fill('Reel');
      await dialog.getByLabel('Draft due, days after the first day').fill('-2');
      await dialog.getByLabel('Posted from, days after the first day').fill('0');
      await dialog.getByLabel('Posted to, days after the first day').fill('14');
    });
    await page.getByRole('checkbox', { name: 'Fee' }).check();
    await page.getByRole('button', { name: 'Save terms and approval' }).click();
    await work.openPart(/^Checklist/);
    const step = page.getByRole('textbox', { name: 'New step' });
    for (const what of ['Brief confirmed', 'Report handed over']) {
      await step.fill(what);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('checkbox', { name: what })).toBeVisible();
    }
    await page.getByRole('checkbox', { name: 'Brief confirmed' }).click();
    await expect(page.getByRole('main').getByText('1 of 2 done')).toBeVisible();
    await page.getByRole('button', { name: 'More to do with the campaign' }).click();
    await page.getByRole('menuitem', { name: 'Save as a template' }).click();
    const save = page.getByRole('dialog', { name: 'Save as a template' });
    await save.getByRole('textbox', { name: 'Name of the template' }).fill('Care launch');
    await work.send(save, 'Save template');
  });

  await test.step('the next campaign begins with it, its days counted from the new first day', async () => {
    await window.goTo('Campaigns');
    await page.getByRole('button', { name: 'Add a campaign' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add a campaign' });
    await dialog.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: 'Template: Care launch' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Autumn care');
    await dialog.getByRole('combobox', { name: 'Client' }).fill('Vale');
    await page.getByRole('option', { name: 'Vale Skincare', exact: true }).click();
    await dialog.getByLabel('First day').fill(dayFromNow(0));
    await work.send(dialog, 'Add campaign');
    await expect(page.getByRole('heading', { level: 1, name: 'Autumn care' })).toBeVisible();
    await work.openPart(/^Checklist/);
    await expect(page.getByRole('main').getByText('0 of 2 done')).toBeVisible();
  });

  await test.step('nobody is written to before there is research', async () => {
    await work.openPart(/^Pipeline/);
    await work.addPerson('Mara Lind');
    await expect(work.column('Identified').getByRole('option', { name: 'Mara Lind' })).toBeVisible();
    await work.column('Identified').getByRole('listbox').focus();
    await page.keyboard.press('Shift+ArrowRight');
    const blocked = page.getByRole('dialog', { name: 'Not ready for Researched' });
    await expect(blocked).toContainText('Nothing is noted about the person');
    await blocked.getByRole('link', { name: 'Research notes of Mara Lind' }).click();
    await page.getByRole('button', { name: 'Add a note' }).first().click();
    const note = page.getByRole('dialog', { name: /note/i });
    await note.getByRole('textbox').first().fill('Shows the whole routine and names what did not work.');
    await work.send(note, 'Save note');
  });

  await test.step('by keyboard through the stages until terms are talked about', async () => {
    await page.goBack();
    await expect(work.card('Mara Lind')).toBeVisible();
    await work.column('Identified').getByRole('listbox').focus();
    for (const stage of ['Researched', 'Contacted', 'Interested', 'Negotiating']) {
      await page.keyboard.press('Shift+ArrowRight');
      await expect(work.column(stage).getByRole('option', { name: 'Mara Lind' })).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /Mara Lind/ })).toBeVisible();
  });

  await test.step('fee, contract, draft and disclosure', async () => {
    await work.fillIn('Edit: What is paid', 'What is paid', 'Save', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Fee', exact: true }).fill('1500');
      await dialog.getByRole('combobox', { name: 'Currency of the fee' }).fill('EUR');
      await page.getByRole('option', { name: /EUR/ }).first().click();
    });
    await expect(page.getByRole('main')).toContainText('1,500.00');
    await work.openPart(/^Contract/);
    await work.fillIn('Edit: What the contract says', /contract/i, 'Save', async (dialog) => {
      await dialog.getByLabel('Signed on').fill(dayFromNow(-1));
    });
    await work.openPart(/^Deliverables 1/);
    await expect(page.getByRole('main')).toContainText('Reel');
    await work.fillIn('Record a draft', 'Record version 1', 'Record draft', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Text or script' }).fill('First cut');
    });
    await work.fillIn('Decide', 'Decision on version 1', 'Record decision', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Approve', exact: true }).check();
    });
    await work.fillIn('Agree', 'Agree the disclosure', 'Save what was agreed', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Words that have to be there' }).fill('Ad');
    });
    await window.saved();
  });

  await test.step('by mouse to live, and back by undo', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Autumn care' }).first().click();
    await work.openPart(/^Pipeline/);
    await work.card('Mara Lind').dragTo(work.column('Live'));
    await expect(work.column('Live').getByRole('option', { name: 'Mara Lind' })).toBeVisible();
    await window.undo();
    await expect(work.column('Negotiating').getByRole('option', { name: 'Mara Lind' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(work.column('Live').getByRole('option', { name: 'Mara Lind' })).toBeVisible();
  });
  expect(app.complaints()).toEqual([]);
});
