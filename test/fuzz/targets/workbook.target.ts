import { unzipSync, zipSync, type Zippable } from 'fflate';
import { readWorkbookSteps } from '#shared/formats/xlsx/read-workbook.ts';
import { writeWorkbook } from '#shared/formats/xlsx/write-workbook.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { rawWorkbook } from '#test/unit/shared/formats/xlsx/raw-workbook.ts';
import type { FuzzContainer, FuzzFile, FuzzTarget } from '../fuzz-target.ts';
import { checkRead } from '../sheet-laws.ts';

const workbook = (bytes: Uint8Array): FuzzFile[] => [{ name: 'a.xlsx', bytes }];

/** An archive can say of a part that it has any size, and memory is taken for it at once. */
const LARGEST_PART = 1_000_000;

/** Parts are changed unpacked: packed they have a checksum. */
const zipContainer: FuzzContainer = {
  open(bytes) {
    try {
      const filter = ({ originalSize }: { readonly originalSize: number }): boolean => originalSize < LARGEST_PART;
      return Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => ({ name, bytes: inLines(part) }));
    } catch {
      // An archive that was changed from outside may no longer be one; then it is only changed as bytes.
      return null;
    }
  },
  close: (parts) => {
    const archive: Zippable = {};
    for (const { name, bytes } of parts) Object.defineProperty(archive, name, { value: bytes, enumerable: true });
    return zipSync(archive, { level: 1 });
  },
};

/** A line for each cell, text or empty element, so that they are changed as a whole as well. */
function inLines(part: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(part);
  return new TextEncoder().encode(xml.replace(/(<\/c>|<\/si>|\/>)(?=<)/gu, '$1\n'));
}

/** Excel workbooks. */
export const target: FuzzTarget = {
  container: zipContainer,
  seeds: () => [
    workbook(
      writeWorkbook([
        {
          name: 'People',
          columns: ['Name', 'Followers', 'Fee', 'Since', 'Seen'],
          rows: [
            [
              'Asha Example',
              1200,
              { amount: '12.50', currency: 'EUR' },
              { day: '2025-04-30' },
              { instant: '2025-04-30T10:00:00.000Z' },
            ],
            ['Ben\nExample', -0.5, { amount: '1', currency: 'JPY' }, { day: '1999-12-31' }, true],
            ["'=1+1", null, null, null, false],
          ],
        },
        { name: 'Two', columns: ['a'], rows: [['_x0041_']] },
      ]),
    ),
    workbook(
      rawWorkbook({
        cells:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><rPh><t>p</t></rPh></is></c></row>' +
          '<row r="3"><c r="A3" s="1"><v>45777</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c r="Z3" t="str"><f>A1</f><v>x</v></c></row>' +
          '<row><c s="2"><v>0.125</v></c><c t="d"><v>2025-04-30T00:00:00</v></c><c><f>1/0</f></c></row>',
        strings: '<si><t xml:space="preserve"> a&amp;&#65;&#x1F600; </t></si><si><r><t>b</t></r></si>',
        styles:
          '<numFmts><numFmt numFmtId="164" formatCode="[$€-407] #,##0.00"/></numFmts>' +
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>',
        workbookPr: '<workbookPr date1904="1"/>',
        sheets: '<sheet name="List" sheetId="1" state="hidden" r:id="rId1"/>',
      }),
    ),
  ],
  tokens: [
    '<c r="A1"><v>1</v></c>',
    '<c r="XFD1048576"><v>1</v></c>',
    '<row r="1000000">',
    '<row r="0">',
    '</row>',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    '<t>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '&#x110000;',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0" encoding="utf-16"?>',
    '<!--',
    '-->',
    't="s"',
    't="b"',
    't="e"',
    't="d"',
    's="1"',
    's="-1"',
    's="99999"',
    'r="A"',
    'r="1A"',
    'xmlns:x="y"',
    '<x:c>',
    'date1904="1"',
    'numFmtId="14"',
    'formatCode="yyyy-mm-dd hh:mm"',
    'formatCode="[h]:mm"',
    '../',
    '\\',
    '_x005F_',
    '_xD800_',
    '1e308',
    '-1',
    '45777.999999',
    '2958466',
    'Target="/xl/workbook.xml"',
  ],
  run([file]) {
    if (!file) return [];
    return checkRead(runSteps(readWorkbookSteps(file.bytes)), wordsOf(file.bytes));
  },
};

/** The text of every part, to tell what came from the input. */
function wordsOf(bytes: Uint8Array): string {
  const parts = zipContainer.open(bytes) ?? [];
  return parts.map(({ name, bytes: part }) => `${name} ${new TextDecoder().decode(part)}`).join(' ');
}
