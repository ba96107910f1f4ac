// oxlint-disable-next-line typescript/triple-slash-reference -- the declaration has to reach every program that reads this file
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { runSteps, type Steps } from '../lib/steps.ts';
import type { SheetRowProblem } from './sheet.ts';

export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** More than this is refused, with the limit in the message. `cell` is in characters. */
export const CSV_LIMITS = {
  bytes: 256 * 1024 * 1024,
  rows: 1_000_000,
  columns: 1_000,
  /** Cells of all rows together, blank ones included: each takes up memory. */
  cells: 30_000_000,
  cell: 200_000,
  broken: 200,
} as const;

export interface CsvTable {
  readonly delimiter: CsvDelimiter;
  /** True when the delimiter was worked out rather than chosen or named by a `sep=` line. */
  readonly isDelimiterGuessed: boolean;
  /**
   * The cells as text. `rows[0]` is row 1: the file's first line of cells, as a spreadsheet numbers it. Blank lines keep
   * their place as a row with one empty cell; a `sep=` line has none.
   */
  readonly rows: readonly (readonly string[])[];
  /** Rows that could not be read, by row number; their entry in `rows` holds the raw line. */
  readonly broken: ReadonlyMap<number, SheetRowProblem>;
  /** Set when reading stopped early: too many rows, cells, or broken rows. */
  readonly stopped: 'rows' | 'cells' | 'broken' | null;
}

export interface CsvOptions {
  readonly delimiter?: CsvDelimiter;
  /** Asked every few thousand rows; throws to give up. */
  readonly onRows?: (rows: number) => void;
}

/** Characters split between two pauses. */
const STRETCH = 512 * 1024;
/**
 * Characters handed to the parser when a record is longer than a stretch. A record longer than this cannot be whole, so a quotation mark that never
 * closes costs one window and not the rest of a large file.
 */
const WINDOW = 4 * 1024 * 1024;

const SEP_LINE = /^"?sep=(.)"?(?:\n|$)/i;

/**
 * Splits delimited text into cells, all of them text. Quoting follows RFC 4180; where a quotation mark does not close
 * properly, the line it opens in is one broken row and reading goes on with the next line, so that one mistake never
 * swallows the rest. Line breaks inside cells read as `\n`.
 */
export function parseCsv(input: string, options: CsvOptions = {}): CsvTable {
  return runSteps(parseCsvSteps(input, options));
}

/** {@link parseCsv} with pauses. */
export function* parseCsvSteps(input: string, options: CsvOptions = {}): Steps<CsvTable> {
  const normal = input.includes('\r\n') ? input.replaceAll('\r\n', '\n') : input;
  const newline = !normal.includes('\n') && normal.includes('\r') ? '\r' : '\n';
  const sep = SEP_LINE.exec(normal);
  const named = csvDelimiters.find((candidate) => candidate === sep?.[1]);
  const text = sep ? normal.slice(sep[0].length) : normal;
  const delimiter = options.delimiter ?? named ?? sniffDelimiter(text, newline);
  const rows: string[][] = [];
  const broken = new Map<number, SheetRowProblem>();
  const stopped = yield* readRecords(
    text,
    { delimiter, newline, firstLine: sep ? 2 : 1, onRows: options.onRows },
    rows,
    broken,
  );
  if (rows.length > 0 && isBlankRow(rows.at(-1)!) && text.endsWith(newline)) rows.pop();
  return { delimiter, isDelimiterGuessed: !options.delimiter && !named, rows, broken, stopped };
}

/** True when no cell of the row holds anything but white space. */
export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === '' || cell.trim() === '');
}

interface RecordSettings {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly firstLine: number;
  readonly onRows: ((rows: number) => void) | undefined;
}

function* readRecords(
  text: string,
  { delimiter, newline, firstLine, onRows }: RecordSettings,
  rows: string[][],
  broken: Map<number, SheetRowProblem>,
): Steps<CsvTable['stopped']> {
  // After the last line end comes one more row with nothing in it, which is taken away again.
  const mostRows = CSV_LIMITS.rows + (text.endsWith(newline) ? 1 : 0);
  let start = 0;
  let cells = 0;
  let span = STRETCH;
  let counted = { offset: 0, line: firstLine };
  const lineAt = (offset: number): number => {
    let line = counted.line;
    for (let at = text.indexOf(newline, counted.offset); at !== -1 && at < offset; at = text.indexOf(newline, at + 1)) {
      line += 1;
    }
    counted = { offset, line };
    return line;
  };
  let stopped: CsvTable['stopped'] = null;
  while (start < text.length && !stopped) {
    const base = start;
    const isLast = base + span >= text.length;
    let hasBadQuote = false;
    const parser = new Papa.Parser({
      delimiter,
      newline,
      step: ({ data, errors, meta }) => {
        if (errors.length > 0) {
          hasBadQuote = true;
          parser.abort();
          return;
        }
        const row = data[0]!;
        const limit = overLimit(row);
        if (limit) broken.set(rows.length + 1, { code: limit, line: lineAt(start) });
        rows.push(limit ? [''] : row);
        start = base + meta.cursor;
        if (rows.length % 4_096 === 0) onRows?.(rows.length);
        cells += row.length;
        if (rows.length > mostRows) stopped = 'rows';
        else if (cells > CSV_LIMITS.cells) stopped = 'cells';
        if (stopped) parser.abort();
      },
    });
    parser.parse(isLast && base === 0 ? text : text.slice(base, base + span), 0, !isLast);
    if (stopped || (isLast && !hasBadQuote)) break;
    yield;
    const isStuck = !hasBadQuote && start === base;
    if (isStuck && !isLast && span < WINDOW) {
      span = WINDOW;
      continue;
    }
    span = STRETCH;
    if (!hasBadQuote && !isStuck) continue;
    const end = text.indexOf(newline, start);
    // Without a bad mark the record fills the window: no cell in it can be within the limit.
    broken.set(rows.length + 1, { code: hasBadQuote || isLast ? 'quote' : 'cell', line: lineAt(start) });
    rows.push([text.slice(start, Math.min(end === -1 ? text.length : end, start + 200))]);
    start = end === -1 ? text.length : end + 1;
    if (broken.size > CSV_LIMITS.broken) stopped = 'broken';
  }
  return stopped;
}

function overLimit(row: readonly string[]): 'columns' | 'cell' | null {
  if (row.length > CSV_LIMITS.columns) return 'columns';
  for (const cell of row) if (cell.length > CSV_LIMITS.cell) return 'cell';
  return null;
}

const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 200;

/**
 * The delimiter under which most of the first rows have the same number of cells, more than one. Looking at many rows
 * keeps decimal commas and commas in sentences from being taken for delimiters.
 */
export function sniffDelimiter(text: string, newline: '\n' | '\r' = '\n'): CsvDelimiter {
  let sample = text.slice(0, SAMPLE_CHARACTERS);
  const cut = text.length > sample.length ? sample.lastIndexOf(newline) : -1;
  if (cut > 0) sample = sample.slice(0, cut);
  let best: CsvDelimiter = ',';
  let bestScore = 0;
  for (const delimiter of csvDelimiters) {
    const score = evenness(sampleWidths(sample, delimiter, newline));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function sampleWidths(sample: string, delimiter: CsvDelimiter, newline: '\n' | '\r'): number[] {
  const widths: number[] = [];
  const parser = new Papa.Parser({
    delimiter,
    newline,
    step: ({ data }) => {
      const row = data[0]!;
      if (!(row.length === 1 && row[0]!.trim() === '')) widths.push(row.length);
      if (widths.length >= SAMPLE_ROWS) parser.abort();
    },
  });
  parser.parse(sample, 0, false);
  return widths;
}

/** Share of rows with the commonest width above one; a wider table and a first row that fits it count a little more. */
function evenness(widths: readonly number[]): number {
  const byWidth = new Map<number, number>();
  for (const width of widths) if (width > 1) byWidth.set(width, (byWidth.get(width) ?? 0) + 1);
  let common = 0;
  let count = 0;
  for (const [width, rows] of byWidth) {
    if (rows > count || (rows === count && width > common)) {
      common = width;
      count = rows;
    }
  }
  if (count === 0) return 0;
  return count / widths.length + (widths[0] === common ? 0.1 : 0) + Math.min(common, 100) / 1_000;
}
