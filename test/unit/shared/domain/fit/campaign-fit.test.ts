import { describe, expect, it } from 'vitest';
import { CampaignFit } from '#shared/domain/fit/campaign-fit.ts';
import { fitBlocks } from '#shared/domain/fit/fit-blocks.ts';
import { stagesOf } from '#shared/domain/pipeline/stages.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import type { FitCriterion } from '#shared/model/fit.ts';
import type { AudienceReading, Influencer } from '#shared/model/influencer.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const TODAY = '2026-03-10';
const eur = (amount: string) => ({ amount, currency: 'EUR' });

function bench() {
  const build = createStoreBuilder();
  const fitOf = (campaignId: string) => new CampaignFit(build.store, build.store.get('campaign', campaignId)!, TODAY);
  const line = (campaignId: string, influencerId: string, criterion: FitCriterion) =>
    fitOf(campaignId)
      .lines(build.store.get('influencer', influencerId)!)
      .find((one) => one.criterion === criterion)!;
  /** The line of somebody new in a campaign of their own. */
  const alone = (criterion: FitCriterion, campaign: Partial<Campaign>, person: Partial<Influencer>) =>
    line(build.campaign('Spring', campaign), build.influencer('Ines', person), criterion);
  return { ...build, fitOf, line, alone };
}

const reading = (dimension: AudienceReading['dimension'], parts: Record<string, number>, day?: string) => ({
  dimension,
  parts: Object.entries(parts).map(([value, percent]) => ({ value, percent })),
  evidence: { source: 'screenshot' as const, ...(day !== undefined && { capturedOn: day }) },
});

describe('words', () => {
  it('counts topics shared without regard to case and accents, and names them', () => {
    const { alone } = bench();
    const found = alone('topics', { topics: ['Café', 'Travel'] }, { topics: ['cafe', 'Books'] });
    expect(found).toMatchObject({ counts: true, mark: 0.5, reason: '1 of 2 shared: Café.' });
    expect(alone('topics', { topics: ['Travel'] }, { topics: ['Books'] })).toMatchObject({
      mark: 0,
      points: 0,
      reason: 'None of Travel; theirs are Books.',
    });
    expect(alone('topics', { topics: ['Travel'] }, {})).toMatchObject({ mark: null, points: 0 });
  });

  it('falls back on what the client names, and does not count where nobody names anything', () => {
    const { add, campaign, influencer, line } = bench();
    const clientId = add('client', { name: 'Nimbus', values: ['honest'] });
    const person = influencer('Ines', { values: ['Honest'] });
    expect(line(campaign('A', { clientId: clientId }), person, 'values').mark).toBe(1);
    expect(line(campaign('B'), person, 'values')).toMatchObject({ counts: false, most: 0, mark: null });
  });

  it('finds styles at the beginning of words only', () => {
    const { alone } = bench();
    const wanted = { contentStyles: ['Art', 'calm voice-over'] };
    expect(alone('content-style', wanted, { contentStyle: 'Party reels' }).mark).toBe(0);
    expect(alone('content-style', wanted, { contentStyle: 'Artful, with a calm voice over' }).mark).toBe(1);
    expect(alone('content-style', wanted, { contentStyle: ' ' }).mark).toBeNull();
  });
});

describe('audiences', () => {
  it('takes the share of the newest reading that is in the target, with its source and day', () => {
    const { alone } = bench();
    const audience = [
      reading('country', { Portugal: 60, Spain: 20 }, '2026-02-01'),
      reading('country', { Portugal: 5 }, '2025-02-01'),
    ];
    const found = alone('audience-country', { audience: { countries: ['portugal', 'France'] } }, { audience });
    expect(found.mark).toBe(0.6);
    expect(found.reason).toBe(
      '60% of the audience is in the target (Portugal); 20% is not broken down. From screenshot, 1 Feb 2026.',
    );
  });

  it('knows the same country by code and by name, and shows it as the reading writes it', () => {
    const { alone } = bench();
    const audience = [reading('country', { FR: 30, Deutschland: 20, Spain: 50 })];
    const found = alone('audience-country', { audience: { countries: ['France', 'Germany'] } }, { audience });
    expect(found.mark).toBe(0.5);
    expect(found.reason).toContain('(FR, Deutschland)');
  });

  it('compares ages by years and says when they cannot be read', () => {
    const { alone } = bench();
    const target = { audience: { ages: { least: 18, most: 29 } } };
    const audience = [reading('age', { '18-24': 50, '25–34': 40, '35+': 10 })];
    expect(alone('audience-age', target, { audience }).mark).toBeCloseTo(0.7);
    const unread = alone('audience-age', target, { audience: [reading('age', { young: 100 })] });
    expect(unread).toMatchObject({ mark: null, reason: 'The ages of the reading cannot be read: young.' });
  });

  it('knows the same gender by several names, and takes shares of more than 100 as parts of their sum', () => {
    const { alone } = bench();
    const audience = [reading('gender', { Women: 90, men: 60 })];
    expect(alone('audience-gender', { audience: { genders: ['female'] } }, { audience }).mark).toBe(0.6);
    expect(alone('audience-language', { audience: { languages: ['English'] } }, { audience }).mark).toBeNull();
  });
});

describe('past results', () => {
  it('compares what a person brought in other campaigns with the middle, by the same measure', () => {
    const { campaign, influencer, order, payment, line } = bench();
    const now = campaign('Now', { goal: { measure: 'orders', target: '100' }, currency: 'EUR' });
    const [before, later] = [campaign('Before'), campaign('Later')];
    const [ada, ben, cy, paid, none] = ['Ada', 'Ben', 'Cy', 'Paid', 'None'].map((name) => influencer(name));
    order(ada!, before, '10', { quantity: 30 });
    order(ada!, later, '10', { quantity: 10 });
    order(ada!, now, '10', { quantity: 500 });
    order(ben!, before, '10', { quantity: 10 });
    order(cy!, before, '10', { quantity: 4 });
    expect(line(now, ada!, 'past-results').mark).toBe(1);
    expect(line(now, ben!, 'past-results').mark).toBe(0.5);
    expect(line(now, cy!, 'past-results').mark).toBe(0.2);
    expect(line(now, none!, 'past-results').mark).toBeNull();
    order(paid!, before, '10', { quantity: 4 });
    payment(paid!, '100.00', { allocations: [{ campaignId: before, amount: eur('100.00') }] });
    expect(line(now, paid!, 'past-results')).toMatchObject({ mark: null });
    expect(line(now, paid!, 'past-results').reason).toContain('only 1 person can be compared with');
  });

  it('reads figures of posts whatever else a newer snapshot says, and does not count without a goal', () => {
    const { campaign, influencer, post, snapshot, line } = bench();
    const now = campaign('Now', { goal: { measure: 'reach', target: '100' } });
    const before = campaign('Before');
    const people = [100, 200, 300].map((reach) => {
      const person = influencer(`P${reach}`);
      const postId = post(person, { campaignId: before });
      snapshot('post', postId, { reach });
      snapshot('post', postId, { followers: 9_000_000 });
      return person;
    });
    expect(people.map((id) => line(now, id, 'past-results').mark)).toEqual([0.25, 0.5, 0.75]);
    expect(line(campaign('Open'), people[0]!, 'past-results')).toMatchObject({ counts: false });
  });
});

describe('relationship, price and availability', () => {
  it('is the mean of stage, health and how earlier collaborations ended', () => {
    const { campaign, influencer, add, line } = bench();
    const now = campaign('Now');
    const before = [campaign('A'), campaign('B')];
    const known = influencer('Known', { stage: 'active', health: { level: 'strained', on: '2026-01-05' } });
    add('collaboration', { campaignId: before[0], influencerId: known, stage: 'paid' });
    add('collaboration', {
      campaignId: before[1],
      influencerId: known,
      stage: 'declined',
      declined: { by: 'creator' },
    });
    const found = line(now, known, 'relationship');
    expect(found.mark).toBeCloseTo((1 + 0.25 + 0.5) / 3);
    expect(found.reason).toBe(
      'Stage active; health strained on 5 Jan 2026; 1 campaign seen through; declined 1 campaign.',
    );
    expect(line(now, influencer('New'), 'relationship').mark).toBeNull();
  });

  it('holds the rate card against what is free of the fee budget', () => {
    const { campaign, influencer, add, line } = bench();
    const now = campaign('Now', {
      currency: 'EUR',
      budget: [{ category: 'fees', planned: eur('5000.00') }],
      deliverables: [{ platform: 'instagram', format: 'Reel', count: 2 }],
    });
    const rate = (influencerId: string, amount: string, currency = 'EUR') =>
      add('rate', {
        influencerId,
        platform: 'instagram',
        format: 'reel',
        price: { amount, currency },
        recordedAt: '2026-01-01T00:00:00.000Z',
        evidence: { source: 'manual' },
      });
    const [taken, cheap, dollars, silent] = ['Taken', 'Cheap', 'Dollars', 'Silent'].map((name) => influencer(name));
    add('collaboration', { campaignId: now, influencerId: taken, stage: 'agreed', fee: eur('1000.00') });
    rate(cheap!, '500.00');
    rate(dollars!, '400.00', 'USD');
    expect(line(now, cheap!, 'price').mark).toBe(0.75);
    expect(line(now, cheap!, 'price').reason).toContain('2 × Instagram Reel');
    expect(line(now, taken!, 'price').mark).toBe(0.8);
    expect(line(now, dollars!, 'price')).toMatchObject({ mark: null });
    expect(line(now, dollars!, 'price').reason).toContain('there are rates in USD');
    expect(line(now, silent!, 'price').reason).toBe('No rate in EUR for Instagram Reel.');
    expect(line(campaign('Bare'), cheap!, 'price').counts).toBe(false);
  });

  it('counts agreed work of other campaigns in the same days', () => {
    const { campaign, influencer, add, line } = bench();
    const now = campaign('Now', { startsOn: '2026-04-01', endsOn: '2026-04-30' });
    const other = campaign('Other', { startsOn: '2026-04-15', endsOn: '2026-05-15' });
    const [busy, talking, posted] = ['Busy', 'Talking', 'Posted'].map((name) => influencer(name));
    add('collaboration', { campaignId: other, influencerId: busy, stage: 'agreed' });
    add('collaboration', { campaignId: other, influencerId: talking, stage: 'negotiating' });
    const collaborationId = add('collaboration', { campaignId: other, influencerId: posted, stage: 'live' });
    const window = { windowStartsOn: '2026-05-02', windowEndsOn: '2026-05-09' };
    add('deliverable', { collaborationId, platform: 'tiktok', format: 'Video', count: 1, ...window });
    expect(line(now, busy!, 'availability')).toMatchObject({
      mark: 0.5,
      reason: 'Agreed work in the same days: Other.',
    });
    expect(line(now, talking!, 'availability').mark).toBe(1);
    expect(line(now, posted!, 'availability').mark).toBe(1);
    expect(line(campaign('Undated'), busy!, 'availability').counts).toBe(false);
  });
});

describe('conflicts and what speaks against somebody', () => {
  function rivals(severe: boolean) {
    const { campaign, influencer, add, store, fitOf, line } = bench();
    const nimbus = add('client', { name: 'Nimbus' });
    const rival = add('client', { name: 'Rival' });
    const days = { startsOn: '2026-04-01', endsOn: '2026-04-30' };
    const now = campaign('Now', { clientId: nimbus, ...days });
    const other = campaign('Other', { clientId: rival, startsOn: '2026-03-01', endsOn: '2026-04-30' });
    const bound = influencer('Bound');
    const collaborationId = add('collaboration', { campaignId: other, influencerId: bound, stage: 'agreed' });
    add('right', { collaborationId, kind: 'exclusivity', ...(severe && { rivals: ['Nimbus'] }), endsOn: '2026-06-01' });
    const fit = fitOf(now);
    const blocks = fitBlocks(store.get('influencer', bound)!, undefined, {
      stages: stagesOf(store),
      clashesOf: fit.clashesOf,
    });
    return { mark: line(now, bound, 'conflicts').mark, blocks };
  }

  it('takes all points for a named rival, and says why it blocks', () => {
    const { mark, blocks } = rivals(true);
    expect(mark).toBe(0);
    expect(blocks.map(({ kind }) => kind)).toEqual(['exclusivity']);
    expect(blocks[0]!.sentence).toContain('Nimbus');
  });

  it('is clear where the exclusivity does not meet the brand', () => {
    expect(rivals(false)).toEqual({ mark: 1, blocks: [] });
  });

  it('names every hard reason', () => {
    const { store, campaign, influencer, add, fitOf } = bench();
    const now = campaign('Now');
    const id = influencer('Gone', { doNotContact: true, archivedAt: '2026-01-02T08:00:00.000Z' });
    const declined = { by: 'client' as const, reason: 'Too loud' };
    const rowId = add('collaboration', { campaignId: now, influencerId: id, stage: 'declined', declined });
    const blocks = fitBlocks(store.get('influencer', id)!, store.get('collaboration', rowId), {
      stages: stagesOf(store),
      clashesOf: fitOf(now).clashesOf,
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['do-not-contact', 'declined', 'archived']);
    expect(blocks[1]!.sentence).toBe('The client declined for this campaign: Too loud.');
  });
});

describe('weights', () => {
  it('holds those of the campaign before the agency’s before the defaults', () => {
    const build = createStoreBuilder({ fitWeights: [{ criterion: 'topics', weight: 40 }] });
    const id = build.campaign('Own', {
      topics: ['Books'],
      fitWeights: [
        { criterion: 'conflicts', weight: 0 },
        { criterion: 'relationship', weight: 60 },
      ],
    });
    const fit = new CampaignFit(build.store, build.store.get('campaign', id)!, TODAY);
    const lines = fit.lines(build.store.get('influencer', build.influencer('Ines'))!);
    const counting = lines.filter(({ counts }) => counts);
    expect(counting.map(({ criterion, most }) => [criterion, most])).toEqual([
      ['topics', 400],
      ['relationship', 600],
    ]);
    const conflicts = lines.find(({ criterion }) => criterion === 'conflicts')!;
    expect(conflicts).toMatchObject({ counts: false, reason: 'Its weight is 0.' });
  });
});
