import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguardFormula } from '#shared/formats/formula-guard.ts';
import { writeCsv } from '#shared/formats/write-csv.ts';

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
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = textOf(writeCsv({ columns: ['first', 'second'], rows })).slice(1);
      const read = Papa.parse<string[]>(written, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
      expect(read.map((line) => line.map(unguardFormula))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});
