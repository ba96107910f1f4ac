import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguardFormula } from '#shared/formats/formula-guard.ts';
import { writeCsv, writeCsvSteps } from '#shared/formats/write-csv.ts';
import { runSteps } from '#shared/lib/steps.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('a table is written with a byte order mark, CRLF and quotes where they are needed', () => {
  const bytes = writeCsv({ columns: ['Name', 'Note'], rows: [['Mira, Lune', 'says "hi"']] });
  expect(textOf(bytes)).toBe('\ufeffName,Note\r\n"Mira, Lune","says ""hi"""\r\n');
});

test('numbers and amounts stay numbers, also negative ones, and what is missing stays empty', () => {
  const rows = [[-5, { amount: '-12.50' }, null, false, '-12.50']];
  expect(textOf(writeCsv({ columns: ['a'], rows }))).toBe("\ufeffa\r\n-5,-12.50,,false,'-12.50\r\n");
});

test('days and instants are written as ISO text, and amounts without the currency they are in', () => {
  const rows = [[{ day: '2025-04-30' }, { instant: '2025-04-30T18:00:00.000Z' }, { amount: '9.50', currency: 'EUR' }]];
  expect(textOf(writeCsv({ columns: ['a'], rows }))).toBe('\ufeffa\r\n2025-04-30,2025-04-30T18:00:00.000Z,9.50\r\n');
});

test('text comes back exactly after guarding, quoting and reading', () => {
  const cell = fc.string({
    unit: fc.constantFrom("'", '"', '=', '@', ',', ';', '\n', '\r', '\t', ' ', 'é', '😀', 'a'),
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom(',', ';'),
      (rows, hasByteOrderMark, delimiter) => {
        const written = textOf(writeCsv({ columns: ['first', 'second'], rows }, { hasByteOrderMark, delimiter }));
        expect(written.startsWith('\ufeff')).toBe(hasByteOrderMark);
        const read = Papa.parse<string[]>(written, { delimiter, newline: '\r\n' }).data.slice(1, -1);
        expect(read.map((line) => line.map(unguardFormula))).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  );
});

test('many rows are the same as few, and it is told how far the writing is', () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => [index, index % 7 === 0 ? '' : `row ${index}`]);
  const told: number[] = [];
  const bytes = runSteps(writeCsvSteps({ columns: ['a', 'b'], rows }, {}, (done) => void told.push(done)));
  expect(textOf(bytes).slice(1)).toBe(['a,b', ...rows.map((row) => row.join(',')), ''].join('\r\n'));
  expect(told.at(-1)).toBe(rows.length);
  expect(told.length).toBeGreaterThan(1);
});
