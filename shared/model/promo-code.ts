import { z } from 'zod';
import { dayField, idField, lineField, moneyField } from './common.ts';

/**
 * A discount code of a shop and whose it is. Codes are compared without case. A code without an influencer is one that
 * everybody may use, so that its orders are nobody's in particular.
 */
export const promoCodeSchema = z.strictObject({
  id: idField<'promoCode'>(),
  code: z.string().min(1).max(200),
  influencerId: idField<'influencer'>().optional(),
  campaignId: idField<'campaign'>().optional(),
  /** What the customer is given: a share of the price in per cent, or an amount. */
  discountPercent: z.number().min(0).max(100).optional(),
  discountAmount: moneyField.optional(),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
  note: lineField.optional(),
});

export type PromoCode = z.infer<typeof promoCodeSchema>;

/** The key under which a code is unique in a workspace. */
export function promoCodeKey(code: string): string {
  return code.trim().toLowerCase();
}
