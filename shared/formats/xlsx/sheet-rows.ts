import { text } from '../../text/text.ts';
import type { SheetRowProblem } from '../sheet.ts';
import { cellPlace } from './cell-place.ts';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook-refusal.ts';

const { refusals } = text.workbook;

/** What the sheets of one workbook have taken up together. */
export interface CellBudget {
  cells: number;
  characters: number;
}

/** Collects the cells of one sheet at their places. */
export interface SheetRows {
  /** Column from 0, row from 1. Blank cells are not put: they never make a row or a column longer. */
  put(row: number, column: number, value: string): void;
  /** The rows, each with something in it as wide as the widest, so that none seems to lack cells at its end. */
  finish(): readonly (readonly string[])[];
  readonly broken: ReadonlyMap<number, SheetRowProblem>;
}

const BLANK_ROW: string[] = [''];

/** Throws {@link WorkbookRefusal} over the limits of rows and cells and for a cell that is there twice. */
export function createSheetRows(sheet: string, budget: CellBudget): SheetRows {
  const rows: string[][] = [];
  const broken = new Map<number, SheetRowProblem>();
  let width = 0;

  const spend = (cells: number): void => {
    budget.cells += cells;
    if (budget.cells > WORKBOOK_LIMITS.cells) throw new WorkbookRefusal(refusals.cells(WORKBOOK_LIMITS.cells));
  };
  const rowAt = (row: number): string[] => {
    if (row > WORKBOOK_LIMITS.rows) throw new WorkbookRefusal(refusals.rows(sheet, WORKBOOK_LIMITS.rows));
    if (row > rows.length) spend(row - rows.length);
    while (rows.length < row) rows.push(BLANK_ROW);
    const cells = rows[row - 1]!;
    if (cells !== BLANK_ROW) return cells;
    return (rows[row - 1] = []);
  };
  const breakRow = (row: number, code: SheetRowProblem['code']): void => {
    rowAt(row);
    rows[row - 1] = [''];
    broken.set(row, { code, line: row });
  };

  return {
    broken,
    put(row, column, value) {
      if (broken.has(row)) return;
      if (column >= WORKBOOK_LIMITS.columns) return breakRow(row, 'columns');
      if (value.length > WORKBOOK_LIMITS.cell) return breakRow(row, 'cell');
      const cells = rowAt(row);
      if (column < cells.length && cells[column] !== '') {
        throw new WorkbookRefusal(refusals.repeatedCell(sheet, cellPlace(column, row)));
      }
      budget.characters += value.length;
      if (budget.characters > WORKBOOK_LIMITS.characters) {
        throw new WorkbookRefusal(refusals.characters(WORKBOOK_LIMITS.characters));
      }
      if (column >= cells.length) {
        spend(column + 1 - cells.length);
        while (cells.length < column) cells.push('');
        cells.push(value);
        if (cells.length > width) width = cells.length;
      } else cells[column] = value;
    },
    finish() {
      let missing = 0;
      for (const [index, cells] of rows.entries()) {
        if (cells !== BLANK_ROW && !broken.has(index + 1)) missing += width - cells.length;
      }
      spend(missing);
      for (const [index, cells] of rows.entries()) {
        if (cells === BLANK_ROW || broken.has(index + 1)) continue;
        while (cells.length < width) cells.push('');
      }
      return rows;
    },
  };
}
