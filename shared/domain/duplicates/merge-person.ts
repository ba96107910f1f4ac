import { canonicalJson } from '../../lib/canonical-json.ts';
import { influencerSchema, type Influencer, type InfluencerId, type MergedPerson } from '../../model/influencer.ts';
import type { AccountId } from '../../model/account.ts';
import { text } from '../../text/text.ts';
import {
  entryKey,
  mergeFieldsOf,
  mergeValue,
  mergeValueText,
  proposeValue,
  unite,
  type MergeField,
} from './merge-fields.ts';

const { problems } = text.duplicates;

/** Whose value holds, by field; fields left out get what {@link proposeValue} says. */
export type MergeChoices = Readonly<Record<string, string>>;

/** Values of rows other than the person that gave way, by the person whose they were. */
export type LeftValues = ReadonlyMap<string, readonly { readonly field: string; readonly value: string }[]>;

export interface MergePersonInput {
  /** The one who stays first. */
  readonly people: readonly Influencer[];
  readonly chosen: MergeChoices;
  readonly mergedAt: string;
  /** Accounts that became part of another one. */
  readonly accountIds: ReadonlyMap<string, AccountId>;
  readonly left: LeftValues;
}

/**
 * One person out of several. Every value is in a field, in a list, in the notes or, where it had to give way, among the
 * `otherValues` of `mergedFrom`. A refusal says what does not fit or which choice cannot hold.
 */
export function mergePerson(input: MergePersonInput): { readonly person: Influencer } | { readonly refusal: string } {
  const { people, chosen } = input;
  const keep = people[0]!;
  const single: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  /** Whose value holds, for the fields in which the kept person's own gave way. */
  const gaveWay = new Map<InfluencerId, MergeField[]>();
  for (const field of mergeFieldsOf(people)) {
    const proposed = proposeValue(people, field)!.influencerId;
    const owner = people.find(({ id }) => id === (chosen[field] ?? proposed));
    const value = owner && mergeValue(owner, field);
    if (!owner || value === undefined) return { refusal: problems.choiceGone(fieldLabel(field)) };
    if (field.startsWith('custom:')) custom[field.slice('custom:'.length)] = value;
    else single[field] = value;
    const own = mergeValue(keep, field);
    if (own === undefined || isSame(own, value) || field === 'name') continue;
    gaveWay.set(owner.id, [...(gaveWay.get(owner.id) ?? []), field]);
  }
  const merged = {
    ...keep,
    ...single,
    ...(Object.keys(custom).length > 0 && { custom }),
    ...unitedLists(input, String(single['name'])),
    doNotContact: people.some(({ doNotContact }) => doNotContact),
  } as Influencer;
  const notes = joinedNotes(people);
  if (notes !== '') merged.notes = notes;
  if (people.some(({ archivedAt }) => archivedAt === undefined)) delete merged.archivedAt;
  merged.mergedFrom = mergedFrom(input, merged, gaveWay);
  const parsed = influencerSchema.safeParse(merged);
  if (parsed.success) return { person: parsed.data };
  return { refusal: problems.doesNotFit(fieldLabel(String(parsed.error.issues[0]!.path[0]))) };
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

function fieldLabel(field: string): string {
  if (field.startsWith('custom:')) return text.duplicates.customField;
  return text.duplicates.fields[field as keyof typeof text.duplicates.fields] ?? field;
}

function unitedLists({ people, accountIds }: MergePersonInput, name: string): Partial<Influencer> {
  const lists = <Field extends keyof Influencer>(field: Field) => people.map((person) => person[field]);
  const otherNames = unite([people.map((person) => person.name), ...lists('otherNames')]).filter(
    (other) => entryKey(other) !== entryKey(name),
  );
  const optional = {
    otherNames,
    otherPlaces: unite(lists('otherPlaces')),
    languages: unite(lists('languages')),
    emails: unite(lists('emails')),
    phones: unite(lists('phones')),
    links: unite(lists('links')),
    contacts: unitedContacts(people),
    values: unite(lists('values')),
    influence: unite(lists('influence')),
    audience: unite(
      lists('audience').map((readings) =>
        readings?.map((reading) => {
          const accountId = reading.accountId && accountIds.get(reading.accountId);
          return accountId === undefined ? reading : { ...reading, accountId };
        }),
      ),
    ),
  };
  return {
    externalIds: unite(lists('externalIds'), canonicalJson),
    topics: unite(lists('topics')),
    tags: unite(lists('tags')),
    ...Object.fromEntries(Object.entries(optional).filter(([, entries]) => entries.length > 0)),
  };
}

/** A contact in one role is listed once, and first when it was first for anybody. */
function unitedContacts(people: readonly Influencer[]): NonNullable<Influencer['contacts']> {
  const all = people.flatMap((person) => person.contacts ?? []);
  const keyOf = ({ contactId, role }: (typeof all)[number]): string => `${contactId} ${role}`;
  const first = new Set(all.filter(({ isFirst }) => isFirst).map(keyOf));
  return unite([all], keyOf).map((contact) => ({ ...contact, isFirst: first.has(keyOf(contact)) }));
}

function joinedNotes(people: readonly Influencer[]): string {
  const [keep, ...others] = people;
  let joined = keep?.notes ?? '';
  for (const { name, notes } of others) {
    if (notes === undefined || notes === '' || joined.includes(notes)) continue;
    joined += `${joined === '' ? '' : '\n\n'}${text.duplicates.notesOf(name)}\n${notes}`;
  }
  return joined;
}

function mergedFrom(
  { people, mergedAt, left }: MergePersonInput,
  merged: Influencer,
  gaveWay: ReadonlyMap<InfluencerId, readonly MergeField[]>,
): MergedPerson[] {
  const [keep, ...others] = people;
  const of = (person: Influencer, field: MergeField) => ({ field, value: mergeValueText(mergeValue(person, field)) });
  const entries = others.map((person, index): MergedPerson => {
    const fields = mergeFieldsOf([person]).filter(
      (field) => field !== 'name' && !isSame(mergeValue(person, field), mergeValue(merged, field)),
    );
    const otherValues = [
      ...fields.map((field) => of(person, field)),
      ...(gaveWay.get(person.id) ?? []).map((field) => of(keep!, field)),
      ...archiveWord(person, merged),
      ...(index === 0 ? [...archiveWord(keep!, merged), ...(left.get(keep!.id) ?? [])] : []),
      ...(left.get(person.id) ?? []),
    ].filter(({ value }) => value !== '');
    return { influencerId: person.id, name: person.name, mergedAt, otherValues };
  });
  return [...people.flatMap((person) => person.mergedFrom ?? []), ...entries];
}

function archiveWord({ archivedAt }: Influencer, merged: Influencer): { field: string; value: string }[] {
  if (archivedAt === undefined || archivedAt === merged.archivedAt) return [];
  return [{ field: 'archivedAt', value: archivedAt }];
}
