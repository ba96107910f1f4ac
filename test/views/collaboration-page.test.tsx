import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;
let people: Readonly<Record<'ida' | 'bo', string>>;
afterEach(() => bench.end());

const pathOf = (who: 'ida' | 'bo', tab?: string) =>
  `/campaigns/${campaignId}/with/${people[who]}${tab === undefined ? '' : `/${tab}`}`;
const answer = async (who: 'ida' | 'bo' = 'ida') =>
  (await bench.engine.api.query({ name: 'collaboration.page', params: { campaignId, influencerId: people[who] } }))!;
const collaboration = async () => (await answer()).agreed!.collaboration;
const title = async (name: string) => {
  await expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

beforeEach(async () => {
  bench = await createViewBench();
  const [ida] = await bench.run('influencer.create', { name: 'Ida Example', country: 'France' });
  const [bo] = await bench.run('influencer.create', { name: 'Bo Example', country: 'Indonesia' });
  people = { ida: ida!, bo: bo! };
  const made = await bench.run('campaign.create', {
    name: 'Spring tea',
    currency: 'EUR',
    newClientName: 'Nimbus Foods',
  });
  const { rows } = await bench.engine.api.query({ name: 'campaign.list', params: {} });
  campaignId = rows[0]!.id;
  expect(made).toContain(campaignId);
  await bench.run('collaboration.set', { campaignId, influencerId: people.ida });
});

describe('the page of one person in one campaign', () => {
  it('offers to add who is not in the campaign, and steps from person to person by key', async () => {
    await bench.show(pathOf('bo'));
    await expect.element(page.getByRole('heading', { name: 'Nothing agreed yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Add to the campaign' }).click();
    await expect.element(page.getByRole('tab', { name: 'Terms' })).toBeVisible();
    await expect.element(page.getByText('1 of 2')).toBeVisible();
    await userEvent.keyboard('j');
    await title('Ida Example');
    expect(bench.location()).toBe(pathOf('ida', 'terms'));
    await userEvent.keyboard('j');
    await title('Ida Example');
    await userEvent.keyboard('k');
    await title('Bo Example');
  });

  it('says when there is no such person', async () => {
    await bench.show(`/campaigns/${campaignId}/with/0190a000-0000-7000-8000-000000000000`);
    await expect.element(page.getByRole('heading', { name: 'This person is not in this campaign' })).toBeVisible();
  });

  it('moves to a stage, keeps who takes care, and takes out of the campaign with a way back', async () => {
    await bench.show(pathOf('ida'));
    await page.getByRole('button', { name: 'Change who takes care and what is waited for' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who takes care' });
    await dialog.getByRole('textbox', { name: 'Who takes care' }).fill('Mara');
    await dialog.getByRole('textbox', { name: 'Waiting for' }).fill('the signed contract');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('the signed contract')).toBeVisible();
    await page.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: 'Closed' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Stage' })).toHaveTextContent('Closed');
    await page.getByRole('button', { name: 'Take out of the campaign' }).click();
    await expect.poll(() => bench.location()).toBe(`/campaigns/${campaignId}/creators`);
    expect((await answer()).agreed).toBeNull();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await answer()).agreed?.collaboration.owner).toBe('Mara');
  });
});

describe('terms', () => {
  it('shows the money of each part as it is typed, refuses parts that do not add up, and sums the terms up', async () => {
    await bench.show(pathOf('ida'));
    await expect.element(page.getByText('Nothing is stated yet about what is paid.')).toBeVisible();
    await page.getByRole('button', { name: 'Edit: What is paid' }).click();
    const dialog = page.getByRole('dialog', { name: 'What is paid' });
    await dialog.getByRole('textbox', { name: 'Fee', exact: true }).fill('2,000.01');
    await dialog.getByRole('checkbox', { name: 'Fee' }).click();
    await dialog.getByRole('button', { name: 'Add a part' }).click();
    const first = dialog.getByRole('group', { name: 'Part 1' });
    await first.getByRole('textbox', { name: 'Per cent' }).fill('50');
    await expect.element(dialog.getByText('50% is left over')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('leave 50% over');
    await dialog.getByRole('button', { name: 'Add a part' }).click();
    const second = dialog.getByRole('group', { name: 'Part 2' });
    await expect.element(second.getByRole('textbox', { name: 'Per cent' })).toHaveValue('50');
    await second.getByRole('textbox', { name: 'Days later' }).fill('30');
    await expect.element(dialog.getByText('The parts add up to 100%')).toBeVisible();
    await expect.element(first).toHaveTextContent(/1,000\.01/);
    await expect.element(second).toHaveTextContent(/1,000\.00/);
    await expectAccessible();
    await dialog.getByRole('textbox', { name: 'Kill fee in per cent' }).fill('25');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect
      .element(page.getByText(/2,000\.01: half on signing, half 30 days after it is live; kill fee 25%/))
      .toBeVisible();
    expect(await collaboration()).toMatchObject({
      fee: { amount: '2000.01', currency: 'EUR' },
      terms: { pays: ['fee'], killFeePercent: 25, split: [{ percent: 50 }, { percent: 50, netDays: 30 }] },
    });
  });

  it('keeps approval and notes, and undo takes them back', async () => {
    await bench.show(pathOf('ida'));
    await page.getByRole('button', { name: 'Edit: How the work is done' }).click();
    const dialog = page.getByRole('dialog', { name: 'How the work is done' });
    await dialog.getByRole('textbox', { name: 'Rounds of changes' }).fill('two');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Rounds of changes: write a whole number');
    await dialog.getByRole('textbox', { name: 'Rounds of changes' }).fill('2');
    await dialog.getByRole('textbox', { name: 'Notes' }).fill('Agreed by phone');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Agreed by phone')).toBeVisible();
    expect(await collaboration()).toMatchObject({ approval: { rounds: 2 }, notes: 'Agreed by phone' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Agreed by phone')).not.toBeInTheDocument();
  });
});

describe('contract', () => {
  it('warns when the French sum is reached, and is content once the contract is whole', async () => {
    const { id } = await collaboration();
    await bench.run('collaboration.update', {
      id,
      fee: { amount: '1000', currency: 'EUR' },
      contract: { signedOn: `${new Date().getFullYear()}-01-15` },
    });
    await bench.show(pathOf('ida', 'contract'));
    const rule = page.getByRole('region', { name: /France/ });
    await expect.element(rule).toHaveTextContent('This is exactly EUR 1,000.');
    await expect.element(rule).toHaveTextContent('Concerned because of where the person lives.');
    await expect.element(page.getByText('not legal advice')).toBeVisible();
    await rule.getByRole('button', { name: /Law 2023-451/ }).click();
    expect(bench.host.openedLinks).toEqual(['https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047663185']);
    await page.getByRole('checkbox', { name: 'The law that applies' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'The law that applies' })).toBeChecked();
    await expect.element(rule.getByRole('alert')).not.toHaveTextContent(/law that applies/);
    expect((await collaboration()).contract?.clauses).toEqual(['law']);
    await expectAccessible();
  });

  it('works the Indonesian tax out once fee and payee are known', async () => {
    await bench.run('collaboration.set', {
      campaignId,
      influencerId: people.bo,
      fee: { amount: '10000000', currency: 'IDR' },
    });
    await bench.show(pathOf('bo', 'contract'));
    const rule = page.getByRole('region', { name: /Indonesia/ });
    await expect.element(rule).toHaveTextContent('say whether an individual, a company or a management is paid');
    await page.getByRole('button', { name: 'Edit: What the contract says' }).click();
    const dialog = page.getByRole('dialog', { name: 'What the contract says' });
    await dialog.getByRole('combobox', { name: 'Paid as' }).click();
    await page.getByRole('option', { name: 'An individual' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const table = rule.getByRole('table', { name: /PPh 21/ });
    await expect.element(table.getByRole('row', { name: /^Withheld/ })).toHaveTextContent('300,000.00');
    await expect.element(table.getByRole('row', { name: /^Net/ })).toHaveTextContent('9,700,000.00');
  });
});

describe('gifts', () => {
  it('adds one, marks it step by step and removes it', async () => {
    await bench.show(pathOf('ida', 'gifts'));
    await page.getByRole('button', { name: 'Add a gift' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a gift' });
    await dialog.getByRole('textbox', { name: 'Product' }).fill('Teapot');
    await dialog.getByRole('textbox', { name: 'Worth in a shop, each' }).fill('40');
    await dialog.getByRole('textbox', { name: 'Pieces' }).fill('2');
    await dialog.getByRole('checkbox', { name: 'It is lent and comes back' }).click();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Add gift' }).click();
    const table = page.getByRole('table', { name: 'Gifts' });
    await expect.element(table).toHaveTextContent('2 × Teapot (lent)');
    await expect.element(table).toHaveTextContent(/80\.00/);
    for (const [action, state] of [
      ['Sent today', 'Sent'],
      ['Received today', 'Received'],
      ['Returned today', 'Returned'],
    ] as const) {
      await table.getByRole('button', { name: `${action}: Teapot for Ida Example` }).click();
      await expect.element(table.getByText(state, { exact: true })).toBeVisible();
    }
    await table.getByRole('button', { name: 'Edit Teapot' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Edit Teapot' })).toBeVisible();
    await tabTo('button', 'Remove');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'No gifts yet' })).toBeVisible();
  });

  it('gives the same to everybody of the campaign, and marks them together by keyboard', async () => {
    await bench.run('collaboration.set', { campaignId, influencerId: people.bo });
    await bench.show(`/campaigns/${campaignId}/gifts`);
    await page.getByRole('button', { name: 'Add a gift' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a gift' });
    await dialog.getByRole('textbox', { name: 'Product' }).fill('Tea');
    await dialog.getByRole('button', { name: 'Add gift' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose who gets it.');
    await dialog.getByRole('button', { name: 'Choose everybody (2)' }).click();
    await dialog.getByRole('button', { name: 'Add gift' }).click();
    await expect.element(page.getByRole('gridcell', { name: 'Promised' }).first()).toBeVisible();
    await focusList('Gifts');
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('2 chosen')).toBeVisible();
    await page.getByRole('button', { name: 'Sent today' }).click();
    await expect.poll(() => page.getByRole('gridcell', { name: 'Sent' }).elements().length).toBe(2);
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Received (0)' }).click();
    await expect.element(page.getByText('No gift is in this state.')).toBeVisible();
  });
});

it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s', async (scheme) => {
  const { id } = await collaboration();
  await bench.run('gift.add', {
    collaborationIds: [id],
    product: 'Tea',
    quantity: 1,
    sentOn: '2026-01-02',
    postDueOn: '2026-01-03',
  });
  for (const tab of ['terms', 'contract', 'gifts']) {
    await bench.show(pathOf('ida', tab), scheme);
    await title('Ida Example');
    await expect.element(page.getByRole('tabpanel')).toBeVisible();
    await expectAccessible();
  }
  await bench.show(`/campaigns/${campaignId}/gifts`, scheme);
  await expect.element(page.getByRole('gridcell', { name: 'Overdue to post' })).toBeVisible();
  await tabTo('button', 'Add a gift');
  await expectAccessible();
});
