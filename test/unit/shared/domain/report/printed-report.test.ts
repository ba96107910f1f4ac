import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '#build/paths.ts';
import { createHeadlessPdf } from '#main/chromium/headless-pdf.ts';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { chromiumForTests } from '#test/helpers/chromium-for-tests.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const browser = chromiumForTests().path;
const LONG_NAME = 'W'.repeat(500);

function interFile(weight: number): string {
  const file = path.join(root, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
  return `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
}

/** A campaign with more people than fit on one page, one of them with a very long name. */
function longReport() {
  const build = createStoreBuilder({ name: 'Example Agency' }, { isBatched: true });
  const client = build.client('Example Client');
  const campaign = build.campaign('Spring Launch', { clientId: client });
  for (let index = 0; index < 60; index += 1) {
    const person = build.influencer(index === 7 ? LONG_NAME : `Person ${index}`);
    build.account(person, `person_${index}`);
    build.order(person, campaign, `${100 + index}.50`, {
      orderedOn: `2025-05-${String(1 + (index % 28)).padStart(2, '0')}`,
    });
  }
  build.order('organic', campaign, '1234.56', { orderedOn: '2025-05-03' });
  return buildCampaignReport(build.flush(), {
    campaignId: campaign,
    generatedOn: '2025-07-15',
    font: [
      { family: 'Inter', weights: '100 500', dataUri: interFile(400) },
      { family: 'Inter', weights: '501 900', dataUri: interFile(600) },
    ],
  });
}

describe.skipIf(!existsSync(browser))('the printed report', () => {
  let document: PDFDocumentProxy;
  let bytes = '';
  const pages: string[] = [];

  beforeAll(async () => {
    const { html, title } = longReport();
    const pdf = await createHeadlessPdf(browser).print({ html, title });
    bytes = Buffer.from(pdf).toString('latin1');
    document = await getDocument({ data: pdf, verbosity: 0 }).promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(
        content.items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
  }, 120_000);

  afterAll(() => document?.destroy());

  test('has A4 pages, its title, tags, and the headings as bookmarks', async () => {
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Example Client: Spring Launch' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const [cover] = await document.getOutline();
    expect(cover!.title).toBe('Spring Launch');
    expect(cover!.items.map((item) => item.title)).toEqual([
      'Summary',
      'Influencers',
      'Performance',
      'League table',
      'Sales and baseline',
      'Appendix',
    ]);
  });

  test('is small and made of real fonts and lines, not of pictures', () => {
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(bytes).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter-SemiBold/);
    expect(bytes).not.toContain('/Subtype /Type3');
    expect(bytes).not.toContain('/Subtype /Image');
  });

  test('numbers every page after the cover and names client and campaign on it', () => {
    expect(pages[0]).not.toMatch(/Page \d/);
    for (const [index, words] of pages.entries()) {
      if (index === 0) continue;
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(words).toContain('Example Client · Spring Launch');
    }
  });

  test('repeats the heads of long tables', () => {
    const league = pages.filter((words) => /Per order \(EUR\)/.test(words) && /Person \d+/.test(words));
    expect(league.length).toBeGreaterThan(1);
  });

  test('carries its figures as text', () => {
    const words = pages.join(' ');
    // 60 orders of 100.50 to 159.50 are 7,800.00.
    expect(words).toContain('EUR 7,800.00');
    expect(words).toContain('1,234.56');
  });

  test('cuts a name of 500 letters instead of the page', () => {
    const words = pages.join('').replace(/ /g, '');
    expect(words).toContain('WWWW');
    expect(words).not.toContain('W'.repeat(100));
  });
});
