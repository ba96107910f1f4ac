import type { Steps } from '../../lib/steps.ts';
import { text } from '../../text/text.ts';
import type { Sheet, SheetNotice } from '../sheet.ts';
import { cellPlace, columnLetters, columnOf } from './cell-place.ts';
import { unescapeText } from './escaped-text.ts';
import { numberCellText, plainNumber, readStoredNumber } from './number-cell.ts';
import { PLAIN_FORMAT, type NumberFormat } from './number-format.ts';
import { readXmlSteps, type XmlAttributes, type XmlTaker } from './read-xml.ts';
import type { DateSystem } from './serial-day.ts';
import { createSheetRows, type CellBudget, type SheetRows } from './sheet-rows.ts';
import type { UnpackBudget } from './unpack-entry.ts';
import type { SheetPart } from './workbook-parts.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';

const { refusals, notices } = text.workbook;

/** What the cells of every sheet of one workbook need to be read. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
  readonly budget: UnpackBudget;
  readonly cellBudget: CellBudget;
  /** Called for every row that begins. */
  readonly onRow: () => void;
}

/** Reads the values of one sheet. Formulas are passed over: what counts is the result that is stored beside them. */
export function* readSheetSteps({ name, isHidden, entry }: SheetPart, context: SheetContext): Steps<Sheet> {
  const rows = createSheetRows(name, context.cellBudget);
  const told = createNotices();
  if (isHidden) told.list.push({ row: 0, column: null, problem: notices.hidden(name), severity: 'notice' });
  yield* readXmlSteps(entry, context.budget, createCellTaker(name, rows, told, context));
  return { name, rows: rows.finish(), broken: rows.broken, notices: told.finish(), isTyped: true };
}

interface Notices {
  readonly list: SheetNotice[];
  add(row: number, column: number, problem: string): void;
  finish(): readonly SheetNotice[];
}

function createNotices(): Notices {
  const list: SheetNotice[] = [];
  let told = 0;
  return {
    list,
    add(row, column, problem) {
      told += 1;
      if (told > WORKBOOK_LIMITS.notices) return;
      list.push({ row, column: columnLetters(column), problem, severity: 'notice' });
    },
    finish() {
      const more = told - WORKBOOK_LIMITS.notices;
      if (more > 0) list.push({ row: 0, column: null, problem: notices.more(more), severity: 'notice' });
      return list;
    },
  };
}

/** One cell while its elements go by. */
interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  hasValue: boolean;
  value: string;
}

function createCellTaker(sheet: string, rows: SheetRows, told: Notices, context: SheetContext): XmlTaker {
  const cell: OpenCell = { row: 0, column: -1, type: 'n', style: 0, hasFormula: false, hasValue: false, value: '' };
  let isInData = false;
  let isInCell = false;
  let isValue = false;
  let isPhonetic = false;

  const openRow = (reference: string | undefined): void => {
    const row = reference === undefined ? cell.row + 1 : Number(reference);
    if (!Number.isSafeInteger(row) || row < 1) throw new WorkbookRefusal(refusals.reference(sheet, reference ?? ''));
    cell.row = row;
    cell.column = -1;
    context.onRow();
  };
  const openCell = ({ r, t, s }: XmlAttributes): void => {
    const column = r === undefined ? cell.column + 1 : columnOf(r);
    if (column === null || cell.row === 0) throw new WorkbookRefusal(refusals.reference(sheet, (r ?? '').slice(0, 40)));
    cell.column = column;
    cell.type = t ?? 'n';
    cell.style = s === undefined ? 0 : Number(s);
    cell.hasFormula = false;
    cell.hasValue = false;
    cell.value = '';
    isInCell = true;
  };

  return {
    open(name, attributes) {
      if (!isInData) isInData = name === 'sheetData';
      else if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes['r']);
      else if (!isInCell) return;
      else if (name === 'v' || name === 't') {
        isValue = !isPhonetic;
        cell.hasValue = true;
      } else if (name === 'f') cell.hasFormula = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(piece) {
      if (isValue) cell.value += piece;
    },
    close(name) {
      if (!isInData) return;
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') {
        isInCell = false;
        const value = cellText(sheet, cell, told, context);
        if (value !== '') rows.put(cell.row, cell.column, value);
      } else if (name === 'rPh') isPhonetic = false;
      else if (name === 'sheetData') isInData = false;
    },
  };
}

function cellText(sheet: string, cell: OpenCell, told: Notices, context: SheetContext): string {
  if (cell.value === '') {
    const isBlankText = cell.type === 'str' && cell.hasValue;
    if (cell.hasFormula && !isBlankText) {
      told.add(cell.row, cell.column, notices.noResult(cellPlace(cell.column, cell.row)));
    }
    return '';
  }
  switch (cell.type) {
    case 's':
      return sharedString(sheet, cell, context.strings);
    case 'b':
      return cell.value === '1' || cell.value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      told.add(cell.row, cell.column, notices.error(cellPlace(cell.column, cell.row), cell.value.slice(0, 40)));
      return '';
    case 'd':
      return cell.value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '');
    case 'n':
      return numberText(cell, told, context);
    default:
      return unescapeText(cell.value);
  }
}

function sharedString(sheet: string, { value, column, row }: OpenCell, strings: readonly string[]): string {
  const found = strings[Number(value)];
  if (found === undefined) throw new WorkbookRefusal(refusals.sharedString(sheet, cellPlace(column, row)));
  return found;
}

function numberText({ value, style, column, row }: OpenCell, told: Notices, context: SheetContext): string {
  const stored = value.trim();
  const number = readStoredNumber(stored);
  if (number === null) {
    told.add(row, column, notices.notNumber(cellPlace(column, row), stored));
    return stored;
  }
  const shown = numberCellText(stored, number, context.formats[style] ?? PLAIN_FORMAT, context.dateSystem);
  if (shown !== null) return shown;
  const plain = plainNumber(stored, number);
  told.add(row, column, notices.noDay(cellPlace(column, row), plain));
  return plain;
}
