import { splitList } from '../../formats/list-cell.ts';
import type { ContactId } from '../../model/contact.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { contactBook } from './contact-book.ts';
import { perPlanning } from './per-planning.ts';
import type { Planning } from './planning.ts';
import type { RowValues } from './row-values.ts';

/** Whom a mail is with, and which side wrote it. */
export interface MailPeople {
  readonly influencerIds: readonly InfluencerId[];
  readonly isTheirs: boolean;
  /** True where somebody is known by an address and speaks for no influencer in particular. */
  readonly isContactOnly: boolean;
}

interface Found {
  readonly influencerIds: Set<InfluencerId>;
  isContactKnown: boolean;
}

/** Between angle brackets, or the whole entry; a name in front can have brackets of its own. */
const ADDRESS = /<([^<>]*)>\s*$/u;

const addressesOf = (cell: string | undefined): string[] =>
  cell === undefined
    ? []
    : splitList(cell, false)
        .map((entry) => (ADDRESS.exec(entry)?.[1] ?? entry).trim())
        .filter((address) => address !== '');

/** Influencers by the contacts who speak for them, and whether each is the first to write to. */
const spokenFor = perPlanning(({ reader }) => {
  const people = new Map<ContactId, { readonly influencerId: InfluencerId; readonly isFirst: boolean }[]>();
  for (const { id, contacts } of reader.all('influencer')) {
    for (const { contactId, isFirst } of contacts ?? []) {
      const held = people.get(contactId);
      if (held) held.push({ influencerId: id, isFirst });
      else people.set(contactId, [{ influencerId: id, isFirst }]);
    }
  }
  return people;
});

/**
 * Finds whom a mail is with by the addresses. Where the sender is known it is theirs, and those it was sent to besides are
 * not counted: they were only told. Otherwise it is the agency's to everybody known among those who got it. A contact stands
 * for every influencer whose first contact they are, or for the only one they speak for.
 */
export function findMailPeople(planning: Planning, { texts = {} }: RowValues): MailPeople {
  const senders = peopleAt(planning, addressesOf(texts.from));
  if (senders.influencerIds.size > 0 || senders.isContactKnown) return peopleOf(senders, true);
  return peopleOf(peopleAt(planning, [...addressesOf(texts.to), ...addressesOf(texts.cc)]), false);
}

const peopleOf = ({ influencerIds, isContactKnown }: Found, isTheirs: boolean): MailPeople => ({
  influencerIds: [...influencerIds],
  isTheirs,
  isContactOnly: influencerIds.size === 0 && isContactKnown,
});

function peopleAt(planning: Planning, addresses: readonly string[]): Found {
  const found: Found = { influencerIds: new Set(), isContactKnown: false };
  for (const address of addresses) {
    const people = planning.people.byReach({ emails: [address] }, -1);
    for (const { influencerId } of people) found.influencerIds.add(influencerId);
    if (people.length > 0) continue;
    for (const { contact } of contactBook(planning).byReach({ emails: [address] })) {
      found.isContactKnown = true;
      const served = spokenFor(planning).get(contact.id) ?? [];
      const first = served.filter(({ isFirst }) => isFirst);
      const meant = first.length > 0 ? first : served.length === 1 ? served : [];
      for (const { influencerId } of meant) found.influencerIds.add(influencerId);
    }
  }
  return found;
}
