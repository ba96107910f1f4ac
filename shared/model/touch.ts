import { z } from 'zod';
import { dayField, externalIdSchema, idField, lineField, noteField } from './common.ts';

export const touchMedia = [
  'call',
  'email',
  'newsletter',
  'dm',
  'whatsapp',
  'meeting',
  'event',
  'gift',
  'note',
] as const;

/** One contact between the agency and an influencer, planned or past. */
export const touchSchema = z.strictObject({
  id: idField<'touch'>(),
  influencerId: idField<'influencer'>(),
  medium: z.enum(touchMedia),
  state: z.enum(['planned', 'done', 'missed', 'answered']),
  on: dayField,
  by: z.string().max(200).optional(),
  /** Of a mail: its subject, and the id its mail program gave it. */
  subject: lineField.optional(),
  externalId: externalIdSchema.optional(),
  note: noteField.optional(),
});

export type Touch = z.infer<typeof touchSchema>;
