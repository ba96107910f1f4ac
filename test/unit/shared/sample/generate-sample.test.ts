import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { foldText } from '#shared/lib/text-fold.ts';
import { fromMoneyText } from '#shared/lib/money.ts';
import { kinds } from '#shared/model/kinds.ts';
import { phases } from '#shared/model/pipeline.ts';
import { promoCodeKey } from '#shared/model/promo-code.ts';
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
    for (const { emails } of reference.influencer)
      expect(emails?.[0] ?? 'a@example.com').toMatch(/^[a-z.0-9]+@example\.com$/);
  });
});

describe('what the sample agency knows of people', () => {
  const share = (has: (person: (typeof reference.influencer)[number]) => boolean): number =>
    reference.influencer.filter(has).length / reference.influencer.length;

  test('is much of those it works with: languages, cadence, values, audience, compensation, own fields', () => {
    expect(share(({ languages }) => languages !== undefined)).toBeGreaterThan(0.6);
    expect(share(({ timeZone }) => timeZone !== undefined)).toBeGreaterThan(0.4);
    expect(share(({ cadence }) => cadence !== undefined)).toBeGreaterThan(0.3);
    expect(share(({ audience }) => audience !== undefined)).toBeGreaterThan(0.15);
    expect(share(({ custom }) => custom !== undefined)).toBeGreaterThan(0.3);
    expect(reference.customField.map(({ type }) => type)).toEqual(['choice', 'date', 'money']);
    expect(reference.savedView).toHaveLength(3);
    expect(reference.researchNote.length).toBeGreaterThan(10);
  });

  test('names people under their own script and under its Latin form', () => {
    const native = reference.influencer.filter(({ nativeName }) => nativeName !== undefined);
    expect(native.length).toBeGreaterThan(0);
    for (const { name, nativeName } of native) {
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(nativeName).toMatch(/[^\p{Script=Latin}\p{Script=Common}\p{M}]/u);
    }
  });

  test('has agents who serve several people', () => {
    const served = new Map<string, number>();
    for (const { contacts = [] } of reference.influencer) {
      for (const { contactId } of contacts) served.set(contactId, (served.get(contactId) ?? 0) + 1);
    }
    expect(Math.max(...served.values())).toBeGreaterThan(1);
  });

  test('keeps rates with their history, the newest last', () => {
    const cards = new Map<string, string[]>();
    for (const { influencerId, platform, format, recordedAt } of reference.rate) {
      const key = `${influencerId} ${platform} ${format}`;
      cards.set(key, [...(cards.get(key) ?? []), recordedAt]);
    }
    expect(cards.size).toBeGreaterThan(20);
    expect([...cards.values()].some((days) => days.length > 1)).toBe(true);
    for (const days of cards.values()) expect(days).toEqual([...days].sort());
  });

  test('lists two people twice under another spelling or the same address', () => {
    const emails = reference.influencer.flatMap(({ emails }) => emails ?? []);
    const letters = reference.influencer.map(({ name }) => foldText(name).replace(/(.)\1/gu, '$1'));
    const repeats = emails.length - new Set(emails).size + letters.length - new Set(letters).size;
    expect(repeats).toBeGreaterThanOrEqual(2);
  });

  test('measures every channel in its own way', () => {
    const { account, metricSnapshot } = generateSample({ seed: 3, influencers: 600, now });
    const platformOf = new Map<string, string>(account.map(({ id, platform }) => [id, platform]));
    const measured = (platform: string) =>
      metricSnapshot.filter(({ subject }) => platformOf.get(subject.id) === platform).map(({ metrics }) => metrics);
    for (const metrics of measured('blog')) expect(metrics).toHaveProperty('monthlyVisitors');
    for (const metrics of measured('podcast')) expect(metrics).toHaveProperty('downloadsPerEpisode');
    for (const metrics of measured('newsletter')) {
      expect(metrics.issueOpens).toBeLessThanOrEqual(metrics.issueSends!);
      expect(metrics.issueClicks).toBeLessThanOrEqual(metrics.issueOpens!);
    }
    for (const metrics of measured('youtube')) expect(metrics).toHaveProperty('averageViews');
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
    const accounts = new Map(large.account.map(({ id }) => [id as string, 0]));
    for (const { subject } of large.metricSnapshot) {
      if (accounts.has(subject.id)) accounts.set(subject.id, accounts.get(subject.id)! + 1);
    }
    expect([...accounts.values()].filter((count) => count >= 8).length).toBeGreaterThan(100);
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

describe('what the campaigns of the sample agreed on', () => {
  const sample = generateSample({ seed: 5, influencers: 600, now });

  test('has rows of every kind, and somebody in every stage', () => {
    for (const kind of [
      'right',
      'gift',
      'deliverable',
      'draft',
      'promoCode',
      'trackingLink',
      'campaignTemplate',
    ] as const) {
      expect(sample[kind].length).toBeGreaterThan(0);
    }
    expect(new Set(sample.collaboration.map(({ stage }) => stage))).toEqual(new Set(phases));
  });

  test('links deliverables to posts of the same person in the same campaign', () => {
    const collaborations = new Map<string, (typeof sample.collaboration)[number]>(
      sample.collaboration.map((row) => [row.id, row]),
    );
    const posts = new Map<string, (typeof sample.post)[number]>(sample.post.map((row) => [row.id, row]));
    const linked = sample.deliverable.flatMap(({ collaborationId, postIds = [] }) =>
      postIds.map((id) => ({ collaboration: collaborations.get(collaborationId)!, post: posts.get(id)! })),
    );
    expect(linked.length).toBeGreaterThan(0);
    for (const { collaboration, post } of linked) {
      expect([post.influencerId, post.campaignId]).toEqual([collaboration.influencerId, collaboration.campaignId]);
    }
  });

  test('enters stages in their order and never after the last day, and splits fees whole', () => {
    for (const { steps = [], stage, terms } of sample.collaboration) {
      const shares = terms?.split?.map(({ percent }) => percent) ?? [100];
      expect(shares.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      const times = steps.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect(times.at(-1)! <= new Date(now).toISOString().slice(0, 10) + 'T12:00:00.000Z').toBe(true);
      expect(steps.at(-1)?.stage).toBe(stage);
    }
  });

  test('gives nobody a code of somebody else', () => {
    const keys = sample.promoCode.map(({ code }) => promoCodeKey(code));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
