// oxlint-disable-next-line typescript/triple-slash-reference -- the declaration has to reach every program that reads this file
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { guardFormula } from './formula-guard.ts';

/**
 * A cell of a file that is written: numbers as they are, text guarded against formulas where a file has no types,
 * nothing for what is missing. An amount is a plain decimal, a day `yyyy-MM-dd` and an instant UTC as ISO 8601.
 */
export type Cell = string | number | boolean | TypedCell | null;

type TypedCell =
  { readonly amount: string; readonly currency?: string } | { readonly day: string } | { readonly instant: string };

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const encoder = new TextEncoder();

/**
 * A table as CSV after RFC 4180: commas, CRLF, quotes where needed, UTF-8 with a byte order mark, because without one
 * spreadsheets read names wrong.
 */
export function writeCsv({ columns, rows }: Table): Uint8Array<ArrayBuffer> {
  const lines = [columns, ...rows.map((row) => row.map(cellText))];
  return encoder.encode(`\ufeff${Papa.unparse(lines, { newline: '\r\n' })}\r\n`);
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return typedCellText(cell);
  return typeof cell === 'string' ? guardFormula(cell) : String(cell);
}

/** A cell with a type of its own as plain text, which no spreadsheet runs: the currency of an amount stays out. */
export function typedCellText(cell: TypedCell): string {
  if ('amount' in cell) return cell.amount;
  return 'day' in cell ? cell.day : cell.instant;
}
