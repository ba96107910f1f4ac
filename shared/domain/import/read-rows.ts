import type { CurrencyCode } from '../../lib/currencies.ts';
import type { MoneyText } from '../../lib/money.ts';
import type { Steps } from '../../lib/steps.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { metricNames, type MetricName, type Metrics } from '../../model/metric-snapshot.ts';
import type { Order } from '../../model/order.ts';
import type { Payment } from '../../model/payment.ts';
import type { Platform } from '../../model/platform.ts';
import { CSV_LIMITS, isBlankRow, type CsvTable } from '../../formats/csv.ts';
import { text } from '../../text/text.ts';
import {
  readBasis,
  readChannel,
  readCountCell,
  readCurrency,
  readDayCell,
  readHandle,
  readIdCell,
  readMoneyCell,
  readPlatform,
  readText,
  readTexts,
  saidBy,
  type CellReading,
} from './cells.ts';
import type { FileSettings } from './file-settings.ts';
import type { ImportField, PlainField } from './presets/preset.ts';
import type { ReadTable } from './read-table.ts';
import type { Recognition, RecognisedColumn } from './recognise.ts';
import type { FileLog } from './row-log.ts';
import type { PartsContext } from '../people/person-parts.ts';
import { leftOutSentence, readFact } from './facts.ts';
import type { Planning } from './planning.ts';
import { createFactBook, type FactBook, type Facts } from './row-facts.ts';

/** What one row of a file says, each part absent where the cell is blank. */
export interface RowValues {
  id?: string;
  influencer?: string;
  name?: string;
  handle?: string;
  platform?: Platform;
  gender?: string;
  country?: string;
  city?: string;
  topics?: string[];
  emails?: string[];
  url?: string;
  day?: string;
  caption?: string;
  product?: string;
  campaign?: string;
  channel?: Order['channel'];
  basis?: Payment['basis'];
  quantity?: number;
  units?: number;
  revenue?: MoneyText;
  amount?: MoneyText;
  rate?: MoneyText;
  facts?: Facts;
  metrics: Metrics;
}

/** A row whose cells could all be read. */
export interface ReadRow {
  readonly row: number;
  readonly values: RowValues;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  /** Rows with anything in them, the wrong ones included. */
  readonly read: number;
  /** A shortened figure as the file has it, such as `477.9M`. */
  readonly abbreviated: string | null;
}

const metricFields = new Set<string>(metricNames);
const requiredCells: Readonly<Record<Recognition['preset']['kind'], readonly ImportField[]>> = {
  influencers: [],
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
  const csv = table.csv!;
  const reader = createRowReader(recognition, settings, currency, table.log, { reader: workspace, now });
  const rows: ReadRow[] = [];
  let read = 0;
  for (let index = recognition.headerRow; index < csv.rows.length; index += 1) {
    if (ticker.tick()) yield;
    const cells = csv.rows[index]!;
    const row = index + 1;
    if (isBlankRow(cells) && !csv.broken.has(row)) continue;
    read += 1;
    const shape = shapeProblem(csv, row, cells, recognition.columns.length);
    if (shape !== null) {
      const problem = table.log.wrong(row, null, shape);
      table.log.plan(row, 'wrong', titleOf(cells, recognition), problem);
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

function shapeProblem(csv: CsvTable, row: number, cells: readonly string[], width: number): string | null {
  const { problems } = text.import;
  const broken = csv.broken.get(row);
  switch (broken?.code) {
    case 'quote':
      return problems.brokenQuote(broken.line);
    case 'columns':
      return problems.tooManyCells(CSV_LIMITS.columns);
    case 'cell':
      return problems.cellTooLong(CSV_LIMITS.cell);
    case undefined:
      break;
  }
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
  const required = used.filter(({ field, repeats }) => repeats === null && requiredCells[preset.kind].includes(field!));
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
    const cell = cells[column.index]!;
    if (cell === '' || cell.trim() === '') return null;
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
    const reading = assign(column, cell, values, settings, currency);
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
    return found.length === 0 ? values : { problem: found.join(' ') };
  };
  return { read, abbreviated: () => example };
}

type AnyReading = CellReading<unknown>;
type Assign = (cell: string, values: RowValues, settings: FileSettings, currency: CurrencyCode) => AnyReading;

/** Puts a reading's value where it belongs and hands the reading on. */
function put<Value>(reading: CellReading<Value>, store: (value: Value) => void): AnyReading {
  if (!('problem' in reading)) store(reading.value);
  return reading;
}

/** One reader per field that is no metric. */
const assignments: Readonly<Record<Exclude<PlainField, 'currency' | 'fact'>, Assign>> = {
  id: (cell, values) => put(readIdCell(cell), (value) => (values.id = value)),
  influencer: (cell, values) => put(readIdCell(cell), (value) => (values.influencer = value)),
  name: (cell, values) => put(readText(cell, TEXT_LIMITS.name), (value) => (values.name = value)),
  handle: (cell, values) => put(readHandle(cell), (value) => (values.handle = value)),
  platform: (cell, values) => put(readPlatform(cell), (value) => (values.platform = value)),
  gender: (cell, values) => put(readText(cell, 100), (value) => (values.gender = value)),
  country: (cell, values) => put(noticed(cell, readText(cell, 200)), (value) => (values.country = value)),
  city: (cell, values) => put(noticed(cell, readText(cell, 200)), (value) => (values.city = value)),
  topic: (cell, values) => put(readTexts(cell, false, 200), (value) => addTopics(values, value)),
  email: (cell, values) => put(readTexts(cell, true, TEXT_LIMITS.line), (value) => (values.emails = value)),
  url: (cell, values) => put(readText(cell, TEXT_LIMITS.line), (value) => (values.url = value)),
  day: (cell, values, settings) => put(readDayCell(cell, settings), (value) => (values.day = value)),
  caption: (cell, values) => put(noticed(cell, readText(cell, TEXT_LIMITS.note)), (value) => (values.caption = value)),
  product: (cell, values) => put(readText(cell, TEXT_LIMITS.line), (value) => (values.product = value)),
  campaign: (cell, values) => put(readText(cell, TEXT_LIMITS.name), (value) => (values.campaign = value)),
  channel: (cell, values) => put(readChannel(cell), (value) => (values.channel = value)),
  basis: (cell, values) => put(readBasis(cell), (value) => (values.basis = value)),
  quantity: (cell, values, settings) =>
    put(readCountCell(cell, 'quantity', settings), (value) => (values.quantity = value)),
  units: (cell, values, settings) => put(readCountCell(cell, 'units', settings), (value) => (values.units = value)),
  revenue: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.revenue = value)),
  amount: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.amount = value)),
  rate: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.rate = value)),
};

function addTopics(values: RowValues, topics: readonly string[]): void {
  values.topics = [...new Set([...(values.topics ?? []), ...topics])];
}

/** Question marks are common in text, so only characters that decoding itself could not read are noticed here. */
function noticed(cell: string, reading: CellReading<string>): CellReading<string> {
  if ('problem' in reading || !cell.includes('\ufffd')) return reading;
  return { ...reading, notice: text.import.problems.destroyed(cell) };
}

function assign(
  { field }: RecognisedColumn,
  cell: string,
  values: RowValues,
  settings: FileSettings,
  currency: CurrencyCode,
): AnyReading | null {
  if (field === null || field === 'currency' || field === 'fact') return null;
  if (metricFields.has(field)) {
    const reading = readCountCell(cell, field, settings);
    return put(reading, (value) => (values.metrics[field as MetricName] = value));
  }
  return assignments[field as Exclude<PlainField, 'currency' | 'fact'>](cell, values, settings, currency);
}
