import { platformNames, type Platform } from '../../model/platform.ts';
import type { Influencer } from '../../model/influencer.ts';
import { text } from '../../text/text.ts';
import { makeProfile, profileOf } from '../duplicates/likeness-profile.ts';
import { likenessOf, type LikenessReason } from '../duplicates/likeness.ts';
import { looksDestroyed } from './cells.ts';
import { personEffects } from './person-effects.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { Reach } from './reach-keys.ts';
import type { ReadRow, RowValues } from './row-values.ts';

const { doubts } = text.import;

/** Whom a row is about: nobody known yet is `null`. */
export type PersonMatch =
  | { readonly person: Influencer | null; readonly newName: string | null }
  | { readonly problem: string }
  | { readonly waitsFor: string }
  | { readonly left: true };

/**
 * Nobody has the id or the handle: the same name, address, number or link makes a doubt, unless the row says nothing new
 * about the one bearer of its name.
 */
export function findAlike(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  platform: Platform | null,
  name: { readonly name: string; readonly isHandle: boolean },
): PersonMatch {
  const nobody: PersonMatch = { person: null, newName: null };
  const bearersOfName = name.isHandle ? [] : planning.people.byName(name.name, file.table.index);
  // What is left of a destroyed name says who it is only where it was stored just so before.
  const named = looksDestroyed(name.name)
    ? bearersOfName.filter(({ influencerId }) => planning.draft.get('influencer', influencerId)?.name === name.name)
    : bearersOfName;
  const isNameAlone = read.values.id === undefined && read.values.handle === undefined;
  if (isNameAlone && named.length === 1) {
    const person = planning.draft.get('influencer', named[0]!.influencerId)!;
    if (personEffects(planning, file, person, read, platform, null).changes.length === 0)
      return { person, newName: null };
  }
  const known = new Set(named.map(({ influencerId }) => influencerId));
  const reached = planning.people
    .byReach(reachOf(read.values), file.table.index)
    .filter(({ influencerId }) => !known.has(influencerId));
  const bearers = [...named, ...reached].map(({ key, influencerId }) => ({
    key,
    person: planning.draft.get('influencer', influencerId)!,
  }));
  if (bearers.length === 0) return nobody;
  const item = `name:${file.table.index}:${read.row}`;
  const decided = planning.doubts.ask({
    id: item,
    title: doubts.nameTitle(name.name),
    question: named.length > 0 ? doubts.nameQuestion(name.name) : doubts.reachQuestion(name.name),
    rows: [{ file: file.table.name, row: read.row }],
    options: [
      ...bearers.map(({ key, person }) => ({
        id: key,
        label: doubts.samePerson(person.name, accountList(planning, person)),
        why: whyAlike(planning, read.values, platform, name.name, person, bearers.length + 1),
      })),
      { id: 'new', label: doubts.newPerson },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  if (decided === null) return { waitsFor: item };
  if (decided === 'leave') return { left: true };
  return { person: bearers.find(({ key }) => key === decided)?.person ?? null, newName: null };
}

/** What a row says somebody can be reached by. */
function reachOf({ emails, url, facts }: RowValues): Reach {
  const listed = (field: 'phones' | 'links'): readonly string[] => (facts?.[field]?.value ?? []) as readonly string[];
  return { emails, phones: listed('phones'), links: url === undefined ? listed('links') : [url, ...listed('links')] };
}

/** What a row and a person have in common; `people` is how many have the name. */
function whyAlike(
  planning: Planning,
  values: RowValues,
  platform: Platform | null,
  name: string,
  person: Influencer,
  people: number,
): readonly LikenessReason[] {
  const { handle, country } = values;
  const handles = handle === undefined ? [] : [{ platform, handle }];
  const given = makeProfile({ names: [name], handles, ...reachOf(values), country });
  return likenessOf(given, profileOf(person, planning.accountsOf(person.id)), () => people).reasons;
}

const accountList = (planning: Planning, person: Influencer): string =>
  planning
    .accountsOf(person.id)
    .map(({ platform, handle }) =>
      handle === undefined ? platformNames[platform] : `@${handle}, ${platformNames[platform]}`,
    )
    .join('; ');
