import { z } from 'zod';
import { dayField, idField, instantField, lineField, noteField } from './common.ts';

export const draftOutcomes = ['approved', 'approved-with-corrections', 'needs-work'] as const;
export type DraftOutcome = (typeof draftOutcomes)[number];

/** A version of a deliverable sent for approval. Files are attachments of the draft. Versions count from 1. */
export const draftSchema = z.strictObject({
  id: idField<'draft'>(),
  deliverableId: idField<'deliverable'>(),
  version: z.int().min(1).max(1_000),
  sentAt: instantField,
  by: z.string().max(200).optional(),
  body: noteField.optional(),
  link: lineField.optional(),
  comments: z
    .array(z.strictObject({ on: dayField, by: z.string().max(200), body: noteField.min(1), isFromClient: z.boolean() }))
    .min(1)
    .max(500)
    .optional(),
  decision: z
    .strictObject({ outcome: z.enum(draftOutcomes), at: instantField, by: z.string().max(200).optional() })
    .optional(),
});
export type Draft = z.infer<typeof draftSchema>;
