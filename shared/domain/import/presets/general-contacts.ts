import { platforms } from '../../../model/platform.ts';
import type { FieldTarget, Preset } from './preset.ts';

const NAMES: readonly (readonly [FieldTarget, readonly string[]])[] = [
  ['name', ['name', 'full name', 'contact', 'contact name', 'contact person', 'display name', 'agent', 'manager']],
  ['firstName', ['first name', 'firstname', 'given name', 'forename']],
  ['middleName', ['middle name']],
  ['lastName', ['last name', 'lastname', 'family name', 'surname']],
  ['nickname', ['nickname', 'also known as']],
  ['email', ['email', 'emails', 'e mail', 'email address', 'email 1', 'email 2', 'work email', 'other email', 'mail']],
  [
    'phone',
    ['phone', 'phones', 'phone number', 'phone 1', 'phone 2', 'mobile', 'mobile phone', 'telephone', 'tel', 'cell'],
  ],
  ['phone', ['work phone', 'office phone', 'whatsapp']],
  ['organisation', ['organisation', 'organization', 'company', 'company name', 'agency', 'management', 'employer']],
  ['title', ['title', 'job title', 'position', 'role', 'function']],
  ['links', ['website', 'websites', 'web page', 'link', 'links', 'url']],
  ['note', ['note', 'notes', 'comment', 'comments', 'remarks']],
  ['label', ['label', 'labels', 'tag', 'tags', 'category', 'categories', 'group', 'groups']],
  ['city', ['city', 'town']],
  ['country', ['country', 'country or region']],
  ...platforms
    .filter((platform) => platform !== 'other' && platform !== 'x')
    .map((part): [FieldTarget, string[]] => [{ field: 'accountOn', part }, [part]]),
];

const TELLING: ReadonlySet<string> = new Set(
  NAMES.filter(([field]) => field === 'organisation' || field === 'title').flatMap(([, headers]) => headers),
);

/** Lists of people who publish have columns that no address book has. */
const OF_INFLUENCERS =
  /^(?:handle|username|user name|followers?|follower count|subscribers?|platform|niche|influencer.*)$/u;

/** Any address book with common headers: goes by the fields it can find, and by a column for organisation or title. */
export const generalContacts: Preset = {
  id: 'contacts',
  label: 'List of contacts',
  kind: 'contacts',
  signature: [],
  columns: NAMES.flatMap(([field, headers]) => headers.map((header) => [header, field] as const)),
  leftOut: [
    ['birthday', 'private'],
    ['date of birth', 'private'],
    ['address', 'private'],
    ['street', 'private'],
    ['postal code', 'private'],
    ['zip', 'private'],
    ['department', 'no-field'],
    ['fax', 'no-field'],
  ],
  required: [
    ['name', 'firstName', 'lastName', 'email'],
    ['email', 'phone', 'organisation'],
  ],
  isLikely: (headers) =>
    headers.some((header) => TELLING.has(header)) && !headers.some((header) => OF_INFLUENCERS.test(header)),
};
