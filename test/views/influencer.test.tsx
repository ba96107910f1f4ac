import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewBench, expectAccessible, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let id: string;
let path: string;
let fieldIds: readonly string[];
const open = (tab = '', scheme: 'light' | 'dark' = 'light') => bench.show(`${path}/${tab}`, scheme);
const section = (name: string) => page.getByRole('region', { name, exact: true });
const edit = async (name: string) => page.getByRole('button', { name: `Edit: ${name}` }).click();
const save = async () => page.getByRole('button', { name: 'Save', exact: true }).click();

beforeAll(async () => {
  bench = await createViewBench();
  const [personId, accountId] = await bench.run('influencer.create', {
    name: 'Mara Lind',
    topics: ['skincare'],
    city: 'Uppsala',
    country: 'Sweden',
    account: { platform: 'instagram', handle: 'mara.lind', url: 'https://example.com/mara.lind' },
  });
  await bench.run('account.recordFigures', {
    accountId: accountId!,
    metrics: { followers: 120_000 },
    source: 'screenshot',
    capturedOn: '2026-02-01',
  });
  const [campaignId] = await bench.run('campaign.create', { name: 'Spring', currency: 'EUR' });
  const [paymentId] = await bench.run('payment.create', {
    influencerId: personId!,
    amount: { amount: '1200.00', currency: 'EUR' },
    basis: 'fee',
    paidOn: '2026-03-01',
  });
  await bench.run('payment.allocate', {
    paymentId: paymentId!,
    parts: [{ campaignId: campaignId!, amount: { amount: '1200.00', currency: 'EUR' } }],
  });
  const fields = [
    await bench.run('customField.create', { name: 'Shoe size', type: 'number' }),
    await bench.run('customField.create', { name: 'Diet', type: 'choice', choices: ['vegan', 'none'] }),
    await bench.run('customField.create', { name: 'Day rate', type: 'money', currency: 'EUR' }),
  ];
  fieldIds = fields.map(([fieldId]) => fieldId!);
  id = personId!;
  path = `/roster/${id}`;
});
afterAll(() => bench.end());

describe('person', () => {
  it.each(['light', 'dark'] as const)('breaks no accessibility rule in %s, on any tab', async (scheme) => {
    await bench.run('rate.record', {
      influencerId: id,
      platform: 'instagram',
      format: 'Reel',
      price: { amount: '900', currency: 'EUR' },
      source: 'manual',
    });
    await bench.run('audience.record', {
      influencerId: id,
      dimension: 'country',
      parts: [{ value: 'Sweden', percent: 40 }],
      source: 'screenshot',
    });
    for (const tab of ['', 'accounts', 'audience', 'rates', 'research', 'posts', 'payments', 'files', 'timeline']) {
      await open(tab, scheme);
      await expect.element(page.getByRole('heading', { name: 'Mara Lind' })).toBeVisible();
      await expectAccessible();
    }
    await bench.engine.api.undo();
    await bench.engine.api.undo();
  });

  it('says who the person is at one look, and an unknown size says why', async () => {
    await open();
    const head = page.getByRole('main');
    await expect.element(head).toHaveTextContent(/Instagram.*mara\.lind.*120K.*Mid/);
    await page.getByRole('button', { name: /^Size in the niche: Unknown/ }).click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/Only 1 Instagram accounts.*8 are needed/);
    await userEvent.keyboard('{Escape}');
  });

  it('is led from one record to merging it with another one', async () => {
    const [otherId] = await bench.run('influencer.create', { name: 'Mara Lindberg' });
    await open();
    await page.getByRole('button', { name: 'Merge with …' }).click();
    const dialog = page.getByRole('dialog', { name: /^Merge .* with …$/ });
    await dialog.getByRole('button', { name: 'Look at both' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose the other record');
    await dialog.getByRole('combobox', { name: 'The other record' }).fill('lindberg');
    await page.getByRole('option', { name: /Mara Lindberg/ }).click();
    await dialog.getByRole('button', { name: 'Look at both' }).click();
    await expect.poll(() => bench.location()).toBe(`/roster/merge?ids=${id},${otherId}`);
    await bench.engine.api.undo();
  });

  it('explains a figure: formula, what it is made from and its evidence', async () => {
    await open();
    const cost = page.getByRole('button', { name: /^Cost: EUR/ });
    await expect.element(cost).toHaveTextContent('1,200.00');
    await cost.click();
    const dialog = page.getByRole('dialog', { name: 'Cost' });
    await expect.element(dialog.getByRole('heading', { name: 'Formula' })).toBeVisible();
    await expect.element(dialog.getByRole('heading', { name: 'Evidence' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    const unknown = page.getByRole('region', { name: 'Not known yet' });
    await expect.element(unknown.getByRole('button', { name: /^Attributed revenue: Unknown/ })).toHaveTextContent('—');
    expect(unknown.element().textContent).not.toMatch(/NaN|undefined|null/);
  });

  it('keeps names in every spelling, with a missing name refused in the form', async () => {
    await open();
    await edit('Who they are');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(' ');
    await save();
    await expect.element(page.getByText('Give the person a name')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mara Lind');
    await page.getByRole('textbox', { name: 'Name in its own script' }).fill('מארה <b>לינד</b>');
    await page.getByRole('textbox', { name: 'How it is said' }).fill('MAH-ra');
    await page.getByRole('textbox', { name: 'Other names' }).fill('Mara L.\n\nMammaMara');
    await page.getByRole('textbox', { name: 'Pronouns' }).fill('she/her');
    await save();
    await expect.element(section('Who they are')).toHaveTextContent(/מארה <b>לינד<\/b>.*MAH-ra.*Mara L\., MammaMara/);
    await expect.element(page.getByText('said “MAH-ra”')).toBeVisible();
    await bench.engine.api.undo();
    await expect.element(section('Who they are')).not.toHaveTextContent('MAH-ra');
  });

  it('keeps other places, the time zone with the time there, and languages', async () => {
    await open();
    await edit('Where they are');
    await page.getByRole('button', { name: 'Add a place' }).click();
    await page.getByRole('textbox', { name: 'City' }).nth(1).fill('Malmö');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Bangkok');
    await page.getByRole('combobox', { name: 'Languages' }).fill('Swedish');
    await userEvent.keyboard('{Enter}');
    await save();
    await expect
      .element(section('Where they are'))
      .toHaveTextContent(/Uppsala, Sweden.*Malmö.*Asia\/Bangkok.*there now/);
    await expect.element(section('Where they are')).toHaveTextContent('Swedish');
    await bench.engine.api.undo();
  });

  it('keeps how to reach them, and warns where somebody asked to be left alone', async () => {
    await open();
    await edit('How to reach them');
    await page.getByRole('textbox', { name: 'Email' }).fill('mara@example.com\nwork@example.com');
    await page.getByRole('combobox', { name: 'How often' }).click();
    await page.getByRole('option', { name: 'Every number of days' }).click();
    await page.getByRole('textbox', { name: 'Days' }).fill('0');
    await save();
    await expect.element(page.getByText('Give a number of days from 1 to 1,000.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Days' }).fill('45');
    await page.getByRole('checkbox', { name: 'Do not contact' }).click();
    await save();
    await expect.element(section('How to reach them')).toHaveTextContent(/mara@example\.com.*Every 45 days/);
    await expect.element(page.getByRole('list', { name: 'Mind' })).toHaveTextContent(/asked to be left alone/);
    await bench.engine.api.undo();
  });

  it('keeps what they stand for, terms and the relation', async () => {
    await open();
    await edit('What they stand for');
    await page.getByRole('checkbox', { name: 'Knowledge' }).click();
    await page.getByRole('textbox', { name: 'Knowledge: how we know' }).fill('Cites studies');
    await save();
    await expect.element(section('What they stand for')).toHaveTextContent('Knowledge – Cites studies');
    await edit('Terms and how we met');
    await page.getByRole('checkbox', { name: 'Fee' }).click();
    await page.getByRole('combobox', { name: 'How we met' }).click();
    await page.getByRole('option', { name: 'Recommended' }).click();
    await page.getByRole('textbox', { name: 'Who or where' }).fill('Jonas');
    await save();
    await expect.element(section('Terms and how we met')).toHaveTextContent(/Fee.*Recommended · Jonas/);
    await edit('Our relation');
    await page.getByRole('combobox', { name: 'Health' }).click();
    await page.getByRole('option', { name: 'Strained' }).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('Late payment');
    await save();
    await expect.element(section('Our relation')).toHaveTextContent(/Strained, since.*Late payment/);
    for (let step = 0; step < 3; step += 1) await bench.engine.api.undo();
  });

  it('takes values of own fields in their types, and names what is not a number', async () => {
    await open();
    await edit('Fields of our own');
    await page.getByRole('textbox', { name: 'Shoe size' }).fill('big');
    await save();
    await expect.element(page.getByText('Shoe size has to be a number.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Shoe size' }).fill('38.5');
    await page.getByRole('textbox', { name: 'Day rate' }).fill('1.5k');
    await page.getByRole('combobox', { name: 'Diet' }).click();
    await page.getByRole('option', { name: 'vegan' }).click();
    await save();
    await expect.element(section('Fields of our own')).toHaveTextContent(/38\.5.*vegan.*EUR.1,500\.00/);
    const stored = await bench.engine.api.query({ name: 'influencer.page', params: { id } });
    expect(stored?.influencer.custom?.[fieldIds[0]!]).toBe(38.5);
    await bench.engine.api.undo();
  });

  it('changes the stage in place and the tags in a dialog', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: 'Active' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Stage' })).toHaveTextContent('Active');
    await page.getByRole('button', { name: 'Edit tags' }).click();
    await page.getByRole('combobox', { name: 'Tags' }).fill('vip');
    await userEvent.keyboard('{Enter}');
    await save();
    await expect.element(page.getByText('vip', { exact: true })).toBeVisible();
    await bench.engine.api.undo();
    await bench.engine.api.undo();
    await expect.element(page.getByRole('combobox', { name: 'Stage' })).toHaveTextContent('Identified');
  });
});

describe('what is recorded of a person', () => {
  it('keeps the rate before when a new one is recorded, and understands 1.5k', async () => {
    await open('rates');
    for (const price of ['900', '1.5k']) {
      await page.getByRole('button', { name: 'Record a rate' }).click();
      await page.getByRole('textbox', { name: 'Format' }).fill('Reel');
      await page.getByRole('textbox', { name: 'Price' }).fill('many');
      await page.getByRole('button', { name: 'Record the rate' }).click();
      await expect.element(page.getByText(/“many” is not an amount/)).toBeVisible();
      await page.getByRole('textbox', { name: 'Price' }).fill(price);
      await page.getByRole('button', { name: 'Record the rate' }).click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    }
    const card = page.getByRole('table', { name: 'Rate card' });
    await expect.element(card).toHaveTextContent(/Instagram.*Reel.*EUR.1,500\.00.*1 earlier/);
    await expect.element(card).not.toHaveTextContent('900.00');
    await page.getByRole('button', { name: 'Earlier rates: Reel on Instagram' }).click();
    await expect.element(card).toHaveTextContent('EUR 900.00');
    await page.getByRole('button', { name: /^Remove rate Reel EUR.1,500\.00/ }).click();
    await expect.element(card).not.toHaveTextContent('1,500.00');
    for (let step = 0; step < 3; step += 1) await bench.engine.api.undo();
  });

  it('keeps audience readings beside each other and names the line that is wrong', async () => {
    await open('audience');
    const record = async (typed: string, day: string) => {
      await page.getByRole('button', { name: 'Record a reading' }).click();
      await page.getByRole('textbox', { name: 'Shares' }).fill(`Sweden 42\nGermany much`);
      await page.getByRole('button', { name: 'Record the reading' }).click();
      await expect.element(page.getByText(/Line 2: “Germany much” has to be/)).toBeVisible();
      await page.getByRole('textbox', { name: 'Shares' }).fill(typed);
      await page.getByLabelText('True on').fill(day);
      await page.getByRole('button', { name: 'Record the reading' }).click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    };
    await record('Sweden 50%\nNorway: 10', '2025-03-01');
    await record('Sweden 42\nNorth Macedonia 31.5 %', '2026-03-01');
    const countries = section('Countries');
    await expect.element(countries).toHaveTextContent(/Sweden42%North Macedonia31\.5%.*Mar 1, 2026/);
    await expect.element(countries).not.toHaveTextContent('Norway');
    await page.getByRole('button', { name: '1 earlier reading' }).click();
    await expect.element(countries).toHaveTextContent(/Norway10%.*Mar 1, 2025/);
    await page.getByRole('button', { name: 'Remove reading: Countries, Mar 1, 2026' }).click();
    await expect.element(countries).not.toHaveTextContent('North Macedonia');
    for (let step = 0; step < 3; step += 1) await bench.engine.api.undo();
  });

  it('keeps a research log whose notes can be changed and removed', async () => {
    await open('research');
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByRole('textbox', { name: 'What was found' }).fill('Asks for <i>samples</i>');
    await page.getByLabelText('Day').fill('2026-04-01');
    await page.getByRole('textbox', { name: 'Link' }).fill('https://example.com/p/1');
    await page.getByRole('button', { name: 'Save note' }).click();
    const log = page.getByRole('list', { name: 'Research' });
    await expect.element(log).toHaveTextContent(/Apr 1, 2026.*Asks for <i>samples<\/i>/);
    await page.getByRole('button', { name: 'https://example.com/p/1' }).click();
    await expect.poll(() => bench.host.openedLinks).toContain('https://example.com/p/1');
    await page.getByRole('button', { name: 'Change the note of Apr 1, 2026' }).click();
    await page.getByRole('textbox', { name: 'What was found' }).fill('Asks for refills');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect.element(log).toHaveTextContent('Asks for refills');
    await page.getByRole('button', { name: 'Remove the note of Apr 1, 2026' }).click();
    await expect.element(page.getByText(/The research log is empty/)).toBeVisible();
  });

  it('logs a touch and shows it at once as the last one', async () => {
    await open('timeline');
    await page.getByRole('button', { name: 'Log a touch' }).click();
    await page.getByRole('combobox', { name: 'How', exact: true }).click();
    await page.getByRole('option', { name: 'Meeting' }).click();
    await page.getByLabelText('Day').fill('2026-05-04');
    await page.getByRole('textbox', { name: 'Note' }).fill('Lunch');
    await page.getByRole('button', { name: 'Log it' }).click();
    await expect.element(page.getByText('Meeting, May 4, 2026')).toBeVisible();
    await page.getByRole('button', { name: 'Contact', exact: true }).click();
    await expect.element(page.getByRole('list', { name: 'Timeline' })).toHaveTextContent(/Meeting, done.*Lunch/);
    await bench.engine.api.undo();
  });

  it('links a contact who serves others too, and lets go of them', async () => {
    const [otherId] = await bench.run('influencer.create', { name: 'Jónas Berg' });
    await bench.run('contact.create', {
      name: 'Rut Falk',
      organisation: 'Falk & Friends',
      emails: ['rut@example.com'],
      influencerId: otherId!,
    });
    await open();
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await page.getByRole('combobox', { name: 'Contact' }).fill('falk');
    await page.getByRole('option', { name: /Rut Falk/ }).click();
    await page.getByRole('checkbox', { name: /Write to them first/ }).click();
    await page.getByRole('button', { name: 'Add this contact' }).click();
    const contacts = section('Who speaks for them');
    await expect.element(contacts).toHaveTextContent(/Rut Falk · agent · Falk & Friends · written to first/);
    await expect.element(contacts).toHaveTextContent(/also speaks for Jónas Berg/);
    await contacts.getByRole('link', { name: 'Jónas Berg' }).click();
    await expect.poll(() => bench.location()).toContain(`?person=${otherId!}`);
    await page.getByRole('button', { name: 'Rut Falk no longer speaks for them' }).click();
    await expect.element(contacts).toHaveTextContent(/Nobody speaks for them/);
  });

  it('tells who changed which field from what to what, and what was taken back', async () => {
    await bench.run('influencer.update', { id, city: 'Malmö', tags: ['vip', 'spring'] });
    await bench.run('influencer.update', { id, tags: ['vip'] });
    await open('timeline');
    await page.getByRole('button', { name: 'Changes', exact: true }).click();
    const list = page.getByRole('list', { name: 'Timeline' });
    await expect.element(list).toHaveTextContent('City: Uppsala → Malmö');
    await expect.element(list).toHaveTextContent('Tags: added vip, spring');
    await expect.element(list).toHaveTextContent('Tags: removed spring');
    await bench.engine.api.undo();
    await expect.element(list).toHaveTextContent(/Tags: added spring/);
    await bench.engine.api.undo();
    await expect.element(list).toHaveTextContent('City: Malmö → Uppsala');
  });

  it('attaches a file, opens it, saves a copy with the same bytes, and removes it', async () => {
    const data = new TextEncoder().encode('%PDF-1.7 a signed contract');
    bench.host.chooseFiles([{ name: 'contract.pdf', data }]);
    await open('files');
    await page.getByRole('button', { name: 'Attach files' }).click();
    await expect.element(page.getByText('contract.pdf', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Save a copy of contract.pdf' }).click();
    await expect.poll(() => bench.host.saved().get('contract.pdf')).toEqual(data);
    await page.getByRole('button', { name: 'Open contract.pdf' }).click();
    await expect.poll(() => bench.host.openedDocuments.at(-1)).toContain('contract');
    await page.getByRole('button', { name: 'Remove contract.pdf' }).click();
    await expect.element(page.getByText(/No files are attached/)).toBeVisible();
  });

  it('shows payments with the campaign that bears them', async () => {
    await open('payments');
    await expect.element(page.getByRole('grid')).toHaveTextContent(/Fee.*EUR.1,200\.00.*Spring EUR.1,200\.00/);
  });

  it('goes into the archive and comes back', async () => {
    await open();
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await expect.element(page.getByText(/In the archive since/)).toBeVisible();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.element(page.getByRole('button', { name: 'Archive', exact: true })).toBeVisible();
  });
});

describe('a person with very much', () => {
  it('shows the first of 5,000 tags and edits all of them as lines, with a name of 500 characters', async () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => `tag ${index}`);
    const [bigId] = await bench.run('influencer.create', { name: '👩🏽‍🎤<script>'.padEnd(500, 'ن') });
    await bench.run('influencer.update', { id: bigId!, tags });
    await bench.show(`/roster/${bigId!}`);
    await expect.element(page.getByRole('button', { name: '4,988 more' })).toBeVisible();
    expect(document.querySelectorAll('.MuiChip-root').length).toBeLessThan(20);
    await page.getByRole('button', { name: '4,988 more' }).click();
    await expect.element(page.getByText('tag 299', { exact: true })).toBeVisible();
    expect(document.querySelectorAll('.MuiChip-root').length).toBe(300);
    await page.getByRole('button', { name: 'Edit tags' }).click();
    const lines = page.getByRole('textbox', { name: 'Tags' });
    await expect.element(lines).toHaveValue(tags.join('\n'));
    await lines.fill('one\ntwo');
    await save();
    await expect.element(page.getByText('two', { exact: true })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });
});

describe('tabs', () => {
  it('are in the address, walked by the arrow keys, and stay as they were left', async () => {
    for (let day = 1; day <= 28; day += 1) {
      const on = `2025-01-${String(day).padStart(2, '0')}`;
      await bench.run('researchNote.add', { influencerId: id, on, text: `Finding ${day}\n\n\nand more` });
    }
    await open('research');
    const scroller = () => document.querySelector('#person-section-research')!;
    await expect.element(page.getByText(/Finding 28/)).toBeVisible();
    scroller().scrollTop = 600;
    await tabTo('tab', /^Research/);
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await expect.poll(() => bench.location()).toBe(`${path}/rates`);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(() => bench.location()).toBe(`${path}/research`);
    await expect.element(page.getByText(/Finding 28/)).toBeInTheDocument();
    await expect.poll(() => scroller().scrollTop).toBe(600);
  });
});
