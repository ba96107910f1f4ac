import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CampaignFit } from '#shared/domain/fit/campaign-fit.ts';
import { fitRanking } from '#shared/domain/fit/fit-ranking.ts';
import { campaignGoalSchema } from '#shared/model/campaign.ts';
import { relationshipStages } from '#shared/model/influencer.ts';
import { tierNames } from '#shared/model/tier.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const TODAY = '2026-03-10';
const topic = fc.constantFrom('Books', 'Travel', 'Food', 'Art');
const percent = fc.integer({ min: 0, max: 100 });
const count = fc.integer({ min: 0, max: 5_000 });

const personArb = fc.record({
  stage: fc.constantFrom(...relationshipStages),
  topics: fc.uniqueArray(topic, { maxLength: 4 }),
  shares: fc.option(fc.record({ Portugal: percent, Spain: percent }), { nil: undefined }),
  price: fc.option(fc.integer({ min: 0, max: 9_000 }), { nil: undefined }),
  posts: fc.array(fc.record({ reach: count, likes: count }), { maxLength: 3 }),
  orders: fc.array(count, { maxLength: 2 }),
});
const followersArb = fc.array(
  fc.record({
    person: fc.nat(),
    followers: fc.integer({ min: 0, max: 2_000_000_000 }),
    measure: fc.constantFrom('followers', 'monthlyListeners', 'monthlyVisitors'),
    tier: fc.option(fc.constantFrom(...tierNames), { nil: undefined }),
    isOfPost: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type Person = typeof personArb extends fc.Arbitrary<infer One> ? One : never;

function world(people: readonly Person[], measure: (typeof campaignGoalSchema.shape.measure.options)[number]) {
  const build = createStoreBuilder({}, { isBatched: true });
  const campaignId = build.campaign('Now', {
    currency: 'EUR',
    startsOn: '2026-04-01',
    goal: { measure, target: '100' },
    topics: ['Books', 'Travel', 'Art'],
    audience: { countries: ['Portugal'] },
    budget: [{ category: 'fees', planned: { amount: '10000.00', currency: 'EUR' } }],
    deliverables: [{ platform: 'instagram', format: 'Reel', count: 1 }],
  });
  const before = build.campaign('Before');
  const made = people.map((person, at) => {
    const evidence = { source: 'manual' as const };
    const id = build.influencer(`Person ${at}`, {
      stage: person.stage,
      topics: person.topics,
      ...(person.shares && {
        audience: [
          {
            dimension: 'country',
            parts: Object.entries(person.shares).map(([value, share]) => ({ value, percent: share })),
            evidence,
          },
        ],
      }),
    });
    const accountId = build.account(id, `handle${at}`);
    if (person.price !== undefined) {
      build.add('rate', {
        influencerId: id,
        platform: 'instagram',
        format: 'Reel',
        price: { amount: `${person.price}.00`, currency: 'EUR' },
        recordedAt: '2026-01-01T00:00:00.000Z',
        evidence,
      });
    }
    const postIds = person.posts.map((metrics) => {
      const postId = build.post(id, { campaignId: before });
      build.snapshot('post', postId, metrics);
      return postId;
    });
    for (const quantity of person.orders) build.order(id, before, '12.50', { quantity });
    return { id, accountId, postIds };
  });
  return { build, campaignId, made };
}

const worldArb = fc.tuple(
  fc.array(personArb, { minLength: 1, maxLength: 8 }),
  fc.constantFrom(...campaignGoalSchema.shape.measure.options),
);

describe('fit', () => {
  it('never changes with how many follow somebody, or the tier somebody chose', () => {
    fc.assert(
      fc.property(worldArb, followersArb, ([people, measure], added) => {
        const { build, campaignId, made } = world(people, measure);
        const before = fitRanking(build.flush(), campaignId, TODAY);
        for (const { person, followers, measure: name, tier, isOfPost } of added) {
          const { accountId, postIds } = made[person % made.length]!;
          const [postId] = postIds;
          if (isOfPost && postId !== undefined) build.snapshot('post', postId, { followers }, '2026-03-01');
          else build.snapshot('account', accountId, { [name]: followers }, '2026-03-01');
          if (tier) {
            const after = { ...build.store.get('account', accountId)!, tierOverride: { tier } };
            build.store.apply([{ op: 'update', kind: 'account', id: accountId, before: {}, after }]);
          }
        }
        const after = fitRanking(build.flush(), campaignId, TODAY);
        expect(after).not.toBe(before);
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('shows lines that add up to the score, and to what it can rise to', () => {
    fc.assert(
      fc.property(worldArb, ([people, measure]) => {
        const { build, campaignId } = world(people, measure);
        const store = build.flush();
        const fit = new CampaignFit(store, store.get('campaign', campaignId)!, TODAY);
        for (const row of fitRanking(store, campaignId, TODAY).rows) {
          const lines = fit.lines(store.get('influencer', row.influencerId)!);
          expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(row.score);
          const open = lines.filter(({ mark }) => mark === null).reduce((sum, line) => sum + line.most, 0);
          expect(row.score! + open).toBe(row.most);
          for (const line of lines) expect(line.reason).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls when another wanted topic is shared', () => {
    fc.assert(
      fc.property(personArb, fc.constantFrom('Books', 'Travel', 'Art'), (person, gained) => {
        const scoreWith = (topics: Person['topics']) => {
          const { build, campaignId } = world([{ ...person, topics }], 'orders');
          return fitRanking(build.flush(), campaignId, TODAY).rows[0]!.score!;
        };
        expect(scoreWith([...person.topics, gained])).toBeGreaterThanOrEqual(scoreWith([...person.topics]));
      }),
      { numRuns: 40 },
    );
  });
});
