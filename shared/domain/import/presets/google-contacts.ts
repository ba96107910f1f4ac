import { addressBookNames, addressBookPrivate, googlePatterns } from './address-book-headers.ts';
import type { Preset } from './preset.ts';

/** What Google puts between several values in one cell. */
const LIST_MARK = ' ::: ';

/** Google Contacts as exported since 2024. */
const current: Preset = {
  id: 'google-contacts',
  label: 'Google Contacts',
  kind: 'contacts',
  signature: ['first name', 'last name', 'file as', 'organization name', 'labels'],
  columns: [
    ...addressBookNames,
    ['organization name', 'organisation'],
    ['organization title', 'title'],
    ['labels', 'label'],
  ],
  patterns: googlePatterns,
  leftOut: [
    ...addressBookPrivate,
    ['phonetic first name', 'private'],
    ['phonetic middle name', 'private'],
    ['phonetic last name', 'private'],
    ['name prefix', 'no-field'],
    ['name suffix', 'no-field'],
    ['file as', 'derived'],
    ['organization department', 'no-field'],
  ],
  required: [['firstName'], ['lastName']],
  listMark: LIST_MARK,
};

/** Google Contacts as exported before 2024. */
const older: Preset = {
  id: 'google-contacts-older',
  label: 'Google Contacts, older',
  kind: 'contacts',
  signature: ['name', 'given name', 'family name', 'yomi name', 'group membership'],
  columns: [
    ['name', 'name'],
    ['given name', 'firstName'],
    ['additional name', 'middleName'],
    ['family name', 'lastName'],
    ['nickname', 'nickname'],
    ['notes', 'note'],
    ['group membership', 'label'],
  ],
  patterns: googlePatterns,
  leftOut: [
    ...addressBookPrivate,
    ['yomi name', 'private'],
    ['given name yomi', 'private'],
    ['additional name yomi', 'private'],
    ['family name yomi', 'private'],
    ['name prefix', 'no-field'],
    ['name suffix', 'no-field'],
    ['initials', 'derived'],
    ['short name', 'no-field'],
    ['maiden name', 'private'],
    ['location', 'private'],
    ['billing information', 'private'],
    ['directory server', 'no-field'],
    ['mileage', 'private'],
    ['occupation', 'no-field'],
    ['sensitivity', 'no-field'],
    ['priority', 'no-field'],
    ['subject', 'no-field'],
    ['language', 'no-field'],
  ],
  required: [['name']],
  listMark: LIST_MARK,
};

/** Google Contacts, with the headers of both kinds of export. */
export const googleContacts: readonly Preset[] = [current, older];
