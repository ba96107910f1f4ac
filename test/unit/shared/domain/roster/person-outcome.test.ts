import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { measuresOf } from '#shared/domain/figures/measures.ts';
import { valueOf } from '#shared/domain/figures/outcome.ts';
import { PersonOutcome } from '#shared/domain/roster/person-outcome.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { arbitraryWorkspaceRows, type ArbitraryRows } from '#test/helpers/arbitraries.ts';

function storeOf(rows: ArbitraryRows): RecordStore {
  const store = new RecordStore();
  const applied = store.apply(storedKinds.flatMap((kind) => rows[kind].map((row) => createChange(kind, row))));
  if (applied.tag === 'refused') throw new Error(applied.problem.message);
  return store;
}

it('the roster shows of a person what their figures say', () => {
  const seen = { posts: 0, orders: 0, revenue: 0, cost: 0, reach: 0, engagements: 0 };
  fc.assert(
    fc.property(arbitraryWorkspaceRows(8), (rows) => {
      const store = storeOf(rows);
      for (const { id } of rows.influencer) {
        const measures = measuresOf(store, { kind: 'influencer', influencerId: id });
        const outcome = new PersonOutcome(store, id);
        const shown = {
          posts: outcome.posts,
          orders: outcome.orders,
          revenue: outcome.revenue,
          cost: outcome.cost,
          reach: outcome.reach,
          engagements: outcome.engagements,
        };
        expect(shown).toEqual({
          posts: measures.posts,
          orders: valueOf(measures.orders),
          revenue: valueOf(measures.revenue),
          cost: valueOf(measures.cost),
          reach: valueOf(measures.counts.reach),
          engagements: valueOf(measures.counts.engagements),
        });
        for (const name of Object.keys(seen) as (keyof typeof seen)[]) if (shown[name]) seen[name] += 1;
      }
    }),
    { numRuns: 150 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});
