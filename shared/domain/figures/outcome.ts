import type { Money } from '../../lib/money.ts';
import type { PostMetric } from './post-tally.ts';

/** Why a number is unknown; `blank-text.ts` says it in words. */
export type Blank =
  | { readonly code: 'no-orders' | 'no-payments' | 'no-posts' | 'no-baseline' | 'no-organic' | 'no-paid' }
  | { readonly code: 'currencies'; readonly currencies: readonly string[] }
  | { readonly code: 'unallocated'; readonly payments: number; readonly influencers: number }
  | { readonly code: 'unmeasured'; readonly metric: RatedMetric; readonly posts: number }
  /** Some posts lack the metric: a cost per unit would be too high. */
  | { readonly code: 'partly-measured'; readonly metric: RatedMetric; readonly missing: number; readonly posts: number }
  | { readonly code: 'zero'; readonly term: FigureTerm }
  | { readonly code: 'different-currencies'; readonly left: string; readonly right: string }
  /** A term of the formula is itself blank. */
  | { readonly code: 'needs'; readonly term: FigureTerm; readonly because: Blank };

export type RatedMetric = PostMetric | 'engagements' | 'followers';
export type FigureTerm = RatedMetric | 'revenue' | 'cost' | 'orders' | 'allRevenue' | 'posts';

/** A value, or why there is none. */
export type Outcome<Value> = { readonly value: Value } | { readonly blank: Blank };

export const known = <Value>(value: Value): Outcome<Value> => ({ value });
export const blank = (reason: Blank): Outcome<never> => ({ blank: reason });

/** The value, or `null` when it is unknown. */
export function valueOf<Value>(outcome: Outcome<Value>): Value | null {
  return 'value' in outcome ? outcome.value : null;
}

/** The reason why a term is missing, carried on to the figure that needs it. */
export function needs(term: FigureTerm, outcome: Outcome<unknown>): Outcome<never> {
  if ('value' in outcome) throw new Error(`The term ${term} is known`);
  return blank({ code: 'needs', term, because: outcome.blank });
}

/** A quotient of two outcomes: blank when a term is blank, when currencies differ or when the denominator is zero. */
export function divideMoney<Value>(
  top: { readonly term: FigureTerm; readonly outcome: Outcome<Money> },
  bottom: { readonly term: FigureTerm; readonly outcome: Outcome<Money> },
  divide: (numerator: Money, denominator: Money) => Value,
): Outcome<Value> {
  if ('blank' in top.outcome) return needs(top.term, top.outcome);
  if ('blank' in bottom.outcome) return needs(bottom.term, bottom.outcome);
  const numerator = top.outcome.value;
  const denominator = bottom.outcome.value;
  if (numerator.currency !== denominator.currency) {
    return blank({ code: 'different-currencies', left: numerator.currency, right: denominator.currency });
  }
  if (denominator.minor === 0n) return blank({ code: 'zero', term: bottom.term });
  return known(divide(numerator, denominator));
}
