import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;
const TODAY = '2026-03-11';

/** A campaign that looks for books and travel, and three people who know more or less of it. */
async function makeCampaign({ hasTarget = true, hasPeople = true } = {}) {
  bench = await createViewBench();
  await bench.run('campaign.create', { name: 'Spring', currency: 'EUR', startsOn: '2026-04-01' });
  campaignId = (await bench.engine.api.query({ name: 'campaign.list', params: {} })).rows[0]!.id;
  if (hasTarget) await bench.run('campaign.update', { campaignId, topics: ['Books', 'Travel'] });
  if (!hasPeople) return;
  await bench.run('influencer.create', { name: 'Cy Cold', topics: ['Cars'] });
  await bench.run('influencer.create', { name: 'Ada Ambient', topics: ['books', 'Travel'] });
  await bench.run('influencer.create', { name: 'Ben Bound', topics: ['Books'], doNotContact: true });
}

const show = (scheme: 'light' | 'dark' = 'light') => bench.show(`/campaigns/${campaignId}/fit`, scheme);
/** The tab with its three people on screen. */
const showPeople = async (scheme: 'light' | 'dark' = 'light') => {
  await show(scheme);
  for (const name of ['Ada Ambient', 'Ben Bound', 'Cy Cold']) {
    await expect.element(grid().getByRole('link', { name })).toBeVisible();
  }
};
const grid = () => page.getByRole('grid', { name: 'People by how well they fit' });
const names = () =>
  grid()
    .getByRole('row')
    .elements()
    .flatMap((row) => row.querySelector('a')?.textContent ?? []);
const members = async () => {
  const params = { campaignId, today: TODAY, search: '', offset: 0, limit: 10 };
  const sort = { key: 'name', direction: 'ascending' } as const;
  const { rows } = (await bench.engine.api.query({ name: 'campaign.fit', params: { ...params, sort } }))!;
  return rows.filter(({ stage }) => stage !== null).map(({ name }) => name);
};
const openAda = async () => {
  await focusList('People by how well they fit');
  await userEvent.keyboard('{Home}{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Ada Ambient for this campaign' })).toBeVisible();
};

afterEach(() => bench.end());

describe('the fit of a campaign', () => {
  it('ranks the roster, names what blocks somebody, and finds people', async () => {
    await makeCampaign();
    await showPeople();
    await expect.poll(names).toEqual(['Ada Ambient', 'Ben Bound', 'Cy Cold']);
    await expect.element(grid().getByText('Do not contact')).toBeVisible();
    await expect
      .element(
        grid()
          .getByText(/^Topics \+/)
          .first(),
      )
      .toBeVisible();
    await page.getByRole('searchbox', { name: 'Search people for this campaign' }).fill('cy');
    await expect.poll(names).toEqual(['Cy Cold']);
    await page.getByRole('searchbox').fill('nobody like this');
    await expect.element(page.getByText('Nobody matches “nobody like this”')).toBeVisible();
  });

  it('adds the people chosen in one step that Undo takes back', async () => {
    await makeCampaign();
    await showPeople();
    await focusList('People by how well they fit');
    await userEvent.keyboard('{Home} {ArrowDown} ');
    await expect.element(page.getByText('2 people', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Add to the campaign' }).click();
    await expect.element(page.getByText('Added 2 people to Spring')).toBeVisible();
    expect(await members()).toEqual(['Ada Ambient', 'Ben Bound']);
    await expect.element(page.getByRole('region', { name: 'People chosen' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(members).toEqual([]);
  });

  it('adds everybody the list holds', async () => {
    await makeCampaign();
    await showPeople();
    await focusList('People by how well they fit');
    await userEvent.keyboard('{Control>}a{/Control}');
    await page.getByRole('button', { name: 'Add to the campaign' }).click();
    await expect.poll(members).toEqual(['Ada Ambient', 'Ben Bound', 'Cy Cold']);
  });

  it('shows the lines of a person, which add up to the score, and why not', async () => {
    await makeCampaign();
    await showPeople();
    await openAda();
    const lines = page.getByRole('table', { name: 'Lines of the score' });
    await expect.element(lines.getByText('2 of 2 shared: Books, Travel.')).toBeVisible();
    const points = lines
      .getByRole('row')
      .elements()
      .map((row) => row.children[3]?.textContent ?? '');
    const sum = points.filter((one) => one.includes(' of ')).reduce((all, one) => all + Number.parseFloat(one), 0);
    const shown = lines.getByRole('row', { name: /^Sum/ }).getByRole('cell').first().element().textContent;
    expect(Number.parseFloat(shown)).toBeCloseTo(sum, 5);
    await expect.element(page.getByText(`Fit ${shown} of 100`)).toBeVisible();
    const against = page.getByRole('region', { name: 'Why not' });
    await expect.element(against.getByText(/^Relationship −[\d.]+ \(unknown\)/)).toBeVisible();
    await expect.element(page.getByText('Neither the campaign nor its client names values.')).toBeVisible();
  });

  it('keeps marks of named judges beside the score, and shows where they differ', async () => {
    await makeCampaign();
    await showPeople();
    await openAda();
    const before = page.getByText(/^Fit [\d.]+ of 100$/).element().textContent;
    await page.getByRole('button', { name: 'Add to the campaign' }).click();
    await expect.element(page.getByText('In the campaign: Identified')).toBeVisible();
    for (const [judge, mark] of [
      ['Mara', '5'],
      ['Tom', '2'],
    ] as const) {
      await page.getByRole('button', { name: 'Give marks' }).click();
      await page.getByRole('textbox', { name: 'Judge' }).fill(judge);
      await page.getByRole('group', { name: 'Audience fit' }).getByRole('button', { name: mark }).click();
      await page.getByRole('button', { name: 'Save marks' }).click();
      await expect.element(page.getByText(`${judge} ${mark}`)).toBeVisible();
    }
    await expect.element(page.getByText('70% by 2 people, 1 of 6 criteria marked')).toBeVisible();
    await expect.element(page.getByText('3 apart')).toBeVisible();
    await expect.element(page.getByText(before, { exact: true })).toBeVisible();
    await expectAccessible();
  });

  it('weighs criteria for the campaign, and follows the agency again', async () => {
    await makeCampaign();
    await show();
    await page.getByRole('button', { name: 'Weights' }).click();
    await page.getByRole('spinbutton', { name: 'Topics' }).fill('101');
    await page.getByRole('button', { name: 'Save weights' }).click();
    await expect.element(page.getByText('Topics: write a whole number from 0 to 100.')).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Topics' }).fill('0');
    await page.getByRole('button', { name: 'Save weights' }).click();
    await expect
      .poll(() =>
        grid()
          .getByText(/^Topics/)
          .elements(),
      )
      .toHaveLength(0);
    await page.getByRole('button', { name: 'Weights' }).click();
    await expect.element(page.getByText('This campaign has weights of its own.')).toBeVisible();
    await page.getByRole('button', { name: 'Follow the agency again' }).click();
    await page.getByRole('button', { name: 'Save weights' }).click();
    await expect
      .element(
        grid()
          .getByText(/^Topics \+/)
          .first(),
      )
      .toBeVisible();
  });

  it('says what to do without a target and without a roster', async () => {
    await makeCampaign({ hasTarget: false });
    await show();
    await page.getByRole('button', { name: 'Fill in the brief' }).click();
    expect(bench.location()).toBe(`/campaigns/${campaignId}/brief`);
    await bench.end();
    await makeCampaign({ hasPeople: false });
    await show();
    await page.getByRole('button', { name: 'Go to the roster' }).click();
    expect(bench.location()).toBe('/roster');
  });

  it.each(['light', 'dark'] as const)('is accessible in %s and reached by keyboard', async (scheme) => {
    await makeCampaign();
    await showPeople(scheme);
    await tabTo('button', 'Weights');
    await focusList('People by how well they fit');
    await userEvent.keyboard('{Home} ');
    await expectAccessible();
    await openAda();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Weights' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Weights of the fit' })).toBeVisible();
    await expectAccessible();
  });
});
