// oxlint-disable-next-line typescript/triple-slash-reference -- the declaration has to reach every program that reads this file
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { runSteps, type Steps } from '../lib/steps.ts';
import { guardFormula } from './formula-guard.ts';
import { createByteBuilder } from './workspace-file/byte-builder.ts';

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

export interface CsvStyle {
  /** Without a byte order mark spreadsheets read names wrong; some programs stumble over one. */
  readonly hasByteOrderMark?: boolean;
  /** Spreadsheets expect semicolons where numbers are written with a decimal comma. */
  readonly delimiter?: ',' | ';';
}

const encoder = new TextEncoder();
const LINE_END = '\r\n';
/** Rows written between two pauses. */
const ROWS_A_STEP = 512;

/** A table as CSV after RFC 4180: CRLF, quotes where needed, UTF-8; with commas and a byte order mark unless said otherwise. */
export function writeCsv(table: Table, style: CsvStyle = {}): Uint8Array<ArrayBuffer> {
  return runSteps(writeCsvSteps(table, style));
}

/** {@link writeCsv} with pauses; `tell` hears how many rows are written. */
export function* writeCsvSteps(
  { columns, rows }: Table,
  { hasByteOrderMark = true, delimiter = ',' }: CsvStyle = {},
  tell?: (rows: number) => void,
): Steps<Uint8Array<ArrayBuffer>> {
  const bytes = createByteBuilder();
  const write = (lines: readonly (readonly string[])[]): void =>
    bytes.add(encoder.encode(`${Papa.unparse(lines, { newline: LINE_END, delimiter })}${LINE_END}`));
  if (hasByteOrderMark) bytes.add(encoder.encode('\ufeff'));
  write([columns]);
  for (let start = 0; start < rows.length; start += ROWS_A_STEP) {
    const piece = rows.slice(start, start + ROWS_A_STEP);
    write(piece.map((row) => row.map(cellText)));
    tell?.(start + piece.length);
    yield;
  }
  return bytes.join();
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
