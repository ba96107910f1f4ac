import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { createImportHarness } from '#test/helpers/import-harness.ts';

const RUNS = 150;

const headers = [
  'influencer_id,name,category,gender,follower_count,platform',
  'post_id,influencer_id,platform,post_date,post_url,caption,reach,likes,comments',
  'tracking_id,source,campaign,influencer_id,user_id,product,transaction_date,orders,revenue,currency',
  'payout_id,influencer_id,basis,rate,orders,total_payout',
  'Instagram name,Name,Subscribers,Engagement average,Category_1',
  'Rank,Name,Username,Follower Count',
  'Handle,Name,Platform,Country,Followers,URL,Name',
  'Post ID,Account username,Account name,Description,Publish time,Post type,Date,Views',
  'Post ID,Page name,Title,Description,Publish time,Permalink,Post type,Reactions',
  'Video title,Video link,Post time,Total likes',
  'Name,Financial Status,Currency,Subtotal,Created at,Lineitem name,Id,Discount Code,Cancelled at,Refunded Amount',
  'Name,Instagram,TikTok,Followers',
];

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      '1.0',
      'Asha Example',
      'asha',
      '@asha',
      'Instagram',
      'influencer',
      'organic',
      'per_post',
      '5',
      '2025-04-01',
      'voided',
      'asha; ben',
      'https://www.tiktok.com/@asha/video/12345',
    ),
  },
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    '-5',
    '1.5',
    '1,5',
    '"1,050"',
    '1.2K',
    '1e9',
    'NaN',
    '03/04/2025',
    '29.02.2025',
    '??????',
    '=1+1',
    '__proto__',
    'EUR',
    '₹5',
    '9'.repeat(40),
    'https://x.com/a',
    '\u0000',
    '\ufffd',
    '\r',
    '\n',
    ';',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const lineOf = (width: number) =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
      fc.array(cell, { maxLength: 12 }),
    )
    .map((cells) => cells.join(','));
const table = fc
  .constantFrom(...headers)
  .chain((header) =>
    fc
      .tuple(fc.array(lineOf(header.split(',').length), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, newline]) => new TextEncoder().encode([header, ...lines].join(newline))),
  );
const bytes = fc.oneof(
  { weight: 6, arbitrary: table },
  fc.uint8Array({ maxLength: 200 }).map((array) => Uint8Array.from(array)),
);
const files = fc
  .array(bytes, { minLength: 1, maxLength: 3 })
  .map((contents): ImportSource[] =>
    contents.map((content, index) => ({ name: `tiktok-${index}.csv`, bytes: content })),
  );
const options: fc.Arbitrary<ImportOptions> = fc.constantFrom(
  {},
  { currency: 'EUR' },
  { currency: 'EUR', allocateByOrders: true, intoCampaign: 'Summer' },
  { files: { 0: { encoding: 'windows-1252', decimals: 'comma', dateOrder: 'dmy' } } },
);

describe('any file', () => {
  it('is planned without an exception, every row once, and what is planned can be stored', () => {
    fc.assert(
      fc.property(files, options, (sources, given) => {
        const harness = createImportHarness();
        const { preview, rows } = harness.import(sources, given);
        const { read, added, changed, unchanged, skipped, doubtful, problems } = preview.counts;
        expect(added + changed + unchanged + skipped + doubtful + problems).toBe(read);
        expect(rows).toHaveLength(read);
        const wrong = new Set(
          rows.filter(({ outcome }) => outcome === 'wrong').map(({ file, row }) => `${file} ${row}`),
        );
        const told = new Set(preview.problems.map(({ file, row }) => `${file} ${row}`));
        expect([...wrong].filter((place) => !told.has(place))).toEqual([]);
        const again = harness.import(sources, given).preview;
        if (preview.needs.length > 0) return;
        expect(again.counts).toMatchObject({ read, added: 0, changed: 0, problems });
        expect(again.changesNothing).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('can be decided in any way: what is planned then can be stored, and settles', () => {
    fc.assert(
      fc.property(files, options, fc.nat(3), (sources, given, pick) => {
        const harness = createImportHarness();
        const { doubtful, needs } = harness.plan(sources, given).preview;
        if (needs.length > 0) return;
        const decisions = Object.fromEntries(
          doubtful.map(({ id, options: choices }) => [id, choices[pick % choices.length]!.id]),
        );
        const { preview } = harness.import(sources, { ...given, decisions });
        const asked = new Set(doubtful.map(({ id }) => id));
        expect(preview.doubtful.filter(({ id, decided }) => asked.has(id) && decided === null)).toEqual([]);
        const again = harness.import(sources, { ...given, decisions }).preview;
        expect(again.counts).toMatchObject({ added: 0, changed: 0 });
      }),
      { numRuns: RUNS },
    );
  });
});
