import { tidyLine, tidyNote, tidyWords, type Tidied } from '../domain/people/tidy.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { Contact } from '../model/contact.ts';
import { text } from '../text/text.ts';

const { fields: labels, parts } = text.people;
/** The most addresses or numbers of one contact. */
const MOST = 50;

/** What can be said of a contact; absent leaves it as it is, `null` takes an optional field away. */
export interface ContactFields {
  readonly name?: string;
  readonly organisation?: string | null;
  readonly emails?: readonly string[] | null;
  readonly phones?: readonly string[] | null;
  readonly notes?: string | null;
}

type ContactPatch = { -readonly [Field in keyof ContactFields]?: Contact[Field] | null };

/** The fields as they are stored, or why they cannot be. */
export function contactPatch(given: ContactFields): { readonly patch: ContactPatch } | { readonly refusal: string } {
  const { name, organisation, emails, phones, notes } = given;
  const line = (value: string | null, label: string) => tidyLine(value ?? '', label, TEXT_LIMITS.name);
  const words = (value: readonly string[] | null, label: string): Tidied<string[]> => {
    const tidied = tidyWords(value ?? [], label, TEXT_LIMITS.line, MOST);
    return 'problem' in tidied ? tidied : { value: tidied.value ?? [] };
  };
  const patch: ContactPatch = {};
  const tidied = {
    name: name === undefined ? undefined : line(name, labels.name),
    organisation: organisation === undefined ? undefined : line(organisation, parts.organisation),
    emails: emails === undefined ? undefined : words(emails, labels.emails),
    phones: phones === undefined ? undefined : words(phones, labels.phones),
    notes: notes === undefined ? undefined : tidyNote(notes ?? '', labels.notes, TEXT_LIMITS.note),
  };
  for (const [field, part] of Object.entries(tidied)) {
    if (part === undefined) continue;
    if ('problem' in part) return { refusal: part.problem };
    Object.assign(patch, { [field]: part.value });
  }
  if (patch.name === null) return { refusal: text.people.problems.nameMissing(text.people.kinds.contact) };
  return { patch };
}
