import { cadenceText, lastTouchDay, lowestPrices } from '../domain/roster/field-values.ts';
import { exclusivityFacts, type ExclusivityFacts } from '../domain/roster/exclusivity-facts.ts';
import { PersonFacts } from '../domain/roster/person-facts.ts';
import { hasStandings, type PersonStanding } from '../domain/accounts/standings.ts';
import { largestAccount } from '../domain/figures/person-accounts.ts';
import { dayOfInstant } from '../lib/calendar-day.ts';
import { toMoneyText, type Money } from '../lib/money.ts';
import { instantOfUuid } from '../lib/uuid.ts';
import type { Influencer } from '../model/influencer.ts';
import type { StoredKind } from '../model/kind-names.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterRow } from './roster-types.ts';

/**
 * A person as the roster lists them. In a large workspace `size`, `engagementRate` and `looks` stay empty until all accounts
 * were compared (`prepare-roster.ts`), and what came of work, money and touches until these rows are ready, so that the
 * first list need not wait for them; likewise who is bound to whom.
 */
export function rosterRow(reader: RecordReader, person: Influencer): RosterRow {
  const facts = new PersonFacts(reader, person);
  return {
    ...ownParts(reader, person),
    ...accountParts(facts),
    ...outcomeParts(reader, facts),
    ...exclusivityParts(reader, person.id),
  };
}

function ownParts(reader: RecordReader, person: Influencer) {
  return {
    id: person.id,
    name: person.name,
    nativeName: person.nativeName ?? null,
    topics: person.topics,
    values: person.values ?? [],
    tags: person.tags,
    languages: person.languages ?? [],
    country: person.country ?? null,
    city: person.city ?? null,
    gender: person.gender ?? null,
    stage: person.stage,
    health: person.health?.level ?? null,
    owner: person.owner ?? null,
    sourcing: person.sourcing?.channel ?? null,
    influence: (person.influence ?? []).map(({ basis }) => basis),
    compensation: person.compensation?.accepts ?? [],
    preferredMedium: person.preferredMedium ?? null,
    cadence: person.cadence ? cadenceText(person.cadence) : null,
    contacts: (person.contacts ?? []).flatMap(({ contactId }) => reader.get('contact', contactId)?.name ?? []),
    doNotContact: person.doNotContact,
    isArchived: person.archivedAt !== undefined,
    prices: lowestPrices(reader, person.id).map(toMoneyText),
    lastTouch: isIndexed(reader, 'touch') ? lastTouchDay(reader, person.id) : null,
    addedOn: dayOfInstant(instantOfUuid(person.id)),
    custom: person.custom ?? {},
  };
}

/** Up to this many accounts are compared with each other while a list waits; more are made ready after a start. */
const ACCOUNTS_COMPARED_AT_ONCE = 5_000;
const NOT_READY: PersonStanding = { size: null, engagementRate: null, looks: [] };

/** True when lists say how accounts stand among each other. */
export function areStandingsListed(reader: RecordReader): boolean {
  return reader.count('account') <= ACCOUNTS_COMPARED_AT_ONCE || hasStandings(reader);
}

function accountParts(facts: PersonFacts) {
  const { reader, accounts } = facts;
  return { accounts, ...largestAccount(accounts), ...(areStandingsListed(reader) ? facts.standing : NOT_READY) };
}

const outcomeKinds = ['post', 'order', 'payment'] as const satisfies StoredKind[];
const NO_OUTCOME = {
  posts: null,
  reach: null,
  engagements: null,
  orders: null,
  revenue: null,
  cost: null,
  roas: null,
};

const isIndexed = (reader: RecordReader, kind: StoredKind): boolean => reader.isReady?.(kind, 'influencer') ?? true;

/** Kinds that lists leave out as yet. */
export function kindsNotListed(reader: RecordReader): readonly StoredKind[] {
  return [...outcomeKinds, 'touch' as const].filter((kind) => !isIndexed(reader, kind));
}

const rightsIndexes = [
  ['right', 'collaboration'],
  ['collaboration', 'influencer'],
  ['deliverable', 'collaboration'],
] as const;

/** True when lists say who is bound to whom. */
export function areRightsListed(reader: RecordReader): boolean {
  // Each is asked, so that the list is known to be made of all of them.
  return rightsIndexes.map(([kind, index]) => reader.isReady?.(kind, index) ?? true).every(Boolean);
}

function exclusivityParts(reader: RecordReader, influencerId: string): ExclusivityFacts {
  return areRightsListed(reader) ? exclusivityFacts(reader, influencerId) : { boundUntil: null, exclusivity: [] };
}

function outcomeParts(reader: RecordReader, { outcome }: PersonFacts) {
  // Each is asked, so that the list is known to be made of all of them.
  if (!outcomeKinds.map((kind) => isIndexed(reader, kind)).every(Boolean)) return NO_OUTCOME;
  const { posts, reach, engagements, orders, revenue, cost, roas } = outcome;
  const money = (amount: Money | null) => amount && toMoneyText(amount);
  return { posts, reach, engagements, orders, revenue: money(revenue), cost: money(cost), roas };
}
