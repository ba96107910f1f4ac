import { z } from 'zod';
import { dayField, idField, nameField, noteField } from './common.ts';

/** A journey of an executive, with the influencers to be met on it. */
export const tripSchema = z.strictObject({
  id: idField<'trip'>(),
  title: nameField,
  traveller: z.string().min(1).max(200),
  city: z.string().min(1).max(200),
  country: z.string().min(1).max(200),
  startsOn: dayField,
  endsOn: dayField,
  influencerIds: z.array(idField<'influencer'>()).max(200),
  notes: noteField.optional(),
});

export type Trip = z.infer<typeof tripSchema>;
