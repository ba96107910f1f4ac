import { latinText } from '../../lib/latin-text.ts';
import { parseDecimal } from '../../lib/money.ts';
import type { RosterCondition, RosterFilter, RosterFilterGroup } from '../../model/roster-view.ts';
import type { Column } from './column.ts';
import type { FacetColumn } from './facet-column.ts';
import type { MoneyColumn } from './money-column.ts';
import { dayNumber } from './number-column.ts';
import type { RosterColumns } from './roster-columns.ts';

/** One byte per position: 1 for those who pass. */
export type Mask = Uint8Array;

/** Who passes the filter; `null` when everybody does. */
export function filterMask(columns: RosterColumns, size: number, { match, groups }: RosterFilter): Mask | null {
  if (groups.length === 0) return null;
  columns.prepare(groups.flatMap(({ conditions }) => conditions.map(({ field }) => field)));
  let mask: Mask | null = null;
  for (const group of groups) {
    const passes = groupMask(columns, size, group);
    if (passes === null) {
      if (match === 'any') return null;
      continue;
    }
    mask = mask === null ? passes : joinedMask(mask, passes, match);
  }
  return mask;
}

/** Conditions on fields that are gone are passed over; a group without any holds for everybody. */
function groupMask(columns: RosterColumns, size: number, { match, isNot, conditions }: RosterFilterGroup): Mask | null {
  let mask: Mask | null = null;
  for (const condition of conditions) {
    const column = columns.column(condition.field);
    if (!column) continue;
    const passes = conditionMask(column, size, condition);
    mask = mask === null ? passes : joinedMask(mask, passes, match);
  }
  if (mask && isNot) for (let at = 0; at < size; at += 1) mask[at] = 1 - mask[at]!;
  return mask;
}

function joinedMask(mask: Mask, other: Mask, match: 'all' | 'any'): Mask {
  if (match === 'all') for (let at = 0; at < mask.length; at += 1) mask[at]! &= other[at]!;
  else for (let at = 0; at < mask.length; at += 1) mask[at]! |= other[at]!;
  return mask;
}

function conditionMask(column: Column, size: number, condition: RosterCondition): Mask {
  const mask = new Uint8Array(size);
  switch (condition.test) {
    case 'known':
      markKnown(column, mask, condition.isKnown);
      break;
    case 'oneOf':
    case 'noneOf':
      if (column.type === 'facet') markValues(column, mask, condition.values);
      else if (condition.values.includes('')) markKnown(column, mask, false);
      if (condition.test === 'noneOf') for (let at = 0; at < size; at += 1) mask[at] = 1 - mask[at]!;
      break;
    case 'number':
      if (column.type === 'number') markRange(column.values, mask, condition.from, condition.to);
      break;
    case 'day':
      if (column.type === 'day') {
        const { from, to } = condition;
        const day = (text: string | undefined) => (text === undefined ? undefined : dayNumber(text));
        markRange(column.values, mask, day(from), day(to));
      }
      break;
    case 'money':
      if (column.type === 'money') markAmounts(column, mask, condition);
      break;
    case 'text':
      markTexts(column, mask, latinText(condition.contains));
      break;
  }
  return mask;
}

function markKnown(column: Column, mask: Mask, isKnown: boolean): void {
  for (let at = 0; at < mask.length; at += 1) if (column.isKnown(at) === isKnown) mask[at] = 1;
}

function markCodes({ spans, codes }: FacetColumn, mask: Mask, isWanted: Uint8Array, isUnknownWanted: boolean): void {
  const { starts, counts } = spans;
  for (let at = 0; at < mask.length; at += 1) {
    const count = counts[at]!;
    if (count === 0 && isUnknownWanted) mask[at] = 1;
    const start = starts[at]!;
    for (let place = start; place < start + count; place += 1) mask[at]! |= isWanted[codes[place]!]!;
  }
}

function markValues(column: FacetColumn, mask: Mask, values: readonly string[]): void {
  const isWanted = new Uint8Array(column.values.length);
  for (const value of values) {
    const code = column.codeOf(value);
    if (code !== undefined) isWanted[code] = 1;
  }
  markCodes(column, mask, isWanted, values.includes(''));
}

function markRange(values: Float64Array, mask: Mask, from = -Infinity, to = Infinity): void {
  for (let at = 0; at < mask.length; at += 1) if (values[at]! >= from && values[at]! <= to) mask[at] = 1;
}

function markAmounts(
  column: MoneyColumn,
  mask: Mask,
  { currency, from, to }: Extract<RosterCondition, { test: 'money' }>,
): void {
  const code = column.codeOf(currency);
  if (code === undefined) return;
  const bound = (text: string | undefined) => {
    const minor = text === undefined ? undefined : parseDecimal(text, currency)?.money.minor;
    return minor === undefined ? null : { minor, float: Number(minor) };
  };
  const [least, most] = [bound(from), bound(to)];
  const { starts, counts } = column.spans;
  for (let at = 0; at < mask.length; at += 1) {
    const start = starts[at]!;
    for (let place = start; place < start + counts[at]!; place += 1) {
      if (column.codes[place] !== code) continue;
      if (least && column.compareTo(at, place, least.minor, least.float) < 0) continue;
      if (most && column.compareTo(at, place, most.minor, most.float) > 0) continue;
      mask[at] = 1;
    }
  }
}

function markTexts(column: Column, mask: Mask, wanted: string): void {
  if (column.type === 'facet') {
    const isWanted = Uint8Array.from(column.foldedValues(), (value) => (value.includes(wanted) ? 1 : 0));
    markCodes(column, mask, isWanted, false);
  } else if (column.type === 'text') {
    const { values } = column;
    for (let at = 0; at < mask.length; at += 1) if (values[at]?.includes(wanted)) mask[at] = 1;
  }
}
