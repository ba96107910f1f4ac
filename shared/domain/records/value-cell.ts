import { typedCellText, type Cell } from '../../formats/write-csv.ts';
import { readDay, type DateOrder } from '../../formats/date-text.ts';
import { readMoney } from '../../formats/money-text.ts';
import { readNumber } from '../../formats/number-text.ts';
import { nestingDepth } from '../../formats/workspace-file/canonical-line.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { isCurrencyCode } from '../../lib/currencies.ts';
import { parseDecimal, toMoneyText, type MoneyText } from '../../lib/money.ts';
import { text } from '../../text/text.ts';
import type { PlainRow, RecordColumn } from './record-columns.ts';
import { valueAt } from './record-columns.ts';
import type { CellType } from './record-shape.ts';
import { listOfCell, listToCell, parsed, textOfCell, textToCell } from './text-cell.ts';

const { problems } = text.records;

/** The cell of a row in a column; `null` for what is absent. Columns of names are for {@link recordTable} to fill. */
export function recordCell(row: PlainRow, { path, type, isBlankEmpty }: RecordColumn): Cell {
  const value = valueAt(row, path);
  if (value === undefined || (isBlankEmpty && Array.isArray(value) && value.length === 0)) return null;
  switch (type.is) {
    case 'text':
      return textToCell(value as string);
    case 'day':
      return { day: value as string };
    case 'instant':
      return { instant: value as string };
    case 'amount':
      return { amount: value as string, currency: valueAt(row, [...path.slice(0, -1), 'currency']) as string };
    case 'list':
      return listToCell(value as readonly string[]);
    case 'json':
      return canonicalJson(value);
    default:
      return value as string | number | boolean;
  }
}

/** A cell as plain text, as a file without types has it. */
export function cellText(cell: Cell): string | null {
  return typeof cell === 'object' ? cell && typedCellText(cell) : String(cell);
}

/** A value, or the sentence that says what is wrong with the cell and what to do. */
export type ValueReading = { readonly value: unknown } | { readonly problem: string };

/** How days such as 03/04/2025 are written in a table; `null` while nobody said so. */
export interface CellSettings {
  readonly dateOrder: DateOrder | null;
}

/** Reads a cell that is not blank, without the apostrophe that guards formulas. */
export function readValue(type: CellType, cell: string, { dateOrder }: CellSettings): ValueReading {
  switch (type.is) {
    case 'text':
      return { value: textOfCell(cell) };
    case 'number':
      return readNumberValue(cell);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, type.of);
    case 'day': {
      const reading = readDay(cell, dateOrder);
      return reading.ok ? { value: reading.day } : { problem: text.import.problems.day(cell, reading.problem) };
    }
    case 'instant':
      return readInstant(cell);
    case 'id':
      return { value: cell.trim().toLowerCase() };
    case 'currency':
      return readCurrency(cell);
    case 'list':
      return readList(cell, type.of);
    case 'json':
      return readJson(cell);
  }
}

/** Reads the two cells of an amount, neither of them blank. */
export function readAmount(amount: string, currency: string): { readonly money: MoneyText } | { problem: string } {
  const exact = parseDecimal(withoutCode(amount.trim(), currency), currency);
  if (exact) {
    return exact.wasRounded ? { problem: problems.tooFine(amount, currency) } : { money: toMoneyText(exact.money) };
  }
  const reading = readMoney(amount, currency, 'point');
  if (!reading.ok) {
    const { money, moneyPercent, moneyTooLarge, otherCurrency } = text.import.problems;
    switch (reading.problem) {
      case 'not-a-number':
        return { problem: money(amount) };
      case 'percent':
        return { problem: moneyPercent(amount) };
      case 'too-large':
        return { problem: moneyTooLarge(amount) };
      case 'other-currency':
        return { problem: otherCurrency(amount, currency) };
    }
  }
  if (reading.rounding === 'rounded') return { problem: problems.tooFine(amount, currency) };
  return { money: toMoneyText(reading.money) };
}

/** Workbooks put the code of the currency before the digits. */
function withoutCode(amount: string, currency: string): string {
  const sign = amount.startsWith('-') ? '-' : '';
  const size = amount.slice(sign.length);
  return size.startsWith(currency) ? sign + size.slice(currency.length).trim() : amount;
}

const JSON_NUMBER = /^-?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/iu;

function readNumberValue(cell: string): ValueReading {
  const trimmed = cell.trim();
  if (JSON_NUMBER.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? { value } : { problem: problems.number(cell) };
  }
  const written = readNumber(trimmed, 'point');
  if (!written || written.isPercent || written.sign !== null) return { problem: problems.number(cell) };
  return { value: Number(written.digits) };
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

function readFlag(cell: string): ValueReading {
  const value = FLAGS.get(cell.trim().toLowerCase());
  return value === undefined ? { problem: problems.flag(cell) } : { value };
}

function readChoice(cell: string, of: readonly string[]): ValueReading {
  const wanted = cell.trim().toLowerCase();
  const value = of.find((choice) => choice.toLowerCase() === wanted);
  return value === undefined ? { problem: problems.choice(cell, of) } : { value };
}

/** As a file of text has it, as a workbook reads (without its `Z`), or with a blank or less than seconds in it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d{1,3}))?Z?)?$/u;

function readInstant(cell: string): ValueReading {
  const match = INSTANT.exec(cell.trim());
  if (!match) return { problem: problems.instant(cell) };
  const [, day, minutes = '00:00', seconds = '00', fraction = ''] = match;
  return { value: `${day}T${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z` };
}

function readCurrency(cell: string): ValueReading {
  const code = cell.trim().toUpperCase();
  return isCurrencyCode(code) ? { value: code } : { problem: text.import.problems.unknownCurrency(cell) };
}

function readList(cell: string, of: readonly string[] | null): ValueReading {
  const items = listOfCell(cell);
  if (!of) return { value: items };
  const values: unknown[] = [];
  for (const item of items) {
    const reading = readChoice(item, of);
    if ('problem' in reading) return reading;
    values.push(reading.value);
  }
  return { value: values };
}

const MAGIC_KEY = '__proto__';

/** What can hide that key, or a number too large for the program, which reads it as endless; no file can hold that. */
const NEEDS_A_LOOK = /__proto__|\\u|\de|\d{300}/iu;
/** No value of a record nests as deep; what walks over a value does so by recursion. */
const DEEPEST_JSON = 16;

function readJson(cell: string): ValueReading {
  const value = nestingDepth(cell) > DEEPEST_JSON ? undefined : parsed(cell);
  if (value === undefined) return { problem: problems.json(cell) };
  if (!NEEDS_A_LOOK.test(cell)) return { value };
  let isUsable = true;
  JSON.parse(cell, (key, member: unknown) => {
    if (key === MAGIC_KEY || member === Infinity || member === -Infinity) isUsable = false;
    return member;
  });
  return isUsable ? { value } : { problem: problems.json(cell) };
}
