import { z } from 'zod';
import { idField, instantField, lineField, nameField, noteField } from './common.ts';

/** What somebody is to the influencers they speak for. */
export const contactRoles = ['agent', 'manager', 'assistant', 'family', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Somebody who is written to on behalf of influencers, such as an agent; one contact may serve several people. */
export const contactSchema = z.strictObject({
  id: idField<'contact'>(),
  name: nameField,
  organisation: nameField.optional(),
  emails: z.array(lineField.min(1)).max(50),
  phones: z.array(lineField.min(1)).max(50),
  notes: noteField.optional(),
  archivedAt: instantField.optional(),
});

export type Contact = z.infer<typeof contactSchema>;
export type ContactId = Contact['id'];
