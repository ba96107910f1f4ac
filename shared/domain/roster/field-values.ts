import type { Money, MoneyText } from '../../lib/money.ts';
import { fromMoneyText } from '../../lib/money.ts';
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
import type { StoredKind } from '../../model/kind-names.ts';
import { tierNames } from '../../model/tier.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rateCardOf } from '../figures/rates-in-force.ts';
import { personAccounts, type PersonAccounts } from './person-standing.ts';
import { personOutcome, type PersonOutcome } from './person-outcome.ts';
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

interface FieldShape<Type extends RosterFieldType, Value extends FieldValue> {
  readonly type: Type;
  /** The kinds whose rows a value is made from, besides the person's own row. */
  readonly kinds: readonly StoredKind[];
  readonly read: (reader: RecordReader, person: Influencer) => Value;
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

const accountKinds = ['account', 'metricSnapshot', 'workspace'] as const;

function facetOf(read: (person: Influencer) => readonly string[], order?: readonly string[]): RosterField {
  return { type: 'facet', kinds: [], read: (_reader, person) => read(person), ...(order && { order }) };
}

function accountsFacet(read: (accounts: PersonAccounts) => readonly string[], order?: readonly string[]): RosterField {
  const field = { type: 'facet', kinds: accountKinds } as const;
  return { ...field, read: (reader, person) => read(personAccounts(reader, person.id)), ...(order && { order }) };
}

function accountsNumber(read: (accounts: PersonAccounts) => number | null): RosterField {
  return { type: 'number', kinds: accountKinds, read: (reader, person) => read(personAccounts(reader, person.id)) };
}

function outcomeNumber(kinds: readonly StoredKind[], read: (outcome: PersonOutcome) => number | null): RosterField {
  return { type: 'number', kinds, read: (reader, person) => read(personOutcome(reader, person.id)) };
}

const postKinds = ['post', 'metricSnapshot', 'account'] as const;

const fields: Readonly<Record<RosterFieldKey, RosterField>> = {
  name: { type: 'text', kinds: [], read: (_reader, person) => person.name },
  handle: {
    type: 'text',
    kinds: accountKinds,
    read: (reader, person) => personAccounts(reader, person.id).list[0]?.handle ?? null,
  },
  platform: accountsFacet(({ list }) => distinct(list.map(({ platform }) => platform))),
  tier: accountsFacet(({ list }) => distinct(list.flatMap(({ tier }) => tier ?? [])), tierNames),
  followers: accountsNumber(({ list }) => list[0]?.followers ?? null),
  size: accountsNumber(({ size }) => size),
  engagementRate: accountsNumber(({ engagementRate }) => engagementRate),
  accounts: accountsNumber(({ list }) => list.length),
  worthALook: accountsFacet(({ looks }) => looks),
  topics: facetOf(({ topics }) => topics),
  values: facetOf(({ values }) => values ?? NONE),
  country: facetOf(({ country }) => one(country)),
  city: facetOf(({ city }) => one(city)),
  languages: facetOf(({ languages }) => languages ?? NONE),
  gender: facetOf(({ gender }) => one(gender)),
  stage: facetOf(({ stage }) => [stage], relationshipStages),
  health: facetOf(({ health }) => one(health?.level), healthLevels),
  owner: facetOf(({ owner }) => one(owner)),
  tags: facetOf(({ tags }) => tags),
  sourcing: facetOf(({ sourcing }) => one(sourcing?.channel)),
  influence: facetOf(({ influence }) => distinct(influence?.map(({ basis }) => basis) ?? [])),
  compensation: facetOf(({ compensation }) => compensation?.accepts ?? NONE),
  preferredMedium: facetOf(({ preferredMedium }) => one(preferredMedium), preferredMedia),
  cadence: facetOf(({ cadence }) => one(cadence && cadenceText(cadence)), ['month', 'quarter', 'half-year']),
  contact: {
    type: 'facet',
    kinds: ['contact'],
    read: (reader, { contacts = [] }) =>
      distinct(contacts.flatMap(({ contactId }) => reader.get('contact', contactId)?.name ?? [])),
  },
  doNotContact: facetOf(({ doNotContact }) => [doNotContact ? YES : NO], [YES, NO]),
  price: { type: 'money', kinds: ['rate'], read: (reader, person) => lowestPrices(reader, person.id) },
  lastTouch: { type: 'day', kinds: ['touch'], read: (reader, person) => lastTouchDay(reader, person.id) },
  addedOn: { type: 'day', kinds: [], read: (_reader, person) => dayOfInstant(instantOfUuid(person.id)) },
  posts: outcomeNumber(postKinds, ({ posts }) => posts),
  reach: outcomeNumber(postKinds, ({ reach }) => reach),
  engagements: outcomeNumber(postKinds, ({ engagements }) => engagements),
  orders: outcomeNumber(['order'], ({ orders }) => orders),
  revenue: {
    type: 'money',
    kinds: ['order'],
    read: (reader, person) => single(personOutcome(reader, person.id).revenue),
  },
  cost: { type: 'money', kinds: ['payment'], read: (reader, person) => single(personOutcome(reader, person.id).cost) },
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
  const valueOf = (person: Influencer) => person.custom?.[id];
  const textOf = (_reader: RecordReader, person: Influencer): string | null => {
    const value = valueOf(person);
    return typeof value === 'string' ? value : null;
  };
  const rosterType = customFieldRosterTypes[type];
  switch (rosterType) {
    case 'text':
    case 'day':
      return { type: rosterType, kinds: ['customField'], read: textOf };
    case 'number':
      return {
        type: rosterType,
        kinds: ['customField'],
        read: (_reader, person) => {
          const value = valueOf(person);
          return typeof value === 'number' ? value : null;
        },
      };
    case 'money':
      return {
        type: rosterType,
        kinds: ['customField'],
        read: (_reader, person) => {
          const value = valueOf(person);
          return typeof value === 'object' ? [fromMoneyText(value satisfies MoneyText)] : NONE;
        },
      };
    case 'facet':
      return {
        type: rosterType,
        kinds: ['customField'],
        order: choices,
        read: (reader, person) => one(textOf(reader, person) ?? undefined),
      };
  }
}
