import { foldText } from '../../lib/text-fold.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import type { Contact } from '../../model/contact.ts';
import { text } from '../../text/text.ts';
import { emailLetters, phoneDigits } from '../duplicates/name-words.ts';
import type { Conflict } from './ask-which-holds.ts';
import { notesOf, type ContactCard } from './contact-card.ts';
import type { FieldChange } from './import-types.ts';
import { headerOf, type PlannedFile } from './planning.ts';

/** Most addresses and most numbers of one contact, as the model has it. */
const MOST_VALUES = 50;
const say = text.importKinds.contacts;

/** What a row does to a contact who is already there. */
export interface ContactEffects {
  readonly contact: Contact;
  readonly changes: readonly FieldChange[];
  /** What the row says otherwise and what stays all the same. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Fills what a contact lacks; lists get what is new. An organisation the row contradicts stays unless `isTaken`; name and
 * notes always stay.
 */
export function fillContact(file: PlannedFile, current: Contact, card: ContactCard, isTaken: boolean): ContactEffects {
  const changes: FieldChange[] = [];
  const conflicts: Conflict[] = [];
  const filled: Contact = { ...current };
  const { organisation } = card;
  if (organisation !== undefined && current.organisation === undefined) {
    changes.push({ field: say.field.organisation, before: null, after: organisation });
    filled.organisation = organisation;
  } else if (organisation !== undefined && foldText(organisation) !== foldText(current.organisation!)) {
    if (isTaken) {
      changes.push({ field: say.field.organisation, before: current.organisation!, after: organisation });
      filled.organisation = organisation;
    } else conflicts.push({ label: say.field.organisation, before: current.organisation, after: organisation });
  }
  filled.emails = joined(file, card, current.emails, card.emails, 'email', emailLetters, changes);
  filled.phones = joined(file, card, current.phones, card.phones, 'phone', phoneDigits, changes);
  const notes = notesOf(card, true);
  if (notes !== undefined && current.notes === undefined) {
    changes.push({ field: say.field.notes, before: null, after: notes });
    filled.notes = notes;
  }
  return { contact: filled, changes, conflicts };
}

function joined(
  file: PlannedFile,
  { row }: ContactCard,
  held: string[],
  given: readonly string[],
  field: 'email' | 'phone',
  lettersOf: (value: string) => string | null,
  changes: FieldChange[],
): string[] {
  const keyOf = (value: string): string => lettersOf(value) ?? value.trim().toLowerCase();
  const known = new Set(held.map(keyOf));
  const news = given.filter((value) => !known.has(keyOf(value)) && known.add(keyOf(value)));
  const fitting = news.filter(({ length }) => length <= TEXT_LIMITS.line).slice(0, MOST_VALUES - held.length);
  if (fitting.length < news.length) {
    file.log.notice(row, headerOf(file, field), say.tooManyValues(text.import.fields[field], MOST_VALUES));
  }
  if (fitting.length === 0) return held;
  changes.push({ field: text.import.fields[field], before: null, after: fitting.join(', ') });
  return [...held, ...fitting];
}
