import type { Contact, ContactId, ContactRole } from '../model/contact.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { contactPatch, type ContactFields } from './contact-checks.ts';
import { presentFields } from './field-checks.ts';
import { createChange, updateChange } from './row-changes.ts';

export interface CreateContactInput extends ContactFields {
  readonly name: string;
  /** The person they speak for, where the contact is made for one. */
  readonly influencerId?: string;
  /** `agent` unless said otherwise. */
  readonly role?: ContactRole;
  /** True when they are written to instead of the person. */
  readonly isFirst?: boolean;
}

/** Adds somebody who speaks for influencers, and makes them a contact of one person if one is named. */
export const createContact: Command<CreateContactInput> = (input, { reader, newId }) => {
  const { influencerId, role = 'agent', isFirst = false, ...fields } = input;
  const made = contactPatch(fields);
  if ('refusal' in made) return made;
  const id = newId() as ContactId;
  const contact: Contact = { emails: [], phones: [], ...presentFields(made.patch), id, name: made.patch.name! };
  const changes = [createChange('contact', contact)];
  if (influencerId !== undefined) {
    const person = reader.get('influencer', influencerId);
    if (!person) return { refusal: text.people.problems.gone };
    const contacts = [...(person.contacts ?? []), { contactId: id, role, isFirst }];
    if (contacts.length > CONTACT_LIMIT) {
      return { refusal: text.people.problems.tooMany(text.people.fields.contacts, CONTACT_LIMIT, contacts.length) };
    }
    changes.push(updateChange('influencer', person, { contacts })!);
  }
  return { plan: { label: text.people.labels.createContact(contact.name), changes } };
};

/** The most contacts of one person. */
const CONTACT_LIMIT = 50;
