import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { fromMoneyText } from '#shared/lib/money.ts';
import { kinds } from '#shared/model/kinds.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { readWorkspaceFile, workspaceStateHash, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { generateSample, generateSampleRows, SAMPLE_LIMIT } from '#shared/sample/generate-sample.ts';

const now = Date.UTC(2025, 9, 15, 8, 30);
const reference = generateSample({ seed: 1, influencers: 60, now });

function stateHash(seed: number, influencers: number): string {
  const bytes = writeWorkspaceFile({
    rows: generateSample({ seed, influencers, now }),
    attachments: new Map(),
    appVersion: '0.1.0',
    dataVersion: 1,
    createdAt: '2025-10-15T08:30:00.000Z',
  });
  const outcome = readWorkspaceFile(bytes);
  if (outcome.tag === 'refused') throw new Error(`${outcome.reason} ${canonicalJson(outcome.problems.slice(0, 3))}`);
  return workspaceStateHash(outcome.header);
}

describe('the sample agency', () => {
  test('is a workspace that passes every check of a workspace file, at any size', () => {
    for (const influencers of [0, 1, 2, 7, 60, 500]) expect(stateHash(influencers + 1, influencers)).toHaveLength(64);
  });

  test('follows from its seed alone', () => {
    expect(stateHash(1, 60)).toBe(stateHash(1, 60));
    expect(stateHash(2, 60)).not.toBe(stateHash(1, 60));
  });

  test('comes row by row, every row after those it refers to', () => {
    const known = new Set<string>();
    const unknown: unknown[] = [];
    for (const { kind, row } of generateSampleRows({ seed: 4, influencers: 60, now })) {
      for (const { ids } of kinds[kind].references) {
        const named = (ids as (row: unknown) => readonly (string | undefined)[])(row);
        unknown.push(...named.filter((id) => id !== undefined && !known.has(id)));
      }
      known.add(row.id);
    }
    expect(known.size).toBeGreaterThan(1_000);
    expect(unknown).toEqual([]);
  });

  test('has 60 people with 110 accounts, three clients in three currencies, and something of every kind of work', () => {
    expect(reference.influencer).toHaveLength(60);
    expect(reference.account).toHaveLength(110);
    expect(reference.client.map(({ currency }) => currency)).toEqual(['EUR', 'IDR', 'USD']);
    expect(new Set(reference.campaign.map(({ currency }) => currency)).size).toBe(3);
    for (const kind of ['collaboration', 'post', 'order', 'payment', 'metricSnapshot', 'touch', 'trip'] as const) {
      expect(reference[kind].length).toBeGreaterThan(0);
    }
    const perPerson = reference.influencer.map(
      ({ id }) => reference.account.filter(({ influencerId }) => influencerId === id).length,
    );
    expect(Math.min(...perPerson)).toBe(1);
    expect(Math.max(...perPerson)).toBe(4);
  });

  test('keeps the proportion of accounts to people', () => {
    for (const influencers of [1, 6, 600]) {
      const { account } = generateSample({ seed: 9, influencers, now });
      expect(account).toHaveLength(Math.round((influencers * 110) / 60));
    }
  });

  test('tells of the year that ends today', () => {
    const past = [
      ...reference.post.map(({ postedOn }) => postedOn),
      ...reference.order.map(({ orderedOn }) => orderedOn),
      ...reference.payment.map(({ paidOn }) => paidOn),
      ...reference.touch.filter(({ state }) => state !== 'planned').map(({ on }) => on),
    ].filter((day) => day !== undefined);
    const days = past.sort();
    expect(days[0]! >= '2024-10-15').toBe(true);
    expect(days.at(-1)! <= '2025-10-15').toBe(true);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
  });

  test('never adds two currencies in one campaign', () => {
    const currencyOf = new Map(reference.campaign.map(({ id, currency }) => [id, currency]));
    for (const { campaignId, revenue } of reference.order.filter((order) => order.campaignId !== undefined)) {
      expect(revenue.currency).toBe(currencyOf.get(campaignId!));
    }
    for (const { allocations } of reference.payment) {
      for (const { campaignId, amount } of allocations) expect(amount.currency).toBe(currencyOf.get(campaignId));
    }
  });

  test('names made-up people in several scripts, with handles that are free and links that lead nowhere', () => {
    const names = reference.influencer.map(({ name }) => name).join(' ');
    const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Devanagari', 'Hangul', 'Katakana'].filter((script) =>
      new RegExp(`\\p{Script=${script}}`, 'u').test(names),
    );
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    for (const { url } of [...reference.account, ...reference.post]) expect(url).toMatch(/^https:\/\/example\.com\//);
    for (const { emails } of reference.influencer) expect(emails?.[0] ?? 'a@example.com').toMatch(/^[a-z.0-9]+@example\.com$/);
  });
});

describe('the figures of the sample agency', () => {
  const large = generateSample({ seed: 3, influencers: 3_000, now });
  const latest = new Map(
    large.metricSnapshot.flatMap(({ subject, metrics }) =>
      subject.kind === 'account' && metrics.followers !== undefined ? [[subject.id, metrics]] : [],
    ),
  );
  const followers = [...latest.values()].map((metrics) => metrics.followers!).sort((a, b) => a - b);

  test('follow a log-normal audience with people in every tier', () => {
    const median = followers[Math.floor(followers.length / 2)]!;
    expect(median).toBeGreaterThan(20_000);
    expect(median).toBeLessThan(40_000);
    const logs = followers.map((count) => Math.log(count));
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const deviation = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
    expect(deviation).toBeGreaterThan(1.4);
    expect(deviation).toBeLessThan(1.8);
    for (const [from, to] of [
      [0, 10_000],
      [10_000, 50_000],
      [50_000, 500_000],
      [500_000, 1_000_000],
      [1_000_000, 1e9],
    ] as const) {
      expect(followers.some((count) => count >= from && count < to)).toBe(true);
    }
  });

  test('have livelier small accounts than large ones', () => {
    const rates = (from: number, to: number): number => {
      const chosen = [...latest.values()].filter(
        (metrics) => metrics.followers! >= from && metrics.followers! < to && metrics.averageEngagements !== undefined,
      );
      return chosen.reduce((sum, metrics) => sum + metrics.averageEngagements! / metrics.followers!, 0) / chosen.length;
    };
    expect(rates(0, 10_000)).toBeGreaterThan(rates(50_000, 500_000));
    expect(rates(50_000, 500_000)).toBeGreaterThan(rates(1_000_000, 1e9));
    expect(rates(50_000, 500_000)).toBeGreaterThan(0.01);
    expect(rates(50_000, 500_000)).toBeLessThan(0.08);
  });

  test('lack something here and there, and say where each comes from', () => {
    const posts = large.metricSnapshot.filter(({ subject }) => subject.kind === 'post');
    const withoutReach = posts.filter(({ metrics }) => metrics.reach === undefined).length / posts.length;
    expect(withoutReach).toBeGreaterThan(0.1);
    expect(withoutReach).toBeLessThan(0.5);
    expect(latest.size).toBeLessThan(large.account.length);
    expect(new Set(large.metricSnapshot.map(({ evidence }) => evidence.source)).size).toBe(5);
    const unallocated = large.payment.filter(({ allocations }) => allocations.length === 0).length;
    expect(unallocated).toBeGreaterThan(0);
    expect(large.payment.some(({ allocations }) => allocations.length === 2)).toBe(true);
  });

  test('have a baseline beside what influencers sold, and returns a client would believe', () => {
    for (const channel of ['influencer', 'organic', 'paid'] as const) {
      expect(large.order.some((order) => order.channel === channel)).toBe(true);
    }
    for (const currency of ['EUR', 'IDR', 'USD']) {
      const revenue = sumOf(
        large.order.filter(({ channel }) => channel === 'influencer').map((row) => row.revenue),
        currency,
      );
      const cost = sumOf(
        large.payment.map((row) => row.amount),
        currency,
      );
      const roas = Number(revenue) / Number(cost);
      expect(roas).toBeGreaterThan(0.5);
      expect(roas).toBeLessThan(15);
    }
  });

  test('refuse a size that is not one', () => {
    for (const influencers of [-1, 1.5, SAMPLE_LIMIT + 1, Number.NaN]) {
      expect(() => generateSample({ seed: 1, influencers, now })).toThrow(RangeError);
    }
  });
});

function sumOf(amounts: readonly { amount: string; currency: string }[], currency: string): bigint {
  return amounts
    .filter((amount) => amount.currency === currency)
    .reduce((sum, amount) => sum + fromMoneyText(amount).minor, 0n);
}

test('every kind that can be made up is a stored kind', () => {
  expect(Object.keys(reference)).toEqual([...storedKinds]);
});
