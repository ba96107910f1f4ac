import { text } from '../../text/text.ts';
import { dayText, instantText, localText, readDateValue } from '../content-lines/date-value.ts';
import type { NameTally } from '../content-lines/name-tally.ts';
import type { NoticeList } from '../content-lines/notice-list.ts';
import { joinList } from '../list-cell.ts';
import { listsOf, partsOf, propertiesOf, textOf, type Card } from './card.ts';
import { handleProperties, readCardProfiles } from './card-profiles.ts';
import { platformHeaders, vcardHeaders, type VcardHeader } from './vcard-headers.ts';

/** What is counted over a whole file rather than told of each card. */
export interface CardTally {
  birthdays: number;
  addresses: number;
  media: number;
  readonly others: NameTally;
}

const CELL_LIMIT = 200_000;

/** Values that would swell a card and that nothing here shows. */
export const mediaProperties: ReadonlySet<string> = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const READ = new Set(
  [
    'BEGIN END VERSION PRODID PROFILE KIND X-ADDRESSBOOKSERVER-KIND UID FN N NICKNAME ORG TITLE EMAIL TEL URL ADR NOTE'.split(
      ' ',
    ),
    'CATEGORIES REV SOCIALPROFILE X-SOCIALPROFILE BDAY LABEL'.split(' '),
    [...handleProperties.keys(), ...mediaProperties],
  ].flat(),
);

/** Lays a card out under {@link vcardHeaders}. What does not fit a cell is left out and told, never cut. */
export function cardRow(card: Card, notices: NoticeList, tally: CardTally): string[] {
  const cells = new Map<VcardHeader, string>();
  const put = (header: VcardHeader, cell: string): void => {
    if (cell.length <= CELL_LIMIT) cells.set(header, cell);
    else notices.error(card.row, header, text.vcardFile.cellTooLong(CELL_LIMIT));
  };
  const texts = (name: string): string[] =>
    propertiesOf(card, name)
      .map((property) => textOf(card, property, notices))
      .filter((value) => value !== '');
  const one = (header: VcardHeader, values: readonly string[]): string => {
    const [first = '', ...others] = new Set(values);
    if (others.length > 0) notices.notice(card.row, header, text.vcardFile.furtherValues(others.length, first));
    return first;
  };
  const listed = (name: string): string[] =>
    propertiesOf(card, name)
      .flatMap((property) => partsOf(card, property, ',', notices))
      .filter((value) => value !== '');

  const names = readNames(card, notices);
  const organisation = one('Organisation', readOrganisations(card, notices));
  const emails = distinct(texts('EMAIL').map((value) => value.replace(/^mailto:/iu, '')));
  put('UID', one('UID', texts('UID')));
  const fullName = one('Full name', texts('FN'));
  put('Full name', fullName === '' ? names.full || organisation || (emails[0] ?? '') : fullName);
  put('Given name', names.given);
  put('Family name', names.family);
  put('Nickname', joinList(listed('NICKNAME')));
  put('Organisation', organisation);
  put('Title', one('Title', texts('TITLE')));
  put('Emails', joinList(emails));
  put('Phones', joinList(distinct(texts('TEL').map((value) => value.replace(/^tel:/iu, '')))));
  put('Note', texts('NOTE').join('\n\n'));
  put('Categories', joinList(distinct(listed('CATEGORIES'))));
  put('Revised', readRevised(card, one('Revised', texts('REV')), notices));
  const place = readPlace(card, notices, tally);
  put('City', place.city);
  put('Country', place.country);
  const profiles = readCardProfiles(card, notices);
  put('Links', joinList([...profiles.links]));
  for (const [platform, header] of platformHeaders) put(header, joinList([...(profiles.handles.get(platform) ?? [])]));
  count(card, tally);
  if (isGroup(card, notices)) notices.notice(card.row, null, text.vcardFile.group);
  return vcardHeaders.map((header) => cells.get(header) ?? '');
}

function distinct(values: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (value !== '' && !byFold.has(key)) byFold.set(key, value);
  }
  return [...byFold.values()];
}

/** N is family; given; further; before; after. The full name is put together where FN does not say it. */
function readNames(card: Card, notices: NoticeList): { given: string; family: string; full: string } {
  const [property] = propertiesOf(card, 'N');
  const parts = property ? listsOf(card, property, notices).map((part) => part.filter(Boolean).join(' ')) : [];
  const [family = '', given = '', further = '', before = '', after = ''] = parts;
  return { given, family, full: [before, given, further, family, after].filter(Boolean).join(' ') };
}

/** ORG is organisation; unit; unit below it. */
function readOrganisations(card: Card, notices: NoticeList): string[] {
  const organisations: string[] = [];
  for (const property of propertiesOf(card, 'ORG')) {
    const [name, ...units] = partsOf(card, property, ';', notices).filter((part) => part !== '');
    if (name === undefined) continue;
    organisations.push(name);
    if (units.length > 0) notices.notice(card.row, 'Organisation', text.vcardFile.departments(name));
  }
  return organisations;
}

function readRevised(card: Card, value: string, notices: NoticeList): string {
  if (value === '') return '';
  const date = readDateValue(value);
  if (!date) {
    notices.error(card.row, 'Revised', text.vcardFile.revised(value));
    return '';
  }
  if (date.isDay) return dayText(date.local);
  return date.offset === null ? localText(date.local) : instantText(date.local - date.offset);
}

/** ADR is box; extension; street; city; region; code; country. The first address that names a place counts. */
function readPlace(card: Card, notices: NoticeList, tally: CardTally): { city: string; country: string } {
  let place: { city: string; country: string } | null = null;
  for (const property of propertiesOf(card, 'ADR')) {
    const parts = listsOf(card, property, notices).map((part) => part.filter(Boolean).join(', '));
    const { 3: city = '', 6: country = '' } = parts;
    const isPlace = city !== '' || country !== '';
    const isMore = parts.some((part, index) => part !== '' && index !== 3 && index !== 6);
    if (isMore || (place && isPlace)) tally.addresses += 1;
    if (isPlace) place ??= { city, country };
  }
  return place ?? { city: '', country: '' };
}

function count(card: Card, tally: CardTally): void {
  for (const [name, { length }] of card.properties) {
    if (name === 'BDAY') tally.birthdays += length;
    else if (name === 'LABEL') tally.addresses += length;
    else if (mediaProperties.has(name)) tally.media += length;
    else if (!READ.has(name)) for (let at = 0; at < length; at += 1) tally.others.add(name);
  }
}

function isGroup(card: Card, notices: NoticeList): boolean {
  return ['KIND', 'X-ADDRESSBOOKSERVER-KIND'].some((name) =>
    propertiesOf(card, name).some((property) => textOf(card, property, notices).toLowerCase() === 'group'),
  );
}
