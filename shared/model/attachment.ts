import { z } from 'zod';
import { countField, idField, instantField } from './common.ts';

/** The largest file that can be attached, in bytes. */
export const ATTACHMENT_LIMIT = 25 * 1024 * 1024;

/** A file kept with an influencer or a campaign. The bytes are stored once per content, under their hash. */
export const attachmentSchema = z.strictObject({
  id: idField<'attachment'>(),
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('influencer'), id: idField<'influencer'>() }),
    z.strictObject({ kind: z.literal('campaign'), id: idField<'campaign'>() }),
  ]),
  name: z.string().min(1).max(500),
  mediaType: z.string().max(200),
  bytes: countField.max(ATTACHMENT_LIMIT),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: instantField,
});

export type Attachment = z.infer<typeof attachmentSchema>;
