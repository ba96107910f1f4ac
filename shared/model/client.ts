import { z } from 'zod';
import { currencyField, idField, nameField, noteField } from './common.ts';

/** A brand the agency works for. */
export const clientSchema = z.strictObject({
  id: idField<'client'>(),
  name: nameField,
  currency: currencyField.optional(),
  notes: noteField.optional(),
});

export type Client = z.infer<typeof clientSchema>;
export type ClientId = Client['id'];
