import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { text } from '#shared/text/text.ts';
import { rawParts, rawWorkbook, sheetOf, sheetsOf, sheetXml } from './raw-workbook.ts';

const { notices } = text.workbook;
const texts = (...values: readonly string[]): string =>
  values.map((value, index) => `<c r="${'ABCDEFGH'[index]}1" t="inlineStr"><is><t>${value}</t></is></c>`).join('');

describe('cells', () => {
  it('joins the runs of shared texts, leaves pronunciation out and reads texts inside cells', () => {
    const strings =
      '<si><t xml:space="preserve"> Ava </t></si><si><r><rPr><b/></rPr><t>Ber</t></r><r><t>lin</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r><rPh><t>no</t></rPh></is></c></row>';
    expect(sheetOf({ strings, cells }).rows).toEqual([[' Ava ', 'Berlin', '東京', 'in place']]);
  });

  it('keeps rows and columns that are skipped in their place and fills rows up to the widest', () => {
    const cells =
      '<row r="2"><c r="C2"><v>5</v></c><c><v>6</v></c></row><row r="5"><c r="A5"><v>1</v></c><c r="F5" s="1"/></row>' +
      '<row><c><v>2</v></c></row><row r="900"><c r="ZZ900" s="3"/></row>';
    expect(sheetOf({ cells }).rows).toEqual([
      [''],
      ['', '', '5', '6'],
      [''],
      [''],
      ['1', '', '', ''],
      ['2', '', '', ''],
    ]);
  });

  it('takes results of formulas as values, runs none and says where a result is missing', () => {
    const cells =
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>12x</v></c>' +
      '<c r="C1"><f>1+1</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="b"><f>TRUE()</f><v>1</v></c></row>';
    const { rows, notices: told } = sheetOf({ cells });
    expect(rows).toEqual([['12', '12x', '', '', 'TRUE']]);
    expect(told).toEqual([{ row: 1, column: 'C', problem: notices.noResult('C1'), severity: 'notice' }]);
  });

  it('reads errors as blank and names the cell, up to a hundred of them', () => {
    const cells = '<row r="7"><c r="B7" t="e"><v>#REF!</v></c><c r="C7" t="b"><v>0</v></c></row>';
    const sheet = sheetOf({ cells });
    expect(sheet.rows[6]).toEqual(['', '', 'FALSE']);
    expect(sheet.notices).toEqual([
      { row: 7, column: 'B', problem: 'Cell B7 holds the error #REF!. It is read as blank.', severity: 'notice' },
    ]);
    const many = Array.from({ length: 130 }, (_, row) => `<row r="${row + 1}"><c t="e"><v>#N/A</v></c></row>`);
    const told = sheetOf({ cells: many.join('') }).notices;
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toEqual({ row: 0, column: null, problem: notices.more(30), severity: 'notice' });
  });

  it('reads escaped characters, and every kind of line break as one', () => {
    const cells = `<row r="1">${texts('a_x000D_\nb', '_x005F_x0041_', 'x&#13;y', '_x0041_&amp;<![CDATA[<]]>', '_xD83D_')}</row>`;
    expect(sheetOf({ cells }).rows).toEqual([['a\nb', '_x0041_', 'x\ny', 'A&<', '\ufffd']]);
  });

  it('keeps text in a number cell as text, and says so', () => {
    const sheet = sheetOf({ cells: '<row r="1"><c r="A1"><v>12a</v></c></row>' });
    expect(sheet.rows).toEqual([['12a']]);
    expect(sheet.notices[0]?.problem).toBe(notices.notNumber('A1', '12a'));
  });

  it('leaves all but the first cell of merged ones blank', () => {
    const parts = {
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="B2"><v>2</v></c></row>',
      ).replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    };
    expect(sheetOf({ parts }).rows).toEqual([
      ['1', ''],
      ['', '2'],
    ]);
  });

  it('marks rows with too many columns or too long a cell and reads the others', () => {
    const long = 'x'.repeat(200_001);
    const cells =
      `<row r="1"><c r="ALM1"><v>1</v></c><c r="ALN1"><v>2</v></c></row><row r="2">${texts(long).replace('A1', 'A2')}</row>` +
      '<row r="3"><c r="A3"><v>3</v></c><c r="ALL3"><v>4</v></c></row>';
    const { rows, broken } = sheetOf({ cells });
    expect([...broken]).toEqual([
      [1, { code: 'columns', line: 1 }],
      [2, { code: 'cell', line: 2 }],
    ]);
    expect(rows.slice(0, 2)).toEqual([[''], ['']]);
    expect(rows[2]).toHaveLength(1_000);
    expect([rows[2]![0], rows[2]!.at(-1)]).toEqual(['3', '4']);
  });
});

describe('dates, percentages and amounts', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="[$€-407]\\ #,##0.00"/>' +
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>' +
    '<xf numFmtId="10"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>';
  const cells =
    '<row r="1"><c r="A1" s="1"><v>45777</v></c><c r="B1" s="2"><v>45777.75</v></c><c r="C1" s="3"><v>0.385</v></c>' +
    '<c r="D1" s="4"><v>-12.5</v></c><c r="E1" s="5"><v>0.4375</v></c><c r="F1" s="0"><v>45777</v></c>' +
    '<c r="G1" t="d" s="1"><v>2025-04-30T00:00:00Z</v></c><c r="H1" s="99"><v>1</v></c></row>';

  it('follow the number format of the cell', () => {
    expect(sheetOf({ styles, cells }).rows).toEqual([
      ['2025-04-30', '2025-04-30T18:00:00', '38.5%', '-€12.50', '10:30:00', '45777', '2025-04-30', '1'],
    ]);
  });

  it('follow the date system of the workbook', () => {
    const { rows } = sheetOf({ styles, cells, workbookPr: '<workbookPr date1904="1"/>' });
    expect(rows[0]!.slice(0, 2)).toEqual(['2029-05-01', '2029-05-01T18:00:00']);
  });

  it('says where a number is no day', () => {
    const sheet = sheetOf({ styles, cells: '<row r="3"><c r="B3" s="1"><v>-4</v></c></row>' });
    expect(sheet.rows[2]).toEqual(['', '-4']);
    expect(sheet.notices[0]?.problem).toBe(notices.noDay('B3', '-4'));
  });
});

describe('the parts of a workbook', () => {
  it('are found in both vocabularies, under any prefix, at targets of either kind', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const types = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${types}/officeDocument" Target="/office/Book.xml"/></p:Relationships>`,
      ),
      'office/book.xml': strToU8(
        `<x:workbook xmlns:x="${main}" xmlns:q="${types}"><x:sheets><x:sheet name="One &amp; two" q:id="s1"/></x:sheets></x:workbook>`,
      ),
      'office/_rels/book.xml.rels': strToU8(
        `<Relationships><Relationship Id="s1" Type="${types}/worksheet" Target="../office/./one.xml"/></Relationships>`,
      ),
      'office/one.xml': strToU8(
        `\ufeff<x:worksheet xmlns:x="${main}" xmlns:y="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c>` +
          '<y:c r="B1"><y:v>8</y:v></y:c></x:row></x:sheetData><x:extLst><x:c r="A1"><x:v>9</x:v></x:c></x:extLst></x:worksheet>',
      ),
    });
    expect(sheetsOf(bytes)).toEqual([
      { name: 'One & two', rows: [['7']], broken: new Map(), notices: [], isTyped: true },
    ]);
  });

  it('are read in the order of the workbook, hidden ones with a notice and charts not at all', () => {
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheets =
      '<sheet name="Second" r:id="b"/><sheet name="Chart" r:id="c"/><sheet name="First" state="veryHidden" r:id="a"/>';
    const parts = {
      'xl/_rels/workbook.xml.rels':
        `<Relationships><Relationship Id="a" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="b" Type="${kind}/worksheet" Target="worksheets/sheet2.xml"/>` +
        `<Relationship Id="c" Type="${kind}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
        `<Relationship Id="d" Type="${kind}/externalLink" TargetMode="External" Target="https://example.com/x.xlsx"/></Relationships>`,
      'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>'),
    };
    const read = sheetsOf(rawWorkbook({ sheets, parts, cells: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
    expect(read.map(({ name, rows }) => [name, rows])).toEqual([
      ['Second', [['2']]],
      ['First', [['1']]],
    ]);
    expect(read[1]!.notices).toEqual([{ row: 0, column: null, problem: notices.hidden('First'), severity: 'notice' }]);
  });

  it('may be stored unpacked or written in UTF-16', () => {
    const xml = sheetXml('<row r="1"><c r="A1"><v>7</v></c></row>');
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...xml].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const stored = { ...rawParts({}), 'xl/worksheets/sheet1.xml': utf16 };
    expect(sheetsOf(zipSync(stored, { level: 0 }))[0]!.rows).toEqual([['7']]);
  });

  it('give a sheet without cells no rows', () => {
    expect(sheetOf({}).rows).toEqual([]);
  });
});
