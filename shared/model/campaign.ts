import { z } from 'zod';
import { currencyField, dayField, idField, nameField, noteField } from './common.ts';

export const objectives = ['awareness', 'engagement', 'sales'] as const;

/** What the client wants done: one customer action with its target value. */
export const campaignGoalSchema = z.strictObject({
  measure: z.enum(['revenue', 'orders', 'reach', 'engagements', 'posts']),
  /** Decimal text: whole for counts, in the campaign's currency for revenue. */
  target: z.string().regex(/^\d{1,18}(\.\d{1,4})?$/),
});

export const campaignSchema = z.strictObject({
  id: idField<'campaign'>(),
  name: nameField,
  clientId: idField<'client'>().optional(),
  currency: currencyField.optional(),
  objective: z.enum(objectives).optional(),
  goal: campaignGoalSchema.optional(),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
  notes: noteField.optional(),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignId = Campaign['id'];
export type CampaignGoal = z.infer<typeof campaignGoalSchema>;
