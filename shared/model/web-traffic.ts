import { z } from 'zod';
import { countField, dayField, evidenceSchema, idField, lineField, moneyField } from './common.ts';

/** What visits to a site are grouped by in a report of web analytics. */
export const trafficDimensions = [
  'channel',
  'source-medium',
  'source',
  'medium',
  'campaign',
  'content',
  'term',
  'landing-page',
] as const;
export type TrafficDimension = (typeof trafficDimensions)[number];

/**
 * Visits to a client's site in one period, of one value of one dimension, such as the channel `Referral`. Rates are
 * computed from the counts, never stored. The counts of two dimensions are the same visits and are never added.
 */
export const webTrafficSchema = z.strictObject({
  id: idField<'webTraffic'>(),
  dimension: z.enum(trafficDimensions),
  value: lineField.min(1),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
  campaignId: idField<'campaign'>().optional(),
  sessions: countField.optional(),
  engagedSessions: countField.optional(),
  users: countField.optional(),
  events: countField.optional(),
  keyEvents: countField.optional(),
  revenue: moneyField.optional(),
  evidence: evidenceSchema,
});

export type WebTraffic = z.infer<typeof webTrafficSchema>;

/** The key under which a reading is unique in a workspace. */
export function webTrafficKey({
  dimension,
  value,
  startsOn,
  endsOn,
  campaignId,
}: Pick<WebTraffic, 'dimension' | 'value' | 'startsOn' | 'endsOn' | 'campaignId'>): string {
  return JSON.stringify([dimension, value, startsOn ?? '', endsOn ?? '', campaignId ?? '']);
}
