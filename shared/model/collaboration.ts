import { z } from 'zod';
import { idField, moneyField, noteField } from './common.ts';

export const collaborationStages = [
  'identified',
  'contacted',
  'negotiating',
  'agreed',
  'producing',
  'live',
  'measured',
  'paid',
  'closed',
  'declined',
] as const;

/** One influencer in one campaign, with what was agreed. There is at most one per pair. */
export const collaborationSchema = z.strictObject({
  id: idField<'collaboration'>(),
  campaignId: idField<'campaign'>(),
  influencerId: idField<'influencer'>(),
  stage: z.enum(collaborationStages),
  fee: moneyField.optional(),
  notes: noteField.optional(),
});

export type Collaboration = z.infer<typeof collaborationSchema>;
export type CollaborationId = Collaboration['id'];
