import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/calendar-day.ts';
import { currencyExponent } from '#shared/lib/currencies.ts';
import { text } from '#shared/text/text.ts';
import type { Cell } from '#shared/formats/write-csv.ts';
import { writeWorkbook, writeWorkbookSteps } from '#shared/formats/xlsx/write-workbook.ts';
import { sheetsOf } from './raw-workbook.ts';

const { writing } = text.workbook;
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const write = (...rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> =>
  writeWorkbook([{ name: 'List', columns: ['A'], rows }]);
const sheetXmlOf = (...rows: readonly (readonly Cell[])[]): string =>
  partsOf(write(...rows)).get('xl/worksheets/sheet1.xml')!;
const readBack = (...rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] =>
  sheetsOf(write(...rows))[0]!.rows.slice(1);

/** What a text says once it has been through a file. */
const fileText = (value: string): string => value.replace(/\r\n?/gu, '\n').replace(/\p{Surrogate}/gu, '\ufffd');

/** Rows as a grid: as wide as the widest, without blank ones at the end. */
function gridOf(rows: readonly (readonly string[])[]): string[][] {
  const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1;
  const width = Math.max(0, ...rows.map(widthOf));
  const filled = rows.slice(0, rows.findLastIndex((row) => widthOf(row) > 0) + 1);
  return filled.map((row) =>
    widthOf(row) === 0 ? [''] : Array.from({ length: width }, (_, column) => row[column] ?? ''),
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\ud83d',
      '\ude00',
      '_',
      'x',
      '0',
      '4',
      '1',
      '<',
      '&',
      '"',
      '\uffff',
      '\u000b',
    ),
  }),
  fc.constantFrom(
    '',
    '=1+1',
    '_x0041_',
    '_x005F_',
    ' lead',
    'trail ',
    '😀',
    '\ud800',
    '007',
    '1.5E+20',
    "'=x",
    '-',
    ']]>',
    '&amp;',
  ),
);

describe('reading back', () => {
  it('gives the same text cells, whatever is in them', () => {
    const table = fc.record({
      columns: fc.array(anyText, { maxLength: 5 }),
      rows: fc.array(fc.array(fc.oneof(anyText, fc.constant(null)), { maxLength: 6 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const [sheet] = sheetsOf(writeWorkbook([{ name: 'List', columns, rows }]));
        expect(sheet!.notices).toEqual([]);
        expect(sheet!.rows).toEqual(gridOf([columns, ...rows].map((row) => row.map((cell) => fileText(cell ?? '')))));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same numbers, days, instants and amounts', () => {
    const number = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer().map((cents) => cents / 100),
    );
    const day = fc.integer({ min: 0, max: 47_846 }).map((count) => addDays('1970-01-01', count));
    const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }).map((millis) => new Date(millis).toISOString());
    const amount = fc
      .tuple(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.constantFrom('EUR', 'JPY', 'KWD', 'IDR'))
      .map(([minor, currency]) => {
        const decimals = currencyExponent(currency);
        return { amount: (minor / 10 ** decimals).toFixed(decimals), currency };
      });
    fc.assert(
      fc.property(number, day, instant, amount, (value, day, instant, money) => {
        const [row] = readBack([value, { day }, { instant }, money, true, false]);
        expect(Number(row![0])).toBe(value === 0 ? 0 : value);
        expect(row![1]).toBe(day);
        expect(row![2]).toBe(instant.replace(/(?:\.000)?Z$/u, ''));
        const [code, digits] = row![3]!.replace(/^-(\D+ )/u, '$1-').split(' ');
        expect(code).toBe(money.currency);
        expect(digits).toBe(Number(money.amount) === 0 ? money.amount.replace('-', '') : money.amount);
        expect(row!.slice(4)).toEqual(['TRUE', 'FALSE']);
      }),
    );
  });

  it('gives every sheet in its order', () => {
    const sheets = ['People', 'Posts'].map((name) => ({ name, columns: [name], rows: [[name.length]] }));
    expect(sheetsOf(writeWorkbook(sheets)).map(({ name, rows }) => [name, rows])).toEqual([
      ['People', [['People'], ['6']]],
      ['Posts', [['Posts'], ['5']]],
    ]);
  });
});

describe('types', () => {
  it('are real: numbers, truth, days and amounts with the decimals of their currency', () => {
    const parts = partsOf(
      write([
        12.5,
        true,
        { day: '2025-04-30' },
        { instant: '2025-04-30T18:00:00.000Z' },
        { amount: '9.50', currency: 'EUR' },
        { amount: '900', currency: 'JPY' },
      ]),
    );
    const xml = parts.get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain('<c r="A2"><v>12.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="3"><v>45777</v></c>');
    expect(xml).toContain(
      '<c r="D2" s="4"><v>45777.75</v></c><c r="E2" s="6"><v>9.50</v></c><c r="F2" s="7"><v>900</v></c>',
    );
    const styles = parts.get('xl/styles.xml')!;
    expect(styles).toContain('formatCode="[$EUR]\\ #,##0.00"');
    expect(styles).toContain('formatCode="[$JPY]\\ #,##0"');
    expect(styles).toContain('formatCode="yyyy\\-mm\\-dd"');
  });

  it('never make a formula of text', () => {
    const parts = partsOf(write(['=1+1', '@SUM(A1)', '+49 30 1234', 'plain']));
    const xml = parts.get('xl/worksheets/sheet1.xml')!;
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A2" s="2" t="s">');
    expect(xml).toContain('<c r="D2" t="s">');
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
    expect(parts.get('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('give way to text where a number would lose something', () => {
    const cells: readonly Cell[] = [
      '17841405793187218',
      17841405793187218,
      0.1 + 0.2,
      Number.NaN,
      { amount: '12345678901234567.89', currency: 'EUR' },
      { amount: '1', currency: 'XXQ' },
      { day: '2025-02-30' },
      { instant: '2025-04-30' },
    ];
    expect(sheetXmlOf(cells)).not.toMatch(/r="\w2"(?: s="\d")?><v>/);
    expect(readBack(cells)[0]).toEqual([
      '17841405793187218',
      String(17841405793187218),
      '0.30000000000000004',
      'NaN',
      'EUR 12345678901234567.89',
      'XXQ 1',
      '2025-02-30',
      '2025-04-30',
    ]);
  });
});

describe('the sheet', () => {
  it('has bold headers that stay in sight, a filter over all rows and widths that fit', () => {
    const bytes = writeWorkbook([
      {
        name: "Ava's",
        columns: ['Name', 'Notes'],
        rows: [
          ['Ava', 'x'.repeat(500)],
          ['Ben', null],
        ],
      },
    ]);
    const xml = partsOf(bytes).get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain('<c r="A1" s="1" t="s">');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(xml).toContain(
      '<col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/>',
    );
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain("'Ava''s'!$A$1:$B$3");
  });

  it('has a name that Excel takes and no other sheet has', () => {
    const wanted = [
      'a/b:c',
      'A b C',
      '',
      "'quoted'",
      'x'.repeat(40),
      'X'.repeat(40),
      'History',
      `${'y'.repeat(30)}😀`,
      '_x0041_\u0007',
    ];
    const sheets = wanted.map((name) => ({ name, columns: ['A'], rows: [] }));
    expect(sheetsOf(writeWorkbook(sheets)).map(({ name }) => name)).toEqual([
      'a b c',
      'A b C (2)',
      'Sheet 3',
      'quoted',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      'History (2)',
      'y'.repeat(30),
      '_x0041_',
    ]);
  });

  it('is not written where Excel could not hold it, with a sentence that says so', () => {
    expect(() => writeWorkbook([])).toThrow(writing.noSheets);
    expect(() => write(['x'], ['x'.repeat(32_768)])).toThrow(writing.cell('List', 'A3', 32_768, 32_767));
    expect(() => write(Array.from({ length: 16_385 }, () => 1))).toThrow(writing.columns('List', 16_384));
    const rows = Array.from({ length: 1_048_576 }, () => []);
    expect(() => writeWorkbook([{ name: 'List', columns: [], rows }])).toThrow(writing.rows('List', 1_048_575));
  });
});

describe('the file', () => {
  it('is the same for the same tables, and comes in steps', () => {
    const rows = Array.from({ length: 6_000 }, (_, row) => [`Name ${row}`, row]);
    const tables = [{ name: 'List', columns: ['Name', 'Number'], rows }];
    const work = writeWorkbookSteps(tables);
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(3);
    expect(step.value).toEqual(writeWorkbook(tables));
    expect(new DataView(step.value.buffer).getUint32(10, true)).toBe(0x00210000);
  });

  it('lists every part it holds, with a type', () => {
    const parts = partsOf(writeWorkbook([1, 2].map((name) => ({ name: `${name}`, columns: [], rows: [] }))));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    ]);
    for (const path of [...parts.keys()].filter((name) => name.startsWith('xl/') && !name.endsWith('.rels'))) {
      expect(parts.get('[Content_Types].xml')).toContain(`PartName="/${path}"`);
    }
  });
});
