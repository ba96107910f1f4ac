import { describe, expect, it } from 'vitest';
import { fieldOf, normaliseHeader } from '#shared/domain/import/presets/preset.ts';
import { presets } from '#shared/domain/import/presets/presets.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';
import { presetFixtures } from '#test/helpers/preset-fixtures.ts';

interface Layout {
  readonly preset: string;
  readonly name: string;
  readonly content: string;
  readonly options?: Parameters<ReturnType<typeof createImportHarness>['plan']>[1];
  /** Headers of columns that are not stored, with words of the reason. */
  readonly leftOut: readonly (readonly [header: string, why: string])[];
}

const person = textFile(
  'people.csv',
  'influencer_id,name,category,gender,follower_count,platform\n1,Asha Example,Food,Female,1200,Instagram\n',
);
const reachable = textFile(
  'reachable.csv',
  'Name,Handle,Platform,Email\nLena Fox,lena.fox,Instagram,lena@example.com\n',
);

const layouts: readonly Layout[] = [
  {
    preset: 'programme-influencers',
    name: 'a.csv',
    content:
      '"Influencer ID";"NAME";"Category";"Gender";"Follower Count";"Platform"\n2;Ben Sample;Food;Male;1.050;YouTube\n',
    leftOut: [],
  },
  {
    preset: 'programme-posts',
    name: 'b.csv',
    content:
      'post_id,influencer_id,platform,post_date,post_url,caption,reach,likes,comments\n1,1.0,Instagram,2025-04-02,https://example.com/1,"Hi, all",1.2K,5,1\n',
    leftOut: [],
  },
  {
    preset: 'tracking-orders',
    name: 'c.csv',
    content:
      'tracking_id,source,campaign,influencer_id,user_id,product,transaction_date,orders,revenue\n1,paid_ad,Spring,,u1,Tea,2025-04-02,1,5.5\n',
    options: { currency: 'EUR' },
    leftOut: [['user_id', 'personal data of customers']],
  },
  {
    preset: 'programme-payouts',
    name: 'd.csv',
    content: 'payout_id,influencer_id,basis,rate,orders,total_payout\n1,1,per_order,5,2.0,10\n',
    options: { currency: 'EUR' },
    leftOut: [],
  },
  {
    preset: 'instagram-list',
    name: 'e.csv',
    content:
      '\ufeffS.no,Instagram name, Name,Subscribers,Audience country,"Authentic engagement\n","Engagement average\n",Category_1,Category_2,sales_from_marketing\n' +
      '1,zoe.example,Zoe Example,477.9M,India,5M,6.2M,Food,,47790000\n',
    leftOut: [
      ['S.no', 'position'],
      ['Audience country', 'where the audience lives'],
      ['sales_from_marketing', 'estimate'],
    ],
  },
  {
    preset: 'rank-list',
    name: 'instagram-f.csv',
    content:
      '\ufeffrank,channel_info,influence_score,posts,followers,avg_likes,60_day_eng_rate,new_post_avg_like,total_likes,country\r\n' +
      '1,zoe.example,92,3.3k,475.8m,8.7m,NaN%,6.5m,29.0b,\r\n',
    leftOut: [
      ['rank', 'position'],
      ['influence_score', 'score'],
      ['60_day_eng_rate', 'rates are computed'],
      ['new_post_avg_like', 'newest posts'],
      ['total_likes', 'whole life'],
    ],
  },
  {
    preset: 'username-list',
    name: 'tiktok-g.csv',
    content: ',,,\r\nRank,Name,Username,Follower Count\r\n1,Zoe Example,@zoe.example,10.4M\r\n',
    leftOut: [['Rank', 'position']],
  },
  {
    preset: 'influencer-list',
    name: 'h.csv',
    content:
      'Full Name|Handle|Network|Followers|Location|Niche|E-mail|ER|Mood\nZoe Example|@zoe.example|TikTok|42.9k|Portugal|Food|zoe@example.com|11.85%|fine\n',
    leftOut: [
      ['ER', 'rates are computed'],
      ['Mood', 'not known'],
    ],
  },
  {
    preset: 'posts',
    name: 'i.csv',
    content:
      'Handle,Platform,Post URL,Date,Likes,Engagement rate,Mood\n@zoe.example,TikTok,https://example.com/1,2025-04-02,1.2K,3%,fine\n',
    options: { decisions: { 'owner:0:@zoe.example': 'new' } },
    leftOut: [
      ['Engagement rate', 'rates are computed'],
      ['Mood', 'not known'],
    ],
  },
  {
    preset: 'orders',
    name: 'j.csv',
    content:
      'Order number,Order date,Net sales,Currency,Channel,Customer name,Mood\n7,2025-04-02,12.50,EUR,organic,Ana Example,fine\n',
    leftOut: [
      ['Customer name', 'personal data of customers'],
      ['Mood', 'not known'],
    ],
  },
  {
    preset: 'ledger',
    name: 'k.csv',
    content: 'Influencer,Paid on,Amount,Currency,Deadline,Mood\nAsha Example,2025-04-02,12.50,EUR,2025-04-01,fine\n',
    leftOut: [
      ['Deadline', 'nothing about the payment'],
      ['Mood', 'not known'],
    ],
  },
  {
    preset: 'vcard-contacts',
    name: 'l.vcf',
    content: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Tove Ahlin\r\nEMAIL:tove@example.com\r\nEND:VCARD\r\n',
    leftOut: [
      ['UID', 'no field for it'],
      ['Revised', 'no field for it'],
    ],
  },
  {
    preset: 'calendar-file',
    name: 'm.ics',
    content:
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260519T100000Z\r\nSUMMARY:Launch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    leftOut: [],
  },
  {
    preset: 'mail',
    name: 'n.eml',
    content:
      'Message-ID: <1@example.com>\r\nDate: Tue, 19 May 2026 10:00:00 +0000\r\nFrom: Office <office@example.com>\r\nTo: lena@example.com\r\nSubject: Hello\r\n\r\nHello\r\n',
    leftOut: [],
  },
];

describe('presets', () => {
  it.each(layouts)(
    '$preset is recognised by its headers and reads its row',
    ({ preset, name, content, options, leftOut }) => {
      const harness = createImportHarness();
      harness.import([person, reachable]);
      const { preview } = harness.import([textFile(name, content)], options);
      const [file] = preview.files;
      expect(preview.problems).toEqual([]);
      expect(preview.counts).toMatchObject({ read: 1, added: 1 });
      expect(file!.preset?.id).toBe(preset);
      expect(file!.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(
        leftOut.map(([header]) => header),
      );
      for (const [header, why] of leftOut) {
        expect(file!.columns.find((column) => column.header === header)!.why).toContain(why);
      }
      expect(harness.import([textFile(name, content)], options).preview.changesNothing).toBe(true);
    },
  );

  it('all have a layout here or among the fixtures, but for those that are refused', () => {
    const tried = new Set([...layouts, ...presetFixtures].map(({ preset }) => preset));
    const read = presets.filter(({ refusal }) => refusal === undefined).map(({ id }) => id);
    expect([...tried].sort()).toEqual(read.sort());
  });

  it('are written with headers as they are compared, and need only fields they have', () => {
    for (const { columns, leftOut, signature, required } of presets) {
      const headers = [...columns, ...leftOut].map(([header]) => header);
      expect(headers.map(normaliseHeader)).toEqual(headers);
      expect(new Set(headers).size).toBe(headers.length);
      expect(signature.filter((header) => !headers.includes(header))).toEqual([]);
      const fields = new Set(columns.map(([, target]) => fieldOf(target)));
      expect(required.every((group) => group.some((field) => fields.has(field)))).toBe(true);
    }
  });

  it('reads the shortened figures of a ranking and of a list exactly', () => {
    const harness = createImportHarness();
    harness.import(layouts.slice(4, 6).map(({ name, content }) => textFile(name, content)));
    const [account] = harness.store.lookup('account', 'key', 'instagram:zoe.example');
    const metrics = harness.store.lookup('metricSnapshot', 'subject', account!.id).map((snapshot) => snapshot.metrics);
    expect(metrics).toEqual([
      { followers: 477_900_000, averageAuthenticEngagements: 5_000_000, averageEngagements: 6_200_000 },
      { followers: 475_800_000, posts: 3_300, averageLikes: 8_700_000 },
    ]);
    expect(harness.store.count('influencer')).toBe(1);
  });
});

describe('decisions', () => {
  const rows = (revenue: number) => `7,organic,,,Tea,2025-04-01,1,${revenue}`;
  const file = textFile(
    'orders.csv',
    [
      'tracking_id,source,campaign,influencer_id,product,transaction_date,orders,revenue',
      rows(5),
      rows(6),
      rows(6),
    ].join('\n'),
  );
  const eur = { currency: 'EUR' };

  it.each([
    ['row:2', { added: 1, skipped: 2 }, ['5.00']],
    ['row:3', { added: 1, skipped: 2 }, ['6.00']],
    ['leave', { added: 0, skipped: 3 }, []],
    ['row:99', { added: 0, skipped: 1, doubtful: 2 }, []],
  ])('%s', (option, counts, amounts) => {
    const harness = createImportHarness();
    const [item] = harness.plan([file], eur).preview.doubtful;
    expect(item!.decided).toBeNull();
    const { preview } = harness.import([file], { ...eur, decisions: { [item!.id]: option } });
    expect(preview.counts).toMatchObject({ read: 3, ...counts });
    expect([...harness.store.all('order')].map(({ revenue }) => revenue.amount)).toEqual(amounts);
    const again = harness.import([file], eur).preview;
    expect(again.changesNothing).toBe(true);
    // What was chosen is not asked again.
    expect(again.doubtful).toHaveLength(amounts.length > 0 ? 0 : 1);
  });

  it('settle differing rows of an account also where the chosen one alone has figures', () => {
    const harness = createImportHarness();
    const list = textFile('tiktok-list.csv', 'Name,Username,Follower Count\nMara,mara,\n,mara,12\n');
    const [item] = harness.plan([list]).preview.doubtful;
    const decisions = { [item!.id]: 'row:3' };
    harness.import([list], { decisions });
    expect(harness.import([list], { decisions }).preview.changesNothing).toBe(true);
  });
});
