import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect } from 'vitest';
import { runSteps } from '#shared/lib/steps.ts';
import type { Sheet } from '#shared/formats/sheet.ts';
import { readWorkbookSteps } from '#shared/formats/xlsx/read-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook as other programs write them; each can be replaced, or left out with `null`. */
export interface RawWorkbook {
  /** The inside of `sheetData`. */
  readonly cells?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheets?: string;
  readonly parts?: Readonly<Record<string, string | null>>;
}

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
const relationships = (...items: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;

export const sheetXml = (cells: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;

export function rawParts({ cells = '', strings, styles, workbookPr = '', sheets, parts = {} }: RawWorkbook): Zippable {
  const all: Record<string, string | null> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbookPr}` +
      `<sheets>${sheets ?? '<sheet name="List" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      ...(strings === undefined ? [] : [relationship('rId8', 'sharedStrings', '/xl/sharedStrings.xml')]),
      ...(styles === undefined ? [] : [relationship('rId9', 'styles', 'styles.xml')]),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(cells),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  };
  const present = Object.entries(all).filter((part): part is [string, string] => part[1] !== null);
  return Object.fromEntries(present.map(([path, xml]) => [path, strToU8(xml)]));
}

export const rawWorkbook = (raw: RawWorkbook): Uint8Array<ArrayBuffer> => zipSync(rawParts(raw));

export function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const result = runSteps(readWorkbookSteps(bytes));
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}

export const sheetOf = (raw: RawWorkbook): Sheet => sheetsOf(rawWorkbook(raw))[0]!;

/** The sentence a file is refused with. */
export function refusalOf(bytes: Uint8Array): string {
  const result = runSteps(readWorkbookSteps(bytes));
  expect(result).toHaveProperty('refusal');
  return 'refusal' in result ? result.refusal : '';
}
