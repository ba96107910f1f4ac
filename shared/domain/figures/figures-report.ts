import type { MoneyText } from '../../lib/money.ts';
import type { Figure } from './figure.ts';
import type { FigureScope } from './figure-scope.ts';

/** Names as a person would type them; accents and case do not count. An influencer may be named by a handle. */
export interface FiguresFilter {
  readonly campaign?: string;
  readonly influencer?: string;
}

/** Figures in plain values: money as decimal text, ratios rounded to 3 decimals, unknown as `null`. */
export interface FigureLine {
  /** Currency of `revenue`, or of `cost` where there is no revenue; `null` when there is no money or several currencies. */
  readonly currency: string | null;
  readonly revenue: string | null;
  readonly cost: string | null;
  readonly orders: number | null;
  readonly roas: number | null;
  readonly roi: number | null;
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
}

export interface NamedFigureLine extends FigureLine {
  readonly id: string;
  readonly name: string;
}

/** Revenue of orders no influencer brought. */
export interface BaselineLine {
  readonly organic: string | null;
  readonly paid: string | null;
}

export interface FiguresReport {
  readonly currency: string | null;
  readonly total: Omit<FigureLine, 'currency'>;
  readonly baseline: BaselineLine;
  /** Present when amounts of several currencies meet: they are listed, never added. */
  readonly revenueByCurrency?: readonly MoneyText[];
  readonly costByCurrency?: readonly MoneyText[];
  readonly campaigns: readonly (NamedFigureLine & { readonly baseline: BaselineLine })[];
  readonly influencers: readonly NamedFigureLine[];
  readonly figures: readonly (Figure & { readonly scope: FigureScope & { readonly name: string } })[];
}
