import type { Collaboration, StageStep } from '../../model/collaboration.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import type { Deliverable } from '../../model/deliverable.ts';
import type { Stage, StageRule } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { ruleFacts } from './rule-facts.ts';
import { isAbsolute, rulesToEnter, unmetRules, type UnmetRule } from './rules.ts';
import { phaseOf, stageNamed, stagesOf } from './stages.ts';

const say = text.pipeline.problems;

/** How many steps a collaboration keeps. */
const MOST_STEPS = 1_000;
/** How many people a refusal names before it only counts them. */
const MOST_NAMED = 20;

/** Where somebody is to go, with what is to be kept about it. */
export interface StageMove {
  readonly stage: string;
  /** Why although a rule speaks against it; only then are unmet rules overruled. */
  readonly reason?: string | undefined;
  /** Who declined and why, for a stage that counts as declined. */
  readonly declined?: NonNullable<Collaboration['declined']> | undefined;
}

/** Somebody who cannot enter a stage as things are. */
export interface Hindrance {
  readonly collaboration: Collaboration;
  readonly name: string;
  readonly missing: readonly UnmetRule[];
  /** True where no reason helps. */
  readonly isAbsolute: boolean;
}

/** What a collaboration becomes by moving; `null` takes a field away. */
export interface StagePatch {
  readonly stage: string;
  readonly steps: NonNullable<Collaboration['steps']>;
  readonly declined: NonNullable<Collaboration['declined']> | null;
}

interface MoveContext {
  readonly reader: RecordReader;
  /** UTC. */
  readonly now: string;
  readonly actor: string;
}

/**
 * What speaks against a collaboration entering a stage, or `null`. For one that is not stored yet `planned` are its
 * deliverables, and it comes from no stage.
 */
export function hindranceOf(
  reader: RecordReader,
  collaboration: Collaboration,
  to: string,
  now: string,
  planned?: readonly Deliverable[],
): Hindrance | null {
  const stages = stagesOf(reader);
  const rules = rulesToEnter(stages, planned ? null : collaboration.stage, to);
  if (rules.length === 0) return null;
  const facts = ruleFacts(reader, collaboration, now, planned ? { deliverables: planned } : {});
  const missing = unmetRules(facts, rules);
  if (missing.length === 0) return null;
  const phase = phaseOf(stages, to);
  return {
    collaboration,
    name: facts.person?.name ?? '',
    missing,
    isAbsolute: missing.some(({ rule }) => isAbsolute(rule, phase)),
  };
}

/** Why nobody can be moved like this, whoever it is, or `null`. */
export function moveProblem(stages: readonly Stage[], move: StageMove): string | null {
  if (!stageNamed(stages, move.stage)) return say.stageGone;
  if (phaseOf(stages, move.stage) === 'declined' && !move.declined) return say.declinedBy;
  const isTooLong = [move.reason, move.declined?.reason].some((words) => (words?.length ?? 0) > TEXT_LIMITS.line);
  return isTooLong ? say.reasonTooLong(TEXT_LIMITS.line) : null;
}

/** Why these people cannot be moved, by name, or `null`: with a reason only what no reason overrules still counts. */
export function hindranceProblem(
  hindrances: readonly Hindrance[],
  stageName: string,
  reason: string | undefined,
): string | null {
  const absolute = hindrances.filter((one) => one.isAbsolute);
  if (absolute.length > 0) return say.never(stageName, linesOf(absolute));
  const isOverruled = (reason?.trim() ?? '') !== '';
  return hindrances.length === 0 || isOverruled ? null : say.notMet(stageName, linesOf(hindrances));
}

function linesOf(hindrances: readonly Hindrance[]): string {
  const lines = hindrances
    .slice(0, MOST_NAMED)
    .map(({ name, missing }) => say.lineOf(name, missing.map(({ sentence }) => sentence).join(' ')));
  const rest = hindrances.length - lines.length;
  return [...lines, ...(rest > 0 ? [say.more(rest)] : [])].join(' ');
}

/**
 * What a move makes of a collaboration: the stage, a step that says when, by whom and what was overruled why, and who
 * declined for as long as that holds. Answers a sentence where no further step can be kept.
 */
export function stagePatch(
  row: Collaboration,
  move: StageMove,
  overruled: readonly StageRule[],
  context: MoveContext,
): StagePatch | { readonly problem: string } {
  const { reader, now, actor } = context;
  const steps = row.steps ?? [];
  if (steps.length >= MOST_STEPS) {
    return { problem: say.tooManySteps(reader.get('influencer', row.influencerId)?.name ?? '') };
  }
  const isDeclining = phaseOf(stagesOf(reader), move.stage) === 'declined';
  const declined = isDeclining && move.declined ? tidyDeclined(move.declined) : null;
  // Who declined is known of the present only; the steps keep why also when somebody comes back.
  const reason = (overruled.length > 0 ? move.reason?.trim() : undefined) ?? declined?.reason;
  const last = steps.at(-1)?.at;
  const step: StageStep = {
    stage: move.stage,
    // A clock that was put back must not put steps out of their order.
    at: last !== undefined && last > now ? last : now,
    ...(actor !== '' && { by: actor }),
    ...(overruled.length > 0 && { overruled: [...overruled] }),
    ...(reason !== undefined && reason !== '' && { reason }),
  };
  return { stage: move.stage, steps: [...steps, step], declined };
}

function tidyDeclined({ by, reason }: NonNullable<Collaboration['declined']>): NonNullable<Collaboration['declined']> {
  const tidied = reason?.trim() ?? '';
  return { by, ...(tidied !== '' && { reason: tidied }) };
}
