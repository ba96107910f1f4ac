import type { CustomFieldType } from '../../model/custom-field.ts';

/**
 * What can be done with a field of the roster: a `facet` has a few texts of which a person has none, one or several;
 * `number`, `money` and `day` have a range; a `text` is searched. All of them sort, and facets group.
 */
export type RosterFieldType = 'facet' | 'number' | 'money' | 'day' | 'text';

/**
 * The fields every roster has. `platform` and `tier` are those of all accounts of a person, `handle`, `followers` and
 * `engagementRate` those of the largest; `price` is the lowest rate in force of each currency; `size` is the size of the
 * largest account inside its niche, as a share of the niche that is smaller; `boundUntil` is the last day of exclusivity
 * and `exclusivity` what else has to be minded of it (`exclusivity-facts.ts`).
 */
export const rosterFieldTypes = {
  name: 'text',
  handle: 'text',
  platform: 'facet',
  tier: 'facet',
  followers: 'number',
  size: 'number',
  engagementRate: 'number',
  accounts: 'number',
  worthALook: 'facet',
  topics: 'facet',
  values: 'facet',
  country: 'facet',
  city: 'facet',
  languages: 'facet',
  gender: 'facet',
  stage: 'facet',
  health: 'facet',
  owner: 'facet',
  tags: 'facet',
  sourcing: 'facet',
  influence: 'facet',
  compensation: 'facet',
  preferredMedium: 'facet',
  cadence: 'facet',
  contact: 'facet',
  doNotContact: 'facet',
  exclusivity: 'facet',
  boundUntil: 'day',
  price: 'money',
  lastTouch: 'day',
  addedOn: 'day',
  posts: 'number',
  reach: 'number',
  engagements: 'number',
  orders: 'number',
  revenue: 'money',
  cost: 'money',
  roas: 'number',
} as const satisfies Record<string, RosterFieldType>;

export type RosterFieldKey = keyof typeof rosterFieldTypes;
export const rosterFieldKeys = Object.keys(rosterFieldTypes) as RosterFieldKey[];

const CUSTOM = 'custom:';

/** The key under which a custom field is a field of the roster. */
export function customFieldKey(fieldId: string): string {
  return CUSTOM + fieldId;
}

/** The id of the custom field a key stands for, or `null` for a built-in one. */
export function customFieldIdOf(key: string): string | null {
  return key.startsWith(CUSTOM) ? key.slice(CUSTOM.length) : null;
}

/** True for the fields every roster has. */
export function isRosterFieldKey(key: string): key is RosterFieldKey {
  return Object.hasOwn(rosterFieldTypes, key);
}

/** What a custom field of a type is to the roster. */
export const customFieldRosterTypes: Readonly<Record<CustomFieldType, RosterFieldType>> = {
  text: 'text',
  link: 'text',
  number: 'number',
  money: 'money',
  date: 'day',
  choice: 'facet',
};
