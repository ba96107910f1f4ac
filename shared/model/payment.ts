import { z } from 'zod';
import { countField, dayField, evidenceSchema, externalIdSchema, idField, moneyField, noteField } from './common.ts';

/** How a payout was worked out. */
export const paymentBases = ['per-post', 'per-order', 'fee', 'commission', 'gift', 'other'] as const;

/** The part of a payment that one campaign bears. */
export const paymentAllocationSchema = z.strictObject({ campaignId: idField<'campaign'>(), amount: moneyField });

/**
 * Money paid to an influencer. It stays on the influencer until `allocations` say which campaigns bear it; all
 * allocations are in the payment's currency and add up to its amount, or there are none.
 */
export const paymentSchema = z.strictObject({
  id: idField<'payment'>(),
  influencerId: idField<'influencer'>(),
  externalId: externalIdSchema.optional(),
  amount: moneyField,
  paidOn: dayField.optional(),
  basis: z.enum(paymentBases),
  rate: moneyField.optional(),
  units: countField.optional(),
  allocations: z.array(paymentAllocationSchema).max(500),
  notes: noteField.optional(),
  evidence: evidenceSchema,
});

export type Payment = z.infer<typeof paymentSchema>;
export type PaymentId = Payment['id'];
export type PaymentAllocation = z.infer<typeof paymentAllocationSchema>;
