import type { ContactRole } from '../model/contact.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

/** A contact with the people they speak for. */
export interface ContactListItem {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly notes: string | null;
  readonly isArchived: boolean;
  /** By name. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: ContactRole;
    readonly isFirst: boolean;
    readonly isArchived: boolean;
  }[];
}

export interface ContactListResult {
  /** By name; those in the archive are among them. */
  readonly contacts: readonly ContactListItem[];
}

/** Everybody who speaks for influencers, with whom they serve. */
export function contactList(reader: RecordReader): ContactListResult {
  const contacts = [...reader.all('contact')].map((contact): ContactListItem => {
    const people = reader.lookup('influencer', 'contact', contact.id).map((person) => {
      const { role, isFirst } = person.contacts!.find(({ contactId }) => contactId === contact.id)!;
      return { id: person.id, name: person.name, role, isFirst, isArchived: person.archivedAt !== undefined };
    });
    return {
      id: contact.id,
      name: contact.name,
      organisation: contact.organisation ?? null,
      emails: contact.emails,
      phones: contact.phones,
      notes: contact.notes ?? null,
      isArchived: contact.archivedAt !== undefined,
      people: people.sort(byName),
    };
  });
  return { contacts: contacts.sort(byName) };
}
