import type { MoneyText } from '../../lib/money.ts';
import type { EvidenceSource } from '../../model/common.ts';

/** A computed number in plain data, ready for screens, PDF, command line and files alike. */
export type FigureValue =
  | ({ readonly type: 'money' } & MoneyText)
  | { readonly type: 'count'; readonly value: number }
  /** `multiple` reads as 11.28x, `percent` holds the fraction (0.0193 reads as 1.93%). */
  | { readonly type: 'ratio'; readonly value: number; readonly display: 'multiple' | 'percent' };

/** One term of a formula. */
export interface FigureInput {
  readonly label: string;
  readonly value: FigureValue | null;
}

/** Rows of one source and file that a figure was computed from. */
export interface EvidenceSummary {
  readonly source: EvidenceSource;
  readonly file?: string;
  readonly importId?: string;
  readonly rows: number;
  readonly capturedFrom?: string;
  readonly capturedTo?: string;
}

/** A number that can explain itself. A missing number is `null` and says why; it is never 0. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: FigureValue | null;
  readonly blankReason?: string;
  /** In words, such as `attributed revenue / cost`. */
  readonly formula: string;
  readonly inputs: readonly FigureInput[];
  readonly evidence: readonly EvidenceSummary[];
}
