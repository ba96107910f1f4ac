import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { addDays } from '#shared/lib/calendar-day.ts';
import type { Platform } from '#shared/model/platform.ts';
import { createViewBench, expectAccessible, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let path: string;
const open = (scheme: 'light' | 'dark' = 'light') => bench.show(path, scheme);
const card = (name: string) => page.getByRole('region', { name, exact: true });

async function addAccount(influencerId: string, platform: Platform, handle: string): Promise<string> {
  const [id] = await bench.run('account.create', {
    influencerId,
    platform,
    handle,
    url: `https://example.com/${handle}`,
  });
  return id!;
}

beforeAll(async () => {
  bench = await createViewBench();
  const [personId] = await bench.run('influencer.create', { name: 'Mara Lind', topics: ['baking'] });
  const instagram = await addAccount(personId!, 'instagram', 'mara.lind');
  const followers = [20_000, 20_210, 20_400, 20_620, 20_800, 21_010, 21_200, 21_400, 21_610, 26_500, 24_900];
  for (const [month, count] of followers.entries()) {
    await bench.run('account.recordFigures', {
      accountId: instagram,
      metrics: { followers: count, averageLikes: 600 + month * 4, averageComments: 36 },
      source: 'screenshot',
      capturedOn: addDays('2025-06-01', month * 30),
    });
  }
  const record = (accountId: string, metrics: object) =>
    bench.run('account.recordFigures', { accountId, metrics, source: 'export', capturedOn: '2026-03-01' });
  await record(await addAccount(personId!, 'youtube', 'maralind'), {
    followers: 9_000,
    averageViews: 4_000,
    averageLikes: 180,
  });
  await record(await addAccount(personId!, 'podcast', 'Rising dough'), {
    monthlyListeners: 12_000,
    downloadsPerEpisode: 3_100,
  });
  await record(await addAccount(personId!, 'blog', 'rising-dough.example.com'), {
    monthlyVisitors: 55_000,
    monthlyPageViews: 140_000,
  });
  for (let index = 0; index < 9; index += 1) {
    const [, accountId] = await bench.run('influencer.create', {
      name: `Other ${index}`,
      topics: ['Baking'],
      account: { platform: 'instagram', handle: `other${index}` },
    });
    await record(accountId!, { followers: 15_000 + index * 1_000, averageLikes: 500 });
  }
  path = `/roster/${personId!}/accounts`;
});
afterAll(() => bench.end());

describe('accounts of a person', () => {
  it.each(['light', 'dark'] as const)('break no accessibility rule in %s', async (scheme) => {
    await open(scheme);
    await expect.element(card('Instagram mara.lind')).toBeVisible();
    await expectAccessible();
  });

  it('have the measures of their platform in its words', async () => {
    await open();
    await expect.element(card('Instagram mara.lind')).toHaveTextContent(/Followers24,900/);
    await expect.element(card('YouTube maralind')).toHaveTextContent(/Subscribers9,000.*Views per video/);
    await expect
      .element(card('Podcast Rising dough'))
      .toHaveTextContent(/Listeners a month12,000.*Downloads per episode/);
    await expect
      .element(card('Blog rising-dough.example.com'))
      .toHaveTextContent(/Visitors a month55,000.*Page views a month/);
    await expect.element(card('Podcast Rising dough')).not.toHaveTextContent(/Likes|Engagement/);
  });

  it('say how large they are in the niche, beside the number', async () => {
    await open();
    await expect
      .element(card('Instagram mara.lind'))
      .toHaveTextContent(/larger than 100% of 9 other Instagram accounts in baking/);
    await expect
      .element(card('YouTube maralind'))
      .toHaveTextContent(/Too few to compare: 1 YouTube account with a known size/);
  });

  it('flag a spike and the loss after it with the reason, and never call anything fake', async () => {
    await open();
    const alerts = card('Instagram mara.lind').getByRole('alert');
    await expect.element(alerts.first()).toHaveTextContent(/Worth a look: sudden growth.*4,890 more followers/);
    await expect.element(alerts.nth(1)).toHaveTextContent(/1,600 of the 4,890 gained/);
    expect(document.body.textContent).not.toMatch(/fake/i);
  });

  it('explain an engagement rate, and leave one without a denominator blank with the reason', async () => {
    await open();
    const youtube = card('YouTube maralind');
    await youtube.getByRole('button', { name: /^Engagement rate by views \(ER-V\): 4\.50%/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Engagement rate by views (ER-V)' });
    await expect
      .element(dialog)
      .toHaveTextContent(/\(likes\) per post \/ views per video.*Likes per video180.*Views per video4,000/);
    await expectAccessible();
    await open();
    await card('YouTube maralind')
      .getByRole('button', { name: /^Engagement rate by reach \(ER-R\): Unknown/ })
      .click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/Reach per post not known/);
  });

  it('show the numbers of a chart as a table, with the spike marked', async () => {
    await open();
    const chart = card('Instagram mara.lind').getByRole('figure', { name: /^Followers:/ });
    await chart.getByRole('button', { name: 'Show as table' }).click();
    await expect.element(chart).toHaveTextContent(/26,500sudden growth/);
    await expectAccessible();
  });

  it('record figures in the measures of the platform, and take a wrong entry away, undoably', async () => {
    await open();
    await page.getByRole('button', { name: 'Record figures of Podcast Rising dough' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record figures of Podcast Rising dough' });
    await expectAccessible();
    await expect.element(dialog.getByRole('textbox', { name: /Likes/ })).not.toBeInTheDocument();
    await dialog.getByRole('textbox', { name: 'Downloads per episode' }).fill('12..4K');
    await dialog.getByRole('button', { name: 'Record figures' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent(/Downloads per episode has to be a whole number/);
    await dialog.getByRole('textbox', { name: 'Downloads per episode' }).fill('3.4K');
    await dialog.getByRole('button', { name: 'Record figures' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    const podcast = card('Podcast Rising dough');
    await expect.element(podcast).toHaveTextContent(/Downloads per episode 3,400/);
    await podcast
      .getByRole('button', { name: /^Remove the snapshot of/ })
      .first()
      .click();
    await expect.element(podcast).not.toHaveTextContent(/3,400/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(podcast).toHaveTextContent(/Downloads per episode 3,400/);
  });

  it('choose a tier by hand, shown as such, and go back to the size', async () => {
    await open();
    const blog = card('Blog rising-dough.example.com');
    await page.getByRole('button', { name: 'Choose the tier of Blog rising-dough.example.com' }).click();
    const dialog = page.getByRole('dialog', { name: /^Tier of/ });
    await dialog.getByRole('combobox', { name: 'Tier' }).click();
    await page.getByRole('option', { name: 'Macro' }).click();
    await dialog.getByRole('textbox', { name: 'Why this tier' }).fill('The trade reads it');
    await dialog.getByRole('button', { name: 'Save tier' }).click();
    await expect.element(blog).toHaveTextContent(/Macrochosen by handBy its size: MidThe trade reads it/);
    await expectAccessible();
    await bench.engine.api.undo();
    await expect.element(blog).not.toHaveTextContent(/chosen by hand/);
  });

  it('take a pasted address apart, and refuse what belongs to somebody else', async () => {
    await open();
    await page.getByRole('button', { name: 'Add an account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an account' });
    await dialog.getByRole('textbox', { name: 'Handle' }).fill('https://www.instagram.com/OTHER3/');
    await expect.element(dialog.getByRole('textbox', { name: 'Handle' })).toHaveValue('OTHER3');
    await dialog.getByRole('button', { name: 'Save account' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent(/“OTHER3” already belongs to Other 3/);
    await dialog.getByRole('textbox', { name: 'Handle' }).fill('https://www.tiktok.com/@mara.bakes?lang=en');
    await expect.element(dialog.getByRole('combobox', { name: 'Platform' })).toHaveTextContent('TikTok');
    await dialog.getByRole('button', { name: 'Save account' }).click();
    await expect.element(card('TikTok mara.bakes')).toHaveTextContent(/No figures are recorded yet/);
    await bench.engine.api.undo();
    await expect.element(card('TikTok mara.bakes')).not.toBeInTheDocument();
  });

  it('open in the browser, and are removed with an undo', async () => {
    await open();
    await page.getByRole('button', { name: 'Open YouTube maralind in the browser' }).click();
    await expect.poll(() => bench.host.openedLinks).toContain('https://example.com/maralind');
    await page.getByRole('button', { name: 'Remove YouTube maralind' }).click();
    await expect.element(card('YouTube maralind')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(card('YouTube maralind')).toBeVisible();
  });

  it('show any handle as text, and of very many accounts the first', async () => {
    const handles = ['<img src=x onerror=alert(1)>', 'مرحبا.بالعالم', '👩‍🍳🥐', 'x'.repeat(300)];
    const [personId] = await bench.run('influencer.create', { name: 'Many Sided' });
    for (let index = 0; index < 23; index += 1) {
      const handle = handles[index] ?? `channel ${index}`;
      await bench.run('account.create', { influencerId: personId!, platform: 'other', handle });
    }
    await bench.show(`/roster/${personId!}/accounts`);
    await expect.element(card(`Other ${handles[0]!}`)).toBeVisible();
    expect(document.querySelector('main img')).toBeNull();
    await expectAccessible();
    const main = document.querySelector('[role="tabpanel"]:not([hidden])')!;
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    await expect.element(card('Other channel 22')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show all 23 accounts' }).click();
    const last = card('Other channel 22');
    await expect.element(last).not.toHaveTextContent(/No figures are recorded yet/);
    await last.getByRole('button', { name: 'Show figures and history of Other channel 22' }).click();
    await expect.element(last).toHaveTextContent(/No figures are recorded yet/);
  });
});
