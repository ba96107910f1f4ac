import { z } from 'zod';
import { idField, lineField, nameField } from './common.ts';

const part = z.string().min(1).max(500);

/** The five parameters web analytics tells visits apart by. */
export const utmSchema = z.strictObject({
  source: part,
  medium: part,
  campaign: part,
  term: part.optional(),
  content: part.optional(),
});
export type Utm = z.infer<typeof utmSchema>;

/** A way of the agency to fill them, with placeholders such as `{handle}`. */
export const utmTemplateSchema = z.strictObject({ name: nameField, ...utmSchema.shape });
export type UtmTemplate = z.infer<typeof utmTemplateSchema>;

/** A link whose visits can be told apart. Its address is `base` with the parameters; it is computed, never stored. */
export const trackingLinkSchema = z.strictObject({
  id: idField<'trackingLink'>(),
  campaignId: idField<'campaign'>(),
  influencerId: idField<'influencer'>().optional(),
  name: nameField.optional(),
  base: lineField.min(1),
  utm: utmSchema,
});
export type TrackingLink = z.infer<typeof trackingLinkSchema>;
