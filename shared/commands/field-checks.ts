import { isCalendarDay } from '../lib/calendar-day.ts';
import { currencyExponent, isCurrencyCode } from '../lib/currencies.ts';
import { parseDecimal, type MoneyText } from '../lib/money.ts';
import { foldText } from '../lib/text-fold.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';

const say = text.campaigns.problems;

/** A name as it is stored: no white space around it, single spaces in it. */
export function tidyName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

/** Drops members that are absent (`undefined`, `null`, empty text), so that a new row holds only what is known. */
export function presentFields<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(kept) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
}

/** The first sentence of several checks, or `null` when all passed. */
export function firstProblem(...problems: readonly (string | null)[]): string | null {
  return problems.find((problem) => problem !== null) ?? null;
}

/** Why a tidied name cannot be stored; `what` is the kind of thing in plain words, such as `campaign`. */
export function nameProblem(name: string, what: string): string | null {
  if (name === '') return say.nameMissing(what);
  return name.length > TEXT_LIMITS.name ? say.nameTooLong(what, TEXT_LIMITS.name) : null;
}

/** Why a name is not free: another row has it, without regard to case, accents and spaces. */
export function takenNameProblem(
  name: string,
  what: string,
  rows: Iterable<{ readonly id: string; readonly name: string }>,
  ownId?: string,
): string | null {
  const folded = foldText(name);
  for (const row of rows) {
    if (row.id !== ownId && foldText(row.name) === folded) return say.nameTaken(what, row.name);
  }
  return null;
}

/** Why a currency code cannot be stored; absent and `null` are fine. */
export function currencyProblem(currency: string | null | undefined): string | null {
  if (currency === undefined || currency === null || isCurrencyCode(currency)) return null;
  return say.currencyUnknown(currency);
}

/** Why a day cannot be stored; absent and `null` are fine. */
export function dayProblem(what: string, day: string | null | undefined): string | null {
  if (day === undefined || day === null || isCalendarDay(day)) return null;
  return say.dayWrong(what, day);
}

export function notesProblem(notes: string | null | undefined): string | null {
  return (notes?.length ?? 0) > TEXT_LIMITS.note ? say.notesTooLong(TEXT_LIMITS.note) : null;
}

/**
 * An amount in minor units, or `null` when it is not one: `1.5` EUR is 150. More decimals than the currency has are
 * refused even when they are zeros, because `1.500` is fifteen hundred for half the world.
 */
export function exactMinor(money: MoneyText): bigint | null {
  if (!isCurrencyCode(money.currency)) return null;
  const decimals = money.amount.split('.')[1]?.length ?? 0;
  if (decimals > currencyExponent(money.currency)) return null;
  return parseDecimal(money.amount, money.currency)?.money.minor ?? null;
}
