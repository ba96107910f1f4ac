import { z } from 'zod';
import { countField, idField, instantField } from './common.ts';

/** The largest file that can be attached, in bytes. */
export const ATTACHMENT_LIMIT = 25 * 1024 * 1024;

/** What a file is for, where that matters. */
export const attachmentRoles = ['logo', 'contract', 'proof'] as const;
export type AttachmentRole = (typeof attachmentRoles)[number];

/** Kinds of rows files are kept with. */
export const attachmentOwners = ['influencer', 'campaign', 'client', 'collaboration', 'deliverable', 'draft'] as const;
export type AttachmentOwner = (typeof attachmentOwners)[number];

/** A file kept with a row of another kind. The bytes are stored once per content, under their hash. */
export const attachmentSchema = z.strictObject({
  id: idField<'attachment'>(),
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('influencer'), id: idField<'influencer'>() }),
    z.strictObject({ kind: z.literal('campaign'), id: idField<'campaign'>() }),
    z.strictObject({ kind: z.literal('client'), id: idField<'client'>() }),
    z.strictObject({ kind: z.literal('collaboration'), id: idField<'collaboration'>() }),
    z.strictObject({ kind: z.literal('deliverable'), id: idField<'deliverable'>() }),
    z.strictObject({ kind: z.literal('draft'), id: idField<'draft'>() }),
  ]),
  role: z.enum(attachmentRoles).optional(),
  name: z.string().min(1).max(500),
  mediaType: z.string().max(200),
  bytes: countField.max(ATTACHMENT_LIMIT),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: instantField,
});

export type Attachment = z.infer<typeof attachmentSchema>;
