import type { Influencer } from '../model/influencer.ts';
import type { Contact, ContactRole } from '../model/contact.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { ResearchNote } from '../model/research-note.ts';
import type { Touch } from '../model/touch.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** Others a contact speaks for are listed up to this number. */
const OTHERS_SHOWN = 20;

/** Somebody who speaks for the person, and for whom besides. */
export interface ContactView {
  readonly contact: Contact;
  readonly role: ContactRole;
  readonly isFirst: boolean;
  /** Others they speak for, at most {@link OTHERS_SHOWN}. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly othersTotal: number;
}

/** Those who speak for a person, the ones to write to first before the others. */
export function contactsOf(reader: RecordReader, influencer: Influencer): ContactView[] {
  const views: ContactView[] = [];
  for (const { contactId, role, isFirst } of influencer.contacts ?? []) {
    const contact = reader.get('contact', contactId);
    if (!contact) continue;
    const others = reader.lookup('influencer', 'contact', contactId).filter(({ id }) => id !== influencer.id);
    const shown = others.slice(0, OTHERS_SHOWN).map(({ id, name }) => ({ id, name }));
    views.push({ contact, role, isFirst, others: shown, othersTotal: others.length });
  }
  return views.sort((left, right) => Number(right.isFirst) - Number(left.isFirst));
}

/** The notes of the research log, newest first. */
export function researchOf(reader: RecordReader, influencerId: string): ResearchNote[] {
  return [...reader.lookup('researchNote', 'influencer', influencerId)].sort((left, right) => {
    if (left.on !== right.on) return left.on < right.on ? 1 : -1;
    return left.id < right.id ? 1 : -1;
  });
}

/** The next planned touch and the last that happened; `null` where there is none. */
export interface TouchesAround {
  readonly next: Touch | null;
  readonly last: Touch | null;
}

/** Planned touches stay planned until somebody says what became of them, also when their day has passed. */
export function touchesAround(reader: RecordReader, influencerId: string): TouchesAround {
  let next = null as Touch | null;
  let last = null as Touch | null;
  for (const touch of reader.lookup('touch', 'influencer', influencerId)) {
    if (touch.state === 'planned') next = next === null || touch.on < next.on ? touch : next;
    else if (touch.state !== 'missed') last = last === null || touch.on >= last.on ? touch : last;
  }
  return { next, last };
}

/** The fields the agency made, in their order; archived ones only where the person still has a value. */
export function customFieldsFor(reader: RecordReader, influencer: Influencer): CustomField[] {
  return [...reader.all('customField')].filter(
    (field) => field.archivedAt === undefined || influencer.custom?.[field.id] !== undefined,
  );
}
