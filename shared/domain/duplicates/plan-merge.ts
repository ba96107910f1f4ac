import type { RowChange } from '../../model/change-set.ts';
import { pairKey, type Distinction } from '../../model/distinction.ts';
import type { Influencer, InfluencerId } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { mergeAccounts } from './merge-accounts.ts';
import { mergeCollaborations } from './merge-collaborations.ts';
import { mergeValueText } from './merge-fields.ts';
import { mergePerson, type MergeChoices } from './merge-person.ts';
import { createPatchBook, type PatchBook } from './patch-book.ts';

/** Kinds whose rows name one person in `influencerId` and follow them as they are. */
export const followingKinds = [
  'rate',
  'researchNote',
  'post',
  'order',
  'payment',
  'touch',
  'promoCode',
  'trackingLink',
] as const;

/**
 * The changes that make one person of several: the first stays, the others' rows are repointed and the others deleted.
 * Nothing is written and nothing is lost; a refusal says what stands in the way.
 */
export function planMerge(
  reader: RecordReader,
  people: readonly Influencer[],
  chosen: MergeChoices,
  mergedAt: string,
): { readonly changes: readonly RowChange[] } | { readonly refusal: string } {
  const [keep, ...others] = people;
  const book = createPatchBook();
  for (const { id } of others) moveRows(reader, id, keep!.id, book);
  moveTrips(reader, people, book);
  const { accountIds, left } = mergeAccounts(reader, people, book);
  const refusal = mergeCollaborations(reader, people, chosen, book);
  if (refusal !== null) return { refusal };
  const given = [...left, ...mergeDistinctions(reader, people, book)];
  const merged = mergePerson({ people, chosen, mergedAt, accountIds, left: groupByPerson(given) });
  if ('refusal' in merged) return merged;
  book.patch('influencer', keep!, wholeRow(keep!, merged.person));
  for (const person of others) book.remove('influencer', person);
  return { changes: book.changes() };
}

/** A patch that leaves a row with these fields and no others. */
function wholeRow(before: Influencer, after: Influencer): object {
  const gone = Object.keys(before).filter((field) => !(field in after));
  return { ...after, ...Object.fromEntries(gone.map((field) => [field, null])) };
}

function groupByPerson(
  left: readonly { readonly influencerId: string; readonly field: string; readonly value: string }[],
): Map<string, { field: string; value: string }[]> {
  const grouped = new Map<string, { field: string; value: string }[]>();
  for (const { influencerId, ...entry } of left) {
    grouped.set(influencerId, [...(grouped.get(influencerId) ?? []), entry]);
  }
  return grouped;
}

function moveRows(reader: RecordReader, from: InfluencerId, to: InfluencerId, book: PatchBook): void {
  for (const kind of followingKinds) {
    for (const row of reader.lookup(kind, 'influencer', from)) book.patch(kind, row, { influencerId: to });
  }
  for (const row of reader.lookup('attachment', 'owner', from)) {
    book.patch('attachment', row, { owner: { kind: 'influencer', id: to } });
  }
}

/** A trip on which several of the people are met names the one they become once, where the first of them stood. */
function moveTrips(reader: RecordReader, people: readonly Influencer[], book: PatchBook): void {
  const [keep, ...others] = people;
  const gone = new Set<string>(others.map(({ id }) => id));
  for (const trip of others.flatMap(({ id }) => reader.lookup('trip', 'influencer', id))) {
    const influencerIds = [...new Set(trip.influencerIds.map((id) => (gone.has(id) ? keep!.id : id)))];
    book.patch('trip', trip, { influencerIds });
  }
}

/**
 * What was said of the others and a third person holds for the one they become. A distinction between the people
 * themselves is taken back by merging them; what it said is kept with the person.
 */
function mergeDistinctions(
  reader: RecordReader,
  people: readonly Influencer[],
  book: PatchBook,
): { influencerId: string; field: string; value: string }[] {
  const keep = people[0]!;
  const merged = new Set<string>(people.map(({ id }) => id));
  const rows = new Map<string, Distinction>();
  for (const { id } of people) for (const row of reader.lookup('distinction', 'influencer', id)) rows.set(row.id, row);
  const taken = new Set<string>();
  const left: { influencerId: string; field: string; value: string }[] = [];
  const drop = (row: Distinction): void => {
    book.remove('distinction', row);
    const { note, decidedAt, decidedBy } = row;
    const value = mergeValueText({ note, decidedAt, decidedBy });
    left.push({ influencerId: keep.id, field: text.duplicates.distinction, value });
  };
  // The kept person's own first: of two about one third person, theirs stays.
  for (const row of [...rows.values()].sort((one, other) => Number(names(other, keep)) - Number(names(one, keep)))) {
    const third = row.influencerIds.find((id) => !merged.has(id));
    if (third === undefined || taken.has(third)) {
      drop(row);
      continue;
    }
    taken.add(third);
    const [first, second] = pairKey(keep.id, third) === `${keep.id}/${third}` ? [keep.id, third] : [third, keep.id];
    book.patch('distinction', row, { influencerIds: [first, second] });
  }
  return left;
}

const names = (row: Distinction, person: Influencer): boolean => row.influencerIds.includes(person.id);
