import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { sharedData } from '#build/paths.ts';
import type { Platform } from '#shared/model/platform.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { createStoreBuilder } from './store-builder.ts';

const folder = path.join(sharedData, 'supplement-brand');

/** Whether the real programme's files are on this machine. */
export const hasBrandFiles = existsSync(folder);

/**
 * A real programme (50 people, 200 posts, 5,000 order lines, 50 payouts) in a record store, read by a few plain lines
 * here, so that figures are checked without leaning on the product's own import.
 */
export function brandStore(): RecordStore {
  const build = createStoreBuilder({ homeCurrency: 'INR' }, { isBatched: true });
  const people = new Map<string, string>();
  for (const [row, line] of read('influencers.csv').entries()) {
    const id = build.influencer(line['name']!, { topics: [line['category']!], gender: line['gender']! });
    people.set(Number(line['influencer_id']).toString(), id);
    const account = build.add('account', { influencerId: id, platform: platformOf(line) });
    build.add('metricSnapshot', {
      subject: { kind: 'account', id: account },
      metrics: { followers: Number(line['follower_count']) },
      recordedAt: '2025-07-01T00:00:00.000Z',
      evidence: evidence('influencers.csv', row),
    });
  }
  const person = (line: Record<string, string>): string => people.get(Number(line['influencer_id']).toString())!;
  for (const [row, line] of read('posts.csv').entries()) {
    const id = build.post(person(line), { platform: platformOf(line), postedOn: line['post_date']! });
    build.add('metricSnapshot', {
      subject: { kind: 'post', id },
      metrics: { reach: Number(line['reach']), likes: Number(line['likes']), comments: Number(line['comments']) },
      recordedAt: '2025-07-01T00:00:00.000Z',
      evidence: evidence('posts.csv', row),
    });
  }
  const campaigns = new Map<string, string>();
  for (const [row, line] of read('tracking_data.csv').entries()) {
    const name = line['campaign']!;
    if (!campaigns.has(name)) campaigns.set(name, build.campaign(name));
    const source = line['source'] === 'influencer' ? person(line) : line['source'] === 'paid_ad' ? 'paid' : 'organic';
    build.order(source, campaigns.get(name), Number(line['revenue']).toFixed(2), {
      currency: 'INR',
      quantity: Number(line['orders']),
      orderedOn: line['transaction_date']!,
      product: line['product']!,
      evidence: evidence('tracking_data.csv', row),
    });
  }
  for (const [row, line] of read('payouts.csv').entries()) {
    build.payment(person(line), Number(line['total_payout']).toFixed(2), {
      currency: 'INR',
      basis: line['basis'] === 'per_post' ? 'per-post' : 'per-order',
      evidence: evidence('payouts.csv', row),
    });
  }
  return build.flush();
}

function read(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(folder, file), 'utf8').trim();
  return Papa.parse<Record<string, string>>(text, { header: true }).data;
}

const platformOf = (line: Record<string, string>): Platform => {
  const name = line['platform']!.toLowerCase();
  return name === 'twitter' ? 'x' : (name as Platform);
};

const evidence = (file: string, row: number) => ({ source: 'export' as const, file, row: row + 2 });
