import { currenciesOfSign } from '../../formats/money-text.ts';
import { dayInFileName, isAmbiguousDay, sniffDateOrder, type DateOrder } from '../../formats/date-text.ts';
import { readNumber, sniffDecimals, type DecimalStyle } from '../../formats/number-text.ts';
import { isCurrencyCode, type CurrencyCode } from '../../lib/currencies.ts';
import { metricNames } from '../../model/metric-snapshot.ts';
import { platformNames, platforms, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { FilePreview, ImportOptions, ImportPreview } from './import-types.ts';
import { normaliseHeader, trafficFields, type ImportField } from './presets/preset.ts';
import type { ReadTable } from './read-table.ts';
import { writtenLike } from './facts.ts';
import type { RecognisedColumn } from './map-columns.ts';
import type { Recognition } from './recognise.ts';

/** How the cells of one file are read: chosen by the person or worked out from the whole column. */
export interface FileSettings {
  /** `null` while no number shows it and nobody chose. */
  readonly decimals: DecimalStyle | null;
  /** `null` while days are not written with day and month first, or nobody can tell. */
  readonly dateOrder: DateOrder | null;
  readonly platform: Platform | null;
  readonly capturedOn: string | null;
  /** For rows without a currency of their own; `null` while it is not known. */
  readonly currency: CurrencyCode | null;
  readonly unclear: FilePreview['unclear'];
  /** Whose the rows are that do not say it, as the person wrote it. */
  readonly owner: string | null;
}

type Needs = ImportPreview['needs'][number][];

const moneyFields: readonly ImportField[] = ['revenue', 'refunded', 'amount', 'rate'];
const countFields: readonly ImportField[] = [...metricNames, ...trafficFields, 'quantity', 'units', 'exchangeRate'];

/**
 * Works out how a file's cells are read. What is assumed goes to the file's guesses, what cannot be assumed to `needs`.
 */
export function settleFile(
  table: ReadTable,
  recognition: Recognition,
  options: ImportOptions,
  needs: Needs,
): FileSettings {
  for (const group of recognition.missing) {
    const labels = group.map((field) => text.import.fields[field as keyof typeof text.import.fields]);
    needs.push({ what: 'columns', file: table.name, message: text.import.needs.columns(table.name, labels) });
  }
  const has = (field: ImportField): boolean => recognition.columns.some((column) => column.field === field);
  const { decimals, isUnclear } = table.sheet!.isTyped
    ? { decimals: 'point' as const, isUnclear: false }
    : settleDecimals(table, recognition);
  return {
    decimals,
    dateOrder: recognition.columns.some((column) => isReadAs(column, ['day']))
      ? settleDateOrder(table, recognition)
      : null,
    unclear: [
      ...(isUnclear ? ['decimals' as const] : []),
      ...(hasAmbiguousDay(table, recognition) ? ['dateOrder' as const] : []),
    ],
    platform:
      recognition.preset.kind === 'influencers'
        ? settlePlatform(table, recognition, has, needs)
        : (table.choices.platform ?? recognition.preset.platform ?? null),
    owner: settleOwner(table, recognition, needs),
    capturedOn: metricNames.some(has) ? settleCaptureDay(table, recognition) : null,
    currency: settleCurrencyOf(table, recognition, options, needs),
  };
}

/** True for columns of one of the fields, and for facts whose cells are written like theirs. */
function isReadAs({ field, fact }: RecognisedColumn, fields: readonly ImportField[]): boolean {
  const alike = fact === undefined ? field : writtenLike(fact);
  return alike !== null && fields.includes(alike);
}

/** The cells of all columns read as one of the fields, without blank ones. */
function* cellsOf(
  { sheet }: ReadTable,
  { columns, headerRow }: Recognition,
  fields: readonly ImportField[],
): Generator<string> {
  const indexes = columns.flatMap((column, index) => (isReadAs(column, fields) ? [index] : []));
  for (let row = headerRow; row < sheet!.rows.length; row += 1) {
    const cells = sheet!.rows[row]!;
    for (const index of indexes) {
      const cell = cells[index];
      if (cell !== undefined && cell !== '') yield cell;
    }
  }
}

/** The style in force, and whether the numbers leave it open: nothing shows it, they disagree, or a comma is assumed. */
function settleDecimals(
  table: ReadTable,
  recognition: Recognition,
): { readonly decimals: DecimalStyle | null; readonly isUnclear: boolean } {
  const { style, against, unclear } = sniffDecimals(cellsOf(table, recognition, [...countFields, ...moneyFields]));
  const isUnclear = style === null ? unclear > 0 : style === 'comma' || against > 0;
  if (table.choices.decimals) return { decimals: table.choices.decimals, isUnclear };
  const { guesses } = text.import;
  if (style === 'comma') table.guesses.push(guesses.decimalsComma);
  if (against > 0) table.guesses.push(guesses.decimalsMixed(against));
  if (style === null) {
    for (const cell of cellsOf(table, recognition, moneyFields)) {
      if (!/[.,]/.test(cell)) continue;
      table.guesses.push(guesses.decimalsUnknown);
      break;
    }
  }
  return { decimals: style, isUnclear };
}

function hasAmbiguousDay(table: ReadTable, recognition: Recognition): boolean {
  for (const cell of cellsOf(table, recognition, ['day'])) if (isAmbiguousDay(cell)) return true;
  return false;
}

/**
 * What the days themselves show goes before what the layout is known for. Days whose order nobody can tell stay unread:
 * their rows say so one by one.
 */
function settleDateOrder(table: ReadTable, recognition: Recognition): DateOrder | null {
  if (table.choices.dateOrder) return table.choices.dateOrder;
  const order = sniffDateOrder(cellsOf(table, recognition, ['day']));
  if (order === 'dmy' || order === 'mdy') {
    table.guesses.push(text.import.guesses.dateOrder(order));
    return order;
  }
  const usual = recognition.preset.dateOrder;
  if (order === 'mixed' || usual === undefined || !hasAmbiguousDay(table, recognition)) return null;
  table.guesses.push(text.import.guesses.usualDateOrder(usual));
  return usual;
}

function settlePlatform(
  table: ReadTable,
  recognition: Recognition,
  has: (field: ImportField) => boolean,
  needs: Needs,
): Platform | null {
  if (table.choices.platform) return table.choices.platform;
  const named = recognition.columns.find(({ field }) => field === 'handle');
  const fromHeader =
    recognition.preset.platform ?? (named ? platformIn(normaliseHeader(named.header)) : onlyAccountColumn(recognition));
  if (fromHeader) {
    table.guesses.push(text.import.guesses.platformHeader(platformNames[fromHeader]));
    return fromHeader;
  }
  if (has('platform')) return null;
  const fromName = platformIn(table.name.toLowerCase());
  if (fromName) {
    table.guesses.push(text.import.guesses.platformName(platformNames[fromName]));
    return fromName;
  }
  // Links say it row by row.
  if (has('url')) return null;
  if (has('handle') || metricNames.some(has)) {
    const message = text.import.needs.platform(table.name);
    needs.push({ what: 'platform', file: table.name, message });
  }
  return null;
}

/** The platform of the one column that is named after a platform, where a table has just one. */
function onlyAccountColumn({ columns }: Recognition): Platform | null {
  const named = new Set(columns.flatMap(({ field, part }) => (field === 'accountOn' ? [part] : [])));
  const [only] = named;
  return (named.size === 1 && platforms.find((platform) => platform === only)) || null;
}

/** Names too short or too common to be looked for inside other words. */
const NOT_IN_NAMES: readonly Platform[] = ['x', 'other', 'blog', 'podcast', 'newsletter', 'threads'];

/** The one platform a text names, or `null` when it names none or several. */
function platformIn(name: string): Platform | null {
  const found = platforms.filter((platform) => !NOT_IN_NAMES.includes(platform) && name.includes(platform));
  return found.length === 1 ? found[0]! : null;
}

function settleOwner(table: ReadTable, { preset, columns }: Recognition, needs: Needs): string | null {
  const said = table.choices.owner?.trim();
  if (said) return said;
  const isSaid = columns.some(({ field }) => ownerFields.has(field ?? ''));
  if (preset.needsOwner && !isSaid) {
    needs.push({ what: 'owner', file: table.name, message: text.import.needs.owner(table.name) });
  }
  return null;
}

/** Columns that say whose a row is. */
const ownerFields: ReadonlySet<string> = new Set(['influencer', 'handle', 'owner', 'ownerEmail']);

function settleCaptureDay(table: ReadTable, recognition: Recognition): string | null {
  if (table.choices.capturedOn) return table.choices.capturedOn;
  // Then the rows say it themselves.
  const isList = recognition.preset.kind === 'influencers';
  if (isList && recognition.columns.some(({ field }) => field === 'day')) return null;
  const { guesses } = text.import;
  const named = dayInFileName(table.name);
  if (named) {
    const say = named.precision === 'day' ? guesses.captureDay : guesses.captureMonth;
    table.guesses.push(say(named.written, named.day));
    return named.day;
  }
  if (isList) table.guesses.push(guesses.noCaptureDay);
  return null;
}

function settleCurrencyOf(
  table: ReadTable,
  recognition: Recognition,
  options: ImportOptions,
  needs: Needs,
): CurrencyCode | null {
  const has = (field: ImportField): boolean => recognition.columns.some((column) => column.field === field);
  if (recognition.preset.kind === 'rates') return settleBase(table, recognition, options, needs);
  return moneyFields.some(has) ? settleCurrency(table, recognition, options, needs) : null;
}

/** The currency that exchange rates are of: what the layout is known for, what every row says, or what was chosen. */
function settleBase(
  table: ReadTable,
  { preset, columns, headerRow }: Recognition,
  options: ImportOptions,
  needs: Needs,
): CurrencyCode | null {
  if (preset.baseCurrency !== undefined) return preset.baseCurrency;
  const column = columns.findIndex(({ field }) => field === 'baseCurrency');
  const isBlank = (row: readonly string[]): boolean => row.some((cell) => cell !== '') && !row[column]?.trim();
  if (column !== -1 && !table.sheet!.rows.slice(headerRow).some(isBlank)) return null;
  if (options.currency !== undefined) return isCurrencyCode(options.currency) ? options.currency : null;
  needs.push({ what: 'currency', file: table.name, message: text.importKinds.rates.needsBase(table.name) });
  return null;
}

function settleCurrency(
  table: ReadTable,
  recognition: Recognition,
  options: ImportOptions,
  needs: Needs,
): CurrencyCode | null {
  if (options.currency !== undefined) return isCurrencyCode(options.currency) ? options.currency : null;
  if (cellsOf(table, recognition, moneyFields).next().done) return null;
  const fields = new Set(recognition.columns.map(({ field }) => field));
  if (fields.has('currency') && everyRowNamesCurrency(table, recognition)) return null;
  const sign = commonSign(table, recognition);
  if (sign) {
    table.guesses.push(text.import.guesses.currencyFromSign(sign.written, sign.currency));
    return sign.currency;
  }
  needs.push({ what: 'currency', file: table.name, message: text.import.needs.currency(table.name) });
  return null;
}

function everyRowNamesCurrency({ sheet }: ReadTable, { columns, headerRow }: Recognition): boolean {
  const currency = columns.findIndex(({ field }) => field === 'currency');
  const amounts = columns.flatMap(({ field }, index) => (field === 'revenue' || field === 'amount' ? [index] : []));
  return sheet!.rows
    .slice(headerRow)
    .every((row) => (row[currency] ?? '').trim() !== '' || amounts.every((index) => (row[index] ?? '').trim() === ''));
}

/** The currency whose sign every amount carries, when that sign belongs to one currency alone. */
function commonSign(table: ReadTable, recognition: Recognition): { written: string; currency: CurrencyCode } | null {
  let found: { written: string; currency: CurrencyCode } | null = null;
  for (const cell of cellsOf(table, recognition, ['revenue', 'amount'])) {
    const sign = (readNumber(cell, 'point') ?? readNumber(cell, 'comma'))?.sign;
    if (!sign) return null;
    const meanings = currenciesOfSign(sign);
    if (meanings.length !== 1 || (found && found.currency !== meanings[0])) return null;
    found = { written: sign, currency: meanings[0]! };
  }
  return found;
}
