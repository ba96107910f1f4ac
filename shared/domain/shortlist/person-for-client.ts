import { addDays } from '../../lib/calendar-day.ts';
import type { MoneyText } from '../../lib/money.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { EvidenceSource } from '../../model/common.ts';
import type { AudienceDimension, Influencer } from '../../model/influencer.ts';
import type { MetricName } from '../../model/metric-snapshot.ts';
import type { Platform } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { accountRates } from '../accounts/rate-figures.ts';
import { accountsOf, type AccountSummary } from '../figures/person-accounts.ts';
import { snapshotsOf } from '../figures/snapshots-in-force.ts';
import { audienceReadingsOf } from '../people/audience-readings.ts';
import { answersInForce, type AnswerInForce } from './client-answers.ts';
import { pastWorkOf, type PastWork } from './past-work.ts';

/** The largest parts of a reading that are shown. */
const TOP_PARTS = 3;

/** An account as the client sees it. */
export interface AccountForClient {
  readonly platform: Platform;
  readonly handle: string | null;
  /** An address of the web, if the account has one. */
  readonly url: string | null;
  readonly size: number | null;
  readonly measure: MetricName | null;
}

/** Who follows somebody, in one dimension: the largest parts, and where and when they were read off. */
export interface AudienceForClient {
  readonly dimension: AudienceDimension;
  readonly parts: readonly { readonly value: string; readonly percent: number }[];
  readonly source: EvidenceSource;
  readonly on: string | null;
}

/** An engagement rate as a fraction, with what it is made from. */
export interface RateForClient {
  readonly label: string;
  readonly value: number | null;
  readonly formula: string;
  /** Such as `from 12 recorded posts`. */
  readonly from: string | null;
  readonly blankReason: string | null;
}

/** Something planned, such as two reels between two days. */
export interface PlannedForClient {
  readonly platform: Platform;
  readonly format: string;
  readonly count: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/**
 * Everything of one person on the shortlist that somebody at the client may be shown. It is put together field by
 * field: a field that is added to a record stays inside until it is added here.
 */
export interface PersonForClient {
  readonly collaborationId: string;
  readonly influencerId: string;
  readonly name: string;
  readonly country: string | null;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  /** The largest first. */
  readonly accounts: readonly AccountForClient[];
  readonly audience: readonly AudienceForClient[];
  /** Of the largest account that has one; `null` without an account that can have one. */
  readonly rate: RateForClient | null;
  readonly pastWork: readonly PastWork[];
  readonly planned: readonly PlannedForClient[];
  /** True when nothing was agreed with the person and what is planned for everybody is shown. */
  readonly isPlanOfCampaign: boolean;
  readonly note: string | null;
  readonly answers: readonly AnswerInForce[];
  readonly price: MoneyText | null;
}

/** What the client may see of somebody on the shortlist; `null` when the person is not there any more. */
export function personForClient(
  reader: RecordReader,
  campaign: Campaign,
  collaboration: Collaboration,
): PersonForClient | null {
  const person = reader.get('influencer', collaboration.influencerId);
  if (!person) return null;
  const accounts = accountsOf(reader, person.id);
  const own = ownPlan(reader, collaboration.id);
  return {
    collaborationId: collaboration.id,
    influencerId: person.id,
    name: person.name,
    country: person.country ?? null,
    languages: person.languages ?? [],
    topics: person.topics,
    accounts: accounts.map(({ platform, handle, url, followers, audienceMeasure }) => ({
      platform,
      handle,
      url: webAddress(url),
      size: followers,
      measure: audienceMeasure,
    })),
    audience: audienceFor(person),
    rate: rateOf(reader, accounts),
    pastWork: pastWorkOf(reader, campaign, person.id),
    planned: own.length > 0 ? own : planOf(campaign),
    isPlanOfCampaign: own.length === 0,
    note: collaboration.shortlistNote ?? null,
    answers: answersInForce(collaboration.clientAnswers),
    price: collaboration.clientPrice ?? null,
  };
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/iu.test(url) ? url : null;
}

function audienceFor(person: Influencer): AudienceForClient[] {
  return audienceReadingsOf(person).map(({ dimension, latest: { reading } }) => ({
    dimension,
    parts: reading.parts
      .toSorted((left, right) => right.percent - left.percent)
      .slice(0, TOP_PARTS)
      .map(({ value, percent }) => ({ value, percent })),
    source: reading.evidence.source,
    on: reading.evidence.capturedOn ?? null,
  }));
}

/** The first known rate of the largest account that has one, else the first blank one with its reason. */
function rateOf(reader: RecordReader, accounts: readonly AccountSummary[]): RateForClient | null {
  let blank: RateForClient | null = null;
  for (const { id } of accounts) {
    const { figures, from } = accountRates(reader, reader.get('account', id)!, snapshotsOf(reader, id));
    for (const { label, value, formula, blankReason = null } of figures) {
      if (value?.type === 'ratio') return { label, value: value.value, formula, from, blankReason: null };
      blank ??= { label, value: null, formula, from, blankReason };
    }
  }
  return blank;
}

function ownPlan(reader: RecordReader, collaborationId: string): PlannedForClient[] {
  return reader
    .lookup('deliverable', 'collaboration', collaborationId)
    .filter(({ cancelledOn }) => cancelledOn === undefined)
    .map(({ platform, format, count, windowStartsOn = null, windowEndsOn = null }) => ({
      platform,
      format,
      count,
      startsOn: windowStartsOn,
      endsOn: windowEndsOn,
    }));
}

/** Days of a plan count from the first day of the campaign; without it they are not known. */
function planOf({ deliverables = [], startsOn }: Campaign): PlannedForClient[] {
  const dayAfter = (days: number | undefined): string | null =>
    startsOn === undefined || days === undefined ? null : addDays(startsOn, days);
  return deliverables.map(({ platform, format, count, windowStartsAfterDays, windowEndsAfterDays }) => ({
    platform,
    format,
    count,
    startsOn: dayAfter(windowStartsAfterDays),
    endsOn: dayAfter(windowEndsAfterDays),
  }));
}
