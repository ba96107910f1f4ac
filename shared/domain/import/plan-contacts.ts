import type { Steps } from '../../lib/steps.ts';
import { foldText } from '../../lib/text-fold.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import type { Contact } from '../../model/contact.ts';
import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { linkLetters, phoneDigits } from '../duplicates/name-words.ts';
import { personColumns, type PersonColumn } from '../people/person-columns.ts';
import { askWhichHolds, type Conflict } from './ask-which-holds.ts';
import { contactBook } from './contact-book.ts';
import { cardName, isPublisher, notesOf, readCard, tellLongNotes, type ContactCard } from './contact-card.ts';
import { fillContact, type ContactEffects } from './fill-contact.ts';
import { findContact } from './find-contact.ts';
import type { FieldChange } from './import-types.ts';
import { accountCells, addOtherAccounts, primaryAccount } from './other-accounts.ts';
import { personEffects } from './person-effects.ts';
import { applyEffects, createPerson, effectsByRule } from './plan-people.ts';
import { headerOf, type PlannedFile, type Planning } from './planning.ts';
import { createFactBook } from './row-facts.ts';
import type { ImportField } from './presets/preset.ts';
import type { ReadRow } from './row-values.ts';

const { reasons, problems } = text.import;
const say = text.importKinds.contacts;

/** The row of a file that made somebody, by their id. */
type MadeBy = Map<string, number>;

/**
 * Plans an address book: each row is an influencer who is there already, a contact who is, a new influencer where it has an
 * account on a platform, or a new contact. Blanks are filled, notes are never overwritten; rows about one person add up.
 */
export function* planContacts(planning: Planning, file: PlannedFile): Steps<void> {
  const made: MadeBy = new Map();
  for (const read of file.rows) {
    if (planning.ticker.tick()) yield;
    planRow(planning, file, readCard(file, read), made);
  }
}

function planRow(planning: Planning, file: PlannedFile, card: ContactCard, made: MadeBy): void {
  const { row } = card;
  const name = cardName(card);
  const wrong = (column: string | null, what: string): void =>
    file.log.plan(row, 'wrong', name?.slice(0, 100) ?? '', file.log.wrong(row, column, what));
  if (name === null) return wrong(null, say.nobody);
  if (name.length > TEXT_LIMITS.name) {
    return wrong(headerOf(file, 'name'), problems.tooLong(name.length, TEXT_LIMITS.name));
  }
  const { organisation } = card;
  if (organisation !== undefined && organisation.length > TEXT_LIMITS.name) {
    return wrong(headerOf(file, 'organisation'), problems.tooLong(organisation.length, TEXT_LIMITS.name));
  }
  tellLongNotes(file, card);
  const match = findContact(planning, file, card, (person) => !changesPerson(planning, file, card, person));
  switch (match.is) {
    case 'waiting':
      return file.log.plan(row, 'doubtful', name, reasons.waits);
    case 'left':
      return file.log.plan(row, 'skipped', name, reasons.decidedOut);
    case 'influencer':
      return changePerson(planning, file, card, { person: match.person, isDecided: match.isDecided === true }, made);
    case 'contact':
      return changeContact(planning, file, card, match.contact, made);
    case 'nobody':
      return isPublisher(card)
        ? addPerson(planning, file, card, name, made)
        : addContact(planning, file, card, name, made);
  }
}

type Tell = (header: string, what: string) => void;
const nothing: Tell = () => undefined;

function changesPerson(planning: Planning, file: PlannedFile, card: ContactCard, person: Influencer): boolean {
  const read = asPersonRow(planning, file, card, { person, isDecided: false }, nothing);
  // Nobody has one of its accounts, or the row would have been found by it.
  return card.accounts.length > 0 || personEffects(planning, file, person, read, null, null).changes.length > 0;
}

function changePerson(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  { person, isDecided }: { readonly person: Influencer; readonly isDecided: boolean },
  made: MadeBy,
): void {
  const { row } = card;
  const read = asPersonRow(planning, file, card, { person, isDecided }, (header, what) =>
    file.log.notice(row, header, what),
  );
  const effects = effectsByRule(planning, file, read, person, null, null);
  if (effects === null) return file.log.plan(row, 'doubtful', person.name, reasons.waits);
  const notes = notesOf(card, false);
  const conflicts = [...effects.conflicts, ...notesConflict(person.notes, notes)];
  tellConflicts(file, row, conflicts);
  applyEffects(planning, file, row, effects);
  // An address or a number of this row can find a later row about the same person.
  if (effects.isPersonChanged) planning.people.addReach(effects.person);
  const changes = [...effects.changes, ...addOtherAccounts(planning, file, read, person.id)];
  tellOutcome(file, row, effects.person.name, changes, made.get(person.id));
}

function addPerson(planning: Planning, file: PlannedFile, card: ContactCard, name: string, made: MadeBy): void {
  const { row } = card;
  const read = asPersonRow(planning, file, card, null, (header, what) => file.log.notice(row, header, what));
  const first = primaryAccount(read, null);
  const id = createPerson(planning, file, first, name, first.values.platform ?? null);
  addOtherAccounts(planning, file, first, id);
  made.set(id, row);
  file.log.plan(row, 'added', name, reasons.newPerson);
}

function changeContact(planning: Planning, file: PlannedFile, card: ContactCard, contact: Contact, made: MadeBy): void {
  const { row } = card;
  const effects = contactByRule(planning, file, card, contact);
  if (effects === null) return file.log.plan(row, 'doubtful', contact.name, reasons.waits);
  tellConflicts(file, row, [...effects.conflicts, ...notesConflict(contact.notes, notesOf(card, true))]);
  if (effects.changes.length > 0) contactBook(planning).replace(effects.contact);
  tellOutcome(file, row, contact.name, effects.changes, made.get(contact.id));
}

/** What a row does to a contact by the rule of the import; `null` while somebody has to decide which of the two holds. */
function contactByRule(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  contact: Contact,
): ContactEffects | null {
  const { rule } = planning.options;
  const kept = fillContact(file, contact, card, rule === 'newer');
  if (kept.conflicts.length === 0 || rule !== 'ask') return kept;
  const { isTaken, waitsFor } = askWhichHolds(planning, file, card, kept.conflicts);
  if (waitsFor !== undefined) return null;
  return isTaken ? fillContact(file, contact, card, true) : kept;
}

function addContact(planning: Planning, file: PlannedFile, card: ContactCard, name: string, made: MadeBy): void {
  const { row } = card;
  const blank: Contact = { id: planning.newId() as Contact['id'], name, emails: [], phones: [] };
  const { contact } = fillContact(file, blank, card, false);
  contactBook(planning).add(contact, { file: file.table.index, row });
  made.set(contact.id, row);
  file.log.plan(row, 'added', name, say.added);
}

function notesConflict(stored: string | undefined, given: string | undefined): Conflict[] {
  if (stored === undefined || given === undefined || stored === given) return [];
  return [{ label: say.field.notes, before: stored, after: given }];
}

function tellConflicts(file: PlannedFile, row: number, conflicts: readonly Conflict[]): void {
  for (const { label, before = '', after = '' } of conflicts) {
    file.log.notice(row, label, problems.keptOther(label, before, after));
  }
}

/** `madeBy` is the row of this file that made whom the row is about. */
function tellOutcome(
  file: PlannedFile,
  row: number,
  name: string,
  changes: readonly FieldChange[],
  madeBy: number | undefined,
): void {
  const outcome = changes.length > 0 ? 'changed' : 'unchanged';
  const reason = changes.length > 0 ? reasons.changed(changes.map(({ field }) => field)) : reasons.known;
  file.log.plan(row, outcome, name, madeBy === undefined ? reason : say.sameAsRow(madeBy), changes);
}

const columnOf = (field: PersonColumn['field']): PersonColumn =>
  personColumns.find((column) => column.field === field && column.part === undefined)!;
const columns = {
  phones: columnOf('phones'),
  links: columnOf('links'),
  notes: columnOf('notes'),
  tags: columnOf('tags'),
  otherNames: columnOf('otherNames'),
};

/** What a card says of an influencer, as a row of a list of people would say it. `known` is whom it is held against. */
function asPersonRow(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  known: { readonly person: Influencer; readonly isDecided: boolean } | null,
  tell: Tell,
): ReadRow {
  const { name, nickname, country, city, emails } = card;
  const person = known?.person;
  const facts = createFactBook({ reader: planning.reader, now: planning.now });
  const add = (field: keyof typeof columns, header: ImportField, value: string | readonly string[]): void => {
    if (value.length > 0) facts.add({ column: columns[field] }, headerOf(file, header), value);
  };
  const numbers = new Set((person?.phones ?? []).map(phoneDigits));
  const isCalled = (other: string): boolean => foldText(other) === foldText(person?.name ?? name ?? '');
  const others = [nickname, known?.isDecided ? name : undefined].filter((other) => other !== undefined);
  add(
    'phones',
    'phone',
    card.phones.filter((phone) => !numbers.has(phoneDigits(phone) ?? phone)),
  );
  // The address of a blog or a show is that of the account, and stays there.
  const addresses = new Set((person ? planning.accountsOf(person.id) : []).map(({ url }) => linkLetters(url ?? '')));
  add(
    'links',
    'links',
    card.links.filter((link) => !addresses.has(linkLetters(link))),
  );
  add('tags', 'label', card.labels);
  add(
    'otherNames',
    'nickname',
    others.filter((other) => !isCalled(other)),
  );
  if (person?.notes === undefined) add('notes', 'note', notesOf(card, false) ?? '');
  const said = facts.close(tell);
  const accounts = accountCells(card.accounts);
  return {
    row: card.row,
    values: {
      metrics: {},
      ...(name !== undefined && { name }),
      ...(country !== undefined && { country }),
      ...(city !== undefined && { city }),
      ...(emails.length > 0 && { emails: [...emails] }),
      ...(accounts && { accounts }),
      ...(said && { facts: said }),
    },
  };
}
