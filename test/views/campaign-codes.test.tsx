import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { qrMatrix, qrSize } from '#shared/formats/qr.ts';
import { createViewBench, expectAccessible, focusList, tabTo, type ViewBench } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
let campaignId: string;

beforeEach(async () => {
  bench = await createViewBench();
  const made = await bench.run('campaign.create', {
    name: 'Spring tea',
    currency: 'EUR',
    newClientName: 'Nimbus Foods',
  });
  campaignId = made.at(-1)!;
});
afterEach(() => bench.end());

const codesOf = () => bench.engine.api.query({ name: 'campaign.codes', params: { campaignId } });

/** Puts a person with a handle into the campaign. */
async function join(name: string, handle: string): Promise<string> {
  const [influencerId] = await bench.run('influencer.create', { name });
  await bench.run('account.create', { influencerId: influencerId!, platform: 'instagram', handle });
  await bench.run('collaboration.set', { campaignId, influencerId: influencerId! });
  return influencerId!;
}

describe('the codes of a campaign', () => {
  it('say what they are for while there are none, and are added with a refusal that says whose one is', async () => {
    await join('Ida Example', 'ida.tea');
    await bench.run('promoCode.create', { code: 'TEA10' });
    await bench.show(`/campaigns/${campaignId}/codes`);
    await expect.element(page.getByRole('heading', { name: 'No discount codes in this campaign yet' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add a code' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a discount code' });
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('tea10');
    await dialog.getByRole('button', { name: 'Add code' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('The code TEA10 is one that everybody may use');
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('IDA15');
    await dialog.getByRole('combobox', { name: 'Whose it is' }).fill('ida');
    await page.getByRole('option', { name: /Ida Example/ }).click();
    await dialog.getByRole('textbox', { name: 'Discount in per cent' }).fill('15');
    await dialog.getByRole('button', { name: 'Add code' }).click();
    await expect.element(page.getByRole('gridcell', { name: 'IDA15', exact: true })).toBeVisible();
    expect((await codesOf())!.codes[0]).toMatchObject({
      personName: 'Ida Example',
      code: { code: 'IDA15', discountPercent: 15, campaignId },
      sold: null,
    });
  });

  it('for everybody are shown before they are made, and one Undo takes all of them back', async () => {
    await join('Ida Example', 'ida.tea');
    await join('Bo Example', 'IDA_TEA');
    await bench.show(`/campaigns/${campaignId}/codes`);
    await page.getByRole('button', { name: 'Codes for everybody' }).click();
    const dialog = page.getByRole('dialog', { name: 'A code for everybody' });
    await expect.element(dialog.getByRole('gridcell', { name: 'IDATEA10', exact: true })).toBeVisible();
    await expect.element(dialog.getByRole('gridcell', { name: /^IDATEA102/ })).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('textbox', { name: 'Pattern' }).fill('TEA{random}');
    await expect.element(dialog.getByRole('gridcell', { name: /^TEA[A-Z2-9]{5}$/ }).first()).toBeVisible();
    const shown = dialog
      .getByRole('gridcell', { name: /^TEA/ })
      .elements()
      .map((cell) => cell.textContent.trim());
    await dialog.getByRole('button', { name: 'Add 2 codes' }).click();
    await expect.element(page.getByRole('grid', { name: 'Discount codes of the campaign' })).toBeVisible();
    expect((await codesOf())!.codes.map(({ code }) => code.code).sort()).toEqual(shown.sort());
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByRole('heading', { name: 'No discount codes in this campaign yet' })).toBeVisible();
  });

  it('are opened and removed with the keyboard', async () => {
    await bench.run('promoCode.create', { code: 'IDA15', campaignId });
    await bench.show(`/campaigns/${campaignId}/codes`);
    await focusList('Discount codes of the campaign');
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Discount code IDA15' });
    await expect.element(dialog).toBeVisible();
    await tabTo('button', 'Remove code');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'No discount codes in this campaign yet' })).toBeVisible();
    await expect.element(page.getByText('Removed code IDA15', { exact: true })).toBeVisible();
  });

  it('are saved as CSV', async () => {
    const ida = await join('Ida Example', 'ida.tea');
    await bench.run('promoCode.create', { code: 'IDA15', campaignId, influencerId: ida, discountPercent: 12.5 });
    await bench.show(`/campaigns/${campaignId}/codes`);
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect.element(page.getByText('Saved Spring tea Discount codes.csv')).toBeVisible();
    const csv = new TextDecoder().decode(bench.host.saved().get('Spring tea Discount codes.csv'));
    expect(csv).toContain('IDA15,Ida Example,ida.tea,12.5');
  });
});

describe('the links of a campaign', () => {
  const utm = { source: 'instagram', medium: 'influencer', campaign: 'spring-tea', content: 'ida.tea' };
  const base = 'https://shop.example.com/tea';
  const address = `${base}?utm_source=instagram&utm_medium=influencer&utm_campaign=spring-tea&utm_content=ida.tea`;

  it('are filled from a template, warn of capitals, and show their address', async () => {
    await join('Ida Example', 'Ida.Tea');
    await bench.run('workspace.setUtmTemplates', {
      templates: [
        { name: 'Agency', source: '{platform}', medium: 'influencer', campaign: '{campaign}', content: '{handle}' },
      ],
    });
    await bench.show(`/campaigns/${campaignId}/codes?list=links`);
    await page.getByRole('button', { name: 'Add a link' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a tracking link' });
    await dialog.getByRole('combobox', { name: 'Whose it is' }).fill('ida');
    await page.getByRole('option', { name: /Ida Example/ }).click();
    await dialog.getByRole('textbox', { name: 'Address', exact: true }).fill(base);
    await dialog.getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'Agency' }).click();
    await expect.element(dialog.getByText(address)).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Campaign' }).fill('Spring tea');
    await expect.element(dialog.getByText(/Campaign has capitals/)).toBeVisible();
    await expect.element(dialog.getByText(/Campaign has spaces/)).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Campaign' }).fill('spring-tea');
    await dialog.getByRole('button', { name: 'Add link' }).click();
    await expect.element(page.getByRole('gridcell', { name: address })).toBeVisible();
    expect((await codesOf())!.links[0]!.link).toMatchObject({ base, utm });
  });

  it('for everybody are shown before they are made', async () => {
    await join('Ida Example', 'Ida.Tea');
    await bench.show(`/campaigns/${campaignId}/codes?list=links`);
    await page.getByRole('button', { name: 'Links for everybody' }).click();
    const dialog = page.getByRole('dialog', { name: 'A link for everybody' });
    await expect.element(dialog.getByRole('button', { name: 'Add links', exact: true })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Address', exact: true }).fill(base);
    await expect.element(dialog.getByRole('gridcell', { name: address })).toBeVisible();
    await dialog.getByRole('button', { name: 'Add 1 link' }).click();
    await expect.element(page.getByRole('gridcell', { name: address })).toBeVisible();
  });

  it('give a QR code that is saved as SVG and as a PNG of the size that was asked for', async () => {
    await bench.run('trackingLink.create', { campaignId, base, utm, name: 'Story' });
    await bench.show(`/campaigns/${campaignId}/codes?list=links`);
    await page.getByRole('button', { name: 'QR code of the link of Story' }).click();
    const dialog = page.getByRole('dialog', { name: 'QR code' });
    await expect.element(dialog.getByRole('img', { name: `QR code that leads to ${address}` })).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('textbox', { name: 'Picture size in pixels' }).fill('20');
    await expect.element(dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Picture size in pixels' }).fill('600');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await expect.element(page.getByText('Saved QR code Story.png')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save SVG' }).click();
    await expect.element(page.getByText('Saved QR code Story.svg')).toBeVisible();
    for (const [name, type] of [
      ['QR code Story.png', 'image/png'],
      ['QR code Story.svg', 'image/svg+xml'],
    ] as const) {
      expect(await modulesIn(bench.host.saved().get(name)!, type, address)).toEqual(qrMatrix(address));
    }
    const picture = await createImageBitmap(new Blob([bench.host.saved().get('QR code Story.png')!]));
    expect([picture.width, picture.height]).toEqual([600, 600]);
  });
});

/** The modules in a picture as Chromium draws it: the middle pixel of each. */
async function modulesIn(bytes: Uint8Array<ArrayBuffer>, type: string, address: string): Promise<boolean[][]> {
  const count = qrMatrix(address)!.length;
  const size = qrSize(qrMatrix(address)!);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([bytes], { type }));
  await image.decode();
  const side = 600;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, side, side);
  URL.revokeObjectURL(image.src);
  const isDrawing = type.includes('svg');
  const module = isDrawing ? side / size : Math.floor(side / size);
  const start = isDrawing ? 4 * module : Math.floor((side - module * count) / 2);
  const { data } = context.getImageData(0, 0, side, side);
  const middle = (at: number) => Math.floor(start + (at + 0.5) * module);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => data[(middle(row) * side + middle(column)) * 4]! < 128),
  );
}

describe('codes and links in light and dark', () => {
  it.each(['light', 'dark'] as const)('break no accessibility rule in %s', async (scheme) => {
    await join('Ida Example', 'ida.tea');
    await bench.run('promoCode.create', { code: 'IDA15', campaignId });
    await bench.run('trackingLink.create', {
      campaignId,
      base: 'https://shop.example.com/',
      utm: { source: 'instagram', medium: 'influencer', campaign: 'tea' },
    });
    await bench.show(`/campaigns/${campaignId}/codes`, scheme);
    await expect.element(page.getByRole('gridcell', { name: 'IDA15', exact: true })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Links 1' }).click();
    await expect.element(page.getByRole('grid', { name: 'Tracking links of the campaign' })).toBeVisible();
    await expectAccessible();
  });
});
