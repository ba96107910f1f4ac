import { addDays, type CalendarDay } from '../lib/calendar-day.ts';
import type { Account } from '../model/account.ts';
import type { EvidenceSource } from '../model/common.ts';
import type { Influencer } from '../model/influencer.ts';
import type { Metrics, MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Platform } from '../model/platform.ts';
import { madeUpName } from './made-up-name.ts';
import { channelMetrics } from './sample-channels.ts';
import type { SampleCommon } from './sample-common.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import { personDetails } from './sample-details.ts';
import { createLookalikes, nameForms } from './sample-names.ts';
import { places, platformWeights, staff, tags, topics } from './sample-words.ts';

/** An account with what the rest of the generator has to know about it. */
export interface SampleAccount {
  readonly row: Account;
  readonly followers: number;
  /** Engagements per follower of a usual post. */
  readonly engagementRate: number;
  readonly source: EvidenceSource;
}

export interface SamplePerson {
  readonly row: Influencer;
  readonly accounts: readonly SampleAccount[];
}

/** Half of all accounts have fewer followers than this. */
const MEDIAN_FOLLOWERS = 28_000;
const FOLLOWER_SPREAD = 1.6;
const FOLLOWER_RANGE = { least: 400, most: 60_000_000 } as const;

const sources: readonly (readonly [EvidenceSource, number])[] = [
  ['export', 50],
  ['screenshot', 25],
  ['creator-statement', 13],
  ['manual', 8],
  ['estimate', 4],
];

/**
 * Makes people one at a time. `accountsLeft` and `peopleLeft` steer the number of accounts (1 to 4 each) so that the
 * whole roster has exactly as many as it should.
 */
export function createPeople(context: SampleContext, common: SampleCommon, peopleTotal: number, accountsTotal: number) {
  const usedHandles = new Map<string, number>();
  let peopleLeft = peopleTotal;
  let accountsLeft = accountsTotal;
  const lookalike = createLookalikes(context, peopleTotal);

  return function* person(isActive: boolean): Generator<SampleRow, SamplePerson> {
    const drawn = context.random.weighted(accountCounts);
    const least = Math.max(1, accountsLeft - 4 * (peopleLeft - 1));
    const most = Math.min(4, accountsLeft - (peopleLeft - 1));
    const count = Math.min(most, Math.max(least, drawn));
    peopleLeft -= 1;
    accountsLeft -= count;
    const { name, handle } = uniqueName(context, usedHandles);
    const made = makeInfluencer(context, name, handle, isActive);
    const details = personDetails(context, common, made, handle, isActive);
    const names = lookalike(made, handle, peopleLeft) ?? nameForms(context, name, handle);
    const row = Object.assign(made, details, names);
    yield { kind: 'influencer', row };
    const accounts: SampleAccount[] = [];
    for (const platform of choosePlatforms(context, count)) {
      const account = makeAccount(context, row, platform, handle);
      yield { kind: 'account', row: account.row };
      accounts.push(account);
      for (const snapshot of accountHistory(context, account, isActive)) {
        yield { kind: 'metricSnapshot', row: snapshot };
      }
    }
    return { row, accounts };
  };
}

/** Shares of people with one to four accounts; the mean is 110 / 60. */
const accountCounts: readonly (readonly [number, number])[] = [
  [1, 45],
  [2, 35],
  [3, 12],
  [4, 8],
];

function uniqueName(context: SampleContext, used: Map<string, number>): { name: string; handle: string } {
  const { name, handle } = madeUpName(context.random);
  const count = (used.get(handle) ?? 0) + 1;
  used.set(handle, count);
  return { name, handle: count === 1 ? handle : `${handle}${count}` };
}

function makeInfluencer(context: SampleContext, name: string, handle: string, isActive: boolean): Influencer {
  const { random } = context;
  const [city, country] = random.pick(places);
  const isIn = (share: number): boolean => random.chance(share);
  return {
    id: context.id(),
    name,
    externalIds: [],
    topics: random.sample(topics, random.int(1, 3)),
    tags: isIn(0.4) ? random.sample(tags, random.int(1, 2)) : [],
    stage: isActive ? 'active' : random.pick(['identified', 'researched', 'contacted', 'interested', 'resting']),
    doNotContact: !isActive && isIn(0.02),
    ...(isIn(0.93) ? { country, city } : {}),
    ...(isIn(0.8) ? { owner: random.pick(staff) } : {}),
    ...(isActive || isIn(0.6) ? { emails: [`${handle}@example.com`] } : {}),
    ...(isIn(0.1) ? { notes: 'Prefers short briefings and a clear deadline.' } : {}),
    ...(!isActive && isIn(0.02) ? { archivedAt: context.noonOf(addDays(context.today, -random.int(10, 200))) } : {}),
  };
}

function choosePlatforms(context: SampleContext, count: number): Platform[] {
  const chosen: Platform[] = [];
  while (chosen.length < count) {
    chosen.push(context.random.weighted(platformWeights.filter(([platform]) => !chosen.includes(platform))));
  }
  return chosen;
}

function makeAccount(context: SampleContext, person: Influencer, platform: Platform, handle: string): SampleAccount {
  const { random } = context;
  const drawn = Math.round(random.logNormal(MEDIAN_FOLLOWERS, FOLLOWER_SPREAD));
  const followers = Math.min(FOLLOWER_RANGE.most, Math.max(FOLLOWER_RANGE.least, drawn));
  const ownHandle = platform === 'youtube' && random.chance(0.5) ? `${handle}_tv` : handle;
  const row: Account = {
    id: context.id(),
    influencerId: person.id,
    platform,
    handle: ownHandle,
    url: `https://example.com/${platform}/${ownHandle}`,
    ...(random.chance(0.7) ? { displayName: person.name } : {}),
  };
  return { row, followers, engagementRate: drawRate(context, followers), source: random.weighted(sources) };
}

/** Small accounts are livelier; one in sixteen has followers and hardly any reach. */
function drawRate({ random }: SampleContext, followers: number): number {
  const usual = 0.055 * (followers / 10_000) ** -0.2 * Math.exp(0.35 * random.normal());
  const rate = random.chance(1 / 16) ? usual * 0.12 : usual;
  return Math.min(0.22, Math.max(0.0008, rate));
}

/** Monthly figures for people the agency works with, one for the others, none for a few. */
function accountHistory(context: SampleContext, account: SampleAccount, isActive: boolean): MetricSnapshot[] {
  const { random, today } = context;
  if (!isActive && random.chance(0.05)) return [];
  const months = isActive ? 12 : 1;
  const daysAgo = random.int(0, 20);
  const history: MetricSnapshot[] = [];
  let followers = account.followers;
  for (let month = 0; month < months; month += 1) {
    const day = addDays(today, -(daysAgo + month * 30));
    history.push(accountSnapshot(context, account, followers, day));
    const growth = random.chance(0.04) ? 0.15 + 0.25 * random.next() : 0.012 + 0.02 * random.normal();
    followers = Math.max(FOLLOWER_RANGE.least, Math.round(followers / (1 + growth)));
  }
  return history.reverse();
}

function accountSnapshot(
  context: SampleContext,
  account: SampleAccount,
  followers: number,
  day: CalendarDay,
): MetricSnapshot {
  const { random } = context;
  const engagements = Math.round(followers * account.engagementRate * Math.exp(0.1 * random.normal()));
  const metrics: Metrics = {
    followers,
    ...(random.chance(0.9) ? { averageEngagements: engagements } : {}),
    ...(random.chance(0.75) ? { averageLikes: Math.round(engagements * 0.93) } : {}),
    ...(account.source === 'export' ? { posts: random.int(80, 2_400) } : {}),
  };
  // What somebody says or guesses often comes without a day.
  const hasDay = account.source === 'export' || random.chance(0.85);
  return {
    id: context.id(),
    subject: { kind: 'account', id: account.row.id },
    metrics: channelMetrics(context, account, followers, metrics),
    recordedAt: context.noonOf(day),
    evidence: context.evidence(account.source, hasDay ? day : null),
  };
}
