import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDays } from '#shared/lib/calendar-day.ts';
import { today } from '#renderer/state/today.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;
let people: { influencerId: string; collaborationId: string }[];

beforeEach(async () => {
  bench = await createViewBench();
  [campaignId = ''] = await bench.run('campaign.create', { name: 'Spring tea', currency: 'EUR' });
  people = [];
  for (const name of ['Ida Example', 'Bo Sample']) {
    const [influencerId = ''] = await bench.run('influencer.create', { name, country: 'France' });
    const [collaborationId = ''] = await bench.run('collaboration.set', { campaignId, influencerId });
    people.push({ influencerId, collaborationId });
  }
});
afterEach(() => bench.end());

const tabOf = (person = 0) => `/campaigns/${campaignId}/with/${people[person]!.influencerId}/deliverables`;
const views = async (person = 0) => {
  const params = {
    collaborationId: people[person]!.collaborationId,
    today: today(),
    now: new Date(Date.now()).toISOString(),
  };
  return (await bench.engine.api.query({ name: 'collaboration.deliverables', params }))!.deliverables;
};
const addReel = async (rest: object = {}): Promise<string> => {
  const input = { platform: 'instagram', format: 'Reel', count: 1, ...rest };
  const [id = ''] = await bench.run('deliverable.add', {
    collaborationIds: [people[0]!.collaborationId],
    ...input,
  });
  return id;
};

describe('the deliverables of one person', () => {
  it('say what comes first, and are added with a refusal beside the fields', async () => {
    await bench.show(tabOf());
    await expect.element(page.getByRole('heading', { name: 'Nothing is to be made yet' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add a deliverable' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a deliverable of Ida Example' });
    await dialog.getByRole('button', { name: 'Add deliverable' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Say what is to be made');
    await dialog.getByRole('textbox', { name: 'Format' }).fill('Reel');
    await dialog.getByRole('textbox', { name: 'How many' }).fill('two');
    await dialog.getByRole('button', { name: 'Add deliverable' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('“two” is not a whole number');
    await dialog.getByRole('textbox', { name: 'How many' }).fill('2');
    await dialog.getByLabelText('Post from').fill(addDays(today(), 10));
    await dialog.getByRole('button', { name: 'Add deliverable' }).click();
    await expect.element(page.getByRole('region', { name: '2 × Reel (Instagram)' })).toHaveTextContent('Planned');
    await expect.element(page.getByRole('tab', { name: 'Deliverables 1' })).toBeVisible();
  });

  it('take a draft, a comment and a decision, and ask before a round beyond those agreed, by keyboard alone', async () => {
    await bench.run('collaboration.update', { id: people[0]!.collaborationId, approval: { rounds: 1 } });
    await addReel();
    await bench.show(tabOf());
    for (const version of [1, 2]) {
      await tabTo('button', 'Record a draft');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('dialog', { name: `Record version ${version}` })).toBeVisible();
      await userEvent.keyboard('First cut');
      await tabTo('button', 'Record draft');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('article', { name: `Version ${version}` })).toHaveTextContent('First cut');
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      await tabTo('button', 'Decide');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('dialog', { name: `Decision on version ${version}` })).toBeVisible();
      await tabTo('radio', 'Approve');
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect.element(page.getByRole('radio', { name: 'Needs work' })).toBeChecked();
      if (version === 2) break;
      await tabTo('button', 'Record decision');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('1 of 1 rounds used')).toBeVisible();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    }
    await tabTo('button', 'Record decision');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/Another round is not paid for in the terms: agree on it/)).toBeVisible();
    await tabTo('checkbox', 'Record it as an extra round');
    await userEvent.keyboard(' ');
    await tabTo('button', 'Record decision');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 rounds used, 1 agreed: more than is paid for')).toBeVisible();
    await page.getByRole('button', { name: 'Add a comment' }).click();
    const comment = page.getByRole('dialog', { name: 'Comment on version 2' });
    await comment.getByRole('textbox', { name: 'Comment' }).fill('Show the tin earlier');
    await comment.getByRole('textbox', { name: 'Said by' }).fill('Noor');
    await comment.getByRole('button', { name: 'Add comment' }).click();
    await expect
      .element(page.getByRole('list', { name: 'Comments' }))
      .toHaveTextContent(/Noor \(client\).*tin earlier/);
    await page.getByRole('button', { name: 'Show the earlier version' }).click();
    await expect.element(page.getByRole('article', { name: 'Version 1' })).toHaveTextContent('Needs work');
    await expectAccessible();
  });

  it('say whose rules hold and why, and warn of words that are not known there', async () => {
    await addReel();
    await bench.show(tabOf());
    const part = page.getByRole('region', { name: 'Disclosure' });
    await expect.element(part).toHaveTextContent(/France · the person is in France/);
    await expect.element(part).toHaveTextContent('This is not legal advice.');
    await part.getByRole('button', { name: 'Agree' }).click();
    const dialog = page.getByRole('dialog', { name: 'Agree the disclosure' });
    const label = dialog.getByRole('textbox', { name: 'Words that have to be there' });
    await expect.element(label).toHaveValue('Publicité');
    await label.fill('Ad');
    await expect
      .element(dialog.getByText('“Ad” is none of the words known for France.', { exact: false }))
      .toBeVisible();
    await dialog.getByRole('button', { name: 'Save what was agreed' }).click();
    await expect.element(part).toHaveTextContent(/“Ad” is none of the words known for France/);
    expect((await views())[0]).toMatchObject({ disclosure: 'agreed', deliverable: { disclosure: { label: 'Ad' } } });
    await part.getByRole('button', { name: 'Rules: Légifrance' }).click();
    await expect
      .poll(() => bench.host.openedLinks)
      .toEqual(['https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185']);
  });

  it('are cancelled, taken up again and removed, each with Undo', async () => {
    await addReel();
    await bench.show(tabOf());
    await page.getByRole('button', { name: 'Cancel Reel (Instagram)' }).click();
    await expect.element(page.getByText('It is not to be made any more.')).toBeVisible();
    await page.getByRole('button', { name: 'Take up Reel (Instagram) again' }).click();
    await expect.element(page.getByText('No days are agreed yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove Reel (Instagram)' }).click();
    await expect.element(page.getByRole('heading', { name: 'Nothing is to be made yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Reel (Instagram)' })).toBeVisible();
  });
});

describe('posts of a deliverable', () => {
  it('are offered and linked, then their disclosure is checked and corrected', async () => {
    await bench.end();
    bench = await createViewBench({ workspace: { sample: { seed: 11, influencers: 40 } } });
    const place = await placeWithLoosePost();
    await bench.show(`/campaigns/${place.campaignId}/with/${place.influencerId}/deliverables`);
    const section = page.getByRole('region', { name: place.name, exact: true });
    await section.getByRole('button', { name: 'Link posts' }).click();
    await focusList('Posts that may belong to it');
    await userEvent.keyboard(' ');
    await page.getByRole('dialog').getByRole('button', { name: 'Link 1 post' }).click();
    await expect.element(section).toHaveTextContent('The post is linked.');
    const part = section.getByRole('region', { name: 'Disclosure' });
    await expect.element(part).toHaveTextContent('To check');
    await part.getByRole('button', { name: 'Record a check' }).click();
    await page.getByRole('combobox', { name: 'What was seen' }).click();
    await page.getByRole('option', { name: 'Missing' }).click();
    await page.getByRole('button', { name: 'Save the check' }).click();
    await part.getByRole('button', { name: 'Correction asked' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await part.getByRole('button', { name: 'Corrected' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect.element(part.getByText('Corrected', { exact: true })).toBeVisible();
    await section.getByRole('button', { name: /^Take the post of/ }).click();
    await expect.element(section).toHaveTextContent('No post is linked yet.');
  });
});

/** Adds a deliverable for somebody of the sample who has a post on Instagram that belongs to none yet. */
async function placeWithLoosePost() {
  const { rows } = await bench.engine.api.query({ name: 'campaign.list', params: {} });
  for (const campaign of rows) {
    const params = { campaignId: campaign.id, today: today(), now: new Date(Date.now()).toISOString() };
    const { people: members } = await bench.engine.api.query({ name: 'campaign.deliverables', params });
    for (const { id, influencerId } of members) {
      const spec = { platform: 'instagram', format: 'Carousel of tea', count: 1 };
      const [made = ''] = await bench.run('deliverable.add', { collaborationIds: [id], ...spec });
      const found = await bench.engine.api.query({ name: 'deliverable.postChoices', params: { id: made } });
      if (found.choices.length > 0) {
        return { campaignId: campaign.id, influencerId, name: 'Carousel of tea (Instagram)' };
      }
      await bench.run('deliverable.remove', { id: made });
    }
  }
  throw new Error('Nobody in the sample has a post that belongs to no deliverable');
}

describe('the deliverables of a campaign', () => {
  it('are added to everybody, agreed together, filtered and opened by keyboard', async () => {
    await bench.show(`/campaigns/${campaignId}/deliverables`);
    await page.getByRole('button', { name: 'Add to people' }).click();
    const adding = page.getByRole('dialog', { name: 'Add a deliverable to several people' });
    await adding.getByRole('checkbox', { name: /Everybody/ }).click();
    await adding.getByRole('textbox', { name: 'Format' }).fill('Story');
    await adding.getByRole('button', { name: 'Add to 2 people' }).click();
    await expect.element(page.getByRole('gridcell', { name: 'Bo Sample', exact: true })).toBeVisible();
    await addReel({ draftDueOn: addDays(today(), -1) });
    await expect.element(page.getByRole('button', { name: 'Late 1' })).toBeVisible();
    await expectAccessible();
    await focusList('Deliverables of the campaign');
    await userEvent.keyboard('{Control>}a{/Control}');
    await tabTo('button', 'Agree disclosure');
    await userEvent.keyboard('{Enter}');
    const agreeing = page.getByRole('dialog', { name: 'Agree the disclosure of 3 deliverables' });
    await agreeing.getByRole('button', { name: 'Save what was agreed' }).click();
    await expect.element(page.getByRole('button', { name: 'Disclosure not agreed 0' })).toBeVisible();
    await page.getByRole('button', { name: 'Late 1' }).click();
    await focusList('Deliverables of the campaign');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ida Example' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Reel (Instagram)' })).toHaveFocus();
  });

  it.each(['light', 'dark'] as const)('can be read by everybody (%s)', async (scheme) => {
    await addReel({ windowEndsOn: '2026-03-10', tags: ['#tea'], caption: 'Say that it is loose tea' });
    await bench.show(tabOf(), scheme);
    await expect.element(page.getByRole('heading', { level: 2, name: 'Reel (Instagram)' })).toBeVisible();
    await expectAccessible();
    await bench.show(`/campaigns/${campaignId}/deliverables`, scheme);
    await expect.element(page.getByRole('gridcell', { name: 'Ida Example', exact: true })).toBeVisible();
    await expectAccessible();
  });
});
