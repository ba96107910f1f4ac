import { z } from 'zod';
import { countField, dayField, evidenceSchema, externalIdSchema, idField, lineField, moneyField } from './common.ts';

/** Who brought an order: an influencer, nobody in particular, or paid advertising. */
export const orderChannels = ['influencer', 'organic', 'paid'] as const;

/**
 * One line of sales data. Orders of the channels `organic` and `paid` have no influencer: they are the baseline the
 * influencers are measured against and are never attributed to one.
 */
export const orderSchema = z
  .strictObject({
    id: idField<'order'>(),
    channel: z.enum(orderChannels),
    influencerId: idField<'influencer'>().optional(),
    campaignId: idField<'campaign'>().optional(),
    externalId: externalIdSchema.optional(),
    orderedOn: dayField.optional(),
    /** How many orders the line stands for. */
    quantity: countField,
    revenue: moneyField,
    product: lineField.optional(),
    /** The discount code that was used, as the shop has it. */
    code: z.string().min(1).max(200).optional(),
    /** What was paid back; `revenue` is what remained. */
    refunded: moneyField.optional(),
    evidence: evidenceSchema,
  })
  .refine((order) => (order.channel === 'influencer') === (order.influencerId !== undefined), {
    message: 'an influencer order names its influencer, a baseline order names none',
  });

export type Order = z.infer<typeof orderSchema>;
