import { z } from 'zod';
import { countField, evidenceSchema, idField, instantField } from './common.ts';

/**
 * The counts a platform shows; each is absent when it is not known. Rates are computed, never stored. `followers` is
 * the audience that signed up: subscribers of a channel, a show or a newsletter. Which measures a platform has, and what
 * it calls them, is said in `shared/domain/accounts`. Averages are per piece of content, `issue...` per mailing.
 */
export const metricNames = [
  'followers',
  'posts',
  'reach',
  'impressions',
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'following',
  'averageLikes',
  'averageComments',
  'averageShares',
  'averageSaves',
  'averageViews',
  'averageReach',
  'averageImpressions',
  'averageEngagements',
  'averageAuthenticEngagements',
  'monthlyVisitors',
  'monthlyPageViews',
  'downloadsPerEpisode',
  'monthlyListeners',
  'issueSends',
  'issueOpens',
  'issueClicks',
] as const;
export type MetricName = (typeof metricNames)[number];

const metricsSchema = z.strictObject(
  Object.fromEntries(metricNames.map((name) => [name, countField.optional()])) as Record<
    MetricName,
    z.ZodOptional<typeof countField>
  >,
);
export type Metrics = z.infer<typeof metricsSchema>;

/** What was known about an account or a post at one time, and how it came to be known. Snapshots are never overwritten. */
export const metricSnapshotSchema = z.strictObject({
  id: idField<'metricSnapshot'>(),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('account'), id: idField<'account'>() }),
    z.strictObject({ kind: z.literal('post'), id: idField<'post'>() }),
  ]),
  metrics: metricsSchema,
  /** When the figures were entered; decides which snapshot is newest when the files name no day. */
  recordedAt: instantField,
  evidence: evidenceSchema,
});

export type MetricSnapshot = z.infer<typeof metricSnapshotSchema>;
export type MetricSnapshotId = MetricSnapshot['id'];
