import { describe, expect, test } from 'vitest';
import { bigNumberOf } from '#shared/domain/report/big-number.ts';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { gatherReport } from '#shared/domain/report/report-data.ts';
import { reportFileName } from '#shared/domain/report/report-file-name.ts';
import { cssString } from '#shared/domain/report/report-style.ts';
import { brandStore, hasBrandFiles } from '#test/helpers/brand-store.ts';
import { createStoreBuilder, type StoreBuilder } from '#test/helpers/store-builder.ts';

const generatedOn = '2025-07-15';

function smallCampaign(build: StoreBuilder = createStoreBuilder()) {
  const ada = build.influencer('Ada Example', { notes: 'PRIVATE about Ada', emails: ['ada@example.com'] });
  const campaign = build.campaign('Spring', { notes: 'PRIVATE about the campaign', objective: 'sales' });
  build.add('collaboration', {
    campaignId: campaign,
    influencerId: ada,
    stage: 'agreed',
    fee: { amount: '4321.00', currency: 'EUR' },
    notes: 'PRIVATE about the deal',
  });
  build.order(ada, campaign, '300.00', { orderedOn: '2025-05-02', product: 'Serum' });
  build.order('organic', campaign, '100.00', { orderedOn: '2025-05-20' });
  build.payment(ada, '60.00', { notes: 'PRIVATE about the money' });
  return { build, ada, campaign };
}

describe('the client report', () => {
  test('is one self-contained page with headings in order, captions and scoped heads', () => {
    const { build, campaign } = smallCampaign();
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toContain('content="default-src &#39;none&#39;');
    expect(html).not.toMatch(/<script|<link|<iframe|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const steps = levels.slice(1).map((level, index) => level - levels[index]!);
    expect(Math.max(...steps)).toBe(1);
    expect([...html.matchAll(/<table[ >]/g)].length).toBe([...html.matchAll(/<caption>/g)].length);
    expect(html).not.toMatch(/<th(?! scope)[ >]/);
    expect(html).toMatch(/counter\(page\)[^;]*counter\(pages\)/);
  });

  test('leads with the revenue, compares with the baseline and keeps notes, contacts and fees inside', () => {
    const { build, campaign } = smallCampaign();
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(html).toContain('EUR\u00a0300.00');
    expect(html).toContain('75.00%');
    expect(html).not.toContain('PRIVATE');
    expect(html).not.toContain('ada@example.com');
    expect(html).not.toContain('4,321');
    expect(html).not.toContain('60.00');
    expect(html).toContain('not every payment is split over campaigns');
    expect(html).not.toContain('ledger');
  });

  test('escapes hostile names everywhere', () => {
    const build = createStoreBuilder({ name: '<b>Agency</b>' });
    const evil = `</style></title><script>alert("x")</script>'\u0000\u202e`;
    const client = build.client(evil);
    const campaign = build.campaign(evil, { clientId: client });
    const person = build.influencer(evil);
    build.account(person, evil);
    build.post(person, { campaignId: campaign, postedOn: '2025-05-01' });
    build.order(person, campaign, '1.00', { product: evil, orderedOn: '2025-05-01' });
    const report = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(report.html).not.toContain('<script');
    expect(report.html.match(/<\/style>/g)).toHaveLength(1);
    expect(report.html.match(/<\/title>/g)!.length - [...report.html.matchAll(/<svg/g)].length).toBe(1);
    expect(report.html).not.toContain('\u0000');
    expect(report.html).not.toContain('\u202e');
    expect(report.suggestedName).toMatch(/^[\p{L}\p{N}_-]+\.pdf$/u);
  });

  test('of an empty campaign says what is missing instead of failing', () => {
    const build = createStoreBuilder();
    const campaign = build.campaign('Empty');
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(html).toContain('No order is recorded for this campaign.');
    expect(html).toContain('Nobody is recorded in this campaign yet.');
  });

  test('of a campaign that is not there is refused', () => {
    const build = createStoreBuilder();
    expect(() => buildCampaignReport(build.store, { campaignId: 'nothing', generatedOn })).toThrow(RangeError);
  });

  test('shows posts that name no campaign apart, under a heading that says so', () => {
    const { build, ada, campaign } = smallCampaign();
    const post = build.post(ada, { postedOn: '2025-05-10' });
    build.snapshot('post', post, { reach: 12_345, likes: 67 });
    const { html } = buildCampaignReport(build.store, { campaignId: campaign, generatedOn });
    expect(html).toContain('Content in the period, not attributed');
    expect(html).toContain('12,345');
    const late = build.post(ada, { postedOn: '2026-01-01' });
    build.snapshot('post', late, { reach: 99_999 });
    expect(buildCampaignReport(build.store, { campaignId: campaign, generatedOn }).html).not.toContain('99,999');
  });

  test.skipIf(!hasBrandFiles)('of a real programme carries its figures', () => {
    const store = brandStore();
    const campaign = [...store.all('campaign')].find((row) => row.name === 'MB_WinterBlast')!;
    const { html, suggestedName } = buildCampaignReport(store, { campaignId: campaign.id, generatedOn });
    expect(html).toContain('INR\u00a02,050,986.69');
    expect(html.match(/<tr/g)!.length).toBeGreaterThan(100);
    expect(suggestedName).toBe('MB-WinterBlast_2025-07-15.pdf');
  });
});

describe('the big number', () => {
  function bigOf(campaign: Parameters<StoreBuilder['campaign']>[1]) {
    const build = createStoreBuilder();
    const id = build.campaign('Spring', campaign);
    const ada = build.influencer('Ada');
    build.order(ada, id, '300.00', { quantity: 4 });
    build.snapshot('post', build.post(ada, { campaignId: id }), { reach: 5000, likes: 10 });
    return bigNumberOf(gatherReport(build.store, id, generatedOn));
  }

  test('is the measure of the goal, held against its target', () => {
    expect(bigOf({ objective: 'awareness', goal: { measure: 'revenue', target: '400' } })).toEqual({
      measure: 'revenue',
      label: 'Attributed revenue',
      value: 'EUR\u00a0300.00',
      against: ['75.00% of the goal of EUR\u00a0400.00 of revenue', 'EUR\u00a0100.00 below the goal'],
    });
    expect(bigOf({ goal: { measure: 'orders', target: '3' } })).toMatchObject({
      value: '4',
      against: ['133.33% of the goal of 3 orders', '1 above the goal'],
    });
  });

  test('without a goal is the measure of the objective', () => {
    expect(bigOf({ objective: 'awareness' })).toMatchObject({ measure: 'reach', value: '5,000' });
    expect(bigOf({ objective: 'engagement' })).toMatchObject({ measure: 'engagements', value: '10' });
    expect(bigOf({})).toMatchObject({ measure: 'revenue' });
  });
});

describe('names', () => {
  test('of files keep letters of every script and nothing a system refuses', () => {
    expect(reportFileName('Müller & Söhne / GmbH', 'Лето 2025: "AB"', generatedOn)).toBe(
      'Müller-Söhne-GmbH_Лето-2025-AB_2025-07-15.pdf',
    );
    expect(reportFileName(null, '???', generatedOn)).toBe('Report_2025-07-15.pdf');
    expect([...reportFileName('x'.repeat(500), 'y'.repeat(500), generatedOn)].length).toBeLessThan(150);
  });

  test('in the style sheet cannot end their string', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e \\a "');
  });
});
