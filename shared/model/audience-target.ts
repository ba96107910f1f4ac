import { z } from 'zod';

const word = z.string().min(1).max(200);
const words = z.array(word).min(1).max(500);

/**
 * The people a brand wants to reach. Every part may be absent, which means that it does not matter. Ages are whole
 * years, both ends included; an absent end is open.
 */
export const audienceTargetSchema = z.strictObject({
  countries: words.optional(),
  languages: words.optional(),
  genders: words.optional(),
  ages: z.strictObject({ least: z.int().min(0).max(120), most: z.int().min(0).max(120).optional() }).optional(),
});
export type AudienceTarget = z.infer<typeof audienceTargetSchema>;
