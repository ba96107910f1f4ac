import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChange, deleteChange, updateChange } from '#shared/commands/row-changes.ts';
import { accountsOf } from '#shared/domain/figures/person-accounts.ts';
import { LEAST_IN_GROUP, standings, type AccountStanding } from '#shared/domain/accounts/standings.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import type { Metrics } from '#shared/model/metric-snapshot.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { createStoreBuilder, type StoreBuilder } from '#test/helpers/store-builder.ts';

function addAccount(build: StoreBuilder, handle: string, metrics: Metrics, topics = ['Fitness']): string {
  const person = build.influencer(handle, { topics });
  const account = build.account(person, handle);
  if (Object.keys(metrics).length > 0) build.snapshot('account', account, metrics, '2025-05-01');
  return account;
}

/** The same rows in a store that knows nothing yet. */
function freshStore(store: RecordStore): RecordStore {
  return RecordStore.fromPages([...store.allPages()]);
}

function applied(store: RecordStore, changes: readonly (RowChange | null)[]): void {
  const result = store.apply(changes.filter((change) => change !== null));
  if (result.tag === 'refused') throw new Error(JSON.stringify(result.problem));
}

describe('size in the niche', () => {
  it('is the part of the other accounts of platform and topic that is smaller, and the multiple of the median', () => {
    const build = createStoreBuilder();
    const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((size) => addAccount(build, `a${size}`, { followers: size * 1_000 }));
    addAccount(build, 'elsewhere', { followers: 5_500 }, ['Baking']);
    const niche = (index: number) => standings(build.store).account(ids[index]!)!.niche;
    expect(niche(0)).toEqual({ topic: 'Fitness', others: 8, smaller: 0, median: 5_000 });
    expect(niche(6)).toEqual({ topic: 'Fitness', others: 8, smaller: 0.75, median: 5_000 });
    expect(niche(8)).toMatchObject({ smaller: 1 });
  });

  it('counts equal sizes as not smaller', () => {
    const build = createStoreBuilder();
    const ids = Array.from({ length: 8 }, (_, index) => addAccount(build, `a${index}`, { followers: 500 }));
    expect(standings(build.store).account(ids[0]!)!.niche).toMatchObject({ smaller: 0, median: 500 });
  });

  it('goes by the first topic enough accounts share, else by the platform, else says how few there are', () => {
    const build = createStoreBuilder();
    const rare = addAccount(build, 'rare', { followers: 900 }, ['Falconry', 'fitness']);
    const alone = addAccount(build, 'alone', { followers: 950 }, ['Falconry']);
    expect(standings(build.store).account(rare)!.niche).toEqual({
      topic: null,
      others: 1,
      smaller: null,
      median: null,
    });
    for (let index = 0; index < 7; index += 1) addAccount(build, `a${index}`, { followers: 100 }, ['Fitness']);
    expect(standings(build.store).account(rare)!.niche).toMatchObject({ topic: 'fitness', others: 7, smaller: 1 });
    expect(standings(build.store).account(alone)!.niche).toMatchObject({ topic: null, others: 8, smaller: 1 });
  });

  it('never compares a size in one measure with a size in another', () => {
    const build = createStoreBuilder();
    const add = (handle: string, metrics: Metrics) => {
      const id = build.account(build.influencer(handle), handle, { platform: 'podcast' });
      build.snapshot('account', id, metrics);
      return id;
    };
    const listeners = Array.from({ length: 8 }, (_, index) => add(`l${index}`, { monthlyListeners: 100 + index }));
    const downloads = add('d', { downloadsPerEpisode: 9 });
    const all = standings(build.store);
    expect(all.account(listeners[7]!)!.niche).toMatchObject({ others: 7, smaller: 1 });
    expect(all.account(downloads)!.niche).toMatchObject({ others: 0, smaller: null });
  });

  it('grows with the followers: a larger account is never larger than fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: LEAST_IN_GROUP, maxLength: 40 }),
        (sizes) => {
          const build = createStoreBuilder({}, { isBatched: true });
          const ids = sizes.map((followers, index) => addAccount(build, `a${index}`, { followers }));
          build.flush();
          const all = standings(build.store);
          const shares = ids
            .map((id) => all.account(id)!)
            .sort((left, right) => left.audience! - right.audience!)
            .map((standing) => standing.niche!.smaller!);
          for (const [index, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(index === 0 ? 0 : shares[index - 1]!);
            expect(share).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('reach check', () => {
  const band = (build: StoreBuilder, accounts: number) => {
    for (let index = 0; index < accounts; index += 1) {
      addAccount(build, `band${index}`, { followers: 20_000, averageLikes: 600, averageReach: 6_000 });
    }
  };

  it('finds engagement and reach under a third or over three times the median of platform and tier', () => {
    const build = createStoreBuilder();
    band(build, 9);
    const look = (metrics: Metrics) => {
      const id = addAccount(build, `x${build.store.count('account')}`, { followers: 20_000, ...metrics });
      return standings(build.store).account(id)!;
    };
    expect(look({ averageLikes: 199, averageReach: 1_999 }).looks).toEqual(['low-engagement', 'low-reach']);
    expect(look({ averageLikes: 200, averageReach: 2_000 }).looks).toEqual([]);
    expect(look({ averageLikes: 1_800, averageReach: 18_000 }).looks).toEqual([]);
    const high = look({ averageLikes: 1_801, averageReach: 18_001 });
    expect(high.looks).toEqual(['high-engagement', 'high-reach']);
    expect(high.engagement).toMatchObject({ verdict: 'high', median: 0.03, accounts: 13 });
  });

  it('compares with nobody outside platform and tier, and not in a small band', () => {
    const build = createStoreBuilder();
    band(build, 6);
    const other = addAccount(build, 'small', { followers: 2_000, averageLikes: 1 });
    const low = addAccount(build, 'low', { followers: 20_000, averageLikes: 1 });
    expect(standings(build.store).account(low)!.engagement).toBeNull();
    band(build, 1);
    expect(standings(build.store).account(low)!.looks).toEqual(['low-engagement']);
    expect(standings(build.store).account(other)!.looks).toEqual([]);
  });

  it('compares a newsletter by its open rate', () => {
    const build = createStoreBuilder();
    const add = (handle: string, issueOpens: number) => {
      const id = build.account(build.influencer(handle), handle, { platform: 'newsletter' });
      build.snapshot('account', id, { followers: 20_000, issueSends: 10_000, issueOpens });
      return id;
    };
    const ids = Array.from({ length: 8 }, (_, index) => add(`n${index}`, index === 0 ? 1_000 : 4_000));
    const standing = standings(build.store).account(ids[0]!)!;
    expect(standing.looks).toEqual(['low-engagement']);
    expect(standing.engagementRate).toBeNull();
  });
});

describe('tiers', () => {
  it('shows a tier somebody chose as chosen, and compares inside it', () => {
    const build = createStoreBuilder();
    const person = build.influencer('Mara Lind');
    const account = build.account(person, 'mara', { tierOverride: { tier: 'macro', reason: 'sought after' } });
    build.snapshot('account', account, { followers: 20_000 });
    expect(accountsOf(build.store, person)).toMatchObject([{ tier: 'macro', isTierOverride: true, followers: 20_000 }]);
    expect(standings(build.store).account(account)!.tier).toBe('macro');
  });
});

describe('standings kept up', () => {
  type Edit = (build: StoreBuilder, at: number) => void;
  const pick = <Row>(rows: Iterable<Row>, at: number): Row | undefined => {
    const all = [...rows];
    return all[at % Math.max(1, all.length)];
  };
  const edits: Readonly<Record<string, Edit>> = {
    figures: (build, at) => {
      const account = pick(build.store.all('account'), at);
      if (account)
        build.snapshot('account', account.id, { followers: 1_000 + at * 37, averageLikes: at }, '2025-06-01');
    },
    wrongFigures: ({ store }, at) => {
      const snapshot = pick(store.all('metricSnapshot'), at);
      if (snapshot) applied(store, [deleteChange('metricSnapshot', snapshot)]);
    },
    newAccount: (build, at) => void addAccount(build, `new${at}x${build.store.count('account')}`, { followers: at }),
    secondAccount: (build, at) => {
      const person = pick(build.store.all('influencer'), at);
      if (person) build.account(person.id, `second${build.store.count('account')}`);
    },
    post: (build, at) => {
      const person = pick(build.store.all('influencer'), at);
      if (!person) return;
      const post = build.post(person.id, { postedOn: '2025-05-20' });
      build.snapshot('post', post, { likes: at * 10, reach: at * 100 });
    },
    postGone: ({ store }, at) => {
      const post = pick(store.all('post'), at);
      if (!post) return;
      const snapshots = store.lookup('metricSnapshot', 'subject', post.id);
      applied(store, [...snapshots.map((row) => deleteChange('metricSnapshot', row)), deleteChange('post', post)]);
    },
    topic: ({ store }, at) => {
      const person = pick(store.all('influencer'), at);
      if (person) applied(store, [updateChange('influencer', person, { topics: at % 2 === 0 ? ['Baking'] : [] })]);
    },
    stage: ({ store }, at) => {
      const person = pick(store.all('influencer'), at);
      if (person) applied(store, [updateChange('influencer', person, { stage: at % 2 === 0 ? 'active' : 'resting' })]);
    },
    tier: ({ store }, at) => {
      const account = pick(store.all('account'), at);
      if (account) applied(store, [updateChange('account', account, { tierOverride: { tier: 'mega' } })]);
    },
    accountGone: ({ store }, at) => {
      const account = pick(store.all('account'), at);
      if (!account || [...store.all('post')].some((post) => post.accountId === account.id)) return;
      const snapshots = store.lookup('metricSnapshot', 'subject', account.id);
      applied(store, [
        ...snapshots.map((row) => deleteChange('metricSnapshot', row)),
        deleteChange('account', account),
      ]);
    },
    method: ({ store }) =>
      applied(store, [updateChange('workspace', store.workspace(), { engagementRateMethod: 'mean' })]),
    moved: ({ store }, at) => {
      const account = pick(store.all('account'), at);
      if (account) applied(store, [updateChange('account', account, { platform: 'tiktok' })]);
    },
    back: ({ store }, at) => {
      const influencer = pick(store.all('influencer'), at);
      if (influencer) applied(store, [createChange('account', { ...pick(store.all('account'), at)!, id: fresh() })]);
    },
  };
  let made = 0;
  const fresh = () => `0190a000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}` as never;

  it('are what they would be if made anew, after any edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(50)), { minLength: 1, maxLength: 12 }),
        (steps) => {
          const build = createStoreBuilder();
          for (let index = 0; index < 10; index += 1) {
            addAccount(build, `a${index}`, { followers: 1_000 * (index + 1), averageLikes: 30 * (index + 1) });
          }
          for (const [name, at] of steps) {
            edits[name]!(build, at);
            const all = (store: RecordStore): (AccountStanding | null)[] =>
              [...store.all('account')].map(({ id }) => standings(store).account(id));
            expect(all(build.store)).toEqual(all(freshStore(build.store)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
