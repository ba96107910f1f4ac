import { describe, expect, test } from 'vitest';
import { recognise } from '#shared/domain/import/recognise.ts';
import { recogniseRecords } from '#shared/domain/import/recognise-records.ts';
import type { PlannedRow } from '#shared/domain/import/import-types.ts';
import { recordKinds, recordLayout, type RecordKind } from '#shared/domain/records/record-columns.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { parseCsv } from '#shared/formats/csv.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { accountKey } from '#shared/model/account.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { applyTo, planSheets, throughCsv } from '#test/helpers/record-bench.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

function bench() {
  const build = createStoreBuilder();
  const mira = build.influencer('Mira Halmwood', { country: 'Portugal', topics: ['tea', 'boats'] });
  const oskar = build.influencer('Oskar Vantberg');
  const account = build.account(mira, 'mira.halmwood');
  const spring = build.campaign('Spring Dew');
  const order = build.order(mira, spring, '78.00', { quantity: 2, product: '007', orderedOn: '2025-04-30' });
  const payment = build.payment(mira, '50.00', {
    allocations: [{ campaignId: spring, amount: { amount: '50.00', currency: 'EUR' } }],
  });
  return { store: build.flush(), build, mira, oskar, account, spring, order, payment };
}

/** The table of a kind as a file of text has it, with cells set by row (from 0 below the headers) and header. */
function sheetOf(
  store: RecordStore,
  kind: RecordKind,
  cells: Readonly<Record<number, Readonly<Record<string, string>>>> = {},
): Sheet {
  const sheet = throughCsv(recordTable(store, kind));
  const [headers = [], ...rows] = sheet.rows.map((row) => [...row]);
  for (const [place, values] of Object.entries(cells)) {
    const row = (rows[Number(place)] ??= headers.map(() => ''));
    for (const [header, cell] of Object.entries(values)) {
      const column = headers.indexOf(header);
      if (column === -1) throw new Error(`No column ${header}`);
      row[column] = cell;
    }
  }
  return { ...sheet, rows: [headers, ...rows] };
}

/** A file of text as somebody wrote it. */
function written(content: string): Sheet {
  const { rows, broken } = parseCsv(content);
  return { name: null, rows, broken, notices: [], isTyped: false };
}

const outcomes = (rows: readonly PlannedRow[]): string[] => rows.map(({ outcome }) => outcome);

describe('a table of records is told by its first header', () => {
  test('whatever its kind, and no other preset takes it', () => {
    const { store } = bench();
    for (const kind of recordKinds) {
      const headers = recordTable(store, kind).columns;
      expect(recogniseRecords(headers.map((header) => ` ${header.toUpperCase()} `))).toBe(kind);
      expect(recognise([headers], {}, { customFields: [], mappings: [] })).toMatchObject({ preset: { record: kind } });
    }
  });

  test('and other tables are none', () => {
    expect(recogniseRecords(['Order id', 'Channel', 'id', ''])).toBeNull();
  });
});

describe('editing one cell changes exactly that field', () => {
  test.each([
    ['influencer', 'Country', 'Spain', { country: 'Spain' }, ['Portugal', 'Spain']],
    ['influencer', 'Country', '', {}, ['Portugal', null]],
    ['influencer', 'Topics', 'tea; "x; y"', { topics: ['tea', 'x; y'] }, ['tea; boats', 'tea; "x; y"']],
    ['influencer', 'Do not contact', 'Yes', { doNotContact: true }, ['false', 'true']],
    ['order', 'Quantity', ' 1,200 ', { quantity: 1_200 }, ['2', '1200']],
    ['order', 'Product', '1e5', { product: '1e5' }, ['007', '1e5']],
    ['order', 'Revenue', '€80', { revenue: { amount: '80.00', currency: 'EUR' } }, ['78.00', '80.00']],
    ['order', 'Ordered on', '30.12.2025', { orderedOn: '2025-12-30' }, ['2025-04-30', '2025-12-30']],
  ] as const)('%s: %s as %j', (kind, column, cell, fields, change) => {
    const { store } = bench();
    const [before] = [...store.all(kind)];
    const plan = planSheets(store, [sheetOf(store, kind, { 0: { [column]: cell } })]);
    expect(plan.problems).toEqual([]);
    expect(plan.rows[0]).toMatchObject({
      outcome: 'changed',
      changes: [{ field: column, before: change[0], after: change[1] }],
    });
    expect(plan.changes).toHaveLength(1);
    const [field] = recordLayout(kind).columns.find(({ header }) => header === column)!.path;
    const stored = { [field!]: before![field as keyof typeof before] };
    expect(plan.changes[0]).toEqual({ op: 'update', kind, id: before!.id, before: stored, after: fields });
    applyTo(store, plan.changes);
  });

  test.each([
    ['order', 'Channel', 'INFLUENCER'],
    ['order', 'Revenue', '78'],
    ['influencer', 'Topics', 'tea, boats'],
    ['influencer', 'Country', 'Portugal'],
  ] as const)('and %s: %s written as %j changes nothing', (kind, column, cell) => {
    const { store } = bench();
    const plan = planSheets(store, [sheetOf(store, kind, { 0: { [column]: cell } })]);
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toEqual([]);
  });

  test('says the names of the rows that are named, not their ids', () => {
    const { store, oskar } = bench();
    const plan = planSheets(store, [
      sheetOf(store, 'account', { 0: { 'Influencer id': oskar, Influencer: 'Oskar Vantberg' } }),
    ]);
    expect(plan.rows[0]!.changes).toEqual([
      { field: 'Influencer id', before: 'Mira Halmwood', after: 'Oskar Vantberg' },
    ]);
  });
});

describe('columns', () => {
  test('can be moved and left out: what is not there stays as it is', () => {
    const { store, order } = bench();
    const plan = planSheets(store, [written(`Quantity,Liaison order id\n5,${order}\n`)]);
    expect(plan.changes).toEqual([
      { op: 'update', kind: 'order', id: order, before: { quantity: 2 }, after: { quantity: 5 } },
    ]);
  });

  test('of an amount go by the stored currency where theirs is left out', () => {
    const { store, order } = bench();
    const plan = planSheets(store, [written(`Liaison order id,Revenue\n${order},9.5\n`)]);
    expect(plan.changes[0]).toMatchObject({ after: { revenue: { amount: '9.50', currency: 'EUR' } } });
  });

  test('that are not known, or stand twice, are told once and only when something is in them', () => {
    const { store, order, mira } = bench();
    const plan = planSheets(store, [
      written(`Liaison order id,Colour,Empty,Quantity,Quantity,\n${order},red,,2,3,x\n${mira},red,,2,3,x\n`),
    ]);
    const about = plan.problems.filter(({ row }) => row === 0).map(({ problem }) => problem);
    expect(about).toEqual([
      expect.stringContaining("'Colour'"),
      expect.stringContaining('stands twice'),
      expect.stringContaining('Column 6 has no header'),
    ]);
  });

  test('of names are only read by people, which is told when they say something else', () => {
    const { store } = bench();
    const plan = planSheets(store, [sheetOf(store, 'order', { 0: { Influencer: 'Somebody Else' } })]);
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([
      { row: 0, severity: 'notice', problem: expect.stringContaining("'Influencer'") as string },
    ]);
  });
});

describe('new rows', () => {
  test('without an id get one, with the defaults of their kind and the file as where they come from', () => {
    const { store, mira } = bench();
    const people = sheetOf(store, 'influencer', { 2: { Name: 'Ines Added', Country: 'Chile' } });
    const orders = sheetOf(store, 'order', {
      1: { Channel: 'influencer', 'Influencer id': mira, Quantity: '1', Revenue: '5', 'Revenue currency': 'eur' },
    });
    const plan = planSheets(store, [people, orders]);
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toMatchObject([
      {
        op: 'create',
        kind: 'influencer',
        after: { name: 'Ines Added', country: 'Chile', stage: 'identified', topics: [] },
      },
      { op: 'create', kind: 'order', after: { evidence: { source: 'export', file: 'order.csv', row: 3 } } },
    ]);
    applyTo(store, plan.changes);
  });

  test('keep the id they come with, and can name rows of the other tables in any order', () => {
    const { store } = bench();
    const plan = planSheets(store, [
      written(`Liaison account id,Influencer id,Platform,Handle\n${OTHER},${UNKNOWN},tiktok,ines\n`),
      written(`Liaison influencer id,Name\n${UNKNOWN},Ines Added\n`),
    ]);
    expect(outcomes(plan.rows)).toEqual(['added', 'added']);
    applyTo(store, plan.changes);
    expect(store.get('account', OTHER)).toMatchObject({ influencerId: UNKNOWN });
  });

  test('that name what is nowhere are wrong, and so is what names them', () => {
    const { store } = bench();
    const plan = planSheets(store, [
      written(`Liaison account id,Influencer id,Platform\n${OTHER},${UNKNOWN},tiktok\n`),
      written(`Liaison figures id,Subject kind,Subject id,Likes\n,account,${OTHER},3\n`),
    ]);
    expect(outcomes(plan.rows)).toEqual(['wrong', 'wrong']);
    expect(plan.changes).toEqual([]);
    expect(plan.rows[0]!.reason).toContain(`no influencer with the id '${UNKNOWN}'`);
    expect(plan.rows[1]!.reason).toContain('whose own row is left out');
  });
});

describe('rows that clash are wrong, and nothing is merged', () => {
  test('an account under another id', () => {
    const { store, oskar } = bench();
    const plan = planSheets(store, [
      written(`Liaison account id,Influencer id,Platform,Handle\n${UNKNOWN},${oskar},instagram,MIRA.halmwood\n`),
    ]);
    expect(outcomes(plan.rows)).toEqual(['wrong']);
    expect(plan.rows[0]!.reason).toContain("the same account as 'mira.halmwood'");
    expect(plan.changes).toEqual([]);
  });

  test('two rows of one file, and a change into what is taken', () => {
    const { store, build, mira, oskar } = bench();
    const other = build.account(oskar, 'oskar');
    build.flush();
    const plan = planSheets(store, [
      written(
        `Liaison account id,Influencer id,Platform,Handle\n${other},${oskar},instagram,mira.halmwood\n` +
          `,${mira},tiktok,new\n,${mira},tiktok,NEW\n`,
      ),
    ]);
    expect(outcomes(plan.rows)).toEqual(['wrong', 'added', 'wrong']);
    applyTo(store, plan.changes);
    expect(store.lookup('account', 'key', accountKey('tiktok', 'new'))).toHaveLength(1);
  });

  test.each([
    ['campaign', 'Liaison campaign id,Name\n,spring dew\n'],
    ['client', 'Liaison client id,Name\n,Dew\n,DEW\n'],
  ] as const)('a %s that is there by its name', (_kind, content) => {
    const { store, build } = bench();
    build.client('Dew');
    build.flush();
    const { rows } = planSheets(store, [written(content)]);
    expect(new Set(outcomes(rows))).toEqual(new Set(['wrong']));
  });

  test('an order that came from elsewhere under the same id', () => {
    const { store, build } = bench();
    build.order('organic', undefined, '5.00', { externalId: { system: 'shop', value: '42' } });
    build.flush();
    const content =
      'Liaison order id,Channel,Quantity,Revenue,Revenue currency,External id,External id system\n,paid,1,5,EUR,42,shop\n';
    expect(outcomes(planSheets(store, [written(content)]).rows)).toEqual(['wrong']);
  });

  test('one id twice: once more is skipped, something else is wrong', () => {
    const { store, oskar } = bench();
    const row = `${oskar},Oskar Vantberg`;
    const plan = planSheets(store, [written(`Liaison influencer id,Name\n${row}\n${row}\n${oskar},Other\n`)]);
    expect(outcomes(plan.rows)).toEqual(['unchanged', 'skipped', 'wrong']);
    expect(plan.changes).toEqual([]);
  });

  test('a payment whose parts no longer add up', () => {
    const { store } = bench();
    const plan = planSheets(store, [sheetOf(store, 'payment', { 0: { Amount: '60' } })]);
    expect(plan.rows[0]).toMatchObject({
      outcome: 'wrong',
      reason: expect.stringContaining('adds up to 50.00') as string,
    });
  });
});

describe('mistakes name row, column and remedy, and cost their row alone', () => {
  test.each([
    ['order', 'Quantity', '1.5', 'whole number'],
    ['order', 'Quantity', '-1', 'less than 0'],
    ['order', 'Quantity', 'two', 'is not a number'],
    ['order', 'Revenue', '78.005', 'more decimals than EUR'],
    ['order', 'Revenue', '$78', 'another currency'],
    ['order', 'Revenue', '', 'is needed'],
    ['order', 'Revenue currency', 'EURO', 'not a currency code'],
    ['order', 'Revenue currency', '', 'has no currency'],
    ['order', 'Ordered on', '03/04/2025', 'day or the month first'],
    ['order', 'Evidence source', 'hearsay', 'Known: export'],
    ['order', 'Product', 'x'.repeat(2_001), '2,000 is the most'],
    ['order', 'Liaison order id', '42', 'not an id that Liaison made'],
    ['payment', 'Allocations', '[{"campaignId":1}]', 'does not fit at 0.'],
    ['payment', 'Allocations', 'Spring Dew: 50', 'cannot be read'],
    ['payment', 'Allocations', '[{"__proto__":{}}]', 'cannot be read'],
    ['influencer', 'Name', '', 'is needed'],
    ['influencer', 'Do not contact', 'perhaps', 'TRUE or FALSE'],
    ['influencer', 'Archived at', 'yesterday', 'day with a time'],
    ['influencer', 'Cadence every', 'fortnight', 'Known: month'],
  ] as const)('%s: %s as %j', (kind, column, cell, sentence) => {
    const { store } = bench();
    const plan = planSheets(store, [sheetOf(store, kind, { 0: { [column]: cell } })]);
    expect(plan.changes).toEqual([]);
    expect(plan.rows[0]).toMatchObject({ outcome: 'wrong', row: 2 });
    expect(outcomes(plan.rows.slice(1)).every((outcome) => outcome === 'unchanged')).toBe(true);
    const isAmount = column === 'Revenue currency' && cell === '';
    expect(plan.problems).toMatchObject([{ row: 2, column: isAmount ? 'Revenue' : column }]);
    expect(plan.problems[0]!.problem).toContain(sentence);
  });

  test('what one choice excludes is named with the choice', () => {
    const { store } = bench();
    const plan = planSheets(store, [
      sheetOf(store, 'influencer', { 0: { 'Cadence every': 'month', 'Cadence days': '3' } }),
    ]);
    expect(plan.problems).toMatchObject([
      { column: 'Cadence days', problem: expect.stringContaining("'month' in 'Cadence every'") as string },
    ]);
  });

  test('a rule of the whole row is told in a sentence', () => {
    const { store } = bench();
    const plan = planSheets(store, [sheetOf(store, 'order', { 0: { 'Influencer id': '', Influencer: '' } })]);
    expect(plan.rows[0]!.reason).toContain('an influencer order names its influencer');
  });

  test('a row with cells missing takes nothing away in a file of text', () => {
    const { store, mira } = bench();
    const plan = planSheets(store, [written(`Liaison influencer id,Name,Country\n${mira},Mira Halmwood\n`)]);
    expect(outcomes(plan.rows)).toEqual(['wrong']);
    expect(plan.changes).toEqual([]);
  });
});
