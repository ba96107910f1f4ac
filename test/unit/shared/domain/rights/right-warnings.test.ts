import { describe, expect, it } from 'vitest';
import { complianceOf } from '#shared/domain/rights/compliance-of.ts';
import { bindingsOfPeople } from '#shared/domain/rights/bindings-of-people.ts';
import type { RightKind } from '#shared/model/right.ts';
import { rightsClashes } from '#shared/queries/rights-clashes.ts';
import { rightsTimeline } from '#shared/queries/rights-timeline.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

function world() {
  const build = createStoreBuilder();
  const client = build.add('client', { name: 'Lumen' });
  const campaign = build.campaign('Spring', { clientId: client, startsOn: '2026-03-01', endsOn: '2026-03-31' });
  const join = (name: string, stage = 'agreed') => {
    const influencerId = build.influencer(name);
    return { influencerId, id: build.add('collaboration', { campaignId: campaign, influencerId, stage }) };
  };
  const right = (collaborationId: string, kind: RightKind, rest: object) =>
    build.add('right', { collaborationId, kind, ...rest });
  return { build, store: build.store, campaign, join, right };
}

describe('warnings of rights', () => {
  it.each([
    ['2026-05-16', {}, []],
    ['2026-05-17', {}, ['ends-soon']],
    ['2026-05-31', {}, ['ends-soon']],
    ['2026-06-01', {}, ['ended']],
    ['2026-06-30', {}, ['ended']],
    ['2026-07-01', {}, []],
    ['2026-05-02', { warnDays: 30 }, ['ends-soon']],
    ['2026-05-30', { warnDays: 0 }, []],
    ['2026-05-31', { warnDays: 0 }, ['ends-soon']],
    ['2026-05-01', { endsOn: undefined }, ['open-ended']],
  ])('on %s with %j', (today, rest, kinds) => {
    const { store, campaign, join, right } = world();
    right(join('Ada').id, 'usage', { startsOn: '2026-03-01', endsOn: '2026-05-31', ...rest });
    const [row] = rightsTimeline(store, { campaignId: campaign, today }).rows;
    expect(row!.warnings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('names the posts that came of content whose usage ended', () => {
    const { build, store, campaign, join, right } = world();
    const ada = join('Ada');
    right(ada.id, 'usage', { endsOn: '2026-05-31' });
    const postIds = [build.post(ada.influencerId), build.post(ada.influencerId)];
    build.add('deliverable', { collaborationId: ada.id, platform: 'instagram', format: 'Reel', count: 2, postIds });
    const [row] = complianceOf(store, campaign, '2026-06-02').rights;
    expect(row).toMatchObject({ state: 'ended', days: { from: '2026-03-01', startOf: 'campaign' } });
    expect(row!.warnings[0]!.sentence).toContain('31 May 2026. Make sure that the 2 posts');
  });

  it('says nothing of what was declined, and keeps it in the list as declined', () => {
    const { store, campaign, join, right } = world();
    const ada = join('Ada', 'declined');
    right(ada.id, 'exclusivity', { rivals: ['Halo'] });
    const today = '2026-03-10';
    const [row] = rightsTimeline(store, { campaignId: campaign, today }).rows;
    expect(row).toMatchObject({ state: 'declined', warnings: [] });
    expect(bindingsOfPeople(store).size).toBe(0);
  });
});

describe('what binds a person', () => {
  it('lists exclusivity, open and longest first, with whom and what for', () => {
    const { store, join, right } = world();
    const ada = join('Ada');
    right(ada.id, 'exclusivity', { endsOn: '2026-04-30', categories: ['skincare'], rivals: ['Halo'] });
    right(ada.id, 'exclusivity', { rivals: ['Brio'] });
    right(ada.id, 'exclusivity', { endsOn: '2026-03-05', rivals: ['Nord'] });
    right(ada.id, 'usage', { endsOn: '2026-12-31' });
    const bob = join('Bob');
    right(bob.id, 'exclusivity', { rivals: ['Halo'] });
    const wanted = [
      { to: 'Lumen', from: ['Brio'], startsOn: '2026-03-01', endsOn: null },
      { to: 'Lumen', from: ['skincare', 'Halo'], endsOn: '2026-04-30' },
      { to: 'Lumen', from: ['Nord'], endsOn: '2026-03-05' },
    ];
    expect(bindingsOfPeople(store).get(ada.influencerId)).toMatchObject(wanted);
    expect(bindingsOfPeople(store).size).toBe(2);
    expect([...bindingsOfPeople(store, { influencerId: ada.influencerId }).keys()]).toEqual([ada.influencerId]);
  });
});

describe('rights with their clashes', () => {
  it('counts clashes on the line of the right, names them once, and gives a report what it needs', () => {
    const { build, store, campaign, join, right } = world();
    const ada = join('Ada');
    const zoe = join('Zoe');
    const rightId = right(ada.id, 'exclusivity', { endsOn: '2026-05-31', rivals: ['Halo'] });
    right(zoe.id, 'usage', { startsOn: '2026-04-01', endsOn: '2026-05-31' });
    right(zoe.id, 'whitelisting', { endsOn: '2026-05-31' });
    const halo = build.add('client', { name: 'Halo' });
    const summer = build.campaign('Summer', { clientId: halo, startsOn: '2026-05-01', endsOn: '2026-05-30' });
    build.add('collaboration', { campaignId: summer, influencerId: ada.influencerId, stage: 'identified' });
    const today = '2026-04-01';
    const { rows, clashes, people } = rightsTimeline(store, { campaignId: campaign, today });
    expect(rows.map(({ influencerName, right: { kind } }) => [influencerName, kind])).toEqual([
      ['Ada', 'exclusivity'],
      ['Zoe', 'whitelisting'],
      ['Zoe', 'usage'],
    ]);
    expect(rows[0]).toMatchObject({ openClashes: 1, clashes: 1, worstClash: 'breach', clientName: 'Lumen' });
    expect(clashes.map(({ rightId: id }) => id)).toEqual([rightId]);
    expect(people.map(({ name }) => name)).toEqual(['Ada', 'Zoe']);
    expect(rightsTimeline(store, { today }).rows).toHaveLength(3);
    expect(rightsTimeline(store, { today: '2026-06-01' }).rows[0]).toMatchObject({ openClashes: 0, clashes: 1 });
    expect(rightsTimeline(store, { campaignId: summer, today })).toMatchObject({ rows: [], clashes: [{ rightId }] });
    expect(rightsTimeline(store, { influencerId: zoe.influencerId, today })).toMatchObject({ clashes: [] });
    const compliance = complianceOf(store, summer, today);
    expect(compliance.rights).toEqual([]);
    expect(compliance.clashes).toEqual(rightsClashes(store, { campaignId: summer }).clashes);
    expect(compliance.clashes[0]).toMatchObject({ severity: 'breach', decision: null });
  });
});
