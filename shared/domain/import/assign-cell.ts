import { splitList } from '../../formats/list-cell.ts';
import { readNumber } from '../../formats/number-text.ts';
import { readProfileLink } from '../../formats/profile-link.ts';
import type { CurrencyCode } from '../../lib/currencies.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { metricNames, type MetricName } from '../../model/metric-snapshot.ts';
import type { Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import {
  readBasis,
  readChannel,
  readCountCell,
  readDayCell,
  readHandle,
  readIdCell,
  readMoneyCell,
  readPlatform,
  readText,
  readTexts,
  type CellReading,
} from './cells.ts';
import type { FileSettings } from './file-settings.ts';
import type { RecognisedColumn } from './map-columns.ts';
import { textFields, trafficFields, type PlainField, type TextField, type TrafficField } from './presets/preset.ts';
import type { RowValues } from './row-values.ts';

type AnyReading = CellReading<unknown>;
type Assign = (cell: string, values: RowValues, settings: FileSettings, currency: CurrencyCode) => AnyReading;

/** Puts a reading's value where it belongs and hands the reading on. */
function put<Value>(reading: CellReading<Value>, store: (value: Value) => void): AnyReading {
  if (!('problem' in reading)) store(reading.value);
  return reading;
}

type SimpleField = Exclude<
  PlainField,
  'currency' | 'fact' | 'record' | 'accountOn' | 'exchangeRate' | TextField | TrafficField
>;

/** One reader per field that has a value of its own. */
const assignments: Readonly<Record<SimpleField, Assign>> = {
  id: (cell, values) => put(readIdCell(cell), (value) => (values.id = value)),
  influencer: (cell, values) => put(readIdCell(cell), (value) => (values.influencer = value)),
  name: (cell, values) => put(readText(cell, TEXT_LIMITS.name), (value) => (values.name = value)),
  firstName: (cell, values) => put(readText(cell, 200), (value) => addName(values, 0, value)),
  middleName: (cell, values) => put(readText(cell, 200), (value) => addName(values, 1, value)),
  lastName: (cell, values) => put(readText(cell, 200), (value) => addName(values, 2, value)),
  handle: (cell, values) => put(readHandle(cell), (value) => (values.handle = value)),
  platform: (cell, values) => put(readPlatform(cell), (value) => (values.platform = value)),
  gender: (cell, values) => put(readText(cell, 100), (value) => (values.gender = value)),
  country: (cell, values) => put(noticed(cell, readText(cell, 200)), (value) => (values.country = value)),
  city: (cell, values) => put(noticed(cell, readText(cell, 200)), (value) => (values.city = value)),
  topic: (cell, values) => put(readTexts(cell, false, 200), (value) => addTopics(values, value)),
  email: (cell, values) => put(readTexts(cell, true, TEXT_LIMITS.line), (value) => addEmails(values, value)),
  url: (cell, values) => put(readText(cell, TEXT_LIMITS.line), (value) => (values.url ??= value)),
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
  refunded: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.refunded = value)),
  amount: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.amount = value)),
  rate: (cell, values, settings, currency) =>
    put(readMoneyCell(cell, currency, settings), (value) => (values.rate = value)),
};

const joined = (held: readonly string[] | undefined, more: readonly string[]): string[] => [
  ...new Set([...(held ?? []), ...more]),
];

/** A list of nothing, such as a lone `;`, says nothing. */
function addTopics(values: RowValues, topics: readonly string[]): void {
  if (topics.length > 0) values.topics = joined(values.topics, topics);
}

function addEmails(values: RowValues, emails: readonly string[]): void {
  if (emails.length > 0) values.emails = joined(values.emails, emails);
}

/** Parts of a name stand in their places, in whatever order the columns come. */
function addName(values: RowValues, place: number, part: string): void {
  const parts = values.nameParts ?? ['', '', ''];
  parts[place] = part;
  values.nameParts = parts;
}

/** Where several columns add up in one text. */
const listed: ReadonlySet<string> = new Set(['phone', 'label', 'links']);

function addText(values: RowValues, field: TextField, value: string): void {
  const texts = (values.texts ??= {});
  const held = texts[field];
  texts[field] = held !== undefined && listed.has(field) ? `${held}; ${value}` : (held ?? value);
}

/** The last part of an address that names an account by something else than its handle, such as the id of a channel. */
const LAST_PART = /\/([^/?#\s]+)\/?(?:[?#].*)?$/u;

/** One account, or several of one platform as a list. */
function addAccount(values: RowValues, platform: string, cell: string): AnyReading | null {
  const handles: string[] = [];
  let notice: string | undefined;
  for (const part of splitList(cell, false).filter((each) => each !== '')) {
    const reading = readAccount(part);
    if ('problem' in reading) return reading;
    handles.push(reading.value);
    notice ??= reading.notice;
  }
  if (handles.length === 0) return null;
  (values.accounts ??= {})[platform as Platform] = handles.join('; ');
  return notice === undefined ? { value: handles } : { value: handles, notice };
}

function readAccount(cell: string): CellReading<string> {
  const link = readProfileLink(cell);
  if (link?.handle) return { value: link.handle };
  const last = link?.handle === null ? LAST_PART.exec(cell)?.[1] : undefined;
  return last === undefined
    ? readHandle(cell)
    : { value: last, notice: text.import.problems.addressWithoutHandle(cell, last) };
}

/** What publishers write where a day has no rate. */
const NO_RATE = /^(?:n\/?a|-|–|\.)$/iu;

function addExchangeRate(values: RowValues, currency: string, cell: string, settings: FileSettings): AnyReading | null {
  if (NO_RATE.test(cell.trim())) return null;
  const digits = readNumber(cell, settings.decimals ?? 'point')?.digits;
  if (digits === undefined || !/^\d{1,12}(?:\.\d{1,12})?$/u.test(digits) || /^[0.]+$/u.test(digits)) {
    return { problem: text.import.problems.exchangeRate(cell) };
  }
  return put({ value: digits }, (value) => ((values.exchangeRates ??= {})[currency] = value));
}

/** Question marks are common in text, so only characters that decoding itself could not read are noticed here. */
function noticed(cell: string, reading: CellReading<string>): CellReading<string> {
  if ('problem' in reading || !cell.includes('\ufffd')) return reading;
  return { ...reading, notice: text.import.problems.destroyed(cell) };
}

const metricFields: ReadonlySet<string> = new Set(metricNames);
const plainTexts: ReadonlySet<string> = new Set(textFields);
/** Texts that are stored in fields of less room than a note. */
const shortTexts: Readonly<Record<string, number>> = { code: 200, format: 100 };
const trafficCounts: ReadonlySet<string> = new Set(trafficFields);

/** Reads a cell that is not blank and puts what it says where it belongs; `null` for a cell that says nothing. */
export function assignCell(
  { field, part }: Pick<RecognisedColumn, 'field' | 'part'>,
  cell: string,
  values: RowValues,
  settings: FileSettings,
  currency: CurrencyCode,
): AnyReading | null {
  if (field === null || field === 'currency' || field === 'fact' || field === 'record') return null;
  if (metricFields.has(field)) {
    const reading = readCountCell(cell, field, settings);
    return put(reading, (value) => (values.metrics[field as MetricName] = value));
  }
  if (plainTexts.has(field)) {
    if (field === 'dimension' && part !== undefined) values.dimension = part;
    const reading = noticed(cell, readText(cell, shortTexts[field] ?? TEXT_LIMITS.note));
    return put(reading, (value) => addText(values, field as TextField, value));
  }
  if (trafficCounts.has(field)) {
    return put(
      readCountCell(cell, field, settings),
      (value) => ((values.counts ??= {})[field as TrafficField] = value),
    );
  }
  if (field === 'accountOn') return addAccount(values, part ?? 'other', cell);
  if (field === 'exchangeRate') return addExchangeRate(values, part ?? '', cell, settings);
  return assignments[field as SimpleField](cell, values, settings, currency);
}

/** Puts together what several columns said in parts. */
export function finishValues({ nameParts, ...values }: RowValues): RowValues {
  if (nameParts === undefined) return values;
  const name = nameParts.filter((part) => part !== '').join(' ');
  return values.name !== undefined || name === '' ? values : { ...values, name };
}
