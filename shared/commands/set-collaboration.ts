import { newCollaboration } from '../domain/collaboration/new-collaboration.ts';
import {
  hindranceOf,
  hindranceProblem,
  moveProblem,
  stagePatch,
  type StageMove,
  type StagePatch,
} from '../domain/pipeline/stage-move.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import { instantOf } from '../lib/clock.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { exactMinor, firstProblem, notesProblem, presentFields } from './field-checks.ts';
import { createChange, updateChange } from './row-changes.ts';

/** Puts an influencer into a campaign, or changes what was agreed; `null` takes an optional field away. */
export interface SetCollaborationInput extends Partial<StageMove> {
  readonly campaignId: string;
  readonly influencerId: string;
  readonly fee?: MoneyText | null;
  readonly notes?: string | null;
}

const say = text.campaigns.problems;
const labels = text.campaigns.labels;

/**
 * Adds or changes the one collaboration of an influencer and a campaign. A new one begins in the first stage, unless
 * another is named, with what the campaign plans for everybody. A stage is entered by the rules of the pipeline.
 */
export const setCollaboration: Command<SetCollaborationInput> = (input, context) => {
  const { reader } = context;
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: say.campaignGone };
  const influencer = reader.get('influencer', input.influencerId);
  if (!influencer) return { refusal: say.influencerGone };
  const refusal = firstProblem(feeProblem(input.fee), notesProblem(input.notes));
  if (refusal !== null) return { refusal };
  const fee = input.fee && toMoneyText({ minor: exactMinor(input.fee) ?? 0n, currency: input.fee.currency });
  const notes = input.notes?.trim() === '' ? null : input.notes;
  const existing = reader
    .lookup('collaboration', 'campaign', campaign.id)
    .find((row) => row.influencerId === influencer.id);
  if (existing) {
    const { stage } = input;
    const isMoving = stage !== undefined && stage !== existing.stage;
    const entered = isMoving ? enter(withFee(existing, fee), { ...input, stage }, context) : null;
    if (entered && 'problem' in entered) return { refusal: entered.problem };
    const change = updateChange('collaboration', existing, { ...entered, fee, notes });
    return { plan: { label: labels.updateCreator(influencer.name, campaign.name), changes: change ? [change] : [] } };
  }
  const changes = newCollaboration(
    { campaign, influencerId: influencer.id, stage: input.stage, rest: presentFields({ fee, notes }) },
    context,
  );
  const begun = input.stage === undefined ? { changes } : begin(changes, { ...input, stage: input.stage }, context);
  if ('problem' in begun) return { refusal: begun.problem };
  return { plan: { label: labels.addCreator(influencer.name, campaign.name), changes: begun.changes } };
};

/** The collaboration with the fee it is about to get, which its rules are asked about. */
function withFee(row: Collaboration, fee: MoneyText | null | undefined): Collaboration {
  if (fee === undefined) return row;
  const { fee: _, ...rest } = row;
  return fee ? { ...rest, fee } : rest;
}

/** The patch with which a collaboration enters a stage, or why it cannot; for a new one with the deliverables planned. */
function enter(
  row: Collaboration,
  move: StageMove,
  context: CommandContext,
  planned?: readonly Deliverable[],
): StagePatch | { readonly problem: string } {
  const { reader, actor } = context;
  const now = instantOf(context.clock);
  const stages = stagesOf(reader);
  const wrong = moveProblem(stages, move);
  if (wrong !== null) return { problem: wrong };
  const hindrance = hindranceOf(reader, row, move.stage, now, planned);
  const problem = hindranceProblem(hindrance ? [hindrance] : [], stageName(stages, move.stage), move.reason);
  if (problem !== null) return { problem };
  return stagePatch(row, move, hindrance?.missing.map(({ rule }) => rule) ?? [], { reader, now, actor });
}

/** The changes of somebody new with the first step as the rules want it. */
function begin(
  changes: readonly RowChange[],
  move: StageMove,
  context: CommandContext,
): { readonly changes: readonly RowChange[] } | { readonly problem: string } {
  const [first, ...others] = changes;
  if (first?.op !== 'create') return { changes };
  const { steps: _, ...row } = first.after as unknown as Collaboration;
  const planned = others.flatMap((one) =>
    one.op === 'create' && one.kind === 'deliverable' ? [one.after as unknown as Deliverable] : [],
  );
  const entered = enter(row, move, context, planned);
  if ('problem' in entered) return entered;
  const { declined, ...rest } = entered;
  return { changes: [createChange('collaboration', { ...row, ...rest, ...(declined && { declined }) }), ...others] };
}

function feeProblem(fee: MoneyText | null | undefined): string | null {
  if (!fee) return null;
  const minor = exactMinor(fee);
  return minor === null || minor < 0n ? say.feeWrong(fee.amount, fee.currency) : null;
}
