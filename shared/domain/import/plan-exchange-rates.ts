import { isCurrencyCode } from '../../lib/currencies.ts';
import type { Steps } from '../../lib/steps.ts';
import { exchangeRateKey, type ExchangeRate } from '../../model/exchange-rate.ts';
import { text } from '../../text/text.ts';
import { askWhichHolds, type Conflict } from './ask-which-holds.ts';
import type { FieldChange } from './import-types.ts';
import { perPlanning } from './per-planning.ts';
import { evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { problems, reasons, fields, fieldPart, skips } = text.import;
const say = text.importKinds.rates;

const ECB_PRESET = 'ecb-rates';
/** Stands in while the person still has to choose the base; nothing planned with it is ever stored. */
const PROVISIONAL_BASE = 'EUR';

type Rate = ExchangeRate['rates'][number];

/** Which row of which file gave a rate in this import. */
type Givers = Map<string, number>;

/** Ids of the rates of this import by their key; stored ones are found in the workspace. */
const madeRates = perPlanning(() => new Map<string, ExchangeRate['id']>());

/**
 * Plans a table of exchange rates. All rates of one day, base and source are one record; a rate that differs from the stored
 * one corrects it, by the rule of the import.
 */
export function* planExchangeRates(planning: Planning, file: PlannedFile): Steps<void> {
  const isEcb = file.recognition.preset.id === ECB_PRESET;
  const source = isEcb ? 'ECB' : say.source;
  const givers: Givers = new Map();
  if (file.settings.currency !== null) file.table.guesses.push(say.base(file.settings.currency));
  for (const read of file.rows) {
    if (planning.ticker.tick()) yield;
    planRow(planning, file, read, source, givers);
  }
}

function planRow(planning: Planning, file: PlannedFile, read: ReadRow, source: string, givers: Givers): void {
  const { row, values } = read;
  const { day } = values;
  const title = [day, values.texts?.code?.slice(0, 10)].filter((part) => part !== undefined).join(' ');
  const wrong = (column: string | null, what: string): void =>
    file.log.plan(row, 'wrong', title, file.log.wrong(row, column, what));
  if (day === undefined) return wrong(headerOf(file, 'day'), problems.empty);
  const said = codeOf(values.texts?.baseCurrency);
  const base = said ?? file.settings.currency ?? PROVISIONAL_BASE;
  if (!isCurrencyCode(base)) return wrong(headerOf(file, 'baseCurrency'), problems.unknownCurrency(base));
  const given = ratesOf(read);
  if ('unknown' in given) return wrong(headerOf(file, 'code'), problems.unknownCurrency(given.unknown));
  const { rates } = given;
  if (rates.length === 0) return file.log.plan(row, 'skipped', title, skips['no-data']);
  if (rates.some(({ currency }) => currency === base)) return wrong(null, say.ofBase(base));
  const key = exchangeRateKey({ on: day, baseCurrency: base, source });
  for (const { currency, rate } of rates) {
    const giver = givers.get(`${key} ${currency}`);
    const held =
      giver === undefined ? undefined : recordOf(planning, key)?.rates.find((one) => one.currency === currency);
    if (held && !isSameRate(held.rate, rate)) return wrong(null, say.repeated(currency, day, giver!));
  }
  const record = recordOf(planning, key);
  if (record === undefined) {
    const id = planning.newId() as ExchangeRate['id'];
    const evidence = evidenceOf(planning, file, row);
    planning.draft.create('exchangeRate', { id, on: day, baseCurrency: base, rates, source, evidence });
    madeRates(planning).set(key, id);
    file.log.plan(row, 'added', title, say.added);
  } else changeRates(planning, file, read, record, rates, title);
  for (const { currency } of rates) givers.set(`${key} ${currency}`, givers.get(`${key} ${currency}`) ?? row);
}

const codeOf = (cell: string | undefined): string | undefined => cell?.trim().toUpperCase();

/** The rates of a row: of one whose currency stands in a cell of its own, or one for each column. */
function ratesOf({ values }: ReadRow): { readonly rates: Rate[] } | { readonly unknown: string } {
  const entries = Object.entries(values.exchangeRates ?? {});
  const code = codeOf(values.texts?.code);
  const rates = entries.map(([part, rate]): Rate => ({ currency: part === '' ? (code ?? '') : part, rate }));
  const unknown = rates.find(({ currency }) => !isCurrencyCode(currency));
  return unknown ? { unknown: unknown.currency } : { rates };
}

function recordOf(planning: Planning, key: string): ExchangeRate | undefined {
  const id = madeRates(planning).get(key) ?? planning.reader.lookup('exchangeRate', 'key', key)[0]?.id;
  return id === undefined ? undefined : planning.draft.get('exchangeRate', id);
}

/** Zeros at the end say nothing. */
const plain = (rate: string): string =>
  (rate.includes('.') ? rate.replace(/\.?0+$/u, '') : rate).replace(/^0+(?=\d)/u, '');
const isSameRate = (left: string, right: string): boolean => plain(left) === plain(right);

function changeRates(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  record: ExchangeRate,
  given: readonly Rate[],
  title: string,
): void {
  const { row } = read;
  const held = new Map(record.rates.map(({ currency, rate }) => [currency, rate]));
  const differing = given.filter(({ currency, rate }) => {
    const stored = held.get(currency);
    return stored === undefined || !isSameRate(stored, rate);
  });
  const conflicts = differing
    .filter(({ currency }) => held.has(currency))
    .map(({ currency, rate }): Conflict => ({ label: labelOf(currency), before: held.get(currency), after: rate }));
  const { rule } = planning.options;
  const asked = rule === 'ask' && conflicts.length > 0 ? askWhichHolds(planning, file, read, conflicts) : null;
  if (asked?.waitsFor !== undefined) return file.log.plan(row, 'doubtful', title, reasons.waits);
  const isTaken = asked ? asked.isTaken : rule !== 'fill';
  const taken = differing.filter(({ currency }) => isTaken || !held.has(currency));
  if (taken.length === 0) {
    const reason = conflicts.length > 0 ? reasons.keptStored : reasons.known;
    return file.log.plan(row, 'unchanged', title, reason);
  }
  const changes = taken.map(({ currency, rate }): FieldChange => {
    const before = held.get(currency) ?? null;
    held.set(currency, rate);
    return { field: labelOf(currency), before, after: rate };
  });
  const rates = [...held].map(([currency, rate]) => ({ currency, rate }));
  planning.draft.replace('exchangeRate', { ...record, rates, evidence: evidenceOf(planning, file, row) });
  file.log.plan(row, 'changed', title, reasons.changed(changes.map(({ field }) => field)), changes);
}

const labelOf = (currency: string): string => fieldPart(fields.exchangeRate, currency);
