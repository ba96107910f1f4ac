import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { partKinds, partsOf } from '../collaboration/parts-of.ts';
import { stageName, stageRank, stagesOf } from '../pipeline/stages.ts';
import type { MergeChoices } from './merge-person.ts';
import { otherAgreement } from './other-agreement.ts';
import type { PatchBook } from './patch-book.ts';

/** Two or more of the people in one campaign. */
export interface SharedCampaign {
  readonly campaignId: string;
  readonly campaign: string;
  /** In the order of the people; the first is the one kept. */
  readonly collaborations: readonly Collaboration[];
  /** True when the fees differ, so that somebody has to say which agreement holds. */
  readonly isFeeDisputed: boolean;
}

/** The key under which a choice says whose agreement of a campaign holds. */
export function collaborationChoice(campaignId: string): string {
  return `collaboration:${campaignId}`;
}

/** The campaigns in which several of the people take part. */
export function sharedCampaigns(reader: RecordReader, people: readonly Pick<Influencer, 'id'>[]): SharedCampaign[] {
  const groups = new Map<string, Collaboration[]>();
  for (const row of people.flatMap(({ id }) => reader.lookup('collaboration', 'influencer', id))) {
    const group = groups.get(row.campaignId);
    if (group) group.push(row);
    else groups.set(row.campaignId, [row]);
  }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([campaignId, collaborations]) => ({
      campaignId,
      campaign: reader.get('campaign', campaignId)?.name ?? '',
      collaborations,
      isFeeDisputed:
        new Set(collaborations.flatMap(({ fee }) => (fee === undefined ? [] : [canonicalJson(fee)]))).size > 1,
    }));
}

/**
 * Gives the first person everybody's collaborations; two in one campaign become one, with the furthest stage, and what
 * the others said besides goes into its notes. Answers why not, when fees differ and nobody said which one holds.
 */
export function mergeCollaborations(
  reader: RecordReader,
  people: readonly Influencer[],
  chosen: MergeChoices,
  book: PatchBook,
): string | null {
  const [keep, ...others] = people;
  for (const { id } of others) {
    for (const row of reader.lookup('collaboration', 'influencer', id)) {
      book.patch('collaboration', row, { influencerId: keep!.id });
    }
  }
  for (const shared of sharedCampaigns(reader, people)) {
    const problem = uniteCollaborations(reader, people, shared, chosen[collaborationChoice(shared.campaignId)], book);
    if (problem !== null) return problem;
  }
  return null;
}

function uniteCollaborations(
  reader: RecordReader,
  people: readonly Influencer[],
  { campaign, collaborations, isFeeDisputed }: SharedCampaign,
  choice: string | undefined,
  book: PatchBook,
): string | null {
  const say = text.duplicates;
  const nameOf = (row: Collaboration): string => people.find(({ id }) => id === row.influencerId)?.name ?? '';
  const feeText = ({ fee }: Collaboration): string => (fee ? `${fee.amount} ${fee.currency}` : say.noFee);
  const picked = collaborations.find(({ influencerId }) => influencerId === choice);
  if (isFeeDisputed && !picked) {
    return say.problems.feesDiffer(campaign, collaborations.map((row) => `${nameOf(row)} ${feeText(row)}`).join(', '));
  }
  const [first, ...rest] = collaborations;
  const stages = stagesOf(reader);
  const base = picked ?? first!;
  const fee = picked ? picked.fee : collaborations.find((row) => row.fee !== undefined)?.fee;
  const stage = picked ? picked.stage : furthest(collaborations, stages);
  const united = filled(base, collaborations);
  const notes = base.notes === undefined ? [] : [base.notes];
  for (const row of collaborations) {
    if (row === base) continue;
    const facts: string[] = [];
    if (row.stage !== stage) facts.push(stageName(stages, row.stage));
    if (row.fee && canonicalJson(row.fee) !== canonicalJson(fee)) facts.push(say.fee(feeText(row)));
    facts.push(...otherAgreement(row, united));
    if (row.notes !== undefined && row.notes !== base.notes) facts.push(row.notes);
    if (facts.length > 0) notes.push(`${say.notesOf(nameOf(row))} ${facts.join('; ')}`);
  }
  if (base.stage !== stage) notes.push(`${say.notesOf(nameOf(base))} ${stageName(stages, base.stage)}`);
  const joined = notes.filter((note) => note !== '').join('\n');
  if (joined.length > TEXT_LIMITS.note) return say.problems.notesTooLong(campaign);
  book.patch('collaboration', first!, {
    ...united,
    influencerId: people[0]!.id,
    stage,
    fee: fee ?? null,
    notes: joined === '' ? null : joined,
  });
  for (const row of rest) {
    moveParts(reader, row, first!, book);
    book.remove('collaboration', row);
  }
  return null;
}

/** What holds of the one collaboration: everything of the base, the rest from the others, lists of all of them. */
function filled(base: Collaboration, collaborations: readonly Collaboration[]): Partial<Collaboration> {
  const others = collaborations.filter((row) => row !== base);
  const all = [base, ...others];
  const { id: _id, campaignId: _campaign, ...known } = Object.assign({}, ...others.toReversed(), base) as Collaboration;
  const joined = <Item>(lists: readonly (readonly Item[] | undefined)[]): Item[] | undefined => {
    const items = lists.flatMap((list) => list ?? []);
    return items.length === 0 ? undefined : items;
  };
  const steps = joined(all.map((row) => row.steps))?.toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const marks = joined(all.map((row) => row.marks));
  const clientAnswers = joined(all.map((row) => row.clientAnswers));
  const rivalDecisions = joined(all.map((row) => row.rivalDecisions));
  return {
    ...known,
    ...(steps && { steps }),
    ...(marks && { marks }),
    ...(clientAnswers && { clientAnswers }),
    ...(rivalDecisions && { rivalDecisions }),
  };
}

/** Gives everything that hangs on one collaboration to another. */
function moveParts(reader: RecordReader, from: Collaboration, to: Collaboration, book: PatchBook): void {
  const parts = partsOf(reader, from.id);
  for (const kind of partKinds) for (const row of parts[kind]) book.patch(kind, row, { collaborationId: to.id });
  for (const row of parts.attachment) {
    if (row.owner.id === from.id) book.patch('attachment', row, { owner: { kind: 'collaboration', id: to.id } });
  }
}

/** The stage furthest along; somebody who declined once and takes part after all takes part. */
function furthest(collaborations: readonly Collaboration[], stages: readonly Stage[]): Collaboration['stage'] {
  const rank = ({ stage }: Collaboration): number => stageRank(stages, stage);
  return collaborations.reduce((best, row) => (rank(row) > rank(best) ? row : best)).stage;
}
