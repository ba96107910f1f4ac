import { z } from 'zod';
import { dayField, externalIdSchema, idField, lineField, noteField } from './common.ts';
import { platformField } from './platform.ts';

/** A published piece of content. Its figures live in metric snapshots whose subject is the post. */
export const postSchema = z.strictObject({
  id: idField<'post'>(),
  influencerId: idField<'influencer'>(),
  accountId: idField<'account'>().optional(),
  /** Absent while nobody has said which campaign the post belongs to. */
  campaignId: idField<'campaign'>().optional(),
  platform: platformField,
  externalId: externalIdSchema.optional(),
  format: z.string().max(100).optional(),
  postedOn: dayField.optional(),
  url: lineField.optional(),
  caption: noteField.optional(),
});

export type Post = z.infer<typeof postSchema>;
