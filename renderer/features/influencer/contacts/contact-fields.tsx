import { text } from '#shared/text/text.ts';
import { LineField, LinesField, linesOf, NoteField } from '../../../ui/text-fields.tsx';
import type { useDraft } from '../../../state/use-draft.ts';

const words = text.person.contacts;

/** What a form holds of a contact. */
export interface ContactDraft {
  readonly name: string;
  readonly organisation: string;
  readonly emails: string;
  readonly phones: string;
  readonly notes: string;
}

interface KnownContact {
  readonly name: string;
  readonly organisation?: string | null | undefined;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly notes?: string | null | undefined;
}

/** The draft of a contact, or an empty one. */
export function contactDraft(contact: KnownContact | null): ContactDraft {
  return {
    name: contact?.name ?? '',
    organisation: contact?.organisation ?? '',
    emails: (contact?.emails ?? []).join('\n'),
    phones: (contact?.phones ?? []).join('\n'),
    notes: contact?.notes ?? '',
  };
}

/** A draft as the commands take it. */
export function contactInput(draft: ContactDraft) {
  return { ...draft, emails: linesOf(draft.emails), phones: linesOf(draft.phones) };
}

interface ContactFieldsProps {
  readonly draft: ContactDraft;
  readonly set: ReturnType<typeof useDraft<ContactDraft>>[1];
}

/** Name and addresses of a contact. */
export function ContactFields({ draft, set }: ContactFieldsProps) {
  return (
    <>
      <LineField label={words.name} value={draft.name} onChange={set('name')} />
      <LineField label={words.organisation} value={draft.organisation} onChange={set('organisation')} />
      <LinesField label={words.emails} value={draft.emails} onChange={set('emails')} />
      <LinesField label={words.phones} value={draft.phones} onChange={set('phones')} />
      <NoteField label={words.notes} value={draft.notes} onChange={set('notes')} />
    </>
  );
}
