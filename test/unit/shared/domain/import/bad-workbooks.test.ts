import { strToU8, zipSync } from 'fflate';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import type { ImportSource } from '#shared/domain/import/import-types.ts';
import { describeBadInput, long, type BadCase } from '#test/helpers/bad-cases.ts';
import { rawParts, rawWorkbook, sheetXml, type RawWorkbook } from '#test/unit/shared/formats/xlsx/raw-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const book = (bytes: Uint8Array): ImportSource => ({ name: 'people.xlsx', bytes });
const raw = (workbook: RawWorkbook) => (): ImportSource => book(rawWorkbook(workbook));
const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADERS = `<row r="1">${text('A1', 'Name')}${text('B1', 'Instagram')}${text('C1', 'Followers')}</row>`;
const person = (row: number, name = 'Asha Example', followers = '<v>1200</v>'): string =>
  `<row r="${row}">${text(`A${row}`, name)}${text(`B${row}`, `handle${row}`)}<c r="C${row}">${followers}</c></row>`;

/** A workbook whose table of contents says another length of its sheet. */
function lying(size: number): ImportSource {
  const bytes = rawWorkbook({ cells: HEADERS + person(2) });
  const name = strToU8(SHEET);
  for (let at = bytes.length - 46 - name.length; at >= 0; at -= 1) {
    const isListing = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (!isListing || !name.every((byte, index) => bytes[at + 46 + index] === byte)) continue;
    new DataView(bytes.buffer).setUint32(at + 24, size, true);
    return book(bytes);
  }
  throw new Error('no such part');
}

const bomb = (size: number): ImportSource =>
  book(zipSync({ ...rawParts({}), [SHEET]: strToU8(sheetXml(long(size, ' '))) }, { level: 9 }));

const harm: readonly BadCase[] = [
  {
    name: 'a part that unpacks to 40 MB',
    file: () => bomb(40_000_000),
    as: 'import',
    says: [[0, null, 'unpacks to more than 200 times its size']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'an archive in an archive',
    file: () => book(zipSync({ 'inner.zip': rawWorkbook({}) })),
    as: 'import',
    says: [[0, null, 'Save the table as a workbook or as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'an archive in the place of a sheet',
    file: () => book(zipSync({ ...rawParts({}), [SHEET]: rawWorkbook({}) })),
    as: 'import',
    says: [[0, null, 'download it again, or open it in Excel and save it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a part said to be shorter than it is',
    file: () => lying(10),
    as: 'import',
    says: [[0, null, 'download it again, or open it in Excel and save it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a part said to have 4 GB',
    file: () => lying(0xfffffff0),
    as: 'import',
    says: [[0, null, 'download it again, or open it in Excel and save it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a document type',
    file: raw({ parts: { [SHEET]: `<!DOCTYPE worksheet>${sheetXml(HEADERS + person(2))}` } }),
    as: 'import',
    says: [[0, null, 'up computers. Ask whoever sent it for the table as CSV.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'entities that multiply',
    file: raw({
      parts: {
        [SHEET]: `<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>${sheetXml(HEADERS + person(2, '&d;'))}`,
      },
    }),
    as: 'import',
    says: [[0, null, 'up computers. Ask whoever sent it for the table as CSV.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'an entity of a file of the computer',
    file: raw({
      strings: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><si><t>&b;</t></si>',
      cells: HEADERS,
    }),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'an entity nobody declared',
    file: raw({ cells: HEADERS + person(2, '&nothing;') }),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'ten thousand elements in each other',
    file: raw({ cells: `${'<x>'.repeat(10_000)}${'</x>'.repeat(10_000)}` }),
    as: 'import',
    says: [[0, null, 'up computers. Ask whoever sent it for the table as CSV.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'an element with a thousand attributes',
    file: raw({ cells: `<row ${Array.from({ length: 1_000 }, (_, index) => `a${index}="1"`).join(' ')}/>` }),
    as: 'import',
    says: [[0, null, 'up computers. Ask whoever sent it for the table as CSV.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a part whose name leads out of the file',
    file: () => book(zipSync({ ...rawParts({}), '../../evil.xml': strToU8('x') })),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a workbook cut short',
    file: () => book(rawWorkbook({ cells: HEADERS + person(2) }).slice(0, -40)),
    as: 'import',
    says: [[0, null, 'table of contents is missing. Copy or download it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a text document',
    file: () => book(zipSync({ 'word/document.xml': strToU8('<w/>'), '_rels/.rels': strToU8('<Relationships/>') })),
    as: 'import',
    says: [[0, null, 'Save the table as a workbook or as CSV and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
];

const cells: readonly BadCase[] = [
  {
    name: 'a workbook named as a table',
    file: () => ({ ...raw({ cells: HEADERS + person(2) })(), name: 'people.csv' }),
    as: 'import',
    says: [],
    rowsIn: 1,
    leftOut: 0,
  },
  {
    name: 'headers only, in a workbook',
    file: raw({ cells: HEADERS }),
    as: 'import',
    says: [[0, null, 'The file has headers but no rows below them. Nothing was read.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a sheet with nothing in it',
    file: raw({}),
    as: 'import',
    says: [[0, null, 'The file has no cells with text in them. Export it again.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a cell in the last place there can be',
    file: raw({ cells: `${HEADERS}${person(2)}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
    as: 'import',
    says: [[0, null, "The sheet 'List' has more than 1,000,000 rows. Split it."]],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a row with a cell in column 1,001',
    file: raw({ cells: `${HEADERS}${person(2)}<row r="3"><c r="ALM3"><v>1</v></c></row>${person(4)}` }),
    as: 'import',
    says: [[3, null, 'Row 3: has more than 1,000 cells. The row is left out.']],
    rowsIn: 2,
    leftOut: 1,
  },
  {
    name: 'a row that is row 0',
    file: raw({ cells: `${HEADERS}<row r="0"><c><v>1</v></c></row>` }),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'the same cell twice',
    file: raw({ cells: `${HEADERS}${person(2)}${person(2)}` }),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'a text of 200,001 characters',
    file: raw({ cells: HEADERS + person(2, long(200_001)) + person(3) }),
    as: 'import',
    says: [[2, null, 'cell of more than 200,000 characters. The row is left out.']],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'a text that no list of texts has',
    file: raw({ cells: `${HEADERS}<row r="2"><c r="A2" t="s"><v>9</v></c></row>`, strings: '<si><t>a</t></si>' }),
    as: 'import',
    says: [[0, null, 'save it again as an Excel workbook (.xlsx) and import that.']],
    rowsIn: 0,
    leftOut: 0,
  },
  {
    name: 'errors of formulas',
    file: raw({
      cells:
        HEADERS +
        person(2, 'Asha Example', '<f>1/0</f>') +
        person(3).replace('<c r="C3"><v>1200</v>', '<c r="C3" t="e"><v>#DIV/0!</v>'),
    }),
    as: 'import',
    says: [
      [2, 'C', 'open the workbook in Excel, save it and import it again.'],
      [3, 'C', 'Cell C3 holds the error #DIV/0!. It is read as blank.'],
    ],
    rowsIn: 2,
    leftOut: 0,
  },
  {
    name: 'a number that is none',
    file: raw({ cells: HEADERS + person(2, 'Asha Example', '<v>12x</v>') + person(3) }),
    as: 'import',
    says: [
      [2, 'C', "Cell C2 should be a number, but holds '12x'. It is read as text."],
      [2, 'Followers', 'is not a number. Write it like 12400, 12,400 or 12.4K.'],
    ],
    rowsIn: 1,
    leftOut: 1,
  },
  {
    name: 'names of parts of objects',
    file: () =>
      book(
        writeWorkbook([
          {
            name: '__proto__',
            columns: ['Name', 'Instagram', '__proto__', 'constructor'],
            rows: [['toString', 'valueOf', '1', '2']],
          },
        ]),
      ),
    as: 'import',
    says: [],
    rowsIn: 1,
    leftOut: 0,
  },
];

describeBadInput('bad workbooks', [...harm, ...cells]);
