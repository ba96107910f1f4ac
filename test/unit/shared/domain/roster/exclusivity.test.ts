import { expect, it } from 'vitest';
import { NO_FILTER, type RosterChoice } from '#shared/model/roster-view.ts';
import { rosterList } from '#shared/queries/roster-list.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const everybody: RosterChoice = { search: '', filter: NO_FILTER, includeArchived: false };

it('finds who is bound and whose work clashes, and keeps up with campaigns, clients, rights and decisions', () => {
  const build = createStoreBuilder();
  const { store } = build;
  const lumen = build.add('client', { name: 'Lumen' });
  const halo = build.add('client', { name: 'Halo' });
  const days = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
  const spring = build.campaign('Spring', { clientId: lumen, ...days });
  const summer = build.campaign('Summer', { clientId: halo, ...days });
  const [ada, zoe] = [build.influencer('Ada'), build.influencer('Zoe')];
  const first = build.add('collaboration', { campaignId: spring, influencerId: ada, stage: 'agreed' });
  const where = (field: string, values: readonly string[]): RosterChoice => ({
    ...everybody,
    filter: {
      match: 'all',
      groups: [{ match: 'all', isNot: false, conditions: [{ field, test: 'oneOf', values: [...values] }] }],
    },
  });
  const found = (mark: string) =>
    rosterList(store, {
      choice: where('exclusivity', [mark]),
      sort: [{ field: 'boundUntil', direction: 'ascending' }],
      offset: 0,
      limit: 10,
    }).items.flatMap((item) => (item.type === 'person' ? [item.person] : []));
  expect(found('open-ended')).toEqual([]);
  const right = { collaborationId: first, kind: 'exclusivity', rivals: ['Halo'] };
  build.add('right', right);
  expect(found('open-ended')).toMatchObject([{ id: ada, boundUntil: null, exclusivity: ['open-ended'] }]);
  build.add('right', { ...right, endsOn: '2026-05-31', rivals: ['Brio'] });
  expect(found('open-ended')).toMatchObject([{ boundUntil: '2026-05-31' }]);
  expect(found('breach')).toEqual([]);
  build.add('collaboration', { campaignId: summer, influencerId: ada, stage: 'agreed' });
  build.add('collaboration', { campaignId: summer, influencerId: zoe, stage: 'agreed' });
  expect(found('breach')).toMatchObject([{ id: ada, exclusivity: ['breach', 'open-ended'] }]);
  store.apply([{ op: 'update', kind: 'client', id: halo, before: { name: 'Halo' }, after: { name: 'Halo Group' } }]);
  expect(found('breach')).toEqual([]);
});
