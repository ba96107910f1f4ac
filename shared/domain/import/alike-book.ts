import type { Order } from '../../model/order.ts';
import type { Payment } from '../../model/payment.ts';
import type { RecordReader } from '../../store/record-reader.ts';

type Said<Row> = Omit<Row, 'id' | 'evidence'>;

/**
 * Finds a stored row without an id of its own that says the same as a row of a file. Each is taken once, so that two equal
 * payments stay two, and the same file imported again changes nothing.
 */
export interface AlikeBook {
  takePayment(said: Said<Payment>): Payment | undefined;
  takeOrder(said: Said<Order>): Order | undefined;
}

/** Opens the book of one planning run; it reads the stored rows when it is first asked. */
export function createAlikeBook(reader: RecordReader): AlikeBook {
  const payments = createPile(() => reader.all('payment'), paymentKey);
  const orders = createPile(() => reader.all('order'), orderKey);
  return { takePayment: payments, takeOrder: orders };
}

function createPile<Row extends { readonly externalId?: unknown }>(
  all: () => Iterable<Row>,
  keyOf: (row: Said<Row>) => string,
): (said: Said<Row>) => Row | undefined {
  let piles: Map<string, Row[]> | null = null;
  const read = (): Map<string, Row[]> => {
    const made = new Map<string, Row[]>();
    for (const row of all()) {
      if (row.externalId !== undefined) continue;
      const key = keyOf(row);
      const pile = made.get(key);
      if (pile) pile.push(row);
      else made.set(key, [row]);
    }
    return made;
  };
  return (said) => {
    piles ??= read();
    return piles.get(keyOf(said))?.shift();
  };
}

const paymentKey = ({ influencerId, paidOn, amount, basis, notes }: Said<Payment>): string =>
  JSON.stringify([influencerId, paidOn ?? '', amount.amount, amount.currency, basis, notes ?? '']);

const orderKey = ({ influencerId, orderedOn, revenue, quantity, product, code }: Said<Order>): string =>
  JSON.stringify([
    influencerId ?? '',
    orderedOn ?? '',
    revenue.amount,
    revenue.currency,
    quantity,
    product ?? '',
    code ?? '',
  ]);
