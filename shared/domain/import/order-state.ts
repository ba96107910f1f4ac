import type { RowValues } from './row-values.ts';

/** States of orders that never became a sale, as shops write them. */
const CANCELLED = new Set([
  'cancelled',
  'canceled',
  'voided',
  'void',
  'expired',
  'failed',
  'storniert',
  'annulé',
  'annulée',
  'dibatalkan',
]);
/** What stands in a column of cancelling days or marks where nothing was cancelled. */
const NOT_CANCELLED = new Set(['no', 'false', '0', '-', 'nein', 'non', 'tidak']);

const wordOf = (cell: string | undefined): string => (cell ?? '').trim().toLowerCase();

/** True for an order that was taken back before it became a sale: it has a day of cancelling, or a state that says so. */
export function isCancelledOrder({ texts }: RowValues): boolean {
  const on = wordOf(texts?.cancelled);
  return (on !== '' && !NOT_CANCELLED.has(on)) || CANCELLED.has(wordOf(texts?.status));
}

/** What was paid back of an order: as its column says or, in a file without one, all of it when the state says so. */
export function refundOf({ refunded, revenue, texts }: RowValues): RowValues['refunded'] {
  return refunded ?? (wordOf(texts?.status) === 'refunded' ? revenue : undefined);
}
