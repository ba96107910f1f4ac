import { describe, expect, it } from 'vitest';
import type { Right } from '#shared/model/right.ts';
import { stagesOf } from '#shared/domain/pipeline/stages.ts';
import { clashesOfPeople, isClashCurrent, openClashes, rivalClashes } from '#shared/domain/rights/rival-check.ts';
import { clashesOfCampaign } from '#shared/domain/rights/rival-check.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

type Exclusivity = Partial<Omit<Right, 'id' | 'collaborationId' | 'kind'>>;
type Row = Record<string, unknown>;

const spring = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
const bound = { startsOn: '2026-03-01', endsOn: '2026-05-31', rivals: ['HALO'] };

/** Ada is bound to Lumen through its campaign Spring; Halo's campaign Summer is what she is wanted for. */
function world(
  given: { right?: Exclusivity; lumen?: Row; halo?: Row; springRow?: Row; summer?: Row; work?: Row } = {},
) {
  const build = createStoreBuilder();
  const lumen = build.add('client', { name: 'Lumen', ...given.lumen });
  const halo = build.add('client', { name: 'Halo', ...given.halo });
  const ada = build.influencer('Ada');
  const springId = build.campaign('Spring', { clientId: lumen, ...spring, ...given.springRow });
  const summerId = build.campaign('Summer', {
    clientId: halo,
    startsOn: '2026-05-01',
    endsOn: '2026-06-30',
    ...given.summer,
  });
  const first = build.add('collaboration', { campaignId: springId, influencerId: ada, stage: 'agreed' });
  const rightId = build.add('right', { collaborationId: first, kind: 'exclusivity', ...(given.right ?? bound) });
  const second = build.add('collaboration', {
    campaignId: summerId,
    influencerId: ada,
    stage: 'contacted',
    ...given.work,
  });
  const find = () => rivalClashes(build.store, { influencerId: ada, campaignId: summerId });
  return { build, ada, lumen, halo, springId, summerId, first, second, rightId, find };
}

describe('rivalClashes', () => {
  it('finds a named rival inside the window, with names, days and both collaborations', () => {
    const { find, first, second, rightId, summerId, springId } = world();
    const [clash, ...more] = find();
    expect(more).toEqual([]);
    expect(clash).toMatchObject({
      severity: 'breach',
      ground: 'named',
      rightId,
      key: `${rightId} ${summerId}`,
      holder: { collaborationId: first, campaignId: springId, clientName: 'Lumen' },
      other: { collaborationId: second, campaignId: summerId, clientName: 'Halo' },
      lastDay: '2026-05-31',
      decision: null,
    });
    expect(clash!.sentence).toBe(
      'Ada is bound to Lumen (Spring): 1 Mar 2026 – 31 May 2026. Halo is named among the brands this keeps away. ' +
        'Halo (Summer) runs: 1 May 2026 – 30 Jun 2026.',
    );
  });

  it('finds it before anybody is added, and for rights that are only being typed', () => {
    const { build, ada, springId, halo } = world({ right: { ...bound, rivals: ['Somebody else'] } });
    const autumn = build.campaign('Autumn', { clientId: halo, startsOn: '2026-05-31' });
    const typed = { kind: 'exclusivity' as const, startsOn: '2026-05-31', endsOn: '2026-07-01', rivals: ['halo'] };
    const question = { influencerId: ada, campaignId: springId, proposed: [typed] };
    const found = rivalClashes(build.store, question);
    expect(found.map(({ key, severity, other }) => [key, severity, other.campaignName])).toEqual([
      [null, 'breach', 'Summer'],
    ]);
    const added = rivalClashes(build.store, { influencerId: ada, campaignId: autumn });
    expect(added).toEqual([]);
  });

  it('lets a changed right stand in for the stored one', () => {
    const { build, ada, springId, rightId } = world();
    const ask = (endsOn: string) =>
      rivalClashes(build.store, {
        influencerId: ada,
        campaignId: springId,
        proposed: [{ ...bound, id: rightId, kind: 'exclusivity', endsOn }],
      });
    expect(ask('2026-05-01')).toHaveLength(1);
    expect(ask('2026-04-01')).toEqual([]);
  });

  it('asks with days and a client the campaign is about to get', () => {
    const { build, ada, lumen, summerId } = world();
    const ask = (change: object) => rivalClashes(build.store, { influencerId: ada, campaignId: summerId, ...change });
    expect(ask({ days: { startsOn: '2026-06-20', endsOn: null } })).toEqual([]);
    expect(ask({ clientId: lumen })).toEqual([]);
    expect(ask({ clientId: null })).toEqual([]);
    expect(ask({})).toHaveLength(1);
    expect([...clashesOfCampaign(build.store, summerId).keys()]).toEqual([ada]);
    expect(clashesOfCampaign(build.store, summerId, { clientId: lumen }).size).toBe(0);
  });

  it.each([
    ['the first day', '2026-05-31', '2026-07-01', 'breach'],
    ['the last day', '2026-01-01', '2026-03-01', 'breach'],
    ['two weeks after the end', '2026-06-14', '2026-07-01', 'check'],
    ['more than two weeks after the end', '2026-06-15', '2026-07-01', undefined],
    ['before the start', '2026-01-01', '2026-02-28', undefined],
    ['a start without an end, within', '2026-05-31', undefined, 'breach'],
    ['a start without an end, before', '2026-02-01', undefined, 'check'],
    ['an end without a start, within', undefined, '2026-03-01', 'breach'],
    ['an end without a start, after', undefined, '2026-06-01', 'check'],
    ['no days at all', undefined, undefined, 'check'],
  ])('counts both ends: %s', (_, startsOn, endsOn, severity) => {
    expect(world({ summer: { startsOn, endsOn } }).find()[0]?.severity).toBe(severity);
  });

  it('counts the windows of what is to be posted, but not of what was cancelled', () => {
    const { build, second, find } = world({ summer: { startsOn: '2026-08-01', endsOn: '2026-08-31' } });
    expect(find()).toEqual([]);
    const reel = { collaborationId: second, platform: 'instagram', format: 'Reel', count: 1 };
    const window = { windowStartsOn: '2026-05-30', windowEndsOn: '2026-06-02' };
    build.add('deliverable', { ...reel, ...window, cancelledOn: '2026-04-01' });
    expect(find()).toEqual([]);
    build.add('deliverable', { ...reel, ...window });
    expect(find()[0]?.severity).toBe('breach');
  });

  it('starts on the day of signing, else with the campaign, and is open without an end', () => {
    const open = { rivals: ['Halo'] };
    expect(world({ right: open }).find()[0]).toMatchObject({ severity: 'breach', lastDay: '2026-06-30' });
    const late = world({ right: open, summer: { endsOn: '2026-05-09' } });
    expect(late.find()).toHaveLength(1);
    late.build.store.apply([
      {
        op: 'update',
        kind: 'collaboration',
        id: late.first,
        before: {},
        after: { contract: { signedOn: '2026-05-10' } },
      },
    ]);
    expect(late.find()).toEqual([]);
    const unknown = world({ right: open, springRow: { startsOn: undefined } }).find()[0];
    expect(unknown).toMatchObject({ severity: 'check', meeting: 'possible' });
    expect(unknown!.sentence).toContain('on days that are not known');
  });

  it.each([
    ['a category of the campaign', { right: { categories: ['Skin Care'] }, summer: { categories: ['skin care'] } }],
    ['a category of the client', { right: { categories: ['Skin Care'] }, halo: { categories: ['skin care'] } }],
    ['its list of rivals', { right: { categories: ['x'] }, lumen: { rivals: ['Hálo'] } }],
    ['the other’s list of rivals', { right: { categories: ['x'] }, halo: { rivals: ['lumen'] } }],
  ])('calls it likely by %s', (_, given) => {
    expect(
      world(given)
        .find()
        .map(({ severity }) => severity),
    ).toEqual(['likely']);
  });

  it('takes the campaign’s categories for the client’s, and what it sells for its name', () => {
    const right = { categories: ['skincare'] };
    expect(world({ right, halo: { categories: ['skincare'] }, summer: { categories: ['hair'] } }).find()).toEqual([]);
    const product = world({ right: { rivals: ['Glowdrop'] }, halo: { products: [{ name: 'GlowDrop' }] } });
    expect(product.find()[0]?.severity).toBe('breach');
  });

  it('only wants a look where brands are named and the category alone is the same', () => {
    const same = { categories: ['skincare'] };
    const { find } = world({ right: { rivals: ['Other'] }, lumen: same, halo: same });
    expect(find()[0]).toMatchObject({ severity: 'check', ground: 'same-category' });
  });

  it('never meets the same client, and cannot be sure without a client', () => {
    const { build, ada, lumen, springId } = world();
    const again = build.campaign('Spring again', { clientId: lumen, categories: ['x'], ...spring });
    build.add('collaboration', { campaignId: again, influencerId: ada, stage: 'agreed' });
    const ofSpring = rivalClashes(build.store, { influencerId: ada, campaignId: springId });
    expect(ofSpring.map(({ other }) => other.campaignName)).toEqual(['Summer']);
    const nobody = world({ right: { categories: ['x'] }, summer: { clientId: undefined, categories: ['X'] } });
    expect(nobody.find()[0]).toMatchObject({ severity: 'check', other: { clientName: null } });
  });

  it.each([
    [['France'], ['france', 'Spain'], 'breach'],
    [['FR'], ['France'], 'breach'],
    [['Deutschland'], ['Germany'], 'breach'],
    [['France'], ['Spain'], undefined],
    [['FR'], ['ES'], undefined],
    [['France'], undefined, 'check'],
    [undefined, ['Spain'], 'breach'],
    [['Worldwide'], ['Spain'], 'breach'],
    [['Europe'], ['Spain'], 'check'],
    [['EU'], ['ES'], 'check'],
    [['America'], ['US'], 'check'],
  ])('compares territories %j with markets %j', (territories, markets, severity) => {
    const right = { ...bound, ...(territories && { territories }) };
    expect(world({ right, summer: { markets } }).find()[0]?.severity).toBe(severity);
  });

  it('leaves out who declined, on either side, and counts what is closed until it was closed', () => {
    expect(world({ work: { stage: 'declined' } }).find()).toEqual([]);
    const { build, first, find, ada, summerId } = world();
    build.store.apply([
      { op: 'update', kind: 'collaboration', id: first, before: { stage: 'agreed' }, after: { stage: 'declined' } },
    ]);
    expect(find()).toEqual([]);
    build.store.apply([
      { op: 'update', kind: 'collaboration', id: first, before: { stage: 'declined' }, after: { stage: 'closed' } },
    ]);
    expect(find()).toHaveLength(1);
    const steps = [{ stage: 'closed', at: '2026-02-01T00:00:00.000Z' }];
    const over = world({ work: { stage: 'closed', steps }, summer: { startsOn: '2026-01-01', endsOn: undefined } });
    expect(over.find()).toEqual([]);
    expect(rivalClashes(build.store, { influencerId: ada, campaignId: summerId, isRejoining: true })).toHaveLength(1);
  });

  it('asks who comes back although they declined', () => {
    const { build, ada, summerId } = world({ work: { stage: 'declined' } });
    expect(rivalClashes(build.store, { influencerId: ada, campaignId: summerId, isRejoining: true })).toHaveLength(1);
  });

  it('knows renamed stages by what they count as', () => {
    const { build, find } = world({ work: { stage: 'no-thanks' } });
    expect(find()).toHaveLength(1);
    const stages = [
      ...stagesOf(build.store),
      { stage: 'no-thanks', name: 'No', phase: 'declined' as const, rules: [] },
    ];
    build.store.apply([
      { op: 'update', kind: 'workspace', id: build.store.workspace().id, before: {}, after: { stages } },
    ]);
    expect(find()).toEqual([]);
  });

  it('carries the newest decision, kept with either collaboration', () => {
    const { build, find, first, second, ada } = world();
    const key = find()[0]!.key!;
    const decide = (id: string, decision: string, on: string) =>
      build.store.apply([
        {
          op: 'update',
          kind: 'collaboration',
          id,
          before: {},
          after: { rivalDecisions: [{ clash: key, decision, reason: 'Asked', by: 'Mara', on }] },
        },
      ]);
    expect(openClashes(find(), '2026-05-31')).toHaveLength(1);
    expect(isClashCurrent(find()[0]!, '2026-06-01')).toBe(false);
    decide(first, 'accepted', '2026-04-02');
    decide(second, 'waived', '2026-04-01');
    expect(find()[0]!.decision?.decision).toBe('accepted');
    expect(openClashes(clashesOfPeople(build.store).get(ada)!, '2026-05-01')).toEqual([]);
  });
});
