import { promoCodeKey } from '../../model/promo-code.ts';
import { derived } from '../figures/derived.ts';
import { SalesTally } from '../figures/sales-tallies.ts';

/**
 * The order lines that name each code, by the code's key. A code that no line names is not among them: whether it sold
 * nothing or the shop did not say is not known.
 */
export const codeSales = derived(['order'], (reader): ReadonlyMap<string, SalesTally> => {
  const tallies = new Map<string, SalesTally>();
  for (const order of reader.all('order')) {
    if (order.code === undefined) continue;
    const key = promoCodeKey(order.code);
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = new SalesTally()));
    tally.add(order);
  }
  return tallies;
});
