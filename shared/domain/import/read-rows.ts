import type { CurrencyCode } from '../../lib/currencies.ts';
import type { Steps } from '../../lib/steps.ts';
import { guardFormula } from '../../formats/formula-guard.ts';
import { isBlankRow } from '../../formats/csv.ts';
import type { Sheet } from '../../formats/sheet.ts';
import { text } from '../../text/text.ts';
import { brokenSentence } from './broken-row.ts';
import { readCurrency, saidBy } from './cells.ts';
import type { FileSettings } from './file-settings.ts';
import { normaliseHeader, type ImportField, type SkipReason } from './presets/preset.ts';
import type { ReadTable } from './read-table.ts';
import type { Recognition } from './recognise.ts';
import type { FileLog } from './row-log.ts';
import type { PartsContext } from '../people/person-parts.ts';
import { leftOutSentence, readFact } from './facts.ts';
import type { Planning } from './planning.ts';
import { createFactBook, type FactBook } from './row-facts.ts';
import { assignCell, finishValues } from './assign-cell.ts';
import type { ReadRow, RowValues } from './row-values.ts';

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** Rows with anything in them, the wrong ones included. */
  readonly read: number;
  /** A shortened figure as the file has it, such as `477.9M`. */
  readonly abbreviated: string | null;
}

const requiredCells: Readonly<Partial<Record<Recognition['preset']['kind'], readonly ImportField[]>>> = {
  posts: ['id', 'influencer'],
  orders: ['id', 'channel', 'quantity', 'revenue'],
  payouts: ['id', 'influencer', 'basis', 'amount'],
};

/** Reads every row below the headers into typed values; rows with a mistake go to the file's log as wrong. */
export function* readRows(
  table: ReadTable,
  recognition: Recognition,
  settings: FileSettings,
  currency: CurrencyCode,
  { reader: workspace, now, ticker }: Pick<Planning, 'reader' | 'now' | 'ticker'>,
): Steps<ReadRows> {
  const sheet = table.sheet!;
  const reader = createRowReader(recognition, settings, currency, table.log, { reader: workspace, now });
  const skips = rowSkipper(recognition);
  const rows: ReadRow[] = [];
  let read = 0;
  for (let index = recognition.headerRow; index < sheet.rows.length; index += 1) {
    if (ticker.tick()) yield;
    const cells = wholeRow(sheet, sheet.rows[index]!, recognition.columns.length);
    const row = index + 1;
    if (isBlankRow(cells) && !sheet.broken.has(row)) continue;
    read += 1;
    const shape = shapeProblem(sheet, row, cells, recognition.columns.length);
    if (shape !== null) {
      const problem = table.log.wrong(row, null, shape);
      table.log.plan(row, 'wrong', titleOf(cells, recognition), problem);
      continue;
    }
    const skip = skips(cells);
    if (skip !== null) {
      table.log.plan(row, 'skipped', titleOf(cells, recognition), text.import.skips[skip]);
      continue;
    }
    const values = reader.read(row, cells);
    if ('problem' in values) table.log.plan(row, 'wrong', titleOf(cells, recognition), values.problem);
    else rows.push({ row, values });
  }
  return { rows, read, abbreviated: reader.abbreviated() };
}

/** What a row that cannot be read is about, as far as that can be seen. */
function titleOf(cells: readonly string[], { columns }: Recognition): string {
  const telling = (['name', 'handle', 'id'] as const).map((field) =>
    columns.findIndex((column) => column.field === field),
  );
  const said = telling.map((index) => cells[index]?.trim() ?? '').find((cell) => cell !== '');
  return (said ?? cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 100);
}

/**
 * The cells of a row as a file of text has them. Programs leave out cells at the end of a row, which only in text is a
 * mistake; and an apostrophe of theirs is text, so that it is guarded like any before the guard is taken away again.
 */
function wholeRow({ isTyped }: Sheet, cells: readonly string[], width: number): readonly string[] {
  if (!isTyped) return cells;
  const said = cells.some((cell) => cell.startsWith("'"))
    ? cells.map((cell) => (cell.startsWith("'") ? guardFormula(cell) : cell))
    : cells;
  return said.length < width ? [...said, ...Array.from({ length: width - said.length }, () => '')] : said;
}

/** Tells rows that are no record of their own, as the preset knows them. */
function rowSkipper({ preset: { skipRow }, columns }: Recognition): (cells: readonly string[]) => SkipReason | null {
  if (!skipRow) return () => null;
  const places = new Map(columns.map(({ header }, index) => [normaliseHeader(header), index]));
  return (cells) => skipRow((header) => cells[places.get(header) ?? -1]?.trim() ?? '');
}

function shapeProblem(sheet: Sheet, row: number, cells: readonly string[], width: number): string | null {
  const { problems } = text.import;
  const broken = sheet.broken.get(row);
  if (broken) return brokenSentence(broken);
  const surplus = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  return cells.length < width || surplus ? problems.ragged(cells.length, width) : null;
}

interface RowReader {
  read(row: number, cells: readonly string[]): RowValues | { readonly problem: string };
  abbreviated(): string | null;
}

function createRowReader(
  { columns, preset }: Recognition,
  settings: FileSettings,
  fileCurrency: CurrencyCode,
  log: FileLog,
  people: PartsContext,
): RowReader {
  const used = columns.flatMap((column, index) => (column.field === null ? [] : [{ ...column, index }]));
  const currencyColumn = used.find(({ field }) => field === 'currency');
  const required = used.filter(
    ({ field, repeats }) =>
      repeats === null && requiredCells[preset.kind]?.includes(field!) && !preset.mayLack?.includes(field!),
  );
  const hasFacts = used.some(({ fact }) => fact !== undefined);
  let example: string | null = null;

  const readCell = (
    row: number,
    cells: readonly string[],
    column: (typeof used)[number],
    values: RowValues,
    currency: CurrencyCode,
    facts: FactBook | null,
  ): string | null => {
    const raw = cells[column.index]!;
    if (raw === '' || raw.trim() === '') return null;
    const cell = preset.listMark === undefined ? raw : raw.replaceAll(preset.listMark, '; ');
    if (column.repeats !== null) {
      const first = cells[column.repeats]!;
      return first.trim() === cell.trim() ? null : text.import.problems.repeatDiffers(column.repeats + 1, cell);
    }
    if (column.fact) {
      const reading = readFact(column.fact, saidBy(cell), settings);
      if ('problem' in reading) log.notice(row, column.header, leftOutSentence(column.fact, reading.problem));
      else facts!.add(column.fact, column.header, reading.value);
      return null;
    }
    const reading = assignCell(column, cell, values, settings, currency);
    if (reading === null) return null;
    if ('problem' in reading) return reading.problem;
    if (reading.isAbbreviated) example ??= cell;
    if (reading.notice !== undefined) log.notice(row, column.header, reading.notice);
    return null;
  };

  const read: RowReader['read'] = (row, cells) => {
    const values: RowValues = { metrics: {} };
    const found: string[] = [];
    const mistake = (header: string, what: string): void => {
      found.push(log.wrong(row, header, what));
    };
    let currency = fileCurrency;
    const named = currencyColumn ? cells[currencyColumn.index]!.trim() : '';
    if (named !== '') {
      const reading = readCurrency(named);
      if ('problem' in reading) mistake(currencyColumn!.header, reading.problem);
      else currency = reading.value;
    }
    const facts = hasFacts ? createFactBook(people) : null;
    for (const column of used) {
      if (column.field === 'currency') continue;
      const problem = readCell(row, cells, column, values, currency, facts);
      if (problem !== null) mistake(column.header, problem);
    }
    const said = facts?.close((header, what) => log.notice(row, header, what));
    if (said) values.facts = said;
    for (const { index, header } of required) {
      if (cells[index]!.trim() === '') mistake(header, text.import.problems.empty);
    }
    if (found.length > 0) return { problem: found.join(' ') };
    const finished = finishValues(values);
    return preset.finish ? preset.finish(finished) : finished;
  };
  return { read, abbreviated: () => example };
}
