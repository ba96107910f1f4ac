import { z } from 'zod';
import { afterDaysField, campaignContent, keyDateKinds } from './campaign.ts';
import { idField, instantField, nameField, noteField } from './common.ts';

/** What campaigns of a kind begin with. Days are kept relative to the first day of the campaign. */
export const campaignTemplateSchema = z.strictObject({
  id: idField<'campaignTemplate'>(),
  name: nameField,
  description: noteField.optional(),
  savedAt: instantField,
  ...campaignContent,
  /** From the first day to the last, both included. */
  lengthDays: z.int().min(1).max(10_000).optional(),
  keyDates: z
    .array(z.strictObject({ afterDays: afterDaysField, kind: z.enum(keyDateKinds), what: nameField }))
    .min(1)
    .max(500)
    .optional(),
  checklist: z.array(nameField).min(1).max(500).optional(),
});
export type CampaignTemplate = z.infer<typeof campaignTemplateSchema>;
