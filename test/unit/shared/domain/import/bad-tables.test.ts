import { CSV_LIMITS } from '#shared/formats/csv.ts';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { describeBadInput, long, utf16, type BadCase } from '#test/helpers/bad-cases.ts';
import { textFile } from '#test/helpers/import-harness.ts';

const HEADERS = 'influencer_id,name,category,gender,follower_count,platform';
const row = (id: number, name = 'Asha Example'): string => `${id},${name},Food,Female,1200,Instagram`;
const people = (...lines: readonly string[]): ImportSource => textFile('people.csv', [HEADERS, ...lines].join('\n'));
const bytes = (name: string, content: Uint8Array): ImportSource => ({ name, bytes: content });
/** Characters up to 255, each as one byte. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const both = `${HEADERS}\n${row(1, 'Zoë Álvarez')}\n${row(2, 'Jürgen Beispiel')}\n`;

/** So many lines without joining a list of them. */
function manyRows(count: number): ImportSource {
  return textFile('people.csv', `name,followers\n${'Asha Example,1200\n'.repeat(count)}`);
}

const quotes: readonly BadCase[] = [
  {
    name: 'a mark that opens at the very start',
    file: () => textFile('people.csv', `"${HEADERS}\n${row(1)}\n${row(2)}\n`),
    as: 'import',
    says: [
      [0, null, 'No row looks like the headers'],
      [1, null, '1 of the file). The row is left out; correct the marks.'],
    ],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a mark that opens in the middle',
    file: () => people(row(1), row(2, '"Ben Example'), row(3), row(4)),
    as: 'import',
    says: [[3, null, '3 of the file). The row is left out; correct the marks.']],
    rowsIn: 3,
    leftOut: 1,
  },
  {
    name: 'a mark that opens in the last row',
    file: () => people(row(1), row(2), row(3, '"Ben Example')),
    as: 'import',
    says: [[4, null, '4 of the file). The row is left out; correct the marks.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a mark that opens in a million characters',
    file: () => people(row(1), `2,"${long(1_000_000)},Food,Female,5,Instagram`, row(3)),
    as: 'import',
    says: [[3, null, '3 of the file). The row is left out; correct the marks.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'more than 200 broken marks',
    file: () => people(...Array.from({ length: 205 }, (_, index) => row(index, '"x" y'))),
    as: 'import',
    says: [[0, null, 'marks, so the file is not read at all. Export it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

const encodings: readonly BadCase[] = [
  { name: 'Windows-1252', file: () => bytes('people.csv', latin(both)), as: 'import', says: [], rowsIn: 2, leftOut: 0 },
  {
    name: 'UTF-16 LE with a mark',
    file: () => bytes('people.csv', utf16(both, 'le', true)),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'UTF-16 LE without a mark',
    file: () => bytes('people.csv', utf16(both, 'le', false)),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'UTF-16 BE with a mark',
    file: () => bytes('people.csv', utf16(both, 'be', true)),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'UTF-16 BE without a mark',
    file: () => bytes('people.csv', utf16(both, 'be', false)),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a byte order mark twice',
    file: () => textFile('people.csv', `\ufeff\ufeff${both}`),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'zero bytes in the middle',
    file: () => people(row(1), row(2, 'Ben\u0000Example')),
    as: 'import',
    says: [[0, null, 'The file is no text. Save the table as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'UTF-8 cut within a character',
    file: () => bytes('people.csv', encoded(`${HEADERS}\n${row(1, 'Zoë')}\n2,Zoë`).slice(0, -1)),
    as: 'import',
    says: [[3, null, 'there are 6 headers. Something is missing; correct the row.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'old Mac line ends',
    file: () => textFile('people.csv', both.replaceAll('\n', '\r')),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'line ends of every kind',
    file: () => textFile('people.csv', `${HEADERS}\r\n${row(1)}\n${row(2)}\r\n`),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
];

const shapes: readonly BadCase[] = [
  {
    name: 'headers only',
    file: () => people(),
    as: 'import',
    says: [[0, null, 'The file has headers but no rows below them. Nothing was read.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'ragged rows',
    file: () => people(row(1), '2,Ben', `${row(3)},surplus`, row(4)),
    as: 'import',
    says: [
      [3, null, 'there are 6 headers. Something is missing; correct the row.'],
      [4, null, 'cell with the delimiter in it may lack its quotation marks.'],
    ],
    rowsIn: 2,
    leftOut: 2,
  },
  {
    name: 'commas at the end of every line',
    file: () => textFile('people.csv', both.replaceAll('\n', ',,,\n')),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'the same header twice',
    file: () => textFile('people.csv', `${HEADERS},name\n${row(1)},Asha Example\n${row(2)},Somebody\n`),
    as: 'import',
    says: [
      [0, null, "'name' stands twice, in columns 2 and 7. Column 2 is read."],
      [3, 'name', 'from column 2 with the same header. Keep one of them.'],
    ],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'headers and values named like parts of objects',
    file: () =>
      textFile(
        'people.csv',
        `${HEADERS},__proto__,constructor,toString\n${row(1, '__proto__')},a,b,c\n${row(2, 'constructor')},__proto__,toString,valueOf\n`,
      ),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'the ids of rows named like parts of objects',
    file: () => people(row(1).replace('1,', '__proto__,'), row(2).replace('2,', 'constructor,')),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a line that names the delimiter',
    file: () => textFile('people.csv', `sep=;\r\n${both.replaceAll(',', ';')}`),
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'semicolons with decimal commas',
    file: () =>
      textFile(
        'orders.csv',
        'tracking_id;source;campaign;influencer_id;user_id;product;transaction_date;orders;revenue\n1;organic;Spring;;u1;Tea;2025-04-01;1;1.234,50\n2;organic;Spring;;u2;Tea;2025-04-01;1;9,5\n',
      ),
    options: { currency: 'EUR' },
    as: 'import',
    says: [],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'one line of 5 MB without a line end',
    file: () => textFile('people.csv', long(5_000_000, 'name,')),
    as: 'import',
    says: [
      [0, null, 'No row looks like the headers'],
      [1, null, 'cell of more than 200,000 characters. The row is left out.'],
    ],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a row of 1,001 cells',
    file: () => people(row(1), long(2_001, '1,'), row(3)),
    as: 'import',
    says: [[3, null, 'Row 3: has more than 1,000 cells. The row is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: '1,001 headers',
    file: () => textFile('people.csv', `${HEADERS}${',x'.repeat(995)}\n${row(1)}${','.repeat(995)}\n`),
    as: 'import',
    says: [[0, null, 'Row 1: has more than 1,000 cells. The row is left out.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

const sizes: readonly BadCase[] = [
  {
    name: 'a cell of 50 MB',
    file: () => people(row(1), `2,"${long(50_000_000)}",Food,Female,5,Instagram`, row(3)),
    as: 'import',
    says: [[3, null, 'cell of more than 200,000 characters. The row is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  { name: '1,000,000 rows', file: () => manyRows(999_999), as: 'only-read', says: [], rowsIn: 999_999, leftOut: 0 },
  {
    name: '1,000,001 rows',
    file: () => manyRows(1_000_000),
    as: 'only-read',
    says: [[0, null, 'more than 1,000,000 rows. Split it.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'more bytes than are read at once',
    file: () => bytes('people.csv', new Uint8Array(CSV_LIMITS.bytes + 1).fill(0x61)),
    as: 'only-read',
    says: [[0, null, 'MB; 256 MB is the most that can be read at once. Split it.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

const disguises: readonly BadCase[] = [
  {
    name: 'a table named as a workbook',
    file: () => ({ ...people(row(1)), name: 'people.xlsx' }),
    as: 'import',
    says: [],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'a web page named as a table',
    file: () =>
      textFile('people.csv', '<!DOCTYPE html><html><body><table><tr><td>name</td></tr></table></body></html>'),
    as: 'import',
    says: [[0, null, 'No row looks like the headers']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a picture named as a table',
    file: () => bytes('people.csv', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)),
    as: 'import',
    says: [[0, null, 'The file is a picture. Ask for the table as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a packed file named as a table',
    file: () => bytes('people.csv', Uint8Array.of(0x1f, 0x8b, 8, 0)),
    as: 'import',
    says: [[0, null, 'is a compressed file. Unpack it and import what is inside.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'random bytes',
    file: () =>
      bytes(
        'people.csv',
        Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7_919 + (index >> 3)) & 0xff),
      ),
    as: 'import',
    says: [[0, null, 'The file is no text. Save the table as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

describeBadInput('bad tables', [...quotes, ...encodings, ...shapes, ...sizes, ...disguises]);
