import { instantOf } from '../lib/clock.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { contactPatch, type ContactFields } from './contact-checks.ts';
import { updateChange } from './row-changes.ts';

export interface UpdateContactInput extends ContactFields {
  readonly id: string;
  readonly isArchived?: boolean;
}

/** Changes what is said of a contact; the people they serve keep them. */
export const updateContact: Command<UpdateContactInput> = ({ id, isArchived, ...fields }, { reader, clock }) => {
  const contact = reader.get('contact', id);
  if (!contact) return { refusal: text.people.problems.contactGone };
  const made = contactPatch(fields);
  if ('refusal' in made) return made;
  const archivedAt = archiveMark(isArchived, contact, instantOf(clock));
  const change = updateChange('contact', contact, { ...made.patch, archivedAt });
  const label = text.people.labels.updateContact(made.patch.name ?? contact.name);
  return { plan: { label, changes: change ? [change] : [] } };
};

/** What puts a row into the archive (`now`), takes it out (`null`), or leaves it where it is (`undefined`). */
export function archiveMark(
  isArchived: boolean | undefined,
  row: { readonly archivedAt?: string | undefined },
  now: string,
): string | null | undefined {
  if (isArchived === undefined || isArchived === (row.archivedAt !== undefined)) return undefined;
  return isArchived ? now : null;
}
