import { toMoneyText, type Money, type MoneyText } from '../../lib/money.ts';
import { byText, type FacetColumn } from './facet-column.ts';
import type { MoneyColumn } from './money-column.ts';
import type { NumberColumn } from './number-column.ts';

/** How many of the positions have each value of a facet; somebody with several values counts for each. */
export function countValues({ spans, codes, values }: FacetColumn, positions: Uint32Array) {
  const { starts, counts } = spans;
  const people = new Uint32Array(values.length);
  let unknown = 0;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at]!;
    const count = counts[position]!;
    if (count === 0) unknown += 1;
    const start = starts[position]!;
    for (let place = start; place < start + count; place += 1) people[codes[place]!]! += 1;
  }
  return { people, unknown };
}

/** A value with how many people have it. */
export interface ValueCount {
  readonly value: string;
  readonly people: number;
}

/** Most people first, equal counts by value. */
export function mostFirst(left: ValueCount, right: ValueCount): number {
  return right.people - left.people || byText(left.value, right.value);
}

/** Least and most of the known numbers. */
export function rangeOf({ values }: NumberColumn, positions: Uint32Array) {
  let known = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < positions.length; at += 1) {
    const value = values[positions[at]!]!;
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const isAny = known > 0;
  return { known, unknown: positions.length - known, least: isAny ? least : null, most: isAny ? most : null };
}

interface AmountRange {
  readonly people: number;
  readonly least: MoneyText;
  readonly most: MoneyText;
}

/** People, least and most of each currency, most people first. */
export function amountRanges(column: MoneyColumn, positions: Uint32Array) {
  const ranges = new Map<number, { people: number; least: Money; most: Money; low: number; high: number }>();
  const { starts, counts } = column.spans;
  let unknown = 0;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at]!;
    const start = starts[position]!;
    const count = counts[position]!;
    if (count === 0) unknown += 1;
    for (let place = start; place < start + count; place += 1) {
      const code = column.codes[place]!;
      const float = column.minors[place]!;
      const range = ranges.get(code);
      if (!range) {
        const amount = column.amountAt(position, place);
        ranges.set(code, { people: 1, least: amount, most: amount, low: float, high: float });
        continue;
      }
      range.people += 1;
      if (float <= range.low && column.compareTo(position, place, range.least.minor, range.low) < 0) {
        range.least = column.amountAt(position, place);
        range.low = float;
      }
      if (float >= range.high && column.compareTo(position, place, range.most.minor, range.high) > 0) {
        range.most = column.amountAt(position, place);
        range.high = float;
      }
    }
  }
  const currencies = [...ranges.values()]
    .sort((left, right) => right.people - left.people || byText(left.least.currency, right.least.currency))
    .map(({ people, least, most }): AmountRange => ({ people, least: toMoneyText(least), most: toMoneyText(most) }));
  return { currencies, unknown };
}
