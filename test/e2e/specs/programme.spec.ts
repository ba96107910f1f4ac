import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, sharedData } from '#build/paths.ts';
import { pdfText } from '#test/helpers/pdf-text.ts';
import { expect, test } from '../driver/app-test.ts';
import { CampaignScreens } from '../pages/campaign-screens.ts';
import { ImportScreen } from '../pages/import-screen.ts';
import { PeopleScreens } from '../pages/people-screens.ts';
import { RosterScreen } from '../pages/roster-screen.ts';
import { StartScreen } from '../pages/start-screen.ts';
import { WindowFrame } from '../pages/window-frame.ts';

const own = ['influencers', 'posts', 'orders', 'payouts'].map((name) =>
  path.join(root, 'test/fixtures/programme', `${name}.csv`),
);
const brand = ['influencers', 'posts', 'tracking_data', 'payouts'].map((name) =>
  path.join(sharedData, 'supplement-brand', `${name}.csv`),
);

test('a programme goes in, a report comes out, and everything can be taken back', async ({ app }) => {
  test.setTimeout(180_000);
  const frame = new WindowFrame(app);
  const files = new ImportScreen(app);
  const people = new PeopleScreens(app);
  const campaigns = new CampaignScreens(app);

  await test.step('the files are recognised, and amounts ask for their currency', async () => {
    await new StartScreen(app).startWorkspace('Northbank');
    await files.choose(own);
    await expect(app.page.getByRole('button', { name: 'Import 12 rows' })).toBeDisabled();
    await files.chooseCurrency('EUR');
    await expect(files.count('New')).toHaveText('12');
    await expect(files.count('Problems')).toHaveText('0');
    await files.commit();
    await frame.saved();
  });

  await test.step('the roster and a person show figures that explain themselves', async () => {
    await frame.goTo('Roster');
    await expect(people.row('Mara Lind')).toContainText(/36\.2K/);
    await expect(app.page.getByText('3 people')).toBeVisible();
    await new RosterScreen(app).showColumn('Revenue');
    await expect(people.row('Mara Lind').getByRole('gridcell', { name: /^EUR.600\.00$/ })).toHaveCount(1);
    await expect(people.row('Zoë Álvarez').getByRole('gridcell', { name: /EUR/ })).toHaveCount(0);
    await people.openPerson('Mara Lind');
    await expect(people.figure('Attributed revenue')).toHaveText(/EUR.600\.00/);
    await expect(people.figure('ROAS')).toHaveText('6.00×');
    await people.explain('ROAS', async (explanation) => {
      await expect(explanation).toContainText('Formula');
      await expect(explanation).toContainText(/EUR.600\.00/);
      await expect(explanation).toContainText(/EUR.100\.00/);
      await expect(explanation).toContainText('payouts.csv');
    });
    await people.openPerson('Zoë Álvarez');
    await expect(people.figure('Attributed revenue')).toHaveText('—');
  });

  await test.step('a campaign’s cost is blank with its reason until somebody allocates it', async () => {
    await campaigns.openCampaign('Spring_Launch');
    await expect(people.figure('Attributed revenue').first()).toHaveText(/EUR.1,200\.50/);
    await expect(people.figure('Cost').first()).toHaveText('—');
    await campaigns.allocateByOrders();
    await expect(people.figure('Cost').first()).toHaveText(/EUR.100\.00/);
    await frame.undo();
    await expect(people.figure('Cost').first()).toHaveText('—');
    await campaigns.allocateByOrders();
    await expect(people.figure('Cost').first()).toHaveText(/EUR.100\.00/);
  });

  await test.step('the report is a PDF with the same figures', async () => {
    const file = path.join(app.filesFolder, 'report.pdf');
    await campaigns.saveReport('Spring_Launch', file);
    const words = (await pdfText(file)).join(' ');
    expect(words).toContain('Spring_Launch');
    expect(words).toContain('1,200.50');
    expect(words).toContain('Mara Lind');
    expect(words).toContain('Jónas Berg');
  });

  await test.step('the same files again change nothing', async () => {
    await files.choose(own);
    await expect(app.page.getByText(/This very content was imported on/).first()).toBeVisible();
    await expect(app.page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await expect(files.count('New')).toHaveText('0');
    await expect(files.count('Changed')).toHaveText('0');
  });

  await test.step('a restart keeps everything', async () => {
    await frame.saved();
    await app.restart();
    await campaigns.openCampaign('Spring_Launch');
    await expect(people.figure('Cost').first()).toHaveText(/EUR.100\.00/);
  });

  await test.step('undo works across the restart, and then the import itself is taken back', async () => {
    await frame.undo();
    await expect(people.figure('Cost').first()).toHaveText('—');
    await files.undoNewest();
    await frame.goTo('Roster');
    await expect(app.page.getByRole('heading', { name: 'Your roster is empty' })).toBeVisible();
  });

  expect(await app.leavingRequests()).toEqual([]);
  expect(app.complaints()).toEqual([]);
});

test('a brand’s real programme shows its known totals', async ({ app }) => {
  test.skip(!brand.every((file) => existsSync(file)), 'the brand’s files are not on this computer');
  test.setTimeout(120_000);
  const files = new ImportScreen(app);
  const campaigns = new CampaignScreens(app);
  const people = new PeopleScreens(app);
  await new StartScreen(app).startWorkspace('Northbank');
  await files.choose(brand);
  await files.chooseCurrency('INR');
  await expect(files.count('New')).toHaveText('5,300');
  await files.commit();
  await new WindowFrame(app).goTo('Roster');
  await expect(app.page.getByText('50 people')).toBeVisible();
  await campaigns.openCampaign('MB_WinterBlast');
  await expect(people.figure('Attributed revenue').first()).toHaveText(/INR.2,050,986\.69/);
  await expect(people.figure('Cost').first()).toHaveText('—');
  expect(app.complaints()).toEqual([]);
});
