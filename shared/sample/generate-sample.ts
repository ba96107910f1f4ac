import { addDays } from '../lib/calendar-day.ts';
import type { RowOf } from '../model/kinds.ts';
import { storedKinds, type StoredKind } from '../model/kind-names.ts';
import type { Trip } from '../model/trip.ts';
import { workspaceDefaults } from '../model/workspace.ts';
import { launchTemplate } from './sample-briefs.ts';
import { makeCommon, type SampleCommon } from './sample-common.ts';
import { makeCampaigns, makeClients, makeCurrentCampaigns, type SampleCampaign } from './sample-campaigns.ts';
import { createSampleContext, type SampleContext, type SampleOptions, type SampleRow } from './sample-context.ts';
import { makeDossier } from './sample-dossier.ts';
import { makeTouches, makeTrips } from './sample-outreach.ts';
import { createPeople } from './sample-people.ts';
import { sampleAgency } from './sample-agency.ts';
import { sampleClients } from './sample-words.ts';
import { makeCollaborationWork, makeWork, saleOf } from './sample-work.ts';

export const SAMPLE_LIMIT = 200_000;
/** The agency of the first screen: this many people, with this many accounts; other sizes keep the proportion. */
const REFERENCE = { influencers: 60, accounts: 110, active: 40, campaigns: 9, trips: 6 } as const;
/** How many of those the agency works with are in each campaign of today, and the most of them. */
const IN_CURRENT = { share: 0.45, most: 60 } as const;
/** Of every further person the agency works with one in twenty. */
const FURTHER_ACTIVE = 0.05;

export type SampleRows = { readonly [Kind in StoredKind]: readonly RowOf[Kind][] };

/** All rows of the sample agency by kind. See {@link generateSampleRows}. */
export function generateSample(options: SampleOptions): SampleRows {
  const rows = Object.fromEntries(storedKinds.map((kind) => [kind, [] as unknown[]])) as Record<StoredKind, unknown[]>;
  for (const { kind, row } of generateSampleRows(options)) rows[kind].push(row);
  return rows as unknown as SampleRows;
}

/**
 * Makes up an agency: three clients in three currencies, a roster, and a year of campaigns, posts, orders, payments,
 * touches and trips that ends on the day of `now`. Everything follows from the seed, the size and `now`, ids included.
 * Rows come one at a time, each after the rows it refers to. Throws RangeError when the size is not 0 to 200,000.
 */
export function* generateSampleRows(options: SampleOptions): Generator<SampleRow> {
  const { influencers } = options;
  if (!Number.isInteger(influencers) || influencers < 0 || influencers > SAMPLE_LIMIT) {
    throw new RangeError(`A sample has 0 to ${SAMPLE_LIMIT} influencers, not ${influencers}`);
  }
  const context = createSampleContext(options);
  yield { kind: 'workspace', row: makeWorkspace(context) };
  const clients = makeClients(context);
  for (const { row } of clients) yield { kind: 'client', row };
  yield { kind: 'campaignTemplate', row: launchTemplate(context) };
  const common = yield* makeCommon(context, influencers);
  const active = activeCount(influencers);
  const campaigns = makeCampaigns(context, clients, Math.max(REFERENCE.campaigns, Math.ceil(active / 40)));
  const current = makeCurrentCampaigns(context, clients);
  for (const { row } of [...campaigns, ...current]) yield { kind: 'campaign', row };
  yield* makeRoster(context, common, { influencers, active }, { past: campaigns, current });
  yield* makeBaseline(context, campaigns);
}

function makeWorkspace(context: SampleContext): RowOf['workspace'] {
  return {
    ...workspaceDefaults,
    id: context.id(),
    name: sampleAgency.name,
    homeCurrency: 'EUR',
    agency: { legalName: 'Sample Agency Ltd (made up)', address: '1 Example Street' },
    utmTemplates: [
      { name: 'Creators', source: '{platform}', medium: 'influencer', campaign: '{campaign}', content: '{handle}' },
    ],
    isSample: true,
    createdAt: context.noonOf(context.firstDay),
  };
}

function activeCount(influencers: number): number {
  const { influencers: reference, active } = REFERENCE;
  if (influencers <= reference) return Math.round((influencers * active) / reference);
  return active + Math.round((influencers - reference) * FURTHER_ACTIVE);
}

function* makeRoster(
  context: SampleContext,
  common: SampleCommon,
  { influencers, active }: { readonly influencers: number; readonly active: number },
  campaigns: { readonly past: readonly SampleCampaign[]; readonly current: readonly SampleCampaign[] },
): Generator<SampleRow> {
  const inCurrent = Math.min(IN_CURRENT.share, IN_CURRENT.most / Math.max(1, active));
  const accounts = Math.round((influencers * REFERENCE.accounts) / REFERENCE.influencers);
  const person = createPeople(context, common, influencers, accounts);
  const idsByCity = new Map<string, Trip['influencerIds'][number][]>();
  for (let index = 0; index < influencers; index += 1) {
    // Spreads the active ones evenly over the roster.
    const isActive = Math.floor(((index + 1) * active) / influencers) > Math.floor((index * active) / influencers);
    const made = yield* person(isActive);
    const { city, id } = made.row;
    if (city !== undefined && isActive) pushTo(idsByCity, city, id);
    if (isActive) {
      yield* makeWork(context, made, context.random.sample(campaigns.past, context.random.int(1, 3)));
      for (const campaign of campaigns.current) {
        if (context.deals.chance(inCurrent)) yield* makeCollaborationWork(context.forDeals(), made, campaign);
      }
    }
    yield* makeTouches(context, made, isActive);
    yield* makeDossier(context, made, isActive);
  }
  yield* makeTrips(context, idsByCity, Math.min(200, Math.max(REFERENCE.trips, Math.round(active / 20))));
}

function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * Sales nobody was paid to bring: every week some come by themselves and some from paid advertising. They belong to no
 * influencer, and to a campaign only where an advertisement ran for it.
 */
function* makeBaseline(context: SampleContext, campaigns: readonly SampleCampaign[]): Generator<SampleRow> {
  const { random, today, firstDay } = context;
  for (const client of sampleClients) {
    for (let day = firstDay; day <= today; day = addDays(day, 7)) {
      const running = campaigns.find(
        (campaign) => campaign.client === client && campaign.startsOn <= day && campaign.endsOn >= day,
      );
      const organic = saleOf(context, { client }, random.int(8, 40), day);
      yield { kind: 'order', row: { ...organic, channel: 'organic' } };
      const paid = saleOf(context, { client }, random.int(4, 26), day);
      const campaign = running && random.chance(0.5) ? { campaignId: running.row.id } : {};
      yield { kind: 'order', row: { ...paid, ...campaign, channel: 'paid' } };
    }
  }
}
