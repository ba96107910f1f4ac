import { existsSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHeadlessPdf } from '#main/chromium/headless-pdf.ts';
import { buildDocument } from '#shared/domain/documents/build-document.ts';
import { chromiumForTests } from '#test/helpers/chromium-for-tests.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const browser = chromiumForTests().path;
/** One dot, as a PNG. */
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function shortlist() {
  const build = createStoreBuilder({ name: 'Example Agency' });
  const client = build.add('client', { name: 'Nimbus Foods', colours: { primary: '#0a5c36' } });
  const campaignId = build.campaign('Spring Baking', { clientId: client });
  for (const name of ['Ada Lind', 'Ben Okafor']) {
    const influencerId = build.influencer(name, { topics: ['baking'] });
    build.account(influencerId, name.slice(0, 3).toLowerCase(), { url: `https://example.com/${name.slice(0, 3)}` });
    build.add('collaboration', { campaignId, influencerId, stage: 'researched', shortlistedOn: '2026-03-01' });
  }
  return buildDocument(
    build.store,
    { is: 'shortlist', campaignId, forName: 'Mo', shows: [], collaborationIds: null },
    '2026-03-11',
    { logo: LOGO },
  );
}

describe.skipIf(!existsSync(browser))('the printed shortlist', () => {
  let document: PDFDocumentProxy;
  let bytes = '';
  const made = shortlist();

  beforeAll(async () => {
    const pdf = await createHeadlessPdf(browser).print(made);
    bytes = Buffer.from(pdf).toString('latin1');
    document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  }, 120_000);

  afterAll(() => document?.destroy());

  test('has a cover, a page at a glance and one page for each person, as bookmarks', async () => {
    const [cover] = await document.getOutline();
    expect(cover!.title).toBe('Spring Baking');
    expect(cover!.items.map((item) => item.title)).toEqual(['At a glance', 'Ada Lind', 'Ben Okafor']);
    expect(document.numPages).toBe(4);
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Nimbus Foods: Spring Baking, shortlist' });
  });

  test('names campaign and page on every page, and leads to the accounts', async () => {
    const page = await document.getPage(3);
    const words = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('Page 3 of 4');
    expect(words).toContain('Your answer');
    const links = (await page.getAnnotations()).map((annotation: { url?: string }) => annotation.url);
    expect(links).toContain('https://example.com/Ada');
  });

  test('stands in the colour of the client, with the logo on its cover alone', () => {
    expect(made.html).toContain('h1, h2 { color: #0a5c36; }');
    expect(made.html.split(LOGO)).toHaveLength(2);
    expect(bytes.match(/\/Subtype \/Image/gu)!.length).toBeGreaterThan(0);
  });
});
