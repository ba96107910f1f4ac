import type { CurrencyCode } from '../../lib/currencies.ts';
import { isCurrencyCode } from '../../lib/currencies.ts';
import { decimalText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import { unguardFormula } from '../../formats/formula-guard.ts';
import { splitList } from '../../formats/list-cell.ts';
import { readMoney } from '../../formats/money-text.ts';
import { isShortenedId, readCount, readId } from '../../formats/number-text.ts';
import { readDay } from '../../formats/date-text.ts';
import type { Payment } from '../../model/payment.ts';
import type { Order } from '../../model/order.ts';
import { platformNames, platforms, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import type { FileSettings } from './file-settings.ts';

/** What one cell says, or why it says nothing usable. A notice goes with a value. */
export type CellReading<Value> =
  { readonly value: Value; readonly notice?: string; readonly isAbbreviated?: boolean } | { readonly problem: string };

const { problems } = text.import;

/** Nobody has more followers than there are people. */
const LARGEST_FOLLOWING = 10_000_000_000;
/** More orders in one line than any shop counts as one. */
const LARGEST_QUANTITY = 1_000_000;

/**
 * What a text cell says, without what our own export puts before text that a spreadsheet would run. Guarded white space
 * is not ours: no stored text is blank.
 */
export function saidBy(cell: string): string {
  return unguardFormula(cell).trim() || cell.trim();
}

/** Text with a limit: never cut, refused with the limit in the message. */
export function readText(cell: string, limit: number): CellReading<string> {
  return withinLimit(saidBy(cell), limit);
}

/** The texts of a cell that holds a list, each with a limit. */
export function readTexts(cell: string, hasCommas: boolean, limit: number): CellReading<string[]> {
  const values = splitList(saidBy(cell), hasCommas).filter((value) => value !== '');
  const long = values.find((value) => value.length > limit);
  return long === undefined ? { value: values } : { problem: problems.tooLong(long.length, limit) };
}

function withinLimit(value: string, limit: number): CellReading<string> {
  return value.length > limit ? { problem: problems.tooLong(value.length, limit) } : { value };
}

/** An id, compared as text: `42.0` is `42`. */
export function readIdCell(cell: string): CellReading<string> {
  if (isShortenedId(cell)) return { problem: problems.shortenedId(cell) };
  return withinLimit(readId(saidBy(cell)), 200);
}

/** A handle without the leading `@`. Lists do hold names in its place: they are kept, with a notice. */
export function readHandle(cell: string): CellReading<string> {
  const value = saidBy(cell)
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .trim()
    .replace(/^@+/u, '')
    .trim();
  if (value === '') return { problem: problems.empty };
  const reading = withinLimit(value, 300);
  return 'value' in reading && /\s/u.test(value) ? { ...reading, notice: problems.handle(cell) } : reading;
}

/** A count; averages (`canRound`) are rounded to whole ones with a notice. */
export function readCountCell(cell: string, field: string, settings: FileSettings): CellReading<number> {
  const reading = readCount(cell, settings.decimals, field.startsWith('average'));
  if (!reading.ok) return { problem: problems.count(cell, reading.problem) };
  const { value, wasRounded, isAbbreviated } = reading;
  if (field === 'followers' && value > LARGEST_FOLLOWING) return { problem: problems.followers(cell) };
  if (field === 'quantity' && value > LARGEST_QUANTITY) return { problem: problems.quantity(cell, LARGEST_QUANTITY) };
  return wasRounded
    ? { value, isAbbreviated, notice: problems.rounded(cell, String(value)) }
    : { value, isAbbreviated };
}

/** An amount of the currency, not negative. */
export function readMoneyCell(cell: string, currency: CurrencyCode, settings: FileSettings): CellReading<MoneyText> {
  const reading = readMoney(cell.trim(), currency, settings.decimals ?? 'point');
  if (!reading.ok) {
    switch (reading.problem) {
      case 'not-a-number':
        return { problem: problems.money(cell) };
      case 'percent':
        return { problem: problems.moneyPercent(cell) };
      case 'too-large':
        return { problem: problems.moneyTooLarge(cell) };
      case 'other-currency':
        return { problem: problems.otherCurrency(cell, currency) };
    }
  }
  if (reading.money.minor < 0n) return { problem: problems.moneyNegative(cell) };
  const value = toMoneyText(reading.money);
  return reading.rounding === 'rounded'
    ? { value, notice: problems.rounded(cell, decimalText(reading.money)) }
    : { value };
}

/** A currency code, in any case. */
export function readCurrency(cell: string): CellReading<CurrencyCode> {
  const code = cell.trim().toUpperCase();
  return isCurrencyCode(code) ? { value: code } : { problem: problems.unknownCurrency(cell) };
}

/** A calendar day. */
export function readDayCell(cell: string, settings: FileSettings): CellReading<string> {
  const reading = readDay(cell, settings.dateOrder);
  return reading.ok ? { value: reading.day } : { problem: problems.day(cell, reading.problem) };
}

const PLATFORM_WORDS = new Map<string, Platform>([
  ...platforms.flatMap((platform): [string, Platform][] => [
    [platform, platform],
    [platformNames[platform].toLowerCase(), platform],
  ]),
  ['ig', 'instagram'],
  ['insta', 'instagram'],
  ['tik tok', 'tiktok'],
  ['tt', 'tiktok'],
  ['yt', 'youtube'],
  ['you tube', 'youtube'],
  ['twitter', 'x'],
  ['x (twitter)', 'x'],
  ['fb', 'facebook'],
  ['website', 'blog'],
]);

/** A platform by its name or a common short form. */
export function readPlatform(cell: string): CellReading<Platform> {
  const platform = PLATFORM_WORDS.get(cell.trim().toLowerCase());
  return platform ? { value: platform } : { problem: problems.platform(cell, Object.values(platformNames)) };
}

const CHANNEL_WORDS = new Map<string, Order['channel']>([
  ['influencer', 'influencer'],
  ['influencers', 'influencer'],
  ['creator', 'influencer'],
  ['organic', 'organic'],
  ['direct', 'organic'],
  ['paid', 'paid'],
  ['paid ad', 'paid'],
  ['paid ads', 'paid'],
  ['ads', 'paid'],
]);

/** Who brought an order. */
export function readChannel(cell: string): CellReading<Order['channel']> {
  const channel = CHANNEL_WORDS.get(wordOf(cell));
  return channel ? { value: channel } : { problem: problems.channel(cell) };
}

const BASIS_WORDS = new Map<string, Payment['basis']>([
  ['per post', 'per-post'],
  ['post', 'per-post'],
  ['per order', 'per-order'],
  ['order', 'per-order'],
  ['fee', 'fee'],
  ['flat fee', 'fee'],
  ['paid', 'fee'],
  ['commission', 'commission'],
  ['gift', 'gift'],
  ['gifted', 'gift'],
  ['other', 'other'],
]);

/** How a payout was worked out. */
export function readBasis(cell: string): CellReading<Payment['basis']> {
  const basis = BASIS_WORDS.get(wordOf(cell));
  return basis ? { value: basis } : { problem: problems.basis(cell, [...new Set(BASIS_WORDS.values())]) };
}

const wordOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

/** Question marks in the place of letters: what is left of text saved in an encoding that lacks them. */
const DESTROYED = /\?{2,}|\ufffd|\p{L}\?\p{L}|(?:^|\s)\?\p{L}/u;

export function looksDestroyed(cell: string): boolean {
  return (cell.includes('?') || cell.includes('\ufffd')) && DESTROYED.test(cell);
}

/** True for text that can serve as a name: at least one letter or digit. */
export function hasLetter(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell);
}
