import { z } from 'zod';
import { dayField, idField, lineField, noteField } from './common.ts';

/** One finding about a person before or between collaborations, on the day it was made. */
export const researchNoteSchema = z.strictObject({
  id: idField<'researchNote'>(),
  influencerId: idField<'influencer'>(),
  on: dayField,
  by: z.string().max(200).optional(),
  text: noteField.min(1),
  /** Where it was seen. */
  link: lineField.optional(),
});

export type ResearchNote = z.infer<typeof researchNoteSchema>;
export type ResearchNoteId = ResearchNote['id'];
