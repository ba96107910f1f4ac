import { addDays, type CalendarDay } from '../lib/calendar-day.ts';
import type { Metrics, MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Post } from '../model/post.ts';
import type { SampleCampaign } from './sample-campaigns.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import type { SampleAccount, SamplePerson } from './sample-people.ts';
import { captionOpenings, formatsByPlatform } from './sample-words.ts';

export interface MadePost {
  readonly day: CalendarDay;
  /** People really reached, whether or not any snapshot says so. */
  readonly reach: number;
  readonly rows: readonly SampleRow[];
}

/** Days after publication on which somebody looked at the figures. */
const LOOKS = [2, 14] as const;
const REACH_AFTER_TWO_DAYS = 0.65;
const SHARE_OF_SPIKES = 0.03;
const videoFormats = new Set(['reel', 'video', 'short']);

/** One post with its snapshots; `campaign` is null for what people publish anyway. */
export function makePost(
  context: SampleContext,
  person: SamplePerson,
  account: SampleAccount,
  campaign: SampleCampaign | null,
  day: CalendarDay,
): MadePost {
  const { random, today } = context;
  const { platform, handle } = account.row;
  const format = random.pick(formatsByPlatform[platform] ?? ['post']);
  const topic = campaign ? campaign.client.products[0]![0] : random.pick(['my week', 'the market', 'this trail']);
  const id = context.id<Post['id']>();
  const row: Post = {
    id,
    influencerId: person.row.id,
    accountId: account.row.id,
    platform,
    externalId: { system: `sample ${platform}`, value: `P-${id.slice(-12)}` },
    format,
    postedOn: day,
    url: `https://example.com/${platform}/${handle ?? ''}/${id.slice(-8)}`,
    ...(campaign ? { campaignId: campaign.row.id } : {}),
    ...(random.chance(0.8) ? { caption: `${random.pick(captionOpenings)} ${topic}` } : {}),
  };
  const spike = random.chance(SHARE_OF_SPIKES) ? random.int(4, 12) : 1;
  const reach = Math.round(account.followers * (0.12 + 0.4 * random.next()) * spike);
  const rows: SampleRow[] = [{ kind: 'post', row }];
  for (const days of LOOKS) {
    const seenOn = addDays(day, days);
    if (seenOn > today || (days === LOOKS[0] && random.chance(0.5))) continue;
    const share = days === LOOKS[0] ? REACH_AFTER_TWO_DAYS : 1;
    const metrics = postMetrics(context, account, Math.round(reach * share), videoFormats.has(format));
    rows.push({ kind: 'metricSnapshot', row: snapshotOf(context, account, row, metrics, seenOn) });
  }
  return { day, reach, rows };
}

function postMetrics(context: SampleContext, account: SampleAccount, reach: number, isVideo: boolean): Metrics {
  const { random } = context;
  // The account's rate is per follower; a post reaches about a third of them.
  const engagements = Math.max(1, Math.round(reach * account.engagementRate * 2.2 * Math.exp(0.2 * random.normal())));
  const likes = Math.round(engagements * 0.9);
  const isShown = account.source === 'export' || account.source === 'screenshot';
  return {
    likes,
    comments: Math.round(engagements * (0.02 + 0.05 * random.next())),
    ...(isShown && random.chance(0.9) ? { reach, impressions: Math.round(reach * (1.05 + 0.5 * random.next())) } : {}),
    ...(isVideo && random.chance(0.9) ? { views: Math.round(reach * (0.8 + 0.7 * random.next())) } : {}),
    ...(isShown && random.chance(0.7) ? { shares: Math.round(engagements * 0.03 * random.next()) } : {}),
    ...(isShown && random.chance(0.6) ? { saves: Math.round(engagements * 0.05 * random.next()) } : {}),
  };
}

function snapshotOf(
  context: SampleContext,
  account: SampleAccount,
  post: Post,
  metrics: Metrics,
  day: CalendarDay,
): MetricSnapshot {
  return {
    id: context.id(),
    subject: { kind: 'post', id: post.id },
    metrics,
    recordedAt: context.noonOf(day),
    evidence: context.evidence(account.source, day),
  };
}
