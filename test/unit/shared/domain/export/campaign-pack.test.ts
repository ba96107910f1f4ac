import { describe, expect, test } from 'vitest';
import { campaignPack } from '#shared/domain/export/campaign-pack.ts';
import { exportEverything, type NamedTable } from '#shared/domain/export/export-everything.ts';
import { recordKinds } from '#shared/domain/records/record-columns.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { generateSample } from '#shared/sample/generate-sample.ts';
import { applyTo, planSheets, recordsOf, storeOf, throughCsv } from '#test/helpers/record-bench.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

/** The ids of each table by its name. */
const idsOf = (tables: readonly NamedTable[]): Record<string, unknown[]> =>
  Object.fromEntries(tables.map(({ name, table }) => [name, table.rows.map(([id]) => id)]));

const sheetsOf = (tables: readonly NamedTable[]) => tables.map(({ table }) => throughCsv(table));

describe('a campaign as a pack of tables', () => {
  const build = createStoreBuilder();
  const [client, otherClient] = [build.client('Dew & Daughters'), build.client('Other Brand')];
  const spring = build.campaign('Spring Dew', { clientId: client });
  const autumn = build.campaign('Autumn Fog', { clientId: otherClient });
  const agent = build.add('contact', { name: 'Ada Agent', emails: [], phones: [] });
  build.add('contact', { name: 'Somebody Else', emails: [], phones: [] });
  const mira = build.influencer('Mira Halmwood', { contacts: [{ contactId: agent, role: 'agent', isFirst: true }] });
  const oskar = build.influencer('Oskar Vantberg');
  const account = build.account(mira, 'mira.halmwood');
  const foreign = build.account(oskar, 'oskar');
  const inside = build.add('collaboration', { campaignId: spring, influencerId: mira, stage: 'live' });
  build.add('collaboration', { campaignId: autumn, influencerId: oskar, stage: 'live' });
  const post = build.post(mira, { campaignId: spring, accountId: account });
  build.post(mira, { campaignId: autumn });
  const order = build.order(mira, spring, '10.00');
  build.order(oskar, autumn, '20.00');
  build.order('organic', undefined, '30.00');
  const payment = build.payment(mira, '5.00', {
    allocations: [{ campaignId: spring, amount: { amount: '5.00', currency: 'EUR' } }],
  });
  build.payment(mira, '6.00');
  const code = build.add('promoCode', { code: 'MIRA10', influencerId: mira, campaignId: spring });
  build.add('promoCode', { code: 'OSKAR10', influencerId: oskar, campaignId: autumn });
  const figures = [build.snapshot('account', account, { followers: 10 }), build.snapshot('post', post, { likes: 1 })];
  build.snapshot('account', foreign, { followers: 20 });
  const store = build.flush();

  test('has what belongs to the campaign and nothing of another', () => {
    expect(idsOf(campaignPack(store, spring))).toEqual({
      Clients: [client],
      Contacts: [agent],
      Influencers: [mira],
      Accounts: [account],
      Campaigns: [spring],
      Collaborations: [inside],
      Posts: [post],
      Orders: [order],
      Payouts: [payment],
      Figures: figures,
      'Discount codes': [code],
    });
  });

  test('reads back into an empty workspace', () => {
    const there = createStoreBuilder().flush();
    const plan = planSheets(there, sheetsOf(campaignPack(store, spring)));
    expect(plan.problems).toEqual([]);
    applyTo(there, plan.changes);
    expect(there.get('payment', payment)).toEqual(store.get('payment', payment));
  });

  test('is nothing for a campaign that does not exist', () => {
    expect(campaignPack(store, mira)).toEqual([]);
  });
});

test('everything of the sample agency reads back the same, and kinds without rows have no table', () => {
  const rows = generateSample({ seed: 1, influencers: 30, now: Date.UTC(2025, 9, 15) });
  const sample = storeOf(rows);
  const tables = exportEverything(sample);
  const filled = recordKinds.filter((kind) => rows[kind].length > 0);
  expect(filled.length).toBeGreaterThan(10);
  expect(tables).toHaveLength(filled.length);
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  const there = storeOf({ workspace: [...rows.workspace] });
  const plan = planSheets(there, sheetsOf(tables));
  expect(plan.problems).toEqual([]);
  applyTo(there, plan.changes);
  expect(recordsOf(there)).toEqual(recordsOf(sample));
  expect(storedKinds.filter((kind) => sample.count(kind) !== there.count(kind))).toEqual([]);
});
