import { describe, expect, it } from 'vitest';
import { buildDocument, type DocumentRequest } from '#shared/domain/documents/build-document.ts';
import { gatherShortlist, type ShortlistExtra } from '#shared/domain/documents/shortlist-document.ts';
import type { ClientView } from '#shared/model/client.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const generatedOn = '2026-03-11';
const extras: readonly ShortlistExtra[] = ['brief', 'prices', 'results'];

function shortlistOf({ name = 'Ada', sees = ['shortlist'] as readonly ClientView[] } = {}) {
  const build = createStoreBuilder({ name: 'Example Agency' });
  const clientId = build.add('client', { name: 'Nimbus Foods', people: [{ name: 'Mo', sees }] });
  const campaignId = build.campaign('Spring', {
    clientId,
    brief: '# Bread\n\nBaking at **home**.',
    startsOn: '2026-05-01',
  });
  const ada = build.influencer(name, { topics: ['baking'] });
  const account = build.account(ada, 'ada.bakes', { url: 'https://example.com/ada' });
  build.snapshot('account', account, { followers: 10_000, averageEngagements: 250 }, '2026-02-01');
  const winter = build.campaign('Winter', { clientId });
  build.snapshot('post', build.post(ada, { campaignId: winter }), { reach: 4_321, likes: 77 });
  const join = (influencerId: string, rest: object = {}) =>
    build.add('collaboration', {
      campaignId,
      influencerId,
      stage: 'researched',
      shortlistedOn: '2026-03-01',
      clientPrice: { amount: '1234.00', currency: 'EUR' },
      ...rest,
    });
  const first = join(ada, {
    shortlistNote: 'Close to her readers.\nCalm.',
    clientAnswers: [{ by: 'Lu', on: '2026-03-02', answer: 'maybe', comment: 'Price?' }],
  });
  const second = join(build.influencer('Ben'));
  const make = (request: Partial<Extract<DocumentRequest, { forName: string }>> = {}) =>
    buildDocument(
      build.store,
      { is: 'shortlist', campaignId, forName: 'Mo', shows: extras, collaborationIds: null, ...request },
      generatedOn,
    );
  return { build, campaignId, first, second, make };
}

describe('the shortlist as a PDF', () => {
  it('has a cover, everybody at a glance, and a section for each with room for answers', () => {
    const { make } = shortlistOf();
    const { html, title, suggestedName } = make();
    expect(title).toBe('Nimbus Foods: Spring, shortlist');
    expect(suggestedName).toBe('Nimbus-Foods_Spring_Shortlist_2026-03-11.pdf');
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/gsu)].map(([, words]) =>
      words!.replace(/<[^>]*>/gu, '').trim(),
    );
    expect(headings).toEqual(['At a glance', 'Ada', 'Ben']);
    expect(html).toContain('Close to her readers.');
    expect(html).toContain('Lu: Maybe, 2 Mar 2026. Price?');
    expect(html).toContain('0.77%');
    expect(html).toContain('href="https://example.com/ada"');
    expect(html.match(/class="answer"/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|<iframe/u);
  });

  it('shows prices, results and brief only where they are asked for and the person may see them', () => {
    const found = (sees: readonly ClientView[], shows: readonly ShortlistExtra[], forName = 'Mo') => {
      const { html } = shortlistOf({ sees }).make({ shows, forName });
      return {
        price: html.includes('1,234.00'),
        results: html.includes('4,321'),
        brief: html.includes('<strong>home'),
      };
    };
    const none = { price: false, results: false, brief: false };
    expect(found(['shortlist'], extras)).toEqual(none);
    expect(found(['shortlist', 'prices', 'results', 'brief'], extras)).toEqual({
      price: true,
      results: true,
      brief: true,
    });
    expect(found(['shortlist', 'prices', 'results', 'brief'], [])).toEqual(none);
    expect(found(['shortlist', 'prices'], ['prices'])).toEqual({ ...none, price: true });
    expect(found(['shortlist', 'prices'], ['prices'], 'Somebody Else')).toEqual(none);
  });

  it('is refused for somebody who may not see shortlists, and for nobody on it', () => {
    expect(() => shortlistOf({ sees: ['results'] }).make()).toThrow('Mo is not set to see shortlists');
    expect(() => shortlistOf().make({ collaborationIds: [] })).toThrow('Nobody is on the shortlist');
    expect(() => shortlistOf().make({ campaignId: 'gone' })).toThrow('not in the workspace any more');
  });

  it('names only those who are asked for', () => {
    const { build, campaignId, second } = shortlistOf();
    const document = gatherShortlist(build.store, {
      campaignId,
      forName: 'Mo',
      shows: [],
      collaborationIds: [second, 'gone'],
      generatedOn,
    });
    expect(document.people.map(({ name }) => name)).toEqual(['Ben']);
  });
});

describe('the shortlist as a page to answer in', () => {
  it('carries its one script by checksum, and nothing that loads or leads on', () => {
    const { make, campaignId, first } = shortlistOf();
    const { html, suggestedName } = make({ is: 'shortlist-page' });
    expect(suggestedName).toBe('Nimbus-Foods_Spring_Shortlist_2026-03-11.html');
    expect(html).toMatch(/script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/u);
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<iframe|<img|src=|action=/u);
    expect(html).toContain(`data-campaign="${campaignId}"`);
    expect(html).toContain(`data-collaboration="${first}"`);
    expect(html).toContain('value="Mo"');
    expect(html).toContain('data-file="Nimbus-Foods_Spring_answers"');
    expect(html.match(/type="radio" name/gu)).toHaveLength(8);
  });

  it.each(['shortlist', 'shortlist-page'] as const)('escapes hostile words in the %s', (is) => {
    const evil = `"></style></title><script>alert("x")</script><img src=x>'\u0000\u202e`;
    const { build, campaignId, first } = shortlistOf({ name: evil, sees: ['shortlist', 'brief'] });
    build.store.apply([
      { op: 'update', kind: 'collaboration', id: first, before: {}, after: { shortlistNote: evil } },
      {
        op: 'update',
        kind: 'campaign',
        id: campaignId,
        before: { name: 'Spring' },
        after: { name: evil, brief: evil },
      },
    ]);
    const { html } = buildDocument(
      build.store,
      { is, campaignId, forName: 'Mo', shows: extras, collaborationIds: null },
      generatedOn,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html.match(/<script/gu) ?? []).toHaveLength(is === 'shortlist' ? 0 : 1);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html.match(/<\/title>/gu)).toHaveLength(1);
    expect(html).not.toContain('\u0000');
    expect(html).not.toContain('\u202e');
  });
});

describe('the brief for creators', () => {
  it('says what it is about, what is theirs, days, what is made and how it is marked, and no money', () => {
    const build = createStoreBuilder();
    const campaignId = build.campaign('Spring', {
      startsOn: '2026-05-01',
      markets: ['France', 'United Kingdom'],
      brief: 'Bake *bread*.',
      creativeFreedom: 'The recipe is yours.',
      notes: 'SECRET',
      budget: [{ category: 'fees', planned: { amount: '98765.00', currency: 'EUR' }, note: 'SECRET' }],
      keyDates: [
        { on: '2026-05-20', kind: 'event', what: 'Open day' },
        { on: '2026-05-04', kind: 'embargo', what: 'New flour' },
      ],
      deliverables: [
        {
          platform: 'instagram',
          format: 'Reel',
          count: 2,
          leastSeconds: 30,
          tags: ['@nimbus', '#bread'],
          draftDueAfterDays: -5,
          windowStartsAfterDays: 3,
          windowEndsAfterDays: 9,
        },
      ],
    });
    const collaborationId = build.add('collaboration', {
      campaignId,
      influencerId: build.influencer('SECRET Ada'),
      stage: 'agreed',
      fee: { amount: '54321.00', currency: 'EUR' },
    });
    const deliver = (label: string, rest: object = {}) =>
      build.add('deliverable', {
        collaborationId,
        platform: 'tiktok',
        format: 'Video',
        count: 1,
        disclosure: { label },
        ...rest,
      });
    deliver('Ad');
    deliver('Ad', { platform: 'youtube' });
    deliver('Gone', { cancelledOn: '2026-03-01' });
    const { html, suggestedName } = buildDocument(build.store, { is: 'creator-brief', campaignId }, generatedOn);
    expect(suggestedName).toBe('Spring_Brief_2026-03-11.pdf');
    expect(html).toContain('<em>bread</em>');
    expect(html).toContain('The recipe is yours.');
    expect(html.indexOf('4 May 2026')).toBeLessThan(html.indexOf('20 May 2026'));
    expect(html).toContain('2 × Instagram Reel');
    expect(html).toContain('at least 30 seconds');
    expect(html).toContain('26 Apr 2026');
    expect(html).toContain('between 4 May 2026 and 10 May 2026');
    expect(html).toContain('“Ad” (TikTok, YouTube)');
    expect(html).toContain('Wording in use in France, United Kingdom: Ad, Publicité.');
    expect(html).not.toMatch(/SECRET|98,?765|54,?321|Gone/u);
  });

  it('of an empty campaign says what is missing', () => {
    const build = createStoreBuilder();
    const campaignId = build.campaign('Empty');
    const { html } = buildDocument(build.store, { is: 'creator-brief', campaignId }, generatedOn);
    expect(html).toContain('The brief is not written yet.');
    expect(html).toContain('Nothing is planned yet.');
    expect(html).toContain('No day is set yet.');
    expect(() => buildDocument(build.store, { is: 'creator-brief', campaignId: 'gone' }, generatedOn)).toThrow(
      'any more',
    );
  });
});
