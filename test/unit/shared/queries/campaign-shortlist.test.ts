import { describe, expect, it } from 'vitest';
import { campaignShortlist } from '#shared/queries/campaign-shortlist.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

function shortlistOf() {
  const build = createStoreBuilder({ homeCurrency: 'EUR' });
  const clientId = build.add('client', {
    name: 'Nimbus Foods',
    people: [{ name: 'Mo', sees: ['shortlist'] }],
  }) as string;
  const campaign = build.campaign('Spring', {
    clientId: clientId as never,
    startsOn: '2026-05-01',
    deliverables: [{ platform: 'instagram', format: 'Reel', count: 2, windowStartsAfterDays: 3 }],
  });
  const ada = build.influencer('Ada', {
    country: 'Norway',
    languages: ['Norwegian'],
    topics: ['baking'],
    emails: ['ada@example.com'],
    audience: [
      {
        dimension: 'country',
        parts: [
          { value: 'Sweden', percent: 20 },
          { value: 'Norway', percent: 50 },
          { value: 'Denmark', percent: 10 },
          { value: 'Finland', percent: 5 },
        ],
        evidence: { source: 'screenshot', capturedOn: '2026-02-01', note: 'SECRET' },
      },
    ],
  });
  const account = build.account(ada, 'ada.bakes', { url: 'https://example.com/ada' });
  build.snapshot('account', account, { followers: 10_000, averageEngagements: 250 }, '2026-02-01');
  const collaboration = build.add('collaboration', {
    campaignId: campaign,
    influencerId: ada,
    stage: 'researched',
    shortlistedOn: '2026-03-01',
    shortlistNote: 'Close to her readers',
    fee: { amount: '700.00', currency: 'EUR' },
    clientPrice: { amount: '1000.00', currency: 'EUR' },
    notes: 'SECRET',
  });
  return { build, ada, campaign, clientId, collaboration };
}

const today = '2026-03-11';

describe('the shortlist of a campaign', () => {
  it('says what the client may see apart from what only the agency sees', () => {
    const { build, campaign, collaboration } = shortlistOf();
    const { rows, client } = campaignShortlist(build.store, { campaignId: campaign, today })!;
    expect(client).toMatchObject({ name: 'Nimbus Foods', people: [{ name: 'Mo' }] });
    const [row] = rows;
    expect(row!.forClient).toMatchObject({
      collaborationId: collaboration,
      name: 'Ada',
      country: 'Norway',
      accounts: [{ platform: 'instagram', handle: 'ada.bakes', url: 'https://example.com/ada', size: 10_000 }],
      audience: [
        {
          dimension: 'country',
          parts: [
            { value: 'Norway', percent: 50 },
            { value: 'Sweden', percent: 20 },
            { value: 'Denmark', percent: 10 },
          ],
          source: 'screenshot',
          on: '2026-02-01',
        },
      ],
      rate: { value: 0.025, from: 'from averages of 1 Feb 2026' },
      planned: [{ platform: 'instagram', format: 'Reel', count: 2, startsOn: '2026-05-04', endsOn: null }],
      isPlanOfCampaign: true,
      note: 'Close to her readers',
      price: { amount: '1000.00', currency: 'EUR' },
    });
    expect(JSON.stringify(row!.forClient)).not.toMatch(/SECRET|ada@example\.com|700\.00/);
    expect(row!.forAgency).toMatchObject({
      fee: { amount: '700.00', currency: 'EUR' },
      margin: { amount: { amount: '300.00', currency: 'EUR' }, share: 0.3 },
      notes: 'SECRET',
      stage: 'Researched',
      unansweredDays: 10,
    });
  });

  it('leaves out who is not on it, and puts those who came first in front', () => {
    const { build, campaign } = shortlistOf();
    const join = (name: string, on?: string) =>
      build.add('collaboration', {
        campaignId: campaign,
        influencerId: build.influencer(name),
        stage: 'researched',
        ...(on !== undefined && { shortlistedOn: on }),
      });
    join('Zoe', '2026-02-01');
    join('Ben', '2026-03-01');
    join('Cy');
    const { rows } = campaignShortlist(build.store, { campaignId: campaign, today })!;
    expect(rows.map(({ forClient }) => forClient.name)).toEqual(['Zoe', 'Ada', 'Ben']);
    expect(campaignShortlist(build.store, { campaignId: 'gone', today })).toBeNull();
  });

  it('names work for the same client, and no talks that came to nothing', () => {
    const { build, ada, campaign, clientId } = shortlistOf();
    const [winter, talks, elsewhere] = [
      build.campaign('Winter', { clientId: clientId as never, startsOn: '2025-12-01' }),
      build.campaign('Talks', { clientId: clientId as never }),
      build.campaign('Elsewhere'),
    ];
    const post = build.post(ada, { campaignId: winter, postedOn: '2025-12-05' });
    build.snapshot('post', post, { reach: 5_000, likes: 100 });
    build.add('collaboration', { campaignId: talks, influencerId: ada, stage: 'declined' });
    build.post(ada, { campaignId: elsewhere });
    const { rows } = campaignShortlist(build.store, { campaignId: campaign, today })!;
    expect(rows[0]!.forClient.pastWork).toMatchObject([
      { campaign: 'Winter', startsOn: '2025-12-01', results: { posts: 1, reach: 5_000, engagements: 100 } },
    ]);
  });

  it('shows what was planned with the person in place of the plan for everybody, without what was called off', () => {
    const { build, campaign, collaboration } = shortlistOf();
    const add = (format: string, rest: object = {}) =>
      build.add('deliverable', { collaborationId: collaboration, platform: 'tiktok', format, count: 1, ...rest });
    add('Video', { windowStartsOn: '2026-05-02', windowEndsOn: '2026-05-06', notes: 'SECRET' });
    add('Story', { cancelledOn: '2026-03-01' });
    const { rows } = campaignShortlist(build.store, { campaignId: campaign, today })!;
    expect(rows[0]!.forClient).toMatchObject({
      planned: [{ platform: 'tiktok', format: 'Video', count: 1, startsOn: '2026-05-02', endsOn: '2026-05-06' }],
      isPlanOfCampaign: false,
    });
  });
});
