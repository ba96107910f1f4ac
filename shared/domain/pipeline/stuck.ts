import { daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import type { Phase, Stage } from '../../model/pipeline.ts';
import { text } from '../../text/text.ts';
import { daysInStage, isStale } from './ageing.ts';
import type { DeliverableFacts, RuleFacts } from './rule-facts.ts';
import { deliverableName, isInTouch, rulesToEnter, unmetRules, type UnmetRule } from './rules.ts';
import { isAgreed, phaseOf, stageName, stageNamed } from './stages.ts';

const say = text.pipeline.stuck;

/** Why somebody does not get on, in a sentence. `next` says what the next stage still asks of somebody who is stuck. */
export interface StuckReason {
  readonly kind: 'waiting' | 'stale' | 'overdue' | 'blocked' | 'next';
  readonly sentence: string;
}

/** A day something is due. */
export interface DueDay {
  readonly on: CalendarDay;
  readonly what: string;
}

/** The stage after the one somebody is in, with what it still asks for. */
export interface NextStage {
  readonly stage: string;
  readonly name: string;
  readonly asks: readonly UnmetRule[];
}

/** How somebody gets on in the pipeline on a day. */
export interface Progress {
  /** `null` where it is not known when the stage was entered. */
  readonly daysInStage: number | null;
  readonly isStale: boolean;
  /** Empty for somebody who gets on. */
  readonly stuck: readonly StuckReason[];
  /** `null` at the end of the pipeline and for whoever declined. */
  readonly next: NextStage | null;
  /** The first day on which a draft or a post is due; once it is agreed, past ones included. */
  readonly nextDue: DueDay | null;
}

/**
 * How a collaboration gets on. Stuck is who the agency waits for, who is in a stage for longer than it allows, whose
 * draft or post is late, and who must not be contacted although the work needs it. What the next stage asks is a reason
 * only together with one of these: everybody lacks something for the next stage, which is what work is.
 */
export function progressOf(facts: RuleFacts, stages: readonly Stage[], today: CalendarDay): Progress {
  const { collaboration } = facts;
  const phase = phaseOf(stages, collaboration.stage);
  const stage = stageNamed(stages, collaboration.stage);
  const days = daysInStage(collaboration, today);
  const stale = isStale(days, stage);
  if (phase === 'declined' || phase === 'closed') {
    return { daysInStage: days, isStale: false, stuck: [], next: null, nextDue: null };
  }
  const next = nextStage(facts, stages);
  // What was only planned is not late: it is owed from the day it is agreed.
  const due = dueDays(facts.deliverables).filter(({ on }) => isAgreed(phase) || on >= today);
  const reasons: StuckReason[] = [];
  if (collaboration.waitingFor !== undefined) {
    reasons.push({ kind: 'waiting', sentence: say.waiting(collaboration.waitingFor) });
  }
  if (stale && days !== null && stage?.staleAfterDays !== undefined) {
    reasons.push({
      kind: 'stale',
      sentence: say.stale(stageName(stages, collaboration.stage), days, stage.staleAfterDays),
    });
  }
  for (const { on, what, isDraft } of due) {
    if (on >= today) continue;
    const late = daysBetween(on, today);
    reasons.push({ kind: 'overdue', sentence: isDraft ? say.draftOverdue(what, late) : say.windowOver(what, late) });
  }
  const isBlocked = facts.person?.doNotContact === true && isBeforeEnd(phase);
  if (isBlocked) reasons.push({ kind: 'blocked', sentence: say.blocked });
  if (reasons.length > 0 && next) {
    for (const { rule, sentence } of next.asks) {
      const isSaid = isBlocked && rule === 'may-contact';
      if (!isSaid) reasons.push({ kind: 'next', sentence: say.next(next.name, sentence) });
    }
  }
  const [first] = due;
  return {
    daysInStage: days,
    isStale: stale,
    stuck: reasons,
    next,
    nextDue: first ? { on: first.on, what: first.isDraft ? text.pipeline.draftOf(first.what) : first.what } : null,
  };
}

/** Where the agency still has to write to the person. */
const isBeforeEnd = (phase: Phase): boolean => phase === 'identified' || phase === 'researched' || isInTouch(phase);

function nextStage(facts: RuleFacts, stages: readonly Stage[]): NextStage | null {
  const from = facts.collaboration.stage;
  const place = stages.findIndex(({ stage }) => stage === from);
  const next = place === -1 ? undefined : stages.slice(place + 1).find(({ phase }) => phase !== 'declined');
  if (!next) return null;
  return { stage: next.stage, name: next.name, asks: unmetRules(facts, rulesToEnter(stages, from, next.stage)) };
}

/** Drafts nobody has sent and posts that are not linked yet, the first due first. */
function dueDays(deliverables: readonly DeliverableFacts[]): (DueDay & { readonly isDraft: boolean })[] {
  return deliverables
    .flatMap(({ deliverable, drafts }) => {
      const what = deliverableName(deliverable);
      const isPosted = (deliverable.postIds?.length ?? 0) >= deliverable.count;
      if (isPosted) return [];
      const { draftDueOn, windowEndsOn } = deliverable;
      return [
        ...(draftDueOn !== undefined && drafts === 0 ? [{ on: draftDueOn, what, isDraft: true }] : []),
        ...(windowEndsOn === undefined ? [] : [{ on: windowEndsOn, what, isDraft: false }]),
      ];
    })
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}
