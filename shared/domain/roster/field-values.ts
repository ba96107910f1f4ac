import { fromMoneyText, type Money } from '../../lib/money.ts';
import { instantOfUuid } from '../../lib/uuid.ts';
import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { CustomField } from '../../model/custom-field.ts';
import {
  healthLevels,
  preferredMedia,
  relationshipStages,
  type Cadence,
  type Influencer,
} from '../../model/influencer.ts';
import { tierNames } from '../../model/tier.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rateCardOf } from '../figures/rates-in-force.ts';
import type { AccountSummary } from '../figures/person-accounts.ts';
import { lookKinds } from '../accounts/standings.ts';
import { exclusivityFacts, exclusivityMarks } from './exclusivity-facts.ts';
import type { PersonFacts } from './person-facts.ts';
import type { PersonOutcome } from './person-outcome.ts';
import {
  customFieldIdOf,
  customFieldKey,
  customFieldRosterTypes,
  isRosterFieldKey,
  rosterFieldTypes,
  type RosterFieldKey,
  type RosterFieldType,
} from './roster-fields.ts';

/** What a person has in a field: as many texts or amounts as there are, a number or a day, or nothing at all. */
export type FieldValue = readonly string[] | readonly Money[] | number | string | null;

/**
 * Rows of which a change can change a value: those of the same name that belong to the person. `account` stands for the
 * person's accounts with their figures, `standing` for all accounts of the roster, `rights` for the rights of everybody
 * with what they are held against, `post` for posts with their figures.
 */
export type FieldSource =
  'account' | 'standing' | 'rights' | 'contact' | 'rate' | 'touch' | 'post' | 'order' | 'payment';

interface FieldShape<Type extends RosterFieldType, Value extends FieldValue> {
  readonly type: Type;
  /** What a value is made from besides the person's own row. */
  readonly sources: readonly FieldSource[];
  readonly read: (facts: PersonFacts) => Value;
  /** Values of a facet in their order, where that is not the order of the alphabet. */
  readonly order?: readonly string[];
}

/** How the values of a field come from the rows. Facets are listed with the value that counts first in front. */
export type RosterField =
  | FieldShape<'facet', readonly string[]>
  | FieldShape<'number', number | null>
  | FieldShape<'money', readonly Money[]>
  | FieldShape<'day', string | null>
  | FieldShape<'text', string | null>;

/** The texts of facets that are true or not. */
export const YES = 'yes';
export const NO = 'no';

/** How often somebody wants to be in touch as one text: `month`, `quarter`, `half-year`, or the days of an own cadence. */
export function cadenceText(cadence: Cadence): string {
  return cadence.every === 'days' ? String(cadence.days) : cadence.every;
}

const NONE: readonly never[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined || value === '' ? NONE : [value]);

function facetOf(read: (person: Influencer) => readonly string[], order?: readonly string[]): RosterField {
  return { type: 'facet', sources: [], read: ({ person }) => read(person), ...(order && { order }) };
}

function accountsFacet(read: (accounts: readonly AccountSummary[]) => readonly string[], order?: readonly string[]) {
  const field = { type: 'facet', sources: ['account'] } as const;
  return { ...field, read: ({ accounts }: PersonFacts) => read(accounts), ...(order && { order }) };
}

function outcomeNumber(sources: readonly FieldSource[], read: (outcome: PersonOutcome) => number | null): RosterField {
  return { type: 'number', sources, read: ({ outcome }) => read(outcome) };
}

const fields: Readonly<Record<RosterFieldKey, RosterField>> = {
  name: { type: 'text', sources: [], read: ({ person }) => person.name },
  handle: { type: 'text', sources: ['account'], read: ({ accounts }) => accounts[0]?.handle ?? null },
  platform: accountsFacet((accounts) => distinct(accounts.map(({ platform }) => platform))),
  tier: accountsFacet((accounts) => distinct(accounts.flatMap(({ tier }) => tier ?? [])), tierNames),
  followers: { type: 'number', sources: ['account'], read: ({ accounts }) => accounts[0]?.followers ?? null },
  size: { type: 'number', sources: ['standing'], read: ({ standing }) => standing.size },
  engagementRate: { type: 'number', sources: ['account'], read: ({ standing }) => standing.engagementRate },
  accounts: { type: 'number', sources: ['account'], read: ({ accounts }) => accounts.length },
  worthALook: { type: 'facet', sources: ['standing'], order: lookKinds, read: ({ standing }) => standing.looks },
  topics: facetOf(({ topics }) => distinct(topics)),
  values: facetOf(({ values }) => distinct(values ?? NONE)),
  country: facetOf(({ country }) => one(country)),
  city: facetOf(({ city }) => one(city)),
  languages: facetOf(({ languages }) => distinct(languages ?? NONE)),
  gender: facetOf(({ gender }) => one(gender)),
  stage: facetOf(({ stage }) => [stage], relationshipStages),
  health: facetOf(({ health }) => one(health?.level), healthLevels),
  owner: facetOf(({ owner }) => one(owner)),
  tags: facetOf(({ tags }) => distinct(tags)),
  sourcing: facetOf(({ sourcing }) => one(sourcing?.channel)),
  influence: facetOf(({ influence }) => distinct(influence?.map(({ basis }) => basis) ?? NONE)),
  compensation: facetOf(({ compensation }) => distinct(compensation?.accepts ?? NONE)),
  preferredMedium: facetOf(({ preferredMedium }) => one(preferredMedium), preferredMedia),
  cadence: facetOf(({ cadence }) => one(cadence && cadenceText(cadence)), ['month', 'quarter', 'half-year']),
  contact: {
    type: 'facet',
    sources: ['contact'],
    read: ({ reader, person: { contacts = [] } }) =>
      distinct(contacts.flatMap(({ contactId }) => reader.get('contact', contactId)?.name ?? [])),
  },
  doNotContact: facetOf(({ doNotContact }) => [doNotContact ? YES : NO], [YES, NO]),
  exclusivity: {
    type: 'facet',
    sources: ['rights'],
    order: exclusivityMarks,
    read: ({ reader, person }) => exclusivityFacts(reader, person.id).exclusivity,
  },
  boundUntil: {
    type: 'day',
    sources: ['rights'],
    read: ({ reader, person }) => exclusivityFacts(reader, person.id).boundUntil,
  },
  price: { type: 'money', sources: ['rate'], read: ({ reader, person }) => lowestPrices(reader, person.id) },
  lastTouch: { type: 'day', sources: ['touch'], read: ({ reader, person }) => lastTouchDay(reader, person.id) },
  addedOn: { type: 'day', sources: [], read: ({ person }) => dayOfInstant(instantOfUuid(person.id)) },
  posts: outcomeNumber(['post'], ({ posts }) => posts),
  reach: outcomeNumber(['post'], ({ reach }) => reach),
  engagements: outcomeNumber(['post'], ({ engagements }) => engagements),
  orders: outcomeNumber(['order'], ({ orders }) => orders),
  revenue: { type: 'money', sources: ['order'], read: ({ outcome }) => single(outcome.revenue) },
  cost: { type: 'money', sources: ['payment'], read: ({ outcome }) => single(outcome.cost) },
  roas: outcomeNumber(['order', 'payment'], ({ roas }) => roas),
};

const single = (amount: Money | null): readonly Money[] => (amount === null ? NONE : [amount]);

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** The lowest rate in force of each currency, by currency. */
export function lowestPrices(reader: RecordReader, influencerId: string): readonly Money[] {
  const lowest = new Map<string, Money>();
  for (const { inForce } of rateCardOf(reader, influencerId)) {
    const price = fromMoneyText(inForce.price);
    const known = lowest.get(price.currency);
    if (!known || price.minor < known.minor) lowest.set(price.currency, price);
  }
  return [...lowest.values()].sort((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** The day of the last touch that took place. */
export function lastTouchDay(reader: RecordReader, influencerId: string): string | null {
  let last: string | null = null;
  for (const { state, on } of reader.lookup('touch', 'influencer', influencerId)) {
    if (state !== 'planned' && state !== 'missed' && (last === null || on > last)) last = on;
  }
  return last;
}

/** How the values of a field come from the rows, or `null` for a field there is not (any more). */
export function rosterField(reader: RecordReader, key: string): RosterField | null {
  if (isRosterFieldKey(key)) return fields[key];
  const id = customFieldIdOf(key);
  const definition = id === null ? undefined : reader.get('customField', id);
  return definition ? customField(definition) : null;
}

/** The keys of all fields, those of the agency in their order behind those every roster has. */
export function allFieldKeys(reader: RecordReader): string[] {
  return [...Object.keys(rosterFieldTypes), ...Array.from(reader.all('customField'), ({ id }) => customFieldKey(id))];
}

function customField({ id, type, choices }: CustomField): RosterField {
  const textOf = ({ person }: PersonFacts): string | null => {
    const value = person.custom?.[id];
    return typeof value === 'string' ? value : null;
  };
  const rosterType = customFieldRosterTypes[type];
  switch (rosterType) {
    case 'text':
    case 'day':
      return { type: rosterType, sources: [], read: textOf };
    case 'number':
      return {
        type: rosterType,
        sources: [],
        read: ({ person }) => {
          const value = person.custom?.[id];
          return typeof value === 'number' ? value : null;
        },
      };
    case 'money':
      return {
        type: rosterType,
        sources: [],
        read: ({ person }) => {
          const value = person.custom?.[id];
          return typeof value === 'object' ? [fromMoneyText(value)] : NONE;
        },
      };
    case 'facet':
      return { type: rosterType, sources: [], order: choices, read: (facts) => one(textOf(facts) ?? undefined) };
  }
}
