import type { VcardOut, VcardProfile } from '../../formats/vcard/write-vcards.ts';
import type { Contact } from '../../model/contact.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';

const nothing = {
  givenName: null,
  familyName: null,
  nicknames: [],
  organisation: null,
  title: null,
  links: [],
  profiles: [],
  city: null,
  country: null,
  note: null,
  categories: [],
  revisedAt: null,
} satisfies Partial<VcardOut>;

/** A person as a card: how to reach them, their profiles, place and tags. What the agency thinks of them stays out. */
export function personCard(reader: RecordReader, person: Influencer): VcardOut {
  const profiles: VcardProfile[] = [];
  const links = [...(person.links ?? [])];
  for (const { platform, handle, url } of reader.lookup('account', 'influencer', person.id)) {
    if (handle !== undefined) profiles.push({ platform, handle, link: url ?? null });
    else if (url !== undefined && !links.includes(url)) links.push(url);
  }
  return {
    ...nothing,
    uid: person.id,
    fullName: person.name,
    nicknames: person.otherNames ?? [],
    emails: person.emails ?? [],
    phones: person.phones ?? [],
    links,
    profiles,
    city: person.city ?? null,
    country: person.country ?? null,
    categories: person.tags,
  };
}

/** An agent or manager as a card. */
export function contactCard({ id, name, organisation, emails, phones }: Contact): VcardOut {
  return { ...nothing, uid: id, fullName: name, organisation: organisation ?? null, emails, phones };
}
