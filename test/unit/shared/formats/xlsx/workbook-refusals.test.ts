import { deflateSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSteps } from '#shared/lib/steps.ts';
import { text } from '#shared/text/text.ts';
import { crc32 } from '#shared/formats/xlsx/crc32.ts';
import { readWorkbookSteps } from '#shared/formats/xlsx/read-workbook.ts';
import { WORKBOOK_LIMITS } from '#shared/formats/xlsx/workbook-refusal.ts';
import { rawParts, rawWorkbook, refusalOf, sheetsOf, sheetXml } from './raw-workbook.ts';

const { refusals } = text.workbook;
const SHEET = 'xl/worksheets/sheet1.xml';
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const utf16 = (name: string): number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
const oldOffice = (name: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0x45), ...utf16(name), 0, 0]);

/** Where a part's entry in the table of contents begins. */
function listingOf(bytes: Uint8Array, name: string): number {
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    const isListing = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (isListing && new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length)) === name) return at;
  }
  throw new Error(`no ${name}`);
}

/** A workbook whose table of contents says something else about its sheet. */
function withListing(change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = rawWorkbook({ cells: ONE_CELL });
  change(new DataView(bytes.buffer), listingOf(bytes, SHEET));
  return bytes;
}

describe('other files', () => {
  it('are named for what they are', () => {
    expect(refusalOf(new Uint8Array(0))).toBe(refusals.empty);
    expect(refusalOf(strToU8('a,b\n1,2\n'))).toBe(refusals.notWorkbook);
    expect(refusalOf(oldOffice('EncryptedPackage'))).toBe(refusals.password);
    expect(refusalOf(oldOffice('Workbook'))).toBe(refusals.oldExcel);
    expect(refusalOf(oldOffice('Book'))).toBe(refusals.oldExcel);
    expect(refusalOf(oldOffice('WordDocument'))).toBe(refusals.oldOffice);
    expect(refusalOf(zipSync({ 'readme.txt': strToU8('x') }))).toBe(refusals.notWorkbook);
    const openDocument = {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<a/>'),
    };
    expect(refusalOf(zipSync(openDocument))).toBe(refusals.openDocument);
    expect(refusalOf(zipSync({ 'Index/Document.iwa': strToU8('x') }))).toBe(refusals.numbers);
    const tooLarge = new Uint8Array(WORKBOOK_LIMITS.fileBytes + 1);
    expect(refusalOf(tooLarge)).toBe(refusals.tooLarge(tooLarge.length, WORKBOOK_LIMITS.fileBytes));
  });

  it('are told from workbooks by what they begin with: binary workbooks, documents, no sheets', () => {
    const root = (target: string): string =>
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    expect(refusalOf(rawWorkbook({ parts: { '_rels/.rels': root('xl/workbook.bin') } }))).toBe(refusals.binaryWorkbook);
    expect(refusalOf(rawWorkbook({ parts: { '_rels/.rels': '<Relationships/>' } }))).toBe(refusals.notWorkbook);
    const word = { '_rels/.rels': root('word/document.xml'), 'word/document.xml': '<w:document xmlns:w="w"/>' };
    expect(refusalOf(rawWorkbook({ parts: word }))).toBe(refusals.notWorkbook);
    expect(refusalOf(rawWorkbook({ sheets: '' }))).toBe(refusals.noSheets);
    const outside = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="worksheets/sheet1.xml"/></Relationships>',
    };
    expect(refusalOf(rawWorkbook({ parts: outside }))).toBe(refusals.missingPart("of the sheet 'List'"));
    expect(refusalOf(rawWorkbook({ parts: { [SHEET]: null } }))).toBe(refusals.missingPart(SHEET));
  });
});

describe('archives', () => {
  it('are refused when cut short anywhere', () => {
    const bytes = rawWorkbook({ cells: ONE_CELL });
    for (let length = 4; length < bytes.length; length += 7) {
      expect(runSteps(readWorkbookSteps(bytes.slice(0, length)))).toHaveProperty('refusal');
    }
  });

  it('are refused when a checksum, a length or a place is wrong', () => {
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 16, 1, true)))).toBe(refusals.checksum(SHEET));
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 24, 5, true)))).toBe(refusals.damagedPart(SHEET));
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 24, 5_000, true)))).toBe(
      refusals.damagedPart(SHEET),
    );
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 42, 3, true)))).toBe(refusals.damagedArchive);
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 20, 90_000, true)))).toBe(refusals.damagedArchive);
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 42, 0, true)))).toBe(refusals.damagedArchive);
  });

  it('are refused when locked, packed in another way or too large for their format', () => {
    expect(refusalOf(withListing((view, at) => view.setUint16(at + 8, 1, true)))).toBe(refusals.lockedArchive);
    expect(refusalOf(withListing((view, at) => view.setUint16(at + 10, 12, true)))).toBe(refusals.packing(SHEET));
    expect(refusalOf(withListing((view, at) => view.setUint32(at + 24, 0xffffffff, true)))).toBe(refusals.zip64);
  });

  it('are refused for names that lead elsewhere, are there twice or are too many', () => {
    for (const name of ['../evil.xml', '/etc/x', 'a/../../b', 'C:\\x', 'a\u0000b', 'xl/./x']) {
      expect(refusalOf(zipSync({ ...rawParts({}), [name]: strToU8('x') }))).toContain('which no workbook has');
    }
    expect(refusalOf(zipSync({ ...rawParts({}), 'XL/Workbook.xml': strToU8('x') }))).toBe(
      refusals.repeatedEntry('XL/Workbook.xml'),
    );
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array(0)]));
    expect(refusalOf(zipSync(many, { level: 0 }))).toBe(refusals.entries(10_000));
  });

  it('do not unpack without end: what comes out is counted, not what the archive says', () => {
    const bomb = strToU8(`<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`);
    expect(refusalOf(zipSync({ ...rawParts({}), [SHEET]: bomb }))).toBe(refusals.ratio(SHEET, 200));
    const lying = zipSync({ ...rawParts({}), [SHEET]: bomb });
    new DataView(lying.buffer).setUint32(listingOf(lying, SHEET) + 24, 100, true);
    let steps = 0;
    for (const work = readWorkbookSteps(lying); !work.next().done;) steps += 1;
    expect(steps).toBeLessThan(100);
    expect(refusalOf(lying)).toBe(refusals.damagedPart(SHEET));
  });

  it('do not take long over what is packed behind the end of a part', () => {
    const content = strToU8(sheetXml(ONE_CELL));
    const packed = new Uint8Array(20_000_000);
    packed.set(deflateSync(content));
    const bytes = zipSync({ ...rawParts({}), [SHEET]: [packed, { level: 0 }] });
    const view = new DataView(bytes.buffer);
    const at = listingOf(bytes, SHEET);
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 16, crc32(content), true);
    view.setUint32(at + 24, content.length, true);
    expect(refusalOf(bytes)).toBe(refusals.damagedPart(SHEET));
  });
});

describe('XML', () => {
  const refusalOfSheet = (xml: string): string => refusalOf(rawWorkbook({ parts: { [SHEET]: xml } }));

  it('with a document type or entities of its own is refused, in every part', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const parts = rawParts({ cells: ONE_CELL, strings: '<si><t>a</t></si>', styles: '<cellXfs/>' });
    for (const path of Object.keys(parts).filter((name) => name !== '[Content_Types].xml')) {
      const changed = { ...parts, [path]: strToU8(`${doctype}<x/>`) };
      expect(refusalOf(zipSync(changed))).toBe(refusals.doctype(path));
    }
    expect(refusalOfSheet(sheetXml('<row r="1"><c r="A1"><v>&b;</v></c></row>'))).toBe(refusals.xml(SHEET));
    expect(refusalOfSheet(sheetXml('<row r="1"><c r="A1"><v>&constructor;</v></c></row>'))).toBe(refusals.xml(SHEET));
  });

  it('that is broken, no text, nested without end or full of attributes is refused', () => {
    expect(refusalOfSheet('<worksheet><sheetData></worksheet>')).toBe(refusals.xml(SHEET));
    expect(refusalOfSheet('')).toBe(refusals.xml(SHEET));
    expect(refusalOfSheet('<a>'.repeat(100))).toBe(refusals.nesting(SHEET));
    const attributes = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(' ');
    expect(refusalOfSheet(`<a ${attributes}/>`)).toBe(refusals.nesting(SHEET));
    const notText = { ...rawParts({}), [SHEET]: new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) };
    expect(refusalOf(zipSync(notText))).toBe(refusals.damagedPart(SHEET));
  });

  it('takes names of JavaScript for names like any other', () => {
    const cells = '<row r="1" __proto__="1" constructor="2"><c r="A1" t="__proto__" s="constructor"><v>1</v></c></row>';
    expect(sheetsOf(rawWorkbook({ cells }))[0]!.rows).toEqual([['1']]);
  });
});

describe('sheets', () => {
  it('are refused over the limits of rows, cells and sheets', () => {
    const last = '<row r="1000001"><c r="A1000001"><v>1</v></c></row>';
    expect(refusalOf(rawWorkbook({ cells: last }))).toBe(refusals.rows('List', 1_000_000));
    const wide = '<row r="60000"><c r="ALL60000"><v>1</v></c></row>';
    const one = Array.from({ length: 59_999 }, () => '<row><c><v>1</v></c></row>').join('');
    expect(refusalOf(rawWorkbook({ cells: one + wide }))).toBe(refusals.cells(WORKBOOK_LIMITS.cells));
    const sheets = '<sheet name="x" r:id="rId1"/>'.repeat(201);
    expect(refusalOf(rawWorkbook({ sheets }))).toBe(refusals.sheets(200));
    const far = rawWorkbook({
      cells: last.replaceAll('1000001', '1000000'),
      sheets: '<sheet name="x" r:id="rId1"/>'.repeat(40),
    });
    expect(refusalOf(far)).toBe(refusals.cells(WORKBOOK_LIMITS.cells));
  });

  it('are refused when many cells share one long text', () => {
    const strings = `<si><t>${'x'.repeat(200_000)}</t></si>`;
    const cells = Array.from({ length: 3_000 }, () => '<row><c t="s"><v>0</v></c></row>').join('');
    expect(refusalOf(rawWorkbook({ strings, cells }))).toBe(refusals.characters(WORKBOOK_LIMITS.characters));
  });

  it('are refused for cells that are nowhere, there twice or refer to nothing', () => {
    const cells = (inside: string): string => refusalOf(rawWorkbook({ cells: `<row r="1">${inside}</row>` }));
    expect(cells('<c r="AAAA1"><v>1</v></c>')).toBe(refusals.reference('List', 'AAAA1'));
    expect(cells('<c r="7"><v>1</v></c>')).toBe(refusals.reference('List', '7'));
    expect(refusalOf(rawWorkbook({ cells: '<c r="A1"><v>1</v></c>' }))).toBe(refusals.reference('List', 'A1'));
    expect(refusalOf(rawWorkbook({ cells: '<row r="-1"/>' }))).toBe(refusals.reference('List', '-1'));
    expect(cells('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')).toBe(refusals.repeatedCell('List', 'A1'));
    expect(cells('<c r="A1" t="s"><v>4</v></c>')).toBe(refusals.sharedString('List', 'A1'));
    expect(cells('<c r="A1" t="s"><v>length</v></c>')).toBe(refusals.sharedString('List', 'A1'));
  });
});

describe('damage', () => {
  it('never ends in anything but sheets or a refusal', () => {
    const strings = '<si><t>Ava</t></si><si><t>Ben</t></si>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const cells = `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>45777</v></c></row>${'<row><c><v>5</v></c></row>'.repeat(30)}`;
    for (const level of [0, 6] as const) {
      const whole = zipSync(rawParts({ strings, styles, cells }), { level });
      const flips = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      });
      fc.assert(
        fc.property(flips, (changes) => {
          const bytes = whole.slice();
          for (const [at, mask] of changes) bytes[at] = bytes[at]! ^ mask;
          const work = readWorkbookSteps(bytes);
          let steps = 0;
          let step = work.next();
          for (; !step.done; step = work.next()) steps += 1;
          expect(steps).toBeLessThan(1_000);
          expect('refusal' in step.value || Array.isArray(step.value)).toBe(true);
        }),
        { numRuns: 400 },
      );
    }
  });

  it('inside the XML of a sound archive does neither', () => {
    const strings = '<si><t>Ava</t></si>';
    const xml = strToU8(
      sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="e"><f>1</f><v>&lt;_x0041_</v></c></row>'),
    );
    const edit = fc.tuple(
      fc.nat({ max: xml.length - 1 }),
      fc.constantFrom(...strToU8('<>/"= &;!?[]-0r1Etc\u0000\u00ff')),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = xml.slice();
        for (const [at, byte] of edits) changed[at] = byte;
        const bytes = zipSync({ ...rawParts({ strings }), [SHEET]: changed }, { level: 0 });
        const result = runSteps(readWorkbookSteps(bytes));
        expect('refusal' in result || Array.isArray(result)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
