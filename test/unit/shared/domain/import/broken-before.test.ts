import { describe, expect, it } from 'vitest';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { parseCsv } from '#shared/formats/csv.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';
import { planSheets } from '#test/helpers/record-bench.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

/** Inputs that random changes found and that were once read wrong. */
describe('what was once read wrong', () => {
  const HEADERS = 'tracking_id,source,campaign,influencer_id,user_id,product,transaction_date,orders,revenue';
  const exportOf = (name: string, revenue: string, ...ids: number[]) =>
    textFile(
      name,
      [HEADERS, ...ids.map((id) => `${id},organic,Spring,,u${id},Tea,2025-04-01,1,${revenue}`)].join('\n'),
    );

  it('an order that stands in two exports of one import is one order', () => {
    const harness = createImportHarness();
    const files = [exportOf('march.csv', '10.50', 1, 2), exportOf('spring.csv', '10.50', 2, 3)];
    const { rows } = harness.import(files, { currency: 'EUR' });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'unchanged', 'added']);
    expect([...harness.store.all('order')].map(({ externalId }) => externalId?.value)).toEqual(['1', '2', '3']);
    expect(harness.plan(files, { currency: 'EUR' }).preview.changesNothing).toBe(true);
  });

  it('and where they differ, the preview shows what the later one changes', () => {
    const harness = createImportHarness();
    const files = [exportOf('march.csv', '10.50', 1), exportOf('spring.csv', '9.50', 1)];
    const { rows } = harness.import(files, { currency: 'EUR' });
    expect(rows.map(({ outcome, changes }) => [outcome, changes.map(({ after }) => after)])).toEqual([
      ['added', []],
      ['changed', ['9.50 EUR']],
    ]);
    expect([...harness.store.all('order')]).toHaveLength(1);
  });

  it('somebody whose name lost a letter, and of whom nothing else is known, is known the next time', () => {
    const harness = createImportHarness();
    const file = textFile('people.csv', 'Name,Country\nMara F\ufffdjeld,Norway\n');
    expect(harness.import([file]).preview.counts).toMatchObject({ added: 1 });
    expect(harness.plan([file]).preview).toMatchObject({ changesNothing: true, counts: { unchanged: 1 } });
  });

  it('a mail is planned after the card of whoever wrote it', () => {
    const card =
      'BEGIN:VCARD\r\nFN:Asha Example\r\nEMAIL:asha@example.com\r\nX-SOCIALPROFILE;TYPE=instagram:asha\r\nEND:VCARD\r\n';
    const mail =
      'From: asha@example.com\nTo: agency@example.com\nDate: 30 Apr 2025 10:00 +0000\nMessage-ID: <a@example.com>\nSubject: Yes\n\nYes';
    const { rows } = createImportHarness().plan([textFile('reply.eml', mail), textFile('people.vcf', card)]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  });

  it.each([
    ['a number too large for any file', 'Cadence days', '1e999', 'is not a number'],
    ['a list of such a number', 'Audience', '[1e999]', 'cannot be read'],
    ['lists in lists in lists', 'Audience', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'cannot be read'],
    ['a key that stands for something else', 'Custom', '{"__proto__":{"a":1}}', 'cannot be read'],
    ['the same key in disguise', 'Custom', String.raw`{"\u005f_proto__":{"a":1}}`, 'cannot be read'],
  ])('a record with %s is told of and changes nothing', (_what, column, cell, words) => {
    const build = createStoreBuilder();
    const asha = build.influencer('Asha Example');
    const store = build.flush();
    const { columns } = recordTable(store, 'influencer');
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const csv = parseCsv(`${columns[0]},${column}\n${asha},${quoted}\n`);
    const plan = planSheets(store, [{ ...csv, name: null, notices: [], isTyped: false }]);
    expect(plan.problems).toMatchObject([{ row: 2, column }]);
    expect(plan.problems[0]!.problem).toContain(words);
    expect(plan.changes).toEqual([]);
  });
});
