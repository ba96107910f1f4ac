import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseHeader } from '#shared/domain/import/presets/preset.ts';
import { recordKinds, recordLayout, type RecordKind } from '#shared/domain/records/record-columns.ts';
import { createRecordReader } from '#shared/domain/records/read-record.ts';
import { recordTable } from '#shared/domain/records/record-table.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { kinds, type AnyRow } from '#shared/model/kinds.ts';
import type { RecordReader } from '#shared/store/record-reader.ts';
import { naughtyStrings } from '#test/fixtures/naughty-strings.ts';
import { arbitraryRow } from '#test/helpers/arbitraries.ts';
import { throughCsv, throughWorkbook } from '#test/helpers/record-bench.ts';

/** Rows that need not belong together, read as one kind. */
function readerOf(rows: readonly AnyRow[]): RecordReader {
  return { all: () => rows, get: () => undefined } as unknown as RecordReader;
}

function readBack(kind: RecordKind, { rows: [headers = [], ...rows] }: Sheet): unknown[] {
  const reader = createRecordReader(kind, headers);
  return rows.map((cells) => {
    const reading = reader.read(cells);
    return 'row' in reading ? reading.row : reading.problems;
  });
}

type Plain = Record<string, unknown>;

/** A copy of a row with a value in the place of a path. */
function withValue(row: AnyRow, path: readonly string[], value: unknown): AnyRow {
  const copy = structuredClone(row) as unknown as Plain;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Plain;
  holder[path.at(-1)!] = value;
  return copy as unknown as AnyRow;
}

/** Rows of a kind with each naughty text in each of its texts and lists that takes it. */
function naughtyRows(kind: RecordKind, isFit: (text: string) => boolean): AnyRow[] {
  const whole = fc.sample(arbitraryRow(kind), { numRuns: 60, seed: 42 }) as AnyRow[];
  const columns = recordLayout(kind).columns.filter(({ type }) => type.is === 'text' || type.is === 'list');
  return columns.flatMap(({ path, type }) => {
    const base = whole.find((row) => path.slice(0, -1).every((key) => key in row));
    if (!base) return [];
    const texts = naughtyStrings.filter(isFit);
    const values = type.is === 'text' ? texts : texts.flatMap((text) => [[text], ['a', text], [text, 'b; c', text]]);
    const rows = values.map((value) => withValue(base, path, value));
    return rows.filter((row) => kinds[kind].schema.safeParse(row).success);
  });
}

describe('the columns of a kind', () => {
  test.each(recordKinds)('%s: have headers of their own, the id first', (kind) => {
    const headers = recordLayout(kind).columns.map(({ header }) => normaliseHeader(header));
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers[0]).toMatch(/^liaison .+ id$/u);
  });

  test('cover every field of every schema', () => {
    for (const kind of recordKinds) {
      const covered = new Set(recordLayout(kind).columns.map(({ path }) => path[0]));
      const schema = kinds[kind].schema as unknown as { readonly shape: object };
      expect(covered).toEqual(new Set(Object.keys(schema.shape)));
    }
  });

  test('of ids name every kind of row that a kind refers to, but for ids inside of JSON', () => {
    for (const kind of recordKinds) {
      const row = fc.sample(arbitraryRow(kind), { numRuns: 1, seed: 1 })[0]!;
      for (const { targets } of recordLayout(kind).columns) {
        for (const target of targets?.(row) ?? []) expect(target.kind).not.toBeNull();
      }
    }
    const naming = recordLayout('trip').columns.filter(({ targets }) => targets);
    expect(naming.map(({ header }) => header)).toEqual(['Influencer ids', 'Influencers']);
  });
});

describe('naughty texts in every text and list survive', () => {
  test.each(recordKinds)('%s, in a file of text', (kind) => {
    const rows = naughtyRows(kind, () => true);
    expect(rows.length).toBeGreaterThan(kind === 'collaboration' || kind === 'rate' ? 0 : 50);
    expect(readBack(kind, throughCsv(recordTable(readerOf(rows), kind)))).toEqual(rows);
  });

  test.each(recordKinds)('%s, in a workbook', (kind) => {
    // A cell of a workbook holds no more.
    const rows = naughtyRows(kind, (text) => text.length < 10_000);
    const [sheet] = rows.length === 0 ? [] : throughWorkbook([recordTable(readerOf(rows), kind)]);
    expect(sheet ? readBack(kind, sheet) : []).toEqual(rows);
  });
});
