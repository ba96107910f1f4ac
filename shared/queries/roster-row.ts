import { cadenceText, lastTouchDay, lowestPrices } from '../domain/roster/field-values.ts';
import { PersonFacts } from '../domain/roster/person-facts.ts';
import { largestAccount } from '../domain/figures/person-accounts.ts';
import { measuresOf } from '../domain/figures/measures.ts';
import { valueOf } from '../domain/figures/outcome.ts';
import { dayOfInstant } from '../lib/calendar-day.ts';
import { toMoneyText } from '../lib/money.ts';
import { instantOfUuid } from '../lib/uuid.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { RosterRow } from './roster-types.ts';

/** A person as the roster lists them. */
export function rosterRow(reader: RecordReader, person: Influencer): RosterRow {
  return { ...ownParts(reader, person), ...accountParts(reader, person), ...outcomeParts(reader, person) };
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
    lastTouch: lastTouchDay(reader, person.id),
    addedOn: dayOfInstant(instantOfUuid(person.id)),
    custom: person.custom ?? {},
  };
}

function accountParts(reader: RecordReader, person: Influencer) {
  const { accounts, standing } = new PersonFacts(reader, person);
  return { accounts, ...largestAccount(accounts), ...standing };
}

function outcomeParts(reader: RecordReader, person: Influencer) {
  const measures = measuresOf(reader, { kind: 'influencer', influencerId: person.id });
  const revenue = valueOf(measures.revenue);
  const cost = valueOf(measures.cost);
  return {
    posts: measures.posts,
    reach: valueOf(measures.counts.reach),
    engagements: valueOf(measures.counts.engagements),
    orders: valueOf(measures.orders),
    revenue: revenue && toMoneyText(revenue),
    cost: cost && toMoneyText(cost),
    roas: valueOf(measures.roas),
  };
}
