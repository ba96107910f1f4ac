import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#build/paths.ts';
import { addMoney, decimalText, fromMoneyText, zeroMoney } from '#shared/lib/money.ts';
import { createImportHarness, type ImportHarness } from '#test/helpers/import-harness.ts';

const load = (...parts: string[]) => ({
  name: parts.at(-1)!,
  bytes: new Uint8Array(readFileSync(path.join(sharedData, ...parts))),
});

const brand = () =>
  ['influencers.csv', 'posts.csv', 'tracking_data.csv', 'payouts.csv'].map((name) => load('supplement-brand', name));

const sum = (harness: ImportHarness, pick: 'influencer' | 'organic' | 'paid' | 'payments'): string => {
  const amounts =
    pick === 'payments'
      ? [...harness.store.all('payment')].map(({ amount }) => amount)
      : [...harness.store.all('order')].filter(({ channel }) => channel === pick).map(({ revenue }) => revenue);
  return decimalText(amounts.map(fromMoneyText).reduce(addMoney, zeroMoney('INR')));
};

describe.skipIf(!existsSync(sharedData))('real files: a brand’s programme', () => {
  it('links the four files and adds up to the totals computed elsewhere', () => {
    const harness = createImportHarness();
    const { preview, rows } = harness.import(brand(), { currency: 'INR' });
    expect(preview.counts).toEqual({
      read: 5300,
      added: 5300,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      doubtful: 0,
      problems: 0,
    });
    expect(preview.problems).toEqual([]);
    expect(preview.files.map(({ preset }) => preset?.id)).toEqual([
      'programme-influencers',
      'programme-posts',
      'tracking-orders',
      'programme-payouts',
    ]);
    expect(rows).toHaveLength(5300);
    expect(harness.store.counts()).toMatchObject({
      influencer: 50,
      account: 50,
      post: 200,
      order: 5000,
      payment: 50,
      campaign: 4,
      metricSnapshot: 250,
      importRun: 1,
    });
    expect(sum(harness, 'influencer')).toBe('7608142.93');
    expect(sum(harness, 'organic')).toBe('4668885.21');
    expect(sum(harness, 'paid')).toBe('3009078.91');
    expect(sum(harness, 'payments')).toBe('674597.34');
    expect(harness.store.workspace().homeCurrency).toBe('INR');
    const customer = preview.files[2]!.columns.find(({ header }) => header === 'user_id');
    expect(customer).toMatchObject({ field: null, why: expect.stringContaining('personal data') });
    expect(preview.allocationOffer).toMatchObject({ payments: 50 });
  });

  it('changes nothing the second time and says when the files came in', () => {
    const harness = createImportHarness();
    harness.import(brand(), { currency: 'INR' });
    const before = harness.store.stateHash();
    harness.now += 86_400_000;
    const again = harness.import(brand(), { currency: 'INR' });
    expect(again.preview.counts).toMatchObject({ read: 5300, added: 0, changed: 0, unchanged: 5300, problems: 0 });
    expect(again.preview.changesNothing).toBe(true);
    expect(again.preview.files.map(({ importedBefore }) => importedBefore)).toEqual(Array(4).fill('2026-01-15'));
    expect(again.importRun).toBeNull();
    expect(harness.store.stateHash()).toBe(before);
  });

  it('gives the same whatever the order of the files', () => {
    const [first, second] = [createImportHarness(), createImportHarness()];
    first.import(brand(), { currency: 'INR', allocateByOrders: true });
    second.import(brand().reverse(), { currency: 'INR', allocateByOrders: true });
    expect(second.store.counts()).toEqual(first.store.counts());
    const costs = ({ store }: ImportHarness) => {
      const names = new Map([...store.all('campaign')].map(({ id, name }) => [id, name]));
      return [...store.all('payment')].map(({ externalId, allocations }) => [
        externalId?.value,
        allocations.map(({ campaignId, amount }) => [names.get(campaignId), amount.amount]),
      ]);
    };
    expect(costs(second)).toEqual(costs(first));
  });

  it('allocates payouts by orders when asked, to the last paisa', () => {
    const harness = createImportHarness();
    harness.import(brand(), { currency: 'INR' });
    const { preview } = harness.import(brand(), { currency: 'INR', allocateByOrders: true });
    expect(preview.counts.changed).toBeGreaterThan(45);
    const parts = [...harness.store.all('payment')].flatMap(({ allocations }) => allocations);
    expect(decimalText(parts.map(({ amount }) => fromMoneyText(amount)).reduce(addMoney, zeroMoney('INR')))).toBe(
      '674597.34',
    );
  });

  it('asks for the currency when nothing names it, and still previews', () => {
    const harness = createImportHarness();
    const { preview, changes, importRun } = harness.plan(brand());
    expect(preview.needs.map(({ what, file }) => [what, file])).toEqual([
      ['currency', 'tracking_data.csv'],
      ['currency', 'payouts.csv'],
    ]);
    expect(preview.counts.added).toBe(5300);
    expect(changes).toEqual([]);
    expect(importRun).toBeNull();
  });
});

describe.skipIf(!existsSync(sharedData))('real files: lists of accounts', () => {
  const top1000 = () => load('lists', 'instagram-top1000-2022-09.csv');
  const top200 = () => load('lists', 'instagram-top200.csv');
  const tiktok = () => load('lists', 'tiktok-nigeria-top200.csv');
  const followers = ({ store }: ImportHarness, key: string) =>
    store
      .lookup('account', 'key', key)
      .flatMap(({ id }) => store.lookup('metricSnapshot', 'subject', id).map(({ metrics }) => metrics.followers));

  it('reads 1,050 rows as 983 accounts and leaves six handles to a decision', () => {
    const harness = createImportHarness();
    const { preview, rows } = harness.import([top1000()]);
    expect(preview.counts).toEqual({
      read: 1050,
      added: 983,
      changed: 0,
      unchanged: 0,
      skipped: 61,
      doubtful: 6,
      problems: 0,
    });
    expect(preview.doubtful).toHaveLength(6);
    const identical = new Set(rows.filter(({ outcome }) => outcome === 'skipped').map(({ title }) => title));
    const doubtful = new Set(rows.filter(({ outcome }) => outcome === 'doubtful').map(({ title }) => title));
    expect([...identical].filter((title) => !doubtful.has(title))).toHaveLength(58);
    expect(harness.store.count('account')).toBe(983);
    expect(followers(harness, 'instagram:cristiano')).toEqual([477_900_000]);
    expect(preview.files[0]).toMatchObject({ platform: 'instagram', capturedOn: '2022-09-01' });
    const again = harness.import([top1000()]);
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 0, unchanged: 983, skipped: 61, doubtful: 6 });
    expect(again.preview.changesNothing).toBe(true);
  });

  it('takes the decided rows and does not ask again', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([top1000()]);
    const decisions = Object.fromEntries(preview.doubtful.map(({ id, options }) => [id, options[1]!.id]));
    const decided = harness.import([top1000()], { decisions });
    expect(decided.preview.counts).toMatchObject({ added: 0, changed: 6, doubtful: 0, unchanged: 977, skipped: 67 });
    const again = harness.import([top1000()]);
    expect(again.preview.doubtful).toEqual([]);
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 0, doubtful: 0 });
  });

  it('adds figures, not people, when a second list names the same handles', () => {
    const harness = createImportHarness();
    harness.import([top1000()]);
    const known = [...harness.store.all('account')].map(({ handle }) => handle);
    const { preview } = harness.import([top200()]);
    expect(preview.counts).toMatchObject({ read: 200, problems: 0, doubtful: 0 });
    expect(preview.counts.added + preview.counts.changed).toBe(200);
    const handles = [...harness.store.all('account')].map(({ handle }) => handle!.toLowerCase());
    expect(new Set(handles).size).toBe(handles.length);
    expect(handles.length).toBe(known.length + preview.counts.added);
    expect(harness.store.count('influencer')).toBe(handles.length);
    expect(followers(harness, 'instagram:cristiano')).toEqual([477_900_000, 475_800_000]);
  });

  it('reads 200 accounts of the ranking', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([top200()]);
    expect(preview.counts).toMatchObject({ read: 200, added: 200, problems: 0 });
    const [account] = harness.store.lookup('account', 'key', 'instagram:leomessi');
    expect(harness.store.lookup('metricSnapshot', 'subject', account!.id)[0]!.metrics).toEqual({
      followers: 357_300_000,
      posts: 890,
      averageLikes: 6_800_000,
    });
  });

  it('decodes Windows-1252 and keeps destroyed names with a notice', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([tiktok()]);
    expect(preview.counts).toMatchObject({ read: 200, added: 200, problems: 0 });
    expect(preview.files[0]).toMatchObject({ encoding: 'windows-1252', platform: 'tiktok', headerRow: 2 });
    expect(preview.files[0]!.guesses.join(' ')).toContain('Windows-1252');
    const names = [...harness.store.all('influencer')].map(({ name }) => name);
    expect(names).toContain('Niké');
    expect(names).toContain('The Lawal’s ??');
    expect(names).toContain('kiss_aka_me');
    expect(harness.store.lookup('account', 'key', 'tiktok:kiss_aka_me')[0]!.displayName).toBe('??????? ??????');
    const notice = preview.problems.find(({ row }) => row === 6);
    expect(notice).toMatchObject({ severity: 'notice', column: 'Name' });
  });

  it('takes all files in one call', () => {
    const harness = createImportHarness();
    const files = [tiktok(), top200(), ...brand(), top1000()];
    const { preview } = harness.import(files, { currency: 'INR' });
    const { read, added, changed, unchanged, skipped, doubtful, problems } = preview.counts;
    expect(read).toBe(5300 + 1050 + 200 + 200);
    expect(added + changed + unchanged + skipped + doubtful + problems).toBe(read);
    expect(problems).toBe(0);
    const again = harness.import(files.reverse(), { currency: 'INR' });
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 0 });
  });
});
