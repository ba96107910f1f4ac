import { platformHeaders, vcardHeaders, type VcardHeader } from '../../../formats/vcard/vcard-headers.ts';
import { normaliseHeader, type FieldTarget, type LeftOutReason, type Preset } from './preset.ts';

const FIELDS: readonly (readonly [VcardHeader, FieldTarget])[] = [
  ['Full name', 'name'],
  ['Given name', 'firstName'],
  ['Family name', 'lastName'],
  ['Nickname', 'nickname'],
  ['Organisation', 'organisation'],
  ['Title', 'title'],
  ['Emails', 'email'],
  ['Phones', 'phone'],
  ['Links', 'links'],
  ['City', 'city'],
  ['Country', 'country'],
  ['Note', 'note'],
  ['Categories', 'label'],
  ...[...platformHeaders].map(([part, header]) => [header, { field: 'accountOn', part }] as const),
];

const LEFT_OUT: readonly (readonly [VcardHeader, LeftOutReason])[] = [
  ['UID', 'no-field'],
  ['Revised', 'no-field'],
];

const isSigned: ReadonlySet<VcardHeader> = new Set(['UID', 'Full name', 'Revised', 'Emails', 'Phones']);

/** Contact cards, one row each, as they are laid out under {@link vcardHeaders}. */
export const vcardContacts: Preset = {
  id: 'vcard-contacts',
  label: 'Contact cards',
  kind: 'contacts',
  signature: vcardHeaders.filter((header) => isSigned.has(header)).map(normaliseHeader),
  columns: FIELDS.map(([header, field]) => [normaliseHeader(header), field] as const),
  leftOut: LEFT_OUT.map(([header, reason]) => [normaliseHeader(header), reason] as const),
  required: [['name']],
};
