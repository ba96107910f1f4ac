import { z } from 'zod';
import { dayField, evidenceSchema, idField, instantField, moneyField } from './common.ts';
import { platformField } from './platform.ts';

/**
 * What a person asks for one piece of a format, as known at one time. Rates are never overwritten: the newest of a
 * platform, format and currency is the one in force, the others are its history.
 */
export const rateSchema = z.strictObject({
  id: idField<'rate'>(),
  influencerId: idField<'influencer'>(),
  platform: platformField,
  /** Such as `Reel` or `Story`; two spellings that differ only in case are one format. */
  format: z.string().min(1).max(100),
  price: moneyField,
  /** From when it holds, where somebody said so. */
  validFrom: dayField.optional(),
  recordedAt: instantField,
  evidence: evidenceSchema,
});

export type Rate = z.infer<typeof rateSchema>;
export type RateId = Rate['id'];
