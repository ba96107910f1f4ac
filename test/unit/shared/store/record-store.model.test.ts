import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChange, deleteChange, invertChange, updateChange } from '#shared/commands/row-changes.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { kinds, type AnyRow, type KindDefinition } from '#shared/model/kinds.ts';
import { storedKinds, type StoredKind } from '#shared/model/kind-names.ts';
import type { PageRecord } from '#shared/store/page-codec.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestIds, deepFreeze } from '#test/helpers/test-sources.ts';

type Model = Map<StoredKind, Map<string, AnyRow>>;

/** A step of a random history; `pick` chooses among the rows there are. */
type Step =
  | { readonly op: 'create'; readonly kind: 'influencer' | 'account' | 'post' | 'order'; readonly pick: number }
  | {
      readonly op: 'update';
      readonly kind: 'influencer' | 'post' | 'order';
      readonly pick: number;
      readonly day: number;
    }
  | { readonly op: 'delete'; readonly kind: 'influencer' | 'account' | 'post' | 'order'; readonly pick: number };

const pick = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ op: fc.constant('create'), kind: fc.constantFrom('influencer', 'account', 'post', 'order'), pick }),
  fc.record({ op: fc.constant('update'), kind: fc.constantFrom('influencer', 'post', 'order'), pick, day: fc.nat(90) }),
  fc.record({ op: fc.constant('delete'), kind: fc.constantFrom('influencer', 'account', 'post', 'order'), pick }),
);

/** Histories: each inner list is one attempt that is taken as a whole or not at all. */
const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), {
  maxLength: 25,
  size: 'max',
});

const dayOf = (offset: number): string => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);

function createMachine() {
  const rows = createSampleRows(createTestIds());
  const model: Model = new Map(storedKinds.map((kind) => [kind, new Map()]));
  const chosen = <Row extends AnyRow>(kind: StoredKind, index: number): Row | undefined => {
    const all = [...model.get(kind)!.values()];
    return all[index % Math.max(1, all.length)] as Row | undefined;
  };
  function changeFor(next: Step): RowChange | null {
    const person = chosen('influencer', next.pick);
    if (next.op === 'create') {
      if (next.kind === 'influencer') return createChange('influencer', rows.influencer(`Person ${next.pick}`));
      if (!person) return null;
      if (next.kind === 'account') return createChange('account', rows.account(person.id, `handle${next.pick}`));
      const day = dayOf(next.pick % 90);
      if (next.kind === 'order') return createChange('order', rows.order(person.id, day));
      return createChange('post', rows.post(person.id, day, chosen('account', next.pick)?.id));
    }
    const row = chosen(next.kind, next.pick);
    if (!row) return null;
    if (next.op === 'delete') return deleteChange(next.kind, row as never);
    if (next.kind === 'influencer') {
      const externalIds = [{ system: 'x', value: String(next.day) }];
      return updateChange('influencer', row as never, { city: `City ${next.day}`, externalIds });
    }
    return next.kind === 'post'
      ? updateChange('post', row as never, { postedOn: next.day % 7 === 0 ? null : dayOf(next.day) })
      : updateChange('order', row as never, { orderedOn: dayOf(next.day) });
  }
  return { rows, model, changeFor };
}

/** What the model makes of changes, or `null` when it says they must be refused. Written without the store's code. */
function modelApply(model: Model, changes: readonly RowChange[]): Model | null {
  const next: Model = new Map([...model].map(([kind, rows]) => [kind, new Map(rows)]));
  for (const change of changes) {
    const rows = next.get(change.kind)!;
    const current = rows.get(change.id) as unknown as Record<string, unknown> | undefined;
    if (change.op === 'create') {
      if (current) return null;
      rows.set(change.id, change.after as unknown as AnyRow);
      continue;
    }
    if (!current) return null;
    const fields = change.op === 'delete' ? { ...current, ...change.before } : { ...change.after, ...change.before };
    for (const field of Object.keys(fields)) {
      if (canonicalJson(current[field]) !== canonicalJson(change.before[field])) return null;
    }
    if (change.op === 'delete') {
      rows.delete(change.id);
    } else {
      const kept = Object.entries(current).filter(([field]) => !(field in change.before) && !(field in change.after));
      rows.set(change.id, { ...Object.fromEntries(kept), ...change.after } as unknown as AnyRow);
    }
  }
  for (const [kind, rows] of next) {
    for (const row of rows.values()) {
      for (const reference of (kinds[kind] as KindDefinition<AnyRow>).references) {
        for (const id of reference.ids(row)) if (id !== undefined && !next.get(reference.kind)!.has(id)) return null;
      }
    }
  }
  return next;
}

function askEveryIndex(store: RecordStore): void {
  for (const kind of storedKinds) for (const name of Object.keys(kinds[kind].indexes)) store.lookup(kind, name, 'none');
}

function expectIndexesRebuilt(store: RecordStore, model: Model): void {
  for (const kind of storedKinds) {
    const definition = kinds[kind] as KindDefinition<AnyRow>;
    const expected = [...model.get(kind)!.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect([...store.all(kind)]).toEqual(expected);
    for (const [name, keysOf] of Object.entries(definition.indexes)) {
      const keys = new Set(expected.flatMap((row) => keysOf(row)));
      for (const key of keys) {
        expect(store.lookup(kind, name, key)).toEqual(expected.filter((row) => keysOf(row).includes(key)));
      }
    }
  }
}

describe('RecordStore against a plain model', () => {
  it('agrees after every step, in memory, in its indexes and in its pages', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), (history, isWarm) => {
        const machine = createMachine();
        const store = new RecordStore({ pageCapacity: 4 });
        // Indexes are built when they are first asked for: half of the runs ask before there is anything in them.
        if (isWarm) askEveryIndex(store);
        const disk = new Map<string, PageRecord>();
        let { model } = machine;
        const attempt = (changes: readonly RowChange[]): void => {
          const expected = modelApply(model, changes);
          const hash = store.stateHash();
          const result = store.apply(deepFreeze(changes));
          expect(result.tag).toBe(expected ? 'applied' : 'refused');
          expect(store.stateHash() === hash).toBe(expected === null || changes.length === 0);
          if (result.tag === 'refused' || !expected) return;
          for (const page of result.pages) disk.set(page.key, page);
          for (const key of result.emptied) disk.delete(key);
          model = expected;
          for (const [kind, rows] of expected) machine.model.set(kind, rows);
        };
        attempt([createChange('workspace', machine.rows.workspace())]);
        for (const steps of history) {
          const changes = steps.map((next) => machine.changeFor(next)).filter((change) => change !== null);
          attempt(changes);
        }
        expectIndexesRebuilt(store, model);
        const reloaded = RecordStore.fromPages(disk.values(), { pageCapacity: 4 });
        expect(reloaded.stateHash()).toBe(store.stateHash());
        expect(reloaded.totals()).toEqual(store.totals());
        expectIndexesRebuilt(reloaded, model);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees when it is opened anew before every change, and only what a change needs is taken apart', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const machine = createMachine();
        const disk = new Map<string, PageRecord>();
        let { model } = machine;
        const attempt = (changes: readonly RowChange[]): void => {
          const expected = modelApply(model, changes);
          const store = RecordStore.fromPages(disk.values(), { pageCapacity: 4 });
          const result = store.apply(deepFreeze(changes));
          expect(result.tag).toBe(expected ? 'applied' : 'refused');
          if (result.tag === 'refused' || !expected) return;
          for (const page of result.pages) disk.set(page.key, page);
          for (const key of result.emptied) disk.delete(key);
          model = expected;
          for (const [kind, rows] of expected) machine.model.set(kind, rows);
          expect(RecordStore.fromPages(disk.values()).totals()).toEqual(store.totals());
        };
        attempt([createChange('workspace', machine.rows.workspace())]);
        for (const steps of history) {
          attempt(steps.map((next) => machine.changeFor(next)).filter((change) => change !== null));
        }
        expectIndexesRebuilt(RecordStore.fromPages(disk.values(), { pageCapacity: 4 }), model);
      }),
      { numRuns: 100 },
    );
  });

  it('returns to the identical state when any history is taken back', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const machine = createMachine();
        const store = new RecordStore({ pageCapacity: 4 });
        store.apply([createChange('workspace', machine.rows.workspace())]);
        const start = store.stateHash();
        const hashes: string[] = [];
        const taken: RowChange[][] = [];
        for (const steps of history) {
          const changes = steps.map((next) => machine.changeFor(next)).filter((change) => change !== null);
          const before = store.stateHash();
          if (store.apply(changes).tag !== 'applied') continue;
          hashes.push(before);
          taken.push(changes);
          for (const kind of storedKinds) {
            machine.model.set(kind, new Map([...store.all(kind)].map((row) => [row.id, row])));
          }
        }
        for (const changes of taken.toReversed()) {
          expect(store.apply(changes.toReversed().map(invertChange)).tag).toBe('applied');
          expect(store.stateHash()).toBe(hashes.pop());
        }
        expect(store.stateHash()).toBe(start);
      }),
      { numRuns: 100 },
    );
  });
});
