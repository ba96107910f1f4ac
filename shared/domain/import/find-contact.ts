import { foldText } from '../../lib/text-fold.ts';
import type { Contact } from '../../model/contact.ts';
import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { cardName, isPublisher, type ContactCard } from './contact-card.ts';
import { contactBook, type KnownContact } from './contact-book.ts';
import { isClearlyDifferentName, type NamedPerson } from './match.ts';
import type { PlannedFile, Planning } from './planning.ts';

const { doubts } = text.import;
const say = text.importKinds.contacts;

/** Whom a row of an address book is about. */
export type ContactMatch =
  /** `isDecided`: a person said so, whatever the name. */
  | { readonly is: 'influencer'; readonly person: Influencer; readonly isDecided?: true }
  | { readonly is: 'contact'; readonly contact: Contact }
  | { readonly is: 'nobody' }
  | { readonly is: 'left' }
  | { readonly is: 'waiting' };

interface Candidates {
  readonly people: readonly NamedPerson[];
  readonly contacts: readonly KnownContact[];
}

/** Most that are offered to choose from. */
const MOST_OFFERED = 8;
const NOBODY: ContactMatch = { is: 'nobody' };

/**
 * Finds whom a row is about: by account, by address, number or link, then by name. An influencer goes before a contact. What
 * only a person can tell is asked: several who could be meant, another name under the same address, an influencer of the
 * same name and nothing else in common, unless the row would leave them as they are (`saysNothingNew`).
 */
export function findContact(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  saysNothingNew: (person: Influencer) => boolean,
): ContactMatch {
  const holders = holdersOf(planning, card);
  const ask = (question: string, candidates: Candidates): ContactMatch =>
    askWho(planning, file, card, question, candidates);
  const name = cardName(card)!;
  if (holders.length === 1) return isInfluencer(planning, holders[0]!.influencerId);
  if (holders.length > 1) return ask(say.severalQuestion(name), { people: holders, contacts: [] });
  const { emails, phones, links } = card;
  const people = planning.people.byReach({ emails, phones, links }, -1);
  const contacts = contactBook(planning).byReach({ emails, phones });
  const isFitting = (other: string): boolean => card.name === undefined || !isClearlyDifferentName(other, card.name);
  const fitting = {
    people: people.filter(({ influencerId }) => namesOf(planning, influencerId).some(isFitting)),
    contacts: contacts.filter(({ contact }) => isFitting(contact.name)),
  };
  if (fitting.people.length > 1) return ask(say.severalQuestion(name), fitting);
  if (fitting.people.length === 1) return isInfluencer(planning, fitting.people[0]!.influencerId);
  if (fitting.contacts.length > 0) return { is: 'contact', contact: fitting.contacts[0]!.contact };
  // Whole offices share a phone; an address is hardly ever handed on.
  const addressed = contactBook(planning).byReach({ emails });
  if (people.length + addressed.length > 0) return ask(say.reachQuestion(name), { people, contacts: addressed });
  return findByName(planning, file, card, saysNothingNew, ask);
}

function findByName(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  saysNothingNew: (person: Influencer) => boolean,
  ask: (question: string, candidates: Candidates) => ContactMatch,
): ContactMatch {
  // Without a name a contact is kept under what stands in its place, and is known by that again.
  const contact = contactBook(planning)
    .byName(cardName(card)!)
    .find((known) => isSameContact(known.contact, card));
  if (contact) return { is: 'contact', contact: contact.contact };
  const { name } = card;
  if (name === undefined) return NOBODY;
  const named = planning.people.byName(name, file.table.index);
  if (named.length === 0) return NOBODY;
  const [first] = named;
  if (named.length === 1 && saysNothingNew(planning.draft.get('influencer', first!.influencerId)!)) {
    return isInfluencer(planning, first!.influencerId);
  }
  return ask(say.nameQuestion(name), { people: named, contacts: [] });
}

/** Of two with the same name: the same organisation, everything the card says, or one is a name and nothing else. */
function isSameContact({ organisation, emails, phones }: Contact, card: ContactCard): boolean {
  if (organisation !== undefined && card.organisation !== undefined) {
    return foldText(organisation) === foldText(card.organisation);
  }
  // A number without digits finds nobody; here it says that the row is known already.
  const held = new Set([...emails, ...phones].map(foldText));
  const given = [...card.emails, ...card.phones].map(foldText);
  if (given.length > 0 && given.every((one) => held.has(one))) return true;
  const isBare = organisation === undefined && emails.length + phones.length === 0;
  return isBare || (card.organisation === undefined && card.emails.length + card.phones.length === 0);
}

const isInfluencer = (planning: Planning, influencerId: string): ContactMatch => ({
  is: 'influencer',
  person: planning.draft.get('influencer', influencerId)!,
});

/** Every name an influencer is known by. */
function namesOf(planning: Planning, influencerId: string): string[] {
  const { name, nativeName, otherNames = [] } = planning.draft.get('influencer', influencerId)!;
  return [name, ...(nativeName === undefined ? [] : [nativeName]), ...otherNames];
}

/** Influencers who have an account of the row, each once. */
function holdersOf(planning: Planning, { accounts }: ContactCard): NamedPerson[] {
  const holders = new Map<string, NamedPerson>();
  for (const [platform, handle] of accounts) {
    const accountId = planning.people.byAccount(platform, handle);
    const account = accountId === undefined ? undefined : planning.draft.get('account', accountId);
    if (!account) continue;
    const { influencerId } = account;
    holders.set(influencerId, { key: `account:${platform}:${handle.toLowerCase()}`, influencerId, file: null });
  }
  return [...holders.values()];
}

function askWho(
  planning: Planning,
  file: PlannedFile,
  card: ContactCard,
  question: string,
  { people, contacts }: Candidates,
): ContactMatch {
  const decided = planning.doubts.ask({
    id: `contact:${file.table.index}:${card.row}`,
    title: say.title(cardName(card)!),
    question,
    rows: [{ file: file.table.name, row: card.row }],
    options: [
      ...people.slice(0, MOST_OFFERED).map(({ key, influencerId }) => ({
        id: key,
        label: say.isInfluencer(planning.draft.get('influencer', influencerId)!.name),
      })),
      ...contacts.slice(0, MOST_OFFERED).map(({ key, contact }) => ({
        id: key,
        label: say.isContact(contact.name, contact.organisation),
      })),
      { id: 'new', label: isPublisher(card) ? say.isNewInfluencer : say.isNewContact },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  if (decided === null) return { is: 'waiting' };
  if (decided === 'leave') return { is: 'left' };
  const person = people.find(({ key }) => key === decided);
  if (person) {
    return { is: 'influencer', person: planning.draft.get('influencer', person.influencerId)!, isDecided: true };
  }
  const contact = contacts.find(({ key }) => key === decided);
  return contact ? { is: 'contact', contact: contact.contact } : NOBODY;
}
