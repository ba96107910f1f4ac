import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClientView } from '#shared/model/client.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;
let ids: Readonly<Record<'Ada' | 'Ben' | 'Cy', string>>;

const shortlist = async () => {
  const params = { campaignId, today: '2026-03-11' };
  return (await bench.engine.api.query({ name: 'campaign.shortlist', params }))!.rows;
};
const rowOf = async (name: string) => (await shortlist()).find(({ forClient }) => forClient.name === name);
const grid = () => page.getByRole('grid', { name: 'People on the shortlist' });

/** A campaign with three people, the first of whom are on its shortlist, and a client of two. */
async function makeCampaign(listed: readonly (keyof typeof ids)[], sees: readonly ClientView[] = ['shortlist']) {
  bench = await createViewBench();
  const made = await bench.run('campaign.create', { name: 'Spring', newClientName: 'Nimbus Foods', currency: 'EUR' });
  const list = (await bench.engine.api.query({ name: 'campaign.list', params: {} })).rows;
  campaignId = list[0]!.id;
  expect(made).toContain(campaignId);
  const join = async (name: string) => {
    const [influencerId] = await bench.run('influencer.create', { name });
    const [id] = await bench.run('collaboration.set', { campaignId, influencerId: influencerId! });
    return id!;
  };
  ids = { Ada: await join('Ada'), Ben: await join('Ben'), Cy: await join('Cy') };
  if (listed.length > 0) {
    const collaborationIds = listed.map((name) => ids[name]);
    await bench.run('collaborations.shortlist', { collaborationIds, on: '2026-03-01' });
  }
  const [client] = (await bench.engine.api.query({ name: 'client.list', params: {} })).rows;
  await bench.run('client.update', {
    clientId: client!.id,
    people: [
      { name: 'Mo Client', sees: [...sees] },
      { name: 'Lu Client', sees: [] },
    ],
  });
}

afterEach(() => bench.end());

describe('an empty shortlist', () => {
  beforeEach(() => makeCampaign([]));

  it('says what it is for, and takes people of the campaign by keyboard alone', async () => {
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    await expect.element(page.getByRole('heading', { name: 'Nobody is on the shortlist yet' })).toBeVisible();
    await expectAccessible();
    await tabTo('button', 'Add people');
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Add people to the shortlist' });
    await expect.element(dialog.getByRole('searchbox', { name: 'Search people' })).toHaveFocus();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose at least one person.');
    await tabTo('grid', 'People of this campaign who are not on the shortlist');
    await userEvent.keyboard(' {ArrowDown} ');
    await expectAccessible();
    await tabTo('button', 'Add 2 people');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('tab', { name: 'Shortlist 2' })).toBeVisible();
    await expect.element(grid()).toBeVisible();
    expect(await shortlist()).toHaveLength(2);
  });
});

describe('a shortlist', () => {
  beforeEach(() => makeCampaign(['Ada', 'Ben'], ['shortlist', 'prices']));

  it.each(['light', 'dark'] as const)(
    'lists people with the answers of each person at the client in %s',
    async (scheme) => {
      await bench.run('collaboration.recordAnswer', {
        collaborationId: ids.Ada,
        by: 'Mo Client',
        on: '2026-03-02',
        answer: 'yes',
        comment: 'Good fit',
      });
      await bench.run('collaboration.recordAnswer', {
        collaborationId: ids.Ben,
        by: 'Lu Client',
        on: '2026-03-02',
        answer: 'no',
      });
      await bench.show(`/campaigns/${campaignId}/shortlist`, scheme);
      await expect.element(grid().getByRole('columnheader', { name: 'Client', exact: true })).toBeVisible();
      await expect.element(grid().getByRole('row', { name: /Ada/ })).toHaveTextContent(/Yes/);
      await expectAccessible();
      await page.getByRole('button', { name: 'Said no 1' }).click();
      await expect.element(grid().getByRole('row', { name: /Ben/ })).toBeVisible();
      await expect.element(grid().getByRole('row', { name: /Ada/ })).not.toBeInTheDocument();
      await page.getByRole('button', { name: 'Open 0' }).click();
      await expect
        .element(page.getByRole('heading', { name: 'Nobody on the shortlist fits this choice' }))
        .toBeVisible();
    },
  );

  it('writes up a meeting in one step, which Undo takes back', async () => {
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    await page.getByRole('button', { name: 'Record answers', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Record answers of the client' });
    await dialog.getByRole('combobox', { name: 'Who said it' }).fill('Mo Client');
    await dialog.getByLabelText('On', { exact: true }).fill('2026-03-05');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose an answer or write a comment');
    await dialog.getByRole('combobox', { name: 'Answer on Ada' }).selectOptions('Yes');
    await dialog.getByRole('textbox', { name: 'Comment on Ben' }).fill('Too loud');
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect.element(page.getByText('Recorded what Mo Client said of 2 people')).toBeVisible();
    expect((await rowOf('Ada'))!.recorded).toEqual([{ by: 'Mo Client', on: '2026-03-05', answer: 'yes' }]);
    expect((await rowOf('Ben'))!.recorded).toEqual([{ by: 'Mo Client', on: '2026-03-05', comment: 'Too loud' }]);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(async () => (await rowOf('Ada'))!.recorded).toEqual([]);
  });

  it('opens a person, keeps the words for the client, removes an answer, and takes them off', async () => {
    await bench.run('collaboration.recordAnswer', {
      collaborationId: ids.Ada,
      by: 'Mo Client',
      on: '2026-03-02',
      answer: 'maybe',
    });
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    await focusList('People on the shortlist');
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Ada' });
    await expect.element(dialog.getByRole('region', { name: 'Only for the agency' })).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('button', { name: /^Remove the answer of Mo Client/ }).click();
    await expect.element(dialog.getByText('No answer yet')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Why this person, in words the client may read' }).fill('Calm and close');
    await dialog.getByRole('button', { name: 'Save the words' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(grid().getByRole('row', { name: /Ada/ })).toHaveTextContent(/Calm and close/);
    await grid().getByRole('row', { name: /Ada/ }).getByText('Calm and close').click();
    await dialog.getByRole('button', { name: 'Take off the shortlist' }).click();
    await expect.element(grid().getByRole('row', { name: /Ada/ })).not.toBeInTheDocument();
    expect((await shortlist()).map(({ forClient }) => forClient.name)).toEqual(['Ben']);
  });

  it('takes many people off at once', async () => {
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    await focusList('People on the shortlist');
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('2 people chosen')).toBeVisible();
    await page.getByRole('button', { name: 'Take off the shortlist' }).click();
    await expect.element(page.getByRole('heading', { name: 'Nobody is on the shortlist yet' })).toBeVisible();
  });
});

describe('handing a shortlist over', () => {
  beforeEach(() => makeCampaign(['Ada', 'Ben'], ['shortlist', 'prices']));

  const openDialog = async () => {
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    await page.getByRole('button', { name: 'Hand over to the client' }).click();
    return page.getByRole('dialog', { name: 'Hand the shortlist over to the client' });
  };

  it('offers what the person may see, and says what they may not', async () => {
    const dialog = await openDialog();
    await expect.element(dialog.getByRole('checkbox', { name: 'The price of each person' })).toBeChecked();
    await expect.element(dialog.getByRole('checkbox', { name: 'What came of earlier work' })).toBeDisabled();
    await expect.element(dialog.getByText(/^Mo Client is not set to see this/).first()).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('combobox', { name: 'For whom' }).click();
    await page.getByRole('option', { name: 'Lu Client' }).click();
    await expect.element(dialog.getByText(/^Lu Client is not set to see shortlists/)).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
    await dialog.getByRole('combobox', { name: 'For whom' }).click();
    await page.getByRole('option', { name: 'Somebody else' }).click();
    await expect.element(dialog.getByRole('checkbox', { name: 'The price of each person' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect.element(dialog.getByText('Write for whom it is.')).toBeVisible();
  });

  it('saves a PDF for the person, and names the file', async () => {
    const dialog = await openDialog();
    bench.host.chooseSaveName('shortlist.pdf');
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect.element(dialog.getByText(/^Saved as shortlist\.pdf/)).toBeVisible();
    expect(bench.host.printed[0]).toMatchObject({ title: 'Nimbus Foods: Spring, shortlist' });
    expect(bench.host.printed[0]!.html).toContain('Mo Client');
    await dialog.getByRole('button', { name: 'Open it' }).click();
    await expect.poll(() => bench.host.openedDocuments.length).toBe(1);
  });

  it('saves a page that the client answers in, whose file is read back after a look at it', async () => {
    const dialog = await openDialog();
    bench.host.chooseSaveName('shortlist.html');
    await dialog.getByRole('button', { name: 'Save as a page to answer in' }).click();
    await expect.element(dialog.getByText(/^Saved as shortlist\.html/)).toBeVisible();
    const html = new TextDecoder().decode(bench.host.saved().get('shortlist.html'));
    const data = await answerIn(html, { [ids.Ada]: ['yes', 'Lovely'], [ids.Ben]: ['no', ''] });
    bench.host.chooseFiles([{ name: 'answers.json', data }]);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Read the client’s answers' }).click();
    const reading = page.getByRole('dialog', { name: 'Answers of the client' });
    await expect.element(reading.getByRole('row', { name: /Ada/ })).toHaveTextContent(/No answer yet.*Yes.*Lovely/);
    await expectAccessible();
    expect((await rowOf('Ada'))!.recorded).toEqual([]);
    await reading.getByRole('button', { name: 'Record 2 answers' }).click();
    await expect.poll(async () => (await rowOf('Ben'))!.standing).toBe('no');
    expect((await rowOf('Ada'))!.forClient.answers).toMatchObject([
      { by: 'Mo Client', answer: 'yes', comment: 'Lovely' },
    ]);
    await page.getByRole('button', { name: 'Read the client’s answers' }).click();
    await expect.element(reading.getByText('Everything in this file is recorded already.')).toBeVisible();
  });

  it('refuses files that are no answers, or of another campaign, and changes nothing', async () => {
    await bench.show(`/campaigns/${campaignId}/shortlist`);
    const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    bench.host.chooseFiles([{ name: 'x.json', data: encode({ hello: 1 }) }]);
    await page.getByRole('button', { name: 'Read the client’s answers' }).click();
    await expect.element(page.getByText(/^This is no answer file of a client/)).toBeVisible();
    const foreign = {
      format: 'liaison-client-answers',
      version: 1,
      campaignId: ids.Ada,
      by: 'Mo',
      on: '2026-03-02',
      answers: [],
    };
    bench.host.chooseFiles([{ name: 'y.json', data: encode(foreign) }]);
    await page.getByRole('button', { name: 'Read the client’s answers' }).click();
    await expect.element(page.getByText(/belongs to another campaign/)).toBeVisible();
  });
});

/** Opens the saved page in a frame of its own, answers in it as a client would, and takes the file it saves. */
async function answerIn(html: string, answers: Readonly<Record<string, readonly [string, string]>>) {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  await loaded;
  const inside = frame.contentDocument!;
  const saved = new Promise<Blob>((resolve) => {
    const its = frame.contentWindow as unknown as { URL: typeof URL };
    its.URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      return '#';
    };
  });
  for (const [id, [answer, comment]] of Object.entries(answers)) {
    const part = inside.querySelector(`[data-collaboration="${id}"]`)!;
    part.querySelector<HTMLInputElement>(`input[value="${answer}"]`)!.click();
    part.querySelector('textarea')!.value = comment;
  }
  inside.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
  const bytes = new Uint8Array(await (await saved).arrayBuffer());
  expect(inside.getElementById('told')!.textContent).toBe('Saved. Send the file back to the agency.');
  expect(inside.getElementById('count')!.textContent).toBe('2');
  frame.remove();
  return bytes;
}
