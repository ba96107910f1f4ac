import { describe, expect, test } from 'vitest';
import { createChange } from '#shared/commands/row-changes.ts';
import { exportKinds, exportTable } from '#shared/domain/export/export-table.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { generateSample } from '#shared/sample/generate-sample.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

/** The cells of each line by their column. */
function lines(store: RecordStore, kind: (typeof exportKinds)[number]): Record<string, unknown>[] {
  const { columns, rows } = exportTable(store, kind);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

describe('records as tables', () => {
  const build = createStoreBuilder();
  const mira = build.influencer('Mira Halmwood', { topics: ['skincare', 'hiking'], country: 'Portugal' });
  const oskar = build.influencer('Oskar Vantberg');
  const spring = build.campaign('Spring Dew');
  const account = build.account(mira, 'mira.halmwood');
  const second = build.account(mira, 'mira_tv', { platform: 'youtube' });
  const post = build.add('post', { influencerId: mira, accountId: account, platform: 'instagram', campaignId: spring });
  const snapshot = (subject: object, metrics: object, capturedOn: string): unknown =>
    build.add('metricSnapshot', {
      subject,
      metrics,
      recordedAt: '2025-06-01T09:00:00.000Z',
      evidence: { source: 'screenshot', capturedOn },
    });
  snapshot({ kind: 'account', id: account }, { followers: 12_000 }, '2025-05-01');
  snapshot({ kind: 'account', id: account }, { followers: 9_000 }, '2025-01-01');
  snapshot({ kind: 'post', id: post }, { likes: 300 }, '2025-05-02');
  build.order(mira, spring, '78.00', { quantity: 2 });
  build.order('organic', undefined, '39.00');
  build.add('payment', {
    influencerId: mira,
    amount: { amount: '50.00', currency: 'EUR' },
    basis: 'fee',
    allocations: [{ campaignId: spring, amount: { amount: '50.00', currency: 'EUR' } }],
    evidence: { source: 'manual' },
  });
  const store = build.flush();

  test('have one line per account, and one for a person without any', () => {
    expect(lines(store, 'influencers')).toMatchObject([
      { Name: 'Mira Halmwood', Platform: 'instagram', Handle: 'mira.halmwood', Followers: 12_000, Country: 'Portugal' },
      { Name: 'Mira Halmwood', Platform: 'youtube', Handle: 'mira_tv', Followers: null, Topics: 'skincare; hiking' },
      { Name: 'Oskar Vantberg', Platform: null, Handle: null, Followers: null, Topics: null },
    ]);
    expect(store.get('account', second)?.handle).toBe('mira_tv');
    expect(store.get('influencer', oskar)?.name).toBe('Oskar Vantberg');
  });

  test('name what they refer to by id, with the name beside it, and leave unknown figures empty', () => {
    expect(lines(store, 'posts')).toMatchObject([
      { 'Liaison post id': post, 'Influencer id': mira, Influencer: 'Mira Halmwood', Campaign: 'Spring Dew' },
    ]);
    expect(lines(store, 'metrics')).toMatchObject([
      { 'Subject kind': 'account', Subject: 'mira.halmwood', Followers: 12_000, 'Evidence source': 'screenshot' },
      { Followers: 9_000, 'Evidence captured on': { day: '2025-01-01' }, Likes: null },
      { 'Subject kind': 'post', 'Subject id': post, Likes: 300, Followers: null },
    ]);
  });

  test('keep money exact, with its currency beside it', () => {
    expect(lines(store, 'orders')).toMatchObject([
      { Channel: 'influencer', Influencer: 'Mira Halmwood', Quantity: 2, Revenue: { amount: '78.00' } },
      { Channel: 'organic', Influencer: null, Campaign: null, Revenue: { amount: '39.00' }, 'Revenue currency': 'EUR' },
    ]);
    const payouts = lines(store, 'payouts');
    expect(payouts).toMatchObject([{ Amount: { amount: '50.00', currency: 'EUR' }, Influencer: 'Mira Halmwood' }]);
    expect(lines(store, 'ledger')).toEqual(payouts);
  });

  test('hold every record of the sample agency', () => {
    const rows = generateSample({ seed: 1, influencers: 30, now: Date.UTC(2025, 9, 15) });
    const sample = new RecordStore();
    const applied = sample.apply(
      storedKinds.flatMap((kind) => rows[kind].map((row) => createChange(kind, row as never))),
    );
    expect(applied.tag).not.toBe('refused');
    for (const kind of exportKinds) {
      const { columns, rows: table } = exportTable(sample, kind);
      for (const line of table) expect(line).toHaveLength(columns.length);
      expect(new Set(columns).size).toBe(columns.length);
    }
    expect(exportTable(sample, 'orders').rows).toHaveLength(rows.order.length);
    expect(exportTable(sample, 'influencers').rows).toHaveLength(rows.account.length);
  });
});
