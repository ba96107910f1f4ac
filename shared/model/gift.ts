import { z } from 'zod';
import { dayField, idField, lineField, moneyField, nameField, noteField } from './common.ts';

/**
 * Something given or lent in a collaboration. `retailValue` is what it costs in a shop, each, and counts where rules ask
 * for the value of gifts; `cost` is what it cost the client, each, and the only one that counts as spend.
 */
export const giftSchema = z.strictObject({
  id: idField<'gift'>(),
  collaborationId: idField<'collaboration'>(),
  product: nameField,
  quantity: z.int().min(1).max(100_000),
  retailValue: moneyField.optional(),
  cost: moneyField.optional(),
  /** What sending all of it cost. */
  shippingCost: moneyField.optional(),
  isLoan: z.boolean().optional(),
  address: noteField.optional(),
  carrier: z.string().max(200).optional(),
  tracking: lineField.optional(),
  promisedOn: dayField.optional(),
  sentOn: dayField.optional(),
  receivedOn: dayField.optional(),
  returnDueOn: dayField.optional(),
  returnedOn: dayField.optional(),
  /** By when something is to be posted, where that was agreed. */
  postDueOn: dayField.optional(),
  /** When it was settled that nothing will come of it. */
  noShowOn: dayField.optional(),
  notes: noteField.optional(),
});
export type Gift = z.infer<typeof giftSchema>;
