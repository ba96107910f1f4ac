import { derived } from '../domain/figures/derived.ts';
import type { Steps } from '../lib/steps.ts';
import { foldText } from '../lib/text-fold.ts';
import type { Account } from '../model/account.ts';
import type { Influencer } from '../model/influencer.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** Everybody, in the order of creation; columns have their value for a person at the same position. */
export const people = derived(['influencer'], (reader): readonly Influencer[] => [...reader.all('influencer')]);

const foldedNames = new WeakMap<Influencer, string>();
const foldedPeople = new WeakMap<Influencer, string>();
const foldedHandles = new WeakMap<Account, string>();

/** Rows are replaced when they change, so what was folded once holds as long as the row lives. */
function remembered<Row extends object>(memory: WeakMap<Row, string>, row: Row, make: (row: Row) => string): string {
  let value = memory.get(row);
  if (value === undefined) memory.set(row, (value = make(row)));
  return value;
}

const foldedName = (person: Influencer): string => remembered(foldedNames, person, ({ name }) => foldText(name));

function foldedPerson(person: Influencer): string {
  const { country, city, owner, emails = [], notes, topics, tags } = person;
  const rest = [country, city, owner, notes, ...emails, ...topics, ...tags].filter((part) => part !== undefined);
  return `${foldedName(person)}\n${foldText(rest.join(' '))}`;
}

const FOLDED_AT_ONCE = 500;

/** Folds the texts of all people in steps, so that the first search need not do it. */
export function* foldEverybody(reader: RecordReader): Steps<void> {
  let done = 0;
  for (const person of people(reader)) {
    remembered(foldedPeople, person, foldedPerson);
    done += 1;
    if (done % FOLDED_AT_ONCE === 0) yield;
  }
  handles(reader);
  yield;
  haystacks(reader);
}

/** Folded handles of each person, every one on a line of its own. */
const handles = derived(['account'], (reader): ReadonlyMap<string, string> => {
  const byPerson = new Map<string, string>();
  for (const account of reader.all('account')) {
    if (account.handle === undefined) continue;
    const folded = remembered(foldedHandles, account, (row) => foldText(row.handle!));
    byPerson.set(account.influencerId, `${byPerson.get(account.influencerId) ?? ''}\n${folded}`);
  }
  return byPerson;
});

/** Folded text of everything a person can be found by; it begins with the name. */
export const haystacks = derived(['influencer', 'account'], (reader): readonly string[] => {
  const handlesOf = handles(reader);
  return people(reader).map(
    (person) => remembered(foldedPeople, person, foldedPerson) + (handlesOf.get(person.id) ?? ''),
  );
});
