import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFileSteps, sheetsOf } from '#shared/domain/export/export-file.ts';
import { exportEverything } from '#shared/domain/export/export-everything.ts';
import type { ExportRequest } from '#shared/domain/export/export-request.ts';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { recordKinds } from '#shared/domain/records/record-columns.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { writeCsv, type CsvStyle } from '#shared/formats/write-csv.ts';
import { runSteps } from '#shared/lib/steps.ts';
import type { RecordStore } from '#shared/store/record-store.ts';
import { arbitraryWorkspaceRows } from '#test/helpers/arbitraries.ts';
import { applyTo, recordsOf, storeOf, withoutRepeats } from '#test/helpers/record-bench.ts';
import { createTestClock, createTestIds } from '#test/helpers/test-sources.ts';

const made = (store: RecordStore, request: ExportRequest) =>
  runSteps(exportFileSteps(store, request, { stamp: '2026-01-15T09:30:00.000Z' })).bytes;

function plan(store: RecordStore, files: readonly ImportSource[]) {
  return planImport(store, files, {}, { clock: createTestClock(), newId: createTestIds(99), actor: 'Tester' });
}

const everything = (store: RecordStore): ImportSource[] =>
  exportEverything(store).length === 0
    ? []
    : [{ name: 'all.xlsx', bytes: made(store, { what: { is: 'everything' }, format: 'xlsx' }) }];

/** A file for each kind there is any of. */
const tables =
  (style: CsvStyle) =>
  (store: RecordStore): ImportSource[] =>
    recordKinds
      .filter((kind) => store.count(kind) > 0)
      .map((kind) => ({ name: `${kind}.csv`, bytes: writeCsv(recordTable(store, kind), style) }));

/** As everything, with no more than two rows in a sheet. */
function manySheets(store: RecordStore): ImportSource[] {
  const sheets = sheetsOf(exportEverything(store), 2);
  return sheets.length === 0 ? [] : [{ name: 'all.xlsx', bytes: writeWorkbook(sheets) }];
}

const ways = [
  { way: 'a workbook', files: everything, numRuns: 20 },
  { way: 'a workbook with several sheets of a kind', files: manySheets, numRuns: 15 },
  { way: 'files with a byte order mark', files: tables({}), numRuns: 20 },
  { way: 'files without one', files: tables({ hasByteOrderMark: false }), numRuns: 20 },
  { way: 'files with semicolons', files: tables({ delimiter: ';' }), numRuns: 20 },
];

describe.each(ways)('everything as $way', ({ files, numRuns }) => {
  test('comes into an empty workspace as it was', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const here = storeOf(withoutRepeats(rows));
        const there = storeOf({ workspace: rows.workspace });
        const { preview, changes, importRun } = plan(there, files(here));
        expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(preview.needs).toEqual([]);
        applyTo(
          there,
          changes.filter(({ id }) => id !== importRun?.id),
        );
        expect(recordsOf(there)).toEqual(recordsOf(here));
      }),
      { numRuns },
    );
  }, 120_000);

  test('changes nothing in the workspace it comes from', () => {
    fc.assert(
      fc.property(arbitraryWorkspaceRows(), (rows) => {
        const here = storeOf(rows);
        const { preview, changes } = plan(here, files(here));
        expect(preview.counts).toEqual({ ...preview.counts, unchanged: preview.counts.read });
        expect(changes).toEqual([]);
      }),
      { numRuns },
    );
  }, 120_000);
});

describe('a file of one kind, imported where it comes from', () => {
  const person = { stage: 'identified', doNotContact: false, topics: [], tags: ['tea; boats'] };
  const evidence = { source: 'manual' };
  const id = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  const store = (): RecordStore =>
    storeOf({
      workspace: [
        {
          id: id(1),
          name: 'Example agency',
          engagementRateMethod: 'pooled',
          tierFloors: { nano: 1_000, micro: 10_000, mid: 50_000, macro: 500_000, mega: 1_000_000 },
          isSample: false,
          createdAt: '2026-01-01T00:00:00.000Z',
        },
      ],
      contact: [{ id: id(2), name: 'Agnes Agent', emails: ['agnes@example.com'], phones: ['+49 30 123456'] }],
      influencer: [
        { ...person, id: id(3), name: 'Zoë Álvarez', externalIds: [], emails: ['zoe@example.com'], city: 'Porto' },
        { ...person, id: id(4), name: 'Blog Example', externalIds: [], links: ['https://example.com/shop'] },
      ],
      account: [
        { id: id(5), influencerId: id(3), platform: 'instagram', handle: 'zoe.alvarez' },
        { id: id(6), influencerId: id(4), platform: 'blog', url: 'https://blog.example.com' },
      ],
      post: [
        { id: id(9), influencerId: id(3), accountId: id(5), platform: 'instagram', url: 'https://example.com/p/1' },
      ],
      metricSnapshot: [
        {
          id: id(10),
          subject: { kind: 'post', id: id(9) },
          metrics: { likes: 12, views: 300 },
          recordedAt: '2026-01-02T00:00:00.000Z',
          evidence,
        },
      ],
      calendarEvent: [
        { id: id(7), title: 'Fair', when: { is: 'days', startsOn: '2026-05-01', endsOn: '2026-05-03' }, evidence },
        {
          id: id(8),
          uid: 'launch@example.com',
          title: 'Launch, part 1',
          when: { is: 'time', startsAt: '2026-05-04T08:00:00.000Z', endsAt: '2026-05-04T09:00:00.000Z' },
          evidence,
        },
      ],
    } as unknown as Parameters<typeof storeOf>[0]);

  const requests: readonly (readonly [string, ExportRequest])[] = [
    ['people.vcf', { what: { is: 'kind', kind: 'influencers' }, format: 'vcf' }],
    ['contacts.vcf', { what: { is: 'kind', kind: 'contacts' }, format: 'vcf' }],
    ['posts.csv', { what: { is: 'kind', kind: 'posts' }, format: 'csv' }],
    ['calendar.ics', { what: { is: 'kind', kind: 'calendar' }, format: 'ics' }],
  ];
  test.each(requests)('changes nothing: %s', (name, request) => {
    const here = store();
    const { preview, rows } = plan(here, [{ name, bytes: made(here, request) }]);
    expect(rows.map(({ outcome }) => outcome)).not.toEqual([]);
    expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
    expect(preview.changesNothing).toBe(true);
  });

  test('posts show their newest figures to the reader', () => {
    const content = new TextDecoder().decode(made(store(), requests.find(([name]) => name === 'posts.csv')![1]));
    const [headers, row] = content.split('\r\n').map((line) => line.split(','));
    expect(row![headers!.indexOf('Likes (newest)')]).toBe('12');
    expect(row![headers!.indexOf('Reach (newest)')]).toBe('');
  });
});
