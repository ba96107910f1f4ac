import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportCancelledError, type ImportSource } from '#shared/domain/import/import-types.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { addMoney, decimalText, fromMoneyText, zeroMoney } from '#shared/lib/money.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const influencers = (...lines: string[]) =>
  textFile('influencers.csv', ['influencer_id,name,category,gender,follower_count,platform', ...lines].join('\n'));
const posts = (...lines: string[]) =>
  textFile(
    'posts.csv',
    ['post_id,influencer_id,platform,post_date,post_url,caption,reach,likes,comments', ...lines].join('\n'),
  );
const orders = (...lines: string[]) =>
  textFile(
    'orders.csv',
    ['tracking_id,source,campaign,influencer_id,product,transaction_date,orders,revenue', ...lines].join('\n'),
  );
const payouts = (...lines: string[]) =>
  textFile('payouts.csv', ['payout_id,influencer_id,basis,rate,orders,total_payout', ...lines].join('\n'));
const list = (name: string, ...lines: string[]) =>
  textFile(name, ['Username,Name,Follower Count', ...lines].join('\n'));

const eur = { currency: 'EUR' } as const;
const ASHA = '1,Asha Example,Food,Female,1200,Instagram';
const BEN = '2,Ben Sample,Travel,Male,5300,YouTube';

const names = ({ store }: ImportHarness) => [...store.all('influencer')].map(({ name }) => name);
const followersOf = ({ store }: ImportHarness, key: string) =>
  store
    .lookup('account', 'key', key)
    .flatMap(({ id }) => store.lookup('metricSnapshot', 'subject', id))
    .map(({ metrics }) => metrics.followers);

describe('linked files', () => {
  it('link by id although one file says 1.0 and another 1, in any order', () => {
    const harness = createImportHarness();
    const { preview } = harness.import(
      [
        payouts('1,1.0,per_order,5,2.0,10'),
        orders('1,influencer,Spring,1.0,Tea,2025-04-01,2,20.5'),
        posts('1,1,Instagram,2025-04-02,,Hello,100,5,1'),
        influencers(ASHA),
      ],
      eur,
    );
    expect(preview.counts).toMatchObject({ read: 4, added: 4, problems: 0 });
    const [person] = harness.store.all('influencer');
    expect([...harness.store.all('order')][0]).toMatchObject({
      influencerId: person!.id,
      channel: 'influencer',
      quantity: 2,
    });
    expect([...harness.store.all('post')][0]!.accountId).toBe([...harness.store.all('account')][0]!.id);
    expect([...harness.store.all('collaboration')]).toHaveLength(1);
    expect([...harness.store.all('payment')][0]).toMatchObject({ basis: 'per-order', units: 2, allocations: [] });
    expect([...harness.store.all('campaign')][0]).toMatchObject({ name: 'Spring', currency: 'EUR' });
  });

  it('leave a trail from every row to the file', () => {
    const harness = createImportHarness();
    const { importRun } = harness.import([influencers(ASHA), orders('7,organic,,,Tea,2025-04-01,1,5')], eur);
    const evidence = [...harness.store.all('order'), ...harness.store.all('metricSnapshot')].map((row) => row.evidence);
    expect(evidence).toEqual([
      { source: 'export', file: 'orders.csv', row: 2, importId: importRun!.id },
      { source: 'export', file: 'influencers.csv', row: 2, importId: importRun!.id },
    ]);
    expect(harness.store.get('importRun', importRun!.id)).toMatchObject({
      actor: 'Tester',
      counts: { read: 2, added: 2 },
    });
  });

  it('a changed export changes what differs and nothing else', () => {
    const harness = createImportHarness();
    harness.import(
      [
        influencers(ASHA),
        orders('1,influencer,Spring,1,Tea,2025-04-01,2,20.5'),
        posts('1,1,Instagram,2025-04-02,,Hello,100,5,1'),
      ],
      eur,
    );
    const { preview, rows } = harness.import(
      [
        influencers(ASHA),
        orders('1,influencer,Spring,1,Tea,2025-04-01,2,21'),
        posts('1,1,Instagram,2025-04-02,,Hello,120,5,1'),
      ],
      eur,
    );
    expect(preview.counts).toMatchObject({ added: 0, changed: 2, unchanged: 1 });
    const changed = rows.filter(({ outcome }) => outcome === 'changed');
    expect(changed.map(({ changes }) => changes)).toEqual([
      [{ field: 'revenue', before: '20.50 EUR', after: '21.00 EUR' }],
      [{ field: 'reach', before: '100', after: '120' }],
    ]);
    expect([...harness.store.all('metricSnapshot')]).toHaveLength(3);
  });

  it('ids of two programmes do not meet', () => {
    const harness = createImportHarness();
    harness.import([influencers(ASHA)]);
    const other = harness.import([influencers('1,Zoe Different,Food,Female,9,Instagram')], { idSystem: 'autumn' });
    expect(other.preview.counts).toMatchObject({ added: 1, doubtful: 0 });
    expect(names(harness)).toEqual(['Asha Example', 'Zoe Different']);
  });

  it('an id that belongs to somebody with another name waits, and so do its rows', () => {
    const harness = createImportHarness();
    harness.import([influencers(ASHA)]);
    const files = [
      influencers('1,Zoe Different,Food,Female,9,Instagram'),
      orders('1,influencer,Spring,1,Tea,2025-04-01,2,20.5', '2,organic,,,Tea,,1,1'),
    ];
    const { preview } = harness.plan(files, eur);
    expect(preview.counts).toMatchObject({ added: 1, doubtful: 2 });
    expect(preview.doubtful).toHaveLength(1);
    expect(preview.doubtful[0]!.rows).toEqual([
      { file: 'influencers.csv', row: 2 },
      { file: 'orders.csv', row: 2 },
    ]);
    const renamed = harness.import(files, { ...eur, decisions: { [preview.doubtful[0]!.id]: 'rename' } });
    expect(renamed.preview.counts).toMatchObject({ added: 2, changed: 1, doubtful: 0 });
    expect(names(harness)).toEqual(['Zoe Different']);
  });

  it('a name that differs by accents, order or a letter is no doubt', () => {
    const harness = createImportHarness();
    harness.import([influencers('1,José Álvarez,Food,Male,5,Instagram')]);
    for (const name of ['Jose Alvarez', 'Álvarez José', 'Jose Alvares', 'Dr José Álvarez']) {
      expect(harness.plan([influencers(`1,${name},Food,Male,5,Instagram`)]).preview.doubtful).toEqual([]);
    }
  });
});

describe('lists', () => {
  it('the same handle is the same account, whatever its case, and another figure is a new snapshot', () => {
    const harness = createImportHarness();
    harness.import([list('instagram-2025-01-10.csv', '@Asha.Example,Asha Example,1.2K')]);
    const { preview, rows } = harness.import([list('instagram-2025-03-01.csv', 'asha.example,Asha Example,"1,500"')]);
    expect(preview.counts).toMatchObject({ added: 0, changed: 1 });
    expect(rows[0]!.changes).toEqual([{ field: 'followers', before: '1200', after: '1500' }]);
    expect(followersOf(harness, 'instagram:asha.example')).toEqual([1200, 1500]);
    const days = [...harness.store.all('metricSnapshot')].map(({ evidence }) => evidence.capturedOn);
    expect(days).toEqual(['2025-01-10', '2025-03-01']);
  });

  it('a known name behind a new handle is asked about, and each answer is kept', () => {
    const base = () => {
      const harness = createImportHarness();
      harness.import([list('instagram.csv', 'asha,Asha Example,5')]);
      return harness;
    };
    const tiktok = list('tiktok.csv', 'asha.tt,asha  EXAMPLE,7');
    const { preview } = base().plan([tiktok]);
    expect(preview.counts).toMatchObject({ added: 0, doubtful: 1 });
    const [item] = preview.doubtful;
    expect(item!.options.map(({ id }) => id.replace(/:.*/u, ''))).toEqual(['id', 'new', 'leave']);

    const same = base();
    same.import([tiktok], { decisions: { [item!.id]: same.plan([tiktok]).preview.doubtful[0]!.options[0]!.id } });
    expect(same.store.count('influencer')).toBe(1);
    expect(same.store.count('account')).toBe(2);
    expect(same.plan([tiktok]).preview).toMatchObject({ changesNothing: true, doubtful: [] });

    const other = base();
    other.import([tiktok], { decisions: { [item!.id]: 'new' } });
    expect(other.store.count('influencer')).toBe(2);
    expect(other.plan([tiktok]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
  });

  describe('somebody new by handle and name', () => {
    const people = (...lines: string[]) =>
      textFile('people.csv', `Handle,Name,Platform,Email,Phone,Website\n${lines.join('\n')}\n`);
    const known = 'asha,Asha Example,Instagram,asha@example.com,+49 30 1234567,https://asha.example.com';
    const base = () => {
      const harness = createImportHarness();
      harness.import([people(known)]);
      return harness;
    };

    it.each([
      ['email', 'studio,Studio North,TikTok,ASHA@example.com,,', 'email'],
      ['phone', 'studio,Studio North,TikTok,,0049 30 123 45 67,', 'phone'],
      ['link', 'studio,Studio North,TikTok,,,http://www.asha.example.com/', 'link'],
      ['name in another script', 'kowal,Юлія Коваль,TikTok,,,', 'name'],
    ])('with the %s of somebody known is asked about, with the reason', (_what, row, reason) => {
      const harness = base();
      harness.import([people('yuliya,Yuliya Koval,Instagram,,,')]);
      const { preview } = harness.plan([people(row)]);
      expect(preview.counts).toMatchObject({ added: 0, doubtful: 1 });
      const [same] = preview.doubtful[0]!.options;
      expect(same!.why?.map(({ what }) => what)).toContain(reason);
      const decisions = { [preview.doubtful[0]!.id]: same!.id };
      const persons = harness.store.count('influencer');
      harness.import([people(row)], { decisions });
      expect(harness.store.count('influencer')).toBe(persons);
      expect(harness.plan([people(row)]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
    });

    it('is not asked about for what more than three people share, such as the address of an agency', () => {
      const harness = createImportHarness();
      const shared = (index: number) => `h${index},Person ${index} Example,Instagram,office@example.com,,`;
      harness.import([people(...[1, 2, 3, 4].map(shared))]);
      expect(harness.plan([people(shared(5))]).preview.counts).toMatchObject({ added: 1, doubtful: 0 });
    });

    it('is not asked about within one file, and is between two', () => {
      const harness = createImportHarness();
      const twin = known.replace('asha,Asha Example', 'studio,Studio North');
      expect(harness.plan([people(known, twin)]).preview.counts).toMatchObject({ added: 2, doubtful: 0 });
      const both = [people(known), { ...people(twin), name: 'others.csv' }];
      expect(harness.plan(both).preview.counts).toMatchObject({ added: 1, doubtful: 1 });
    });
  });

  it('names within one file make no doubt; the same name in two files does', () => {
    const harness = createImportHarness();
    const first = list('instagram.csv', 'asha,Asha Example,5', 'asha2,Asha Example,6');
    expect(harness.plan([first]).preview.counts).toMatchObject({ added: 2, doubtful: 0 });
    const both = [first, list('tiktok.csv', 'asha.tt,Asha Example,7')];
    const { preview } = harness.plan(both);
    expect(preview.counts).toMatchObject({ added: 2, doubtful: 1 });
    const decisions = { [preview.doubtful[0]!.id]: preview.doubtful[0]!.options[1]!.id };
    expect(harness.import(both, { decisions }).preview.counts).toMatchObject({ added: 2, changed: 1 });
  });

  it('differing rows of one handle wait, and what they agree about goes in', () => {
    const harness = createImportHarness();
    const file = textFile(
      'x.csv',
      'Instagram name,Name,Subscribers,Engagement average\nasha,Asha,5K,100\nasha,Asha,5K,200\nasha,Asha,5K,200\n',
    );
    const { preview } = harness.import([file]);
    expect(preview.counts).toMatchObject({ read: 3, added: 1, doubtful: 1, skipped: 1 });
    expect(preview.doubtful[0]!.options.map(({ label }) => label).slice(0, 2)).toEqual([
      'Row 2: average engagements 100',
      'Row 3: average engagements 200',
    ]);
    expect([...harness.store.all('metricSnapshot')].map(({ metrics }) => metrics)).toEqual([{ followers: 5000 }]);
  });

  it('fills blanks and never overwrites what is there', () => {
    const harness = createImportHarness();
    const general = (line: string) => textFile('list.csv', `Handle,Name,Platform,Country,City,Followers\n${line}\n`);
    harness.import([general('asha,,Instagram,India,,5')]);
    const { preview, rows } = harness.import([general('asha,Asha Example,IG,Nepal,Pune,5')]);
    expect(rows[0]!.changes).toEqual([
      { field: 'name', before: 'asha', after: 'Asha Example' },
      { field: 'city', before: null, after: 'Pune' },
    ]);
    expect(preview.problems[0]).toMatchObject({
      severity: 'notice',
      problem: expect.stringContaining("country stays 'India'"),
    });
    expect([...harness.store.all('influencer')][0]).toMatchObject({
      name: 'Asha Example',
      country: 'India',
      city: 'Pune',
    });
  });

  it('a list of names alone can be imported again', () => {
    const harness = createImportHarness();
    const file = textFile('names.csv', 'Name,Country,Email\nAsha Example,India,asha@example.com\n');
    expect(harness.import([file]).preview.counts).toMatchObject({ added: 1 });
    expect(harness.import([file]).preview).toMatchObject({ changesNothing: true, doubtful: [] });
    const other = textFile('names.csv', 'Name,Country,Email,City\nAsha Example,India,asha@example.com,Pune\n');
    expect(harness.plan([other]).preview.counts).toMatchObject({ doubtful: 1 });
  });

  it('addresses of profiles say platform and handle', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([
      textFile(
        'links.csv',
        'Name,Profile URL,Followers\nAsha,https://www.instagram.com/asha.example/?hl=en,5\nBen,https://www.tiktok.com/@ben,6\n',
      ),
      textFile('handles.csv', 'Handle,Followers,Platform\nhttps://x.com/cem,7,\n'),
    ]);
    expect(preview.counts).toMatchObject({ added: 3, problems: 0 });
    expect(followersOf(harness, 'instagram:asha.example')).toEqual([5]);
    expect(followersOf(harness, 'tiktok:ben')).toEqual([6]);
    expect(followersOf(harness, 'x:cem')).toEqual([7]);
    const again = harness.plan([textFile('links.csv', 'Name,Profile URL\nZoe,https://blog.example.com/zoe\n')]);
    expect(again.preview.problems).toEqual([
      expect.objectContaining({ row: 2, column: 'Profile URL', severity: 'notice' }),
    ]);
  });

  it('an account without a handle stays the one it is beside others of the platform', () => {
    const harness = createImportHarness();
    harness.import([influencers(ASHA)]);
    const others = list('instagram.csv', 'asha.one,Asha Example,1', 'asha.two,Asha Example,2');
    const { preview } = harness.plan([others]);
    const decisions = Object.fromEntries(preview.doubtful.map(({ id, options: [first] }) => [id, first!.id]));
    harness.import([others], { decisions });
    expect(harness.store.count('influencer')).toBe(1);
    const accounts = harness.store.count('account');
    harness.import([influencers(ASHA.replace('1200', '1300'))]);
    expect(harness.store.count('account')).toBe(accounts + 1);
    harness.import([influencers(ASHA.replace('1200', '1400'))]);
    expect(harness.store.count('account')).toBe(accounts + 1);
  });

  it('the same figures on a later day are a new snapshot', () => {
    const harness = createImportHarness();
    harness.import([list('instagram-2025-01-10.csv', 'asha,Asha,5')]);
    const { rows } = harness.import([list('instagram-2025-02-10.csv', 'asha,Asha,5')]);
    expect(rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: 'day of the figures', before: '2025-01-10', after: '2025-02-10' }],
    });
  });

  it('decimal commas, semicolons and grouping points', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([
      textFile('tiktok.csv', 'sep=;\r\nUsername;Name;Follower Count\r\na;A;1.050\r\nb;B;2,5K\r\n'),
    ]);
    expect(preview.files[0]).toMatchObject({ delimiter: ';' });
    expect(followersOf(harness, 'tiktok:a')).toEqual([1050]);
    expect(followersOf(harness, 'tiktok:b')).toEqual([2500]);
  });
});

describe('money', () => {
  it('takes the currency from a sign that belongs to one currency alone', () => {
    const harness = createImportHarness();
    const { preview } = harness.import([orders('1,organic,,,Tea,2025-04-01,1,"₹ 1,050.50"')]);
    expect(preview.needs).toEqual([]);
    expect([...harness.store.all('order')][0]!.revenue).toEqual({ amount: '1050.50', currency: 'INR' });
    expect(preview.files[0]!.guesses.join(' ')).toContain('INR');
  });

  it('sets the home currency only where there is none', () => {
    const harness = createImportHarness();
    harness.import([orders('1,organic,,,Tea,2025-04-01,1,5')], { currency: 'INR' });
    harness.import([orders('2,organic,,,Tea,2025-04-01,1,5')], eur);
    expect(harness.store.workspace().homeCurrency).toBe('INR');
  });

  it('splits payouts by orders to the last cent; without orders they stay on the influencer, with a word', () => {
    const harness = createImportHarness();
    const files = [
      influencers(ASHA, BEN),
      orders(
        '1,influencer,Spring,1,Tea,2025-04-01,2,20',
        '2,influencer,Autumn,1,Tea,2025-04-01,1,20',
        '3,organic,Spring,,Tea,2025-04-01,9,20',
      ),
      payouts('1,1,per_post,50,,100', '2,2,per_post,50,,100'),
    ];
    const { preview } = harness.import(files, { ...eur, allocateByOrders: true });
    expect(preview.allocationOffer).toEqual({ payments: 1, campaigns: ['Autumn', 'Spring'] });
    const [first, second] = [...harness.store.all('payment')];
    expect(first!.allocations.map(({ amount }) => amount.amount)).toEqual(['66.67', '33.33']);
    expect(second!.allocations).toEqual([]);
    expect(preview.problems).toEqual([expect.objectContaining({ file: 'payouts.csv', row: 3, severity: 'notice' })]);
    expect(harness.import(files, { ...eur, allocateByOrders: true }).preview.changesNothing).toBe(true);
  });

  it('an amount that does not fit its rate is taken as written, with a word', () => {
    const harness = createImportHarness();
    const { preview } = harness.plan([influencers(ASHA), payouts('1,1,per_order,5,3.0,16')], eur);
    expect(preview.problems[0]).toMatchObject({
      row: 2,
      severity: 'notice',
      problem: expect.stringContaining('15.00'),
    });
  });

  it('a corrected payout keeps its allocations adding up', () => {
    const harness = createImportHarness();
    const rest = [influencers(ASHA), orders('1,influencer,Spring,1,Tea,,2,20', '2,influencer,Autumn,1,Tea,,1,20')];
    harness.import([...rest, payouts('1,1,fee,,,100')], { ...eur, allocateByOrders: true });
    harness.import([payouts('1,1,fee,,,50.01')], eur);
    const [payment] = harness.store.all('payment');
    expect(payment!.allocations.map(({ amount }) => amount.amount)).toEqual(['33.34', '16.67']);
  });
});

describe('options', () => {
  it('puts rows without a campaign into the named one', () => {
    const harness = createImportHarness();
    harness.import(
      [
        influencers(ASHA),
        posts('1,1,Instagram,2025-04-02,,Hello,100,5,1'),
        orders('1,organic,,,Tea,,1,1', '2,organic,Spring,,Tea,,1,1'),
      ],
      {
        ...eur,
        intoCampaign: 'Summer',
      },
    );
    const byId = new Map([...harness.store.all('campaign')].map(({ id, name }) => [id, name]));
    expect(
      [...harness.store.all('post'), ...harness.store.all('order')].map(({ campaignId }) => byId.get(campaignId!)),
    ).toEqual(['Summer', 'Summer', 'Spring']);
    expect([...harness.store.all('collaboration')]).toHaveLength(1);
  });

  it('puts stored rows without a campaign into one that is named later, and moves none that has one', () => {
    const harness = createImportHarness();
    const files = [
      influencers(ASHA),
      posts('1,1,Instagram,2025-04-02,,Hello,100,5,1'),
      orders('1,organic,,,Tea,,1,1', '2,organic,Spring,,Tea,,1,1'),
    ];
    harness.import(files, eur);
    const { rows } = harness.import(files, { ...eur, intoCampaign: 'Summer' });
    const changed = rows.filter(({ outcome }) => outcome === 'changed').map(({ changes }) => changes[0]!.after);
    expect(changed).toEqual(['Summer', 'Summer']);
  });

  it('a choice that was emptied again is none', () => {
    const harness = createImportHarness();
    const { preview } = harness.plan([orders('1,organic,,,Tea,,1,1')], {
      currency: '',
      intoCampaign: ' ',
      idSystem: '',
    });
    expect(preview.problems).toEqual([]);
    expect(preview.needs).toHaveLength(1);
  });

  it.each<[string, string, readonly string[]]>([
    ['2025-04-30', '10.50', []],
    ['30/04/2025', '10.50', []],
    ['03/04/2025', '10.50', ['dateOrder']],
    ['04/04/2025', '1.050', ['decimals']],
    ['03.04.2025', '"10,50"', ['decimals']],
    ['03/04/2025', '"1,050"', ['decimals', 'dateOrder']],
  ])('of a day %s and an amount %s leaves open %j, also once that is chosen', (day, amount, unclear) => {
    const header = 'tracking_id,source,influencer_id,transaction_date,orders,revenue,currency';
    const orders = textFile('orders.csv', `${header}\n1,organic,,${day},1,${amount},EUR\n`);
    const harness = createImportHarness();
    expect(harness.plan([orders]).preview.files[0]).toMatchObject({ unclear });
    const chosen = { decimals: 'comma', dateOrder: 'mdy' } as const;
    expect(harness.plan([orders], { files: { 0: chosen } }).preview.files[0]).toMatchObject({ unclear, ...chosen });
  });

  it('reads ambiguous days once their order is chosen, and posts without a platform by the chosen one', () => {
    const harness = createImportHarness();
    const file = orders('1,organic,,,Tea,03/04/2025,1,1');
    expect(harness.plan([file], eur).preview.counts).toMatchObject({ problems: 1 });
    harness.import([file], { ...eur, files: { 0: { dateOrder: 'dmy' } } });
    expect([...harness.store.all('order')][0]!.orderedOn).toBe('2025-04-03');
    const bare = textFile('posts.csv', 'post_id,influencer_id,post_date,likes\n1,1,2025-04-02,5\n');
    harness.import([influencers(ASHA), bare], { files: { 1: { platform: 'tiktok' } } });
    expect([...harness.store.all('post')][0]!.platform).toBe('tiktok');
  });

  it('the same content twice is read once', () => {
    const harness = createImportHarness();
    const again: ImportSource = { name: 'copy.csv', bytes: influencers(ASHA).bytes };
    const { preview } = harness.import([influencers(ASHA), again]);
    expect(preview.counts).toMatchObject({ read: 1, added: 1 });
    expect(preview.problems).toEqual([expect.objectContaining({ file: 'copy.csv', severity: 'notice' })]);
  });

  it('tells progress and stops when asked', () => {
    const harness = createImportHarness();
    const lines = Array.from({ length: 20_000 }, (_, index) => `user${index},User ${index},${index}`);
    const seen: [number, number | null][] = [];
    const file = list('instagram.csv', ...lines);
    planImport(
      harness.store,
      [file],
      {},
      { ...harness.context, onProgress: (done, total) => seen.push([done, total]) },
    );
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.at(-1)).toEqual([20_000, 20_000]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
    let asked = 0;
    const cancelled = { ...harness.context, isCancelled: () => (asked += 1) > 5 };
    expect(() => planImport(harness.store, [file], {}, cancelled)).toThrow(ImportCancelledError);
  });
});

describe('laws', () => {
  const word = fc.constantFrom('Spring', 'Autumn', 'Winter', 'spring');
  const person = fc.integer({ min: 1, max: 6 });
  const programme = fc.record({
    people: fc.uniqueArray(person, { minLength: 1 }),
    orders: fc.array(
      fc.record({
        by: fc.option(person),
        campaign: word,
        quantity: fc.integer({ min: 1, max: 9 }),
        cents: fc.integer({ min: 0, max: 99_999 }),
      }),
      { maxLength: 12 },
    ),
    payouts: fc.array(fc.record({ to: person, cents: fc.integer({ min: 1, max: 99_999 }) }), { maxLength: 6 }),
  });
  type Programme = typeof programme extends fc.Arbitrary<infer Value> ? Value : never;
  const amount = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const filesOf = (value: Programme): ImportSource[] => [
    influencers(
      ...value.people.map((id) => `${id},Person ${'abcdefg'[id]!.repeat(9)},Food,Other,${id * 10},Instagram`),
    ),
    orders(
      ...value.orders.map(
        ({ by, campaign, quantity, cents }, index) =>
          `${index},${by === null ? 'paid_ad' : 'influencer'},${campaign},${by === null ? '' : `${by}.0`},Tea,2025-01-02,${quantity},${amount(cents)}`,
      ),
    ),
    payouts(...value.payouts.map(({ to, cents }, index) => `${index},${to},fee,,,${amount(cents)}`)),
  ];
  const options = { ...eur, allocateByOrders: true };

  it('importing again changes nothing', () => {
    fc.assert(
      fc.property(programme, (value) => {
        const harness = createImportHarness();
        const first = harness.import(filesOf(value), options);
        const state = harness.store.stateHash();
        const { preview, changes } = harness.import(filesOf(value), options);
        expect(preview.changesNothing).toBe(true);
        expect(changes).toEqual([]);
        expect(preview.counts).toEqual({ ...first.preview.counts, added: 0, unchanged: first.preview.counts.added });
        expect(harness.store.stateHash()).toBe(state);
      }),
      { numRuns: 30 },
    );
  });

  it('the order of the files does not matter, nor whether they come together', () => {
    fc.assert(
      fc.property(programme, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (value, order) => {
        const files = filesOf(value);
        const [straight, shuffled, apart] = [createImportHarness(), createImportHarness(), createImportHarness()];
        straight.import(files, options);
        shuffled.import(
          order.map((index) => files[index]!),
          options,
        );
        for (const file of files) apart.import([file], options);
        expect(contents(shuffled)).toEqual(contents(straight));
        expect(contents(apart)).toEqual(contents(straight));
      }),
      { numRuns: 30 },
    );
  });

  it('every row has one outcome, and money in equals money stored', () => {
    fc.assert(
      fc.property(programme, (value) => {
        const harness = createImportHarness();
        const { preview, rows } = harness.import(filesOf(value), options);
        const { read, problems, added, ...others } = preview.counts;
        expect(rows).toHaveLength(read);
        expect(added + problems + Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(read);
        const known = new Set(value.people);
        const expected = value.orders
          .filter(({ by }) => by === null || known.has(by))
          .reduce((sum, { cents }) => sum + cents, 0);
        const stored = [...harness.store.all('order')]
          .map(({ revenue }) => fromMoneyText(revenue))
          .reduce(addMoney, zeroMoney('EUR'));
        expect(decimalText(stored)).toBe(amount(expected));
      }),
      { numRuns: 30 },
    );
  });

  /** What a workspace holds, without the ids that differ from one to the next. */
  function contents({ store }: ImportHarness) {
    const personOf = (id: string | undefined) =>
      id === undefined ? null : store.get('influencer', id)!.externalIds[0]!.value;
    const campaignOf = (id: string | undefined) =>
      id === undefined ? null : store.get('campaign', id)!.name.toLowerCase();
    const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    return {
      people: sorted([...store.all('influencer')].map(({ name, externalIds }) => [name, externalIds])),
      campaigns: sorted([...store.all('campaign')].map(({ id }) => campaignOf(id))),
      orders: sorted(
        [...store.all('order')].map((row) => [
          row.externalId,
          personOf(row.influencerId),
          campaignOf(row.campaignId),
          row.quantity,
          row.revenue,
        ]),
      ),
      pairs: sorted(
        [...store.all('collaboration')].map((row) => [personOf(row.influencerId), campaignOf(row.campaignId)]),
      ),
      payments: sorted(
        [...store.all('payment')].map((row) => [
          row.externalId,
          row.amount,
          row.allocations.map((part) => [campaignOf(part.campaignId), part.amount]),
        ]),
      ),
    };
  }
});
