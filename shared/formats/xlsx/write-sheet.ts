import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import type { Cell, Table } from '../write-csv.ts';
import { cellPlace, columnLetters } from './cell-place.ts';
import { writtenCell, type WrittenCell } from './write-cell.ts';
import type { StringBook } from './write-strings.ts';
import { STYLE, type StyleBook } from './write-styles.ts';
import { SPREADSHEET, XML_HEAD } from './xml-names.ts';

/** What Excel holds in one sheet and one cell. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LONGEST_CELL = 32_767;

/** Rows that are looked at for the widths of columns, and what widths are kept within, in characters. */
const SAMPLE_ROWS = 200;
const NARROWEST = 8;
const WIDEST = 60;
/** Characters of XML between two pauses. */
const STRETCH = 64 * 1024;

/** A table with the name of its sheet. */
export interface WorkbookSheet extends Table {
  readonly name: string;
}

export interface SheetBooks {
  readonly strings: StringBook;
  readonly styles: StyleBook;
}

/** The cells a sheet reaches over, as in `$A$1:$C$10`; `null` without columns. */
export function sheetRange({ columns, rows }: Table, mark = ''): string | null {
  if (columns.length === 0) return null;
  return `${mark}A${mark}1:${mark}${columnLetters(columns.length - 1)}${mark}${rows.length + 1}`;
}

/**
 * Writes the XML of one sheet in pieces: headers bold, frozen and with a filter, then the rows. Throws RangeError with a
 * plain sentence where a sheet or a cell of Excel does not hold as much. With each piece comes how many rows are written.
 */
export function* writeSheetSteps(
  sheet: WorkbookSheet,
  books: SheetBooks,
  take: (xml: string, rows: number) => void,
): Steps<void> {
  const { name, columns, rows } = sheet;
  const { writing } = text.workbook;
  if (rows.length + 1 > MOST_ROWS) throw new RangeError(writing.rows(name, MOST_ROWS - 1));
  let width = columns.length;
  for (const row of rows) if (row.length > width) width = row.length;
  if (width > MOST_COLUMNS) throw new RangeError(writing.columns(name, MOST_COLUMNS));
  let xml =
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${columnWidths(sheet)}<sheetData>`;
  xml += rowXml(
    name,
    1,
    columns.map((value): WrittenCell => ({ kind: 'text', value, style: STYLE.header })),
    books,
  );
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => writtenCell(cell, books.styles));
    xml += rowXml(name, index + 2, cells, books);
    if (xml.length < STRETCH) continue;
    take(xml, index + 1);
    xml = '';
    yield;
  }
  const range = sheetRange(sheet);
  xml += '</sheetData>';
  // Ids in digits are text on purpose: without this Excel marks every one of them as a mistake.
  if (range !== null) {
    xml +=
      `<autoFilter ref="${range}"/>` +
      `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  }
  take(`${xml}</worksheet>`, rows.length);
}

function rowXml(sheet: string, row: number, cells: readonly WrittenCell[], { strings }: SheetBooks): string {
  let xml = '';
  for (const [column, cell] of cells.entries()) {
    if (cell === null || cell.value === '') continue;
    const place = cellPlace(column, row);
    if (cell.kind === 'boolean') {
      xml += `<c r="${place}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
      continue;
    }
    const style = cell.style === STYLE.plain ? '' : ` s="${cell.style}"`;
    if (cell.kind === 'number') {
      xml += `<c r="${place}"${style}><v>${cell.value}</v></c>`;
      continue;
    }
    if (cell.value.length > LONGEST_CELL) {
      throw new RangeError(text.workbook.writing.cell(sheet, place, cell.value.length, LONGEST_CELL));
    }
    xml += `<c r="${place}"${style} t="s"><v>${strings.position(cell.value)}</v></c>`;
  }
  return `<row r="${row}">${xml}</row>`;
}

function columnWidths({ columns, rows }: Table): string {
  if (columns.length === 0) return '';
  const widths = columns.map((column, index) => {
    let longest = column.length + 3;
    for (const row of rows.slice(0, SAMPLE_ROWS)) longest = Math.max(longest, shownLength(row[index] ?? null));
    return Math.min(Math.max(longest + 1, NARROWEST), WIDEST);
  });
  const items = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

/** About as many characters as the cell shows. */
function shownLength(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell !== 'object') return String(cell).length;
  if ('amount' in cell) return cell.amount.length * 1.3 + (cell.currency === undefined ? 0 : 4);
  return 'day' in cell ? cell.day.length : cell.instant.length;
}
