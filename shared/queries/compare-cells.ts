import type { Figure, FigureValue } from '../domain/figures/figure.ts';
import { fromMoneyText } from '../lib/money.ts';
import type { AudienceReading } from '../model/influencer.ts';

/** One value of one person. */
export type CompareCell =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'words'; readonly values: readonly string[] }
  | { readonly type: 'day'; readonly day: string; readonly before: string }
  | { readonly type: 'figure'; readonly figure: Figure }
  | {
      readonly type: 'shares';
      readonly parts: AudienceReading['parts'];
      readonly evidence: AudienceReading['evidence'];
    }
  /** Not known, with the reason. */
  | { readonly type: 'unknown'; readonly reason: string };

/** Whether more or less of a number is better; `null` where neither is. */
export type Better = 'more' | 'less' | null;

export interface CompareRow {
  readonly key: string;
  readonly label: string;
  readonly better: Better;
  /** One per person, in their order. */
  readonly cells: readonly CompareCell[];
  /** Positions of the best value; none where it cannot be told or all are the same. */
  readonly best: readonly number[];
  /** True when a reader would see the same for everybody. */
  readonly isSame: boolean;
}

/** A comparable form of a figure's value: what kind of number it is, and how large. */
function magnitude(value: FigureValue): { readonly kind: string; readonly size: bigint | number } {
  switch (value.type) {
    case 'money':
      // Amounts of different currencies are not of one kind.
      return { kind: value.currency, size: fromMoneyText(value).minor };
    case 'count':
      return { kind: 'count', size: value.value };
    case 'ratio':
      return { kind: value.display, size: value.value };
  }
}

/**
 * Where the best value stands. Nowhere with fewer than two known values, with values of different kinds (such as
 * currencies), or when all known ones are equal.
 */
export function bestOf(cells: readonly CompareCell[], better: Better): number[] {
  if (better === null) return [];
  const known = cells.flatMap((cell, position) =>
    cell.type === 'figure' && cell.figure.value !== null ? [{ position, ...magnitude(cell.figure.value) }] : [],
  );
  const [first] = known;
  if (!first || known.length < 2 || known.some(({ kind }) => kind !== first.kind)) return [];
  let best = first.size;
  for (const { size } of known) if (better === 'more' ? size > best : size < best) best = size;
  const winners = known.filter(({ size }) => size === best);
  return winners.length === known.length ? [] : winners.map(({ position }) => position);
}
