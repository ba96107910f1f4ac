import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#shared/domain/import/import-types.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';

const known = textFile(
  'people.csv',
  'Name,Username,Platform,Email\nMaya Example,maya.example,Instagram,maya@example.com\nBen Sample,ben.sample,TikTok,\n',
);
const posts = textFile(
  'posts.csv',
  'Post ID,Username,Platform,Post date,Link,Likes\n' +
    'p1,maya.example,Instagram,2026-01-02,https://www.instagram.com/p/p1/,5\n' +
    'p2,newcomer,Instagram,2026-01-03,https://www.instagram.com/p/p2/,6\n' +
    'p3,newcomer,Instagram,2026-01-04,https://www.instagram.com/p/p3/,7\n',
);

function withPeople(): ImportHarness {
  const harness = createImportHarness();
  harness.import([known]);
  return harness;
}
const named = (harness: ImportHarness, name: string) =>
  [...harness.store.all('influencer')].find((person) => person.name === name)!;
const decided = (decision: string): ImportOptions => ({ decisions: { 'owner:0:@newcomer': decision } });

describe('whose posts are', () => {
  it('is known by the account; one nobody knows is asked about once, for all of its rows', () => {
    const { preview } = withPeople().plan([posts]);
    expect(preview.counts).toMatchObject({ added: 1, doubtful: 2, problems: 0 });
    expect(preview.doubtful).toMatchObject([
      { id: 'owner:0:@newcomer', canNameAnybody: true, rows: [{ row: 3 }, { row: 4 }], decided: null },
    ]);
  });

  it('can be somebody new, who gets the account', () => {
    const harness = withPeople();
    expect(harness.import([posts], decided('new')).preview.counts).toMatchObject({ added: 3, doubtful: 0 });
    const newcomer = named(harness, 'newcomer');
    expect(harness.store.lookup('account', 'influencer', newcomer.id)).toMatchObject([
      { platform: 'instagram', handle: 'newcomer' },
    ]);
    expect(harness.store.lookup('post', 'influencer', newcomer.id)).toHaveLength(2);
    expect(harness.plan([posts]).preview.changesNothing).toBe(true);
  });

  it('can be anybody of the roster, who gets the account too', () => {
    const harness = withPeople();
    const ben = named(harness, 'Ben Sample');
    harness.import([posts], decided(`id:${ben.id}`));
    expect(harness.store.lookup('account', 'influencer', ben.id)).toHaveLength(2);
    expect(harness.store.lookup('post', 'influencer', ben.id)).toHaveLength(2);
  });

  it('can stay open: the rows are left out and nobody is made', () => {
    const harness = withPeople();
    expect(harness.import([posts], decided('leave')).preview.counts).toMatchObject({ added: 1, skipped: 2 });
    expect(harness.import([posts], decided('id:nobody')).preview.counts).toMatchObject({ doubtful: 2 });
    expect(harness.store.count('influencer')).toBe(2);
  });

  it('is known by address when another tool gave the same post another id', () => {
    const harness = withPeople();
    harness.import([posts], decided('leave'));
    const other = textFile('other.csv', 'Link,Views\nhttp://instagram.com/p/p1?utm=x,90\n');
    const plan = harness.import([other], {
      files: { 0: { kind: 'posts', owner: 'maya@example.com', platform: 'instagram' } },
    });
    expect(plan.preview.counts).toMatchObject({ added: 0, changed: 1 });
    expect(harness.store.count('post')).toBe(1);
  });
});

describe('whose payments are', () => {
  const ledger = textFile(
    'ledger.csv',
    'Date,Creator,Email,Amount,Campaign,Notes\n2026-01-05,Maya Example,,100.00,Spring,First half\n2026-01-05,Maya Example,,100.00,Spring,First half\n2026-01-06,,maya@example.com,50,,\n2026-01-07,Nobody Known,,10,,\n',
  );
  const eur: ImportOptions = { currency: 'EUR' };

  it('is known by name or email; equal payments without ids stay two, and come in once', () => {
    const harness = withPeople();
    expect(harness.import([ledger], eur).preview.counts).toMatchObject({ added: 3, doubtful: 1 });
    const maya = named(harness, 'Maya Example');
    const payments = harness.store.lookup('payment', 'influencer', maya.id);
    expect(payments.map(({ amount, notes, allocations }) => [amount.amount, notes, allocations.length])).toEqual([
      ['100.00', 'First half', 1],
      ['100.00', 'First half', 1],
      ['50.00', undefined, 0],
    ]);
    expect(harness.plan([ledger], eur).preview.counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
      doubtful: 1,
    });
  });

  it('is said for the whole file where rows do not say it', () => {
    const harness = withPeople();
    const bare = textFile('bare.csv', 'Date,Amount\n2026-02-01,5\n');
    const kind = { kind: 'payouts' } as const;
    expect(harness.plan([bare], { ...eur, files: { 0: kind } }).preview.counts).toMatchObject({ problems: 1 });
    for (const owner of [
      '@ben.sample',
      'Ben Sample',
      'https://www.tiktok.com/@ben.sample',
      `id:${named(harness, 'Ben Sample').id}`,
    ]) {
      const { preview, rows } = harness.plan([bare], { ...eur, files: { 0: { ...kind, owner } } });
      expect([owner, preview.counts.added, rows[0]!.reason]).toEqual([owner, 1, 'New payment.']);
      const shown = owner.startsWith('id:') ? 'Ben Sample' : owner;
      expect(preview.files[0]!.guesses).toContain(`The rows are those of ${shown}.`);
    }
  });
});

describe('whose a discount code is', () => {
  const orders = textFile(
    'orders.csv',
    'Order ID,Date,Revenue,Refunds,Discount code\n1,2026-01-02,50.00,,MAYA10\n2,2026-01-03,40.00,15.00,maya10\n3,2026-01-04,30.00,,SALE\n4,2026-01-05,20.00,,\n',
  );
  const eur: ImportOptions = { currency: 'EUR' };

  it('is asked once, with the people whose name is in it', () => {
    const harness = withPeople();
    const { preview } = harness.plan([orders], eur);
    expect(preview.counts).toMatchObject({ added: 1, doubtful: 3 });
    expect(preview.doubtful.map(({ id, options }) => [id, options.map(({ label }) => label)])).toEqual([
      ['code:maya10', ['It is Maya Example’s', 'Nobody’s: a code that everybody may use', 'Leave these rows out']],
      ['code:sale', ['Nobody’s: a code that everybody may use', 'Leave these rows out']],
    ]);
  });

  it('is never cut: one too long for a code is told with its row', () => {
    const long = textFile('long.csv', `Order ID,Date,Revenue,Discount code\n1,2026-01-02,5,${'X'.repeat(201)}\n`);
    const { preview } = withPeople().plan([long], eur);
    expect(preview.counts).toMatchObject({ added: 0, problems: 1 });
    expect(preview.problems).toMatchObject([{ row: 2, column: 'Discount code', severity: 'error' }]);
  });

  it('is kept, so that the orders are the influencer’s and the next file need not ask', () => {
    const harness = withPeople();
    const maya = named(harness, 'Maya Example');
    harness.import([orders], { ...eur, decisions: { 'code:maya10': `id:${maya.id}`, 'code:sale': 'nobody' } });
    const all = [...harness.store.all('order')];
    expect(
      all.map((order) => [order.channel, order.influencerId, order.revenue.amount, order.refunded?.amount]),
    ).toEqual([
      ['influencer', maya.id, '50.00', undefined],
      ['influencer', maya.id, '25.00', '15.00'],
      ['organic', undefined, '30.00', undefined],
      ['organic', undefined, '20.00', undefined],
    ]);
    expect([...harness.store.all('promoCode')].map(({ code, influencerId }) => [code, influencerId])).toEqual([
      ['MAYA10', maya.id],
      ['SALE', undefined],
    ]);
    const next = textFile('next.csv', 'Order ID,Date,Revenue,Discount code\n9,2026-02-01,10,MAYA10\n');
    expect(harness.plan([next], eur).preview).toMatchObject({ doubtful: [], counts: { added: 1 } });
    expect(harness.plan([orders], eur).preview.changesNothing).toBe(true);
  });
});

describe('several accounts in one row', () => {
  const list = textFile('list.csv', 'Name,A,B\nMaya Example,maya.example,maya.tok\nEda Sample,eda,ben.sample\n');
  const options: ImportOptions = {
    files: { 0: { kind: 'influencers', columns: { 0: 'name', 1: 'accountOn:instagram', 2: 'accountOn:tiktok' } } },
  };

  it('find the person by any of them, add what is new and leave what is somebody else’s', () => {
    const harness = withPeople();
    const { preview } = harness.import([list], options);
    const maya = named(harness, 'Maya Example');
    expect(harness.store.lookup('account', 'influencer', maya.id).map(({ handle }) => handle)).toEqual([
      'maya.example',
      'maya.tok',
    ]);
    expect(preview.counts.changed).toBe(2);
    expect(harness.plan([list], options).preview.changesNothing).toBe(true);
  });
});
