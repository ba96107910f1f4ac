import fc from 'fast-check';
import { contractClauses, payeeKinds, paymentTriggers } from '#shared/model/collaboration.ts';
import { compensationKinds } from '#shared/model/influencer.ts';
import { describe, expect, it } from 'vitest';
import { mergeInfluencers } from '#shared/commands/merge-influencers.ts';
import { createChange, invertChange } from '#shared/commands/row-changes.ts';
import { collaborationChoice, sharedCampaigns } from '#shared/domain/duplicates/merge-collaborations.ts';
import { namedHandle } from '#shared/domain/duplicates/named-handle.ts';
import { followingKinds } from '#shared/domain/duplicates/plan-merge.ts';
import { allFigures } from '#shared/domain/figures/figures-report.ts';
import { createControlTotals } from '#shared/formats/workspace-file/control-totals.ts';
import { accountKey } from '#shared/model/account.ts';
import type { RowChange } from '#shared/model/change-set.ts';
import { pairKey } from '#shared/model/distinction.ts';
import { kinds, type AnyRow } from '#shared/model/kinds.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { isUuidV7 } from '#shared/lib/uuid.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { arbitraryRow, arbitraryWorkspaceRows, keepParts, type ArbitraryRows } from '#test/helpers/arbitraries.ts';
import { createTestClock, createTestIds, deepFreeze } from '#test/helpers/test-sources.ts';

/** A workspace with at least two people, in which people share accounts, campaigns, third persons and fields. */
const workspaces = fc
  .tuple(
    arbitraryWorkspaceRows(5),
    fc.array(arbitraryRow('influencer'), { minLength: 2, maxLength: 2 }),
    fc.array(arbitraryRow('account'), { minLength: 2, maxLength: 4 }),
    fc.boolean(),
  )
  .map((made) => {
    // What is made is made again from the same parts when a failure is made smaller.
    const [rows, [one, other], accounts, isShared] = structuredClone(made);
    const newId = createTestIds(5);
    const people = [one!, other!].map(({ contacts: _contacts, custom: _custom, audience: _audience, ...person }) => ({
      ...person,
      id: newId() as typeof person.id,
    }));
    rows.influencer.unshift(...people);
    for (const account of accounts) account.id = newId() as typeof account.id;
    for (const [index, account] of accounts.entries()) {
      account.influencerId = people[index % 2]!.id;
      account.handle = isShared && index === 0 ? 'Same.Handle' : `handle${index}`;
      account.platform = 'instagram';
      if (!isShared || index !== 1) continue;
      // A handle belongs to one account; another can only be shown under it.
      delete account.handle;
      account.displayName = '@same.handle';
    }
    const taken = new Set(accounts.map(({ platform, handle }) => accountKey(platform, handle ?? '')));
    rows.account = rows.account.filter(({ platform, handle }) => !handle || !taken.has(accountKey(platform, handle)));
    const kept = new Set<string>(rows.account.map(({ id }) => id));
    rows.post = rows.post.filter(({ accountId }) => accountId === undefined || kept.has(accountId));
    rows.account.push(...accounts);
    for (const [index, post] of rows.post.entries()) post.accountId = accounts[index % accounts.length]!.id;
    const subjects = new Set<string>([...rows.account, ...rows.post].map(({ id }) => id));
    rows.metricSnapshot = rows.metricSnapshot.filter(({ subject }) => subjects.has(subject.id));
    for (const [index, row] of rows.metricSnapshot.entries()) {
      if (row.subject.kind === 'account') row.subject.id = accounts[index % accounts.length]!.id;
    }
    for (const kind of followingKinds) {
      for (const [index, row] of rows[kind].entries()) {
        if (row.influencerId !== undefined && index % 3 !== 2) row.influencerId = people[index % 2]!.id;
      }
    }
    const pairs = new Set<string>();
    rows.collaboration = rows.collaboration.filter((row, index) => {
      row.campaignId = rows.campaign[Math.floor(index / 2) % rows.campaign.length]!.id;
      row.influencerId = people[index % 2]!.id;
      const pair = `${row.campaignId} ${row.influencerId}`;
      return !pairs.has(pair) && pairs.add(pair);
    });
    keepParts(rows);
    return rows;
  });

function storeOf(rows: ArbitraryRows): RecordStore {
  const store = new RecordStore();
  const result = store.apply(storedKinds.flatMap((kind) => rows[kind].map((row) => createChange(kind, row))));
  if (result.tag === 'refused') throw new Error(result.problem.message);
  return store;
}

function figures(store: RecordStore) {
  const totals = createControlTotals();
  for (const row of store.all('order')) totals.order(row);
  for (const row of store.all('payment')) totals.payment(row);
  const { total, campaigns, baseline } = allFigures(store, {});
  const counts = followingKinds.map((kind) => store.count(kind));
  // Whether a campaign's cost is known depends on whose payments are not allocated yet; what it bears does not.
  const sums = campaigns.map(({ cost: _cost, roas: _roas, roi: _roi, currency: _currency, ...line }) => line);
  const borne = campaigns.map(({ id }) =>
    store.lookup('payment', 'campaign', id).map((row) => ({ payment: row.id, parts: row.allocations })),
  );
  const costs = campaigns.map(({ id, cost, roas, roi }) => ({ id, cost, roas, roi }));
  return { sums: { totals: totals.totals(), total, campaigns: sums, baseline, counts, borne }, costs };
}

/** Costs that are known and must stay so: no payment waits for its campaigns. */
function settledCosts(store: RecordStore, costs: ReturnType<typeof figures>['costs']) {
  if ([...store.all('payment')].some(({ allocations }) => allocations.length === 0)) return [];
  return costs.filter(({ cost }) => cost !== null && /[1-9]/.test(cost));
}

/** Every text, number and truth in a row, without ids of rows. */
function leaves(value: unknown): string[] {
  if (value === undefined || value === null || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  const leaf = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
  return isUuidV7(leaf) ? [] : [leaf];
}

const everything = (store: RecordStore): string =>
  storedKinds
    .flatMap((kind) => [...store.all(kind)].flatMap((row) => leaves(row)))
    .join('\n')
    .toLowerCase();

/** Choices of an agreement, which notes say in words instead of by their keys. */
const choices = new Set<string>([
  ...paymentTriggers,
  ...compensationKinds,
  ...payeeKinds,
  ...contractClauses,
  'approves',
  'waits',
  'creator',
  'client',
  'agency',
]);

/** Fields whose values have one of an order as their outcome, or name a row that is gone. */
const isNamed = (row: AnyRow): string[] =>
  Object.entries(row)
    .filter(([field]) => !['id', 'influencerId', 'influencerIds', 'campaignId', 'subject', 'stage'].includes(field))
    .flatMap(([, value]) => leaves(value))
    .filter((leaf) => !choices.has(leaf));

const clock = createTestClock();
const context = (reader: RecordStore) => ({ reader, clock, newId: createTestIds(9), actor: 'Somebody' });

function merge(store: RecordStore, keepId: string, otherIds: readonly string[]): readonly RowChange[] {
  const people = [keepId, ...otherIds].map((id) => store.get('influencer', id)!);
  const chosen = Object.fromEntries(
    sharedCampaigns(store, people).map((shared) => [
      collaborationChoice(shared.campaignId),
      shared.collaborations[0]!.influencerId,
    ]),
  );
  const outcome = mergeInfluencers({ keepId, otherIds, chosen }, context(store));
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome.plan.changes;
}

describe('merging people', () => {
  it('keeps every figure and every value, leaves no trace of the others, and undo is exact', () => {
    fc.assert(
      fc.property(workspaces, fc.boolean(), (rows, isThree) => {
        const store = storeOf(rows);
        const ids = [...store.all('influencer')].map(({ id }) => id);
        const [keepId, ...otherIds] = [rows.influencer[0]!.id, rows.influencer[1]!.id].concat(
          isThree
            ? ids.filter((id) => !rows.influencer.slice(0, 2).some((person) => person.id === id)).slice(0, 1)
            : [],
        );
        const hash = store.stateHash();
        const before = figures(store);
        const said = storedKinds.flatMap((kind) => [...store.all(kind)].flatMap((row) => isNamed(deepFreeze(row))));
        const changes = merge(store, keepId!, otherIds);
        const result = store.apply(changes);
        expect(result.tag === 'refused' ? result.problem : null).toBeNull();
        const after = figures(store);
        expect(after.sums).toEqual(before.sums);
        for (const settled of settledCosts(store, before.costs)) expect(after.costs).toContainEqual(settled);
        const now = everything(store);
        expect(said.filter((value) => !now.includes(value))).toEqual([]);
        for (const id of otherIds) expect(store.get('influencer', id)).toBeUndefined();
        expectTidy(store, keepId!);
        const undone = store.apply(changes.map(invertChange).toReversed());
        expect(undone.tag).toBe('applied');
        expect(store.stateHash()).toBe(hash);
      }),
      { numRuns: 50 },
    );
  });

  it('knows every kind that names a person', () => {
    const naming = storedKinds.filter((kind) =>
      kinds[kind].references.some((reference) => reference.kind === 'influencer'),
    );
    const handled = [...followingKinds, 'account', 'collaboration', 'distinction', 'trip', 'attachment'];
    expect(naming.toSorted()).toEqual(handled.toSorted());
  });
});

/** One account per handle, one collaboration per campaign, one distinction per pair, each pair in its one spelling. */
function expectTidy(store: RecordStore, keepId: string): void {
  const accounts = store
    .lookup('account', 'influencer', keepId)
    .filter((account) => namedHandle(account)?.toLowerCase() === 'same.handle');
  expect(accounts.length).toBeLessThan(2);
  const pairs = [...store.all('collaboration')].map((row) => `${row.campaignId} ${row.influencerId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  const apart = store.lookup('distinction', 'influencer', keepId).map(({ influencerIds }) => influencerIds.join('/'));
  expect(new Set(apart).size).toBe(apart.length);
  for (const pair of apart) expect(pairKey(...(pair.split('/') as [string, string]))).toBe(pair);
  for (const pair of apart) expect(pair).not.toBe(`${keepId}/${keepId}`);
}
