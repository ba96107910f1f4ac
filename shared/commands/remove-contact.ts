import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange, updateChange } from './row-changes.ts';

export interface RemoveContactInput {
  readonly id: string;
}

/** Takes a contact away, from everybody they speak for as well. */
export const removeContact: Command<RemoveContactInput> = ({ id }, { reader }) => {
  const contact = reader.get('contact', id);
  if (!contact) return { refusal: text.people.problems.contactGone };
  const served = reader.lookup('influencer', 'contact', id);
  const freed = served.map((person) => {
    const contacts = person.contacts?.filter(({ contactId }) => contactId !== id) ?? [];
    return updateChange('influencer', person, { contacts: contacts.length === 0 ? null : contacts })!;
  });
  const label = text.people.labels.removeContact(contact.name, served.length);
  return { plan: { label, changes: [...freed, deleteChange('contact', contact)] } };
};
