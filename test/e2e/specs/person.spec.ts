import path from 'node:path';
import { root } from '#build/paths.ts';
import { expect, test } from '../driver/app-test.ts';
import { ImportScreen } from '../pages/import-screen.ts';
import { PeopleScreens } from '../pages/people-screens.ts';
import { PersonPage } from '../pages/person-page.ts';
import { RosterScreen } from '../pages/roster-screen.ts';
import { WindowFrame } from '../pages/window-frame.ts';
import { WindowPage } from '../pages/window-page.ts';

const programme = ['influencers', 'posts', 'orders', 'payouts'].map((name) =>
  path.join(root, 'test/fixtures/programme', `${name}.csv`),
);

test('an agent of two people is one contact: seen from both, edited once', async ({ app }) => {
  const { page } = app;
  const window = new WindowPage(page);
  const people = new PeopleScreens(app);
  const person = new PersonPage(app);
  await window.startWorkspace('Northbank');
  await window.addPerson('Mara Lind');
  await person.addNewContact('Ines Vale', 'ines@example.com');
  await window.addPerson('Jónas Berg');
  await person.addKnownContact('Ines Vale');
  await expect(person.contacts).toContainText('also speaks for Mara Lind');

  await test.step('the list of contacts names both, and changes her once', async () => {
    await person.contacts.getByRole('link', { name: 'All contacts' }).click();
    const list = page.getByRole('grid', { name: 'Contacts' });
    await expect(list.getByRole('row', { name: 'Ines Vale' })).toHaveCount(1);
    await expect(list.getByRole('row', { name: 'Ines Vale' })).toContainText('Jónas Berg, Mara Lind');
    await list.getByRole('gridcell', { name: 'Ines Vale', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit contact Ines Vale' });
    await dialog.getByRole('textbox', { name: 'Phone' }).fill('+46 8 555 0199');
    await dialog.getByRole('button', { name: 'Save contact' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('both show it', async () => {
    await people.openPerson('Mara Lind');
    await expect(person.contacts).toContainText('+46 8 555 0199');
    await expect(person.contacts).toContainText('also speaks for Jónas Berg');
    await people.openPerson('Jónas Berg');
    await expect(person.contacts).toContainText('+46 8 555 0199');
  });
  expect(app.complaints()).toEqual([]);
});

test('each account has the measures of its platform, sudden growth its reason, and a chosen tier says so', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const window = new WindowPage(app.page);
  const person = new PersonPage(app);
  await window.startWorkspace('Northbank');
  await window.addPerson('Mara Lind');
  await person.openTab('Accounts');

  await test.step('figures in the words of each platform', async () => {
    for (const [platform, handle, figures, absent] of [
      ['YouTube', 'maralind', { Subscribers: '9000', 'Views per video': '4.2K' }, 'Downloads per episode'],
      ['Podcast', 'Rising dough', { 'Downloads per episode': '3.1K', 'Listeners a month': '12,000' }, 'Likes per post'],
      ['Blog', 'rising-dough.example.com', { 'Visitors a month': '55000', 'Page views a month': '140K' }, 'Followers'],
      ['Instagram', 'mara.lind', { Followers: '20000', 'Likes per post': '640' }, 'Subscribers'],
    ] as const) {
      const name = `${platform} ${handle}`;
      await person.addAccount(platform, handle);
      const measures = await person.measures(name);
      expect(measures).toEqual(expect.arrayContaining(Object.keys(figures)));
      expect(measures).not.toContain(absent);
      await person.recordFigures(name, figures, '2025-01-01');
      for (const measure of Object.keys(figures)) await expect(person.account(name)).toContainText(measure);
    }
    await expect(person.account('Podcast Rising dough')).toContainText('12,000');
    await expect(person.account('Podcast Rising dough')).not.toContainText('Engagement');
  });

  await test.step('eight snapshots show what is unusual, and why', async () => {
    const instagram = person.account('Instagram mara.lind');
    const followers = ['20210', '20400', '20620', '20800', '21010', '21200'];
    for (const [at, count] of followers.entries())
      await person.recordFigures('Instagram mara.lind', { Followers: count }, `2025-0${at + 2}-01`);
    await expect(instagram.getByRole('alert')).toHaveCount(0);
    await person.recordFigures('Instagram mara.lind', { Followers: '26500' }, '2025-08-01');
    await expect(instagram.getByRole('alert')).toContainText(/Worth a look: sudden growth/);
    await expect(instagram.getByRole('alert')).toContainText('5,300 more followers');
    await expect(app.page.getByText(/fake/i)).toHaveCount(0);
  });

  await test.step('a tier chosen by hand stays one over a restart', async () => {
    await person.chooseTier('Blog rising-dough.example.com', 'Macro', 'The trade reads it');
    await window.saved();
    await app.restart();
    await new WindowPage(app.page).enter('Northbank');
    await new PeopleScreens(app).openPerson('Mara Lind');
    await person.openTab('Accounts');
    const blog = person.account('Blog rising-dough.example.com');
    await expect(blog).toContainText('chosen by hand');
    await expect(blog).toContainText('By its size: Mid');
    await expect(blog).toContainText('The trade reads it');
    await expect(person.account('Instagram mara.lind')).not.toContainText('chosen by hand');
  });
  expect(app.complaints()).toEqual([]);
});

test('the archive takes a person out of the list, and their figures stay in the campaign', async ({ app }) => {
  const { page } = app;
  const frame = new WindowFrame(app);
  const roster = new RosterScreen(app);
  const people = new PeopleScreens(app);
  const files = new ImportScreen(app);
  await new WindowPage(page).startWorkspace('Northbank');
  await files.choose(programme);
  await files.chooseCurrency('EUR');
  await files.commit();
  const revenue = async (): Promise<string> => {
    await frame.goTo('Campaigns');
    await page.getByRole('row', { name: 'Spring_Launch' }).click();
    const figure = people.figure('Attributed revenue').first();
    await expect(figure).toHaveText(/EUR/);
    return figure.innerText();
  };
  const before = await revenue();
  expect(before).toMatch(/1,200\.50/);

  await frame.goTo('Roster');
  await roster.choose('Mara Lind');
  await roster.bulk('Archive');
  await roster.listed(['Jónas Berg', 'Zoë Álvarez']);
  expect(await revenue()).toBe(before);
  await frame.saved();

  await app.restart();
  await new WindowPage(app.page).enter('Northbank');
  await frame.goTo('Roster');
  await roster.listed(['Jónas Berg', 'Zoë Álvarez']);
  await roster.display('Show archived');
  await expect(roster.row('Mara Lind')).toContainText('Archived');
  await roster.choose('Mara Lind');
  await roster.bulk('Bring back from the archive');
  await expect(roster.row('Mara Lind')).not.toContainText('Archived');
  await roster.display('Show archived');
  await expect(roster.row('Mara Lind')).toBeVisible();
  await people.openPerson('Mara Lind');
  await expect(people.figure('Attributed revenue')).toHaveText(/EUR.600\.00/);
});
