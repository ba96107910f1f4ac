import { canonicalJson } from '../../lib/canonical-json.ts';
import { relationshipStages, type Influencer, type InfluencerId } from '../../model/influencer.ts';

/** Fields of which one value holds after a merge; all other fields of a person are lists, which are united. */
export const singleFields = [
  'name',
  'nativeName',
  'pronunciation',
  'pronouns',
  'gender',
  'country',
  'city',
  'timeZone',
  'preferredMedium',
  'cadence',
  'contentStyle',
  'compensation',
  'sourcing',
  'stage',
  'health',
  'owner',
] as const satisfies readonly (keyof Influencer)[];

/** A single field, or `custom:` and the id of a custom field. */
export type MergeField = (typeof singleFields)[number] | `custom:${string}`;

/** Why a value is proposed: the kept person's own, the first one known, the furthest stage, the newest or oldest word. */
export type ProposalReason = 'kept' | 'known' | 'furthest' | 'newest' | 'earliest';

export interface Proposal {
  readonly influencerId: InfluencerId;
  readonly why: ProposalReason;
}

const CUSTOM = 'custom:';

/** What a person has in a field, or `undefined`. */
export function mergeValue(person: Influencer, field: MergeField): unknown {
  return field.startsWith(CUSTOM)
    ? person.custom?.[field.slice(CUSTOM.length)]
    : person[field as (typeof singleFields)[number]];
}

/** The single fields and the custom fields that at least one of the people has a value for. */
export function mergeFieldsOf(people: readonly Influencer[]): readonly MergeField[] {
  const custom = new Set(people.flatMap((person) => Object.keys(person.custom ?? {})));
  const fields: MergeField[] = [...singleFields, ...[...custom].sort().map((id) => `${CUSTOM}${id}` as const)];
  return fields.filter((field) => people.some((person) => mergeValue(person, field) !== undefined));
}

/**
 * The value that holds in a field when nobody chooses: the first person's, or else the first known; of the stages the
 * furthest, of the words on health the newest, of the ways of sourcing the earliest. `null` when nobody has one.
 */
export function proposeValue(people: readonly Influencer[], field: MergeField): Proposal | null {
  const known = people.filter((person) => mergeValue(person, field) !== undefined);
  const [first] = known;
  if (!first) return null;
  const kept: Proposal = { influencerId: first.id, why: first === people[0] ? 'kept' : 'known' };
  if (field === 'stage') {
    return better(kept, known, 'furthest', (one, other) => stageRank(one) > stageRank(other));
  }
  if (field === 'health') {
    return better(kept, known, 'newest', (one, other) => (one.health?.on ?? '') > (other.health?.on ?? ''));
  }
  if (field === 'sourcing') {
    return better(kept, known, 'earliest', (one, other) => {
      const day = one.sourcing?.on;
      return day !== undefined && day < (other.sourcing?.on ?? '9');
    });
  }
  return kept;
}

const stageRank = ({ stage }: Influencer): number => relationshipStages.indexOf(stage);

function better(
  kept: Proposal,
  known: readonly Influencer[],
  why: ProposalReason,
  isBetter: (one: Influencer, other: Influencer) => boolean,
): Proposal {
  let best = known[0]!;
  for (const person of known) if (isBetter(person, best)) best = person;
  return best.id === kept.influencerId ? kept : { influencerId: best.id, why };
}

/** Lists of a person that are united, with what makes two entries the same. */
export const unitedFields = [
  'otherNames',
  'externalIds',
  'otherPlaces',
  'languages',
  'emails',
  'phones',
  'links',
  'contacts',
  'topics',
  'values',
  'influence',
  'audience',
  'tags',
] as const satisfies readonly (keyof Influencer)[];
export type UnitedField = (typeof unitedFields)[number];

/** Entries of several lists, each once and in the order they first come; texts that differ only in case are one. */
export function unite<Entry>(
  lists: readonly (readonly Entry[] | undefined)[],
  keyOf: (entry: Entry) => string = entryKey,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of lists.flatMap((list) => list ?? [])) {
    const key = keyOf(entry);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}

/** What makes two entries of a list the same. */
export function entryKey(entry: unknown): string {
  return typeof entry === 'string' ? entry.toLowerCase() : canonicalJson(entry);
}

/** A value of any field as one line of text in which nothing of it is missing. */
export function mergeValueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(mergeValueText).join(', ');
  if (typeof value === 'object') return Object.values(value).map(mergeValueText).filter(Boolean).join(' · ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
