import type { MailAddress } from '../../formats/mail/write-mail.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';

/** Whom a draft is addressed to, each address once, and a sentence about everybody it is not addressed to. */
export interface MailReceivers {
  readonly addresses: readonly MailAddress[];
  readonly notes: readonly string[];
}

/** Something that can stand for an address: whatever else is typed into the field of addresses cannot be written to. */
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/u;

/**
 * The first address of each person, or of the contact that is to be written to instead. Left out are those who are not to be
 * contacted and those without an address; nobody is written to past a contact who comes first.
 */
export function mailReceivers(reader: RecordReader, people: readonly Influencer[]): MailReceivers {
  const receivers = new Map<string, MailAddress>();
  const left = { blocked: [] as string[], unknown: [] as string[], contact: [] as string[] };
  let through = 0;
  let shared = 0;
  for (const person of people) {
    if (person.doNotContact) {
      left.blocked.push(person.name);
      continue;
    }
    const first = (person.contacts ?? [])
      .filter(({ isFirst }) => isFirst)
      .flatMap(({ contactId }) => reader.get('contact', contactId) ?? []);
    const whom = first.length > 0 ? first : [person];
    const found = whom.flatMap(({ name, emails }) => {
      const address = (emails ?? []).map((email) => email.trim()).find((email) => ADDRESS.test(email));
      return address === undefined ? [] : [{ name, address }];
    })[0];
    if (!found) {
      left[first.length > 0 ? 'contact' : 'unknown'].push(person.name);
      continue;
    }
    if (first.length > 0) through += 1;
    const key = found.address.toLowerCase();
    if (receivers.has(key)) shared += 1;
    else receivers.set(key, found);
  }
  const words = text.exports.notes;
  const notes = [
    ...(left.blocked.length > 0 ? [words.doNotContact(left.blocked)] : []),
    ...(left.unknown.length > 0 ? [words.noAddress(left.unknown)] : []),
    ...(left.contact.length > 0 ? [words.noContactAddress(left.contact)] : []),
    ...(through > 0 ? [words.throughContacts(through)] : []),
    ...(shared > 0 ? [words.sharedAddresses(shared)] : []),
  ];
  return { addresses: [...receivers.values()], notes };
}
