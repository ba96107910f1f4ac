import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { blankCost } from '#test/helpers/blank-cost.ts';
import { createViewBench, expectAccessible, type ViewBench, type ViewBenchOptions } from '#test/helpers/view-bench.tsx';

let bench: ViewBench;
afterEach(() => bench.end());

/** A whole PDF of one page that says "Page one", written out by hand. */
function onePagePdf(): Uint8Array<ArrayBuffer> {
  const content = 'BT /F1 24 Tf 72 720 Td (Page one) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const printing = (print: () => Promise<Uint8Array<ArrayBuffer>>): ViewBenchOptions => ({
  workspace: { sample: { seed: 11, influencers: 30 } },
  host: { ports: { pdf: { print } } },
});

const campaigns = async () => (await bench.engine.api.query({ name: 'campaign.list', params: {} })).rows;

describe('reports', () => {
  it('says what a report is for while there is no campaign', async () => {
    bench = await createViewBench();
    await bench.show('/reports');
    await expect.element(page.getByRole('heading', { name: 'No campaign to report on yet' })).toBeVisible();
    await expectAccessible();
  });

  it.each(['light', 'dark'] as const)('builds, shows and saves a report in %s', async (scheme) => {
    bench = await createViewBench(printing(async () => onePagePdf()));
    const campaign = (await campaigns()).find((row) => row.revenue !== null)!;
    await bench.show('/reports', scheme);
    await page.getByRole('combobox', { name: 'Campaign' }).fill(campaign.name);
    await page.getByRole('option', { name: campaign.name }).click();
    await expect.element(page.getByRole('heading', { name: 'What the report cannot say yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Build the report' }).click();
    await expect.element(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
    await expect.element(page.getByText('Page one')).toBeInTheDocument();
    await expectAccessible();
    bench.host.chooseSaveName('client.pdf');
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect.element(page.getByText(/^Saved as client\.pdf/)).toBeVisible();
    expect(bench.host.saved().get('client.pdf')).toEqual(onePagePdf());
  });

  it('says before saving that the cost is not allocated, and leads to the ledger', async () => {
    bench = await createViewBench(printing(async () => onePagePdf()));
    await bench.show(`/reports/${await blankCost(bench)}`);
    await expect.element(page.getByText(/^Cost: .*not allocated to campaigns yet/)).toBeVisible();
    await page.getByRole('link', { name: 'Allocate in the ledger' }).click();
    expect(bench.location()).toBe('/ledger?show=unallocated');
  });

  it('names a save that was called off, and keeps the pages', async () => {
    bench = await createViewBench(printing(async () => onePagePdf()));
    const [campaign] = await campaigns();
    await bench.show(`/reports/${campaign!.id}`);
    await page.getByRole('button', { name: 'Build the report' }).click();
    bench.host.chooseSaveName(null);
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect.element(page.getByText('Not saved: no place was chosen.')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
  });

  it('says why pages could not be made', async () => {
    bench = await createViewBench(
      printing(async () => {
        throw new Error('The printer fell over.');
      }),
    );
    const [campaign] = await campaigns();
    await bench.show(`/reports/${campaign!.id}`);
    await page.getByRole('button', { name: 'Build the report' }).click();
    await expect.element(page.getByText(/The report could not be made/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Save PDF' }).elements()).toEqual([]);
  });

  it('marks the pages as outdated once something changed', async () => {
    bench = await createViewBench(printing(async () => onePagePdf()));
    const [campaign] = await campaigns();
    await bench.show(`/reports/${campaign!.id}`);
    await page.getByRole('button', { name: 'Build the report' }).click();
    await expect.element(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
    await bench.run('campaign.update', { campaignId: campaign!.id, notes: 'A word more' });
    await expect.element(page.getByText('Something changed since these pages were made.')).toBeVisible();
  });
});
