import { readProfileLink } from '../../formats/profile-link.ts';
import { splitList } from '../../formats/list-cell.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { platformNames, type Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';
import { emailLetters } from '../duplicates/name-words.ts';
import { headerOf, type PlannedFile } from './planning.ts';
import type { ReadRow } from './row-values.ts';

/** What a row of an address book says of somebody. */
export interface ContactCard {
  readonly row: number;
  readonly name: string | undefined;
  readonly nickname: string | undefined;
  readonly organisation: string | undefined;
  readonly title: string | undefined;
  readonly note: string | undefined;
  readonly city: string | undefined;
  readonly country: string | undefined;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly labels: readonly string[];
  readonly accounts: readonly (readonly [Platform, string])[];
}

/** What address books put every entry under; it says nothing. */
const EVERY_ENTRY = new Set(['mycontacts', 'my contacts']);

const listOf = (cell: string | undefined): string[] =>
  cell === undefined ? [] : [...new Set(splitList(cell, false).filter((value) => value !== ''))];

/**
 * Takes the lists of a row apart. Links that are profiles become accounts; labels lose the mark of the chosen one. What is
 * no address is told and left out.
 */
export function readCard(file: PlannedFile, { row, values }: ReadRow): ContactCard {
  const { texts = {}, emails = [] } = values;
  const wrong = emails.filter((email) => emailLetters(email) === null);
  for (const email of wrong) {
    file.log.notice(row, headerOf(file, 'email'), text.importKinds.contacts.notAnAddress(email));
  }
  const links = listOf(texts.links);
  const profiles = links.map((link) => ({ link, profile: readProfileLink(link) }));
  const accounts = new Map<string, readonly [Platform, string]>();
  const take = (platform: Platform, handle: string): void => {
    accounts.set(`${platform} ${handle.toLowerCase()}`, [platform, handle]);
  };
  for (const [platform, cell] of Object.entries(values.accounts ?? {})) {
    for (const handle of listOf(cell)) take(platform as Platform, handle);
  }
  for (const { profile } of profiles) if (profile?.handle) take(profile.platform, profile.handle);
  return {
    row,
    name: values.name,
    nickname: texts.nickname,
    organisation: texts.organisation,
    title: texts.title,
    note: texts.note,
    city: values.city,
    country: values.country,
    emails: emails.filter((email) => !wrong.includes(email)),
    phones: listOf(texts.phone),
    links: profiles.filter(({ profile }) => !profile?.handle).map(({ link }) => link),
    labels: listOf(texts.label)
      .map((label) => label.replace(/^\*\s*/u, ''))
      .filter((label) => label !== '' && !EVERY_ENTRY.has(label.toLowerCase())),
    accounts: [...accounts.values()],
  };
}

/** The name somebody goes by, or what stands in for it; `null` for a row that tells nobody. */
export function cardName({ name, accounts, emails, phones }: ContactCard): string | null {
  return name ?? accounts[0]?.[1] ?? emails[0] ?? phones[0] ?? null;
}

/**
 * True for somebody who publishes rather than speaks for others: they have an account on a platform. A profile on LinkedIn
 * beside an organisation is what anybody in business has.
 */
export function isPublisher({ accounts, organisation }: ContactCard): boolean {
  return accounts.some(([platform]) => platform !== 'linkedin' || organisation === undefined);
}

/** The note of a row with a line for everything that whoever it goes to has no field for; the note alone where that is too long. */
export function notesOf(card: ContactCard, isForContact: boolean): string | undefined {
  const all = wholeNotes(card, isForContact);
  if (all.length > TEXT_LIMITS.note) return card.note;
  return all === '' ? undefined : all;
}

/** Tells when what has no field of its own does not fit into the notes. */
export function tellLongNotes(file: PlannedFile, card: ContactCard): void {
  if (Math.max(wholeNotes(card, true).length, wholeNotes(card, false).length) <= TEXT_LIMITS.note) return;
  file.log.notice(card.row, headerOf(file, 'note'), text.importKinds.contacts.notesTooLong(TEXT_LIMITS.note));
}

function wholeNotes(card: ContactCard, isForContact: boolean): string {
  const { noteLines: lines } = text.importKinds.contacts;
  const { title, organisation, nickname, links, labels } = card;
  const place = [card.city, card.country].filter((part) => part !== undefined).join(', ');
  const profiles = card.accounts.map(([platform, handle]) => `${platformNames[platform]} ${handle}`);
  return [
    ...(card.note === undefined ? [] : [card.note]),
    ...(title === undefined ? [] : [lines.title(title)]),
    ...(isForContact || organisation === undefined ? [] : [lines.organisation(organisation)]),
    ...(isForContact && nickname !== undefined ? [lines.nickname(nickname)] : []),
    ...(isForContact && links.length + profiles.length > 0 ? [lines.links([...links, ...profiles])] : []),
    ...(isForContact && labels.length > 0 ? [lines.labels(labels)] : []),
    ...(isForContact && place !== '' ? [lines.place(place)] : []),
  ].join('\n');
}
