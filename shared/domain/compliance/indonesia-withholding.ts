import { divideRounded } from '../../lib/money.ts';
import type { Contract } from '../../model/collaboration.ts';

/** Rupiah in minor units of the currency, which has two digits. */
const MILLION = 100_000_000n;

/** Article 17 rates for a person: each holds up to the bound, in minor units; the last has none. */
const brackets: readonly { readonly upTo: bigint | null; readonly percent: bigint }[] = [
  { upTo: 60n * MILLION, percent: 5n },
  { upTo: 250n * MILLION, percent: 15n },
  { upTo: 500n * MILLION, percent: 25n },
  { upTo: 5_000n * MILLION, percent: 30n },
  { upTo: null, percent: 35n },
];

/** Part of the base with the rate it falls under, in minor units of IDR. */
export interface TaxStep {
  readonly percent: number;
  readonly base: bigint;
  readonly tax: bigint;
}

/** Tax to hold back from one payment, worked out; every amount in minor units of IDR. */
export interface Withholding {
  /** `pph21` for a person, `pph23` for a company or management. */
  readonly scheme: 'pph21' | 'pph23';
  readonly gross: bigint;
  /** What the rates are applied to: half of gross for a person, all of it otherwise. */
  readonly base: bigint;
  readonly steps: readonly TaxStep[];
  /** A fifth more for a person without a tax number; `null` where that does not apply. */
  readonly surcharge: bigint | null;
  readonly withheld: bigint;
  readonly net: bigint;
}

/**
 * Withholding on what an influencer in Indonesia is given, by the formulas of PMK 168/2023 for those who are no
 * employees: a person pays article 17 rates on half of gross (PPh 21), a company or management 2% of gross (PPh 23).
 * Each amount is rounded half away from zero. `gross` is not negative and holds money and gifts together.
 */
export function indonesiaWithholding(
  gross: bigint,
  payee: NonNullable<Contract['payeeKind']>,
  hasTaxNumber: boolean,
): Withholding {
  if (payee !== 'individual') {
    const tax = divideRounded(gross * 2n, 100n);
    const steps = [{ percent: 2, base: gross, tax }];
    return { scheme: 'pph23', gross, base: gross, steps, surcharge: null, withheld: tax, net: gross - tax };
  }
  const base = divideRounded(gross, 2n);
  const steps = progressive(base);
  const tax = steps.reduce((sum, step) => sum + step.tax, 0n);
  const surcharge = hasTaxNumber ? null : divideRounded(tax, 5n);
  const withheld = tax + (surcharge ?? 0n);
  return { scheme: 'pph21', gross, base, steps, surcharge, withheld, net: gross - withheld };
}

function progressive(base: bigint): TaxStep[] {
  const steps: TaxStep[] = [];
  let from = 0n;
  for (const { upTo, percent } of brackets) {
    if (base <= from) break;
    const part = (upTo === null || base < upTo ? base : upTo) - from;
    steps.push({ percent: Number(percent), base: part, tax: divideRounded(part * percent, 100n) });
    from = upTo ?? base;
  }
  return steps;
}
