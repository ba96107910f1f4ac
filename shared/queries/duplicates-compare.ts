import { sameAccounts } from '../domain/duplicates/merge-accounts.ts';
import { sharedCampaigns } from '../domain/duplicates/merge-collaborations.ts';
import { mergeFieldText } from '../domain/duplicates/merge-field-text.ts';
import {
  mergeFieldsOf,
  mergeValue,
  mergeValueText,
  proposeValue,
  unitedFields,
  unite,
  type MergeField,
  type ProposalReason,
  type UnitedField,
} from '../domain/duplicates/merge-fields.ts';
import { namedHandle } from '../domain/duplicates/named-handle.ts';
import { pairLikeness } from '../domain/duplicates/pair-likeness.ts';
import type { LikenessReason } from '../domain/duplicates/likeness.ts';
import { followingKinds } from '../domain/duplicates/plan-merge.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import type { Collaboration } from '../model/collaboration.ts';
import { pairKey } from '../model/distinction.ts';
import type { Influencer } from '../model/influencer.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import { personSketch, type PersonSketch } from './person-sketch.ts';

export interface DuplicatesCompareParams {
  /** Two or more; the first is proposed to stay. */
  readonly ids: readonly string[];
}

/** A field of which one value will hold. */
export interface ComparedField {
  readonly field: MergeField;
  readonly label: string;
  /** In the order of the people; `null` where nothing is known. */
  readonly values: readonly (string | null)[];
  readonly differs: boolean;
  /** Whose value holds when nobody chooses, and why. */
  readonly proposal: { readonly influencerId: string; readonly why: ProposalReason };
}

/** A list that will hold everybody's entries. */
export interface ComparedList {
  readonly field: string;
  readonly label: string;
  readonly entries: readonly string[];
  /** How many of them the one who stays does not have yet. */
  readonly added: number;
}

/** What has rows that move to the one who stays. */
export type MovedKind = (typeof followingKinds)[number] | 'account' | 'collaboration' | 'attachment' | 'trip';

export interface DuplicatesCompareResult {
  readonly people: readonly PersonSketch[];
  readonly fields: readonly ComparedField[];
  readonly lists: readonly ComparedList[];
  /** Rows of everybody but the first, by kind; kinds without any are left out. */
  readonly moves: readonly { readonly kind: MovedKind; readonly rows: number }[];
  /** Accounts that become one. */
  readonly accounts: readonly { readonly platform: Platform; readonly handle: string }[];
  /** Campaigns in which several of them take part. */
  readonly campaigns: readonly {
    readonly campaignId: string;
    readonly campaign: string;
    readonly isFeeDisputed: boolean;
    readonly agreements: readonly (Pick<Collaboration, 'influencerId' | 'fee' | 'notes'> & {
      readonly stageName: string;
    })[];
  }[];
  /** True when some of them were told apart before. */
  readonly wasApart: boolean;
  /** Why the first two look alike. */
  readonly reasons: readonly LikenessReason[];
}

/** People side by side, and what merging them would do; `null` when there are fewer than two of them. */
export function duplicatesCompare(
  reader: RecordReader,
  { ids }: DuplicatesCompareParams,
): DuplicatesCompareResult | null {
  const people = [...new Set(ids)].map((id) => reader.get('influencer', id)).filter((row) => row !== undefined);
  if (people.length < 2) return null;
  const stages = stagesOf(reader);
  return {
    people: people.map(({ id }) => personSketch(reader, id)!),
    fields: mergeFieldsOf(people).map((field) => comparedField(reader, people, field)),
    lists: unitedFields.flatMap((field) => comparedList(reader, people, field)),
    moves: movesOf(reader, people.slice(1)),
    accounts: sameAccounts(reader, people).map(([first]) => ({
      platform: first!.platform,
      handle: namedHandle(first!) ?? '',
    })),
    campaigns: sharedCampaigns(reader, people).map(({ collaborations, ...shared }) => ({
      ...shared,
      agreements: collaborations.map(({ influencerId, stage, fee, notes }) => ({
        influencerId,
        stageName: stageName(stages, stage),
        ...(fee && { fee }),
        ...(notes !== undefined && { notes }),
      })),
    })),
    wasApart: people.some(({ id }, at) =>
      people.slice(at + 1).some((other) => reader.lookup('distinction', 'pair', pairKey(id, other.id)).length > 0),
    ),
    reasons: pairLikeness(reader, people[0]!.id, people[1]!.id).reasons,
  };
}

function comparedField(reader: RecordReader, people: readonly Influencer[], field: MergeField): ComparedField {
  const customId = field.startsWith('custom:') ? field.slice('custom:'.length) : null;
  return {
    field,
    label:
      customId === null
        ? text.duplicates.fields[field as keyof typeof text.duplicates.fields]
        : (reader.get('customField', customId)?.name ?? text.duplicates.customField),
    values: people.map((person) => mergeFieldText(person, field)),
    differs: new Set(people.map((person) => canonicalJson(mergeValue(person, field) ?? null))).size > 1,
    proposal: proposeValue(people, field)!,
  };
}

function comparedList(reader: RecordReader, people: readonly Influencer[], field: UnitedField): ComparedList[] {
  const lists = people.map((person, at): readonly unknown[] => {
    // Names of those who are merged become other names.
    const names = field === 'otherNames' && at > 0 && person.name !== people[0]!.name ? [person.name] : [];
    return [...names, ...(person[field] ?? [])];
  });
  const entries = unite<unknown>(lists);
  if (entries.length === 0) return [];
  const shown = entries.map((entry) => {
    if (field !== 'contacts') return mergeValueText(entry);
    const { contactId, role } = entry as NonNullable<Influencer['contacts']>[number];
    return `${reader.get('contact', contactId)?.name ?? ''} · ${text.personWords.contactRoles[role]}`;
  });
  const label = text.duplicates.fields[field];
  return [{ field, label, entries: [...new Set(shown)], added: entries.length - unite(lists.slice(0, 1)).length }];
}

function movesOf(reader: RecordReader, others: readonly Influencer[]): { kind: MovedKind; rows: number }[] {
  const kinds = ['account', ...followingKinds, 'collaboration', 'trip'] as const;
  const moves: { kind: MovedKind; rows: number }[] = kinds.map((kind) => ({
    kind,
    rows: others.reduce((sum, { id }) => sum + reader.lookup(kind, 'influencer', id).length, 0),
  }));
  const attachments = others.reduce((sum, { id }) => sum + reader.lookup('attachment', 'owner', id).length, 0);
  return [...moves, { kind: 'attachment' as const, rows: attachments }].filter(({ rows }) => rows > 0);
}
