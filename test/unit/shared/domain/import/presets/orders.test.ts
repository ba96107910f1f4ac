import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#shared/domain/import/import-types.ts';
import { importFixture } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile, type ImportHarness } from '#test/helpers/import-harness.ts';
import { fixturePeople } from '#test/helpers/preset-fixtures.ts';

/** A workspace with the people, and the answer whose the code of the fixtures is. */
function workspace(): { readonly harness: ImportHarness; readonly options: ImportOptions } {
  const harness = createImportHarness();
  harness.import([textFile('people.csv', fixturePeople)]);
  const mara = [...harness.store.all('influencer')].find(({ name }) => name === 'Mara Fjeld')!;
  return { harness, options: { decisions: { 'code:mara10': `id:${mara.id}` } } };
}

const ordersOf = ({ store }: ImportHarness) =>
  [...store.all('order')].map((order) => ({
    id: `${order.externalId!.system} ${order.externalId!.value}`,
    channel: order.channel,
    day: order.orderedOn,
    quantity: order.quantity,
    revenue: `${order.revenue.amount} ${order.revenue.currency}`,
    refunded: order.refunded?.amount,
    code: order.code,
    product: order.product,
  }));

describe('orders of Shopify', () => {
  it('are one order each, with what remained of the subtotal, and belong to whom the code belongs', () => {
    const { harness, options } = workspace();
    const { rows } = harness.import([importFixture('shopify-orders.csv')], options);
    expect(ordersOf(harness)).toEqual([
      {
        id: 'shopify 5120000000001',
        channel: 'influencer',
        day: '2026-05-14',
        quantity: 1,
        revenue: '40.00 EUR',
        refunded: undefined,
        code: 'MARA10',
        product: 'Tent - Green',
      },
      {
        id: 'shopify 5120000000002',
        channel: 'influencer',
        day: '2026-05-15',
        quantity: 1,
        revenue: '40.00 EUR',
        refunded: '20.00',
        code: 'mara10',
        product: 'Tent - Red',
      },
      {
        id: 'shopify 5120000000003',
        channel: 'organic',
        day: '2026-05-16',
        quantity: 1,
        revenue: '25.50 EUR',
        refunded: undefined,
        code: undefined,
        product: 'Peg',
      },
      {
        id: 'shopify 5120000000005',
        channel: 'organic',
        day: '2026-05-18',
        quantity: 1,
        revenue: '0.00 EUR',
        refunded: '34.90',
        code: undefined,
        product: 'Lamp',
      },
    ]);
    expect(rows.map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
      [2, 'added', 'New order.'],
      [3, 'skipped', 'A further item of the order above; the order is taken once.'],
      [4, 'added', 'New order.'],
      [5, 'added', 'New order.'],
      [6, 'skipped', 'The order was cancelled.'],
      [7, 'added', 'New order.'],
    ]);
    expect(harness.store.lookup('promoCode', 'code', 'mara10')).toHaveLength(1);
  });

  it('hold nothing about customers, and say so of each column', () => {
    const { harness, options } = workspace();
    const plan = harness.import([importFixture('shopify-orders.csv')], options);
    const { columns } = plan.preview.files[0]!;
    const why = Object.fromEntries(columns.map((column) => [column.header, column.field === null ? column.why : '']));
    const isOfCustomer = /^(?:billing|shipping) (?!method)|^(?:email|phone|notes|note attributes)$/iu;
    const ofCustomers = columns.filter(({ header }) => isOfCustomer.test(header));
    expect(ofCustomers).toHaveLength(26);
    expect(new Set(ofCustomers.map(({ header }) => why[header]))).toEqual(
      new Set(['Not stored: it is personal data of customers.']),
    );
    expect(why).toMatchObject({
      Name: 'Not stored: another column says already what the row is about.',
      'Paid at': 'Not stored: the day is read from another column.',
      'Tax 3 Value': 'Not stored: it is worked out from other columns.',
      'Lineitem price': 'Not stored: it is about one item of the order, and orders are kept whole.',
      'Risk Level': 'Not stored: it is about how the shop handled the order.',
    });
    expect(Object.values(why).filter((sentence) => sentence.includes('not known'))).toEqual([]);
    expect(JSON.stringify(plan.changes)).not.toMatch(/ana|01234|10000000000|ring twice/iu);
  });

  it('that are cancelled later stay as no order with no revenue', () => {
    const { harness, options } = workspace();
    harness.import([importFixture('shopify-orders.csv')], options);
    const later = importFixture('shopify-orders-later.csv');
    const { rows } = harness.import([later]);
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'changed'],
      [3, 'skipped'],
      [4, 'changed'],
    ]);
    expect(rows[0]!.changes).toEqual([
      { field: 'orders', before: '1', after: '0' },
      { field: 'revenue', before: '40.00 EUR', after: '0.00 EUR' },
      { field: 'amount paid back', before: null, after: '44.90 EUR' },
    ]);
    expect(ordersOf(harness)).toMatchObject([
      { id: 'shopify 5120000000001', quantity: 0, revenue: '0.00 EUR', refunded: '44.90' },
      { id: 'shopify 5120000000002', quantity: 1, revenue: '40.00 EUR' },
      // Nothing had been paid, so that nothing was paid back.
      { id: 'shopify 5120000000003', quantity: 0, revenue: '0.00 EUR', refunded: undefined },
      { id: 'shopify 5120000000005', quantity: 1 },
    ]);
    expect(harness.import([later]).preview.changesNothing).toBe(true);
  });

  it('come out the same when only the later export is imported: cancelled ones are no orders', () => {
    const { harness } = workspace();
    const { preview } = harness.import([importFixture('shopify-orders-later.csv')]);
    expect(preview.counts).toMatchObject({ read: 3, added: 0, skipped: 3 });
    // Nobody is asked whose the code of an order is that is left out.
    expect(preview.doubtful).toEqual([]);
  });

  it('stay as they are where stored values are to be kept', () => {
    const { harness, options } = workspace();
    harness.import([importFixture('shopify-orders.csv')], options);
    const { rows } = harness.import([importFixture('shopify-orders-later.csv')], { rule: 'fill' });
    expect(rows[2]).toMatchObject({ outcome: 'unchanged', reason: 'Differs from what is stored, which stays.' });
  });

  it('go by their numbers where the ids were taken out', () => {
    const { harness, options } = workspace();
    harness.import([importFixture('shopify-orders-by-name.csv')], options);
    expect(ordersOf(harness).map(({ id, revenue }) => [id, revenue])).toEqual([
      ['shopify #1001', '40.00 EUR'],
      ['shopify #1002', '40.00 EUR'],
      ['shopify #1003', '25.50 EUR'],
      ['shopify #1005', '0.00 EUR'],
    ]);
  });
});

describe('sums of Shopify by discount', () => {
  it('are known and refused, because an order can be in them twice', () => {
    const { harness } = workspace();
    const { preview, changes } = harness.plan([importFixture('shopify-discount-sums.csv')], { currency: 'EUR' });
    expect(changes).toEqual([]);
    expect(preview.files[0]!.preset).toBeNull();
    expect(preview.problems).toMatchObject([{ row: 0, severity: 'error' }]);
    expect(preview.problems[0]!.problem).toContain('Export the orders themselves');
  });
});

describe('any list of orders', () => {
  const header = 'Order number,Order date,Net sales,Currency,Channel,Status\n';

  it.each([
    ['cancelled', 0],
    ['Canceled', 0],
    ['voided', 0],
    ['paid', 1],
    ['', 1],
  ])('with the status %j brings %i orders', (status, added) => {
    const harness = createImportHarness();
    const file = textFile('a.csv', `${header}7,2026-05-01,12.50,EUR,organic,${status}\n`);
    expect(harness.import([file]).preview.counts).toMatchObject({ read: 1, added, skipped: 1 - added });
  });

  it('without a column of refunds takes a refunded order for paid back in full', () => {
    const harness = createImportHarness();
    harness.import([textFile('a.csv', `${header}7,2026-05-01,12.50,EUR,organic,refunded\n`)]);
    const [order] = harness.store.all('order');
    expect(order).toMatchObject({ revenue: { amount: '0.00' }, refunded: { amount: '12.50' }, quantity: 1 });
  });
});
