import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let anna: string;
let ana: string;
let hashBefore: number;

const everybody = async () =>
  (await bench.engine.api.query({ name: 'workspace.summary', params: {} })).counts.influencer;
const pair = (name: RegExp) => page.getByRole('listitem', { name });

beforeAll(async () => {
  bench = await createViewBench();
  [anna] = (await bench.run('influencer.create', {
    name: 'Anna Törnqvist',
    country: 'Sweden',
    tags: ['spring'],
    emails: ['anna@example.com'],
    account: { platform: 'instagram', handle: 'anna.tornqvist' },
  })) as [string];
  [ana] = (await bench.run('influencer.create', {
    name: 'Tornqvist, Anna',
    country: 'Norway',
    stage: 'active',
    tags: ['gifts'],
    emails: ['ANNA@example.com'],
    notes: '<b>Prefers</b> letters 🌿',
    account: { platform: 'tiktok', handle: 'annatornqvist' },
  })) as [string];
  await bench.run('influencer.create', { name: 'Béla Kun-Vászon', account: { platform: 'youtube', handle: 'belakv' } });
  hashBefore = await everybody();
});
afterAll(() => bench.end());

describe('possible duplicates', () => {
  beforeEach(() => bench.show('/roster/duplicates'));

  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
    await bench.show('/roster/duplicates', scheme);
    await expect.element(pair(/Anna Törnqvist and Tornqvist, Anna/)).toBeVisible();
    await expectAccessible();
    await bench.show(`/roster/merge?ids=${anna},${ana}`, scheme);
    await expect.element(page.getByRole('button', { name: 'Merge 2 people' })).toBeVisible();
    await expectAccessible();
  });

  it('says why two people look alike', async () => {
    const item = pair(/Anna Törnqvist and Tornqvist, Anna/);
    await expect.element(item).toHaveTextContent(/The same email: anna@example.com/i);
    await expect.element(item).toHaveTextContent(/The same name, written Anna Törnqvist and Tornqvist, Anna/);
    await expect
      .element(item)
      .toHaveTextContent(/The same handle: @anna.tornqvist \(Instagram\) and @annatornqvist \(TikTok\)/);
  });

  it('remembers by one key that they are not the same, and lets them be compared again', async () => {
    await tabTo('listitem', /Anna Törnqvist and/);
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('heading', { name: 'Nobody looks like somebody else' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(pair(/Anna Törnqvist and/)).toBeVisible();
    await page.getByRole('button', { name: 'Not the same' }).click();
    await page.getByRole('button', { name: 'Told apart 1' }).click();
    await page.getByRole('button', { name: 'Compare again' }).click();
    await page.getByRole('button', { name: 'To decide' }).click();
    await expect.element(pair(/Anna Törnqvist and/)).toBeVisible();
  });

  it('merges by the keyboard with a chosen value, loses nothing, and Undo takes it back', async () => {
    await tabTo('listitem', /Anna Törnqvist and/);
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('radio', { name: 'Stage: Active, Tornqvist, Anna' })).toBeChecked();
    await expect.element(page.getByText('it is the furthest stage')).toBeVisible();
    await tabTo('radio', /Country: Sweden/);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('radio', { name: /Country: Norway/ })).toBeChecked();
    await tabTo('button', 'Merge 2 people');
    await userEvent.keyboard('{Enter}');
    await expect.poll(everybody).toBe(hashBefore - 1);
    const merged = (await bench.engine.api.query({ name: 'influencer.page', params: { id: anna } }))!.influencer;
    expect(merged).toMatchObject({
      name: 'Anna Törnqvist',
      otherNames: ['Tornqvist, Anna'],
      country: 'Norway',
      stage: 'active',
      tags: ['spring', 'gifts'],
      emails: ['anna@example.com'],
    });
    expect(merged.notes).toContain('<b>Prefers</b> letters 🌿');
    expect(merged.mergedFrom).toMatchObject([
      { influencerId: ana, otherValues: expect.arrayContaining([{ field: 'country', value: 'Sweden' }]) as unknown },
    ]);
    await bench.show(`/roster/${anna}`);
    await expect
      .element(page.getByRole('region', { name: 'Merged from' }))
      .toHaveTextContent(/Tornqvist, Anna.*Country.*Sweden/);
    expect((await bench.engine.api.undo()).tag).toBe('done');
    await bench.show('/roster/duplicates');
    await expect.poll(everybody).toBe(hashBefore);
    await expect.element(pair(/Anna Törnqvist and/)).toBeVisible();
  });

  it('shows who looks alike while a person is typed in, with why, and opens them instead', async () => {
    await bench.show('/roster');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Bela Kun Vaszon');
    await expect.element(page.getByText('1 person looks alike')).toBeVisible();
    await expect.element(page.getByText(/The same name, written Bela Kun Vaszon and Béla Kun-Vászon/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Add anyway' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Open Béla Kun-Vászon instead' }).click();
    await expect.element(page.getByRole('heading', { name: 'Béla Kun-Vászon' }).first()).toBeVisible();
  });
});
