import { decimalText, fromMoneyText, type MoneyText } from '../../lib/money.ts';
import type { RowOf } from '../../model/kinds.ts';
import type { ControlTotals } from './header.ts';

/** Adds up the money of a workspace while its rows go by, per currency and never across currencies. */
export interface ControlTotalsCounter {
  payment(row: RowOf['payment']): void;
  order(row: RowOf['order']): void;
  totals(): ControlTotals;
}

export function createControlTotals(): ControlTotalsCounter {
  const payments = new Map<string, bigint>();
  const revenue = new Map<string, bigint>();
  return {
    payment: (row) => add(payments, row.amount),
    order: (row) => add(revenue, row.revenue),
    totals: () => ({ payments: asText(payments), revenue: asText(revenue) }),
  };
}

function add(sums: Map<string, bigint>, amount: MoneyText): void {
  sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + fromMoneyText(amount).minor);
}

function asText(sums: ReadonlyMap<string, bigint>): Record<string, string> {
  return Object.fromEntries([...sums].map(([currency, minor]) => [currency, decimalText({ minor, currency })]));
}
