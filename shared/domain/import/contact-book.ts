import { foldText } from '../../lib/text-fold.ts';
import { latinText } from '../../lib/latin-text.ts';
import type { Contact } from '../../model/contact.ts';
import { perPlanning } from './per-planning.ts';
import { reachKeys, type Reach } from './reach-keys.ts';

/** A contact, and where it comes from in a form that stays the same when the plan is made again. */
export interface KnownContact {
  readonly key: string;
  readonly contact: Contact;
}

/** Finds agents and managers in the workspace and among those this import brings. */
export interface ContactBook {
  /** Contacts with one of the addresses and numbers, each once, in the order in which they became known. */
  byReach(reach: Reach): readonly KnownContact[];
  /** Contacts of this name, case, accents and script aside. */
  byName(name: string): readonly KnownContact[];
  add(contact: Contact, origin: { readonly file: number; readonly row: number }): void;
  /** Puts a contact in the place of the one with its id. */
  replace(contact: Contact): void;
}

const nameKey = (name: string): string => latinText(name) || foldText(name);

/** The contacts of a planning run. */
export const contactBook = perPlanning(({ reader, draft }): ContactBook => {
  const keys = new Map<string, string>();
  const reached = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  const enter = (into: Map<string, Set<string>>, key: string, id: string): void => {
    const held = into.get(key);
    if (held) held.add(id);
    else into.set(key, new Set([id]));
  };
  const learn = (contact: Contact): void => {
    enter(named, nameKey(contact.name), contact.id);
    for (const key of reachKeys(contact)) enter(reached, key, contact.id);
  };
  for (const contact of reader.all('contact')) {
    keys.set(contact.id, `contact:${contact.id}`);
    learn(contact);
  }
  const known = (ids: Iterable<string>): KnownContact[] =>
    [...new Set(ids)].map((id) => ({ key: keys.get(id)!, contact: draft.get('contact', id)! }));
  return {
    byReach: (reach) => known(reachKeys(reach).flatMap((key) => [...(reached.get(key) ?? [])])),
    byName: (name) => known(named.get(nameKey(name)) ?? []),
    add: (contact, { file, row }) => {
      draft.create('contact', contact);
      keys.set(contact.id, `contact:row:${file}:${row}`);
      learn(contact);
    },
    replace: (contact) => {
      draft.replace('contact', contact);
      learn(contact);
    },
  };
});
