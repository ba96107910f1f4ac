import { describe, expect, it } from 'vitest';
import { campaignFit, campaignFitIds, type CampaignFitParams } from '#shared/queries/campaign-fit.ts';
import { campaignFitOf } from '#shared/queries/campaign-fit-of.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const TODAY = '2026-03-10';

function bench() {
  const build = createStoreBuilder();
  const campaignId = build.campaign('Now', { topics: ['Books', 'Travel'] });
  const ada = build.influencer('Ada', { topics: ['Books', 'Travel'] });
  const ben = build.influencer('Ben', { topics: ['Books'] });
  const old = build.influencer('Old', { topics: ['Books', 'Travel'], archivedAt: '2026-01-01T00:00:00.000Z' });
  build.influencer('Cy');
  const list = (rest: Partial<CampaignFitParams> = {}) => {
    const sort = { key: 'score', direction: 'descending' } as const;
    const params = { campaignId, today: TODAY, search: '', sort, offset: 0, limit: 10, ...rest };
    const answer = campaignFit(build.store, params)!;
    const ids = campaignFitIds(build.store, params);
    expect(ids).toEqual(answer.rows.map(({ influencerId }) => influencerId));
    return { ...answer, names: answer.rows.map(({ name }) => name) };
  };
  return { ...build, campaignId, ada, ben, old, list };
}

describe('campaign.fit', () => {
  it('lists the best first, in slices, and says how many there are', () => {
    const { list } = bench();
    expect(list()).toMatchObject({ names: ['Ada', 'Ben', 'Cy'], total: 3, rosterSize: 4, hasTarget: true });
    expect(list({ offset: 1, limit: 1 })).toMatchObject({ names: ['Ben'], total: 3 });
  });

  it('finds people of the archive by a search only, and lists them once they are in the campaign', () => {
    const { list, add, campaignId, old } = bench();
    expect(list({ search: 'old' }).names).toEqual(['Old']);
    add('collaboration', { campaignId, influencerId: old, stage: 'declined' });
    const found = list().rows.find(({ name }) => name === 'Old')!;
    expect(found.blocks).toEqual(['declined', 'archived']);
    expect(found.stage).toMatchObject({ name: 'Declined' });
  });

  it('sorts by other columns with what is not known last either way', () => {
    const { list, add, campaignId, ben } = bench();
    add('collaboration', { campaignId, influencerId: ben, stage: 'agreed' });
    expect(list({ sort: { key: 'name', direction: 'descending' } }).names).toEqual(['Cy', 'Ben', 'Ada']);
    for (const direction of ['ascending', 'descending'] as const) {
      expect(list({ sort: { key: 'stage', direction } }).names[0]).toBe('Ben');
    }
    expect(list({ sort: { key: 'score', direction: 'ascending' } }).names.at(-1)).toBe('Ada');
  });

  it('answers the same score line by line, and nothing for what is gone', () => {
    const { list, store, campaignId, ben } = bench();
    const one = campaignFitOf(store, { campaignId, influencerId: ben, today: TODAY })!;
    const row = list().rows.find(({ name }) => name === 'Ben')!;
    expect([one.score, one.most]).toEqual([row.score, row.most]);
    expect(one.whyNot.costs[0]!.criterion).toBe(row.worst!.criterion);
    expect(one.stage).toBeNull();
    expect(campaignFitOf(store, { campaignId, influencerId: 'gone', today: TODAY })).toBeNull();
    expect(list({ campaignId: campaignId, search: 'xyzzyx' }).names).toEqual([]);
  });

  it('ranks anew after a change', () => {
    const { list, store, ada } = bench();
    expect(list().names[0]).toBe('Ada');
    store.apply([
      {
        op: 'update',
        kind: 'influencer',
        id: ada,
        before: { topics: ['Books', 'Travel'] },
        after: { topics: ['Cars'] },
      },
    ]);
    expect(list().names[0]).toBe('Ben');
  });
});
