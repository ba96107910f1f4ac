import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/lib/calendar-day.ts';
import { SOON_AFTER_DAYS } from '#shared/domain/rights/right-days.ts';
import { clashesOfPeople, rivalClashes, type RivalClash } from '#shared/domain/rights/rival-check.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const day = fc.integer({ min: 0, max: 200 }).map((count) => addDays('2026-01-01', count));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const span = fc.tuple(maybe(day), maybe(day)).map(([one, two]) => {
  const [startsOn, endsOn] = one !== undefined && two !== undefined && two < one ? [two, one] : [one, two];
  return { ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
});
const names = ['Halo', 'Lumen', 'Brio', 'Nord'];
const someOf = (words: readonly string[]) =>
  maybe(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }));
const categories = someOf(['skincare', 'hair', 'shoes']);
const places = someOf(['France', 'Spain', 'Europe']);

const worlds = fc.record({
  clients: fc.array(fc.record({ rivals: someOf(names), categories }), {
    minLength: names.length,
    maxLength: names.length,
  }),
  campaigns: fc.array(fc.record({ client: maybe(fc.nat(3)), days: span, categories, markets: places }), {
    minLength: 2,
    maxLength: 4,
  }),
  people: fc.array(
    fc.array(
      fc.record({
        stage: fc.constantFrom('identified', 'agreed', 'closed', 'declined'),
        rights: fc.array(
          fc.record({
            kind: fc.constantFrom('exclusivity', 'exclusivity', 'usage'),
            days: span,
            rivals: someOf(names),
            categories,
            territories: places,
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 2 },
  ),
});
type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

const known = <Fields extends object>(fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function built({ clients, campaigns, people }: World) {
  const build = createStoreBuilder({}, { isBatched: true });
  const clientIds = clients.map((client, at) => build.add('client', { name: names[at], ...known(client) }));
  const campaignIds = campaigns.map(({ client, days, ...rest }, at) =>
    build.add('campaign', {
      name: `Campaign ${at}`,
      ...days,
      ...known({ clientId: client === undefined ? undefined : clientIds[client], ...rest }),
    }),
  );
  const personIds = people.map((parts, at) => {
    const id = build.influencer(`Person ${at}`);
    for (const [turn, { stage, rights }] of parts.slice(0, campaignIds.length).entries()) {
      const row = build.add('collaboration', { campaignId: campaignIds[turn], influencerId: id, stage });
      for (const { days, ...right } of rights) build.add('right', { collaborationId: row, ...days, ...known(right) });
    }
    return id;
  });
  return { build, store: build.flush(), campaignIds, personIds };
}

const keysOf = (clashes: readonly RivalClash[] | undefined) => (clashes ?? []).map(({ key }) => key!).toSorted();

test('a clash is seen alike from both collaborations, and the roster holds exactly what each finds', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { store, campaignIds, personIds } = built(world);
      for (const influencerId of personIds) {
        const seen = new Map<string, RivalClash[]>();
        for (const campaignId of campaignIds) {
          for (const clash of rivalClashes(store, { influencerId, campaignId })) {
            expect([clash.holder.campaignId, clash.other.campaignId]).toContain(campaignId);
            seen.set(clash.key!, [...(seen.get(clash.key!) ?? []), clash]);
          }
        }
        for (const twice of seen.values()) {
          expect(twice).toHaveLength(2);
          expect(twice[0]).toEqual(twice[1]);
        }
        expect(keysOf(clashesOfPeople(store).get(influencerId))).toEqual([...seen.keys()].toSorted());
      }
    }),
  );
});

test('nobody clashes with the same client, with who declined, or through a right that is no exclusivity', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { store } = built(world);
      for (const clash of [...clashesOfPeople(store).values()].flat()) {
        const [holder, other] = [clash.holder, clash.other].map((side) => store.get('campaign', side.campaignId)!);
        expect(holder!.clientId === undefined || holder!.clientId !== other!.clientId).toBe(true);
        expect(store.get('right', clash.rightId!)!.kind).toBe('exclusivity');
        for (const { collaborationId } of [clash.holder, clash.other]) {
          expect(store.get('collaboration', collaborationId!)!.stage).not.toBe('declined');
        }
      }
    }),
  );
});

test('work that is moved clear of every exclusivity does not clash with it any more', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { store, campaignIds, personIds } = built(world);
      const [campaignId] = campaignIds;
      const ends = [...store.all('right')].map(({ endsOn }) => endsOn);
      fc.pre(!ends.includes(undefined));
      const startsOn = addDays(
        ends.reduce((left, right) => (left! > right! ? left : right), '2026-01-01')!,
        SOON_AFTER_DAYS + 1,
      );
      for (const influencerId of personIds) {
        const moved = rivalClashes(store, { influencerId, campaignId: campaignId!, days: { startsOn, endsOn: null } });
        expect(moved.filter(({ other }) => other.campaignId === campaignId)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('rights in a country nobody runs a campaign in never clash', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const away = world.people.map((parts) =>
        parts.map((part) => ({ ...part, rights: part.rights.map((right) => ({ ...right, territories: ['Japan'] })) })),
      );
      const inFrance = world.campaigns.map((campaign) => ({ ...campaign, markets: ['France'] }));
      expect(clashesOfPeople(built({ ...world, people: away, campaigns: inFrance }).store).size).toBe(0);
    }),
  );
});

test('rights that have nothing to do with a clash change nothing about it', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { build, store, campaignIds, personIds } = built(world);
      const clashes = () => personIds.map((id) => clashesOfPeople(store).get(id));
      const before = structuredClone(clashes());
      for (const { id } of store.all('collaboration')) {
        build.add('right', { collaborationId: id, kind: 'usage', categories: ['hair'], rivals: names });
      }
      const somebody = build.influencer('Somebody else');
      for (const campaignId of campaignIds) {
        const row = build.add('collaboration', { campaignId, influencerId: somebody, stage: 'agreed' });
        build.add('right', { collaborationId: row, kind: 'exclusivity', rivals: names, categories: ['hair'] });
      }
      build.flush();
      expect(clashes()).toEqual(before);
    }),
  );
});
