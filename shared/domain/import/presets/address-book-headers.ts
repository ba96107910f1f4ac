import type { FieldTarget, HeaderPattern, LeftOutReason } from './preset.ts';

/** Headers that every address book shares, as fields. */
export const addressBookNames: readonly (readonly [string, FieldTarget])[] = [
  ['first name', 'firstName'],
  ['middle name', 'middleName'],
  ['last name', 'lastName'],
  ['nickname', 'nickname'],
  ['notes', 'note'],
];

/** What address books hold that is private and that nothing here needs. */
export const addressBookPrivate: readonly (readonly [string, LeftOutReason])[] = [
  ['birthday', 'private'],
  ['anniversary', 'private'],
  ['gender', 'private'],
  ['photo', 'private'],
  ['hobby', 'private'],
];

/** Addresses of Google, of which city and country are read. */
const address: readonly HeaderPattern[] = [
  { pattern: /^address \d{1,2} city$/u, read: () => 'city' },
  { pattern: /^address \d{1,2} country$/u, read: () => 'country' },
  { pattern: /^address \d{1,2} /u, read: () => null, reason: 'private' },
];

/** The numbered columns of Google, as many as the fullest entry has. */
export const googlePatterns: readonly HeaderPattern[] = [
  { pattern: /^e mail \d{1,2} value$/u, read: () => 'email' },
  { pattern: /^phone \d{1,2} value$/u, read: () => 'phone' },
  { pattern: /^website \d{1,2} value$/u, read: () => 'links' },
  { pattern: /^organization \d{1,2} name$/u, read: () => 'organisation' },
  { pattern: /^organization \d{1,2} title$/u, read: () => 'title' },
  ...address,
  { pattern: /^(?:relation|event) \d{1,2} /u, read: () => null, reason: 'private' },
  {
    pattern: /^(?:e mail|phone|website|organization|im|custom field|external id|calendar link|jot) \d{1,2} /u,
    read: () => null,
    reason: 'no-field',
  },
];
