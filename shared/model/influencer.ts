import { z } from 'zod';
import { externalIdSchema, idField, instantField, lineField, nameField, noteField, TEXT_LIMITS } from './common.ts';

export const relationshipStages = ['identified', 'researched', 'contacted', 'interested', 'active', 'resting'] as const;

/** A person (or a duo, or a brand of one) with any number of accounts. */
export const influencerSchema = z.strictObject({
  id: idField<'influencer'>(),
  name: nameField,
  externalIds: z.array(externalIdSchema).max(50),
  gender: z.string().max(100).optional(),
  country: z.string().max(200).optional(),
  city: z.string().max(200).optional(),
  topics: z.array(z.string().min(1).max(200)).max(TEXT_LIMITS.list),
  tags: z.array(z.string().min(1).max(200)).max(TEXT_LIMITS.list),
  stage: z.enum(relationshipStages),
  owner: z.string().max(200).optional(),
  email: lineField.optional(),
  notes: noteField.optional(),
  doNotContact: z.boolean(),
  archivedAt: instantField.optional(),
});

export type Influencer = z.infer<typeof influencerSchema>;
export type InfluencerId = Influencer['id'];
export type RelationshipStage = Influencer['stage'];

/** What a person has before anybody has said more. */
export const influencerDefaults = {
  externalIds: [],
  topics: [],
  tags: [],
  stage: 'identified',
  doNotContact: false,
} satisfies Partial<Influencer>;
