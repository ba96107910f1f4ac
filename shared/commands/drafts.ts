import { approvalState, approvalTermsOf, isRound, newestDraft } from '../domain/deliverables/approval-state.ts';
import { tidyDay, tidyLine, tidyNote, tidyRecord } from '../domain/people/tidy.ts';
import { deliverableName } from '../domain/pipeline/rules.ts';
import { instantOf } from '../lib/clock.ts';
import { instantField, TEXT_LIMITS } from '../model/common.ts';
import type { Deliverable } from '../model/deliverable.ts';
import { draftOutcomes, type Draft, type DraftOutcome } from '../model/draft.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { presentFields } from './field-checks.ts';
import { createChange, deleteChange, updateChange } from './row-changes.ts';

const { labels, problems: say, drafts: words } = text.deliverables;
const MOST_VERSIONS = 1_000;
const MOST_COMMENTS = 500;

export interface SendDraftInput {
  readonly deliverableId: string;
  /** When it was sent (UTC, with milliseconds); absent means now. */
  readonly sentAt?: string;
  readonly body?: string;
  readonly link?: string;
}

export interface CommentDraftInput {
  readonly id: string;
  readonly on: string;
  readonly by: string;
  readonly body: string;
  readonly isFromClient: boolean;
}

export interface DecideDraftInput {
  readonly id: string;
  readonly outcome: DraftOutcome;
  /** Who decided; absent means whoever writes it down. */
  readonly by?: string;
  /** True for a round beyond those agreed, which the terms do not pay for. */
  readonly isExtra?: boolean;
}

/** A draft with the deliverable it is of. */
function found(reader: RecordReader, id: string): { draft: Draft; deliverable: Deliverable } | null {
  const draft = reader.get('draft', id);
  const deliverable = draft && reader.get('deliverable', draft.deliverableId);
  return draft && deliverable ? { draft, deliverable } : null;
}

/**
 * Records the next version of a deliverable, one higher than the highest. The last one has to be decided before, or to
 * have been approved by silence.
 */
export const sendDraft: Command<SendDraftInput> = ({ deliverableId, ...given }, { reader, clock, newId, actor }) => {
  const deliverable = reader.get('deliverable', deliverableId);
  if (!deliverable) return { refusal: say.gone };
  if (deliverable.cancelledOn !== undefined) return { refusal: say.cancelled };
  const sentAt = given.sentAt ?? instantOf(clock);
  if (!instantField.safeParse(sentAt).success) return { refusal: say.sentWrong };
  const made = tidyRecord({
    body: tidyNote(given.body ?? '', words.body, TEXT_LIMITS.note),
    link: tidyLine(given.link ?? '', words.link, TEXT_LIMITS.line),
  });
  if ('problem' in made) return { refusal: made.problem };
  const newest = newestDraft(reader.lookup('draft', 'deliverable', deliverable.id));
  if (newest && !newest.decision && !isSilent(reader, deliverable, newest, instantOf(clock))) {
    return { refusal: say.inReview(newest.version) };
  }
  const version = (newest?.version ?? 0) + 1;
  if (version > MOST_VERSIONS) return { refusal: say.versionsFull(MOST_VERSIONS) };
  const row: Draft = {
    id: newId() as Draft['id'],
    deliverableId: deliverable.id,
    version,
    sentAt,
    ...presentFields({ by: actor.slice(0, 200), ...made.value }),
  };
  const label = labels.send(version, deliverableName(deliverable));
  return { plan: { label, changes: [createChange('draft', row)] } };
};

/** Adds what somebody said about a version. */
export const commentDraft: Command<CommentDraftInput> = ({ id, isFromClient, ...given }, { reader }) => {
  const at = found(reader, id);
  if (!at) return { refusal: say.draftGone };
  const made = tidyRecord({
    on: tidyDay(given.on, words.comments),
    by: tidyLine(given.by, words.commentBy, 200),
    body: tidyNote(given.body, words.commentBody, TEXT_LIMITS.note),
  });
  if ('problem' in made) return { refusal: made.problem };
  const { on, by, body } = made.value;
  if (body === undefined) return { refusal: say.commentMissing };
  if (by === undefined) return { refusal: say.commentByMissing };
  if (on === undefined) return { refusal: say.commentDayMissing };
  const comments = [...(at.draft.comments ?? []), { on, by, body, isFromClient }];
  if (comments.length > MOST_COMMENTS) return { refusal: say.tooManyComments(MOST_COMMENTS) };
  const change = updateChange('draft', at.draft, { comments });
  const label = labels.comment(at.draft.version, deliverableName(at.deliverable));
  return { plan: { label, changes: change ? [change] : [] } };
};

/**
 * Records the decision on the newest version. One that asks for changes is a round; once all agreed rounds are used it is
 * refused unless it is said to be an extra one.
 */
export const decideDraft: Command<DecideDraftInput> = ({ id, outcome, by, isExtra = false }, context) => {
  const { reader, clock, actor } = context;
  const at = found(reader, id);
  if (!at) return { refusal: say.draftGone };
  const { draft, deliverable } = at;
  if (!draftOutcomes.includes(outcome)) return { refusal: say.outcomeWrong };
  if (draft.decision) return { refusal: say.decidedAlready(draft.version) };
  const drafts = reader.lookup('draft', 'deliverable', deliverable.id);
  if (newestDraft(drafts)?.id !== draft.id) return { refusal: say.notNewest(draft.version) };
  const agreed = termsOf(reader, deliverable).rounds;
  const used = drafts.filter(({ decision }) => decision && isRound(decision.outcome)).length;
  if (isRound(outcome) && agreed !== undefined && used >= agreed && !isExtra) {
    return { refusal: say.roundsUsed(used, agreed) };
  }
  const decider = tidyLine(by ?? actor, words.decidedBy, 200);
  if ('problem' in decider) return { refusal: decider.problem };
  const decision = { outcome, at: instantOf(clock), ...presentFields({ by: decider.value ?? actor.slice(0, 200) }) };
  const change = updateChange('draft', draft, { decision });
  const label = labels.decide(draft.version, deliverableName(deliverable), words.decided[outcome]);
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Takes the newest version away with its files; an older one would leave a gap in the numbers. */
export const removeDraft: Command<{ readonly id: string }> = ({ id }, { reader }) => {
  const at = found(reader, id);
  if (!at) return { refusal: say.draftGone };
  const { draft, deliverable } = at;
  if (newestDraft(reader.lookup('draft', 'deliverable', deliverable.id))?.id !== id) {
    return { refusal: say.removeNewestFirst(draft.version) };
  }
  const files = reader.lookup('attachment', 'owner', id);
  const changes = [...files.map((file) => deleteChange('attachment', file)), deleteChange('draft', draft)];
  return { plan: { label: labels.removeDraft(draft.version, deliverableName(deliverable)), changes } };
};

function termsOf(reader: RecordReader, { collaborationId }: Deliverable) {
  const collaboration = reader.get('collaboration', collaborationId);
  return approvalTermsOf(collaboration, collaboration && reader.get('campaign', collaboration.campaignId));
}

function isSilent(reader: RecordReader, deliverable: Deliverable, draft: Draft, now: string): boolean {
  return approvalState([draft], termsOf(reader, deliverable), now).isApproved;
}
